import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'

/** WordprocessingML is read by local names: transitional and strict files differ in their namespaces alone. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childElements(element).find(({ localName }) => localName === name)
}

/** An attribute by its local name, whatever its prefix; '' where it is missing. */
export const idOf = (element: XmlElement | undefined, name: string): string =>
  element?.attributes.find((each) => localOf(each.name) === name)?.value ?? ''

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of a property: `<w:ilvl w:val="1"/>`. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.find((each) => localOf(each.name) === 'val')?.value
}

/** A switch of Word: "true", "on", "1". */
export const isOn = (value: string): boolean => /^(?:true|on|1)$/.test(value)

/** Whether a property is switched on, which it is without a value; undefined where nothing is said. */
export const isSwitchedOn = (property: XmlElement | undefined): boolean | undefined =>
  property && isOn(valueOf(property) ?? 'true')

/** Elements with words that a tracked change removed, and what is told of these. */
export const isRemoved = ({ localName }: XmlElement): boolean => /^(?:del|moveFrom)$/.test(localName)
export const REMOVED_WORDS = 'removed words (tracked change)'

/** Writers of files mark alternatives for older programs; the first is the newest. */
export const chosen = (alternatives: XmlElement): XmlElement | undefined =>
  child(alternatives, 'Choice') ?? child(alternatives, 'Fallback')

/** The text of an element of text. */
export const textIn = (element: XmlElement): string =>
  element.children.map((node) => (node.type === 'text' ? node.value : '')).join('')

/** The words in an element, for telling what was left out. */
export function wordsIn(element: XmlElement): string {
  let words = ''
  for (const each of element.children) {
    if (each.type !== 'element') continue
    const { localName } = each
    if (localName === 't' || localName === 'delText') words += textIn(each)
    else if (/^(?:tab|br|cr)$/.test(localName)) words += ' '
    else if (!/^(?:instrText|delInstrText|Fallback)$/.test(localName))
      words += wordsIn(each) + (localName === 'p' ? ' ' : '')
  }
  return words
}
