import { matchesOf } from './matches.js'
import { RAISED_LETTER, plainNumber } from './note-number.js'
import { inTurn } from './note-calls.js'
import type { Calls, MayCall, PrintedCall } from './note-calls.js'
import type { Span } from './position.js'

/** How a note's letter is printed: "[a]", "(a)", "ᵃ" or "a". */
export type LetterStyle = 'square' | 'round' | 'raised' | 'bare'

/** Behind what a letter in brackets may stand: an article of a law has no bracket glued to its number. */
const IN_TEXT: Readonly<Record<LetterStyle, RegExp>> = {
  square: /(?<=[\p{L}\d.,;:!?”"’)\]])\[[a-z]\]/gu,
  round: /(?<=[\p{L}.,;:!?”"’\])])\([a-z]\)/gu,
  raised: new RegExp(
    String.raw`(?<=[\p{L}\d.,;:!?”"’)\]])(?<!${RAISED_LETTER}) ?${RAISED_LETTER}(?!\p{L})`,
    'gu',
  ),
  // An article stands behind a space.
  bare: /(?<=\p{L}{2}[.;:!?][”"’')]?)[a-z](?=\s|$)/gu,
}

/** The styles in which the letters of a list may be called, the likeliest first. */
const CALLED_IN: Readonly<Record<LetterStyle, readonly LetterStyle[]>> = {
  square: ['square', 'raised'],
  round: ['round', 'raised', 'square'],
  raised: ['raised', 'square'],
  bare: ['raised', 'square', 'bare'],
}

/** Letters in square brackets or superscript are almost certainly markers; with others, every note must be called. */
const isSure = (style: LetterStyle): boolean => style === 'square' || style === 'raised'

const LABEL = new RegExp(
  String.raw`^(?:\[[a-z]\]|\([a-z]\)|${RAISED_LETTER}|[a-z](?:[.)]|(?=\s)))\s*(?=[\p{Lu}“"‘[(\d])`,
  'u',
)

/** The label of a lettered note: its letter, its style, and its length with the space behind it. */
export function letterLabel(
  line: string,
): { readonly letter: string; readonly style: LetterStyle; readonly length: number } | undefined {
  const printed = LABEL.exec(line)?.[0]
  if (printed === undefined) return undefined
  const first = printed[0]!
  const style = first === '[' ? 'square' : first === '(' ? 'round' : /[a-z]/.test(first) ? 'bare' : 'raised'
  return { letter: plainNumber(printed.trim()).replace(/[.)]$/, ''), style, length: printed.length }
}

/** The letter that is all of a superscript, in brackets or not: "a", "[a]". */
export const letterAlone = (text: string): string | undefined => /^\s*[[(]?([a-z])[\])]?\s*$/.exec(text)?.[1]

/** The letters that open notes, as far as they run on from "a" without a gap. */
export function countedLetters(opening: ReadonlySet<string>): ReadonlySet<string> {
  const counted = new Set<string>()
  for (let code = 97; opening.has(String.fromCharCode(code)); code++) counted.add(String.fromCharCode(code))
  return counted
}

interface TextLine {
  readonly text: string
  readonly start: number
}

/** Where each letter of a list is called, and where the letter behind the last of the list. */
export interface LetterCalls {
  readonly calls: Calls
  readonly beyond: Span | undefined
}

/**
 * Where the letters of a list are called: in order and in one style. Undefined where fewer than half of them are, for then it
 * is no list of notes.
 */
export function letterCalls(
  lines: readonly TextLine[],
  letters: readonly string[],
  style: LetterStyle,
  mayCall?: MayCall,
): LetterCalls | undefined {
  const afterLast = String.fromCharCode(letters.at(-1)!.charCodeAt(0) + 1)
  for (const each of CALLED_IN[style]) {
    const printed = lettersIn(lines, each)
    const calls = inTurn(letters, printed, mayCall)
    const called = calls.filter((call) => call !== undefined).length
    if (called < letters.length && !(isSure(each) && called * 2 > letters.length)) continue
    const last = calls.at(-1)
    const beyond =
      last && isSure(each)
        ? printed.find(({ label, place }) => label === afterLast && place.start > last.start)?.place
        : undefined
    return { calls, beyond }
  }
  return undefined
}

function lettersIn(lines: readonly TextLine[], style: LetterStyle): PrintedCall[] {
  return lines.flatMap(({ text, start }) =>
    matchesOf(IN_TEXT[style], text).map(({ index, 0: printed }) => ({
      label: plainNumber(printed.trim()),
      place: { start: start + index, end: start + index + printed.length },
    })),
  )
}
