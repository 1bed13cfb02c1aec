import { wordsOf } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { attributeOf, classesOf, elements, hasAttribute, isElement, isText, offset, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import { inlineAll } from './inline.js'
import type { Page } from './page.js'

const isList = (node: Node): node is Element => isElement(node) && /^(?:ul|ol|menu|dir)$/.test(node.tagName)

/** A list with the lists in it, whether those stand inside an item or, wrongly, beside it. */
export function readList(list: Element, page: Page): void {
  new ListReader(page, !goesOn(list)).list(list, levelOf(list))
}

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
      if (isList(child)) this.list(child, depth + 1)
      else
        this.#item(child, depth, isElement(child) && child.tagName === 'li' ? numbers?.get(child) : undefined)
    }
  }

  #item(item: Node, depth: number, number: string | undefined): void {
    const content = isElement(item) ? item.childNodes : [item]
    const { own, lists } = split(content)
    const words = inlineAll(own, this.page)
    const label: Piece[] = number === undefined ? [] : [{ text: `${number}. `, source: offset(item) }]
    if (wordsOf(words).trim() !== '') {
      this.page.builder.item([...label, ...words], depth, this.#first)
      this.#first = false
    }
    for (const list of lists) this.list(list, depth + 1)
  }
}

/** The words of an item, and the lists under it, also where a `div` or `p` wraps them. */
function split(nodes: readonly Node[]): { own: Node[]; lists: Element[] } {
  const own: Node[] = []
  const lists: Element[] = []
  for (const node of nodes) {
    if (isList(node)) lists.push(node)
    else if (isElement(node) && elements(node).some(isList)) {
      const inner = split(node.childNodes)
      own.push(...inner.own)
      lists.push(...inner.lists)
    } else own.push(node)
  }
  return { own, lists }
}

/** Google Docs writes a nested list as a list of its own whose class tells the depth. */
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

/** What a browser prints before each item: 1, 2, 3 or a, b, c, from where the list or an item says. */
function numbersOf(list: Element): ReadonlyMap<Element, string> {
  const type = attributeOf(list, 'type')
  const found = new Map<Element, string>()
  let next = hasAttribute(list, 'start') ? Number.parseInt(attributeOf(list, 'start'), 10) || 1 : 1
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== 'li') continue
    if (hasAttribute(item, 'value')) next = Number.parseInt(attributeOf(item, 'value'), 10) || next
    found.set(item, printed(next, type))
    next++
  }
  return found
}

function printed(number: number, type: string): string {
  if (!/^[aA]$/.test(type) || number < 1 || number > 26) return String(number)
  return String.fromCharCode(type.charCodeAt(0) + number - 1)
}

/** Word writes the items of a list as paragraphs: their bullets are characters, their depth is a margin. */
export function wordItem(element: Element): { depth: number; bullet: Element | undefined } | undefined {
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
  return { depth, bullet: isBullet ? first : undefined }
}

const BULLET = /^[\s\u00a0]*[·•o§\uf0b7\uf0a7–-][\s\u00a0]*$/
const styles = (element: Element): string =>
  [element, ...elements(element)].map((each) => attributeOf(each, 'style')).join(' ')
