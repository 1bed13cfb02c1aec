import type { Span } from '../source/position.js'
import { childElements } from './tree.js'
import type { XmlElement } from './tree.js'

/**
 * What of the memo stands at an offset of the file that was written from it. `written` is the tree that was
 * serialized, whose nodes know their origins; `read` is the same element of the file, whose nodes know their places.
 */
export function originAt(written: XmlElement, read: XmlElement, offset: number): Span | undefined {
  const inside = childElements(read).findIndex(
    ({ place, endPlace }) => place && endPlace && place.start <= offset && offset < endPlace.end,
  )
  const [writtenChild, readChild] = [childElements(written)[inside], childElements(read)[inside]]
  if (!writtenChild || !readChild) return firstOrigin(written)
  return originAt(writtenChild, readChild, offset) ?? written.origin
}

function firstOrigin(element: XmlElement): Span | undefined {
  if (element.origin) return element.origin
  for (const child of element.children) {
    const found =
      child.type === 'text' ? child.origin : child.type === 'element' ? firstOrigin(child) : undefined
    if (found) return found
  }
  return undefined
}
