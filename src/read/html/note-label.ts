import { attributeOf, elements, isElement, isText, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import type { PageNotes } from './notes.js'
import { NOTE_LABEL } from './notes.js'

/** Words of a back link that do not belong to the note: "↩", "↩2", "2.1", "b", "Back to text". */
const BACK = /^(?:[↩↑^⏎\s\ufe0e\ufe0f\d.,]*|[a-z]|(?:jump |go )?(?:back|up|return)\b.{0,40})$/iu

/** Labels and back links are not longer. */
const LONGEST = 60

/** A label without brackets, stops and case: "1" for "[1]", "note1" for "Note 1". */
const bare = (text: string): string => text.toLowerCase().replace(/[\s[\](){}.:^↑\u200b]+/g, '')

/** For each note, the labels by which markers call it, whole and as a bare number: "note1", "1". */
export function labelsOf({ markers }: PageNotes): ReadonlyMap<Element, ReadonlySet<string>> {
  const found = new Map<Element, Set<string>>()
  for (const [marker, note] of markers) {
    const label = bare(textOf(marker))
    const labels = found.get(note) ?? new Set()
    found.set(note, labels.add(label))
    const number = /\d{1,3}$/.exec(label)?.[0]
    if (number !== undefined) labels.add(number)
  }
  return found
}

/** Separates the words of a note from its label and its back links, as it is read. */
export class NoteLabel {
  /** Only the label has been read so far. */
  #opening = true
  #labelled = false

  constructor(
    private readonly labels: ReadonlySet<string>,
    private readonly backLinks: ReadonlySet<Element>,
    /** A list counts its notes itself: their words begin with no label. */
    private readonly isListed: boolean,
  ) {}

  /** Whether an element is a label or back link, not words of the note. */
  drops(element: Element): boolean {
    const isBack = this.#leadsBack(element)
    const isLabel = this.#opening && !this.#labelled && this.#isLabel(element, isBack)
    if (isLabel) this.#labelled = true
    return isLabel || isBack
  }

  /** A text of the note without its part of the label. */
  rest(text: string): string {
    if (!this.#opening || text.trim() === '') return text
    if (!this.#labelled) {
      const label = PRINTED_LABEL.exec(text)
      if (/^\s*(?:[[(]|[↑^]+)\s*$/.test(text)) return ''
      this.#opening = false
      return label && !this.isListed && this.labels.has(bare(label[0])) ? text.slice(label[0].length) : text
    }
    const rest = text.replace(/^\s*[\])}]?[.:)\]]?(?:\s+|$)/, '')
    this.#opening = rest === ''
    return rest
  }

  #isLabel(element: Element, isBack: boolean): boolean {
    const text = textOf(element)
    if (text.length > LONGEST) return false
    const label = bare(text)
    if (this.labels.has(label)) return true
    return NOTE_LABEL.test(text) && (isBack || isNamedLabel(element))
  }

  /** Whether an element is a back link without words, or holds only such links. */
  #leadsBack(element: Element): boolean {
    if (this.backLinks.has(element)) return isMark(element)
    const inner = elements(element)
    if (!inner.some((each) => this.backLinks.has(each))) return false
    return onlyMarks(element, this.backLinks)
  }
}

/** "(1) See", "1. See"; a bare number is a label only before a capital. */
const PRINTED_LABEL =
  /^\s*(?:[[(]?[\p{L}\p{N}*†‡§]{1,5}[\])][.:]?(?=\s)|[\p{L}\p{N}*†‡§]{1,5}(?:[.:](?=\s)|(?=\s+["“‘'([\p{Lu}\d])))/u

/** Whether a back link is only a mark; the words of others are kept. */
export const isMark = (link: Element): boolean => {
  const text = textOf(link).trim()
  return text.length <= LONGEST && (BACK.test(text) || NOTE_LABEL.test(text))
}

function onlyMarks(node: Node, backLinks: ReadonlySet<Element>): boolean {
  if (isText(node)) return /^[\s↑^↩⏎[\],;|\u200b]*$/.test(node.value)
  if (!isElement(node)) return true
  return backLinks.has(node) ? isMark(node) : node.childNodes.every((child) => onlyMarks(child, backLinks))
}

const isNamedLabel = (element: Element): boolean =>
  /^(?:sup|dt)$/.test(element.tagName) || /(?:num|number|label)(?:\s|$)/i.test(attributeOf(element, 'class'))
