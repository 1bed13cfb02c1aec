import { attribute, childElements } from '../../../xml/tree.js'
import type { XmlElement, XmlNode } from '../../../xml/tree.js'
import { nearest } from '../../../source/nearest.js'
import { NCNAME } from '../datatype/names.js'

export const RELAXNG = 'http://relaxng.org/ns/structure/1.0'

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

interface Form {
  readonly content: Content
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
}

const FORMS: Readonly<Record<string, Form>> = {
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

const isPattern = (element: XmlElement): boolean => PATTERNS.has(element.localName)
export const isNameClass = (element: XmlElement): boolean => NAME_CLASSES.has(element.localName)

/** The child elements of the schema language, without annotations, which have other namespaces. */
export const schemaChildren = (element: XmlElement): XmlElement[] =>
  childElements(element).filter(({ namespace }) => namespace === RELAXNG)

/**
 * What is wrong with the syntax of an element of a schema: its attributes and its children, but not theirs. `parent` is the kind of
 * content it is in, if that matters (`names`, `include`). Undefined if nothing is wrong.
 */
export function syntaxProblem(element: XmlElement, parent: string | undefined): string | undefined {
  const { localName } = element
  const form = Object.hasOwn(FORMS, localName) ? FORMS[localName] : undefined
  if (!form) {
    const guess = nearest(localName, Object.keys(FORMS))
    return `\`${localName}\` is not an element of RELAX NG; ${guess === undefined ? 'rename or delete it' : `did you mean \`${guess}\`?`}`
  }
  return attributeProblem(element, form) ?? contentProblem(element, form, parent)
}

function attributeProblem(element: XmlElement, form: Form): string | undefined {
  const known = [...(form.required ?? []), ...(form.optional ?? []), 'ns', 'datatypeLibrary']
  for (const { name, namespace, value } of element.attributes) {
    if (namespace === RELAXNG) return `\`${name}\` must have no prefix; delete the prefix`
    if (namespace !== '' || name === 'xmlns') continue
    if (!known.includes(name)) return `\`${name}\` is not an attribute of \`${element.localName}\`; delete it`
    const plain = value.trim()
    if (name === 'combine' && plain !== 'choice' && plain !== 'interleave')
      return `found \`combine="${value}"\`, expected \`choice\` or \`interleave\`; correct it`
    if (name === 'href' && value.includes('#'))
      return `\`href="${value}"\` must have no fragment; delete the \`#\` and what follows`
    if (
      name === 'datatypeLibrary' &&
      value !== '' &&
      !/^[A-Za-z][A-Za-z0-9+.-]*:(?!.*%(?![0-9A-Fa-f]{2}))[^#\s]+$/.test(value)
    )
      return `\`datatypeLibrary="${value}"\` must be an absolute URI without a fragment; correct it`
    if (
      (name === 'type' || (name === 'name' && /^(?:ref|parentRef|define|param)$/.test(element.localName))) &&
      !NCNAME.test(plain)
    )
      return `\`${name}="${value}"\` is not a name without a colon; correct it`
    if (name === 'name' && !isQualifiedName(plain)) return `\`name="${value}"\` is not a name; correct it`
  }
  const missing = form.required?.find((name) => attribute(element, name) === undefined)
  return missing === undefined
    ? undefined
    : `\`${element.localName}\` needs the attribute \`${missing}\`; add it`
}

/** Whether a text is a name with or without a prefix. */
export const isQualifiedName = (name: string): boolean => {
  const parts = name.split(':')
  return parts.length <= 2 && parts.every((part) => NCNAME.test(part))
}

function contentProblem(
  element: XmlElement,
  { content }: Form,
  parent: string | undefined,
): string | undefined {
  const { localName } = element
  const children = schemaChildren(element)
  const isText = (node: XmlNode): boolean => node.type === 'text' && node.value.trim() !== ''
  if (content !== 'text' && element.children.some(isText))
    return `\`${localName}\` contains text, which is not allowed; delete it`
  if (content === 'text') {
    const child = element.children.find((node) => node.type === 'element')
    return child && `\`${localName}\` contains an element, but may contain text only; delete the element`
  }
  const wrong = (allowed: (child: XmlElement) => boolean): string | undefined => {
    const child = children.find((each) => !allowed(each))
    return child && `\`${child.localName}\` is not allowed in \`${localName}\`; move or delete it`
  }
  const names = parent === 'names'
  const isEmpty = `\`${localName}\` is empty; add what it should contain, or delete it`
  switch (content) {
    case 'nothing':
      return wrong(() => false)
    case 'grammar':
      return wrong(
        ({ localName: name }) =>
          /^(?:start|define|div)$/.test(name) || (name === 'include' && parent !== 'include'),
      )
    case 'include':
      return wrong(({ localName: name }) => /^(?:start|define|div)$/.test(name))
    case 'names':
      return children.length > 1
        ? `\`${localName}\` may contain only one \`except\`; put everything into that`
        : wrong(({ localName: name }) => name === 'except')
    case 'data': {
      const at = children.findIndex(({ localName: name }) => name === 'except')
      if (at >= 0 && at !== children.length - 1)
        return '`data` may contain one `except`, and that comes last; move it there'
      return wrong(({ localName: name }) => name === 'param' || name === 'except')
    }
    case 'patterns':
      if (localName === 'except' || localName === 'choice') {
        if (children.length === 0) return isEmpty
        return wrong(names ? isNameClass : isPattern)
      }
      if (localName === 'element') return named(element, children, 1, Infinity)
      return children.length === 0 ? isEmpty : wrong(isPattern)
    case 'one-pattern':
      return children.length === 1
        ? wrong(isPattern)
        : `\`${localName}\` must contain exactly one pattern; wrap several in a \`group\` or \`choice\``
    case 'optional-pattern':
      return named(element, children, 0, 1)
  }
}

/** The content of `element` and `attribute`: a name class unless there is a `name`, then from `least` to `most` patterns. */
function named(
  element: XmlElement,
  children: readonly XmlElement[],
  least: number,
  most: number,
): string | undefined {
  const byAttribute = attribute(element, 'name') !== undefined
  const [first, ...rest] = children
  if (!byAttribute && (!first || !isNameClass(first)))
    return `\`${element.localName}\` needs a name; add an attribute \`name\`, or a name class as its first child`
  const patterns = byAttribute ? children : rest
  const wrong = patterns.find((child) => !isPattern(child))
  if (wrong) return `\`${wrong.localName}\` is not allowed in \`${element.localName}\`; move or delete it`
  if (patterns.length < least) return `\`${element.localName}\` has no content; add \`empty\` or \`text\``
  return patterns.length > most
    ? `\`${element.localName}\` may contain only one pattern; wrap several in a \`group\` or \`choice\``
    : undefined
}
