import { attributeOf, classesOf, elements, isElement, isText, openingOf, textOf } from './dom.js'
import type { Element } from './dom.js'

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
