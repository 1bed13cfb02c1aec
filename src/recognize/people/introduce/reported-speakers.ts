import { isTitle } from '../../../memo/title-words.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'

/** What people do face to face, and what is rarely written of governments and capitals. */
const IN_PERSON = new Set(
  'asked replied remarked inquired wondered thanked commented interjected interrupted interposed mused quipped joked laughed smiled nodded shrugged demurred'.split(
    ' ',
  ),
)
/** What is written of capitals as well: "Bonn said", "Moscow added". */
const ANYHOW = new Set(
  'said added stated told opened began observed noted mentioned recalled explained emphasized stressed pointed indicated expressed continued concluded answered responded agreed disagreed thought believed felt hoped suggested argued insisted reported spoke referred urged declared summarized admitted hinted refused volunteered proposed complained'.split(
    ' ',
  ),
)
/** What the drafter does to whom he speaks to. */
const TELLINGS = new Set('told asked informed assured reminded thanked queried pressed questioned'.split(' '))
/** What people do who meet: "Berg received me", "I called on Berg". */
const MEETINGS = new Set('called received summoned telephoned phoned invited met saw visited came'.split(' '))
const VERBS = new WordTable([...IN_PERSON, ...ANYHOW, ...TELLINGS, ...MEETINGS])
/** How often somebody named by a surname alone must speak, where nobody is listed. */
export const ENOUGH = 2

/** Somebody of whom the report says that he speaks, by a surname without a title. */
export interface Speaker {
  readonly surname: string
  readonly forename: string | undefined
  /** What is said of him is hardly said of governments. */
  readonly inPerson: boolean
  /** The name opens its sentence. */
  readonly opens: boolean
  /** Whether one place is enough. */
  readonly isSure: boolean
}

/**
 * The capitalized words right before a verb of speaking, with the forename where one stands before them. `meantByHe`: whoever is "he"
 * behind it is a person as well.
 */
export function speakers(words: Words, meantByHe: boolean): Speaker[] {
  const found: Speaker[] = []
  for (let verb = 1; verb < words.length; verb++) {
    if (!VERBS.mayHave(words, verb) || !mayHaveName(words, verb) || words.gap(verb - 1) !== ' ') continue
    const addressed = addressedAt(words, verb)
    if (addressed) found.push(addressed)
    if (isBehindBoth(words, verb)) found.push(...both(words, verb))
    const name = nameBefore(words, verb)
    if (name === undefined) continue
    const isOfPeople = IN_PERSON.has(words.at(verb))
    const meets =
      MEETINGS.has(words.at(verb)) && (isMe(words, verb + 1) || (name === 0 && goesOnWithHe(words)))
    if (!isOfPeople && !meets && !ANYHOW.has(words.at(verb))) continue
    const inPerson = isOfPeople || (meantByHe && isHe(words, verb))
    // "New Year’s Eve asked"
    if (/['’]s $/.test(words.text.slice(Math.max(0, words.start(name) - 3), words.start(name)))) continue
    const isForename = name > 0 && words.gap(name - 1) === ' ' && isName(words, name - 1)
    const forename = isForename ? words.at(name - 1) : undefined
    // "The Governor of Port Norland asked"
    const first = isForename ? name - 1 : name
    if (first > 0 && words.at(first - 1) === 'of') continue
    // "Mr. Lund asked", "Prime Minister Lund asked": the title introduces whoever it is.
    if (forename !== undefined && isTitle(forename)) continue
    found.push({
      surname: words.at(name),
      forename: forename !== undefined && isEnglish(forename) ? undefined : forename,
      inPerson,
      opens: isOpening(words, first),
      isSure: meets || (first === 0 && goesOnWithHe(words)) || tellsMe(words, verb),
    })
  }
  return found
}

/** Whether a capital stands right before a verb, or before the word before it. */
const mayHaveName = (words: Words, verb: number): boolean =>
  (words.initial(verb - 1) & UPPER) !== 0 || (verb > 1 && (words.initial(verb - 2) & UPPER) !== 0)

/** Where a name stands before a verb, an adverb between them or not: "Berg then asked". */
function nameBefore(words: Words, verb: number): number | undefined {
  if (isName(words, verb - 1)) return verb - 1
  const isBehindAdverb = verb > 1 && words.gap(verb - 2) === ' ' && ADVERB.test(words.at(verb - 1))
  return isBehindAdverb && isName(words, verb - 2) ? verb - 2 : undefined
}
const ADVERB = /^(?:then|also|again|\p{Ll}{3,}ly)$/u

/** "Berg told me" */
const tellsMe = (words: Words, verb: number): boolean => TELLINGS.has(words.at(verb)) && isMe(words, verb + 1)
const isMe = (words: Words, word: number): boolean => word < words.length && words.at(word) === 'me'

/** Whether two who both speak stand before a verb: "Both Berg and Lund added". */
const isBehindBoth = (words: Words, verb: number): boolean =>
  verb > 3 &&
  words.at(verb - 2) === 'and' &&
  words.at(verb - 4) === 'Both' &&
  isName(words, verb - 3) &&
  isName(words, verb - 1)

/** They are surely people, and count at once as often as is enough. */
function both(words: Words, verb: number): Speaker[] {
  const two = [verb - 3, verb - 1].map((name) => ({
    surname: words.at(name),
    forename: undefined,
    inPerson: true,
    opens: true,
    isSure: false,
  }))
  return Array.from({ length: ENOUGH }, () => two).flat()
}

/** "I told Berg", "I called on Berg": whom the drafter spoke to. */
function addressedAt(words: Words, verb: number): Speaker | undefined {
  if (words.at(verb - 1) !== 'I') return undefined
  const meets = MEETINGS.has(words.at(verb))
  if (!meets && !TELLINGS.has(words.at(verb))) return undefined
  const isOn = meets && verb + 1 < words.length && /^(?:up)?on$/.test(words.at(verb + 1))
  const name = verb + (isOn ? 2 : 1)
  if (name >= words.length) return undefined
  const isAlone = name + 1 === words.length || words.gap(name) !== ' ' || !isName(words, name + 1)
  return words.gap(name - 1) === ' ' && isName(words, name) && isAlone
    ? {
        surname: words.at(name),
        forename: undefined,
        inPerson: true,
        opens: false,
        isSure: ANSWERS.test(words.text.slice(words.end(name), words.end(name) + LONGEST_QUESTION)),
      }
    : undefined
}
/** "I queried Berg about the ferry and he replied" */
const ANSWERS = /^[^.;]* and (?:he|she) (?:replied|said|answered|responded|agreed)\b/
const LONGEST_QUESTION = 120

/** "said he", "said that he", "told me", or "He" at the beginning of the next sentence: no government is called so. */
function isHe(words: Words, verb: number): boolean {
  const next = verb + 1
  if (next >= words.length) return false
  if (HE.mayHave(words, next) && HE_OR_ME.has(words.at(next))) return true
  if (words.at(next) === 'that' && next + 1 < words.length && HE_OR_ME.has(words.at(next + 1))) return true
  for (let word = next; word < words.length && word - verb < LONGEST_SENTENCE; word++)
    if (words.gap(word - 1).startsWith('. ')) return words.at(word) === 'He' || words.at(word) === 'She'
  return false
}
const isOpening = (words: Words, first: number): boolean =>
  first === 0 || /[.?!:][”"]? $/.test(words.gap(first - 1))

/** Whether "He" opens a sentence of a paragraph that a name opens. */
const goesOnWithHe = ({ text }: Words): boolean => /[.?!][”"]? He (?!is )/.test(text)
export const OWNS = /^['’]/
const HE_OR_ME = new Set('he she him me'.split(' '))
const HE = new WordTable(HE_OR_ME)
const LONGEST_SENTENCE = 60

const isName = (words: Words, index: number): boolean =>
  (words.initial(index) & UPPER) !== 0 && words.end(index) - words.start(index) > 2
