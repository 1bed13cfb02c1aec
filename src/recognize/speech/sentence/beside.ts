import type { Words } from '../../../memo/words.js'
import { wordEnd } from '../../../source/characters.js'
import type { Reading } from './reading.js'

/** What opens and closes a name that tells who a pronoun is. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  [' (', ')'],
  [' [', ']'],
  [', ', ','],
])

/**
 * "he (Lund)", "She [the Ambassador]", "He, Mr. Lund,": whom the words right behind a pronoun name, and where what sets them off ends.
 * `behind`: where the pronoun ends; `read`: reads the subject that begins with a word.
 */
export function namedBeside(
  words: Words,
  pronoun: number,
  behind: number,
  read: (word: number) => Reading | undefined,
): Reading | undefined {
  const { text } = words
  const closing = CLOSED_BY.get(text.slice(behind, behind + 2))
  const first = pronoun + 1
  if (closing === undefined || first >= words.length || words.start(first) !== behind + 2) return undefined
  const name = NAMES.test(text.slice(behind + 2, wordEnd(text, behind + 2) + 2)) ? read(first) : undefined
  if (name?.subject.kind !== 'person' || text[name.end] !== closing) return undefined
  return { subject: name.subject, end: name.end + 1 }
}
/** A capital, or "the" before one. */
const NAMES = /^(?:the )?\p{Lu}/u
