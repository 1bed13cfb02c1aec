import { lower, upperLetter, upperRoman } from '../counts.js'
import { attributeOf, hasAttribute, isElement } from './dom.js'
import type { Element } from './dom.js'

/** The numbers that a browser prints before items: 1, 2, 3 or a, b, c or i, ii, iii, from the `start` or `value` given. */
export function numbersOf(list: Element): ReadonlyMap<Element, string> | undefined {
  const style = styleOf(list)
  if (style !== undefined && !(style in COUNTS)) return undefined
  const count = COUNTS[style ?? 'decimal']!
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li') as Element[]
  const step = hasAttribute(list, 'reversed') ? -1 : 1
  const found = new Map<Element, string>()
  let next = integer(attributeOf(list, 'start')) ?? (step < 0 ? items.length : 1)
  for (const item of items) {
    next = integer(attributeOf(item, 'value')) ?? next
    found.set(item, count(next))
    next += step
  }
  return found
}

function integer(text: string): number | undefined {
  const number = Number.parseInt(text, 10)
  return Number.isNaN(number) ? undefined : number
}

/** The numbering style of a list; CSS overrides `type`. */
function styleOf(list: Element): string | undefined {
  const style =
    /(?:^|;)\s{0,9}list-style(?:-type)?\s{0,9}:([^;]{0,80})/i.exec(attributeOf(list, 'style'))?.[1] ?? ''
  const named = /\b(?:none|disc|circle|square|decimal|(?:lower|upper)-(?:alpha|latin|roman))\b/i.exec(
    style,
  )?.[0]
  return named?.toLowerCase() ?? TYPES[attributeOf(list, 'type')]
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const COUNTS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  'lower-alpha': lower(upperLetter),
  'lower-latin': lower(upperLetter),
  'upper-alpha': upperLetter,
  'upper-latin': upperLetter,
  'lower-roman': lower(upperRoman),
  'upper-roman': upperRoman,
}
