import type { Item, List, ListKind } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeWrapped } from '../cursor.js'
import type { Line } from '../line.js'
import { isUnfinished } from '../wrap.js'
import { labelKind } from './label.js'
import { nestDelegations } from './delegation.js'

/** A label, and behind it a colon or a tab. */
const LABELED = /^([A-Za-z][A-Za-z ]{1,30}?)(?:[ \t]*:|(?=\t))\s*(?=\S)/

/**
 * A label in the line of what it names. People under the first one make a list; a subject, a reference or an
 * addressee stays the line that it is printed as.
 *
 *     PARTICIPANTS:  The Secretary              SUBJECT:  Trade with Norland
 *                    Mr. Lund, EUR
 */
export function inlineList(cursor: Cursor): [List] | undefined {
  const line = currentLine(cursor)
  const label = line && LABELED.exec(line.text)
  const kind = label && labelKind(label[1]!)
  if (!line || !kind || !cursor.front) return undefined
  const start = cursor.at
  const groups = hangingLines(cursor, line)
  if (kind === 'participants' && groups.length < 2) {
    cursor.at = start
    return undefined
  }
  const skip = label[0].length
  const words = { start: line.start, end: line.start + label[0].trimEnd().length }
  const items = kind === 'participants' ? people(groups, skip) : [item(groups.flat(), skip)]
  const place = { start: line.start, end: items.at(-1)!.place.end }
  const form = kind === 'participants' ? {} : ({ form: 'line' } as const)
  return [
    {
      type: 'list',
      place,
      kind: kind satisfies ListKind,
      label: { place: words, lines: [words] },
      items,
      ...form,
    },
  ]
}

/** The line of the label, and those below it that are indented under its words. */
function hangingLines(cursor: Cursor, first: Line): Line[][] {
  const groups = [takeWrapped(cursor)]
  for (;;) {
    const next = currentLine(cursor)
    if (!next || next.blanksBefore > 0 || next.indent <= first.indent + 1) return groups
    const lines = takeWrapped(cursor)
    if (isUnfinished(groups.at(-1)!.at(-1)!.text)) groups.at(-1)!.push(...lines)
    else groups.push(lines)
  }
}

function people(groups: readonly Line[][], skip: number): Item[] {
  const words = new Map<Item, string>()
  const items = groups.map((lines, index) => {
    const each = item(lines, index === 0 ? skip : 0)
    words.set(each, joinedText(lines).slice(index === 0 ? skip : 0))
    return each
  })
  return nestDelegations(items, (each) => words.get(each) ?? '')
}

function item(lines: readonly Line[], skip: number): Item {
  const words = phrase(lines, skip)
  return { type: 'item', place: words.place, phrase: words }
}
