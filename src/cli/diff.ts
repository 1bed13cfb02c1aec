import type { SourceFile } from '../source/file.js'
import { lineText, locate } from '../source/file.js'
import type { Edit } from '../validate/fix.js'
import { applyEdits } from '../validate/fix.js'
import { sourceFile } from '../source/file.js'
import { printable } from './excerpt.js'

/** The changed lines, before and after: edits that keep the number of lines. */
export function diff(file: SourceFile, edits: readonly Edit[]): string {
  const after = sourceFile(file.name, applyEdits(file.text, edits))
  const lines = [...new Set(edits.map(({ start }) => locate(file, start).line))].sort((a, b) => a - b)
  const changes = lines.map(
    (line) =>
      `@@ -${line} +${line} @@\n-${printable(lineText(file, line))}\n+${printable(lineText(after, line))}\n`,
  )
  return `--- ${printable(file.name)}\n+++ ${printable(file.name)}\n${changes.join('')}`
}
