import { withSmallLetters } from '../../../source/wording.js'
import { BODY } from '../../../memo/titles.js'
import { OF_OFFICES, TITLE_WORDS, isInnerTitle, isTitle } from '../../../memo/title-words.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from './bearer.js'
import { BESIDE } from './name-start.js'

/** What stands before a surname and belongs to it. */
export interface Before {
  /** Forenames and initials, in the order of the text. */
  readonly names: readonly string[]
  readonly titles: readonly string[]
  /** Where the first of the names begins; where there is none, the surname. */
  readonly start: number
  /** The first of the names among the words, or the surname. */
  readonly first: number
  /** The names are words of an office, which a surname follows: "Director of Central Intelligence Lund". */
  readonly ofOffice: boolean
}

/** Forenames and initials right before the surname that begins at a word, and the titles before them. */
export function namesBefore(words: Words, at: number): Before {
  const names: string[] = []
  const titles: string[] = []
  let first = at
  let ofOffice = false
  for (let index = at - 1; index >= 0 && index > at - 7; index--) {
    // Most words before a surname are neither names nor titles.
    if (names.length === 0 && !isCapital(words, index) && !TITLE_WORDS.mayHave(words, index)) break
    const word = words.at(index)
    const gap = words.gap(index)
    // "Rusk-Gromyko" are two persons, "Paul-Henri Spaak" is one.
    if (gap === '-' && names.length === 0) break
    const office = titles.length === 0 ? titleBehind(words, index, names) : undefined
    if (office !== undefined) {
      titles.push(office)
      break
    }
    if (AFTER_TITLE.has(gap) && isBeforeName(word) && !isInnerTitle(word) && !isInitial(words, index))
      titles.unshift(word)
    else if (
      titles.length > 0 ||
      !isCapital(words, index) ||
      !AFTER_FORENAME.has(gap) ||
      (gap.startsWith('.') && word.length > 2) ||
      isAbbreviation(words, index, names, at)
    ) {
      const body = isBond(word) || word === 'the' ? bodyOf(words, index, names) : 0
      first += body
      names.splice(0, body)
      ofOffice = names.length === 0 ? body > 0 : isBond(word) && isOfOffice(words, index, names, at)
      break
    } else if (OF_OFFICES.has(word)) {
      // "Special Assistant Walt Lund", "the Party Program Lund"
      ofOffice = names.length > 0
      break
    } else if (opensSentence(word) && !gap.startsWith('.')) break
    else {
      names.unshift(word)
      first = index
    }
  }
  return { names, titles, start: words.start(first), first, ofOffice }
}

const MAY_BE_OF_TITLE = new WordTable([...OF_OFFICES, 'Large'])

/** "troops to the UK. Lund said", "the President of US J. Lund": several capitals are no forename, but in a text of capitals. */
function isAbbreviation(words: Words, index: number, [name]: readonly string[], at: number): boolean {
  if (index === 0 || (name !== undefined && name.length > 1)) return false
  return CAPITALS_ALONE.test(words.at(index)) && !CAPITALS_ALONE.test(words.at(at))
}
const CAPITALS_ALONE = /^\p{Lu}{2,}$/u

const isBond = (word: string): boolean => word === 'of' || word === 'for'

/** How many of the words behind "of" or "the" are what somebody is secretary, minister or director of: "of Commerce Henry Lund". */
function bodyOf(words: Words, index: number, names: readonly string[]): number {
  const article = words.at(index) === 'the' ? 'the ' : ''
  for (let length = Math.min(names.length, 3); length > 0; length--)
    if (A_BODY.test(article + names.slice(0, length).join(' '))) return length
  return 0
}

/** "Chairman of Norland Railways Lund", but not "statement of Sven A. Lund"; "of World Powers" needs a title before. */
const isOfOffice = (words: Words, bond: number, names: readonly string[], at: number): boolean =>
  names.length > 0 &&
  names.every((name) => name.length > 1 && !isForename(name)) &&
  (!isEnglish(words.at(at)) || (bond > 0 && isTitle(words.at(bond - 1))))

/** "Under Secretary of State Lund", "Ambassador at Large Sven Berg": the title, by the last word of what it is of. */
function titleBehind(words: Words, last: number, names: readonly string[]): string | undefined {
  if (!MAY_BE_OF_TITLE.mayHave(words, last)) return undefined
  const word = words.at(last)
  if (word !== 'Large' && (names.length > 0 || !OF_OFFICES.has(word))) return undefined
  let index = last - 1
  if (index > 0 && words.at(index) === 'the') index--
  const bond = index > 0 ? words.at(index) : ''
  const isBond = word === 'Large' ? bond === 'at' : bond === 'of' || bond === 'for'
  return isBond && isTitle(words.at(index - 1)) ? words.at(index - 1) : undefined
}

const isBeforeName = (word: string): boolean => isTitle(word) || BESIDE.has(word)

const A_BODY = new RegExp(`^(?:${BODY})$`, 'u')

export const isCapital = (words: Words, index: number): boolean => (words.initial(index) & UPPER) !== 0

/** What may stand between a title and a name, and between forenames. */
const AFTER_TITLE = new Set(['', ' ', '.', '. ', "' ", '’ '])
export const AFTER_FORENAME = new Set([' ', '.', '. ', '-'])

/** Whether a word with a capital is rather no name: it often opens a sentence, or names a side. */
export function opensSentence(word: string): boolean {
  return SENTENCE_OPENERS.has(word) || SENTENCE_OPENERS.has(withSmallLetters(word))
}

/** "William M. Rountree": an M between names is no Monsieur. */
function isInitial(words: Words, index: number): boolean {
  return (
    index > 0 &&
    words.at(index).length === 1 &&
    isCapital(words, index - 1) &&
    /^[ .]{1,2}$/.test(words.gap(index - 1)) &&
    !opensSentence(words.at(index - 1))
  )
}

const SENTENCE_OPENERS = new Set(
  'Should Would Could Can Must Were Are Secretaries Ministers Ambassadors Senators Presidents Generals Congressmen Admirals Governors Messrs Chairmen Premiers Part Prime Vice Chairman Both The A An In On At By For From With Between When While If As But And Or So That This Although Though Since After Before Both Neither Either Then Thus Also Yes No Perhaps However Did Does Was Is Had Has To Of Like Unlike Drafted Approved Cleared Initialed Source See Dear His Her Their Our Its Not Only Regarding Concerning Re Messrs Presumably Apparently Reportedly Meanwhile Subsequently Under Soviet French German British American Italian Canadian Israeli Iraqi Turkish Greek Polish Spanish Cuban Chinese Indian Department Embassy Foreign State Defense'.split(
    ' ',
  ),
)
