import type { Ledger, LedgerEntry, LedgerKind } from '../../memo/ledger.js'
import { PRINTED_BULLET } from '../../source/bullet.js'
import { DRAWN_LINE } from '../../source/drawn-line.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { NOTE_CALL, NOTE_DIGITS, NOTE_LETTER, NOTE_SIGN, plainNumber } from '../../source/note-number.js'
import type { SourceFile } from '../../source/file.js'
import { PRINTED_PAGE, printedPage } from '../../source/page-number.js'
import { readBack } from '../../xml/read-back.js'
import { HYPHEN_MARK, NOTE_MARK, PAGE_MARK, PrintedText } from './printed-text.js'

/**
 * Proves that no word was lost or invented. It looks at three things only: the source, the TEI as it
 * was written and read again, and the ledger. What the ledger does not hold must be the text of the
 * TEI, character by character; what it holds must look like what it claims to be, and page breaks
 * and notes must stand exactly where their marks stood. Of an `edited` encoding white space may differ.
 * Each loss is an error at its place in the source; none is proof. The source and the ledger are those of an
 * `EncodedMemo`.
 */
export function fidelity(file: SourceFile, tei: SourceFile, ledger: Ledger, edited = false): Diagnostic[] {
  const { value: printed, diagnostics } = readBack(tei, () => new PrintedText())
  if (!printed) return [...diagnostics]
  const unbounded = ledger.filter((entry) => !BOUNDS[entry.kind].test(entry.text) || !tells(file, entry))
  if (unbounded.length > 0) return unbounded.map((entry) => lost(file, entry.start, WRITTEN, entry.text))
  return compare(file, fromSource(file, ledger), inOrder(printed, noteOrder(ledger)), edited)
}

/** What each kind of entry may consist of: no letter of the memo hides in the ledger. */
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

/** A stretch of what the TEI must hold, and where in the source it begins. */
interface Stretch {
  readonly text: string
  readonly start: number
  /** It repeats the source character by character, rather than standing for something of the ledger. */
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

/** A page break or note marker as a token that carries its printed number, a hyphen as a token alone. */
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
 * The text of the TEI as the source prints it: the notes out of their places and at the end. Where an editor gave them
 * other ids, which are no words, they come in the order in which they stand.
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

function compare(
  file: SourceFile,
  stretches: readonly Stretch[],
  found: string,
  edited: boolean,
): Diagnostic[] {
  let expected = ''
  for (const { text } of stretches) expected += text
  // Of what was written just now it nearly always is; engines compare whole texts at once.
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
    // What was just written is looked at by nobody but us.
    next = edited ? alikeAgain(expected, found, from, otherFrom) : undefined
  }
  return differences
}

/** A place in what is expected, and one in what was found. */
type Pair = readonly [number, number]

/** So many are told; whoever has mended them asks again. */
const MOST_DIFFERENCES = 20
/** How many words may differ before two texts are alike again, and which of those behind must be alike then. */
const FARTHEST = 60
const ALIKE_NEXT = [1]

/** Where two texts go on alike behind a difference; undefined where nothing tells. */
function alikeAgain(expected: string, found: string, from: number, otherFrom: number): Pair | undefined {
  const [words, others] = [wordsFrom(expected, from), wordsFrom(found, otherFrom)]
  for (let passed = 1; passed < FARTHEST; passed++)
    for (let skipped = 0; skipped <= passed; skipped++) {
      const [one, two] = [words[skipped], others[passed - skipped]]
      if (one?.word !== two?.word || !one || !two) continue
      const goesOn = ALIKE_NEXT.every(
        (step) => words[skipped + step]?.word === others[passed - skipped + step]?.word,
      )
      if (goesOn) return [one.at, two.at]
    }
  return undefined
}

function wordsFrom(text: string, from: number): { readonly word: string; readonly at: number }[] {
  const found: { word: string; at: number }[] = []
  const word = /\S+/g
  word.lastIndex = from
  for (
    let match = word.exec(text);
    match && found.length < FARTHEST + ALIKE_NEXT.length;
    match = word.exec(text)
  )
    found.push({ word: match[0], at: match.index })
  return found
}

/** Where two texts begin to differ, in each of them. */
function afterSame(expected: string, found: string): [number, number] {
  let at = 0
  while (at < found.length && expected[at] === found[at]) at++
  return [at, at]
}

/** Half of a word tells a reader little. */
function wordStart(text: string, at: number): number {
  let start = at
  while (at - start < 30 && start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) start--
  return start
}

/** The same; any white space is like any other, and at the ends there may be none. */
function afterSameWords(
  expected: string,
  found: string,
  [from, otherFrom]: readonly [number, number],
): [number, number] {
  let [at, other] = [skipSpace(expected, from), skipSpace(found, otherFrom)]
  while (at < expected.length && other < found.length) {
    const [next, otherNext] = [skipSpace(expected, at), skipSpace(found, other)]
    const isSpace = next > at && otherNext > other
    if (!isSpace && expected[at] !== found[other]) break
    ;[at, other] = isSpace ? [next, otherNext] : [at + 1, other + 1]
  }
  const [end, otherEnd] = [skipSpace(expected, at), skipSpace(found, other)]
  return end === expected.length && otherEnd === found.length ? [end, otherEnd] : [at, other]
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

function sourceOffset(stretches: readonly Stretch[], at: number): number | undefined {
  let passed = 0
  for (const { text, start, repeats } of stretches) {
    if (at < passed + text.length) return repeats ? start + at - passed : start
    passed += text.length
  }
  return undefined
}

/** What to do about an encoding that we wrote, and about one that somebody worked on. */
const WRITTEN = 'nothing was written: please report this memo, its encoding is not faithful'
const EDITED = 'restore the words there, or correct the source; words of your own carry `@resp`'

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
