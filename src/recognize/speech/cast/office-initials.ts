import type { Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'
import { OFFICE } from '../../../memo/title-words.js'
import { UPPER, kindAt } from '../../../source/characters.js'
import { remember } from '../../../source/remember.js'

/** "P.M.", "FS" before a verb, a comma, a colon or what is his. */
const INITIALS = /^(?:(?:\p{Lu}\.){2,3}|\p{Lu}{2,3})(?=[ ,:’'])/u
const LONGEST = 8

/** Capitals at an offset that may be the initials of an office: "P.M."; '' where none are. */
export function initialsAt(text: string, at: number): string {
  const mayBe = text[at + 1] === '.' || (kindAt(text, at + 1) & UPPER) !== 0
  return mayBe ? (INITIALS.exec(text.slice(at, at + LONGEST))?.[0] ?? '') : ''
}

/** The one participant whose office has these initials, with full stops or without; "US" is a side. */
export function holderOfInitials(letters: string, participants: readonly Person[]): Person | undefined {
  const plain = letters.replaceAll('.', '')
  if (!/^\p{Lu}{2,3}$/u.test(plain) || isSideName(plain)) return undefined
  const holders = participants.filter((person) => initialsOf(person).includes(plain))
  return holders.length === 1 ? holders[0] : undefined
}

/** "PM" of "The Prime Minister, Norland". */
const initialsOf = remember(({ name, surname, titles, offices, printed }: Person): readonly string[] =>
  [titles.join(' '), ...offices, ...printed, surname === '' ? name : ''].flatMap((form) => {
    const whole = form.replace(/^[Tt]he /, '')
    const end = whole.search(BEHIND_OFFICE)
    const office = end < 0 ? whole : whole.slice(0, end)
    const words = office.trim().split(/[ -]/)
    const mayBe = words.length > 1 && words.length < 4 && words.every((word) => CAPITALIZED.test(word))
    return mayBe && OFFICE.test(office) ? [words.map(([initial]) => initial).join('')] : []
  }),
)

const CAPITALIZED = /^\p{Lu}\p{Ll}/u
const BEHIND_OFFICE = /[,(;:—]| (?:of|for) /
