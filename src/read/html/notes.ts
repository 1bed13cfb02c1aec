import { attributeOf, classesOf, elements, isElement, parentOf, textOf } from './dom.js'
import type { Element, Node, Parent } from './dom.js'
import { BLOCKS } from './vocabulary.js'

/** Which links are the markers of notes, and which elements are the notes. */
export interface PageNotes {
  readonly markers: ReadonlySet<Element>
  /** In the order of the page. */
  readonly notes: ReadonlySet<Element>
  /** Links from a note back to its marker: their arrows and numbers are no words of the note. */
  readonly backLinks: ReadonlySet<Element>
}

/** A note's number, however printed: "1", "[1]", "(1)", "1." */
export const NOTE_LABEL = /^\s*[[(]?\d{1,3}[\])]?\.?\s*$/

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
  const markers = new Set<Element>()
  const backLinks = new Set<Element>()
  const targets = new Set<Element>()
  for (const link of links) {
    const target = named.get(fragment(link))
    if (!target || order.get(target)! <= order.get(link)!) continue
    const back = backLinksTo(link, target, leading)
    if (back.length === 0) continue
    markers.add(link)
    targets.add(target)
    for (const each of back) backLinks.add(each)
  }
  const holding = countWithin([...targets, ...markers])
  const notes = new Set<Element>()
  for (const target of targets) notes.add(wholeNote(target, holding))
  for (const element of all) {
    if (!isNoteList(element)) continue
    for (const item of entries(element))
      if (!isWithin(item, notes) && !elements(item).some((each) => notes.has(each))) notes.add(item)
    for (const link of elements(element).filter(isArrow)) backLinks.add(link)
  }
  for (const link of links) {
    const target = named.get(fragment(link))
    if (target && notes.has(target) && !isWithin(link, notes) && NOTE_LABEL.test(textOf(link)))
      markers.add(link)
  }
  return { markers, notes: new Set(all.filter((element) => notes.has(element))), backLinks }
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

/** The links of a note that lead to its marker: to the link, or to what holds nothing but it. */
function backLinksTo(
  marker: Element,
  target: Element,
  links: ReadonlyMap<string, readonly Element[]>,
): Element[] {
  const names = [marker, ...elements(marker)].flatMap(namesOf)
  for (let up = parentOf(marker); up && !BLOCKS.has(up.tagName); up = parentOf(up)) names.push(...namesOf(up))
  const block = blockOf(target)
  if (isWithin(marker, new Set([block]))) return []
  const around = new Set([block, target])
  return names.flatMap((name) => links.get(name) ?? []).filter((link) => isWithin(link, around))
}

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

/** Words of a link back that are no words of the note. */
const ARROW_WORDS = /^(?:(?:[↩↑^⏎\s]|\ufe0e|\ufe0f)*|[a-z]|(?:jump |go )?(?:back|up|return)\b.{0,30})$/iu

/** Whether a link back is nothing but a mark; the words of others are kept. */
export const isMark = (link: Element): boolean => {
  const text = textOf(link).trim()
  return ARROW_WORDS.test(text) || NOTE_LABEL.test(text)
}

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
function countWithin(wanted: readonly Element[]): ReadonlyMap<Element, number> {
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

/** A list of notes, by its role or class. */
export function isNoteList(element: Element): boolean {
  if (/\bdoc-(?:endnotes|footnotes?)\b/.test(attributeOf(element, 'role'))) return entries(element).length > 0
  if (/\bfootnote-list|\bendnote-list/.test(attributeOf(element, 'style'))) return true
  if (!/^(?:div|section|aside|footer|ol|ul|dl|details)$/.test(element.tagName)) return false
  const named = [...classesOf(element), attributeOf(element, 'id').toLowerCase()]
  if (named.some((name) => /^(?:foot|end)?notes(?:-\w+)*$|^(?:foot|end)note-?list$|^references$/.test(name)))
    return entries(element).length > 0
  return element.tagName === 'ol' && entriesAreNotes(entries(element))
}

function entriesAreNotes(items: readonly Element[]): boolean {
  return (
    items.length > 0 &&
    items.every(
      (item) =>
        /^(?:fn|footnote|note|cite_note|d\d+fn)/i.test(attributeOf(item, 'id')) ||
        elements(item).some(isArrow),
    )
  )
}

function entries(list: Element): Element[] {
  return list.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === 'li') return [child]
    return /^(?:ol|ul|div|section)$/.test(child.tagName) ? entries(child) : []
  })
}

/** A link that says by its role, class or arrow that it leads back. */
function isArrow(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    (/\bdoc-backlink\b/.test(attributeOf(element, 'role')) ||
      classesOf(element).some((name) =>
        /^(?:back|backlink|backref|footnote-back\w*|fn-back|return)$/.test(name),
      ) ||
      /^\s*[↩↑^⏎]/u.test(textOf(element)))
  )
}

function isWithin(node: Element, wanted: ReadonlySet<Element>): boolean {
  for (let up: Element | undefined = node; up; up = parentOf(up)) if (wanted.has(up)) return true
  return false
}

/** The printed number that opens a note: its link back, a superscript, or what is named so. */
export function labelOf(note: Element, { backLinks }: PageNotes): Element | undefined {
  let node: Node = note
  while (isElement(node)) {
    if (node !== note && NOTE_LABEL.test(textOf(node)))
      return backLinks.has(node) || isLabel(node) || elements(node).some((each) => backLinks.has(each))
        ? node
        : undefined
    const next: Node | undefined = node.childNodes.find((child) => textOf(child).trim() !== '')
    if (!next) return undefined
    node = next
  }
  return undefined
}

const isLabel = (element: Element): boolean =>
  /^(?:sup|dt)$/.test(element.tagName) ||
  classesOf(element).some((name) => /(?:num|number|label)$/.test(name))
