import type { WrittenHandler, WrittenTag } from '../../xml/read-back.js'

/** Milestones are private characters around their printed numbers. */
export const PAGE_MARK = '\uE000'
export const NOTE_MARK = '\uE001'
/** So is a hyphen that only a line end asked for. */
export const HYPHEN_MARK = '\uE002'

/** An element that is open. */
interface Open {
  readonly tag: WrittenTag
  /** The first of the pieces that are its text. */
  readonly first: number
  /** Those of its pieces that may turn out to be the layout of the file. */
  layout: number[] | undefined
  /** It holds words of its own, and so its white space counts. */
  mixed: boolean
}

/**
 * Follows a TEI document and gathers its text as the source prints it: a page break and a note's marker where they
 * stand, the notes by their ids. What the encoder supplied (`@resp`) is left out.
 */
export class PrintedText implements WrittenHandler {
  /** The text of `text`, once its end was seen. */
  body = ''
  /** By their ids; those without one by what is none. */
  readonly notes = new Map<string, string>()
  /** The text so far; it is joined only where it is whole. */
  readonly #pieces: string[] = []
  readonly #open: Open[] = []
  /** How deep we are in what does not count: the header, or something supplied. */
  #skipped = 0
  #depth = 0

  start(tag: WrittenTag): void {
    this.#depth++
    if (this.#skipped > 0 || (this.#depth === 2 && tag.localName !== 'text') || tag.value('resp')) {
      this.#skipped++
      return
    }
    if (this.#depth > 1) this.#open.push({ tag, first: this.#pieces.length, layout: undefined, mixed: false })
  }

  text(value: string): void {
    const open = this.#open.at(-1)
    if (!open || this.#skipped > 0) return
    if (open.mixed || !isLayout(value)) open.mixed = true
    else (open.layout ??= []).push(this.#pieces.length)
    this.#pieces.push(value)
  }

  end(): void {
    this.#depth--
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const closed = this.#open.pop()
    if (!closed) return
    if (!closed.mixed && closed.layout) for (const piece of closed.layout) this.#pieces[piece] = ''
    if (this.#open.length === 0) this.body = this.#takeFrom(closed)
    else this.#print(closed)
  }

  /** Puts what is printed in place of a page break or a note; of other elements, their text stands there already. */
  #print(closed: Open): void {
    const { localName } = closed.tag
    if (localName === 'lb' && closed.tag.value('rend') === 'hyphen') this.#pieces.push(HYPHEN_MARK)
    if (localName !== 'pb' && localName !== 'note') return
    const text = this.#takeFrom(closed)
    const n = closed.tag.value('n') ?? ''
    if (localName === 'pb') {
      this.#pieces.push(PAGE_MARK + n + PAGE_MARK)
      return
    }
    this.notes.set(closed.tag.value('xml:id') ?? ` ${this.notes.size}`, text)
    if (closed.tag.value('place') !== 'end') this.#pieces.push(NOTE_MARK + n + NOTE_MARK)
  }

  /** The text of an element, which is taken out of its place. */
  #takeFrom({ first }: Open): string {
    return this.#pieces.splice(first).join('')
  }
}

/** A line end and indentation between elements. */
const isLayout = (value: string): boolean => value.charCodeAt(0) === 0x0a && /^\n\s*$/.test(value)
