import {
  attributeOf,
  classesOf,
  elements,
  isElement,
  isText,
  nodeBefore,
  openingOf,
  parentOf,
  textOf,
} from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { entries, isArrow, isNoteList, rolesOf } from './note-lists.js'
import { BLOCKS } from './vocabulary.js'

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
export function pageNotes(page: Parent): PageNotes {
  const all = elements(page)
  const links = all.filter(({ tagName }) => tagName === 'a')
  const named = new Map(all.flatMap((element) => namesOf(element).map((name) => [name, element] as const)))
  const order = new Map(all.map((element, index) => [element, index]))
  const leading = linksByName(links)
  const targetOf = new Map<Element, Element>()
  const backLinks = new Set<Element>()
  for (const link of links) {
    const target = named.get(fragment(link))
    if (!target || order.get(target)! <= order.get(link)!) continue
    const back = backLinksTo(link, target, leading)
    if (back.length === 0) continue
    targetOf.set(link, target)
    for (const each of back) backLinks.add(each)
  }
  const targets = new Set(targetOf.values())
  const holding = countWithin([...targets, ...targetOf.keys()])
  const noteOf = new Map([...targets].map((target) => [target, wholeNote(target, holding)]))
  const notes = new Set(noteOf.values())
  for (const list of outermost(all)) {
    const found = new Set(elements(list).filter((each) => notes.has(each)))
    const around = countWithin([...found])
    for (const item of entries(list)) if (!around.has(item) && !isWithin(item, notes)) notes.add(item)
    for (const link of elements(list).filter(isArrow)) backLinks.add(link)
  }
  for (const link of links) {
    const target = named.get(fragment(link))
    if (!target || targetOf.has(link) || notes.has(target) || order.get(target)! <= order.get(link)!) continue
    const note = calledNote(link, target)
    if (!note || isWithin(note, notes)) continue
    noteOf.set(target, note)
    notes.add(note)
  }
  const markers = new Map<Element, Element>()
  const comments = new Set<Element>()
  for (const link of links) {
    const target = targetOf.get(link) ?? named.get(fragment(link))
    if (!target) continue
    const note = noteOf.get(target) ?? target
    if (!notes.has(note) || (!targetOf.has(link) && (isWithin(link, notes) || !isCall(link)))) continue
    const marker = withBrackets(link)
    if (fragment(link).startsWith(COMMENT)) comments.add(marker).add(note)
    else markers.set(marker, note)
  }
  for (const note of all)
    if (isBesideText(note) && !isWithin(note, notes)) {
      const raised = elementBefore(note)
      markers.set(raised?.tagName === 'sup' && NOTE_LABEL.test(textOf(raised)) ? raised : note, note)
      notes.add(note)
    }
  for (const comment of comments) notes.delete(comment)
  return {
    markers: sortedBy(order, markers),
    notes: new Set(all.filter((element) => notes.has(element))),
    backLinks,
    comments,
  }
}

const sortedBy = (
  order: ReadonlyMap<Element, number>,
  markers: ReadonlyMap<Element, Element>,
): PageNotes['markers'] => new Map([...markers].sort(([a], [b]) => order.get(a)! - order.get(b)!))

/** A note that is printed in the margin stands in the sentence that it explains. */
const isBesideText = (element: Element): boolean =>
  element.tagName === 'span' &&
  classesOf(element).some((name) => /^(?:side|margin)-?note$|footnotes?__note$/.test(name))

function elementBefore(node: Node): Element | undefined {
  const before = nodeBefore(node)
  return before && isElement(before) ? before : undefined
}

/** Whether a link to a note that does not lead back says that it calls it. */
const isCall = (link: Element): boolean =>
  NOTE_LABEL.test(openingOf(link, 12)) || rolesOf(link).includes('noteref')

/** A note that leads back to nothing: by its role, or because it opens with the superscript number that leads to it. */
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

/** The lists of notes that stand in no other. */
function outermost(all: readonly Element[]): Element[] {
  const found = new Set<Element>()
  // The order is that of the page: a list comes before what it holds.
  const inside = new Set<Element>()
  for (const element of all) {
    const parent = parentOf(element)
    if (parent && (found.has(parent) || inside.has(parent))) inside.add(element)
    else if (isNoteList(element)) found.add(element)
  }
  return [...found]
}

/** A saved page writes the page's own address before the `#`. */
function fragment(link: Element): string {
  const href = attributeOf(link, 'href')
  const at = href.indexOf('#')
  if (at < 0) return ''
  try {
    return decodeURIComponent(href.slice(at + 1))
  } catch {
    return href.slice(at + 1)
  }
}

const namesOf = (element: Element): string[] =>
  [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : ''].filter(Boolean)

/** The links of a note that lead to its marker: to the link, to what holds nothing but it, or to an empty one before it. */
function backLinksTo(
  marker: Element,
  target: Element,
  links: ReadonlyMap<string, readonly Element[]>,
): Element[] {
  const names = [marker, ...elements(marker), ...emptyBefore(marker)].flatMap(namesOf)
  for (let up = parentOf(marker); up && !BLOCKS.has(up.tagName); up = parentOf(up)) names.push(...namesOf(up))
  const block = blockOf(target)
  if (isWithin(marker, new Set([block]))) return []
  const around = new Set([block, target])
  return names.flatMap((name) => links.get(name) ?? []).filter((link) => isWithin(link, around))
}

/** Old pages name a place by an empty link before it: `<a name="b1"></a>(<a href="#1">1</a>)`. */
function emptyBefore(marker: Element): Element[] {
  const before = nodeBefore(marker)
  const other = before && isText(before) && BRACKETS.test(before.value) ? nodeBefore(before) : before
  return other && isElement(other) && other.tagName === 'a' && other.childNodes.length === 0 ? [other] : []
}

/** Few enough nodes to look at all of them. */
const FEW = 6

/** The largest inline element that holds nothing but a marker and brackets. */
function withBrackets(link: Element): Element {
  let marker = link
  for (let up = parentOf(marker); up && !BLOCKS.has(up.tagName); up = parentOf(up)) {
    const all = up.childNodes
    if (all.length > FEW || !all.every((node) => node === marker || isBracket(node))) break
    marker = up
  }
  return marker
}

const BRACKETS = /^[\s[\](){}\u200b]{0,9}$/
const isBracket = (node: Node): boolean =>
  isText(node)
    ? BRACKETS.test(node.value)
    : !isElement(node) ||
      (node.childNodes.length <= 1 &&
        node.childNodes.every((child) => isText(child) && BRACKETS.test(child.value)))

/** The links to each name; of many to one name the first few are enough. */
function linksByName(links: readonly Element[]): Map<string, Element[]> {
  const found = new Map<string, Element[]>()
  for (const link of links) {
    const name = fragment(link)
    const known = found.get(name) ?? []
    if (known.length === 0) found.set(name, known)
    if (name !== '' && known.length < MOST_LINKS) known.push(link)
  }
  return found
}

const MOST_LINKS = 8

/** The block in which an element stands, or which it is. */
function blockOf(element: Element): Element {
  let block = element
  while (!BLOCKS.has(block.tagName)) {
    const parent = parentOf(block)
    if (!parent || parent.tagName === 'body') return block
    block = parent
  }
  return block
}

/** How many of these elements each element holds. */
export function countWithin(wanted: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>()
  for (const element of wanted)
    for (let up: Element | undefined = element; up; up = parentOf(up))
      counts.set(up, (counts.get(up) ?? 0) + 1)
  return counts
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

function isWithin(node: Element, wanted: ReadonlySet<Element>): boolean {
  for (let up: Element | undefined = node; up; up = parentOf(up)) if (wanted.has(up)) return true
  return false
}
