import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Finding } from '../source/diagnostic.js'
import { locate } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import { DoctypeError, Entities } from './doctype.js'
import { explain } from './mistakes.js'
import { LIMITS } from './limits.js'
import type { Limits } from './limits.js'
import { NotWellFormed, Parser } from './parser.js'
import type { SaxesAttributeNS, SaxesTagNS } from './parser.js'
import type { XmlAttribute, XmlDocument, XmlElement } from './tree.js'

/** A start tag as the parser reports it. */
export interface StartTag {
  /** As written, with its prefix if it has one: `head`, `sch:rule`. */
  readonly name: string
  readonly localName: string
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly place?: Span
}

/** What is called while a document is read from beginning to end. A text may come in several pieces. */
export interface XmlHandler {
  start(tag: StartTag): void
  /** `place` is the end tag, or an empty-element tag as a whole. */
  end(place: Span | undefined): void
  text(value: string, place: Span | undefined): void
  comment?(value: string, place: Span): void
  instruction?(target: string, value: string, place: Span): void
  /** A document type declaration that was accepted; `declaration` is the text between `<!DOCTYPE` and `>`. */
  doctype?(declaration: string, place: Span): void
}

/** The start tag of an open element. */
interface Opening {
  readonly name: string
  readonly place: Span
}

/** Thrown inside the parser's callbacks to stop at the first error; does not leave this file. */
class Refusal extends Error {
  constructor(
    readonly finding: Pick<Finding, 'rule' | 'reason'>,
    readonly span: Span,
  ) {
    super(finding.reason)
  }
}

/**
 * Reads XML: all XML comes into the program through here. Checks well-formedness, namespaces and limits, and calls the handler. A
 * document type declaration is refused, so that no entity reads a file or explodes, unless `limits.entities` allows some.
 *
 * Returns the first error, if there is one; what the handler was given before it is then meaningless.
 */
export function readEvents(
  file: SourceFile,
  handler: XmlHandler,
  limits: Limits = LIMITS,
): Diagnostic | undefined {
  try {
    read(file, handler, limits)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return diagnose(file, error.span, { ...error.finding, source: 'xml', severity: 'error' })
  }
}

/** Gives a handler the same events from a document that was parsed before. */
export function replay({ root }: XmlDocument, handler: XmlHandler): undefined {
  replayElement(root, handler)
}

function replayElement(element: XmlElement, handler: XmlHandler): void {
  handler.start(element)
  for (const child of element.children) {
    if (child.type === 'element') replayElement(child, handler)
    else if (child.type === 'text') handler.text(child.value, child.place)
  }
  handler.end(element.endPlace ?? element.place)
}

function read(file: SourceFile, handler: XmlHandler, limits: Limits): void {
  const { text } = file
  if (text.length > limits.characters) throw limit('characters', limits.characters, { start: 0, end: 0 })
  const parser = new Parser()
  let elements = 0
  const open: Opening[] = []
  let closed: Opening | undefined
  /** Where the next event begins; at first, behind the XML declaration. */
  let from = /^\uFEFF?(?:<\?xml\s[^]*?\?>)?/.exec(text.slice(0, 200))![0].length
  const place = (): Span => {
    const span = { start: from, end: parser.position }
    from = span.end
    return span
  }

  parser.on('doctype', (declaration) => {
    const span = place()
    if (limits.entities === 0) throw new Refusal(DOCTYPE, span)
    const entities = checked(() => new Entities(declaration, limits.entities), span)
    for (const name of entities.names)
      Object.defineProperty(parser.ENTITIES, name, {
        get: () => checked(() => entities.reference(name), { start: from, end: parser.position }),
      })
    handler.doctype?.(declaration, span)
  })
  let tagPlace: Span | undefined
  /** The attributes of the current tag: the parser's own collection is slow to iterate. */
  let attributes: SaxesAttributeNS[] = []
  parser.on('attribute', (attribute) => {
    attributes.push(attribute)
  })
  parser.on('opentag', (tag) => {
    tagPlace = place()
    if (open.push({ name: tag.name, place: tagPlace }) > limits.depth)
      throw limit('depth', limits.depth, tagPlace)
    if (++elements > limits.elements) throw limit('elements', limits.elements, tagPlace)
    if (attributes.length > limits.attributes) throw limit('attributes', limits.attributes, tagPlace)
    handler.start(startTag(tag, attributes, tagPlace))
    attributes = []
  })
  parser.on('closetag', () => {
    closed = open.pop()
    handler.end(from < parser.position ? place() : tagPlace)
  })
  parser.on('text', (value) => {
    // The parser reports a text after it has read the `<` that follows.
    const at = parser.position
    const end = text.charCodeAt(at - 1) === LESS_THAN ? at - 1 : at
    const start = from
    if (end > from) from = end
    if (open.length > 0) handler.text(value, { start, end })
  })
  parser.on('cdata', (value) => handler.text(value, place()))
  parser.on('comment', (value) => {
    const span = place()
    handler.comment?.(value, span)
  })
  parser.on('processinginstruction', ({ target, body }) => {
    const span = place()
    handler.instruction?.(target, body, span)
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error
    const due = error.message.startsWith('unclosed') ? open.at(-1) : closed
    throw notWellFormed(error.message, file, { from, at: parser.position, due })
  }
  if (elements === 0)
    throw new Refusal(
      { rule: 'not-well-formed', reason: 'found no element, expected an XML document' },
      { start: 0, end: 0 },
    )
}

interface Stop {
  /** Where the last event ended. */
  readonly from: number
  /** Where the parser stopped. */
  readonly at: number
  /** The element whose end tag is expected. */
  readonly due: Opening | undefined
}

function notWellFormed(said: string, file: SourceFile, { from, at, due }: Stop): Refusal {
  const ampersand = file.text.lastIndexOf('&', at)
  // The parser looks for the `;` of a reference up to the end of the document.
  const isReference = ampersand >= from && !file.text.slice(ampersand, at - 1).includes(';')
  const message = isReference ? 'undefined entity' : said
  const before = file.text.slice(Math.max(0, at - 1000), at)
  const reason = explain(message, {
    before: isReference ? file.text.slice(ampersand, at) : before,
    due: due && { name: due.name, line: locate(file, due.place.start).line },
  })
  // A tag or a reference is marked as a whole, any other error by its last character.
  const tag = /^un(?:expected close|matched)/.test(message)
    ? /<\/[^<>]*>?$/.exec(before)?.[0].length
    : undefined
  return new Refusal(
    { rule: 'not-well-formed', reason },
    isReference
      ? { start: ampersand, end: Math.min(at, ampersand + 20) }
      : { start: Math.max(0, at - (tag ?? 1)), end: at },
  )
}

const LESS_THAN = 0x3c

const DOCTYPE = {
  rule: 'doctype-refused',
  reason:
    'found a document type declaration (`<!DOCTYPE`), whose entities may read files or grow without bound; delete it',
}

function checked<T>(work: () => T, span: Span): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof DoctypeError ? new Refusal(error.refusal, span) : error
  }
}

/** Made at the end of the tag, when the parser knows the namespaces of its attributes. */
function startTag(tag: SaxesTagNS, read: readonly SaxesAttributeNS[], place: Span): StartTag {
  const attributes: XmlAttribute[] = []
  for (const { name, uri, value } of read) attributes.push({ name, namespace: uri, value })
  return { name: tag.name, localName: tag.local, namespace: tag.uri, attributes, place }
}

/** `entities` has messages of its own in `doctype.ts`. */
const LIMIT_REASONS: Readonly<Record<Exclude<keyof Limits, 'entities'>, (most: number) => string>> = {
  depth: (most) => `found elements nested more than ${most} deep, the limit; flatten the document`,
  attributes: (most) => `found an element with more than ${most} attributes, the limit; remove some`,
  characters: (most) => `found more than ${most} characters, the limit for one document; split the document`,
  elements: (most) => `found more than ${most} elements, the limit for one document; split the document`,
}

function limit(name: keyof typeof LIMIT_REASONS, value: number, place: Span): Refusal {
  return new Refusal(
    {
      rule: `limit-${name}`,
      reason: LIMIT_REASONS[name](value),
    },
    place,
  )
}
