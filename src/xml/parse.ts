import { SaxesParser } from 'saxes'
import type { SaxesTagNS } from 'saxes'
import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic, Finding, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import { LIMITS } from './limits.js'
import type { Limits } from './limits.js'
import type { XmlDocument, XmlElement, XmlNode } from './tree.js'

/** Thrown inside the parser's callbacks to stop at the first mistake; never leaves this file. */
class Refusal extends Error {
  constructor(
    readonly finding: Pick<Finding, 'rule' | 'reason'>,
    readonly span: Span,
  ) {
    super(finding.reason)
  }
}

/**
 * The one front door for XML: well-formedness, namespaces and limits are checked while a tree with
 * places is built. A document type declaration is refused, so no entity reads a file or explodes.
 */
export function parseXml(file: SourceFile, limits: Limits = LIMITS): Result<XmlDocument> {
  try {
    return { value: build(file, limits), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { diagnostics: [refused(file, error)] }
  }
}

function refused(file: SourceFile, { finding, span }: Refusal): Diagnostic {
  return diagnose(file, span, { ...finding, source: 'xml', severity: 'error' })
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type OpenElement = Mutable<Omit<XmlElement, 'children'>> & { children: XmlNode[] }

function build(file: SourceFile, limits: Limits): XmlDocument {
  const shift = file.text.startsWith('\uFEFF') ? 1 : 0
  const text = file.text.slice(shift)
  if (text.length > limits.characters) throw limit('characters', limits.characters, 0)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const children: XmlNode[] = []
  const stack: OpenElement[] = []
  let root: XmlElement | undefined
  let from = shift
  let elements = 0
  const here = (): number => parser.position + shift
  const append = (node: XmlNode): void => void (stack.at(-1)?.children ?? children).push(node)
  const place = (): Span => {
    const span = { start: from, end: here() }
    from = span.end
    return span
  }

  parser.on('error', (error) => {
    throw new Refusal(
      { rule: 'not-well-formed', reason: remedy(error.message) },
      { start: Math.max(shift, here() - 1), end: here() },
    )
  })
  parser.on('doctype', () => {
    throw new Refusal(
      {
        rule: 'doctype-refused',
        reason:
          'found a document type declaration (`<!DOCTYPE`), which may read files or grow without bound; delete it',
      },
      { start: from, end: here() },
    )
  })
  parser.on('opentagstart', () => {
    if (stack.length >= limits.depth) throw limit('depth', limits.depth, here())
    if (++elements > limits.elements) throw limit('elements', limits.elements, here())
  })
  let attributes = 0
  parser.on('attribute', () => {
    if (++attributes > limits.attributes) throw limit('attributes', limits.attributes, here())
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    const element: OpenElement = { ...openTag(tag), place: place(), children: [] }
    append(element)
    root ??= element
    stack.push(element)
  })
  parser.on('closetag', () => {
    const closed = stack.pop()!
    closed.endPlace = from < here() ? { start: from, end: here() } : closed.place!
    from = here()
  })
  parser.on('text', (value) => {
    // The parser reports a text when it has read the `<` behind it.
    const end = text[here() - shift - 1] === '<' ? here() - 1 : here()
    const start = from
    from = Math.max(from, end)
    if (stack.length > 0) append({ type: 'text', value, place: { start, end } })
  })
  parser.on('cdata', (value) => append({ type: 'text', value, place: place() }))
  parser.on('comment', (value) => append({ type: 'comment', value, place: place() }))
  parser.on('processinginstruction', ({ target, body }) =>
    append({ type: 'instruction', target, value: body, place: place() }),
  )
  parser.on('xmldecl', () => void place())
  parser.write(text).close()
  if (!root)
    throw new Refusal(
      { rule: 'not-well-formed', reason: 'found no element, expected an XML document' },
      { start: 0, end: 0 },
    )
  return { type: 'document', file, children, root }
}

function openTag(tag: SaxesTagNS): Omit<OpenElement, 'children' | 'place'> {
  const attributes = Object.values(tag.attributes).map(({ name, uri, value }) => ({
    name,
    namespace: uri,
    value,
  }))
  return { type: 'element', name: tag.name, localName: tag.local, namespace: tag.uri, attributes }
}

function limit(name: keyof Limits, value: number, at: number): Refusal {
  return new Refusal(
    {
      rule: `limit-${name}`,
      reason: `found more than ${value} ${name}, the limit for ${name} of one document; split the document`,
    },
    { start: at, end: at },
  )
}

/** The parser's message without its place, and what to do. */
function remedy(message: string): string {
  const plain = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '')
  return `not well-formed: ${plain}; mend the markup at this place`
}
