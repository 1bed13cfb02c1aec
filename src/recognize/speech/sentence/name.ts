import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { LOWER, UPPER, codeAt, kindAt } from '../../../source/characters.js'
import { isPost } from '../../people/name/capitals.js'
import { isSideName } from '../../../memo/sides.js'
import { BODY } from '../../../memo/titles.js'
import { isTitle, OF_OFFICES, TITLE_WORDS } from '../../../memo/title-words.js'
import { isDay } from '../../people/name/parts-of-name.js'
import { SHORTENED, bareOffice } from '../cast/bare-office.js'
import type { Cast } from '../cast/cast.js'
import { initialsAt } from '../cast/office-initials.js'
import { SPACE, goesOn, isInName, nameEnds, tail } from './name-ends.js'
import { named } from './reading.js'
import type { Reading } from './reading.js'
import { firstFrom } from './sentence.js'

/** The words of titles, and offices that are written as one. */
const MAY_BE_TITLE = new WordTable([SHORTENED])
MAY_BE_TITLE.join(TITLE_WORDS)
/** Surnames that are common words at the beginning of a sentence. */
const COMMON = new Set(
  'May Will White Stone Dean Hope Young Long Short Little Good Rose Case Self Ball Rice Hare Wood Day'.split(
    ' ',
  ),
)

/** "Mr. Khrushchev", "Foreign Minister Gromyko", "Kreisky", "L.": the longest name that somebody bears. */
export function readName(words: Words, first: number, limit: number, cast: Cast): Reading | undefined {
  const { text } = words
  const at = words.start(first)
  const short = readOfficeInitials(text, at, cast)
  if (short) return short
  const meant = words.end(first) === at + 1 ? readInitial(text, at, limit, cast) : undefined
  if (meant) return meant
  const holder = readHolder(words, first, limit, cast)
  if (holder) return holder
  if (!mayBeName(words, first, limit, cast)) return readBareOffice(words, first, limit, cast)
  const ends = nameEnds(words, first, limit)
  for (let count = ends.length; count > 0; count--) {
    const start = count === 1 ? at : ends[count - 2]! + 1
    const end = ends[count - 1]! - tail(text, start, ends[count - 1]!)
    const meant = cast.meantAt(words, end)
    if (meant && !isCommonWord(meant, count, text.slice(at, ends[0]), cast)) return named(meant, end)
    for (let length = Math.min(3, count, cast.longestTo(text.slice(start, end))); length > 0; length--) {
      const from = length === count ? at : ends[count - length - 1]! + 1
      const person = cast.named(text.slice(from, end))
      const isAlone = length === count
      if (person && !(isAlone && isCommonWord(person, 1, text.slice(at, ends[0]), cast)))
        return named(person, end)
    }
  }
  const titled = ends.length > 1 ? readTitled(text, at, ends, cast) : undefined
  return titled ?? readBareOffice(words, first, limit, cast)
}

/** "Secretary of State Lund", "Under Secretary of Defense Berg": whoever is named behind an office and its body. */
function readHolder(words: Words, first: number, limit: number, cast: Cast): Reading | undefined {
  if (!MAY_BE_TITLE.mayHave(words, first) || !isBeforeBody(words, first)) return undefined
  const at = words.start(first)
  const office = OF_BODY.exec(words.text.slice(at, limit))?.[0]
  if (office === undefined) return undefined
  const name = readName(words, firstFrom(words, first, at + office.length), limit, cast)
  return name?.subject.kind === 'person' && name.subject.person.surname !== '' ? name : undefined
}

/** Whether "of" or "for" stands behind one of the next words. */
function isBeforeBody(words: Words, first: number): boolean {
  for (let word = first + 1; word < words.length && word <= first + 4; word++) {
    if (OF_OR_FOR.mayHave(words, word)) return true
    if (!(words.initial(word) & UPPER)) return false
  }
  return false
}
const OF_OR_FOR = new WordTable(['of', 'for'])
const OF_BODY = new RegExp(`^(?:\\p{Lu}\\p{L}+ ){1,3}(?:of|for) (?:${BODY}) (?=\\p{Lu}\\p{Ll})`, 'u')

/** "May", "White" alone at the beginning of a sentence: rather a word than somebody who does not take part. */
const isCommonWord = (person: Person, count: number, first: string, cast: Cast): boolean =>
  count === 1 && !person.participant && cast.participants.length > 0 && COMMON.has(first)

/** Whether a title may begin with a word, or a name that somebody bears: with few capitals one does. */
function mayBeName(words: Words, first: number, limit: number, cast: Cast): boolean {
  if (MAY_BE_TITLE.mayHave(words, first) || isCompound(words, first)) return true
  for (let word = first; word < words.length && words.start(word) < limit; word++) {
    if (word > first && !goesOn(words, word)) return false
    if (cast.mayEndIn(words, word)) return true
  }
  return false
}

/** "F.M." is a title as well: whether more than a space stands behind a word and its full stop. */
function isCompound(words: Words, word: number): boolean {
  const end = words.end(word)
  return (
    end + 1 < words.text.length && isInName(codeAt(words.text, end)) && codeAt(words.text, end + 1) !== SPACE
  )
}

/** "L.", "L": a letter alone before a verb. */
function readInitial(text: string, at: number, limit: number, cast: Cast): Reading | undefined {
  // Of "U.S." no letter is alone.
  if (text[at - 1] === '.') return undefined
  const end = text[at + 1] === '.' ? at + 2 : at + 1
  if (text[end] !== ' ' || end + 1 >= limit) return undefined
  if (!(kindAt(text, at) & UPPER && kindAt(text, end + 1) & LOWER) || text[at] === 'A') return undefined
  const person = cast.byInitial(text[at]!)
  return person && named(person, end)
}

/** "FonMin replied", "Ambassador said": telegrams leave out the article. */
function readBareOffice(words: Words, first: number, limit: number, cast: Cast): Reading | undefined {
  const bare = bareOffice(words, first, limit)
  return bare && named(cast.offices.holder(bare.office), bare.end)
}

/** "Shaikh Yusuf", "M. Finet": a title makes a name out of words that nobody is known to bear. */
function readTitled(text: string, at: number, ends: readonly number[], cast: Cast): Reading | undefined {
  if (!isTitle(text.slice(at, ends[0]))) return undefined
  const words = ends.map((end, index) => {
    const start = index === 0 ? at : ends[index - 1]! + 1
    return { start, end, word: text.slice(start, end) }
  })
  let first = 1
  while (first < words.length - 1 && isTitle(words[first]!.word)) first++
  const given = words.slice(first).filter(({ word }) => !/^\p{Lu}\.$/u.test(word))
  if (given.length === 0 || given.length > 2 || isTitle(given[0]!.word)) return undefined
  const last = given.at(-1)!
  const rest = tail(text, last.start, last.end)
  const surname = text.slice(last.start, last.end - rest)
  // "Governor West Norland", "Minister Finance", "Commissioner Karachi": telegrams leave out the "of" or "in".
  if (
    (given.length === 1 && isPost(words[first - 1]!.word, surname)) ||
    isSideName(surname) ||
    A_BODY.test(surname)
  )
    return named(cast.offices.holder(text.slice(at, last.end - rest)), last.end - rest)
  if (!mayBeSurname(surname, text.slice(given[0]!.start, last.end - rest))) return undefined
  const person =
    cast.byForename(given[0]!.word.replace(/[’']s?$/, '')) ??
    cast.stranger(text.slice(words[first]!.start, last.end - rest), text.slice(last.start, last.end - rest))
  return named(person, last.end - rest)
}

/** "General Assembly" is no general, "Secretary June 5" and "King Saudi Arabia" nobody of that name. */
const mayBeSurname = (surname: string, name: string): boolean =>
  /\p{Ll}/u.test(surname) &&
  !OF_OFFICES.has(surname) &&
  !isTitle(surname) &&
  !isDay(surname) &&
  !isSideName(name)
const A_BODY = new RegExp(`^(?:${BODY})$`, 'u')

/** "P.M." */
export function readOfficeInitials(text: string, at: number, cast: Cast): Reading | undefined {
  const letters = initialsAt(text, at)
  const holder = letters === '' ? undefined : cast.offices.holderOfInitials(letters)
  return holder && named(holder, at + letters.length)
}
