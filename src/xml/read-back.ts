import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { readEvents } from './events.js'
import type { XmlHandler } from './events.js'
import { LIMITS } from './limits.js'
import { NotWellFormed, Parser } from './parser.js'
import type { SaxesAttributePlain } from './parser.js'

/** A start tag of a document that was written here: its only prefix is `xml`. */
export interface WrittenTag {
  readonly localName: string
  readonly attributes: readonly WrittenAttribute[]
}

export interface WrittenAttribute {
  readonly name: string
  readonly value: string
}

/** Whoever follows the words of a document. Text may come in several pieces. */
export interface WrittenHandler {
  start(tag: WrittenTag): void
  end(): void
  text(value: string): void
}

/**
 * Reads a document that was written here, as strictly as the front door but for namespaces, and without places: half
 * the time, on every run. Where the parser finds a mistake, or a limit is passed, the front door is asked what and where.
 */
export function readBack(file: SourceFile, handler: WrittenHandler): Diagnostic | undefined {
  try {
    if (follow(file.text, handler)) return undefined
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error
  }
  return readEvents(file, NOBODY)
}

const NOBODY: XmlHandler = { start: () => undefined, end: () => undefined, text: () => undefined }
const NO_ATTRIBUTES: readonly WrittenAttribute[] = []

/** Whether the text is a document within the limits. */
function follow(text: string, handler: WrittenHandler): boolean {
  if (text.length > LIMITS.characters) return false
  const parser = new Parser<false>({ xmlns: false, position: false })
  let [elements, depth, deepest, most] = [0, 0, 0, 0]
  /** The attributes of the tag that is read; the parser's own collection is slow to walk. */
  let attributes: SaxesAttributePlain[] | undefined
  parser.on('attribute', (attribute) => {
    if (attributes) attributes.push(attribute)
    else attributes = [attribute]
  })
  parser.on('opentag', ({ name }) => {
    elements++
    if (++depth > deepest) deepest = depth
    if (attributes && attributes.length > most) most = attributes.length
    handler.start({ localName: name, attributes: attributes ?? NO_ATTRIBUTES })
    attributes = undefined
  })
  parser.on('closetag', () => {
    depth--
    handler.end()
  })
  parser.on('text', (value) => {
    if (depth > 0) handler.text(value)
  })
  parser.write(text).close()
  return elements > 0 && elements <= LIMITS.elements && deepest <= LIMITS.depth && most <= LIMITS.attributes
}
