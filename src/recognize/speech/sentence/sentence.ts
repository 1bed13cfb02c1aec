import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { PARTICLES, isElided } from '../../../source/particles.js'
import { LOWER, APOSTROPHE, UPPER, codeAt, kindAt, wordEnd } from '../../../source/characters.js'

/**
 * A sentence where it stands in its text; all offsets are those of the text, and words are known by their indices in it.
 * What it holds is seen as it is read.
 */
export class Sentence {
  readonly text: string
  end: number
  /** The words with which a subject may begin: capitals, pronouns and "the" before a capital. */
  readonly starts: number[] = []
  /** The words that more than a space parts from the word before. */
  readonly parted: number[] = []
  /** Whether it may say that there was something, or that it was so. */
  hasThereWas = false
  hasItWas = false
  hasQuotationMark = false
  hasBracket = false

  constructor(
    readonly words: Words,
    readonly start: number,
    /** Its first word, if it has any, behind the letter that counts it. */
    public opening: number,
  ) {
    this.text = words.text
    this.end = start
  }

  /** Where its first word begins, behind quotation marks, brackets and what counts it. */
  get begin(): number {
    const { words, opening, start } = this
    return opening < words.length ? Math.max(start, words.start(opening)) : start
  }

  /** The next word of it, behind what ends at `before`. */
  addWord(word: number, before: number): void {
    const { words } = this
    const at = words.start(word)
    if (at - before > 1 && at - this.start > 1) this.parted.push(word)
    if (word === this.opening + 1 && at - this.start < LONGEST_LETTER && this.#isCountedBefore(at))
      this.opening = word
    if (word === this.opening && isParticle(words, word)) this.starts.push(word)
    else if (words.initial(word) & UPPER || CUES.mayHave(words, word)) this.#addCue(word, at)
  }

  /** "(a) ", "iv. ": whether nothing but a letter or a small Roman numeral stands before an offset. */
  #isCountedBefore(at: number): boolean {
    return (this.words.initial(this.opening) & LOWER) !== 0 && LETTERED.test(this.text.slice(this.start, at))
  }

  #addCue(word: number, at: number): void {
    const { words } = this
    this.hasItWas ||= isPair(words, word, IT, WAS)
    this.hasThereWas ||= isPair(words, word, THERE, WAS_OR_FOLLOWED)
    if (!(words.initial(word) & UPPER) && !isSmallSubject(words, word)) return
    if (at === this.start || !isJoined(this.text, at)) this.starts.push(word)
  }

  /** A character of it between two words. */
  addMark(code: number): void {
    if (code === 0x22 || code === 0x201c) this.hasQuotationMark = true
    else if (BRACKETS.has(code)) this.hasBracket = true
  }

  /** All of its words, or those between two offsets. */
  slice(from = this.start, to = this.end): string {
    return this.text.slice(Math.max(this.start, from), Math.min(this.end, to))
  }
}

const LETTERED = /^["“([]*(?:[a-z]|[ivx]{1,4})[.)]\s+["“]?$/
const LONGEST_LETTER = 9

/** Whether an apostrophe or hyphen stands before a word. */
function isJoined(text: string, at: number): boolean {
  return text[at - 1] === '-' || (at > 0 && (kindAt(text, at - 1) & APOSTROPHE) !== 0)
}

const BRACKETS: ReadonlySet<number> = new Set([...'()[]'].map((bracket) => codeAt(bracket, 0)))
const IT = new WordTable(['it'])
const WAS = new WordTable(['was'])
const THERE = new WordTable(['there'])
const WAS_OR_FOLLOWED = new WordTable(['was', 'were', 'followed', 'ensued'])

/** Whether a word may be one of a table, and the next one of another. */
const isPair = (words: Words, word: number, first: WordTable, second: WordTable): boolean =>
  first.mayHave(words, word) && word + 1 < words.length && second.mayHave(words, word + 1)

/** Small words that say something of a sentence. */
const CUES = new WordTable('it there he she we they the'.split(' '))

/** "he", "we", "she", "they", or "the" before what may be a subject. */
function isSmallSubject(words: Words, word: number): boolean {
  const { text } = words
  const start = words.start(word)
  const end = wordEnd(text, start)
  switch (text.slice(start, end)) {
    case 'he':
    case 'she':
    case 'we':
    case 'they':
      return true
    case 'the':
      return isBeforeNoun(words, word)
    default:
      return false
  }
}

/** Whether a space stands behind an article, and a capital or who is named without one. */
function isBeforeNoun(words: Words, article: number): boolean {
  const noun = article + 1
  if (noun >= words.length || words.start(noun) !== words.end(article) + 1) return false
  if (codeAt(words.text, words.end(article)) !== SPACE) return false
  return (words.initial(noun) & UPPER) !== 0 || MEANT.mayHave(words, noun)
}
/** What is meant behind an article without a capital: "the latter", "the undersigned". */
export const MEANT = new WordTable(
  'two latter former group participants ladies gentlemen undersigned writer drafter reporting drafting representative delegate'.split(
    ' ',
  ),
)
const SPACE = 0x20

/** Whether a word is a small particle, or begins with one, with which a surname may open a sentence. */
export const isParticle = (words: Words, word: number): boolean =>
  (words.initial(word) & LOWER) !== 0 &&
  (PARTICLES.has(words.at(word)) || isElided(words.text, words.start(word)))

/** The first word, from one on, that does not begin before an offset. */
export function firstFrom(words: Words, from: number, offset: number): number {
  let word = from
  while (word < words.length && words.start(word) < offset) word++
  return word
}

/** Whether the character at an offset is white space. */
export function isSpaceAt(text: string, at: number): boolean {
  if (at >= text.length) return false
  const code = codeAt(text, at)
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && text[at]!.trim() === '')
}
