import { WordTable } from '../../../memo/word-table.js'

/** "And other advisors", "Three Notetakers": nobody in particular. "Absent" is said of somebody. */
const NOBODY =
  /^(?:absent|present|excused|and|others?|additional|listed|two|three|four|five|six|several)\b|\b(?:aides|advis[eo]rs|interpreters|notetakers|note takers|members|officials|others)$/i
const FIRST_OF_NOBODY = new WordTable([
  'absent|present|excused|and|other|others|additional|listed|two|three|four|five|six|several',
])
const LAST_OF_NOBODY = new WordTable([
  'aides|advisers|advisors|interpreters|notetakers|takers|members|officials|others',
])

/** Whether the words where a name should stand mean nobody in particular. */
export function isNobody(parts: readonly string[]): boolean {
  const mayBe = FIRST_OF_NOBODY.mayBe(parts[0]!) || LAST_OF_NOBODY.mayBe(parts.at(-1)!)
  return mayBe && NOBODY.test(parts.join(' '))
}
