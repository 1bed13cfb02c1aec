import { isWhole } from '../source/characters.js'
import { ENGLISH } from './english.js'

/** What is known of words: by the document, which may use them elsewhere, and by the language. */
export interface Lexicon {
  /** How often the document uses a word. */
  readonly count: (word: string) => number
  /** Whether it is a word of English or of the document. */
  readonly knows: (word: string) => boolean
  /** The same of half a broken word, which the document must have once more: the half itself counts once. */
  readonly isWord: (half: string) => boolean
}

/** The words of one and two letters; anything else so short is part of a word. */
const SHORT = new Set('a an as at be by do go he if i in is it me my no of on or so to up us we'.split(' '))

/** Endings, with the letters of the word that they replace: "modifies" is "modify" with "ies" for "y". */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ily', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['es', ''],
  ['s', ''],
  ['ly', ''],
  ['ally', ''],
  ['ize', ''],
  ['izes', ''],
  ['ized', ''],
  ['izing', ''],
  ['ization', ''],
  ['ation', ''],
  ['ation', 'e'],
  ['ion', ''],
  ['ion', 'e'],
  ['ment', ''],
  ['ness', ''],
  ['er', ''],
  ['er', 'e'],
]

let english: ReadonlySet<string> | undefined

/** Whether English knows a word, as it stands or without its ending, in small letters or capitals. */
export const isEnglish = (word: string): boolean => isEnglishSmall(word.toLowerCase())

function isEnglishSmall(word: string): boolean {
  english ??= new Set(ENGLISH.trim().split(/\s+/))
  if (word.length < 3) return SHORT.has(word)
  const known = english
  return known.has(word) || stems(word).some((stem) => known.has(stem))
}

/** What is left of a word without each ending that it has. */
function stems(word: string): string[] {
  const found: string[] = []
  for (const [ending, instead] of ENDINGS) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    found.push(stem + instead)
    if (/([bdglmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1))
  }
  return found
}

/** Up to so many words are searched for one by one; then all words are counted, which costs as much as some dozen searches. */
const FEW = 24

/** The words of one document. */
export function lexicon(text: string): Lexicon {
  const known = new Map<string, number>()
  let all: Map<string, number> | undefined
  const count = (word: string): number => {
    const ready = (all ?? known).get(word)
    if (ready !== undefined || all) return ready ?? 0
    if (known.size >= FEW) return (all = countAll(text)).get(word) ?? 0
    const found = countOf(word, text)
    known.set(word, found)
    return found
  }
  return {
    count,
    knows: (word) => count(word) > 0 || isEnglishSmall(word),
    isWord: (half) => isEnglishSmall(half) || count(half) > 1,
  }
}

function countAll(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How often a word stands whole in a text: small, with a capital, in capitals. Three searches are quicker than a lower-case copy. */
function countOf(word: string, text: string): number {
  if (word === '') return 0
  const forms = new Set([word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
  let count = 0
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
      if (isWhole(text, at, at + form.length)) count++
  return count
}
