import type { ListKind } from '../../../memo/ast.js'
import { whenWhereParts } from '../../../memo/when-where.js'
import { LIST_LABELS } from '../vocabulary.js'
import { withoutMarker } from '../../../source/note-number.js'

/** A label, and behind it a colon, perhaps with a dash, or a tab. */
const OPENING = /^([A-Za-z][A-Za-z ]{1,30}?)(?:[ \t]*:(?:[-–—](?= ))?|(?=\t))\s*(?=\S)/

/** The label that opens a line, and how many characters it takes with what parts it from its words. */
export function openingLabel(text: string): { readonly kind: ListKind; readonly length: number } | undefined {
  const opening = OPENING.exec(text)
  const kind = opening ? labelKind(opening[1]!) : undefined
  return opening && kind ? { kind, length: opening[0].length } : undefined
}

/** "SUBJECT", "Participants:", "Present:-", "PRESENT 1": the label may carry a colon, with a dash, and a note marker. */
export function labelKind(text: string): ListKind | undefined {
  // No label is that long; most lines are longer.
  if (text.length > 60) return undefined
  const unmarked = withoutMarker(text)
  const colon = COLON.exec(unmarked)
  const words = colon ? unmarked.slice(0, colon.index).trimEnd() : unmarked
  return LIST_LABELS.get(words.toLowerCase())
}

/** The colon of a label, with the dash that British typists put behind it. */
const COLON = /:[-–—]?$/

/** What a line is the label of, or opens with the label of. */
export const kindOfLabel = (text: string): ListKind | undefined => labelKind(text) ?? openingLabel(text)?.kind

/** "INTERPRETERS", "Notetaker:": who does that stands under it. */
export const isRoleLabel = (text: string): boolean => text.length <= 20 && ROLE.test(text)

/** "Interpreter: Mr. Holm": how many characters such a label takes where it opens a line; 0 where none does. */
export const openingRole = (text: string): number => OPENING_ROLE.exec(text)?.[0].length ?? 0

const ROLES = '(?:Interpreter|Translator|Note-? ?taker|Observer|Rapporteur|Recorder|Reporter|Stenographer)s?'
const ROLE = new RegExp(`^${ROLES}:?$`, 'i')
const OPENING_ROLE = new RegExp(`^${ROLES}:\\s+(?=\\S)`, 'i')

/** Whether a line begins with a label of the lines at the top: "Date: July 9", "Participants:", "SUBJECT: Trade". */
export const isLabeled = (text: string): boolean =>
  kindOfLabel(text) !== undefined || whenWhereParts(text).length > 0
