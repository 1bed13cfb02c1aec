import {
  classesOf,
  elements,
  isElement,
  nodeBefore,
  openingOf,
  parentOf,
  textOf,
  blockOf,
  countWithin,
  isWithin,
} from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { entries, isArrow, isNoteList, rolesOf } from './note-lists.js'
import { fragment, namesOf, backLinksTo, withBrackets, linksByName } from './note-links.js'

/** Which links are the markers of notes, and which elements are the notes. */
export interface PageNotes {
  /** Each marker with its note, in the order of the page; the brackets and the superscript around it belong to it. */
  readonly markers: ReadonlyMap<Element, Element>
  /** In the order of the page. */
  readonly notes: ReadonlySet<Element>
  /** Links from a note back to its marker: their arrows and numbers are no words of the note. */
  readonly backLinks: ReadonlySet<Element>
  /** What readers of a shared file wrote beside it, and where. */
  readonly comments: ReadonlySet<Element>
}

/** A note's number, however printed: "1", "[1]", "(1)", "1." */
export const NOTE_LABEL = /^\s*[[(]?\d{1,3}[\])]?\.?\s*$/

/** Google Docs writes its comments like notes: "[a]" leads to `#cmnt1`. */
const COMMENT = 'cmnt'

/**
 * Marker and note lead to each other, in every kind of page; where notes lead back to nothing, their list is
 * known by its role, its class, or the ids of its items.
 *
 *     word<a id="fnref1" href="#fn1">1</a>   <li id="fn1">Not printed. <a href="#fnref1">↩</a></li>
 */
export const pageNotes = (page: Parent): PageNotes => new NoteFinder(elements(page)).find()

/** Finds the notes of a page in steps, the surest first. */
class NoteFinder {
  readonly #links: readonly Element[]
  readonly #named: ReadonlyMap<string, Element>
  readonly #order: ReadonlyMap<Element, number>
  /** Where each link leads that is led back to. */
  readonly #paired = new Map<Element, Element>()
  /** The whole note around each place that a link leads to. */
  readonly #noteAt = new Map<Element, Element>()
  readonly #notes = new Set<Element>()
  readonly #backLinks = new Set<Element>()
  readonly #markers = new Map<Element, Element>()
  readonly #comments = new Set<Element>()

  constructor(private readonly all: readonly Element[]) {
    this.#links = all.filter(({ tagName }) => tagName === 'a')
    this.#named = new Map(all.flatMap((element) => namesOf(element).map((name) => [name, element] as const)))
    this.#order = new Map(all.map((element, index) => [element, index]))
  }

  find(): PageNotes {
    this.#pair()
    this.#addListed()
    this.#addCalled()
    this.#findMarkers()
    this.#addBesideText()
    for (const comment of this.#comments) this.#notes.delete(comment)
    return {
      markers: new Map([...this.#markers].sort(([a], [b]) => this.#placeOf(a) - this.#placeOf(b))),
      notes: new Set(this.all.filter((element) => this.#notes.has(element))),
      backLinks: this.#backLinks,
      comments: this.#comments,
    }
  }

  /** Marker and note lead to each other. */
  #pair(): void {
    const leading = linksByName(this.#links)
    for (const link of this.#links) {
      const target = this.#below(link)
      const back = target ? backLinksTo(link, target, leading) : []
      if (!target || back.length === 0) continue
      this.#paired.set(link, target)
      for (const each of back) this.#backLinks.add(each)
    }
    const targets = new Set(this.#paired.values())
    const holding = countWithin([...targets, ...this.#paired.keys()])
    for (const target of targets) this.#add(target, wholeNote(target, holding))
  }

  /** The entries of lists of notes. */
  #addListed(): void {
    for (const list of outermost(this.all)) {
      const inside = elements(list)
      const around = countWithin(inside.filter((each) => this.#notes.has(each)))
      for (const item of entries(list))
        if (!around.has(item) && !isWithin(item, this.#notes)) this.#notes.add(item)
      for (const link of inside.filter(isArrow)) this.#backLinks.add(link)
    }
  }

  /** Notes that lead back to nothing and stand in no list. */
  #addCalled(): void {
    for (const link of this.#links) {
      const target = this.#below(link)
      if (!target || this.#paired.has(link) || this.#notes.has(target)) continue
      const note = calledNote(link, target)
      if (note && !isWithin(note, this.#notes)) this.#add(target, note)
    }
  }

  #findMarkers(): void {
    for (const link of this.#links) {
      const target = this.#paired.get(link) ?? this.#named.get(fragment(link))
      const note = target && (this.#noteAt.get(target) ?? target)
      if (!note || !this.#notes.has(note) || !this.#calls(link)) continue
      const marker = withBrackets(link)
      if (fragment(link).startsWith(COMMENT)) this.#comments.add(marker).add(note)
      else this.#markers.set(marker, note)
    }
  }

  #addBesideText(): void {
    for (const note of this.all) {
      if (!isBesideText(note) || isWithin(note, this.#notes)) continue
      const raised = elementBefore(note)
      this.#markers.set(raised?.tagName === 'sup' && NOTE_LABEL.test(textOf(raised)) ? raised : note, note)
      this.#notes.add(note)
    }
  }

  #add(target: Element, note: Element): void {
    this.#noteAt.set(target, note)
    this.#notes.add(note)
  }

  #calls(link: Element): boolean {
    return this.#paired.has(link) || (isCall(link) && !isWithin(link, this.#notes))
  }

  /** What a link leads to, if that stands behind the link. */
  #below(link: Element): Element | undefined {
    const target = this.#named.get(fragment(link))
    return target && this.#placeOf(target) > this.#placeOf(link) ? target : undefined
  }

  #placeOf(element: Element): number {
    return this.#order.get(element)!
  }
}

/** A note that is printed in the margin stands in the sentence that it explains. */
const isBesideText = (element: Element): boolean =>
  element.tagName === 'span' &&
  classesOf(element).some((name) => /^(?:side|margin)-?note$|footnotes?__note$/.test(name))

function elementBefore(node: Node): Element | undefined {
  const before = nodeBefore(node)
  return before && isElement(before) ? before : undefined
}

/** Whether a link to a note without a back link looks like a marker, by its words or role. */
const isCall = (link: Element): boolean =>
  NOTE_LABEL.test(openingOf(link, 12)) || rolesOf(link).includes('noteref')

/** A note without a back link, known by its role or because it opens with the superscript number that leads to it. */
function calledNote(link: Element, target: Element): Element | undefined {
  if (!isCall(link)) return undefined
  if (rolesOf(target).some((role) => NOTE_ROLES.has(role))) return target
  const note = blockOf(target)
  const isRaised = [parentOf(link), ...elements(link)].some((each) => each?.tagName === 'sup')
  if (!isRaised || !/^(?:p|li|div|dd|td)$/.test(note.tagName)) return undefined
  const [opened] = /^[[(]?\d{1,3}(?!\d)/.exec(openingOf(note, 8).trimStart()) ?? ['']
  return opened !== '' && digitsOf(opened) === digitsOf(textOf(link)) ? note : undefined
}

const NOTE_ROLES = new Set(['footnote', 'endnote', 'rearnote'])
const digitsOf = (text: string): string => text.replace(/\D/g, '')

/** The lists of notes that stand in no other such list. */
function outermost(all: readonly Element[]): Element[] {
  const found = new Set<Element>()
  // In the order of the page, a list comes before what it holds.
  const inside = new Set<Element>()
  for (const element of all) {
    const parent = parentOf(element)
    if (parent && (found.has(parent) || inside.has(parent))) inside.add(element)
    else if (isNoteList(element)) found.add(element)
  }
  return [...found]
}

/** The largest element around a note's target that holds no other note and no marker, and is no list of notes. */
function wholeNote(target: Element, holding: ReadonlyMap<Element, number>): Element {
  let note = blockOf(target)
  if (holding.get(note) !== 1) return target
  for (;;) {
    const parent = parentOf(note)
    if (note.tagName === 'li' || !parent || !/^(?:div|li|dl|dd|td|tr|aside)$/.test(parent.tagName))
      return note
    if (holding.get(parent) !== 1 || isNoteList(parent)) return note
    note = parent
  }
}
