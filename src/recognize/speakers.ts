import { lastUpTo } from '../source/halving.js'
import type { Span } from '../source/position.js'
import { meansPerson } from './people/mention/meant.js'
import type { Recognized } from './recognize.js'

/**
 * The ids of all who speak in a memo: whoever a label of a turn names, and whoever says a sentence with more than `low` certainty.
 * Words that another quotes do not count, nor those that only a note reports.
 */
export function speakersOf({ annotations, texts, memo }: Recognized): ReadonlySet<string> {
  const labels = inOrder(texts.filter(({ zone }) => zone === 'speaker').map(({ phrase }) => phrase.place))
  const notes = inOrder(memo.notes.map(({ place }) => place))
  const found = new Set<string>()
  let outer: Span = { start: 0, end: 0 }
  for (const each of annotations) {
    if (each.type === 'speech') {
      const isQuoted = each.end <= outer.end
      if (!isQuoted) outer = each
      if (!isQuoted && each.cert !== 'low' && !isIn(each, notes)) for (const id of each.who) found.add(id)
    } else if (labels.length > 0 && meansPerson(each) && isIn(each, labels)) found.add(each.person)
  }
  return found
}

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((a, b) => a.start - b.start)

/** Whether one of some stretches, which do not overlap, holds another. */
function isIn({ start, end }: Span, spans: readonly Span[]): boolean {
  const span = spans[lastUpTo(spans.length, (index) => spans[index]!.start, start)]
  return span !== undefined && start >= span.start && end <= span.end
}
