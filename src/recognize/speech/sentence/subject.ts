import type { Person } from '../../../memo/person.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { LETTER, LOWER, UPPER, codeAt, kindAt, kindOf, wordEnd } from '../../../source/characters.js'
import { LONGEST_PARTICLE, PARTICLES, isElided } from '../../../source/particles.js'
import { MEANT, firstFrom } from './sentence.js'
import { isPost } from '../../people/capitals.js'
import { isSideName } from '../../../memo/sides.js'
import { BODY } from '../../../memo/titles.js'
import { isTitle, OF_OFFICES, TITLE_WORDS } from '../../../memo/title-words.js'
import { isDay } from '../../people/parts-of-name.js'
import { namedBeside } from './beside.js'
import { SHORTENED, bareOffice } from '../cast/bare-office.js'
import type { Cast } from '../cast/cast.js'
import { initialsAt } from '../cast/office-initials.js'

/** Who does something in a sentence, as far as the words say it. */
export type Subject =
  | { readonly kind: 'person'; readonly person: Person }
  /** "Mr. Hall and Mr. Lund", or more. */
  | { readonly kind: 'pair'; readonly people: readonly Person[] }
  | { readonly kind: 'pronoun'; readonly word: Pronoun }
  | { readonly kind: 'drafter' }
  /** "We", "They", "The two", "Both sides". */
  | { readonly kind: 'group' }
  /** "The others", "An unidentified member": nobody knows who of its side. */
  | { readonly kind: 'crowd'; readonly side: readonly Person[] }

/** What stands for somebody who was named before. */
export type Pronoun = 'he' | 'she' | 'latter' | 'former'

/** A subject and where it ends. */
export interface Reading {
  readonly subject: Subject
  readonly end: number
}

const OFFICE = `Lord (?:Privy Seal|President|Chancellor)|Governor[- ]General|Consul[- ]General|Director[- ]General|Vice[- ]President|President|Secretary[- ]General|General Secretary|Deputy Under Secretary|Deputy Chief of Mission|Deputy Prime Minister|Deputy Foreign Minister|Under Secretary|Assistant Secretary|Foreign Secretary|Finance Secretary|Secretary|Prime Minister|Foreign Minister|Minister[- ]Counsell?or|Minister|Ambassador|Chancellor|Vice Chairman|Chairman|Vice Premier|Premier|Counselor|Chargé(?: d[’']Affaires)?|Attaché|Senator|Governor|General|Admiral|Shah|King|Queen|Emperor|Archbishop|Director|Congressman|Marshal|Sultan|Prince|Commissioner|Consul|Attorney General|Generalissimo|Tunku|Tengku|Brigadier|Colonel|Major|Captain|Commander|Commodore|Count|Baron|Bishop|Cardinal|Patriarch|Judge|Professor|Speaker|Representative|Amir|Sheikh|Sec|Pres|Amb|Chief of (?:State|Staff|Protocol|Mission|Naval Operations)|${SHORTENED}`
/** As printed, or in capitals: "The CHAIRMAN said". */
const PRINTED_OFFICE = `${OFFICE}|${OFFICE.toUpperCase()}`
const THE_OFFICE = new RegExp(
  `^(?:[Tt]he|THE) ((?:(?!(?:${PRINTED_OFFICE})\\b)(?:U\\.[SKN]\\.|U\\.S\\.S\\.R\\.|\\p{Lu}[\\p{L}’-]*) ){0,3}(?:${PRINTED_OFFICE})(?: of State| of Defense| of the Treasury| (?:of|for) (?:External|Foreign) Affairs)?(?: of \\p{Lu}\\p{Ll}+)?)(?![\\p{L}-]|[ ]\\p{Lu}\\p{Ll})`,
  'u',
)
/** "the Director of Central Intelligence", "The Chairman, Joint Chiefs of Staff": several are told apart by their bodies. */
const HEAD_OF_BODY =
  /^(?:[Tt]he|THE) (((?:Acting )?(?:Director|Chairman))(?:,| of) (?:the )?(?:\p{Lu}[\p{L}.]*,? (?:(?:of|and|the|for) ){0,2}){0,6}(?:Intelligence|Budget|Agency|Mobilization|Administration|Bureau|Office|Commission|Chiefs|Staff|Board|Committee|Council|Authority))(?!\p{L}| \p{Lu})/u
const HEADS = new WordTable(['Acting', 'Director', 'Chairman'])
/** The words of titles, and offices that are written as one. */
const MAY_BE_TITLE = new WordTable([SHORTENED])
MAY_BE_TITLE.join(TITLE_WORDS)
/** The words with which an office begins. */
const OFFICE_WORDS = new WordTable(OFFICE.split('|').map((office) => office.slice(0, wordEnd(office, 0))))
/** Words that begin a clause, and no name. */
const OPENERS =
  'When If As While After Before Since Although Though Because That Whether Until Unless In On At For To But And Or So With From By Of Did Does Do Had Has Was Were Is Are Neither Either Not Only Then Thus However Moreover Therefore Here There This These What Why How Who Where According Regarding Concerning Following During Unlike Like'.split(
    ' ',
  )
/** Surnames that are common words at the beginning of a sentence. */
const COMMON = new Set(
  'May Will White Stone Dean Hope Young Long Short Little Good Rose Case Self Ball Rice Hare Wood Day'.split(
    ' ',
  ),
)
const GROUP =
  /^(?:[Tt]he two(?: \p{L}+)?|Both(?: sides| men| women| parties)?|[Tt]he (?:group|participants|ladies|gentlemen))(?!\p{L})/u

/** No more of a text is read for a subject. */
const LONGEST = 90

/** "His Majesty", "Her Excellency": how the great are called. */
const HONOR =
  /^(His|Her) (?:(?:Royal|Imperial|Serene) )?(Majesty|Excellency|Highness|Holiness|Eminence)(?!\p{L})/u
const DRAFTER: Subject = { kind: 'drafter' }
const SEVERAL: Subject = { kind: 'group' }

/** Words that alone say what a subject is; before a clause stands none. */
const FIRST_WORDS: ReadonlyMap<
  string,
  Pronoun | 'honor' | 'drafter' | 'several' | 'group' | 'article' | 'opener'
> = new Map([
  ...['He', 'he'].map((word) => [word, 'he'] as const),
  ...['She', 'she'].map((word) => [word, 'she'] as const),
  ...['His', 'Her'].map((word) => [word, 'honor'] as const),
  ...['We', 'we', 'They', 'they'].map((word) => [word, 'several'] as const),
  ['Both', 'group'],
  ...['The', 'the', 'THE'].map((word) => [word, 'article'] as const),
  ...OPENERS.map((word) => [word, 'opener'] as const),
  ['I', 'drafter'],
])

const MAY_BE_FIRST = new WordTable(FIRST_WORDS.keys())

/** Reads the subject that begins with a word, in a text up to `end`; the word says what it can be. */
export function readSubject(words: Words, word: number, end: number, cast: Cast): Reading | undefined {
  const { text } = words
  const at = words.start(word)
  const limit = Math.min(end, at + LONGEST)
  if (!MAY_BE_FIRST.mayHave(words, word)) return readName(words, word, limit, cast)
  const behind = wordEnd(text, at)
  const meaning = FIRST_WORDS.get(text.slice(at, behind))
  switch (meaning) {
    case 'he':
    case 'she':
      return (
        namedBeside(words, word, behind, (name) => readSubject(words, name, limit, cast)) ?? {
          subject: { kind: 'pronoun', word: meaning },
          end: behind,
        }
      )
    case 'honor':
      return readHonor(text.slice(at, limit), at, cast)
    case 'drafter':
      if (text[behind] === '’' || text[behind] === '.') break
      return { subject: DRAFTER, end: behind }
    case 'several':
      return { subject: SEVERAL, end: behind }
    case 'group':
      // "Both the President and the Secretary" names two.
      if (/^Both (?:the )?\p{Lu}/u.test(text.slice(at, limit))) return undefined
      return { subject: SEVERAL, end: at + GROUP.exec(text.slice(at, limit))![0].length }
    case 'article': {
      const meant = readBehindArticle(words, word, limit, cast)
      if (meant || !(words.initial(word) & UPPER)) return meant
      const name = readName(words, word, limit, cast)
      return name && isOfAnother(name, text) ? undefined : name
    }
    case 'opener':
      return undefined
    case 'latter':
    case 'former':
    case undefined:
  }
  return readName(words, word, limit, cast)
}

/** "The President of Norland", who is nobody listed, is not who is listed as "The President". */
const isOfAnother = ({ subject, end }: Reading, text: string): boolean =>
  subject.kind === 'person' && subject.person.surname === '' && OF_STATE.test(text.slice(end, end + 40))
const OF_STATE = /^ of (?:the )?(?!State|the United|United|Defense)\p{Lu}\p{Ll}/u

/** "the latter", "the two Ministers", "the Soviet Ambassador". */
function readBehindArticle(words: Words, article: number, limit: number, cast: Cast): Reading | undefined {
  const { text } = words
  const at = words.start(article)
  const noun = at + 4
  if (noun >= limit || text[noun - 1] !== ' ') return undefined
  if (!(kindAt(text, noun) & UPPER))
    return MEANT.mayHave(words, article + 1) ? readGroup(text.slice(at, limit), at, cast) : undefined
  const short = readOfficeInitials(text, noun, cast)
  if (short) return short
  const head = HEADS.mayHave(words, article + 1) ? HEAD_OF_BODY.exec(text.slice(at, limit)) : null
  if (head) {
    const behind = at + head[0].length
    // "The Director, Norland Agency, said"
    const isSetOff = head[1]!.startsWith(`${head[2]!},`) && text[behind] === ','
    return named(cast.headOf(head[1]!, head[2]!), isSetOff ? behind + 1 : behind)
  }
  const office = mayHaveOffice(words, article + 1, limit) ? THE_OFFICE.exec(text.slice(at, limit)) : null
  if (!office) return undefined
  const end = at + office[0].length
  // "the Minister of Finance" may be anybody’s: he speaks where he is known.
  const person = /(?<!Chief) (?:of|for) (?!State|Defense)\p{Lu}/u.test(office[1]!)
    ? cast.holderOf(office[1]!)
    : cast.byOffice(office[1]!)
  if (!person) return undefined
  const isShortened = text[end] === '.' && /(?:Sec|Pres|Amb)$/.test(office[1]!)
  return named(person, isShortened ? end + 1 : end)
}

/** What drafters call themselves; "the writer Lund" is somebody else. */
const WRITES =
  /^.he (?:undersigned|writer|drafter|(?:reporting|drafting) officer)(?!\p{L}|[’'-]\p{L}| \p{Lu}| of )/u

/** "the representative of Norland" */
const DELEGATE = /^.he (?:representative|delegate) of (?:the )?(\p{Lu}[\p{L}. ]{2,30}?)(?=[,;:]| \p{Ll})/u

function readGroup(rest: string, at: number, cast: Cast): Reading | undefined {
  const pronoun = /^.he (latter|former)(?!\p{L})/u.exec(rest)
  if (pronoun)
    return { subject: { kind: 'pronoun', word: pronoun[1] as Pronoun }, end: at + pronoun[0].length }
  const writes = WRITES.exec(rest)
  if (writes) return { subject: DRAFTER, end: at + writes[0].length }
  const delegate = DELEGATE.exec(rest)
  const person = delegate && cast.representativeOf(delegate[1]!)
  if (person) return named(person, at + delegate[0].length)
  const group = GROUP.exec(rest)
  return group ? { subject: SEVERAL, end: at + group[0].length } : undefined
}

/** Whoever bears the honor, and if nobody is known to, the man or woman who was named before. */
function readHonor(rest: string, at: number, cast: Cast): Reading | undefined {
  const honor = HONOR.exec(rest)
  if (!honor) return undefined
  const person = cast.byHonor(honor[2]!)
  const word = honor[1] === 'His' ? 'he' : 'she'
  return {
    subject: person ? { kind: 'person', person } : { kind: 'pronoun', word },
    end: at + honor[0].length,
  }
}

/** Whether one of the words from a noun on may begin an office, if all before it have capitals: few do. */
function mayHaveOffice(words: Words, noun: number, limit: number): boolean {
  for (let word = noun; word < words.length && words.start(word) < limit; word++) {
    if (word > noun && !goesOn(words, word)) return false
    if (OFFICE_WORDS.mayHave(words, word)) return true
  }
  return false
}

/** Whether a word may go on with a name: behind a space it needs a capital, or is as short as a particle. */
function goesOn(words: Words, word: number): boolean {
  const before = words.end(word - 1)
  const start = words.start(word)
  const code = codeAt(words.text, before)
  if (code !== SPACE) return isInName(code)
  return (
    start === before + 1 &&
    ((words.initial(word) & UPPER) !== 0 ||
      words.end(word) - start <= LONGEST_PARTICLE ||
      isElided(words.text, start))
  )
}

const named = (person: Person, end: number): Reading => ({ subject: { kind: 'person', person }, end })

/** "P.M." */
function readOfficeInitials(text: string, at: number, cast: Cast): Reading | undefined {
  const letters = initialsAt(text, at)
  const holder = letters === '' ? undefined : cast.byOfficeInitials(letters)
  return holder && named(holder, at + letters.length)
}

/** "Mr. Khrushchev", "Foreign Minister Gromyko", "Kreisky", "L.": the longest name that somebody bears. */
function readName(words: Words, first: number, limit: number, cast: Cast): Reading | undefined {
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

/**
 * Where the words end, each a space behind the one before, that may make up a name: capitalized, or particles; six at
 * the most.
 */
function nameEnds(words: Words, first: number, limit: number): readonly number[] {
  const { text } = words
  const ends: number[] = []
  let word = first
  let start = words.start(first)
  while (ends.length < 6) {
    const end = nameEnd(words, word, limit)
    if (end === start) break
    const behind = behindSupplied(text, end, limit)
    ends.push(behind)
    start = behind + 1
    word = firstFrom(words, word, behind)
    if (word === words.length || words.start(word) !== start || codeAt(text, behind) !== SPACE) break
  }
  return ends
}

/** "Mr. [Erik] Lund": where a forename ends that editors supplied behind a part of a name; where that ends if they did not. */
function behindSupplied(text: string, end: number, limit: number): number {
  if (text[end + 1] !== '[' || text[end] !== ' ') return end
  return end + (/^ \[\p{Lu}[\p{L}.]+\](?= \p{Lu})/u.exec(text.slice(end, limit))?.[0].length ?? 0)
}

/** Where a part of a name ends that begins with a word; where it begins if it is none. */
function nameEnd(words: Words, word: number, limit: number): number {
  const { text } = words
  const start = words.start(word)
  if (start >= limit) return start
  let end = words.isPlain(word) ? Math.min(words.end(word), limit) : start
  for (; end < limit; end++) {
    const code = codeAt(text, end)
    if (!isInName(code) && !(kindOf(code, text, end) & LETTER)) break
  }
  const isUpper = words.initial(word) & UPPER
  const isPart =
    end - start <= LONGEST_PARTICLE ? PARTICLES.has(text.slice(start, end)) : isElided(text, start)
  return isUpper || isPart ? end : start
}

/** Apostrophes, full stops and hyphens. */
const isInName = (code: number): boolean => code === 0x2019 || code === 0x27 || code === 0x2e || code === 0x2d
const SPACE = 0x20

/** How much of a word is no part of the name: a possessive ending, an apostrophe, a full stop. */
function tail(text: string, start: number, end: number): number {
  const last = text[end - 1]
  if (last === '’' || last === "'" || last === '.') return 1
  const before = last === 's' && end - start > 1 ? text[end - 2] : undefined
  return before === '’' || before === "'" ? 2 : 0
}

/** "FonMin replied", "Ambassador said": telegrams leave out the article. */
function readBareOffice(words: Words, first: number, limit: number, cast: Cast): Reading | undefined {
  const bare = bareOffice(words, first, limit)
  return bare && named(cast.byOffice(bare.office), bare.end)
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
    return named(cast.byOffice(text.slice(at, last.end - rest)), last.end - rest)
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
