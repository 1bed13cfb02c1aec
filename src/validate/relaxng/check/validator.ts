import type { Span } from '../../../source/position.js'
import type { StartTag, XmlHandler } from '../../../xml/events.js'
import { XML_NAMESPACE } from '../../../xml/tree.js'
import type { XmlAttribute } from '../../../xml/tree.js'
import type { Compiled } from '../pattern/compiled.js'
import type { ValueContext } from '../datatype/datatype.js'
import { Derivatives } from '../derive/derivatives.js'
import { owedElements } from '../messages/expected.js'
import { IdRegister } from './ids.js'
import { Messages } from '../messages/messages.js'
import { qualified, spelledOut } from '../pattern/name-class.js'
import type { Pattern } from '../pattern/pattern.js'

/** A mistake in a document at its place. */
export interface Mistake {
  readonly message: string
  readonly place: Span | undefined
  /** The start tag of the element that lacks something or has a wrong value. */
  readonly element?: Span | undefined
}

/** Checks one document as it is read; its mistakes are complete at its end. */
export interface DocumentCheck extends XmlHandler {
  readonly mistakes: readonly Mistake[]
}

/** An open element. So memory grows with the depth of a document, not with its length. */
interface OpenElement {
  readonly name: string
  readonly place: Span | undefined
  /** What may still come inside; undefined inside an element that the schema does not have. */
  content: Pattern | undefined
  /** What may follow the element, if that is known before its end. */
  after: Pattern | undefined
  /** Whether the element fits in only one way, so that its content can be matched by itself, with results that can be kept. */
  alone: boolean
  /** What the parent continues with after an element in a wrong place, whatever is inside it. */
  resume: Pattern | undefined
  /** The name of the child that ended last. */
  before: string | undefined
  /** The first child, and what was expected at its place. */
  first: { readonly name: string; readonly place: Span | undefined; readonly content: Pattern } | undefined
  /** Children that were reported as missing: if they come later, that is the same mistake. */
  missed: Set<string> | undefined
  /** Whether a child is not an element of the schema. */
  stranger: boolean
  /** The report of the first of some misplaced children in a row. */
  displaced: Displaced | undefined
  /** Text that was not checked yet: only the next tag tells whether its white space counts. */
  text: string | undefined
  textPlace: Span | undefined
  readonly prefixes: ReadonlyMap<string, string> | undefined
}

/** Misplaced elements in a row: one that came too early displaces all after it, which is one mistake. */
interface Displaced {
  /** The index of the report of the first. */
  readonly report: number
  /** The number of the others. */
  more: number
}

/** Further mistakes of a document are not reported. */
const MOST_MISTAKES = 1000

/** Validates documents; derivatives are kept from one document to the next. */
export class Validator {
  readonly derivatives: Derivatives
  readonly #byName = new Map<string, Pattern>()

  constructor(
    readonly schema: Compiled,
    readonly checksIds: boolean,
  ) {
    this.derivatives = new Derivatives(schema.patterns)
    const { patterns } = schema
    for (const definition of schema.elements)
      for (const name of spelledOut(definition.names))
        this.#byName.set(
          name,
          patterns.choice(this.#byName.get(name) ?? patterns.notAllowed, patterns.element(definition)),
        )
  }

  /** The choice of all elements of a name, wherever the schema has them. */
  anywhere(name: string): Pattern | undefined {
    return this.#byName.get(name)
  }

  get elementNames(): string[] {
    return [...this.#byName.keys()]
  }

  check(messages = new Messages()): DocumentCheck {
    return new Check(this, messages)
  }
}

/** Validates one document. After a mistake it goes on as if that were corrected in the likeliest way, so that it is reported once. */
class Check implements DocumentCheck {
  readonly mistakes: Mistake[] = []
  readonly #open: OpenElement[] = []
  readonly #ids: IdRegister | undefined
  readonly #derivatives: Derivatives
  readonly #context: ValueContext = { namespaceOf: (prefix) => this.#namespaceOf(prefix) }

  constructor(
    private readonly validator: Validator,
    private readonly messages: Messages,
  ) {
    this.#derivatives = validator.derivatives
    if (validator.checksIds) this.#ids = new IdRegister()
  }

  start(tag: StartTag): void {
    const name = qualified(tag.namespace, tag.localName)
    const parent = this.#open.at(-1)
    if (parent) this.#checkText(parent, false)
    const element: OpenElement = {
      name,
      place: tag.place,
      content: undefined,
      after: undefined,
      alone: false,
      resume: undefined,
      before: undefined,
      first: undefined,
      missed: undefined,
      stranger: false,
      displaced: undefined,
      text: undefined,
      textPlace: undefined,
      prefixes: declarations(tag.attributes),
    }
    this.#open.push(element)
    const pattern = parent ? parent.content : this.validator.schema.start
    if (parent && pattern) parent.first ??= { name, place: tag.place, content: pattern }
    // Inside an element that the schema does not have, those that it has are still checked.
    if (pattern) this.#fit(element, tag, pattern, parent)
    else this.#enter(element, this.validator.anywhere(name))
    if (element.content) element.content = this.#attributes(tag, name, element.content)
    for (const mistake of this.#ids?.mistakes(tag) ?? [])
      this.#report(mistake.message, mistake.place, tag.place)
  }

  text(value: string, place: Span | undefined): void {
    const element = this.#open.at(-1)
    if (!element?.content) return
    element.textPlace = element.text === undefined ? place : element.textPlace
    element.text = element.text === undefined ? value : element.text + value
  }

  end(place: Span | undefined): void {
    const element = this.#open.at(-1)!
    const rest = element.content && this.#leave(element, place)
    this.#open.pop()
    const parent = this.#open.at(-1)
    if (!parent) return
    parent.before = element.name
    if (parent.content) parent.content = element.resume ?? rest
  }

  #report(message: string, place: Span | undefined, element?: Span): void {
    if (this.mistakes.length < MOST_MISTAKES) this.mistakes.push({ message, place, element })
  }

  /** Finds the ways in which an element fits at its place, or reports that it does not. */
  #fit(element: OpenElement, tag: StartTag, pattern: Pattern, parent: OpenElement | undefined): void {
    const { name } = element
    const opened = this.#derivatives.open(pattern, name)
    if (opened.kind !== 'notAllowed') {
      if (parent) parent.displaced = undefined
      this.#opened(element, opened)
      return
    }
    const known = this.validator.anywhere(name)
    if (!known) {
      const { elementNames } = this.validator
      // The element is probably meant to be what the parent would lack, which is then not reported.
      this.#report(this.messages.unknownElement(name, pattern, elementNames), tag.place, parent?.place)
      if (parent) parent.stranger = true
      element.resume = pattern
      return
    }
    if (!parent?.missed?.delete(name)) this.#displace(name, tag, parent, pattern)
    const later = this.#derivatives.openLater(pattern, name)
    if (later.kind !== 'notAllowed') {
      if (parent) parent.missed = owedElements(pattern)
      this.#opened(element, later)
      return
    }
    this.#enter(element, known)
    element.resume = pattern
  }

  /** Reports a misplaced element if it is the first in a row; others are added to that report. */
  #displace(name: string, tag: StartTag, parent: OpenElement | undefined, pattern: Pattern): void {
    const row = parent?.displaced
    if (row) row.more++
    else {
      if (parent) parent.displaced = { report: this.mistakes.length, more: 0 }
      this.#report(this.#misplaced(name, parent, pattern), tag.place)
    }
    const first = row && this.mistakes[row.report]
    if (first)
      this.mistakes[row.report] = { ...first, message: this.messages.andMore(first.message, row.more) }
  }

  #misplaced(name: string, parent: OpenElement | undefined, pattern: Pattern): string {
    const first = parent?.first
    return parent?.before !== undefined && first?.place && this.#fitsBefore(first, name)
      ? this.messages.late(name, parent.before, parent.name, first.place)
      : this.messages.misplaced(name, parent?.before, parent?.name, pattern)
  }

  /** Whether an element that came too late would fit before the first one. */
  #fitsBefore({ name: firstName, content }: NonNullable<OpenElement['first']>, name: string): boolean {
    const rest = this.#derivatives.rest(this.#derivatives.open(content, name))
    return this.#derivatives.open(rest, firstName).kind !== 'notAllowed'
  }

  #enter(element: OpenElement, known: Pattern | undefined): void {
    if (known) this.#opened(element, this.#derivatives.open(known, element.name))
  }

  #opened(element: OpenElement, opened: Pattern): void {
    element.alone = opened.kind === 'after'
    element.content = opened.kind === 'after' ? opened.left : opened
    element.after = opened.kind === 'after' ? opened.right : undefined
  }

  /** What may follow an element; reports content that is not complete. */
  #leave(element: OpenElement, place: Span | undefined): Pattern {
    this.#checkText(element, true)
    const content = element.content!
    if (element.alone) {
      if (!content.nullable) this.#incomplete(element, content, place)
      return element.after!
    }
    const rest = this.#derivatives.end(content)
    if (rest.kind !== 'notAllowed') return rest
    this.#incomplete(element, content, place)
    return this.#derivatives.rest(content)
  }

  /** Reports incomplete content, unless a misplaced or unknown child was reported, which probably explains it. */
  #incomplete(
    { name, place: start, displaced, stranger }: OpenElement,
    content: Pattern,
    end: Span | undefined,
  ): void {
    if (!displaced && !stranger) this.#report(this.messages.incomplete(name, content), end, start)
  }

  /** Checks the text before a tag. White space between elements does not count; an element without text has the empty text. */
  #checkText(element: OpenElement, ends: boolean): void {
    const { content, text: value, textPlace } = element
    if (!content) return
    element.text = undefined
    const only = ends && element.before === undefined
    if (value === undefined || /^[ \t\r\n]*$/.test(value)) {
      if (!only) return
      const { patterns } = this.validator.schema
      element.content = patterns.choice(content, this.#derivatives.text(content, value ?? '', this.#context))
    } else element.content = this.#words(content, value, element.name, textPlace)
  }

  #words(pattern: Pattern, value: string, name: string, place: Span | undefined): Pattern {
    const after = this.#derivatives.text(pattern, value, this.#context)
    if (after.kind !== 'notAllowed') return after
    const expectsData =
      this.#derivatives.text(pattern, '\u0000', this.#context).kind === 'notAllowed' && isData(pattern)
    this.#report(
      expectsData
        ? this.messages.wrongContent(name, value, pattern)
        : this.messages.textNotAllowed(value, name),
      firstWords(value, place),
    )
    return expectsData ? this.#asIfRight(pattern) : pattern
  }

  /** A pattern of data, as if its value had been right. */
  #asIfRight(pattern: Pattern): Pattern {
    const { patterns } = this.validator.schema
    if (pattern.kind === 'after') return patterns.after(patterns.empty, pattern.right)
    return pattern.kind === 'choice' && pattern.members.some(({ kind }) => kind === 'after')
      ? patterns.choice(...pattern.members.map((member) => this.#asIfRight(member)))
      : patterns.empty
  }

  #attributes({ attributes, place }: StartTag, name: string, opened: Pattern): Pattern {
    let pattern = opened
    for (const attribute of attributes) {
      if (isDeclaration(attribute)) continue
      const title = qualified(attribute.namespace, localName(attribute))
      const named = this.#derivatives.attributeName(pattern, title)
      if (named.kind === 'notAllowed') {
        this.#report(this.messages.unknownAttribute(title, name, pattern), attribute.place ?? place)
        continue
      }
      const valued = this.#derivatives.attributeValue(named, attribute.value, this.#context)
      if (valued.kind === 'notAllowed')
        this.#report(
          this.messages.wrongValue(attribute.name, attribute.value, named),
          attribute.place ?? place,
          place,
        )
      pattern = valued.kind === 'notAllowed' ? this.#derivatives.rest(named) : valued
    }
    const closed = this.#derivatives.close(pattern)
    if (closed.kind !== 'notAllowed') return closed
    this.#report(this.messages.missingAttributes(name, pattern), place, place)
    return this.#derivatives.close(pattern, true)
  }

  #namespaceOf(prefix: string): string | undefined {
    for (let at = this.#open.length - 1; at >= 0; at--) {
      const found = this.#open[at]!.prefixes?.get(prefix)
      if (found !== undefined) return found
    }
    return prefix === 'xml' ? XML_NAMESPACE : undefined
  }
}

const localName = ({ name }: XmlAttribute): string => name.slice(name.indexOf(':') + 1)

const isDeclaration = ({ name }: XmlAttribute): boolean =>
  name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')

/** The namespaces that a start tag declares, by prefix. */
function declarations(attributes: readonly XmlAttribute[]): ReadonlyMap<string, string> | undefined {
  if (!attributes.some(isDeclaration)) return undefined
  return new Map(
    attributes.filter(isDeclaration).map(({ name, value }): [string, string] => [name.slice(6), value]),
  )
}

/** The place of a text without the white space before it. */
function firstWords(value: string, place: Span | undefined): Span | undefined {
  if (!place) return undefined
  const lead = /^\s*/.exec(value)![0].length
  return { start: Math.min(place.start + lead, place.end), end: place.end }
}

/** Whether a pattern expects a value. */
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
