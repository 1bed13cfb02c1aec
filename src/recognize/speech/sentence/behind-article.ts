import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER, kindAt, wordEnd } from '../../../source/characters.js'
import { SHORTENED } from '../cast/bare-office.js'
import type { Cast } from '../cast/cast.js'
import { readOfficeInitials } from './name.js'
import { goesOn } from './name-ends.js'
import { DRAFTER, SEVERAL, named } from './reading.js'
import type { Pronoun, Reading } from './reading.js'
import { MEANT } from './sentence.js'

const OFFICE = `Lord (?:Privy Seal|President|Chancellor)|Taoiseach|Tánaiste|Viceroy|Regent|Imam|Maharaja|Caudillo|Governor[- ]General|Consul[- ]General|Director[- ]General|Vice[- ]President|President|Secretary[- ]General|General Secretary|Deputy Under Secretary|Deputy Chief of Mission|Deputy Prime Minister|Deputy Foreign Minister|Under Secretary|Assistant Secretary|Foreign Secretary|Finance Secretary|Secretary|Prime Minister|Foreign Minister|Minister[- ]Counsell?or|Minister|Ambassador|Chancellor|Vice Chairman|Chairman|Vice Premier|Premier|Counselor|Chargé(?: d[’']Affaires)?|Attaché|Senator|Governor|General|Admiral|Shah|King|Queen|Emperor|Archbishop|Director|Congressman|Marshal|Sultan|Prince|Commissioner|Consul|Attorney General|Generalissimo|Tunku|Tengku|Brigadier|Colonel|Major|Captain|Commander|Commodore|Count|Baron|Bishop|Cardinal|Patriarch|Judge|Professor|Speaker|Representative|Amir|Sheikh|Sec|Pres|Amb|Chief of (?:State|Staff|Protocol|Mission|Naval Operations)|${SHORTENED}`
/** As printed, or in capitals: "The CHAIRMAN said". */
const PRINTED_OFFICE = `${OFFICE}|${OFFICE.toUpperCase()}`
const THE_OFFICE = new RegExp(
  `^(?:[Tt]he|THE) ((?:(?!(?:${PRINTED_OFFICE})\\b)(?:U\\.[SKN]\\.|U\\.S\\.S\\.R\\.|\\p{Lu}[\\p{L}’-]*) ){0,3}(?:${PRINTED_OFFICE})(?: of State| of Defense| of the Treasury| (?:of|for) (?:External|Foreign) Affairs)?(?: of \\p{Lu}\\p{Ll}+)?)(?![\\p{L}-]|[ ]\\p{Lu}\\p{Ll})`,
  'u',
)
/** "the Director of Central Intelligence", "The Chairman, Joint Chiefs of Staff": several are told apart by their bodies. */
const HEAD_OF_BODY =
  /^(?:[Tt]he|THE) (((?:Acting )?(?:Director|Chairman))(?:,| of) (?:the )?(?:\p{Lu}[\p{L}.]*,? (?:(?:of|and|the|for) ){0,2}){0,6}(?:Intelligence|Budget|Agency|Mobilization|Administration|Bureau|Office|Commission|Chiefs|Staff|Board|Committee|Council|Authority))(?!\p{L}| \p{Lu})/u
const HEADS = new WordTable(['Acting', 'Director', 'Chairman', 'ACTING', 'DIRECTOR', 'CHAIRMAN'])
/** "The CHAIRMAN OF THE MILITARY COMMITTEE" as others print it, character for character. */
const inSmallLetters = (text: string): string =>
  IN_CAPITALS.test(text)
    ? text.replace(/(?<=\p{Lu})\p{Lu}+|\b(?:OF|AND|THE|FOR)\b/gu, (letters) => letters.toLowerCase())
    : text
const IN_CAPITALS = /^(?:The|THE|the) (?:ACTING|DIRECTOR|CHAIRMAN) /
/** The words with which an office begins. */
const OFFICE_WORDS = new WordTable(OFFICE.split('|').map((office) => office.slice(0, wordEnd(office, 0))))
export const GROUP =
  /^(?:[Tt]he two(?: \p{L}+)?|Both(?: sides| men| women| parties)?|[Tt]he (?:group|participants|ladies|gentlemen))(?!\p{L})/u

/** "the latter", "the two Ministers", "the Soviet Ambassador". */
export function readBehindArticle(
  words: Words,
  article: number,
  limit: number,
  cast: Cast,
): Reading | undefined {
  const { text } = words
  const at = words.start(article)
  const noun = at + 4
  if (noun >= limit || text[noun - 1] !== ' ') return undefined
  if (!(kindAt(text, noun) & UPPER))
    return MEANT.mayHave(words, article + 1) ? readGroup(text.slice(at, limit), at, cast) : undefined
  const short = readOfficeInitials(text, noun, cast)
  if (short) return short
  const head = HEADS.mayHave(words, article + 1)
    ? HEAD_OF_BODY.exec(inSmallLetters(text.slice(at, limit)))
    : null
  if (head) {
    const behind = at + head[0].length
    // "The Director, Norland Agency, said"
    const isSetOff = head[1]!.startsWith(`${head[2]!},`) && text[behind] === ','
    return named(cast.offices.head(head[1]!, head[2]!), isSetOff ? behind + 1 : behind)
  }
  const office = mayHaveOffice(words, article + 1, limit) ? THE_OFFICE.exec(text.slice(at, limit)) : null
  if (!office) return undefined
  const end = at + office[0].length
  // "the Minister of Finance" may be anybody’s: he speaks where he is known.
  const person = /(?<!Chief) (?:of|for) (?!State|Defense)\p{Lu}/u.test(office[1]!)
    ? cast.offices.soleHolder(office[1]!)
    : cast.offices.holder(office[1]!)
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
  const person = delegate && cast.offices.representative(delegate[1]!)
  if (person) return named(person, at + delegate[0].length)
  const group = GROUP.exec(rest)
  return group ? { subject: SEVERAL, end: at + group[0].length } : undefined
}

/** Whether one of the words from a noun on may begin an office, if all before it have capitals: few do. */
function mayHaveOffice(words: Words, noun: number, limit: number): boolean {
  for (let word = noun; word < words.length && words.start(word) < limit; word++) {
    if (word > noun && !goesOn(words, word)) return false
    if (OFFICE_WORDS.mayHave(words, word)) return true
  }
  return false
}
