import type { Words } from '../../memo/words.js'
import { APOSTROPHE, LETTER, UPPER, kindAt } from '../../source/characters.js'

/** A sentence where it stands in its text; all offsets are those of the text. What it holds is seen as it is read. */
export class Sentence {
  end: number
  /** Of how many words it is. */
  length = 0
  /** Where its first word begins. */
  opening: number
  /** Where a subject may begin: at capitals, pronouns and "the" before a capital. */
  readonly starts: number[] = []
  /** Where words begin that more than a space parts from the word before. */
  readonly parted: number[] = []
  /** Whether it has a word such as "there", or "it". */
  hasThere = false
  hasIt = false
  hasQuotationMark = false
  hasBracket = false

  constructor(
    readonly text: string,
    readonly start: number,
  ) {
    this.end = start
    this.opening = start
  }

  /** A word of it, behind what ends at `before`. */
  addWord(words: Words, word: number, before: number): void {
    const { text, start } = this
    const at = words.start(word)
    if (this.length++ === 0) this.opening = at
    if (at - Math.max(before, start) > 1) this.parted.push(at)
    const second = text.charCodeAt(at + 1)
    if (second === SMALL_T) this.hasIt ||= (text.charCodeAt(at) | 0x20) === SMALL_I
    else if (second === SMALL_H) this.hasThere ||= text.startsWith('here', at + 1)
    if (!(words.initial(word) & UPPER) && !isSmallSubject(text, at, second)) return
    if (at === start || !isJoined(text, at)) this.starts.push(at)
  }

  /** A character of it between two words. */
  addMark(code: number): void {
    if (code === 0x22 || code === 0x201c) this.hasQuotationMark = true
    else if (code === 0x28 || code === 0x29) this.hasBracket = true
  }

  /** All of its words, or those between two offsets. */
  slice(from = this.start, to = this.end): string {
    return this.text.slice(Math.max(this.start, from), Math.min(this.end, to))
  }
}

/** Whether an apostrophe or hyphen stands before a word. */
function isJoined(text: string, at: number): boolean {
  return text[at - 1] === '-' || (at > 0 && (kindAt(text, at - 1) & APOSTROPHE) !== 0)
}

/** "he", "we", "she", "they", or "the" before what may be a subject. */
function isSmallSubject(text: string, at: number, second: number): boolean {
  const first = text.charCodeAt(at)
  if (second === SMALL_E) return (first === SMALL_H || first === SMALL_W) && endsAt(text, at + 2)
  if (second !== SMALL_H || text.charCodeAt(at + 2) !== SMALL_E) return false
  if (first === SMALL_S) return endsAt(text, at + 3)
  if (first !== SMALL_T) return false
  return text[at + 3] === 'y' ? endsAt(text, at + 4) : isArticle(text, at)
}
const SMALL_E = 0x65
const SMALL_H = 0x68
const SMALL_I = 0x69
const SMALL_S = 0x73
const SMALL_T = 0x74
const SMALL_W = 0x77

const endsAt = (text: string, at: number): boolean => at >= text.length || !(kindAt(text, at) & LETTER)

function isArticle(text: string, at: number): boolean {
  if (text[at + 3] !== ' ' || at + 4 >= text.length) return false
  if (kindAt(text, at + 4) & UPPER) return true
  GROUP.lastIndex = at + 4
  return GROUP.test(text)
}
const GROUP = /two|latter|former|group|participants/y

/** The codes of some characters. A text is no place to look for one in if it is asked often, least of all one with curly quotes. */
export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)))
}

/** Whether the character at an offset is white space. */
export function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 0x20 || ((code < 0x20 || code > 0x7e) && text[at]!.trim() === '')
}
