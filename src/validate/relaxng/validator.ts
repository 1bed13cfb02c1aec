import type { Span } from '../../source/position.js'
import type { XmlAttribute, XmlDocument, XmlElement } from '../../xml/tree.js'
import type { Compiled } from './compile.js'
import type { ValueContext } from './datatype.js'
import { Derivatives } from './derive.js'
import {
  incomplete,
  misplaced,
  missingAttributes,
  textNotAllowed,
  unknownAttribute,
  unknownElement,
  wrongValue,
} from './messages.js'
import { qualified, spelledOut } from './name-class.js'
import type { Pattern } from './pattern.js'

/** A mistake of a document at its place. */
export interface Mistake {
  readonly message: string
  readonly place: Span | undefined
}

const MOST = 1000

/**
 * Holds a document against a schema. After a mistake it goes on as if the mistake were mended in the
 * likeliest way, so that one mistake is one report.
 */
export class Validator {
  readonly #derivatives: Derivatives
  readonly #byName = new Map<string, Pattern>()
  #mistakes: Mistake[] = []
  #scopes: (ReadonlyMap<string, string> | undefined)[] = []
  readonly #context: ValueContext = { namespaceOf: (prefix) => this.#namespaceOf(prefix) }

  constructor(private readonly schema: Compiled) {
    this.#derivatives = new Derivatives(schema.patterns)
    const { patterns } = schema
    for (const definition of schema.elements)
      for (const name of spelledOut(definition.names))
        this.#byName.set(
          name,
          patterns.choice(this.#byName.get(name) ?? patterns.notAllowed, patterns.element(definition)),
        )
  }

  validate({ root }: XmlDocument): readonly Mistake[] {
    this.#mistakes = []
    this.#scopes = []
    this.#element(root, this.schema.start, undefined, undefined)
    return this.#mistakes
  }

  #report(message: string, place: Span | undefined): void {
    if (this.#mistakes.length < MOST) this.#mistakes.push({ message, place })
  }

  /** What may follow an element, whose mistakes are reported. */
  #element(
    element: XmlElement,
    pattern: Pattern,
    before: string | undefined,
    parent: string | undefined,
  ): Pattern {
    const name = qualified(element.namespace, element.localName)
    const { patterns } = this.schema
    let opened = this.#derivatives.open(pattern, name)
    let next: Pattern | undefined
    if (opened.kind === 'notAllowed') {
      const known = this.#byName.get(name)
      if (!known) {
        this.#report(unknownElement(name, [...this.#byName.keys()]), element.place)
        this.#scope(element, () => this.#strangerContent(element))
        return pattern
      }
      this.#report(misplaced(name, before, parent, pattern), element.place)
      const later = this.#derivatives.openLater(pattern, name)
      opened = later.kind === 'notAllowed' ? this.#derivatives.open(known, name) : later
      if (later.kind === 'notAllowed') next = pattern
    }
    let rest = patterns.notAllowed
    this.#scope(element, () => {
      // One way in which the element fits: its content is seen alone, and results are kept for all its likes.
      if (opened.kind === 'after') {
        const content = this.#content(element, name, opened.left)
        if (!content.nullable) this.#report(incomplete(name, content), endOf(element))
        rest = opened.right
      } else {
        const content = this.#content(element, name, opened)
        rest = this.#derivatives.end(content)
        if (rest.kind === 'notAllowed') {
          this.#report(incomplete(name, content), endOf(element))
          rest = this.#derivatives.rest(content)
        }
      }
    })
    return next ?? rest
  }

  /** Inside an element that the schema does not know, those that it knows are still seen. */
  #strangerContent(element: XmlElement): void {
    for (const child of element.children) {
      if (child.type !== 'element') continue
      const known = this.#byName.get(qualified(child.namespace, child.localName))
      if (known) this.#element(child, known, undefined, undefined)
      else this.#scope(child, () => this.#strangerContent(child))
    }
  }

  #content(element: XmlElement, name: string, opened: Pattern): Pattern {
    let pattern = this.#attributes(element, name, opened)
    let before: string | undefined
    const { children } = element
    const hasElements = children.some(({ type }) => type === 'element')
    for (let at = 0; at < children.length; at++) {
      const child = children[at]!
      if (child.type === 'element') {
        pattern = this.#element(child, pattern, before, name)
        before = qualified(child.namespace, child.localName)
      } else if (child.type === 'text') {
        let value = child.value
        const { place } = child
        for (let next = children[at + 1]; next && next.type !== 'element'; next = children[at + 1]) {
          if (next.type === 'text') value += next.value
          at++
        }
        const blank = /^[ \t\r\n]*$/.test(value)
        if (blank && hasElements) continue
        pattern = this.#textIn(pattern, value, blank, name, place)
      }
    }
    if (!hasElements && !children.some(({ type }) => type === 'text')) {
      const asText = this.#derivatives.text(pattern, '', this.#context)
      return this.schema.patterns.choice(pattern, asText)
    }
    return pattern
  }

  #textIn(pattern: Pattern, value: string, blank: boolean, name: string, place: Span | undefined): Pattern {
    const after = this.#derivatives.text(pattern, value, this.#context)
    if (blank) return this.schema.patterns.choice(pattern, after)
    if (after.kind !== 'notAllowed') return after
    const expectsData =
      this.#derivatives.text(pattern, '\u0000', this.#context).kind === 'notAllowed' && isData(pattern)
    this.#report(
      expectsData
        ? `${wrongValue('', value, pattern).replace(/; correct it$/, '')} in \`${name.slice(name.indexOf('}') + 1)}\`; correct it`
        : textNotAllowed(value, name),
      firstWords(value, place),
    )
    return expectsData ? this.#asIfRight(pattern) : pattern
  }

  /** A pattern of data, as if its value had come. */
  #asIfRight(pattern: Pattern): Pattern {
    const { patterns } = this.schema
    if (pattern.kind === 'after') return patterns.after(patterns.empty, pattern.right)
    return pattern.kind === 'choice' && pattern.members.some(({ kind }) => kind === 'after')
      ? patterns.choice(...pattern.members.map((member) => this.#asIfRight(member)))
      : patterns.empty
  }

  #attributes(element: XmlElement, name: string, opened: Pattern): Pattern {
    let pattern = opened
    for (const attribute of element.attributes) {
      if (attribute.name === 'xmlns' || attribute.name.startsWith('xmlns:')) continue
      const title = qualified(attribute.namespace, localName(attribute))
      const named = this.#derivatives.attributeName(pattern, title)
      if (named.kind === 'notAllowed') {
        this.#report(unknownAttribute(title, name, pattern), attribute.place ?? element.place)
        continue
      }
      const valued = this.#derivatives.attributeValue(named, attribute.value, this.#context)
      if (valued.kind === 'notAllowed')
        this.#report(wrongValue(attribute.name, attribute.value, named), attribute.place ?? element.place)
      pattern = valued.kind === 'notAllowed' ? this.#derivatives.rest(named) : valued
    }
    const closed = this.#derivatives.close(pattern)
    if (closed.kind !== 'notAllowed') return closed
    this.#report(missingAttributes(name, pattern), element.place)
    return this.#derivatives.close(pattern, true)
  }

  #scope(element: XmlElement, work: () => void): void {
    const declared = element.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'))
    this.#scopes.push(
      declared.length === 0 ? undefined : new Map(declared.map(({ name, value }) => [name.slice(6), value])),
    )
    work()
    this.#scopes.pop()
  }

  #namespaceOf(prefix: string): string | undefined {
    for (let at = this.#scopes.length - 1; at >= 0; at--) {
      const found = this.#scopes[at]?.get(prefix)
      if (found !== undefined) return found
    }
    return prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : undefined
  }
}

const localName = ({ name }: XmlAttribute): string => name.slice(name.indexOf(':') + 1)

/** Incomplete content is seen where it ends. */
const endOf = ({ endPlace, place }: XmlElement): Span | undefined => endPlace ?? place

/** The words of a text without the space before them. */
function firstWords(value: string, place: Span | undefined): Span | undefined {
  if (!place) return undefined
  const lead = /^\s*/.exec(value)![0].length
  return { start: Math.min(place.start + lead, place.end), end: place.end }
}

function isData(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case 'data':
    case 'value':
    case 'list':
      return true
    case 'choice':
      return pattern.members.some(isData)
    case 'after':
      return isData(pattern.left)
    case 'oneOrMore':
      return isData(pattern.inner)
    case 'group':
    case 'interleave':
      return isData(pattern.left) || isData(pattern.right)
    default:
      return false
  }
}
