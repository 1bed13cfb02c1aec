import type { Ledger, LedgerEntry, LedgerKind } from '../memo/ledger.js'
import { diagnose } from '../source/diagnostic.js'
import type { Diagnostic } from '../source/diagnostic.js'
import { NOTE_DIGITS, plainNumber } from '../source/note-number.js'
import type { SourceFile } from '../source/file.js'
import { attribute } from '../xml/tree.js'
import type { XmlElement } from '../xml/tree.js'

/**
 * Proves that no word was lost or invented. It looks at three things only: the source, the TEI as it
 * was written and read again, and the ledger. What the ledger does not hold must be the text of the
 * TEI, character by character; what it holds must look like what it claims to be, and page breaks
 * and notes must stand exactly where their marks stood.
 */
export function fidelity(file: SourceFile, text: XmlElement, ledger: Ledger): Diagnostic[] {
  const unbounded = ledger.filter((entry) => !BOUNDS[entry.kind].test(entry.text) || !tells(file, entry))
  if (unbounded.length > 0) return unbounded.map((entry) => lost(file, entry.start, entry.text))
  const expected = fromSource(file, ledger)
  const found = fromTei(text, noteOrder(ledger))
  return compare(file, expected, found)
}

/** What each kind of entry may consist of: no letter of the memo hides in the ledger. */
const BOUNDS: Readonly<Record<LedgerKind, RegExp>> = {
  'byte-order-mark': /^\uFEFF$/,
  layout: /^\s*$/,
  wrap: /^\s+$/,
  bullet: /^\s*[•◦▪‣·*–—-]\s+$/,
  'page-break': /^\s*\[(?:page|pp?\.)\s*\[?[0-9ivxlcdm]+[a-z]?\]?\]\s*$/i,
  'note-marker': new RegExp(`^\\s?${NOTE_DIGITS}$`, 'u'),
  'note-number': new RegExp(`^${NOTE_DIGITS}[.)]?\\s+$`, 'u'),
  'notes-heading': /^(?:foot|end)?notes?:?$/i,
}

function tells(file: SourceFile, entry: LedgerEntry): boolean {
  return file.text.slice(entry.start, entry.end) === entry.text
}

/** Characters in order, each with the source offset it came from; milestones as private characters. */
interface Stream {
  text: string
  /** Source offset for each UTF-16 unit of `text`. */
  offsets: number[]
}

const PAGE_MARK = '\uE000'
const NOTE_MARK = '\uE001'

function fromSource(file: SourceFile, ledger: Ledger): Stream {
  const stream: Stream = { text: '', offsets: [] }
  const parts: string[] = []
  const put = (value: string, offset: number, moves: boolean): void => {
    parts.push(value)
    for (let index = 0; index < value.length; index++) stream.offsets.push(offset + (moves ? index : 0))
  }
  let at = 0
  for (const entry of ledger) {
    if (entry.start > at) put(file.text.slice(at, entry.start), at, true)
    put(entry.image + markOf(entry), entry.start, false)
    at = entry.end
  }
  put(file.text.slice(at), at, true)
  stream.text = parts.join('')
  return stream
}

/** A page break or note marker as a token that carries its printed number. */
function markOf({ kind, text }: LedgerEntry): string {
  if (kind === 'page-break')
    return (
      PAGE_MARK + /[0-9ivxlcdm[]+[a-z]?\]?(?=\]\s*$)/i.exec(text.replace(/page|pp?\./i, ''))![0] + PAGE_MARK
    )
  return kind === 'note-marker' ? NOTE_MARK + plainNumber(text.trim()) + NOTE_MARK : ''
}

/** The ids of the notes in the order of the list at the end. */
function noteOrder(ledger: Ledger): string[] {
  return ledger.flatMap((entry) =>
    entry.kind === 'note-number' && entry.record !== undefined ? [entry.record] : [],
  )
}

/** The text of the TEI as the source prints it: the notes out of their places and at the end. */
function fromTei(text: XmlElement, order: readonly string[]): string {
  const notes = new Map<string, string>()
  const linear = (element: XmlElement): string => {
    const layout = isLayout(element)
    let out = ''
    for (const child of element.children) {
      if (child.type === 'text') out += layout ? '' : child.value
      if (child.type !== 'element' || attribute(child, 'resp') !== undefined) continue
      if (child.localName === 'pb') out += PAGE_MARK + (attribute(child, 'n') ?? '') + PAGE_MARK
      else if (child.localName === 'note') {
        notes.set(attribute(child, 'xml:id') ?? '', linear(child))
        if (attribute(child, 'place') !== 'end') out += NOTE_MARK + (attribute(child, 'n') ?? '') + NOTE_MARK
      } else out += linear(child)
    }
    return out
  }
  const body = linear(text)
  return body + order.map((id) => notes.get(id) ?? '').join('')
}

/** White space between elements of a parent that holds nothing else is the file's layout. */
function isLayout(element: XmlElement): boolean {
  const texts = element.children.filter((child) => child.type === 'text')
  return texts.length > 0 && texts.every(({ value }) => /^\n\s*$/.test(value))
}

function compare(file: SourceFile, expected: Stream, found: string): Diagnostic[] {
  if (expected.text === found) return []
  let at = 0
  while (at < found.length && expected.text[at] === found[at]) at++
  return [
    lost(
      file,
      expected.offsets[at] ?? file.text.length,
      expected.text.slice(at, at + 40),
      found.slice(at, at + 40),
    ),
  ]
}

function lost(file: SourceFile, offset: number, expected: string, found?: string): Diagnostic {
  const shown = (value: string): string => `\`${value.replace(/[\uE000\uE001]/g, '|').replace(/\s+/g, ' ')}\``
  const instead = found === undefined ? 'would be dropped' : `is followed in the encoding by ${shown(found)}`
  return diagnose(
    file,
    { start: offset, end: offset + 1 },
    {
      rule: 'text-changed',
      source: 'fidelity',
      severity: 'error',
      reason: `${shown(expected)} ${instead}; nothing was written: please report this memo, its encoding is not faithful`,
    },
  )
}
