import type { Flow } from '../../../memo/flow.js'
import type { Words } from '../../../memo/words.js'
import { Codes, UPPER, codeAt, kindAt } from '../../../source/characters.js'
import type { Cast } from '../cast/cast.js'
import { opensName } from './particle-name.js'
import { Sentence, isSpaceAt } from './sentence.js'

/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s([“"—])(?:Mr|MR|Mrs|MRS|Ms|Dr|DR|Gen|Col|Lt|Maj|Capt|Adm|Amb|Sen|Rep|Sec|Pres|Gov|Prof|St|No|Nos|vs|Jr|Sr|Messrs|MM|Mme|Mlle|Cde|Cdes|Com|Comr|Tov|Sgt|Rev|Cdr|Comdr|Brig|Hon|Sig|approx|etc|i\.e|e\.g|cf|Art|Dept|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}|[ap]\.m)$/u
/** The last words of those that end in a small word. */
const SMALL_ABBREVIATIONS = new Set('vs approx etc e g cf m'.split(' '))
/** No word of them is longer. */
const LONGEST = 'Messrs'.length

/** The number of a paragraph: "2. On Sunday". */
const NUMBER = /^["“([]*(?:\d{1,3}|[a-zA-Z]|[ivxIVX]+)$/

/**
 * Sentences of a running text, without the space between them; closing quotation marks and brackets stay. The words are
 * gone through once, and what stands between them is looked at where it is more than a space. Those of the `cast` may open one with a
 * small letter.
 */
export function sentences({ text, words }: Flow, cast: Cast): Sentence[] {
  const found: Sentence[] = []
  const textEnd = text.trimEnd().length
  let sentence = new Sentence(words, 0, 0)
  let from = 0
  for (let word = 0; word <= words.length; word++) {
    const to = word === words.length ? text.length : words.start(word)
    const isSpace = to - from === 1 && codeAt(text, from) === SPACE
    for (let at = isSpace ? to : from; at < to; at++) {
      sentence.addMark(codeAt(text, at))
      if (!isStop(text, at)) continue
      const stop = at
      const end = behindMarker(text, stop, behindStop(text, stop))
      while (++at < end) sentence.addMark(codeAt(text, at))
      at = end - 1
      if (end < textEnd && !endsSentence(sentence, word, stop, end, cast)) continue
      sentence.end = end
      found.push(sentence)
      sentence = new Sentence(words, behindSpace(text, end), word)
    }
    if (word === words.length) break
    sentence.addWord(word, from)
    from = words.end(word)
  }
  if (sentence.start < textEnd) {
    sentence.end = textEnd
    found.push(sentence)
  }
  return found
}

/** Whether a stop before a word ends the sentence. */
function endsSentence(
  { text, words, start, opening }: Sentence,
  word: number,
  stop: number,
  end: number,
  cast: Cast,
): boolean {
  if (!mayBegin(text, end) && !(isSpaceAt(text, end) && opensName(words, word, cast))) return false
  if (text[stop] !== '.' && ASKED_BEHIND.test(text.slice(end, end + 80))) return false
  if (word - opening < 2 && NUMBER.test(text.slice(start, stop))) return false
  if (text[stop] === '.' && isCounted(text, stop, end)) return false
  const isFull = word > 0 && words.end(word - 1) === stop && end === stop + 1 && text[stop] === '.'
  return !(isFull && mayAbbreviate(words, word - 1) && isAbbreviation(text, start, stop))
}

/** "“In a week?” General Lund exclaimed.": behind a question or exclamation who made it, and nothing more. */
const ASKED_BEHIND =
  /^ (?:(?:the|The) )?(?:\p{Lu}[\p{L}.’-]* ){1,4}(?:then |again |\p{Ll}+ly )?(?:asked|inquired|wondered|queried|demanded|exclaimed|interjected|burst out|cried|wished to know|wanted to know)(?: again| at once)?\./u

/** "Nov. 27", "par. 3", "despatch no. 608", "PL. 480": whether a number goes with the word before a stop, which is shortened. */
const isCounted = (text: string, stop: number, end: number): boolean =>
  end === stop + 1 &&
  DIGIT.test(text.slice(end, end + 2)) &&
  SHORTENED.test(text.slice(Math.max(0, stop - 6), stop))
const DIGIT = /^ \d/
const SHORTENED =
  /(?:^|[\s([“"])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[Pp]aras?|[Pp]ars?|[Vv]ol|[Ff]ig|[Cc]h|pp?|nos?|[Dd]oc|[Ss]ecs?|[Tt]els?|[Aa]rts?|Res|Stat|PL|PV|HR)$/

/** Where the space behind a sentence ends. */
function behindSpace(text: string, end: number): number {
  let at = end
  while (at < end + 8 && isSpaceAt(text, at)) at++
  return at
}

function isStop(text: string, at: number): boolean {
  if (at >= text.length) return false
  const code = codeAt(text, at)
  return code === FULL_STOP || code === EXCLAMATION || code === QUESTION
}
const SPACE = 0x20
const FULL_STOP = 0x2e
const EXCLAMATION = 0x21
const QUESTION = 0x3f

const CLOSING = new Codes('”"’\')]')
const OPENING = new Codes('“"‘\'([')

/** Where a stop ends, with more of them and what closes behind it. */
function behindStop(text: string, stop: number): number {
  let end = stop + 1
  while (isStop(text, end)) end++
  while (CLOSING.areAt(text, end)) end++
  return end
}

/** "He asked what it meant.4 I said": behind the number of a note that the text does not have. */
function behindMarker(text: string, stop: number, end: number): number {
  const code = end < text.length ? codeAt(text, end) : SPACE
  if (code < DIGIT_ONE || code > DIGIT_NINE) return end
  const marker = MARKER.exec(text.slice(end, end + 8))?.[0]
  if (marker === undefined || !ENDS_WORD.test(text.slice(Math.max(0, stop - 3), end))) return end
  return SHORTENED.test(text.slice(Math.max(0, stop - 6), stop)) ? end : end + marker.length
}
const DIGIT_ONE = 0x31
const DIGIT_NINE = 0x39
const MARKER = /^\d{1,2}(?=\s+[“"‘'([]*\p{Lu})/u
/** What stands before a stop that ends a sentence, and no "No.4" or "U.S.4". */
const ENDS_WORD = /(?:\p{Ll}{3}|\p{Ll}{2}[”"’)])[.?!]|[.?!][”"’)]+$/u

/** "[less than 1 line of source text not declassified] said": words that were taken out, as a name would be. */
const TAKEN_OUT = /^\[(?:less than|name|names|text)(?: [^ \]]+){0,8} not declassified\]/

/** Whether space follows, and behind it, opening marks left out, a capital or figure, or the place of words that were taken out. */
function mayBegin(text: string, end: number): boolean {
  let at = end
  while (isSpaceAt(text, at)) at++
  if (at === end) return false
  if (text[at] === '[' && TAKEN_OUT.test(text.slice(at, at + 90))) return true
  while (OPENING.areAt(text, at)) at++
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
  if (!ABBREVIATION.test(before)) return false
  const isTime = text[stop - 1] === 'm' && stop - start < LONGEST_TIME && TIME.test(text.slice(start, stop))
  return isTime || !endsAnyway(before, text.slice(stop + 1, stop + 25))
}

/** "At 3 p.m. I called": the time alone makes no sentence. */
const TIME =
  /^(?:At|By|About|Around|Before|After|Until|Shortly (?:before|after)) (?:about )?[0-9:.]{1,5} [ap]\.m$/
const LONGEST_TIME = 30

/** "in the U.S. He said", "ships, etc. The President said": behind these a pronoun or article begins a sentence. */
function endsAnyway(before: string, after: string): boolean {
  return (
    /(?:\p{Lu}\.)+\p{Lu}$|m$|\betc$/u.test(before) &&
    /^\s+(?:He|She|The|It|They|In|This|If|We|Mr|I)\b/.test(after)
  )
}
