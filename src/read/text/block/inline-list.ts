import type { List, ListKind } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, takeWrapped } from '../cursor.js'
import type { Line } from '../line.js'
import { goesOnWith } from './broken-entry.js'
import { columns, columnsList } from './columns.js'
import { openingLabel } from './label.js'
import { labeled } from './labeled-list.js'
import { peopleInLine } from './people-in-line.js'
import { isHanging, item, participants } from './plain-items.js'

/**
 * A label in the line of what it names. People make a list, whether they stand one under the other, in columns or in
 * a running line; a subject, a reference or an addressee stays the line that it is printed as.
 *
 *     PARTICIPANTS:  The Secretary              SUBJECT:  Trade with Norland
 *                    Mr. Lund, EUR
 */
export function inlineList(cursor: Cursor): [List] | undefined {
  const line = cursor.front ? currentLine(cursor) : undefined
  const label = line && openingLabel(line.text)
  if (!line || !label) return undefined
  const { kind, length } = label
  const words = { start: line.start, end: line.start + line.text.slice(0, length).trimEnd().length }
  const list = kind === 'participants' ? people(cursor, line, length) : ofLine(cursor, line, kind, length)
  if (!list) return undefined
  return [labeled(list, { place: words, lines: [words] })]
}

function ofLine(cursor: Cursor, line: Line, kind: ListKind, skip: number): List {
  const words = item(hangingLines(cursor, line).flat(), skip)
  return { type: 'list', place: words.place, kind, items: [words], form: 'line' }
}

/** The line of the label, and those below it that are indented under its words. */
function hangingLines(cursor: Cursor, first: Line): Line[][] {
  const groups = [[...takeWrapped(cursor)]]
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || next.indent <= first.indent + 1) return groups
    const lines = takeWrapped(cursor)
    const last = groups.at(-1)!
    const hanging = groups.length > 1 && isHanging(next, last)
    if (goesOnWith(next.text, last.at(-1)!.text, hanging)) last.push(...lines)
    else groups.push([...lines])
  }
}

function people(cursor: Cursor, line: Line, skip: number): List | undefined {
  const start = cursor.at
  const inColumns = columns(cursor, skip)
  if (inColumns) return columnsList(inColumns)
  const groups = hangingLines(cursor, line)
  const running = groups.length === 1 || /[,;]$/.test(groups[0]!.at(-1)!.text)
  const items = running ? peopleInLine(groups.flat(), skip) : participants(groups, skip)
  if (!items) {
    cursor.at = start
    return undefined
  }
  const place = { start: line.start, end: items.at(-1)!.place.end }
  return { type: 'list', place, kind: 'participants', items }
}
