import type { List } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import { listOf } from './build.js'
import { NAME, SLASH, split } from './parted-people.js'
import { TITLED } from '../vocabulary.js'
import { itemWithin } from './people-in-line.js'

/**
 * The callers, right under the title of a telephone conversation:
 *
 *     TELCON
 *     The President/Secretary Kissinger
 */
export function callers(cursor: Cursor): [List] | undefined {
  const line = cursor.top && cursor.titled && cursor.meeting ? currentLine(cursor) : undefined
  if (!line?.text.includes('/') || line.text.length > LONGEST_CALL) return undefined
  const { text } = line
  const parts = split(text, { start: 0, end: text.length }, SLASH)
  const words = parts.map(({ start, end }) => text.slice(start, end).replace(/\s*\/$/, ''))
  if (!words.some((each) => TITLED.test(each))) return undefined
  if (!words.every((each) => TITLED.test(each) || NAME.test(each))) return undefined
  cursor.at++
  const items = parts.map((part) => itemWithin([line], text, part))
  return [listOf('participants', items)]
}

const LONGEST_CALL = 100
