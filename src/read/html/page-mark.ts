import { attributeOf, classesOf, textOf } from './dom.js'
import type { Element } from './dom.js'
import { rolesOf } from './note-lists.js'

const NAMES =
  /^(?:tei-pb\d?|pb|page-?break|page-?num|page-?no|page-?number|page_num|page_number|page|ws-pagenum)$/

/** "[Page 410]", "p. 410", "S. 410", "|410", "– 410 –", as pages print their numbers. */
const NUMBER =
  /^[[{(|–—-]?\s?(?:(?:page|pg|p|s|seite)\.?\s?)?([0-9]{1,5}[a-z]?|[ivxlcdm]{1,12})\.?\s?[\])}|–—-]?\.?$/i

/** Where a page break without words says its number. */
const ATTRIBUTES = ['data-page-number', 'data-n', 'data-page', 'aria-label', 'title', 'id']

/** The number of the page that begins at an element with a role or class that says so. */
export function pageMark(element: Element): string | undefined {
  if (!classesOf(element).some((name) => NAMES.test(name)) && !rolesOf(element).includes('pagebreak'))
    return undefined
  const words = textOf(element)
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .trim()
  if (words !== '') return NUMBER.exec(words)?.[1]
  for (const name of ATTRIBUTES) {
    const value = attributeOf(element, name)
      .trim()
      .replace(/^[a-z]{1,9}[-_.]?(?=\d)/i, '')
    const number = NUMBER.exec(value)?.[1]
    if (number !== undefined) return number
  }
  return undefined
}
