import type { Span } from '../source/position.js'
import { tei } from '../xml/build.js'
import type { XmlElement } from '../xml/tree.js'
import type { State } from './state.js'
import { record } from './state.js'

/** `[Page 410]` becomes `<pb n="410" xml:id="pg_410"/>`; inside a word it breaks nothing. */
export function pageBreak(state: State, place: Span, n: string, insideWord = false): XmlElement {
  const id = state.ids.take(`pg_${n.replace(/[^0-9A-Za-z]/g, '')}`)
  record(state, place.start, place.end, 'page-break', '', id)
  return tei('pb', { n, 'xml:id': id, break: insideWord ? 'no' : undefined }, [], {
    start: place.start,
    end: place.end,
  })
}
