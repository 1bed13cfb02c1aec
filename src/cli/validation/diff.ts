import { lineStartsOf, lineText, locate } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import type { Edit } from '../../validate/fix/fix.js'
import { applyEdits } from '../../validate/fix/fix.js'
import { printable } from '../terminal/excerpt.js'

/** Lines that are changed together, numbered from 1. */
interface Hunk {
  readonly first: number
  last: number
  readonly edits: Edit[]
}

/** The changes as a unified diff without context. An edit may join lines. */
export function diff(file: SourceFile, edits: readonly Edit[]): string {
  const starts = lineStartsOf(file)
  let grown = 0
  const changes = hunksOf(file, edits).map(({ first, last, edits: own }) => {
    const start = starts[first - 1]!
    const old = Array.from({ length: last - first + 1 }, (_, index) => lineText(file, first + index))
    const end = starts[last - 1]! + old.at(-1)!.length
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
    const after = applyEdits(file.text.slice(start, end), moved).split(/\r\n|\r|\n/)
    const head = `@@ -${range(first, old.length)} +${range(first + grown, after.length)} @@\n`
    grown += after.length - old.length
    const lines = (sign: string, texts: readonly string[]): string =>
      texts.map((text) => `${sign}${printable(text)}\n`).join('')
    return head + lines('-', old) + lines('+', after)
  })
  return `--- ${printable(file.name)}\n+++ ${printable(file.name)}\n${changes.join('')}`
}

const range = (first: number, count: number): string => (count === 1 ? `${first}` : `${first},${count}`)

function hunksOf(file: SourceFile, edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = []
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const first = locate(file, edit.start).line
    const last = locate(file, edit.end).line
    const open = hunks.at(-1)
    if (open && first <= open.last) {
      open.last = Math.max(open.last, last)
      open.edits.push(edit)
    } else hunks.push({ first, last, edits: [edit] })
  }
  return hunks
}
