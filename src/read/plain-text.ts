import { oneLine } from '../source/wording.js'
import { lastUpTo } from '../source/halving.js'
import { isSuperscript, superscript } from '../source/note-number.js'

/** The text of a marked-up file, and where its stretches stand in that file. */
export interface PlainText {
  readonly text: string
  /** Ascending in `at`: the text from `at` on is what the file has from its offset `source` on. */
  readonly places: readonly Origin[]
  /** Parts of the file that are not in the text because they do not belong to the document. */
  readonly left: readonly LeftOut[]
  /** What an editor should mend in the file. */
  readonly doubts: readonly Doubt[]
}

export interface Doubt {
  readonly rule: string
  readonly reason: string
  readonly source: number
}

export interface Origin {
  readonly at: number
  readonly source: number
}

/** The offset in the file of what stands at an offset of the text. */
export function originOf(places: readonly Origin[], at: number): number {
  const last = lastUpTo(places.length, (index) => places[index]!.at, at)
  const place = places[last]
  if (!place) return 0
  // An added mark (a bullet, the number of a note) stands where the words behind it begin.
  const next = places[last + 1]?.source ?? Infinity
  const source = place.source + Math.max(0, at - place.at)
  return next >= place.source ? Math.min(source, next) : source
}

export interface LeftOut {
  /** What it is, for an editor: "navigation (<nav>)". */
  readonly what: string
  readonly words: string
  readonly source: number
}

/** Words of the file, or an end of a line or a paragraph. */
export interface Piece {
  readonly text: string
  readonly source: number
  /** Whether the words are the number of a note where it is called, in plain digits. */
  readonly marker?: boolean
}

export const LINE = '\n'
export const PARAGRAPH = '\n\n'

/**
 * Builds the plain text of a memo as a web edition prints it: blank lines between blocks, bullets, numbers of notes right behind
 * their words, the notes listed at the end.
 */
export class PlainTextBuilder {
  #text = ''
  readonly #places: Origin[] = []
  readonly #notes: ListedNote[] = []
  readonly #left: LeftOut[] = []
  readonly #doubts: Doubt[] = []

  /** Adds a paragraph; an empty line in it begins another. `first` is the indentation of its first line. */
  block(pieces: readonly Piece[], indent = '', first = indent): void {
    let written = false
    for (const paragraph of parted(pieces, PARAGRAPH)) {
      let begun = false
      for (const line of parted(paragraph, LINE)) {
        if (isBlank(line)) {
          begun = false
          continue
        }
        if (begun) this.#text += LINE
        else this.#begin()
        this.#mark(written ? indent : first, line)
        this.#line(line)
        begun = written = true
      }
    }
  }

  /** Adds an item of a list; `depth` counts from 0. */
  item(pieces: readonly Piece[], depth: number, first: boolean): void {
    if (isBlank(pieces)) return
    if (first) this.#begin()
    else this.#text += LINE
    this.#mark(`${'  '.repeat(depth + 1)}• `, pieces)
    this.#line(pieces)
  }

  /** Adds the rows of a table, with tabs between their cells. */
  rows(rows: readonly (readonly (readonly Piece[])[])[]): void {
    const filled = rows.filter((cells) => !cells.every(isBlank))
    filled.forEach((cells, index) => {
      if (index === 0) this.#begin()
      else this.#text += LINE
      cells.forEach((cell, column) => {
        if (column > 0) this.#text += '\t'
        this.#line(cell)
      })
    })
  }

  /** Adds text with its lines and spaces as they are. */
  verbatim(pieces: readonly Piece[]): void {
    if (isBlank(pieces)) return
    this.#begin()
    let words = ''
    for (const { text, source } of pieces) {
      this.#places.push({ at: this.#text.length + words.length, source })
      words += text
    }
    this.#text += words.trimEnd()
  }

  /** Adds a note to the list at the end; without a number, it takes the next. */
  note(pieces: readonly Piece[], number?: number): void {
    this.#notes.push({ pieces, number })
  }

  leave(what: string, words: string, source: number): void {
    const plain = oneLine(words)
    if (plain !== '') this.#left.push({ what, words: plain, source })
  }

  doubt(rule: string, reason: string, source: number): void {
    this.#doubts.push({ rule, reason, source })
  }

  /** Adds what another builder made of a stretch of the file that begins at `base`. */
  take(inner: PlainTextBuilder, base: number): void {
    const moved = <T extends { readonly source: number }>(each: T): T => ({
      ...each,
      source: each.source + base,
    })
    if (inner.#text !== '') {
      this.#begin()
      for (const { at, source } of inner.#places)
        this.#places.push({ at: at + this.#text.length, source: source + base })
      this.#text += inner.#text
    }
    for (const { pieces, number } of inner.#notes) this.#notes.push({ pieces: pieces.map(moved), number })
    for (const each of inner.#left) this.#left.push(moved(each))
    for (const each of inner.#doubts) this.#doubts.push(moved(each))
  }

  /** Whether a colon ends what has been added so far. */
  get introduces(): boolean {
    return this.#text.endsWith(':')
  }

  finish(): PlainText {
    const counted = this.#notes.filter(({ number }) => number !== undefined)
    const others = this.#notes.filter(({ number }) => number === undefined)
    let next = 1
    for (const { pieces, number } of [...counted.sort((a, b) => a.number! - b.number!), ...others]) {
      this.block(pieces, '     ', `  ${number ?? next}. `)
      next = (number ?? next) + 1
    }
    const left = this.#left.sort((a, b) => a.source - b.source)
    return { text: `${this.#text}\n`, places: this.#places, left, doubts: this.#doubts }
  }

  #begin(): void {
    if (this.#text !== '') this.#text += PARAGRAPH
  }

  /** Adds a mark before words, placed where they begin. */
  #mark(text: string, pieces: readonly Piece[]): void {
    const first = pieces.find((piece) => piece.text.trim() !== '')
    if (first) this.#places.push({ at: this.#text.length, source: sourceOf(first) })
    this.#text += text
  }

  /** Adds the words of a line, with runs of spaces as one and none at its ends. */
  #line(pieces: readonly Piece[]): void {
    let last = ''
    let isSpaced = false
    for (const piece of pieces) {
      const printed = piece.marker ? piece.text : piece.text.replace(LAYOUT, '').replace(SPACES, ' ')
      const words = printed.trim()
      if (printed.startsWith(' ')) isSpaced = last !== ''
      if (words === '') continue
      const space = isSpaced ? ' ' : ''
      this.#places.push({ at: this.#text.length + space.length, source: sourceOf(piece) })
      const shown = piece.marker ? markerBehind(isSpaced ? ' ' : last, words) : words
      this.#text += space + shown
      last = shown.at(-1)!
      isSpaced = printed.endsWith(' ')
    }
  }
}

interface ListedNote {
  readonly pieces: readonly Piece[]
  readonly number: number | undefined
}

/** Every kind of space. */
const SPACES = /[ \t\r\n\f\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g
/** Soft hyphens and zero-width spaces only allow a line break. */
const LAYOUT = /[\u00ad\u200b\u2060\ufeff]/g

/** The number of a note in superscript digits, or in brackets behind other superscript digits, so that the two do not run together. */
const markerBehind = (last: string, digits: string): string =>
  isSuperscript(last) ? `[${digits}]` : superscript(digits)

/** The words of a stretch of the file, one piece a line, each with its place. */
export function linePieces(value: string, source: string, start: number): Piece[] {
  let at = start
  return value.split(LINE).map((text, index) => {
    if (index > 0) at = source.indexOf(LINE, at) + 1 || at
    return { text: index > 0 ? ` ${text}` : text, source: index > 0 ? at - 1 : at }
  })
}

/** The same with line ends and spaces kept, for preformatted text. */
export function wholeLines(value: string, source: string, start: number): Piece[] {
  let at = start
  return value.split(/(?<=\n)/).map((text) => {
    const piece = { text, source: at }
    at = source.indexOf(LINE, at) + 1 || at
    return piece
  })
}

const sourceOf = ({ text, source }: Piece): number => source + (text.length - text.trimStart().length)

export const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

export const isBlank = (pieces: readonly Piece[]): boolean => pieces.every(({ text }) => text.trim() === '')

/** Splits pieces at line ends or paragraph ends. */
export function parted(pieces: readonly Piece[], by: typeof LINE | typeof PARAGRAPH): Piece[][] {
  const parts: Piece[][] = [[]]
  for (const piece of pieces)
    if (piece.text === by) parts.push([])
    else parts.at(-1)!.push(piece)
  return parts
}
