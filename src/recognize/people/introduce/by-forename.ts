import type { Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'
import { isTitle } from '../../../memo/title-words.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from '../name/bearer.js'
import { CAPITALS } from '../name/capitals.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

/** What stands before places. */
const BEFORE_PLACE = /(?:^|[^\p{L}])(?:in|at|near|the) $/iu
const OPENS = /(?:^|[.?!:][”"’)\]]? )$/
const GOES_ON = /^(?:[’']s|, who)? (?=\p{Ll})/u
const LONGEST_SURNAME = 40
const CAPITAL = /^ (?=\p{Lu}\p{Ll})/u

/** The text is gone through for each; no meeting has more of them. */
const MOST = 60

/**
 * Calls who is listed as "Thanom Kittikachorn" by the forename as well, as is done in Thailand and elsewhere: where the text never has the
 * surname without it, the forename opens a sentence, and nobody else and no place is called so. Forenames of the West are left out.
 */
export function callByForename(texts: readonly PeopleText[], register: Register): void {
  const people = register.people
    .filter(
      ({ participant, surname, forenames }) => participant && surname !== '' && mayBeCalled(forenames[0]),
    )
    .slice(0, MOST)
  const paragraphs = people.length === 0 ? [] : texts.filter(({ zone }) => zone === 'paragraph')
  for (const person of people) {
    const forename = person.forenames[0]!
    const named = paragraphs.filter(({ flow }) => flow.text.includes(forename)).map(({ flow }) => flow.text)
    if (named.length === 0 || register.bearing(forename).length > 1 || register.knows(forename)) continue
    if (paragraphs.some(({ flow }) => hasSurnameAlone(flow.text, person))) continue
    if (isCalled(named, person)) register.call(person, forename)
  }
}

const mayBeCalled = (word = ''): boolean =>
  /^\p{Lu}\p{Ll}{2,}$/u.test(word) &&
  !isForename(word) &&
  !isEnglish(word) &&
  !isTitle(word) &&
  !isSideName(word) &&
  !CAPITALS.has(word)

/** Whether a forename opens a sentence, and stands nowhere as that of another or as a place. */
function isCalled(texts: readonly string[], { surname, forenames: [forename = ''] }: Person): boolean {
  let opens = false
  for (const text of texts)
    for (const at of placesOf(forename, text)) {
      const behind = text.slice(at + forename.length, at + forename.length + LONGEST_SURNAME)
      if (CAPITAL.test(behind) && !behind.startsWith(` ${surname}`)) return false
      const before = text.slice(Math.max(0, at - 8), at)
      if (BEFORE_PLACE.test(before)) return false
      opens ||= OPENS.test(before) && GOES_ON.test(behind)
    }
  return opens
}

/** Whether a surname stands anywhere but behind the forename. */
const hasSurnameAlone = (text: string, { surname, forenames: [forename = ''] }: Person): boolean =>
  placesOf(surname, text).some((at) => !text.startsWith(`${forename} `, at - forename.length - 1))

const LETTER = /^\p{L}/u
/** Where a word stands whole in a text. */
function placesOf(word: string, text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (!LETTER.test(text[at + word.length] ?? '') && !LETTER.test(text[at - 1] ?? '')) found.push(at)
  return found
}
