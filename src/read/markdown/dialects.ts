import { raisedLetter } from '../../source/note-number.js'
import type { Piece } from '../plain-text.js'
import type { PlainTextBuilder } from '../plain-text.js'
import { addAll } from '../../source/many.js'

/** A text of the same length with spaces for everything but line ends, so that offsets stay valid. */
const blank = (text: string): string => text.replace(/[^\r\n]/g, ' ')

const METADATA = [
  { opens: /^---[ \t]*\r?\n(?=\s*[\w-]+:)/, closes: /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g },
  { opens: /^\+\+\+[ \t]*\r?\n/, closes: /\r?\n\+\+\+[ \t]*(?:\r?\n|$)/g },
]

/** Blanks the metadata block of Pandoc or Hugo at the top. */
export function withoutMetadata(source: string, builder: PlainTextBuilder): string {
  const closes = METADATA.find(({ opens }) => opens.test(source))?.closes
  if (!closes) return source
  closes.lastIndex = 3
  const found = closes.exec(source)
  if (!found) return source
  const length = found.index + found[0].length
  builder.leave('metadata', source.slice(0, length), 0)
  return blank(source.slice(0, length)) + source.slice(length)
}

/**
 * Blanks Pandoc’s markup: `::: {.note}` around blocks, `{#memo .doc}` behind headings, and the line under a numbered title
 * ("111. Memorandum" and `=====`), which would make the title an entry of a list.
 */
export function withoutMarks(source: string, builder: PlainTextBuilder): string {
  const leave = (what: string, mark: string, at: number): string => {
    builder.leave(what, mark, at)
    return blank(mark)
  }
  return source
    .replace(/^:{3,}[^\r\n]*$/gm, (mark, at: number) => leave('marks of a block', mark, at))
    .replace(
      /^(#{1,6} [^\r\n{]*)(\{[#.][^\r\n{}]*\})(?=[ \t]*$)/gm,
      (_, words: string, mark: string, at: number) =>
        `${words}${leave('marks of a heading', mark, at + words.length)}`,
    )
    .replace(
      /^(\d{1,4}[.)][ \t][^\r\n]*\r?\n)(=+)(?=[ \t]*$)/gm,
      (_, line: string, rule: string) => line + blank(rule),
    )
}

/** Pandoc's marks in a line: `x^2^`, `[Mr. Lund]{.smallcaps}`, `[]{.pb n=410}`. */
const MARKS = /\^(\d{1,3}|[a-z]{1,3})\^|\[([^[\]\r\n]{0,200})\]\{[.#]([^{}\r\n]{0,100})\}/g

/** The pieces of a text with these marks replaced; `letters` are those that call notes. */
export function withMarks(
  text: string,
  source: number,
  pieces: (text: string, source: number) => Piece[],
  letters: ReadonlySet<string>,
): Piece[] {
  if (!text.includes('^') && !text.includes(']{')) return pieces(text, source)
  const found: Piece[] = []
  let from = 0
  for (const { index, 0: mark, 1: raised, 2: words, 3: names } of text.matchAll(MARKS)) {
    if (index > from) addAll(found, pieces(text.slice(from, index), source + from))
    const at = source + index
    const page = /^p(?:b|age)\S* n="?(\w{1,9})"?/.exec(names ?? '')?.[1]
    if (raised !== undefined)
      found.push(
        /\d/.test(raised)
          ? { text: raised, source: at + 1, marker: true }
          : { text: letters.has(raised) ? (raisedLetter(raised) ?? raised) : raised, source: at + 1 },
      )
    else found.push({ text: page === undefined ? words! : `[Page ${page}]`, source: at + 1 })
    from = index + mark.length
  }
  if (from < text.length) addAll(found, pieces(text.slice(from), source + from))
  return found
}
