import type { Act, ActDate, ActKind, Located } from '../../memo/source-note.js'
import { matchesOf } from '../../source/matches.js'
import { MONTHS, MONTH_IN_ANY_CASE, lengthOfMonth, monthNumber } from '../../source/months.js'
import { agents } from './agents.js'

export const ACT_KINDS =
  'drafted|approved|cleared|initialed|concurred|signed|authorized|revised|reviewed|prepared|transcribed|dictated'
const ACTS = new RegExp(`\\b(${ACT_KINDS})\\b`, 'gi')
const ACT_DATE = new RegExp(`(?:\\bon|,) (${MONTH_IN_ANY_CASE}) (\\d{1,2})(?!\\d)(?:, (\\d{4}))?`)
/** Behind a dated act: "… on April 24 and in the White House on June 28", "… and S on April 21". */
const AGAIN = new RegExp(
  `(?:,? and|,) (?=(?:(?:by|in|with) )?(?:the )?\\p{Lu}[^,;]{0,60}? on (?:${MONTHS}) \\d)`,
  'gu',
)

/** "Drafted by A on September 16 and approved by B": each act to the next one's beginning. */
export function readActs(text: string, { start: from, text: sentence }: Located): Act[] {
  const verbs = matchesOf(ACTS, sentence)
  if (verbs[0]?.index !== 0) return []
  const acts = verbs.flatMap((verb, index): Act[] => {
    const raw = sentence.slice(verb.index, verbs[index + 1]?.index ?? sentence.length)
    return actsOf(text, from + verb.index, raw, verb[1]!.toLowerCase() as ActKind)
  })
  return shared(acts)
}

/** The acts of one verb: a second date has somebody of its own. */
function actsOf(text: string, start: number, raw: string, kind: ActKind): Act[] {
  const isInOffice = /^\w+ in /.test(raw)
  return datedParts(raw).map(([at, part]): Act => {
    const words = part.replace(/[\s.,;]{0,9}(?:\band\b)?[\s.,;]{0,9}$/, '')
    const from = start + at
    const isBare = at > 0 && !/^(?:by|in|with) /.test(words)
    const { names, offices } = agents(text, from, words, { isBare, isInOffice })
    return {
      start: from,
      end: from + words.length,
      text: words,
      kind,
      agents: names,
      offices,
      date: dateOf(from, words),
    }
  })
}

/** What one verb governs, parted behind each date that another follows; with where each part begins. */
function datedParts(raw: string): [number, string][] {
  const first = ACT_DATE.exec(raw)
  const dated = first ? first.index + first[0].length : raw.length
  const parts: [number, string][] = []
  let begin = 0
  for (const { index, 0: joint } of matchesOf(AGAIN, raw)) {
    if (index < dated) continue
    parts.push([begin, raw.slice(begin, index)])
    begin = index + joint.length
  }
  return [...parts, [begin, raw.slice(begin)]]
}

/** The sentences that speak of the paper itself. */
const OF_PAPER = 'source text|memorandum|paper|document|message|telegram|letter|draft'
const ABOUT_PAPER = new RegExp(
  `^(?:No (?:drafting|time|classification)|There is no|According to (?:another|a) copy|The (?:${OF_PAPER}))\\b`,
)
const TOLD = new RegExp(
  `\\b(?:it|(?:[Tt]he|this) (?:${OF_PAPER})(?: of (?:the |a )?conversation)?) was (?=(?:${ACT_KINDS})\\b)`,
)

/** "No drafting information appears on the source text, but it was approved in S on August 28." */
export function toldActs(text: string, { start, end, text: sentence }: Located): Act[] {
  const told = ABOUT_PAPER.test(sentence) ? TOLD.exec(sentence) : null
  if (!told) return []
  const from = told.index + told[0].length
  return readActs(text, { start: start + from, end, text: sentence.slice(from) })
}

/** "Drafted, approved, and cleared by X": the acts before share the agents of the last. */
function shared(acts: readonly Act[]): Act[] {
  const found = [...acts]
  for (let at = found.length - 2; at >= 0; at--) {
    const { agents: by, offices: of } = found[at + 1]!
    if (/^\w+$/.test(found[at]!.text)) found[at] = { ...found[at]!, agents: by, offices: of }
  }
  return found
}

/** A day that a calendar has; without a year, that of any year. */
function dateOf(start: number, words: string): ActDate | undefined {
  const found = ACT_DATE.exec(words)
  if (!found) return undefined
  const month = Number(monthNumber(found[1]!))
  const day = Number(found[2])
  const year = found[3] === undefined ? undefined : Number(found[3])
  if (day < 1 || day > lengthOfMonth(year ?? LEAP_YEAR, month)) return undefined
  const at = found.index + found[0].indexOf(found[1]!)
  const end = found.index + found[0].length
  return { start: start + at, end: start + end, text: words.slice(at, end), month, day, year }
}

const LEAP_YEAR = 2000
