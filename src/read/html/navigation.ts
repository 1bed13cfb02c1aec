import { attributeOf, classesOf, hasAttribute, parentOf, textOf } from './dom.js'
import type { Element } from './dom.js'
import type { Facts } from './facts.js'
import { BLOCKS, NAVIGATION } from './vocabulary.js'

/** Whether an element belongs to the site rather than the document. */
export function isNavigation(element: Element, facts: Facts): boolean {
  const { tagName } = element
  if (NAVIGATION.elements.has(tagName)) return true
  const words = wordsOfNames(element)
  if (!BLOCKS.has(tagName) && !facts.holdsBlocks(element))
    return words.some((word) => NAVIGATION.inline.has(word))
  if (isPartOfHeader(element, facts) || isColumnOfLinks(element, facts)) return true
  if (roles(element).some((role) => NAVIGATION.roles.has(role))) return true
  if (tagName === 'aside' && !facts.isInText(element) && facts.holdsLinks(element)) return true
  if (tagName === 'footer' && !facts.isInText(element)) return true
  if (words.includes('footer') && /^(?:div|ul)$/.test(tagName) && !facts.isInText(element)) return true
  if (words.some((word) => NAVIGATION.classes.has(word))) return true
  if (isHeader(element, words)) return !isTitle(element, facts)
  return facts.holdsLinks(element) && words.some((word) => NAVIGATION.withLinks.has(word))
}

const roles = (element: Element): string[] => attributeOf(element, 'role').toLowerCase().split(/\s+/)

/** The words in the class and id of an element, without names that mean something else: "no-sidebar", "toc-target". */
function wordsOfNames(element: Element): string[] {
  const id = attributeOf(element, 'id')
  const isPart = /^(?:div|ul|ol|form|table|td|a|span)$/.test(element.tagName)
  const names = attributeOf(element, 'class').split(/\s+/)
  if (isPart && !classesOf(element).includes('section')) names.push(id)
  return names.flatMap((name) =>
    name === '' || OTHERWISE.test(name)
      ? []
      : name
          .replace(/([a-z])(?=[A-Z])/g, '$1-')
          .toLowerCase()
          .split(/[-_]+/),
  )
}

const OTHERWISE = /^(?:no|has|with|without|is|not)-|-(?:target|anchor|open|body)$/i

const isHeader = (element: Element, words: readonly string[]): boolean =>
  element.tagName === 'header' || (words.includes('header') && /^(?:div|ul)$/.test(element.tagName))

/** Whether a header belongs to the document: it stands inside the text, holds a heading, or has no links. */
function isTitle(header: Element, facts: Facts): boolean {
  if (header.tagName !== 'header' && facts.holdsLists(header) && facts.holdsLinks(header)) return false
  return facts.holdsHeading(header) || facts.isInText(header) || !facts.holdsLinks(header)
}

/** Whether an element is a part of a header made of links alone, but not the title of the text, which may be one. */
function isPartOfHeader(element: Element, facts: Facts): boolean {
  const parent = parentOf(element)
  if (!parent || !isHeader(parent, wordsOfNames(parent)) || !facts.isLinks(element)) return false
  return !facts.isInText(element) || !/^h[1-6]$/.test(element.tagName)
}

/** Whether a cell holds only links, beside the one that holds the text: the layout of old sites. */
function isColumnOfLinks(cell: Element, facts: Facts): boolean {
  if (cell.tagName !== 'td' || !facts.isLinks(cell)) return false
  const row = parentOf(cell)
  return row !== undefined && facts.lengthOf(row) > facts.lengthOf(cell) * 5
}

/** Whether a link is the "¶" or "#" behind a heading. */
export const isPermalink = (element: Element): boolean =>
  element.tagName === 'a' &&
  hasAttribute(element, 'href') &&
  /^\s*[¶#§🔗]\s*$/u.test(textOf(element).slice(0, 9)) &&
  attributeOf(element, 'href').includes('#')
