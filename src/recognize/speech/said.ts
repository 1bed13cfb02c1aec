import type { Annotation, Speech } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Flow } from '../../memo/flow.js'
import type { Cast } from './cast/cast.js'
import type { Turn } from './floor/turn.js'
import { quotedOf } from './quotation/quoted-of.js'
import { behindLeftOut } from './sentence/left-out.js'
import type { Sentence } from './sentence/sentence.js'
import { quotations } from './words/quotations.js'

/** How a sentence stands to the quotations around it: what closes the one in which it begins, and whether one goes on. */
export interface Quoted {
  readonly before: string | undefined
  readonly isLeftOpen: boolean
}
export const NOT_OPEN: Quoted = { before: undefined, isLeftOpen: false }

/** Adds the words of a turn, and what is quoted among them. */
export function addSaid(
  found: Annotation[],
  flow: Flow,
  sentence: Sentence,
  end: number,
  turn: Turn,
  { before, isLeftOpen }: Quoted,
  cast: Cast,
): void {
  const start = behindLeftOut(sentence, turn.start)
  const place = sourceSpan(flow, { start, end })
  const isQuoting = sentence.hasQuotationMark || before !== undefined
  const quotes = isQuoting ? quotations(sentence.slice(start, end), before, isLeftOpen) : []
  const isWhole = quotes[0]?.start === 0 && quotes[0].end === end - start
  const reported: Speech = {
    type: 'speech',
    start: place.start,
    end: place.end,
    who: turn.who.map(({ id }) => id),
    direct: isWhole,
    cert: turn.cert,
    rule: turn.rule,
    reason: turn.reason,
  }
  found.push(reported)
  if (isWhole) return
  for (const quoted of quotes) {
    const other = quotedOf(sentence, start + quoted.start, turn.who, cast)
    found.push({
      ...reported,
      ...sourceSpan(flow, { start: start + quoted.start, end: start + quoted.end }),
      ...(other && { who: [other.id], cert: 'medium' }),
      direct: true,
      rule: 'quoted-words',
      reason: other ? `${other.name} is told to have said this` : 'quoted in what is reported',
    })
  }
}
