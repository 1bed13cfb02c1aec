import type { Piece, PlainTextBuilder } from '../plain-text.js'
import { attributeOf, classesOf, elements, isElement, offset, parentOf, textOf } from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { Facts } from './facts.js'
import { hiddenClasses, isHidden } from './hidden.js'
import { inlineAll } from './inline.js'
import { lettersOfNotes } from './lettered-notes.js'
import { isNavigation, isPermalink } from './navigation.js'
import { NoteLabel, labelsOf } from './note-label.js'
import { numbersOfNotes, unlinkedNumbers } from './note-numbers.js'
import { countWithin } from './dom.js'
import { pageNotes } from './notes.js'
import type { PageNotes } from './notes.js'
import { CONTENT, SILENT, SPEAKING } from './vocabulary.js'

/** A saved page: where its text is, which links are notes, and what does not belong to the document. */
export class Page {
  readonly content: Parent
  readonly notes: PageNotes
  readonly facts: Facts
  /** The letters that call notes without links. */
  readonly letters: ReadonlySet<string>
  /** How the note that is being read is labelled. */
  label: NoteLabel | undefined
  reading: Element | undefined
  readonly #numbers: ReadonlyMap<Element, number>
  readonly #labels: ReadonlyMap<Element, ReadonlySet<string>>
  readonly #size: number
  readonly #known = new Map<Element, boolean>()
  readonly #hidden: ReadonlySet<string>

  constructor(
    readonly source: string,
    document: Parent,
    readonly builder: PlainTextBuilder,
  ) {
    const all = elements(document)
    const body = all.find(({ tagName }) => tagName === 'body') ?? document
    this.notes = pageNotes(body)
    this.facts = new Facts(body, this.notes)
    this.#labels = labelsOf(this.notes)
    this.#numbers = numbersOfNotes(this.notes, unlinkedNumbers(elements(body), this.notes))
    this.#hidden = hiddenClasses(all)
    this.letters = lettersOfNotes(all)
    this.content = contentOf(all, body, this.facts, this.notes)
    this.#size = this.facts.lengthOf(this.content)
    if (this.content !== body) this.#leaveAround(body)
  }

  get markers(): PageNotes['markers'] {
    return this.notes.markers
  }

  get backLinks(): PageNotes['backLinks'] {
    return this.notes.backLinks
  }

  numberOf(note: Element): string {
    return String(this.#numbers.get(note) ?? '')
  }

  /** Whether an element prints the label of a note that stands beside it. */
  isLabelOf(element: Element, note: Element): boolean {
    const label = new NoteLabel(this.#labels.get(note) ?? new Set(), this.backLinks, false)
    return label.drops(element)
  }

  readNote(note: Element): void {
    const before = [this.label, this.reading] as const
    const isListed = note.tagName === 'li' && parentOf(note)?.tagName === 'ol'
    this.label = new NoteLabel(this.#labels.get(note) ?? new Set(), this.backLinks, isListed)
    this.reading = note
    const words: Piece[] = inlineAll(note.childNodes, this)
    ;[this.label, this.reading] = before
    this.builder.note(words, this.#numbers.get(note))
  }

  /** Whether an element is left out; if it has words, that is reported once. */
  leaves(element: Element): boolean {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const what = this.#reason(element)
    this.#known.set(element, what !== undefined)
    if (what !== undefined && what !== '') this.builder.leave(what, spacedText(element), offset(element))
    return what !== undefined
  }

  /** Why an element is left out: undefined where it is not, '' where it has no words to report. */
  #reason(element: Element): string | undefined {
    const { tagName } = element
    if (SILENT.has(tagName)) return SPEAKING.has(tagName) ? `<${tagName}>` : ''
    if (this.notes.comments.has(element)) return 'comment'
    if (this.facts.isOfMarker(element)) return undefined
    if (isPermalink(element)) return 'permalink'
    const what = isHidden(element, this.#hidden)
      ? 'hidden'
      : isNavigation(element, this.facts)
        ? 'navigation'
        : undefined
    if (what === undefined || this.#holdsText(element)) return undefined
    return `${what} (<${tagName}>)`
  }

  /** Whether an element holds notes or most of the words: then it belongs to the document, whatever it is called. */
  #holdsText(element: Element): boolean {
    return this.facts.holdsNotes(element) || this.facts.lengthOf(element) * 2 > this.#size
  }

  /** Reports what stands outside the text. */
  #leaveAround(body: Parent): void {
    const around = new Set(upTo(this.content, body))
    for (const parent of around) {
      if (parent === this.content) continue
      for (const child of parent.childNodes)
        if (!('tagName' in child && (around.has(child) || SILENT.has(child.tagName))))
          this.builder.leave('outside the text', spacedText(child), offset(child))
    }
  }
}

/** An element and what holds it, up to the body. */
function upTo(element: Parent, body: Parent): Parent[] {
  const found: Parent[] = []
  for (let up: Parent | undefined = element; up; up = isElement(up) ? parentOf(up) : undefined) {
    found.push(up)
    if (up === body) break
  }
  return found
}

/**
 * The part of a page that holds its text: its only article or an element named as the content, if that is most of it, else its only
 * `main` or the body; widened until it holds the title and the notes.
 */
function contentOf(all: readonly Element[], body: Parent, facts: Facts, notes: PageNotes): Parent {
  const mains = all.filter((each) => each.tagName === 'main' || attributeOf(each, 'role') === 'main')
  const outer = mains.length === 1 ? mains[0]! : body
  const inside = elements(outer)
  const isMost = (each: Element): boolean => facts.lengthOf(each) * 2 > facts.lengthOf(outer)
  const articles = inside.filter(({ tagName }) => tagName === 'article')
  const article =
    articles.length === 1 && isMost(articles[0]!)
      ? articles[0]!
      : articles.length === 0
        ? inside.find((each) => isNamedContent(each) && isMost(each))
        : undefined
  let content: Parent = article ?? outer
  const wanted = new Set([...titleOf(all, content, facts), ...notes.markers.values()])
  const holding = countWithin([...wanted])
  while (content !== body && isElement(content) && (holding.get(content) ?? 0) < wanted.size)
    content = parentOf(content) ?? body
  return content
}

/** The one main heading of a page, where the text itself has none. */
function titleOf(all: readonly Element[], content: Parent, facts: Facts): Element[] {
  const titles = all.filter(({ tagName }) => tagName === 'h1')
  if (titles.some((title) => upTo(title, content).includes(content))) return []
  const outside = titles.filter((title) => !facts.isInSite(title))
  return outside.length === 1 ? outside : []
}

const isNamedContent = (element: Element): boolean =>
  [attributeOf(element, 'id'), attributeOf(element, 'itemprop'), ...classesOf(element)].some((name) =>
    CONTENT.has(name.toLowerCase()),
  )

/** The visible words of a node, with spaces between elements. */
function spacedText(node: Node): string {
  if ('value' in node) return node.value
  if (!isElement(node)) return ''
  if (SPEAKING.has(node.tagName)) return textOf(node)
  return SILENT.has(node.tagName) ? '' : node.childNodes.map(spacedText).join(' ')
}
