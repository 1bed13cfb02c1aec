/**
 * The grammar of the profile in the terms of ODD, line by line. Its patterns without an element, which ODD calls macros and
 * datatypes, are named `chancery.NAME`.
 */
import { readFileSync } from 'node:fs'
import { sourceFile } from '../dist/source/file.js'
import { parseXml } from '../dist/xml/parse.js'
import { attribute, childrenNamed, descendants, textOf } from '../dist/xml/tree.js'

const file = new URL('../schemas/chancery.rng', import.meta.url)
const { root } = parseXml(sourceFile('chancery.rng', readFileSync(file, 'utf8'))).value

/** The patterns by name, each with its parts. */
export const patterns = new Map(
  childrenNamed(root, 'define').map((each) => [attribute(each, 'name'), inner(each)]),
)

/** The definitions of the elements of a name. */
export function definitionsOf(name) {
  return [...patterns.values()]
    .flat()
    .filter((each) => each.localName === 'element' && attribute(each, 'name') === name)
}

export const elementNames = new Set(
  [...descendants(root)]
    .filter(({ localName }) => localName === 'element')
    .map((each) => attribute(each, 'name')),
)

/** Attributes among parts; `says` is all that is said of one, for comparing. */
export function attributesOf(parts, isRequired = true) {
  return parts.flatMap((part) => {
    if (['optional', 'choice', 'group'].includes(part.localName))
      return attributesOf(inner(part), isRequired && part.localName === 'group')
    if (part.localName !== 'attribute') return []
    const name = attribute(part, 'name')
    const holds = values(inner(part)[0])
    return [{ name, isRequired, holds, desc: documentation(part), says: `${name} ${isRequired} ${holds}` }]
  })
}

/** What an attribute may hold: a closed list, or a datatype of TEI or of XML Schema. */
function values(pattern) {
  const listed = pattern.localName === 'choice' ? inner(pattern) : [pattern]
  if (listed.every(({ localName }) => localName === 'value'))
    return wrap(
      'valList',
      [listed.map((each) => `<valItem ident="${textOf(each)}"/>`).join('')],
      ' type="closed"',
    )
  const isList = pattern.localName === 'list'
  const one = isList ? inner(inner(pattern)[0])[0] : pattern
  return wrap('datatype', [data(one)], isList ? ' maxOccurs="unbounded"' : '')
}

const WORD = '[^\\p{C}\\p{Z}]+'

function data(pattern) {
  if (pattern.localName === 'ref') return `<dataRef key="chancery.${attribute(pattern, 'name')}"/>`
  const [type, restriction] = [attribute(pattern, 'type'), childrenNamed(pattern, 'param').map(textOf)[0]]
  if (type === 'anyURI') return '<dataRef key="teidata.pointer"/>'
  if (restriction === WORD) return '<dataRef key="teidata.word"/>'
  return `<dataRef name="${type}"${restriction === undefined ? '' : ` restriction="${restriction}"`}/>`
}

/** What elements of a name hold; those that are defined twice hold either. */
export function contentOf(definitions) {
  const models = new Map(
    definitions.map((each) => {
      const lines = sequence(inner(each).filter(isContent))
      return [lines.join(), lines]
    }),
  )
  const distinct = [...models.values()]
  return wrap('content', distinct.length === 1 ? distinct[0] : alternate(distinct.flat()))
}

const isContent = (part) =>
  attribute(part, 'name') !== 'global' &&
  ![...descendants(part)].some(({ localName }) => localName === 'attribute')

const OCCURS = {
  optional: ' minOccurs="0"',
  zeroOrMore: ' minOccurs="0" maxOccurs="unbounded"',
  oneOrMore: ' maxOccurs="unbounded"',
}

export function sequence(parts, occurs = '') {
  return parts.length === 1
    ? model(parts[0], occurs)
    : wrap(
        'sequence',
        parts.flatMap((each) => model(each)),
        occurs,
      )
}

const alternate = (models, occurs) => wrap('alternate', models, occurs)

function model(pattern, occurs = '') {
  const parts = inner(pattern)
  switch (pattern.localName) {
    case 'ref':
      return [reference(attribute(pattern, 'name'), occurs)]
    case 'text':
      return ['<textNode/>']
    case 'empty':
      return ['<empty/>']
    case 'data':
      return [data(pattern)]
    case 'choice':
      return alternate(
        parts.flatMap((each) => model(each)),
        occurs,
      )
    case 'group':
      return sequence(parts, occurs)
    case 'mixed': {
      const [part] = inner(parts[0])
      const among = part.localName === 'choice' ? inner(part) : [part]
      return alternate(['<textNode/>', ...among.flatMap((each) => model(each))], OCCURS[parts[0].localName])
    }
    default:
      if (occurs || !OCCURS[pattern.localName])
        throw new Error(`ODD has no content model for ${pattern.localName}`)
      return sequence(parts, OCCURS[pattern.localName])
  }
}

function reference(name, occurs) {
  const [first] = patterns.get(name)
  return first.localName === 'element'
    ? `<elementRef key="${attribute(first, 'name')}"${occurs}/>`
    : `<macroRef key="chancery.${name}"/>`
}

const INLINE = new Set(['content', 'datatype', 'valList'])

/** Content in one line stays in the line of its element where that is usual. */
export function wrap(name, body, attributes = '') {
  return body.length === 1 && INLINE.has(name)
    ? [`<${name}${attributes}>${body[0]}</${name}>`]
    : [`<${name}${attributes}>`, ...body.map((line) => `  ${line}`), `</${name}>`]
}

export function documentation(pattern) {
  return words(childrenNamed(pattern, 'documentation').map(textOf).join(' '))
}

/** `x` is a value. */
export function words(said) {
  return said
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/`([^`]+)`/g, '<val>$1</val>')
}

function inner(pattern) {
  return pattern.children.filter(({ type, localName }) => type === 'element' && localName !== 'documentation')
}
