import { oneLine } from '../../source/wording.js'
import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { inFormat } from '../counts.js'
import type { LeftOut } from '../plain-text.js'
import { Numbering } from './numbering.js'
import type { WordParts } from './package.js'
import { Styles } from './styles.js'
import { child, idOf, isOn, valueOf, wordsIn } from './wordml.js'

/** The two kinds of notes of Word by the elements that call them: the part and the element that hold one, and how they count. */
export const NOTES = {
  footnoteReference: { part: 'footnotes', name: 'footnote', prefix: 'fn', format: 'decimal' },
  endnoteReference: { part: 'endnotes', name: 'endnote', prefix: 'en', format: 'lowerRoman' },
} as const
export type NoteCall = keyof typeof NOTES

export interface Call {
  /** Of the note in the page. */
  readonly id: string
  readonly element: XmlElement
  /** The number that Word prints; a mark of the typist's follows as words. */
  readonly printed: string | undefined
}

/** What is known while a Word file is written as a page: its parts, and what was met so far. */
export class WordPage {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly left: Omit<LeftOut, 'source'>[] = []
  /** The number of the page that the next page break of the typist begins; none where the words number the pages. */
  nextPage: number | undefined
  readonly #notes = new Map<string, XmlElement>()
  readonly #calls = new Map<string, Call>()
  readonly #counts: Record<NoteCall, number> = { footnoteReference: 0, endnoteReference: 0 }

  constructor(private readonly parts: WordParts) {
    this.styles = new Styles(parts.styles)
    this.numbering = new Numbering(parts.numbering)
    this.nextPage = /\[Page \w{1,6}\]/.test(wordsIn(parts.document)) ? undefined : 2
    for (const { part, name, prefix } of Object.values(NOTES))
      for (const each of parts[part] ? childElements(parts[part]) : [])
        if (each.localName === name && /^(?:normal)?$/.test(idOf(each, 'type')))
          this.#notes.set(prefix + idOf(each, 'id'), each)
  }

  leave(what: string, words: string): void {
    const plain = oneLine(words)
    if (plain !== '') this.left.push({ what, words: plain })
  }

  /** A note where it is called: its id in the page, and the number that Word prints; nothing if there is no such note. */
  call(reference: XmlElement): Call | undefined {
    const kind = reference.localName as NoteCall
    const id = NOTES[kind].prefix + idOf(reference, 'id')
    const element = this.#notes.get(id)
    const known = this.#calls.get(id)
    if (!element || known) return known
    // Otherwise the mark is typed, and follows.
    const isCounted = !isOn(idOf(reference, 'customMarkFollows'))
    const call = { id, element, printed: isCounted ? this.#number(kind) : undefined }
    this.#calls.set(id, call)
    return call
  }

  #number(kind: NoteCall): string {
    const { name, format } = NOTES[kind]
    const properties = child(this.parts.settings, `${name}Pr`)
    const start = Number(valueOf(child(properties, 'numStart')) ?? 1)
    const number = (start >= 0 ? start : 1) + this.#counts[kind]++
    return inFormat(valueOf(child(properties, 'numFmt')) ?? format, number)
  }

  /** In the order of their calls; those that are called in notes come while these are read. */
  called(): Iterable<Call> {
    return this.#calls.values()
  }

  /** Notes that nothing calls; they are told, for Word prints none of them. */
  uncalled(): XmlElement[] {
    return [...this.#notes].flatMap(([id, element]) => (this.#calls.has(id) ? [] : [element]))
  }
}
