import type { Span } from '../source/position.js'
import { childElements } from './tree.js'
import type { XmlElement } from './tree.js'

/**
 * The span of the memo that is found at an offset of the TEI file. `written` is the element that was serialized, whose nodes know
 * their origins; `read` is the same element parsed back, whose nodes know their places. Undefined for what the encoder supplied.
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
