import { attribute } from '../../../xml/tree.js'
import type { XmlElement, XmlNode } from '../../../xml/tree.js'
import { isNameClass, isPattern, schemaChildren } from './forms.js'
import type { Form } from './forms.js'

/** What is wrong with the children of an element of a schema; `parent` as in `syntaxProblem`. */
export function contentProblem(
  element: XmlElement,
  { content }: Form,
  parent: string | undefined,
): string | undefined {
  const { localName } = element
  const children = schemaChildren(element)
  if (content === 'text') return elementInText(element)
  if (element.children.some(isWords)) return `\`${localName}\` contains text, which is not allowed; delete it`
  const wrong = (allowed: (child: XmlElement) => boolean): string | undefined =>
    misplaced(localName, children, allowed)
  switch (content) {
    case 'nothing':
      return wrong(() => false)
    case 'grammar':
      return wrong((child) => isComponent(child) || (child.localName === 'include' && parent !== 'include'))
    case 'include':
      return wrong(isComponent)
    case 'names':
      return children.length > 1
        ? `\`${localName}\` may contain only one \`except\`; put everything into that`
        : wrong(isExcept)
    case 'data':
      return children.some((child, at) => isExcept(child) && at < children.length - 1)
        ? '`data` may contain one `except`, and that comes last; move it there'
        : wrong((child) => child.localName === 'param' || isExcept(child))
    case 'patterns':
      if (localName === 'element') return named(element, children, 1, Infinity)
      if (children.length === 0) return `\`${localName}\` is empty; add what it should contain, or delete it`
      return wrong(parent === 'names' && MAY_HOLD_NAMES.test(localName) ? isNameClass : isPattern)
    case 'one-pattern':
      return children.length === 1
        ? wrong(isPattern)
        : `\`${localName}\` must contain exactly one pattern; wrap several in a \`group\` or \`choice\``
    case 'optional-pattern':
      return named(element, children, 0, 1)
  }
}

const MAY_HOLD_NAMES = /^(?:except|choice)$/

const isWords = (node: XmlNode): boolean => node.type === 'text' && node.value.trim() !== ''
const isExcept = ({ localName }: XmlElement): boolean => localName === 'except'
const isComponent = ({ localName }: XmlElement): boolean => /^(?:start|define|div)$/.test(localName)

function elementInText(element: XmlElement): string | undefined {
  const child = element.children.find((node) => node.type === 'element')
  return (
    child && `\`${element.localName}\` contains an element, but may contain text only; delete the element`
  )
}

/** The first child that is not allowed. */
function misplaced(
  parent: string,
  children: readonly XmlElement[],
  allowed: (child: XmlElement) => boolean,
): string | undefined {
  const child = children.find((each) => !allowed(each))
  return child && `\`${child.localName}\` is not allowed in \`${parent}\`; move or delete it`
}

/** The content of `element` and `attribute`: a name class unless there is a `name`, then from `least` to `most` patterns. */
function named(
  element: XmlElement,
  children: readonly XmlElement[],
  least: number,
  most: number,
): string | undefined {
  const { localName } = element
  const byAttribute = attribute(element, 'name') !== undefined
  const [first, ...rest] = children
  if (!byAttribute && (!first || !isNameClass(first)))
    return `\`${localName}\` needs a name; add an attribute \`name\`, or a name class as its first child`
  const patterns = byAttribute ? children : rest
  const wrong = misplaced(localName, patterns, isPattern)
  if (wrong !== undefined) return wrong
  if (patterns.length < least) return `\`${localName}\` has no content; add \`empty\` or \`text\``
  return patterns.length > most
    ? `\`${localName}\` may contain only one pattern; wrap several in a \`group\` or \`choice\``
    : undefined
}
