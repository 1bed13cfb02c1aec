import { OF_MEN, titlesOf } from './titles.js'
import { WordTable } from './word-table.js'

/** Forms of address, ranks and offices before a name, as a pattern. */
export const ADDRESS = titlesOf().join('|')

/** Titles that belong to the name, as editions print it: "Sir Roger Makins". */
const INSIDE = new Set(['sir', 'dame'])

/** A text without case, accents, dots and apostrophes, for comparing names. */
export function fold(text: string): string {
  const known = folded.get(text)
  if (known !== undefined) return known
  if (folded.size > 20_000) folded.clear()
  const plain = fresh(text)
  folded.set(text, plain)
  return plain
}

/** The same words come up thousands of times in a memo. */
const folded = new Map<string, string>()

function fresh(text: string): string {
  // Most words are plain letters.
  if (/^[A-Za-z]+$/.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[.’']/g, '').toLowerCase()
}

const TITLES = new Set(ADDRESS.split('|').map(fold))
export const TITLE_WORDS = new WordTable([ADDRESS])

/** Mere forms of address, such as "Mr.". */
const POLITE = new Set(titlesOf('address', 'women').map(fold))
export const isPolite = (title: string): boolean => POLITE.has(fold(title))
export const isTitle = (word: string): boolean => TITLE_WORDS.mayBe(word) && TITLES.has(fold(word))
export const isInnerTitle = (word: string): boolean => TITLE_WORDS.mayBe(word) && INSIDE.has(fold(word))

const WOMEN = new Set(titlesOf('women').map(fold))
/** The first letters of women's titles, as a quick test. */
const MAY_BE_LADY = new Set(titlesOf('women').flatMap(([first]) => [first, first?.toLowerCase()]))
const MEN = new Set(OF_MEN.split('|').map(fold))
/** Whether one of some titles is a woman's. */
export const isLady = (titles: readonly string[]): boolean =>
  titles.some((title) => MAY_BE_LADY.has(title[0]) && WOMEN.has(fold(title)))
const isGentleman = (titles: readonly string[]): boolean => titles.some((title) => MEN.has(fold(title)))
const isOnlyLady = (titles: readonly string[]): boolean => isLady(titles) && !isGentleman(titles)
/** Whether titles must be of two persons, as "Mrs." and "Mr." are; other titles may be of either. */
export const areTwo = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  b.length > 0 &&
  isLady(a) !== isLady(b) &&
  ((isOnlyLady(a) && isGentleman(b)) || (isOnlyLady(b) && isGentleman(a)))

/** Whether two words are one title: "Prime Minister". */
export const isTitlePair = (first: string, second: string): boolean =>
  TITLE_WORDS.mayBe(first) && TITLE_WORDS.mayBe(second) && TITLES.has(fold(`${first} ${second}`))

/** Nouns of office: a line that begins with one and holds no name means the person by office. */
export const OFFICE =
  /^(?:the )?(?:acting |deputy |vice |under |assistant |prime |foreign |first |british |french |german |soviet |canadian |american |chief |permanent |special |state |executive |press |private )*(?:president|secretary|minister|chancellor|chairman|ambassador|premier|speaker|director|king|queen|shah|attorney general|counselor|prime minister|governor|general counsel|legal adviser|secretary-general|representative|vice-president)\b/i

/** Words of offices and bodies that are no surnames: "Security Affairs". */
export const OF_OFFICES: ReadonlySet<string> = new Set(
  "State Defense Treasury Privy Commerce House Council Government Office Department Committee Conference Board Staff Designate Prime Foreign Vice Deputy Assistant Acting Under Special Assembly Agreement Embassy Mission Delegation League Party Affairs Administration Services Accounting Motors Electric Dynamics Extraordinary Plenipotentiary Mémoire d’Affaires d'Affaires".split(
    ' ',
  ),
)

/** Whether a word is a title or part of what offices are called, and no surname. */
export const isOfficeWord = (word: string): boolean => isTitle(word) || OF_OFFICES.has(word)
