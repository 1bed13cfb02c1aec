import type { Address } from '../../../memo/ast.js'
import { isClassification } from '../classification.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { isAttachmentLabel } from './attachment-label.js'
import { isBelowSignature } from './below-signature.js'
import { isDateline } from './dateline.js'
import { isLabeled } from './label.js'
import { isProse } from './prose.js'
import { greets } from './salute.js'

/** The first line of an address that needs no greeting below it: "His Excellency", "The Honorable Sven Lund,", "Sven Lund, Esq.,", "S. T. Lund Esq.,". */
const HONORED =
  /^(?:(?:To )?(?:His|Her|Their) (?:(?:Royal|Imperial|Britannic) )?(?:Excellenc(?:y|ies)|Majesty|Highness|Eminence)|(?:To )?(?:The )?(?:Right |Rt\. )?Hon(?:ou?rable|\.)|\p{Lu}[\p{L}. ]{2,40},? Esq(?:uire|\.)?)(?: |,|$)/iu

/** The most lines of an address, and the longest. */
const MOST_LINES = 8
const LONGEST = 70

/**
 * The address of a letter, right above the greeting or at the foot, under the signature:
 *
 *     His Excellency
 *     Sven Lund,
 *     Minister of Foreign Affairs,
 *     Oslo
 *
 *     My dear Mr. Minister: …
 */
export function address(cursor: Cursor): [Address] | undefined {
  const found = cursor.signed
    ? addressAtFoot(cursor.units, cursor.at)
    : cursor.top
      ? addressAbove(cursor)
      : []
  if (found.length === 0) return undefined
  cursor.at += found.length
  const phrases = found.map((line) => phrase([line]))
  const place = { start: found[0]!.start, end: found.at(-1)!.end }
  return [{ type: 'address', place, phrases, side: cursor.signed ? 'foot' : 'top' }]
}

/** The lines of an address at the foot of a letter, followed only by what may stand under a signature; empty where there is none. */
export function addressAtFoot(units: readonly Unit[], at: number): readonly Line[] {
  const first = units[at]
  if (!isLine(first) || first.blanksBefore === 0 || first.text.length > LONGEST || !HONORED.test(first.text))
    return []
  const lines = linesFrom(units, at)
  const below = units[at + lines.length]
  const ends = !isLine(below) || isAttachmentLabel(below.text) || isBelowSignature(below.text)
  return ends || below.blanksBefore > 0 ? lines : []
}

/** The lines right above a greeting, apart from what stands above them. */
function addressAbove(cursor: Cursor): readonly Line[] {
  const line = currentLine(cursor)
  if (!line || line.text.length > LONGEST || greets(line.text)) return []
  const lines = linesFrom(cursor.units, cursor.at)
  const below = cursor.units[cursor.at + lines.length]
  const isEnough = lines.length > 1 || HONORED.test(line.text)
  return isEnough && isLine(below) && greets(below.text) ? lines : []
}

/** The lines that may be of one address, up to a blank line or a greeting. */
function linesFrom(units: readonly Unit[], at: number): readonly Line[] {
  const lines: Line[] = []
  for (let line = units[at]; isLine(line) && (lines.length === 0 || line.blanksBefore === 0);) {
    if (greets(line.text)) return lines
    if (lines.length === MOST_LINES || !mayBeOfAddress(line.text)) return []
    lines.push(line)
    line = units[at + lines.length]
  }
  return lines
}

const mayBeOfAddress = (text: string): boolean =>
  text.length <= LONGEST &&
  !text.includes('\t') &&
  !/[!?:;]$/.test(text) &&
  !isLabeled(text) &&
  !isDateline(text) &&
  !isClassification(text) &&
  !isProse(text)
