import type { Heading } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, joinedText, phrase, takeContinued } from '../cursor.js'
import type { Line } from '../line.js'
import { isLine } from '../line.js'
import { isDocumentNumber, isFileNumber } from '../../../memo/document-number.js'
import { UPPER } from '../../../source/characters.js'
import { OPENING_BULLET } from '../../../source/bullet.js'
import { MONTH, MONTH_IN_ANY_CASE } from '../../../source/months.js'
import { isUnfinished } from '../wrap.js'
import { isDateline } from './dateline.js'
import { kindOfLabel, labelKind } from './label.js'
import { MEETING, isNameAlone, isNameOfPaper, isTitle } from './title.js'

/** The most lines of a title. */
const MOST_LINES = 6

/**
 * The title of the document: the first line, and what was wrapped from it.
 *
 *     111. Memorandum of Conversation0
 */
export function heading(cursor: Cursor): [Heading] | undefined {
  // Only a few page marks, running heads and a dateline may stand before a title.
  if (!cursor.top || cursor.titled || cursor.at >= 20) return undefined
  const number = numberAbove(cursor)
  const line = cursor.units[cursor.at + number.length]
  if (!isLine(line) || (number.length === 0 && !isTitle(line.text))) return undefined
  const hasDateline = cursor.units.slice(0, cursor.at).some(isLine)
  const below = cursor.units[cursor.at + number.length + 1]
  if (hasDateline && !isNameOfPaper(line.text, isLine(below) ? below.text : '')) return undefined
  cursor.at += number.length
  const lines = [...number, ...takeTitle(cursor)]
  while (goesOnBelow(lines, cursor)) lines.push(...takeTitle(cursor))
  cursor.titled = true
  cursor.meeting = MEETING.test(joinedText(lines))
  const title = phrase(lines)
  return [{ type: 'heading', place: title.place, phrase: title }]
}

/**
 * Whether a title goes on below a blank line: "MINUTES", and there "of the third meeting", "held in Oslo on 3 May 1972"; "Note for the
 * record", and there what was held and when.
 */
function goesOnBelow(lines: readonly Line[], cursor: Cursor): boolean {
  const next = currentLine(cursor)
  if (next?.blanksBefore !== 1 || lines.length > MOST_LINES) return false
  const title = joinedText(lines)
  if (/\d{4}/.test(title.slice(-LONGEST_DAY))) return false
  if (next.text.startsWith('of ') && isNameAlone(lines[0]!.text)) return true
  const isOfRecord = FOR_RECORD.test(title) && isTitle(next.text)
  const isHeld = isNameAlone(lines[0]!.text) && /^held (?:in|at|on) /.test(next.text)
  if (!isOfRecord && !isHeld) return false
  const second = cursor.units[cursor.at + 1]
  const below = joinedText(isLine(second) && second.blanksBefore === 0 ? [next, second] : [next])
  return below.length <= LONGEST_BELOW && DATED.test(below)
}

const FOR_RECORD = /^(?:Note|Memorandum|Minute) for (?:the )?(?:record|files?)$/i
const LONGEST_BELOW = 250
/** Characters that a day at the end of a title may take. */
const LONGEST_DAY = 30

/** "187." on a line of its own above the title, or at the very beginning right above words that end in no stop; a file may stand between. */
function numberAbove({ units, at }: Cursor): Line[] {
  const [line, next, below] = [units[at], units[at + 1], units[at + 2]]
  if (!isLine(line) || !isLine(next) || !isDocumentNumber(line.text)) return []
  if (isFileNumber(next.text) && isLine(below) && isTitle(below.text)) return [line, next]
  return isTitle(next.text) ||
    (next.blanksBefore === 0 && next.initial & UPPER && /[^.?!:;]$/.test(next.text))
    ? [line]
    : []
}

/** A line that begins in the middle of a phrase. */
const GOING_ON = /^(?:\p{Ll}|\()/u
/** A title with a sender but no addressee yet: "Letter From the Acting Secretary of State". */
const WITHOUT_ADDRESSEE =
  /^(?!.* to ).*\b(?:Letter|Telegram|Memorandum|Message|Note|Airgram|Cablegram|Despatch) From /

/** A line this wide may have been broken because the title was too long. */
const WIDE = 50
/** A line that ends in a month: its day follows. */
const MONTH_LAST = new RegExp(` ${MONTH}$`)
/** A line that ends in a year or time is a dateline, unless the month stands above it or a dateline below. */
const DATED = /(?:\d{4}|[ap]\.? ?m|noon|midnight)[.\d ]{0,5}$/i

/** "HELD AT LANCASTER HOUSE ON MAY 12, 1950" */
const ON_DAY = new RegExp(
  `^\\p{Lu}.{0,140}?[^,;:] on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH_IN_ANY_CASE}|${MONTH_IN_ANY_CASE} \\d)`,
  'iu',
)
/** Whether a line ends in "on" and a day: right below a title it continues that, and begins with no place. */
const isOnDay = (text: string): boolean => DATED.test(text) && !/\d\.$/.test(text) && ON_DAY.test(text)

/**
 * Takes the lines of a title. It goes on in a line that is indented or begins in the middle of a phrase, behind a line that ends in
 * the middle of one, and in a last line below a wide one.
 */
export function takeTitle(cursor: Cursor): readonly Line[] {
  const wrapped = wrappedTitle(cursor)
  if (wrapped) {
    cursor.at += wrapped.length
    return wrapped
  }
  return takeContinued(
    cursor,
    (next, lines) => {
      const last = lines.at(-1)!.text
      if (lines.length > MOST_LINES || beginsAnew(next, lines.at(-1)!)) return false
      if (
        next.indent > lines[0]!.indent ||
        /,$|\b(?:[Bb]etween|BETWEEN|[Ff]rom|FROM)$/.test(last) ||
        isUnfinished(last)
      )
        return true
      if (MONTH_LAST.test(last) && /^\d/.test(next.text)) return true
      const below = cursor.units[cursor.at + 1]
      const isLast = isLine(below) && below.blanksBefore > 0
      if (isOnDay(next.text) && (isLast || next.text === next.text.toUpperCase())) return true
      if (DATED.test(next.text) && !MONTH_LAST.test(last) && !(isLine(below) && DATED.test(below.text)))
        return false
      if (GOING_ON.test(next.text) || WITHOUT_ADDRESSEE.test(joinedText(lines))) return true
      return lines[0]!.width > WIDE && isLast
    },
    beginsAnew,
  )
}

/**
 * Whether a line is no part of a title: a label, an entry of a list, a dateline below a short or dated line, or a long line below a
 * dated one.
 */
function beginsAnew({ text }: Line, { text: before }: Line): boolean {
  if (labelKind(text) !== undefined || OPENING_BULLET.test(text)) return true
  if (GOING_ON.test(text) || isOnDay(text)) return false
  const isDated = DATED.test(before)
  if (isDated && text.length > WIDE) return true
  if (!isDated && before.length >= WIDE) return false
  return isDateline(text) && !MONTH_LAST.test(before) && !isUnfinished(before) && !/[,:(–-]$/.test(before)
}

/** The lines of a title up to a blank one, if they were wrapped at a margin; undefined otherwise. */
function wrappedTitle({ units, at }: Cursor): Line[] | undefined {
  const lines = [units[at] as Line]
  for (let next = units[at + 1]; isLine(next) && next.blanksBefore === 0; next = units[at + lines.length]) {
    if (
      lines.length === MOST_LINES ||
      kindOfLabel(next.text) ||
      (isDateline(next.text) && !isOnDay(next.text))
    )
      return undefined
    lines.push(next)
  }
  const widest = Math.max(...lines.map(({ width }) => width))
  const areFull = lines
    .slice(1)
    .every(({ text }, index) => lines[index]!.width + 1 + text.split(' ', 1)[0]!.length > widest - RAGGED)
  return lines.length > 2 && widest > WIDE && widest < TOO_WIDE && areFull ? lines : undefined
}

/** A typist's margin is ragged. */
const RAGGED = 8
/** Titles are not wrapped at a wider margin. */
const TOO_WIDE = 110
