import type { List } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine } from '../cursor.js'
import { isLine } from '../line.js'
import { listOf } from './build.js'
import { NAME, SLASH, SURNAME, split } from './parted-people.js'
import { TITLED } from '../vocabulary.js'
import { itemWithin } from './people-in-line.js'

/**
 * The callers, right under the title of a telephone conversation, each with a title or full name. Where the title says that they
 * telephoned, a surname or initials are enough ("Gen. Haig/HAK"), and whoever keeps the transcripts may not be named.
 *
 *     TELCON
 *     The President/Secretary Kissinger
 */
export function callers(cursor: Cursor): [List] | undefined {
  const line = cursor.top && cursor.titled && cursor.meeting ? currentLine(cursor) : undefined
  if (!line || line.text.length > LONGEST_CALL || cursor.speakers.has(line)) return undefined
  const { text } = line
  const isCall = isOfCall(cursor)
  if (!text.includes('/') && !(isCall && TITLED.test(text) && !/[:.?!]$/.test(text))) return undefined
  const parts = split(text, { start: 0, end: text.length }, SLASH)
  const words = parts.map(({ start, end }) => text.slice(start, end).replace(/\s*\/$/, ''))
  if (!isCall && !words.some((each) => TITLED.test(each))) return undefined
  const isShort = (each: string): boolean => isCall && (SURNAME.test(each) || INITIALS.test(each))
  if (!words.every((each) => TITLED.test(each) || NAME.test(each) || isShort(each))) return undefined
  cursor.at++
  const items = parts.map((part) => itemWithin([line], text, part))
  return [listOf('participants', items)]
}

/** Whether the line above says that they telephoned. */
function isOfCall({ units, at }: Cursor): boolean {
  const above = units[at - 1]
  return isLine(above) && /\b(?:tele?con|telephone)\b/i.test(above.text)
}

/** "HAK" */
const INITIALS = /^\p{Lu}{2,3}$/u
const LONGEST_CALL = 100
