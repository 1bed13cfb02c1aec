import type { PageTurn, RunningHead } from '../memo/ast.js'
import type { Span } from '../source/position.js'
import { tei, text } from '../xml/build.js'
import type { XmlElement } from '../xml/tree.js'
import { BY_PROGRAM } from './pointers.js'
import type { State } from './state.js'

/**
 * `[Page 410]` becomes `<pb n="410" xml:id="pg_410"/>`; inside a word it breaks nothing. A page that no mark begins
 * (its number stands at its foot) says that it was inferred.
 */
export function pageBreak(state: State, place: Span, n: string, insideWord = false): XmlElement {
  const id = state.ids.take(`pg_${n.replace(/[^0-9A-Za-z]/g, '')}`)
  state.account.enter(place.start, place.end, 'page-break', '', id)
  const resp = place.end > place.start ? undefined : BY_PROGRAM
  return tei(
    'pb',
    { n, 'xml:id': id, break: insideWord ? 'no' : undefined, facs: state.imageOf(n), resp },
    [],
    place,
  )
}

/** What stands at the head or foot of a page stays text. */
export function runningHead({ source, account }: State, { place, kind, side }: RunningHead): XmlElement {
  const words = source.slice(place.start, place.end)
  account.keep(place.start, place.end)
  return tei('fw', { type: kind, place: side }, [text(words, place)], place)
}

/** What stands between two pages, in its order. */
export function pageTurn(state: State, parts: PageTurn['parts'], insideWord: boolean): XmlElement[] {
  return parts.map((part) =>
    part.type === 'pageBreak' ? pageBreak(state, part.place, part.n, insideWord) : runningHead(state, part),
  )
}
