import type { Act, ActDate, ActKind, Located } from '../../memo/source-note.js'
import { agents } from './agents.js'
import { MONTHS } from '../../source/months.js'
import { matchesOf } from '../../source/matches.js'

export const ACT_KINDS =
  'drafted|approved|cleared|initialed|concurred|signed|authorized|revised|reviewed|prepared|transcribed|dictated'
const ACTS = new RegExp(`\\b(${ACT_KINDS})\\b`, 'gi')
const ACT_DATE = new RegExp(`\\bon (${MONTHS}) (\\d{1,2})(?:, (\\d{4}))?`)

/** "Drafted by A on September 16 and approved by B": each act to the next one's beginning. */
export function readActs(text: string, { start: from, text: sentence }: Located): Act[] {
  const verbs = matchesOf(ACTS, sentence)
  if (verbs[0]?.index !== 0) return []
  const acts = verbs.map((verb, index): Act => {
    const raw = sentence.slice(verb.index, verbs[index + 1]?.index ?? sentence.length)
    const words = raw.replace(/[\s.,;]{0,9}(?:\band\b)?[\s.,;]{0,9}$/, '')
    const start = from + verb.index
    const date = dateOf(start, words)
    const { names, offices } = agents(text, start, words)
    return {
      start,
      end: start + words.length,
      text: words,
      kind: verb[1]!.toLowerCase() as ActKind,
      agents: names,
      offices,
      date,
    }
  })
  return shared(acts)
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

function dateOf(start: number, words: string): ActDate | undefined {
  const found = ACT_DATE.exec(words)
  if (!found) return undefined
  const day = found.index + 'on '.length
  const end = found.index + found[0].length
  return {
    start: start + day,
    end: start + end,
    text: words.slice(day, end),
    month: MONTHS.split('|').indexOf(found[1]!) + 1,
    day: Number(found[2]),
    year: found[3] === undefined ? undefined : Number(found[3]),
  }
}
