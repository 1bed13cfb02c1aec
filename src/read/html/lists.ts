import { PARAGRAPH, isBlank, parted } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { lower, upperLetter, upperRoman } from '../counts.js'
import { readBlock } from './blocks.js'
import {
  attributeOf,
  classesOf,
  elements,
  hasAttribute,
  isElement,
  isText,
  offset,
  openingOf,
  textOf,
} from './dom.js'
import type { Element, Node } from './dom.js'
import { inlineAll } from './inline.js'
import type { Page } from './page.js'

export const isListElement = ({ tagName }: Element): boolean => /^(?:ul|ol|menu|dir)$/.test(tagName)

/** Reads a list with its inner lists, whether those stand inside an item or, wrongly, beside it. */
export function readList(list: Element, page: Page): void {
  new ListReader(page, !goesOn(list)).list(list, levelOf(list))
}

/** Blocks inside an item that are read as blocks of the text. */
const isApart = ({ tagName }: Element): boolean => /^(?:table|pre|dl)$/.test(tagName)

class ListReader {
  #first: boolean

  constructor(
    private readonly page: Page,
    begins: boolean,
  ) {
    this.#first = begins
  }

  list(list: Element, depth: number): void {
    const numbers = list.tagName === 'ol' ? numbersOf(list) : undefined
    for (const child of list.childNodes) {
      if (isElement(child) && this.page.leaves(child)) continue
      if (isElement(child) && isListElement(child)) this.list(child, depth + 1)
      else
        this.#item(child, depth, isElement(child) && child.tagName === 'li' ? numbers?.get(child) : undefined)
    }
  }

  /** An item with the lists under it and what follows them, in order; only its first paragraph has the bullet. */
  #item(item: Node, depth: number, number: string | undefined): void {
    const label: Piece[] = number === undefined ? [] : [{ text: `${number}. `, source: offset(item) }]
    let nodes: Node[] = []
    let isBegun = false
    const write = (words: readonly Piece[]): void => {
      if (isBlank(words)) return
      if (isBegun) this.page.builder.block(words)
      else this.page.builder.item([...label, ...words], depth, this.#first)
      this.#first = isBegun
      isBegun = true
    }
    const flush = (): void => {
      parted(inlineAll(nodes, this.page), PARAGRAPH).forEach(write)
      nodes = []
    }
    const visit = (node: Node): void => {
      if (!isElement(node) || !holdsApart(node)) {
        nodes.push(node)
        return
      }
      if (this.page.leaves(node)) return
      flush()
      if (isListElement(node)) this.list(node, depth + 1)
      else if (isApart(node)) {
        readBlock(node, this.page)
        this.#first = true
      } else node.childNodes.forEach(visit)
      flush()
      isBegun = true
    }
    ;(isElement(item) ? item.childNodes : [item]).forEach(visit)
    flush()
  }
}

const holdsApart = (element: Element): boolean =>
  [element, ...elements(element)].some((each) => isListElement(each) || isApart(each))

/** The depth of a list: Google Docs writes nested lists side by side, and gives the depth in a class. */
function levelOf(list: Element): number {
  const level = classesOf(list)
    .map((name) => /^lst-kix_\w+-(\d)$/.exec(name)?.[1])
    .find((found) => found !== undefined)
  return Number(level ?? 0)
}

/** Whether it only goes on with the Google Docs list before it. */
const goesOn = (list: Element): boolean =>
  classesOf(list).some((name) => name.startsWith('lst-kix_')) &&
  (levelOf(list) > 0 || !classesOf(list).includes('start'))

/** The numbers that a browser prints before items: 1, 2, 3 or a, b, c or i, ii, iii, from the `start` or `value` given. */
function numbersOf(list: Element): ReadonlyMap<Element, string> | undefined {
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

interface WordItem {
  readonly depth: number
  readonly bullet: Element | undefined
  /** Items with bullets and items with numbers are two lists. */
  readonly kind: 'bulleted' | 'numbered'
}

/** Word writes items of lists as paragraphs, with characters for bullets and margins for depth; undefined for other elements. */
export function wordItem(element: Element): WordItem | undefined {
  if (!classesOf(element).some((name) => /^mso(?:list(?:paragraph|bullet)|bullet)/.test(name)))
    return undefined
  const style = attributeOf(element, 'style')
  const level = /\blevel(\d)\b/.exec(style)?.[1]
  const margin = /margin-left\s*:\s*([\d.]{1,6})(in|cm|pt)/.exec(style)
  const inches = margin
    ? Number(margin[1]) / { in: 1, cm: 2.54, pt: 72 }[margin[2]! as 'in' | 'cm' | 'pt']
    : 0.5
  const depth = level === undefined ? Math.max(0, Math.round(inches / 0.5) - 1) : Number(level) - 1
  const first = element.childNodes.find((child) => !isText(child) || child.value.trim() !== '')
  const isBullet =
    first &&
    isElement(first) &&
    /font(?:-family)?:|mso-list/i.test(styles(first)) &&
    BULLET.test(textOf(first))
  const isNumbered = /^[\s\u00a0]*\(?(?:\d{1,3}|[a-z])[.)]/i.test(openingOf(element, 20))
  return { depth, bullet: isBullet ? first : undefined, kind: isNumbered ? 'numbered' : 'bulleted' }
}

const BULLET = /^[\s\u00a0]*[·•o§\uf0b7\uf0a7–-][\s\u00a0]*$/
const styles = (element: Element): string =>
  [element, ...elements(element)].map((each) => attributeOf(each, 'style')).join(' ')
