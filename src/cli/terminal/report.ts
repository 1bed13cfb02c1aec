import type { Diagnostic, Place, Severity } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { excerpt, printable } from './excerpt.js'
import type { Terminal } from './terminal.js'

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' }

/**
 * Prints diagnostics on standard error, each with its passage and carets under it, or as a line of JSON. If the terminal is quiet,
 * only errors. `sources` are the files that passages are shown from.
 */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  terminal: Terminal,
): void {
  for (const diagnostic of diagnostics) {
    if (terminal.json) terminal.err(`${JSON.stringify(diagnostic)}\n`)
    else if (!terminal.quiet || diagnostic.severity === 'error')
      terminal.err(pretty(diagnostic, sources, terminal.color, terminal.width))
  }
}

/**
 *     memo.txt:12:7 warning: note `4` has no marker in the text; … [note-without-marker]
 *       4. Not printed.
 *       ^
 */
function pretty(
  { place, severity, reason, rule, related = [] }: Diagnostic,
  sources: readonly SourceFile[],
  color: boolean,
  width = 102,
): string {
  const where = named(place)
  const shown = color ? `\u001b[${COLORS[severity]}m${severity}\u001b[0m` : severity
  const head = `${where}: ${shown}: ${printable(reason)} [${rule}]\n`
  const others = related.map((other) => `  ${named(other.place)}: ${printable(other.reason)}\n`).join('')
  const shownLine = excerpt(place, sources, width - 2)
  if (!shownLine) return head + others
  const { passage, before, length } = shownLine
  return `${head}  ${passage}\n  ${' '.repeat(before)}${'^'.repeat(length)}\n${others}`
}

function named({ file, position }: Place): string {
  return printable(position ? `${file}:${position.start.line}:${position.start.column}` : file)
}
