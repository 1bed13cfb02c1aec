import type { Memo } from '../memo/ast.js'
import type { Ledger, LedgerEntry, LedgerKind } from '../memo/ledger.js'
import type { SourceFile } from '../source/file.js'
import type { Span } from '../source/position.js'
import type { XmlElement } from '../xml/tree.js'
import { matchesOf } from '../source/matches.js'

/** Bullets that open an item, with the space around them. */
const BULLET = /^\s*(?:[•◦▪‣·*–—-]\s+|[•◦▪‣·])$/

/**
 * Enters what lies between the words and the recorded marks: line ends, blank lines, indentation,
 * bullets. Whatever else lies there is entered as layout too, and the fidelity check refuses it.
 */
export function completeLedger(
  file: SourceFile,
  memo: Memo,
  root: XmlElement,
  recorded: readonly LedgerEntry[],
): Ledger {
  const known: Span[] = [...textSpans(root), ...recorded].sort((a, b) => a.start - b.start)
  const ledger = [...recorded]
  let at = 0
  const enter = (start: number, end: number): void => {
    if (end <= start) return
    for (const text of parts(file.text.slice(start, end))) {
      ledger.push({ start, end: start + text.length, kind: kindOf(text, start, memo), text, image: '' })
      start += text.length
    }
  }
  const fill = (start: number, end: number): void => {
    if (start === 0 && file.text.startsWith('\uFEFF')) {
      enter(0, 1)
      start = 1
    }
    const heading = memo.notesHeading
    if (heading && heading.start >= start && heading.end <= end) {
      enter(start, heading.start)
      enter(heading.start, heading.end)
      enter(heading.end, end)
    } else enter(start, end)
  }
  for (const span of known) {
    fill(at, span.start)
    at = Math.max(at, span.end)
  }
  fill(at, file.text.length)
  return ledger.sort((a, b) => a.start - b.start)
}

/** Bullets without words between them ("• " above a nested list) are entered one by one. */
function parts(text: string): readonly string[] {
  if (text.trim().length < 2) return [text]
  const ends = matchesOf(/[•◦▪‣·*–—-]\s+/g, text).map(({ index, 0: bullet }) => index + bullet.length)
  if (ends.length < 2) return [text]
  return ends.map((end, index) =>
    text.slice(ends[index - 1] ?? 0, index === ends.length - 1 ? undefined : end),
  )
}

function kindOf(text: string, start: number, memo: Memo): LedgerKind {
  if (start === 0 && text === '\uFEFF') return 'byte-order-mark'
  if (memo.notesHeading?.start === start) return 'notes-heading'
  return BULLET.test(text) ? 'bullet' : 'layout'
}

function textSpans(element: XmlElement, found: Span[] = []): Span[] {
  for (const child of element.children) {
    if (child.type === 'element') textSpans(child, found)
    else if (child.type === 'text' && child.origin) found.push(child.origin)
  }
  return found
}
