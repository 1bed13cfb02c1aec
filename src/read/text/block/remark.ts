import type { Paragraph } from '../../../memo/ast.js'
import { LETTER } from '../../../source/characters.js'
import { NOTE_SIGN, signsIn } from '../../../source/note-number.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { paragraphOf } from './build.js'
import { mayLead } from './delegation.js'
import { takeProse } from './paragraph.js'
import { isPerson } from './person.js'

/** What a sign stands for, below a list with that sign beside somebody: "Mr. Lund*", and below it "* Absent". */
export function remark(cursor: Cursor): [Paragraph] | undefined {
  const line = currentLine(cursor)
  if (!line || !isRemark(line, cursor)) return undefined
  return [paragraphOf('body', phrase(takeProse(cursor)))]
}

/** Whether the line at the cursor is such a remark, and not an entry that a sign opens: "* Mr. Lund", "*Mr. Lund". */
export function isRemark({ initial, text }: Line, { units, at }: Cursor): boolean {
  if (initial & LETTER || !SIGNS.includes(text[0]!)) return false
  const [, sign] = OPENING.exec(text) ?? []
  if (sign === undefined || text.length > LONGEST) return false
  const opens = (unit: Unit | undefined): boolean => isLine(unit) && OPENING.exec(unit.text)?.[1] === sign
  const next = units[at + 1]
  if (opens(units[at - 1]) || opens(next)) return false
  // "Mr. Hall*", "* Mr. Lund", "Mr. Dahl"
  if (goesOn(next, units[at + 2])) return false
  const isBefore = new RegExp(`^${sign.replaceAll('*', '\\*')}\\p{Lu}`, 'u')
  return units
    .slice(Math.max(0, at - FARTHEST), at)
    .some(
      (unit) =>
        isLine(unit) && (signsIn(unit.text).some((each) => each.sign === sign) || isBefore.test(unit.text)),
    )
}

/** Whether more people stand right below, or a delegation. */
const goesOn = (next: Unit | undefined, below: Unit | undefined): boolean =>
  isLine(next) &&
  next.blanksBefore === 0 &&
  (isPerson(next.text) || (mayLead(next.text) && isLine(below) && isPerson(below.text)))

const SIGNS = '*†‡§'
const OPENING = new RegExp(
  `^(${NOTE_SIGN})(?: \\S|(?:Absent|Not present|Did not attend|Excused|Present (?:for|during|only))(?!\\p{L}))`,
  'iu',
)
/** Lines between somebody and the remark. */
const FARTHEST = 100
/** Characters: what is longer is a note of its own. */
const LONGEST = 300
