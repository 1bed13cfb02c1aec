import { isClassification, isStamp } from '../classification.js'
import type { Unit } from '../line.js'
import { isLine } from '../line.js'
import { isAttachmentLabel } from './attachment-label.js'
import { isDateline } from './dateline.js'
import { isProse } from './prose.js'
import { MONTH } from '../../../source/months.js'

/** The initials of drafter and typist: "S/P:LREinaudi", "WPBundy:jm 1/22/63", "JHall:abc x2345", "CH:sg". */
const DRAFTING_CODE =
  /^(?:[A-Z]{1,5}(?:\/[A-Z]{1,5}){0,3}:[A-Z]\w{2,20}(?::\w{1,5})?|[A-Z]\w{2,20}:\w{1,5}|[A-Z]{2,4}[:/][a-z]{2,3})(?:\s+x\d{3,6})?(?:\s+\d{1,2}[/-]\d{1,2}[/-]\d{2,4})?$/
/** "JFD", "P. de Z.", "McG. B." */
const INITIALS = /^(?=[A-Z])(?:(?:[A-Z]|Mc[A-Z])\.? ?|(?:de|von|van) ){2,4}$/
const LONGEST_INITIALS = 20

export const isInitials = (text: string): boolean => text.length <= LONGEST_INITIALS && INITIALS.test(text)

/** "P.M.", "SG" below a name: who drafted or typed it; "USN" is where an officer serves. */
export const isInitialsBelow = (text: string): boolean => isInitials(text) && !/^U\.? ?S/.test(text)

/** "12 February", "1/22/63", "27.10.62" */
const DAY = new RegExp(`^(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4})\\.?$`)
/** "[Handwritten note: “Good.”]" */
const REMARK = /^\[(?!Page )[^[\]]{3,200}\]$/
/** "END", "END OF TRANSCRIPT" */
const END = /^END(?: OF [A-Z]{3,20})?\.?$/
/** Such lines are not longer. */
const LONGEST = 202

export const isDraftingCode = (text: string): boolean => text.length <= 60 && DRAFTING_CODE.test(text)

/** Whether a line is only a date, as somebody writes it under a name. */
export const isDay = (text: string): boolean => text.length <= 60 && (DAY.test(text) || isDateline(text))

/** Whether a line is a classification, a stamp or "END", with which nobody signs. */
export const isMarkOfPage = (text: string): boolean =>
  isClassification(text) || isStamp(text) || (text.startsWith('END') && END.test(text))

/** Whether a line may stand under the last signature without being a postscript: a date, a code, a remark, a stamp. */
export const isBelowSignature = (text: string): boolean =>
  text.length <= LONGEST &&
  (isMarkOfPage(text) || isDraftingCode(text) || isInitialsBelow(text) || isDay(text) || REMARK.test(text))

/** The most lines of a distribution list. */
const MOST = 60
const LONGEST_ENTRY = 100

/** Whether only short lines that are no sentences follow a line, up to an attachment or the end. */
export function isClosing(units: readonly Unit[], at: number): boolean {
  for (let ahead = at + 1; ahead < units.length; ahead++) {
    const unit = units[ahead]
    if (!isLine(unit)) continue
    if (isAttachmentLabel(unit.text)) return true
    if (ahead - at > MOST || unit.text.length > LONGEST_ENTRY || isProse(unit.text)) return false
  }
  return true
}
