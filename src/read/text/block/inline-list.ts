import type { List, ListKind } from '../../../memo/ast.js'
import { isOfficeBelow } from '../../../memo/office-line.js'
import { isBody, isSideName, mayBeSide } from '../../../memo/sides.js'
import type { Begins, Cursor } from '../cursor.js'
import { currentLine, takeWrapped } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { itemOfLines, listOf, withLabel } from './build.js'
import { goesOnWith } from './broken-entry.js'
import { columns, columnsList } from './columns.js'
import { isSideBesideOthers, mayLead } from './delegation.js'
import { openingLabel, openingRole } from './label.js'
import { opensWithSide, peopleInLine } from './people-in-line.js'
import { isPerson } from './person.js'
import { isRemark } from './remark.js'
import { semicolonRun } from './semicolon-run.js'
import { beginsItem, isHanging } from './take-item.js'
import { participants } from './plain-items.js'
import { belowSide, takeSides, takeUnindented } from './unindented.js'
import { phraseOf } from '../../../memo/phrase.js'
import { addAll } from '../../../source/many.js'

/** The label in capitals of a list behind the text. */
const LATE = /^[A-Z]{3}[A-Z ]*:/

/**
 * A list in the line of its label. People become items, whether they stand under one another, in columns or in a running line; a
 * subject, reference or addressee stays one line.
 *
 *     PARTICIPANTS:  The Secretary              SUBJECT:  Trade with Norland
 *                    Mr. Lund, EUR
 */
export function inlineList(cursor: Cursor): [List] | undefined {
  const line = currentLine(cursor)
  if (!line || !(cursor.front || LATE.test(line.text))) return undefined
  const label = openingLabel(line.text) ?? roleLabel(cursor, line)
  if (!label || !(cursor.front || label.kind === 'participants')) return undefined
  const { kind, length } = label
  const words = { start: line.start, end: line.start + line.text.slice(0, length).trimEnd().length }
  const list = kind === 'participants' ? people(cursor, line, length) : ofLine(cursor, line, kind, length)
  if (!list) return undefined
  return [withLabel(list, phraseOf([words]))]
}

/** "Interpreter: Mr. Holm" as a paragraph by itself, outside transcripts. */
function roleLabel(
  { front, speakers }: Cursor,
  line: Line,
): { kind: 'participants'; length: number } | undefined {
  const length = front ? openingRole(line.text) : 0
  return length > 0 && !speakers.has(line) && isPerson(line.text.slice(length))
    ? { kind: 'participants', length }
    : undefined
}

function ofLine(cursor: Cursor, line: Line, kind: ListKind, skip: number): List {
  return listOf(kind, [itemOfLines(hangingLines(cursor, line).flat(), skip)], 'line')
}

/**
 * The entries of a label: its line, and the lines indented below it, each with its continuation lines. `skip`: characters of the
 * label. `beginsItem`: whether a line begins another entry however full the one before is.
 */
function hangingLines(cursor: Cursor, first: Line, skip = 0, beginsItem?: Begins): Line[][] {
  const groups = [[...takeWrapped(cursor, beginsItem)]]
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || next.indent <= first.indent + 1 || isRemark(next, cursor))
      return groups
    const lines = takeWrapped(cursor, beginsItem)
    const last = groups.at(-1)!
    const hanging = groups.length > 1 && isHanging(next, last)
    const outside = groups.length === 1 ? skip : 0
    const isOffice = last.length === 1 && isOfficeBelow(next.text, last[0]!.text.slice(outside))
    if (isOffice || goesOnWith(next.text, last.at(-1)!.text, hanging)) addAll(last, lines)
    else groups.push([...lines])
  }
}

/**
 * The entries of a column under the words of the label: each begins where these do, and lines further in continue it.
 *
 *     PARTICIPANTS:  Mr. Henry Hall, Director, Office
 *                      of Norland Affairs
 *                    Mr. Lund
 */
function column(cursor: Cursor, first: Line, skip: number): Line[][] | undefined {
  const left = first.indent + skip
  const groups: Line[][] = [[first]]
  /** Where the members of the side above begin. */
  let inner = firstMember(first, skip)
  let at = cursor.at + 1
  const isLed = isSideName(first.text.slice(skip))
  for (let next = cursor.units[at]; isLine(next); next = cursor.units[++at]) {
    const isUnder = Math.abs(next.indent - left) <= SLACK
    const isApart = next.blanksBefore > 0
    const below = cursor.units[at + 1]
    const isSide =
      isLed && mayLead(next.text) && isLine(below) && below.blanksBefore === 0 && isPerson(below.text)
    if (isRemark(next, { ...cursor, at })) break
    if (next.indent < left - SLACK || (isApart && !(isUnder && (isSide || mayFollow(next))))) break
    const last = groups.at(-1)!
    const name = last[0]!.text.slice(groups.length === 1 ? skip : 0)
    const isOffice = last.length === 1 && isOfficeBelow(next.text, name)
    const goesOn = !isApart && (isOffice || goesOnWith(next.text, last.at(-1)!.text))
    if (!isUnder && last.length === 1 && isPerson(next.text) && leads(name, inner !== undefined)) {
      inner = next.indent
      groups.push([next])
    } else if (!goesOn && isUnder && firstMember(next, 0) !== undefined) {
      inner = firstMember(next, 0)
      groups.push([next])
    } else if (!goesOn && (isUnder || Math.abs(next.indent - (inner ?? left)) <= SLACK)) groups.push([next])
    else last.push(next)
  }
  const hasTab = groups.some((lines) => lines.some(({ text }) => text.includes('\t')))
  if (hasTab || skip < NARROWEST || groups.length < 2) return undefined
  cursor.at = at
  return groups
}

/**
 * Where the first member of a side begins in the line of its name, if a gap parts the two: "Norland:   Mr. Lund".
 */
function firstMember({ text, indent }: Line, skip: number): number | undefined {
  const [lead, side] = SIDE_IN_LINE.exec(text.slice(skip)) ?? []
  if (lead === undefined || !(isSideName(side!) || isBody(side!) || mayBeSide(side!))) return undefined
  return isPerson(text.slice(skip + lead.length)) ? indent + skip + lead.length : undefined
}
const SIDE_IN_LINE = /^([^:;,]{1,40}): {2,24}(?=\S)/

/** Whether an entry heads the people further in; `beside`: another head stands above. */
const leads = (text: string, beside: boolean): boolean =>
  isSideName(text) || isSideBesideOthers(text) || isBody(text) || (beside && mayLead(text))

/** Whether a column goes on behind a blank line. */
const mayFollow = ({ text, blanksBefore }: Line): boolean =>
  blanksBefore === 1 && (isSideName(text) || isPerson(text) || opensWithSide(text))

/** An entry stands under another if it begins no further from it. */
const SLACK = 1
/** Characters of the shortest label with its gap. */
const NARROWEST = 8

function people(cursor: Cursor, line: Line, skip: number): List | undefined {
  const start = cursor.at
  const run = cursor.front ? semicolonRun(cursor, line) : undefined
  const inRun = run && peopleInLine(run, skip)
  if (run && inRun && inRun.length > 2) {
    cursor.at += run.length
    return listOf('participants', inRun)
  }
  const led = cursor.front ? belowSide(cursor, line, skip) : undefined
  if (led) return led
  const inColumns = columns(cursor, skip)
  if (inColumns) return columnsList(inColumns)
  const inColumn = column(cursor, line, skip)
  if (!inColumn && !cursor.front) return undefined
  const groups = inColumn ?? hangingLines(cursor, line, skip, beginsItem)
  const running = groups.length === 1 || /[,;]$/.test(groups[0]!.at(-1)!.text)
  let items = running ? peopleInLine(groups.flat(), skip) : participants(groups, skip)
  if (groups.length === 1 && items?.length === 1 && takeUnindented(cursor, groups, skip))
    items = participants(groups, skip)
  else if (groups.length === 1 && items?.every(({ list }) => list)) items.push(...takeSides(cursor))
  if (!items) {
    cursor.at = start
    return undefined
  }
  return listOf('participants', items)
}
