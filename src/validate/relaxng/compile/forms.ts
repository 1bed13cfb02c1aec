import { attribute, childElements } from '../../../xml/tree.js'
import type { XmlElement } from '../../../xml/tree.js'
import { NCNAME } from '../datatype/names.js'
import { RELAXNG } from '../namespace.js'

/** What an element of the schema language may contain; `names` are name classes. */
type Content =
  | 'patterns'
  | 'one-pattern'
  | 'optional-pattern'
  | 'nothing'
  | 'text'
  | 'grammar'
  | 'include'
  | 'data'
  | 'names'

export interface Form {
  readonly content: Content
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
}

/** The elements of the schema language. */
export const FORMS: Readonly<Record<string, Form>> = {
  element: { content: 'patterns', optional: ['name'] },
  attribute: { content: 'optional-pattern', optional: ['name'] },
  group: { content: 'patterns' },
  interleave: { content: 'patterns' },
  choice: { content: 'patterns' },
  optional: { content: 'patterns' },
  zeroOrMore: { content: 'patterns' },
  oneOrMore: { content: 'patterns' },
  list: { content: 'patterns' },
  mixed: { content: 'patterns' },
  ref: { content: 'nothing', required: ['name'] },
  parentRef: { content: 'nothing', required: ['name'] },
  empty: { content: 'nothing' },
  text: { content: 'nothing' },
  notAllowed: { content: 'nothing' },
  value: { content: 'text', optional: ['type'] },
  data: { content: 'data', required: ['type'] },
  externalRef: { content: 'nothing', required: ['href'] },
  grammar: { content: 'grammar' },
  param: { content: 'text', required: ['name'] },
  start: { content: 'one-pattern', optional: ['combine'] },
  define: { content: 'patterns', required: ['name'], optional: ['combine'] },
  include: { content: 'include', required: ['href'] },
  div: { content: 'grammar' },
  name: { content: 'text' },
  anyName: { content: 'names' },
  nsName: { content: 'names' },
  except: { content: 'patterns' },
}

const PATTERNS = new Set(
  'element attribute group interleave choice optional zeroOrMore oneOrMore list mixed ref parentRef empty text notAllowed value data externalRef grammar'.split(
    ' ',
  ),
)
const NAME_CLASSES = new Set(['name', 'anyName', 'nsName', 'choice'])

export const isPattern = ({ localName }: XmlElement): boolean => PATTERNS.has(localName)
export const isNameClass = ({ localName }: XmlElement): boolean => NAME_CLASSES.has(localName)

/** The child elements of the schema language, without annotations, which have other namespaces. */
export const schemaChildren = (element: XmlElement): XmlElement[] =>
  childElements(element).filter(({ namespace }) => namespace === RELAXNG)

/** The value of an attribute without space around it, which never counts in a schema. */
export const valueOf = (element: XmlElement, name: string): string | undefined =>
  attribute(element, name)?.trim()

/** Whether a text is a name with or without a prefix. */
export const isQualifiedName = (name: string): boolean => {
  const parts = name.split(':')
  return parts.length <= 2 && parts.every((part) => NCNAME.test(part))
}
