import type { List } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import { listOf } from './build.js'
import { callersInLine } from './people-in-line.js'

/**
 * The callers, right under the title of a telephone conversation:
 *
 *     TELCON
 *     The President/Secretary Kissinger
 */
export function callers(cursor: Cursor): [List] | undefined {
  const line = cursor.top && cursor.titled && cursor.meeting ? currentLine(cursor) : undefined
  const items = line && callersInLine(line)
  if (!items) return undefined
  cursor.at++
  return [listOf('participants', items)]
}
