import type { Flow } from '../../memo/flow.js'
import type { Words } from '../../memo/words.js'
import { UPPER, kindAt } from '../../source/characters.js'
import { Sentence, codesOf, isSpaceAt } from './sentence.js'

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"—])(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Capt|Adm|Amb|Sen|Rep|Sec|Pres|Gov|Prof|St|No|Nos|vs|Jr|Sr|Messrs|approx|etc|i\.e|e\.g|cf|Art|Dept|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|[ap]\.m)$/u
/** The last words of those that end in a small word. */
const SMALL_ABBREVIATIONS = new Set('vs approx etc e g cf m'.split(' '))
/** No word of them is longer. */
const LONGEST = 'Messrs'.length

/** The number of a paragraph: "2. On Sunday". */
const NUMBER = /^["“([]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]+)$/

/**
 * Sentences of a running text, without the space between them; closing quotation marks and brackets stay. They end
 * where more than a space parts two words: nothing else is looked at.
 */
export function sentences({ text, words }: Flow): Sentence[] {
  const found: Sentence[] = []
  const textEnd = text.trimEnd().length
  let start = 0
  let first = 0
  for (let word = 0; word <= words.length; word++) {
    const from = word === 0 ? 0 : words.end(word - 1)
    const to = word === words.length ? text.length : words.start(word)
    if (to - from < 2 && to < text.length) continue
    for (let at = from; at < to; at++) {
      if (!isStop(text, at)) continue
      const stop = at
      const end = behindStop(text, stop)
      at = end - 1
      if (end < textEnd) {
        if (!mayBegin(text, end)) continue
        if (word - first < 2 && NUMBER.test(text.slice(start, stop))) continue
        const isFull = stop === from && end === stop + 1 && text[stop] === '.'
        if (isFull && mayAbbreviate(words, word - 1) && isAbbreviation(text, start, stop)) continue
      }
      found.push(new Sentence(text, words, start, end, first, word))
      start = end
      while (start < end + 8 && isSpaceAt(text, start)) start++
      first = word
    }
  }
  if (start < textEnd) found.push(new Sentence(text, words, start, textEnd, first, words.length))
  return found
}

function isStop(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === FULL_STOP || code === EXCLAMATION || code === QUESTION
}
const FULL_STOP = 0x2e
const EXCLAMATION = 0x21
const QUESTION = 0x3f

const CLOSING = codesOf('”"’\')]')
const OPENING = codesOf('“"‘\'([')

/** Where a stop ends, with more of them and what closes behind it. */
function behindStop(text: string, stop: number): number {
  let end = stop + 1
  while (isStop(text, end)) end++
  while (CLOSING.has(text.charCodeAt(end))) end++
  return end
}

/** Whether space follows, and behind it, opening marks left out, a capital or figure. */
function mayBegin(text: string, end: number): boolean {
  let at = end
  while (isSpaceAt(text, at)) at++
  if (at === end) return false
  while (OPENING.has(text.charCodeAt(at))) at++
  return at < text.length && ((kindAt(text, at) & UPPER) !== 0 || /[0-9]/.test(text[at]!))
}

/** Whether a word may be one whose full stop ends no sentence: nearly all are too long, or small. */
function mayAbbreviate(words: Words, word: number): boolean {
  if (words.end(word) - words.start(word) > LONGEST) return false
  return (words.initial(word) & UPPER) !== 0 || SMALL_ABBREVIATIONS.has(words.at(word))
}

/** "Mr.", "U.S.": whether a full stop belongs to the word before it. */
function isAbbreviation(text: string, start: number, stop: number): boolean {
  const before = text.slice(Math.max(start, stop - 14), stop)
  return ABBREVIATION.test(before) && !endsAnyway(before, text.slice(stop + 1, stop + 25))
}

/** "in the U.S. He said": after an abbreviation of letters a pronoun or article begins a sentence. */
function endsAnyway(before: string, after: string): boolean {
  return (
    /(?:\p{Lu}\.)+\p{Lu}$|m$/u.test(before) && /^\s+(?:He|She|The|It|They|In|This|If|We|Mr|I)\b/.test(after)
  )
}
