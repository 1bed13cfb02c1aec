import type { DefaultTreeAdapterTypes } from 'parse5'
import { BLOCKS } from './vocabulary.js'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element
export type Parent = DefaultTreeAdapterTypes.ParentNode

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'
export const offset = (node: Node): number => node.sourceCodeLocation?.startOffset ?? 0

export const attributeOf = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value ?? ''
export const hasAttribute = (element: Element, name: string): boolean =>
  element.attrs.some((each) => each.name === name)
export const classesOf = (element: Element): string[] =>
  attributeOf(element, 'class').toLowerCase().split(/\s+/).filter(Boolean)

/** Every element under a node, in the order of the document. */
export function elements(parent: Parent): Element[] {
  const found: Element[] = []
  const visit = (node: Parent): void => {
    for (const child of node.childNodes)
      if (isElement(child)) {
        found.push(child)
        visit(child)
      }
  }
  visit(parent)
  return found
}

/** The element above an element, if there is one. */
export function parentOf(element: Element): Element | undefined {
  const { parentNode } = element
  return parentNode && isElement(parentNode) ? parentNode : undefined
}

export function textOf(node: Node | Parent): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The index of each sibling, computed once. */
function placesOf(nodes: readonly Node[]): ReadonlyMap<Node, number> {
  const known = PLACES.get(nodes)
  if (known) return known
  const found = new Map(nodes.map((node, index) => [node, index]))
  PLACES.set(nodes, found)
  return found
}
const PLACES = new WeakMap<readonly Node[], ReadonlyMap<Node, number>>()

/** The node before a node, in the same parent. */
export function nodeBefore(node: Node): Node | undefined {
  const all = node.parentNode?.childNodes ?? []
  return all[(placesOf(all).get(node) ?? 0) - 1]
}

/** The next few nodes behind a node, in the same parent. */
export function nodesAfter(node: Node): Node[] {
  const all = node.parentNode?.childNodes ?? []
  const at = placesOf(all).get(node) ?? 0
  return all.slice(at + 1, at + 4)
}

/** The first characters of a node: at most `length`. */
export function openingOf(node: Node | Parent, length: number): string {
  if ('value' in node) return node.value.slice(0, length)
  let found = ''
  if ('childNodes' in node)
    for (const child of node.childNodes) {
      if (found.length >= length) break
      found += openingOf(child, length - found.length)
    }
  return found
}

/** Whether elements are nested deeper than `limit`; without recursion, which would overflow. */
export function isTooDeep(document: Parent, limit: number): boolean {
  let level: readonly Parent[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((parent) => parent.childNodes.filter(isElement))
  }
  return false
}

/** The block that an element is, or stands in. */
export function blockOf(element: Element): Element {
  let block = element
  while (!BLOCKS.has(block.tagName)) {
    const parent = parentOf(block)
    if (!parent || parent.tagName === 'body') return block
    block = parent
  }
  return block
}

/** For each element, how many of the wanted ones it is or holds. */
export function countWithin(wanted: readonly Element[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>()
  for (const element of wanted)
    for (let up: Element | undefined = element; up; up = parentOf(up))
      counts.set(up, (counts.get(up) ?? 0) + 1)
  return counts
}

export function isWithin(node: Element, wanted: ReadonlySet<Element>): boolean {
  for (let up: Element | undefined = node; up; up = parentOf(up)) if (wanted.has(up)) return true
  return false
}
