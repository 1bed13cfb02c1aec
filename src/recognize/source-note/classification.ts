import type { Classification, Located } from '../../memo/source-note.js'
import { piecesOf } from './located.js'

/** Levels of classification. */
export const LEVEL =
  '(?:(?:Cosmic )?Top Secret|(?:(?:Personal and |Private and |Strictly |Administratively )?(?:Secret|Confidential))|Restricted|Unclassified|Not classified|No classification marking|(?:For |Limited )?Official Use(?: Only)?|Personal(?: and Private)?)'

/** What parts a level from how it is to be handled: "Secret; Nodis", "Secret/Nodis", "Top Secret and Personal". */
const LEVEL_OPENING = new RegExp(`^${LEVEL}(?=[.;,/—]|$| \\(| and (?!private\\b)\\p{L}+\\.?$)`, 'iu')
const BEHIND_LEVEL = /^(?: and |[\s.;,/—(]{1,3})/
/** What brackets hold belongs to what stands before them. */
const HANDLING = /[^;/—()]+(?:\([^()]*\)[^;/—()]*)*/g

/** "Secret; Limit Distribution." */
export function readClassification(text: string, sentence: Located): Classification | undefined {
  const { start } = sentence
  const level = LEVEL_OPENING.exec(sentence.text)?.[0]
  if (level === undefined) return undefined
  const behind = start + level.length
  const end = text[sentence.end - 1] === '.' ? sentence.end - 1 : sentence.end
  const parting = BEHIND_LEVEL.exec(text.slice(behind, end))?.[0].length ?? 0
  return {
    start,
    end,
    text: text.slice(start, end),
    level: { start, end: behind, text: level },
    handling: piecesOf(text, { start: behind + parting, end }, HANDLING),
  }
}
