import { attributeOf, hasAttribute, isElement, parentOf } from './dom.js'
import type { Element, Parent } from './dom.js'
import type { PageNotes } from './notes.js'
import { BLOCKS, SILENT } from './vocabulary.js'

interface Held {
  /** Characters of its text. */
  length: number
  /** Those of them in links to other pages. */
  linked: number
  blocks: boolean
  notes: boolean
  ownNotes: boolean
  headings: boolean
  links: boolean
  lists: boolean
}

type Kind = Exclude<keyof Held, 'length' | 'linked'>

/** Whether an element stands in a link, or in a marker. */
interface Within {
  readonly isLink: boolean
  readonly isMarker: boolean
}

/** What each element of a page holds, found in one walk. */
export class Facts {
  readonly #held = new Map<Parent, Held>()
  readonly #ofMarkers = new Set<Element>()

  readonly holdsBlocks = this.#holds('blocks')
  /** Whether a note or a marker stands in an element, or it is one. */
  readonly holdsNotes = this.#holds('notes')
  /** The same of notes alone. */
  readonly holdsNoteItself = this.#holds('ownNotes')
  readonly holdsHeading = this.#holds('headings')
  /** Whether it has links that lead elsewhere. */
  readonly holdsLinks = this.#holds('links')
  readonly holdsLists = this.#holds('lists')

  constructor(
    body: Parent,
    private readonly notes: PageNotes,
  ) {
    this.#visit(body, { isLink: false, isMarker: false })
  }

  lengthOf(parent: Parent): number {
    return this.#held.get(parent)?.length ?? 0
  }

  /** Whether all its words are links. */
  isLinks(element: Element): boolean {
    const held = this.#held.get(element)
    return held !== undefined && held.length > 0 && held.linked === held.length
  }

  /** Whether an element is a marker, or stands in one. */
  isOfMarker(element: Element): boolean {
    return this.#ofMarkers.has(element)
  }

  /** Whether an element stands in the part of a page that is the document. */
  isInText(element: Element): boolean {
    for (let up = parentOf(element); up; up = parentOf(up))
      if (up.tagName === 'main' || up.tagName === 'article' || attributeOf(up, 'role') === 'main') return true
    return false
  }

  /** Whether it belongs to the site: a heading that is a link, or one among navigation. */
  isInSite(element: Element): boolean {
    if (this.isLinks(element)) return true
    for (let up = parentOf(element); up; up = parentOf(up))
      if (/^(?:nav|aside)$/.test(up.tagName) || (attributeOf(up, 'role') === 'banner' && this.holdsLinks(up)))
        return true
    return false
  }

  /** A test whether an element holds something of a kind. */
  #holds(kind: Kind): (element: Element) => boolean {
    return (element) => this.#held.get(element)?.[kind] === true
  }

  #visit(parent: Parent, within: Within): Held {
    const held: Held = {
      length: 0,
      linked: 0,
      blocks: false,
      notes: isElement(parent) && (this.notes.notes.has(parent) || this.notes.markers.has(parent)),
      ownNotes: isElement(parent) && this.notes.notes.has(parent),
      headings: false,
      links: false,
      lists: false,
    }
    for (const child of parent.childNodes) {
      if ('value' in child) {
        const { length } = child.value.trim()
        held.length += length
        if (within.isLink) held.linked += length
      } else if (isElement(child) && !SILENT.has(child.tagName)) this.#enter(held, child, within)
    }
    this.#held.set(parent, held)
    return held
  }

  #enter(held: Held, child: Element, within: Within): void {
    const leads = child.tagName === 'a' && leadsAway(child)
    const isMarker = within.isMarker || this.notes.markers.has(child)
    if (isMarker) this.#ofMarkers.add(child)
    const inner = this.#visit(child, { isLink: within.isLink || leads, isMarker })
    held.length += inner.length
    held.linked += inner.linked
    held.blocks ||= inner.blocks || BLOCKS.has(child.tagName)
    held.notes ||= inner.notes
    held.ownNotes ||= inner.ownNotes
    held.headings ||= inner.headings || /^h[12]$/.test(child.tagName)
    held.links ||= inner.links || leads
    held.lists ||= inner.lists || child.tagName === 'ul'
  }
}

/** Whether a link leads to another page, or is a button. */
const leadsAway = (link: Element): boolean =>
  hasAttribute(link, 'href')
    ? !attributeOf(link, 'href').includes('#')
    : !hasAttribute(link, 'name') && !hasAttribute(link, 'id')
