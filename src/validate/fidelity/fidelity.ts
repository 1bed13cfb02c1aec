import type { Ledger, LedgerEntry, LedgerKind } from '../../memo/ledger.js'
import { PRINTED_BULLET } from '../../source/bullet.js'
import { DRAWN_LINE } from '../../source/drawn-line.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { NOTE_CALL, NOTE_DIGITS, NOTE_LETTER, NOTE_SIGN, plainNumber } from '../../source/note-number.js'
import type { SourceFile } from '../../source/file.js'
import { PRINTED_PAGE, printedPage } from '../../source/page-number.js'
import { readBack } from '../../xml/read-back.js'
import { afterSame, afterSameWords, alikeAgain, wordStart } from './compare-texts.js'
import type { Pair } from './compare-texts.js'
import { HYPHEN_MARK, NOTE_MARK, PAGE_MARK, PrintedText } from './printed-text.js'

/**
 * Proves that no word was lost or invented, from three things alone: the source, the TEI as it was written, and the ledger, which
 * lists the characters that became markup (source and ledger of an `EncodedMemo`). Every other character must be in the text of
 * the TEI, in order; entries of the ledger must look like what they claim to be; page breaks and notes must be exactly where
 * their marks were. In an encoding that was `edited`, white space may differ.
 *
 * Returns an error for each loss at its place in the source; an empty list is the proof.
 */
export function fidelity(file: SourceFile, tei: SourceFile, ledger: Ledger, edited = false): Diagnostic[] {
  const { value: printed, diagnostics } = readBack(tei, () => new PrintedText())
  if (!printed) return [...diagnostics]
  const unbounded = ledger.filter((entry) => !BOUNDS[entry.kind].test(entry.text) || !tells(file, entry))
  if (unbounded.length > 0) return unbounded.map((entry) => lost(file, entry.start, WRITTEN, entry.text))
  return compare(file, fromSource(file, ledger), inOrder(printed, noteOrder(ledger)), edited)
}

/** The form that each kind of entry must have, so that no words of the memo hide in the ledger. */
const BOUNDS: Readonly<Record<LedgerKind, RegExp>> = {
  'byte-order-mark': /^\uFEFF$/,
  layout: /^\s*$/,
  wrap: /^\s+$/,
  'drawn-line': DRAWN_LINE,
  hyphen: /^[-‐\u00AD]\s*$/,
  bullet: PRINTED_BULLET,
  'page-break': PRINTED_PAGE,
  'note-marker': new RegExp(`^\\s*(?:${NOTE_CALL}|${NOTE_SIGN}|${NOTE_LETTER})$`, 'u'),
  'note-number': new RegExp(`^(?:${NOTE_DIGITS}[.)/]?|${NOTE_SIGN}|${NOTE_LETTER}[.)]?)\\s*$`, 'u'),
  'notes-heading': /^(?:foot|end)?notes?:?$/i,
}

function tells(file: SourceFile, entry: LedgerEntry): boolean {
  return file.text.slice(entry.start, entry.end) === entry.text
}

/** A part of the text that the TEI must have. */
interface Stretch {
  readonly text: string
  /** The offset in the source where it begins. */
  readonly start: number
  /** Whether it is a copy of the source, rather than a token for an entry of the ledger. */
  readonly repeats: boolean
}

function fromSource(file: SourceFile, ledger: Ledger): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const entry of ledger) {
    if (entry.start > at) stretches.push({ text: file.text.slice(at, entry.start), start: at, repeats: true })
    const text = entry.image + markOf(entry)
    if (text !== '') stretches.push({ text, start: entry.start, repeats: false })
    at = entry.end
  }
  stretches.push({ text: file.text.slice(at), start: at, repeats: true })
  return stretches
}

/** The token of an entry, with the printed number of a page break or note marker; '' for entries without one. */
function markOf({ kind, text }: LedgerEntry): string {
  if (kind === 'page-break') return PAGE_MARK + printedPage(text)! + PAGE_MARK
  if (kind === 'hyphen') return HYPHEN_MARK
  return kind === 'note-marker' ? NOTE_MARK + plainNumber(text.trim()) + NOTE_MARK : ''
}

/** The ids of the notes in the order of the list at the end. */
function noteOrder(ledger: Ledger): string[] {
  const ids: string[] = []
  for (const { kind, record } of ledger) if (kind === 'note-number' && record !== undefined) ids.push(record)
  return ids
}

/**
 * The text of the TEI as the source prints it, with the notes at the end in their order there. Notes whose ids an editor changed
 * fill the gaps in the order in which they stand.
 */
function inOrder({ body, notes }: PrintedText, order: readonly string[]): string {
  const expected = new Set(order)
  const renamed: string[] = []
  for (const [id, text] of notes) if (!expected.has(id)) renamed.push(text)
  let next = 0
  let text = body
  for (const id of order) text += notes.get(id) ?? renamed[next++] ?? ''
  return text
}

/** So many differences are reported at once. */
const MOST_DIFFERENCES = 20

function compare(
  file: SourceFile,
  stretches: readonly Stretch[],
  found: string,
  edited: boolean,
): Diagnostic[] {
  let expected = ''
  for (const { text } of stretches) expected += text
  // Nearly always true, and the fastest comparison of two texts.
  if (expected === found) return []
  const remedy = edited ? EDITED : WRITTEN
  const differences: Diagnostic[] = []
  let next: Pair | undefined = [0, 0]
  while (next && differences.length < MOST_DIFFERENCES) {
    const [at, other]: Pair = edited ? afterSameWords(expected, found, next) : afterSame(expected, found)
    if (at === expected.length && other === found.length) break
    const [from, otherFrom]: Pair = [wordStart(expected, at), wordStart(found, other)]
    const offset = sourceOffset(stretches, at) ?? file.text.length
    differences.push(
      lost(file, offset, remedy, expected.slice(from, at + 40), found.slice(otherFrom, other + 40)),
    )
    // One difference is enough to refuse what was just written; an editor wants to see them all.
    next = edited ? alikeAgain(expected, found, from, otherFrom) : undefined
  }
  return differences
}

/** The offset in the source of an offset in the joined stretches. */
function sourceOffset(stretches: readonly Stretch[], at: number): number | undefined {
  let passed = 0
  for (const { text, start, repeats } of stretches) {
    if (at < passed + text.length) return repeats ? start + at - passed : start
    passed += text.length
  }
  return undefined
}

/** What to do about a loss in an encoding that was just written, and in one that somebody edited. */
const WRITTEN = 'nothing was written; please report this memo, since its encoding is not faithful'
const EDITED = 'restore the words there or correct the source, and give `@resp` to words of your own'

function lost(
  file: SourceFile,
  offset: number,
  remedy: string,
  expected: string,
  found?: string,
): Diagnostic {
  const shown = (value: string): string =>
    `\`${value.replace(/[\uE000-\uE002]/g, '|').replace(/\s+/g, ' ')}\``
  const instead =
    found === undefined
      ? 'would be dropped'
      : found.trim() === ''
        ? 'is missing in the encoding'
        : `reads ${shown(found)} in the encoding`
  return diagnose(
    file,
    { start: offset, end: offset + 1 },
    {
      rule: 'text-changed',
      source: 'fidelity',
      severity: 'error',
      reason: `${shown(expected)} ${instead}; ${remedy}`,
    },
  )
}
