import { attributeOf, elements, isElement, isText, nodeBefore, parentOf, blockOf, isWithin } from './dom.js'
import type { Element, Node } from './dom.js'
import { BLOCKS } from './vocabulary.js'

/** The part of a link behind `#`; '' without one. Saved pages write their own address before it. */
export function fragment(link: Element): string {
  const href = attributeOf(link, 'href')
  const at = href.indexOf('#')
  if (at < 0) return ''
  try {
    return decodeURIComponent(href.slice(at + 1))
  } catch {
    return href.slice(at + 1)
  }
}

export const namesOf = (element: Element): string[] =>
  [attributeOf(element, 'id'), element.tagName === 'a' ? attributeOf(element, 'name') : ''].filter(Boolean)

/** The links in a note that lead back to its marker: to the link itself, an element around it, or an empty anchor before it. */
export function backLinksTo(
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

/** The empty anchor before a marker, as old pages have it: `<a name="b1"></a>(<a href="#1">1</a>)`. */
function emptyBefore(marker: Element): Element[] {
  const before = nodeBefore(marker)
  const other = before && isText(before) && BRACKETS.test(before.value) ? nodeBefore(before) : before
  return other && isElement(other) && other.tagName === 'a' && other.childNodes.length === 0 ? [other] : []
}

/** An element with more nodes holds more than a marker and brackets. */
const FEW = 6

/** The largest inline element that holds nothing but a marker and brackets. */
export function withBrackets(link: Element): Element {
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

/** The links to each name, of which the first few are enough. */
export function linksByName(links: readonly Element[]): Map<string, Element[]> {
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
