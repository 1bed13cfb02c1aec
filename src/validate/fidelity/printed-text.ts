import { RESP_EDITOR } from '../../memo/decision.js'
import type { WrittenHandler, WrittenTag } from '../../xml/read-back.js'

/** Private characters that stand around the printed number of a page break or note marker. */
export const PAGE_MARK = '\uE000'
export const NOTE_MARK = '\uE001'
/** Stands for a hyphen that was printed only because a line ended. */
export const HYPHEN_MARK = '\uE002'

/** An open element. */
interface Open {
  readonly tag: WrittenTag
  /** The index of the first piece of its text. */
  readonly first: number
  /** The indexes of its pieces that are only the layout of the file, unless it turns out to be mixed. */
  layout: number[] | undefined
  /** It holds words of its own, so that its white space counts. */
  mixed: boolean
}

/**
 * Collects the text of a TEI document as the source prints it: page breaks and note markers at their places, the notes themselves
 * apart. What the encoder supplied (`@resp`) is left out.
 */
export class PrintedText implements WrittenHandler {
  /** The text of the `text` element, known at its end. */
  body = ''
  /** The text of each note by its id; notes without one have a key that cannot be an id. */
  readonly notes = new Map<string, string>()
  /** The text so far; pieces are joined only at the end of an element. */
  readonly #pieces: string[] = []
  readonly #open: Open[] = []
  /** The number of open elements that do not count: the header, or what was supplied. */
  #skipped = 0
  #depth = 0

  start(tag: WrittenTag): void {
    this.#depth++
    if (this.#skipped > 0 || (this.#depth === 2 && tag.localName !== 'text') || isSupplied(tag)) {
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

  /** Puts the printed mark in place of a page break, a note or a hyphen; the text of other elements is there already. */
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
    if (isCalled(closed.tag)) this.#pieces.push(NOTE_MARK + n + NOTE_MARK)
  }

  /** Removes the text of an element and returns it. */
  #takeFrom({ first }: Open): string {
    return this.#pieces.splice(first).join('')
  }
}

/** Whether an element is none of the source: somebody answers for it, other than an editor for what it means. */
function isSupplied(tag: WrittenTag): boolean {
  const resp = tag.value('resp')
  return resp !== undefined && resp !== '' && resp !== RESP_EDITOR
}

/** Whether a note has a marker; older encodings say of one that has none that it stands at the end. */
const isCalled = (note: WrittenTag): boolean =>
  note.value('anchored') !== 'false' && note.value('place') !== 'end'

/** Whether a text is a line end and indentation between elements. */
const isLayout = (value: string): boolean => value.charCodeAt(0) === 0x0a && /^\n\s*$/.test(value)
