import type { Diagnostic, Severity } from '../source/diagnostic.js'
import { lineText } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import type { Terminal } from './terminal.js'

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' }

/** Prints diagnostics: one line each with the passage and a caret under it, or JSON lines. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  terminal: Terminal,
): void {
  for (const diagnostic of diagnostics) {
    if (terminal.json) terminal.err(`${JSON.stringify(diagnostic)}\n`)
    else if (!terminal.quiet || diagnostic.severity === 'error')
      terminal.err(pretty(diagnostic, sources, terminal.color))
  }
}

/**
 *     memo.txt:12:7 warning: note `4` has no marker in the text; … [note-without-marker]
 *       4. Not printed.
 *       ^
 */
export function pretty(
  { place, severity, reason, rule }: Diagnostic,
  sources: readonly SourceFile[],
  color: boolean,
): string {
  const start = place.position?.start
  const where = printable(start ? `${place.file}:${start.line}:${start.column}` : place.file)
  const shown = color ? `\u001b[${COLORS[severity]}m${severity}\u001b[0m` : severity
  const head = `${where}: ${shown}: ${printable(reason)} [${rule}]\n`
  const file = sources.find(({ name }) => name === place.file)
  if (!file || !start) return head
  return (
    head +
    excerpt(
      lineText(file, start.line),
      start.column,
      place.position.end.line === start.line ? place.position.end.column : start.column + 1,
    )
  )
}

/** The passage around a column, cut to a terminal's width, with a caret under it. */
function excerpt(line: string, column: number, end: number): string {
  const from = Math.max(0, column - 1 - 50)
  const passage = printable(line.slice(from, from + 100))
  const before = printable(line.slice(from, column - 1)).length
  const length = Math.max(1, Math.min(end - column, 100 - before))
  return passage.trim() === '' ? '' : `  ${passage}\n  ${' '.repeat(before)}${'^'.repeat(length)}\n`
}

/** Control characters and bidirectional marks are shown, not obeyed. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    (character) => (character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}
