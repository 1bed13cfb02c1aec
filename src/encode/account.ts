import type { Memo } from '../memo/ast.js'
import type { Ledger, LedgerEntry, LedgerKind } from '../memo/ledger.js'
import { BULLETS, PRINTED_BULLET } from '../source/bullet.js'
import { DRAWN_LINE, DRAWN_LINES, SHORTEST_DRAWN } from '../source/drawn-line.js'
import { matchesOf } from '../source/matches.js'

/** Accounts for every character of a memo: each becomes text or enters the ledger. */
export class Account {
  readonly #ledger: LedgerEntry[] = []
  /** 1 for each character accounted for. */
  readonly #known: Uint8Array

  constructor(private readonly source: string) {
    this.#known = new Uint8Array(source.length)
  }

  /** Records that a stretch became text. */
  keep(start: number, end: number): void {
    this.#known.fill(1, start, end)
  }

  /** Records that a stretch became markup: `image` stands for it in the text, `record` is the id of the element. */
  enter(start: number, end: number, kind: LedgerKind, image: '' | ' ' = '', record?: string): void {
    if (end <= start) return
    this.keep(start, end)
    this.#ledger.push({ start, end, kind, text: this.source.slice(start, end), image, record })
  }

  /** Records a line end inside a phrase; a drawn line that it holds, at the foot of a page, is an entry by itself. */
  wrap(start: number, end: number, image: '' | ' ' = ''): void {
    if (end - start < SHORTEST_DRAWN) {
      this.enter(start, end, 'wrap', image)
      return
    }
    let at = start
    for (const text of drawnParted(this.source.slice(start, end))) {
      const kind = DRAWN_LINE.test(text) ? 'drawn-line' : 'wrap'
      this.enter(at, at + text.length, kind, at === start ? image : '')
      at += text.length
    }
  }

  /**
   * Enters what lies between the words and the recorded marks: line ends, blank lines, indentation,
   * bullets, drawn lines. Whatever else lies there is entered as layout too, and the fidelity check refuses it.
   */
  complete(memo: Memo): Ledger {
    for (let start = this.#known.indexOf(0); start >= 0;) {
      const known = this.#known.indexOf(1, start)
      const end = known < 0 ? this.source.length : known
      this.#enterBetween(start, end, memo)
      start = this.#known.indexOf(0, end)
    }
    return this.#ledger.sort((a, b) => a.start - b.start)
  }

  /** A byte-order mark and the headings of the notes are entries of their own. */
  #enterBetween(start: number, end: number, { notesHeadings }: Memo): void {
    if (start === 0 && this.source.startsWith('\uFEFF')) {
      this.enter(0, 1, 'byte-order-mark')
      start = 1
    }
    for (const heading of notesHeadings) {
      if (heading.start < start || heading.end > end) continue
      this.#enterLayout(start, heading.start)
      this.enter(heading.start, heading.end, 'notes-heading')
      start = heading.end
    }
    this.#enterLayout(start, end)
  }

  #enterLayout(start: number, end: number): void {
    if (end <= start) return
    const between = this.source.slice(start, end)
    // Nearly always it is white space.
    if (between.trim() === '') {
      this.enter(start, end, 'layout')
      return
    }
    for (const text of drawnParted(between).flatMap(bulletsOf)) {
      this.enter(start, start + text.length, kindOf(text))
      start += text.length
    }
  }
}

const kindOf = (text: string): LedgerKind =>
  PRINTED_BULLET.test(text) ? 'bullet' : DRAWN_LINE.test(text) ? 'drawn-line' : 'layout'

/** Splits a text into drawn lines and what lies between them. */
function drawnParted(text: string): readonly string[] {
  let at = 0
  const parts = matchesOf(DRAWN_LINES, text).flatMap(({ index, 0: line }) => {
    const between = text.slice(at, index)
    at = index + line.length
    return between === '' ? [line] : [between, line]
  })
  return parts.length === 0 ? [text] : at < text.length ? [...parts, text.slice(at)] : parts
}

/** Bullets without words between them ("• " above a nested list) are entered one by one. */
function bulletsOf(text: string): readonly string[] {
  if (text.trim().length < 2) return [text]
  const ends = matchesOf(BULLETS, text).map(({ index, 0: bullet }) => index + bullet.length)
  if (ends.length < 2) return [text]
  return ends.map((end, index) =>
    text.slice(ends[index - 1] ?? 0, index === ends.length - 1 ? undefined : end),
  )
}
