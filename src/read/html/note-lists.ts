import { attributeOf, classesOf, elements, isElement, textOf } from './dom.js'
import type { Element } from './dom.js'

/** Words of a role, also where books write it as `epub:type`. */
export const rolesOf = (element: Element): string[] =>
  `${attributeOf(element, 'role')} ${attributeOf(element, 'epub:type')}`
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((role) => role.replace(/^doc-/, ''))

const LIST_ROLES = new Set(['endnotes', 'footnotes', 'rearnotes', 'footnote', 'endnote', 'rearnote'])
const LIST_NAME = /^(?:foot|end)?notes(?:-\w+)*$|^(?:foot|end)note-?list$|^references$/

/** A list of notes, by its role or class. */
export function isNoteList(element: Element): boolean {
  if (rolesOf(element).some((role) => LIST_ROLES.has(role))) return entries(element).length > 0
  if (/\bfootnote-list|\bendnote-list/.test(attributeOf(element, 'style'))) return true
  if (!/^(?:div|section|aside|footer|ol|ul|dl|details)$/.test(element.tagName)) return false
  const named = [...classesOf(element), attributeOf(element, 'id').toLowerCase()]
  if (named.some((name) => LIST_NAME.test(name))) return entries(element).length > 0
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

/** The items of a list of notes, also where other lists or sections surround them. */
export function entries(list: Element): Element[] {
  return list.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === 'li') return [child]
    return /^(?:ol|ul|div|section)$/.test(child.tagName) ? entries(child) : []
  })
}

/** Whether a link is a back link by its role, class or arrow. */
export function isArrow(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    (rolesOf(element).includes('backlink') ||
      classesOf(element).some((name) =>
        /^(?:back|backlink|backref|footnote-back\w*|fn-back|return)$/.test(name),
      ) ||
      /^\s*[↩↑^⏎]/u.test(textOf(element)))
  )
}
