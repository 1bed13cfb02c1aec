import { PARAGRAPH, isBlank, parted } from '../plain-text.js'
import type { Piece } from '../plain-text.js'
import { classesOf, elements, isElement, offset, textOf } from './dom.js'
import type { Element, Node } from './dom.js'
import { inlineAll } from './inline.js'
import { numbersOf } from './list-numbers.js'
import type { Page } from './page.js'
import { areSentences } from './sentences.js'

export const isListElement = ({ tagName }: Element): boolean => /^(?:ul|ol|menu|dir)$/.test(tagName)

/**
 * Reads a list with its inner lists, whether those stand inside an item or, wrongly, beside it. `readBlock` reads what is a block
 * of the text even there.
 */
export function readList(list: Element, page: Page, readBlock: (block: Element) => void): void {
  new ListReader(page, readBlock, !goesOn(list), areParagraphs(list, page)).list(list, levelOf(list))
}

/** Whether the items of a numbered list are the paragraphs of the text, and no points that a colon introduces. */
function areParagraphs(list: Element, page: Page): boolean {
  if (list.tagName !== 'ol' || page.builder.introduces) return false
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === 'li') as Element[]
  return areSentences(items.map((item) => ownText(item).replace(/\s+/g, ' ').trim()))
}

/** The text of an item without that of the lists inside, and without the markers of notes. */
const ownText = (node: Node): string => {
  if (!isElement(node)) return textOf(node)
  return node.childNodes
    .filter((child) => !isElement(child) || !(isListElement(child) || child.tagName === 'sup'))
    .map(ownText)
    .join('')
}

/** Blocks inside an item that are read as blocks of the text. */
const isApart = ({ tagName }: Element): boolean => /^(?:table|pre|dl)$/.test(tagName)

class ListReader {
  #first: boolean

  constructor(
    private readonly page: Page,
    private readonly readBlock: (block: Element) => void,
    begins: boolean,
    /** The outermost items are paragraphs with their numbers. */
    private readonly isOfParagraphs: boolean,
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
      else if (depth === 0 && this.isOfParagraphs) this.page.builder.block([...label, ...words])
      else this.page.builder.item([...label, ...words], depth, this.#first)
      this.#first = isBegun || (depth === 0 && this.isOfParagraphs)
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
        this.readBlock(node)
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
