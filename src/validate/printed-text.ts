import type { XmlAttribute } from '../xml/tree.js'
import type { StartTag, XmlHandler } from '../xml/events.js'

/** Milestones are private characters around their printed numbers. */
export const PAGE_MARK = '\uE000'
export const NOTE_MARK = '\uE001'
/** So is a hyphen that only a line end asked for. */
export const HYPHEN_MARK = '\uE002'

/** An element that is open: its text so far, with and without what may turn out to be the layout of the file. */
interface Open {
  readonly tag: StartTag
  all: string
  words: string
  /** It holds words of its own, and so its white space counts. */
  mixed: boolean
}

/**
 * Follows a TEI document and gathers its text as the source prints it: a page break and a note's marker where they
 * stand, the notes by their ids. What the encoder supplied (`@resp`) is left out.
 */
export class PrintedText implements XmlHandler {
  /** The text of `text`, once its end was seen. */
  body = ''
  readonly notes = new Map<string, string>()
  readonly #open: Open[] = []
  /** How deep we are in what does not count: the header, or something supplied. */
  #skipped = 0
  #depth = 0

  start(tag: StartTag): void {
    this.#depth++
    if (this.#skipped > 0 || (this.#depth === 2 && tag.localName !== 'text') || valueOf(tag, 'resp')) {
      this.#skipped++
      return
    }
    if (this.#depth > 1) this.#open.push({ tag, all: '', words: '', mixed: false })
  }

  text(value: string): void {
    const open = this.#open.at(-1)
    if (!open || this.#skipped > 0) return
    open.all += value
    if (isLayout(value)) return
    open.words += value
    open.mixed = true
  }

  end(): void {
    this.#depth--
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    const closed = this.#open.pop()
    if (!closed) return
    const parent = this.#open.at(-1)
    const text = closed.mixed ? closed.all : closed.words
    if (!parent) this.body = text
    else this.#add(parent, closed.tag, text)
  }

  #add(parent: Open, tag: StartTag, text: string): void {
    const printed = this.#printed(tag, text)
    parent.all += printed
    parent.words += printed
  }

  #printed(tag: StartTag, text: string): string {
    const n = valueOf(tag, 'n') ?? ''
    if (tag.localName === 'pb') return PAGE_MARK + n + PAGE_MARK
    if (tag.localName === 'lb' && valueOf(tag, 'rend') === 'hyphen') return HYPHEN_MARK
    if (tag.localName !== 'note') return text
    this.notes.set(valueOf(tag, 'xml:id') ?? '', text)
    return valueOf(tag, 'place') === 'end' ? '' : NOTE_MARK + n + NOTE_MARK
  }
}

function valueOf({ attributes }: StartTag, name: string): string | undefined {
  return attributes.find((attribute: XmlAttribute) => attribute.name === name)?.value
}

/** A line end and indentation between elements. */
const isLayout = (value: string): boolean => value.charCodeAt(0) === 0x0a && /^\n\s*$/.test(value)
