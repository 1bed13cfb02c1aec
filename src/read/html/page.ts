import type { PlainTextBuilder } from '../plain-text.js'
import { attributeOf, classesOf, elements, hasAttribute, isElement, offset, parentOf } from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { pageNotes } from './notes.js'
import type { PageNotes } from './notes.js'
import { NAVIGATION, SILENT, WITH_WORDS } from './vocabulary.js'

/** A saved page: where its text is, which of its links are notes, and what of it is not the document. */
export class Page {
  readonly content: Parent
  readonly notes: PageNotes
  readonly #size: number
  readonly #known = new Map<Element, boolean>()

  constructor(
    readonly source: string,
    document: Parent,
    readonly builder: PlainTextBuilder,
  ) {
    const all = elements(document)
    const body = all.find(({ tagName }) => tagName === 'body') ?? document
    this.notes = pageNotes(body)
    this.content = contentOf(all, body)
    this.#size = lengthOf(this.content)
    if (this.content !== body) this.#leaveAround(body)
  }

  get markers(): PageNotes['markers'] {
    return this.notes.markers
  }

  get backLinks(): PageNotes['backLinks'] {
    return this.notes.backLinks
  }

  /** Whether an element is none of the document's words; if it has any, that is told once. */
  leaves(element: Element): boolean {
    const known = this.#known.get(element)
    if (known !== undefined) return known
    const what = this.#reason(element)
    this.#known.set(element, what !== undefined)
    if (what !== undefined && what !== '') this.builder.leave(what, spacedText(element), offset(element))
    return what !== undefined
  }

  /** What an element is instead of the document's words; '' for what has no words for a reader. */
  #reason(element: Element): string | undefined {
    const { tagName } = element
    if (SILENT.has(tagName)) return WITH_WORDS.has(tagName) ? `no text (<${tagName}>)` : ''
    const what = isHidden(element) ? 'hidden' : isNavigation(element) ? 'navigation' : undefined
    if (what === undefined || this.#holdsText(element)) return undefined
    return `${what} (<${tagName}>)`
  }

  /** Notes and most of the page's words are the document, whatever the page calls them. */
  #holdsText(element: Element): boolean {
    return (
      this.notes.notes.has(element) ||
      elements(element).some((each) => this.notes.notes.has(each) || this.markers.has(each)) ||
      lengthOf(element) * 2 > this.#size
    )
  }

  /** What stands beside the text, up to the body. */
  #leaveAround(body: Parent): void {
    const around = new Set<Parent>()
    for (
      let up: Parent | undefined = this.content;
      up && up !== body;
      up = isElement(up) ? parentOf(up) : undefined
    )
      around.add(up)
    around.add(body)
    for (const parent of around) {
      if (parent === this.content) continue
      for (const child of parent.childNodes)
        if (!('tagName' in child && (around.has(child) || SILENT.has(child.tagName))))
          this.builder.leave('outside the text', spacedText(child), offset(child))
    }
  }
}

/** The part of a page that holds its text: its one article, if that is most of it, or its one `main`, or all. */
function contentOf(all: readonly Element[], body: Parent): Parent {
  const mains = all.filter((each) => each.tagName === 'main' || attributeOf(each, 'role') === 'main')
  const outer = mains.length === 1 ? mains[0]! : body
  const articles = elements(outer).filter(({ tagName }) => tagName === 'article')
  return articles.length === 1 && lengthOf(articles[0]!) * 2 > lengthOf(outer) ? articles[0]! : outer
}

/** How many letters a part of a page has for a reader. */
function lengthOf(parent: Parent): number {
  return parent.childNodes.reduce((sum, child) => {
    if ('value' in child) return sum + child.value.trim().length
    return isElement(child) && !SILENT.has(child.tagName) ? sum + lengthOf(child) : sum
  }, 0)
}

function isHidden(element: Element): boolean {
  return (
    hasAttribute(element, 'hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style'))
  )
}

function isNavigation(element: Element): boolean {
  const { tagName } = element
  if (tagName === 'header' && isTitle(element)) return false
  if (NAVIGATION.elements.has(tagName)) return true
  if (
    attributeOf(element, 'role')
      .split(/\s+/)
      .some((role) => NAVIGATION.roles.has(role))
  )
    return true
  return classesOf(element).some((name) => name.split(/[-_]+/).some((word) => NAVIGATION.classes.has(word)))
}

/** A header that leads nowhere is the document's: its heading, its author, its date. */
function isTitle(header: Element): boolean {
  return !elements(header).some(
    (each) => each.tagName === 'a' && !attributeOf(each, 'href').includes('#') && hasAttribute(each, 'href'),
  )
}

/** Words for a reader, with a space wherever elements part them. */
function spacedText(node: Node): string {
  if ('value' in node) return node.value
  return isElement(node) && !SILENT.has(node.tagName) ? node.childNodes.map(spacedText).join(' ') : ''
}
