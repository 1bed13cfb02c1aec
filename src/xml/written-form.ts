import type { Span } from '../source/position.js'
import { LIMITS } from './limits.js'
import type { WrittenHandler, WrittenTag } from './read-back.js'

/**
 * Reads XML in the plain form that `serialize` writes: no document type, no CDATA, attributes in double quotes and one space apart,
 * ASCII names, and only the five references that are ever written. What XML forbids in that form is refused too.
 *
 * Returns false if the document is not of that form; it may still be XML, which the full parser has to find out. The handler has
 * then been called for some part of the document.
 */
export function followWrittenForm(xml: string, handler: WrittenHandler): boolean {
  if (!xml.startsWith(DECLARATION) || xml.length > LIMITS.characters) return false
  return new WrittenForm(xml, handler).read(DECLARATION.length)
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** Characters that XML forbids, the carriage return, which it reads as a line feed, and surrogates, which need the full parser. */
const NEVER_WRITTEN = /[\0-\x08\v-\x1f\ud800-\udfff\ufffe\uffff]/
/** 1 for each ASCII character that is never written in text: those above, and `>`, which ends CDATA after `]]`. */
const neverInText = new Uint8Array(128)
for (let code = 0; code < 128; code++)
  if (code === 0x3e || NEVER_WRITTEN.test(String.fromCharCode(code))) neverInText[code] = 1
const REFERENCES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#13;': '\r',
}

const [SPACE, QUOTE, AMPERSAND, SLASH, LESS, EQUALS, GREATER] = codes(' "&/<=>')
const [BANG, QUESTION, TAB, LINE_END] = codes('!?\t\n')
const [STARTS_NAME, IN_NAME] = [1, 2]
/** For each ASCII character, whether it starts a name or is found inside one. */
const nameCharacters = new Uint8Array(128)
for (const code of codes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_'))
  nameCharacters[code] = STARTS_NAME | IN_NAME
for (const code of codes('0123456789.-')) nameCharacters[code] = IN_NAME

class WrittenForm {
  /** The names of the open elements. */
  readonly #open: string[] = []
  #elements = 0
  /** The offset that is read next; -1 once something is not of the form. */
  #at = 0

  constructor(
    readonly xml: string,
    readonly handler: WrittenHandler,
  ) {}

  read(start: number): boolean {
    this.#at = start
    while (this.#at >= 0 && this.#at < this.xml.length) this.#readPiece()
    return this.#at >= 0 && this.#open.length === 0 && this.#elements > 0
  }

  /** Reads text up to the next markup, and that markup. */
  #readPiece(): void {
    const { length } = this.xml
    const start = this.#at
    let end = start
    let hasReference = false
    for (; end < length; end++) {
      const code = this.xml.charCodeAt(end)
      if (code === LESS) break
      if (code === AMPERSAND) hasReference = true
      else if (isNeverInText(code)) {
        this.#at = -1
        return
      }
    }
    if (end > start && !this.#takeText(this.xml.slice(start, end), hasReference)) this.#at = -1
    else this.#at = end === length ? end : this.#markup(end + 1)
  }

  #takeText(text: string, hasReference: boolean): boolean {
    if (this.#open.length === 0) return /^\n+$/.test(text)
    const value = hasReference ? withoutReferences(text) : text
    if (value === undefined) return false
    this.handler.text(value)
    return true
  }

  /** This and the following read what begins at an offset, and return the offset behind it, or -1. */
  #markup(at: number): number {
    switch (this.xml.charCodeAt(at)) {
      case SLASH:
        return this.#endTag(at + 1)
      case BANG:
        return this.#comment(at)
      case QUESTION:
        return this.#instruction(at + 1)
      default:
        return this.#startTag(at)
    }
  }

  #endTag(at: number): number {
    const name = this.#open.pop()
    if (name === undefined || !this.xml.startsWith(name, at)) return -1
    const end = at + name.length
    if (this.xml.charCodeAt(end) !== GREATER) return -1
    this.handler.end()
    return end + 1
  }

  #startTag(at: number): number {
    const nameEnd = this.#nameEnd(at)
    // Only comments and instructions may stand beside the root.
    if (nameEnd === at || (this.#open.length === 0 && this.#elements > 0)) return -1
    const attributes = this.xml.charCodeAt(nameEnd) === SPACE ? [] : NO_ATTRIBUTES
    const end = this.#attributesEnd(nameEnd, attributes)
    const isEmpty = this.xml.charCodeAt(end) === SLASH
    const last = isEmpty ? end + 1 : end
    if (end < 0 || this.xml.charCodeAt(last) !== GREATER) return -1
    if (++this.#elements > LIMITS.elements || this.#open.length >= LIMITS.depth) return -1
    const tag = new StartTag(this.xml, this.xml.slice(at, nameEnd), attributes)
    this.handler.start(tag)
    if (isEmpty) this.handler.end()
    else this.#open.push(tag.localName)
    return last + 1
  }

  /** Adds the attributes of a tag to `found`, and returns the offset behind them, or -1. */
  #attributesEnd(start: number, found: WrittenAttribute[]): number {
    let at = start
    while (this.xml.charCodeAt(at) === SPACE) {
      const nameStart = at + 1
      // The only prefix that needs no declaration.
      const local = this.xml.startsWith('xml:', nameStart) ? nameStart + 4 : nameStart
      const nameEnd = this.#nameEnd(local)
      if (nameEnd === local || this.xml.charCodeAt(nameEnd) !== EQUALS) return -1
      if (this.xml.charCodeAt(nameEnd + 1) !== QUOTE || found.length >= LIMITS.attributes) return -1
      const name = this.xml.slice(nameStart, nameEnd)
      for (const other of found) if (other.name === name) return -1
      const end = this.#valueEnd(nameEnd + 2)
      if (end < 0) return -1
      found.push({ name, start: nameEnd + 2, end })
      at = end + 1
    }
    return at
  }

  #nameEnd(start: number): number {
    if (!((nameCharacters[this.xml.charCodeAt(start)] ?? 0) & STARTS_NAME)) return start
    let at = start + 1
    while ((nameCharacters[this.xml.charCodeAt(at)] ?? 0) & IN_NAME) at++
    return at
  }

  /** The offset of the closing quotation mark. Tabs and line ends are refused: a parser would read spaces. */
  #valueEnd(start: number): number {
    let hasReference = false
    for (let at = start; at < this.xml.length; at++) {
      const code = this.xml.charCodeAt(at)
      if (code === QUOTE) {
        const isClear = !hasReference || withoutReferences(this.xml.slice(start, at)) !== undefined
        return isClear ? at : -1
      }
      if (code === LESS || code === TAB || code === LINE_END || isNeverInText(code)) return -1
      if (code === AMPERSAND) hasReference = true
    }
    return -1
  }

  #comment(at: number): number {
    if (!this.xml.startsWith('!--', at)) return -1
    const end = this.xml.indexOf('--', at + 3)
    if (end < 0 || NEVER_WRITTEN.test(this.xml.slice(at, end))) return -1
    return this.xml.charCodeAt(end + 2) === GREATER ? end + 3 : -1
  }

  #instruction(at: number): number {
    const nameEnd = this.#nameEnd(at)
    if (nameEnd === at || this.xml.charCodeAt(nameEnd) !== SPACE) return -1
    if (this.xml.slice(at, nameEnd).toLowerCase() === 'xml') return -1
    const end = this.xml.indexOf('?>', nameEnd)
    return end < 0 || NEVER_WRITTEN.test(this.xml.slice(nameEnd, end)) ? -1 : end + 2
  }
}

/** The same for any UTF-16 code unit: surrogates, and the noncharacters U+FFFE and U+FFFF. */
const isNeverInText = (code: number): boolean =>
  code < 128 ? neverInText[code] === 1 : (code & 0xf800) === 0xd800 || code >= 0xfffe

/** An attribute; the span is that of its value. */
interface WrittenAttribute extends Span {
  readonly name: string
}

const NO_ATTRIBUTES: WrittenAttribute[] = []

/** A start tag whose attribute values are decoded on demand. */
class StartTag implements WrittenTag {
  constructor(
    private readonly xml: string,
    readonly localName: string,
    private readonly attributes: readonly WrittenAttribute[],
  ) {}

  value(name: string): string | undefined {
    for (const attribute of this.attributes)
      if (attribute.name === name) return withoutReferences(this.xml.slice(attribute.start, attribute.end))
    return undefined
  }
}

/** Replaces references; undefined if there is one that is never written. */
function withoutReferences(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const value = text.replace(/&[^;]*;?/g, (reference) => {
    const character = REFERENCES[reference]
    if (character === undefined) isKnown = false
    return character ?? ''
  })
  return isKnown ? value : undefined
}

function codes(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0))
}
