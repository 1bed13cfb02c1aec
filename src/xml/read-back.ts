import type { Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { LIMITS } from './limits.js'
import { parseXml } from './parse.js'
import { XML_NAMESPACE, XMLNS_NAMESPACE } from './tree.js'
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from './tree.js'

/**
 * Reads what `serialize` wrote, with places, for the proof that no word was lost. It knows nothing of the tree
 * that was written, and no more of XML than is written: elements of one namespace, attributes in double quotes,
 * the escapes of escape.ts. A text that holds anything else is left to the front door, which gives the same tree.
 */
export function readBack(file: SourceFile): Result<XmlDocument> {
  const document = new WrittenXml(file).read()
  return document ? { value: document, diagnostics: [] } : parseXml(file)
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const NAME = /(?:xml:)?[A-Za-z_][A-Za-z0-9_.-]*/y
const LESS_THAN = 0x3c
const SLASH = 0x2f
const SPACE = 0x20

type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }

class WrittenXml {
  readonly #text: string
  readonly #stack: OpenElement[] = []
  #root: OpenElement | undefined
  #at = DECLARATION.length
  #elements = 0

  constructor(private readonly file: SourceFile) {
    this.#text = file.text
  }

  /** The tree, or nothing where the text holds what we do not write. */
  read(): XmlDocument | undefined {
    const text = this.#text
    if (!text.startsWith(DECLARATION) || FORBIDDEN.test(text) || !text.isWellFormed()) return undefined
    const children: XmlNode[] = []
    while (this.#at < text.length) {
      const read =
        text.charCodeAt(this.#at) !== LESS_THAN
          ? this.#words()
          : text.charCodeAt(this.#at + 1) === SLASH
            ? this.#endTag()
            : this.#startTag()
      if (!read) return undefined
    }
    const root = this.#root
    if (!root || this.#stack.length > 0) return undefined
    children.push(root)
    return { type: 'document', file: this.file, children, root }
  }

  #words(): boolean {
    const start = this.#at
    const next = this.#text.indexOf('<', start)
    const end = (this.#at = next < 0 ? this.#text.length : next)
    const value = unescape(this.#text.slice(start, end))
    const parent = this.#stack.at(-1)
    if (value !== undefined) parent?.children.push({ type: 'text', value, place: { start, end } })
    return value !== undefined && (parent !== undefined || value.trim() === '')
  }

  #endTag(): boolean {
    const start = this.#at
    const end = (this.#at = this.#text.indexOf('>', start) + 1)
    const closed = this.#stack.pop()
    if (closed?.name !== this.#text.slice(start + 2, end - 1)) return false
    closed.endPlace = { start, end }
    return true
  }

  #startTag(): boolean {
    const start = this.#at++
    const parent = this.#stack.at(-1)
    const name = this.#name()
    const attributes = this.#attributes()
    if (name === undefined || !attributes || (!parent && this.#root)) return false
    const empty = this.#text.charCodeAt(this.#at) === SLASH
    if (empty) this.#at++
    if (this.#text[this.#at++] !== '>') return false
    const namespace = parent
      ? parent.namespace
      : (attributes.find((each) => each.name === 'xmlns')?.value ?? '')
    if (this.#stack.length >= LIMITS.depth || ++this.#elements > LIMITS.elements) return false
    const place = { start, end: this.#at }
    const element: OpenElement = {
      type: 'element',
      name,
      localName: name,
      namespace,
      attributes,
      place,
      children: [],
    }
    if (parent) parent.children.push(element)
    else this.#root = element
    if (empty) element.endPlace = place
    else this.#stack.push(element)
    return true
  }

  #attributes(): XmlAttribute[] | undefined {
    const found: XmlAttribute[] = []
    while (this.#text.charCodeAt(this.#at) === SPACE) {
      this.#at++
      const name = this.#name()
      const start = this.#at + 2
      const end = this.#text.indexOf('"', start)
      if (name === undefined || end < 0 || !this.#text.startsWith('="', this.#at)) return undefined
      const written = this.#text.slice(start, end)
      const value = /[<\t\n]/.test(written) ? undefined : unescape(written)
      const known = found.some((each) => each.name === name) || (name === 'xmlns' && this.#root)
      if (value === undefined || known) return undefined
      found.push({ name, namespace: namespaceOf(name), value })
      this.#at = end + 1
    }
    return found
  }

  #name(): string | undefined {
    NAME.lastIndex = this.#at
    const name = NAME.exec(this.#text)?.[0]
    this.#at += name?.length ?? 0
    return name
  }
}

function namespaceOf(attribute: string): string {
  if (attribute === 'xmlns') return XMLNS_NAMESPACE
  return attribute.startsWith('xml:') ? XML_NAMESPACE : ''
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
}

/** What was escaped; nothing for what we never write: other entities, a carriage return, the end of a CDATA section. */
function unescape(written: string): string | undefined {
  if (!/[&\r>]/.test(written)) return written
  if (/[\r>]|&(?!(?:amp|lt|gt|quot|#13);)/.test(written)) return undefined
  return written.replace(/&[a-z#0-9]+;/g, (escape) => ESCAPED[escape]!)
}
