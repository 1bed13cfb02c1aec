import { NUMBER } from '../../source/characters.js'
import { NOTE_DIGITS, plainNumber } from '../../source/note-number.js'
import type { Unit } from './line.js'
import { isLine } from './line.js'

/** A number and the space behind it, which a copy may have lost: "1Source: …". */
export const LABEL = new RegExp(`^(${NOTE_DIGITS})([.)/]?)(?:\\s+(?=\\S)|(?=[\\p{Lu}“"]))`, 'u')

/** The number that begins a line, and its style: "1.", "1)" and "1/", "[1]", "(1)", "/1/", "¹", or a bare "1". */
export function numberOf(unit: Unit | undefined): { number: number; style: string } | undefined {
  const label =
    isLine(unit) && (unit.initial & NUMBER || '[(/'.includes(unit.text[0]!)) ? LABEL.exec(unit.text) : null
  if (!label) return undefined
  const [first] = label[1]!
  const style = /\d/.test(first!)
    ? label[2]!.replace('/', '1/')
    : '[(/'.includes(first!)
      ? first!
      : 'superscript'
  return { number: Number(plainNumber(label[1]!)), style }
}

/** What opens a note, and how many characters it takes with the space behind it. */
export interface NoteLabel {
  readonly label: string
  readonly length: number
}

/** The number that opens a note. */
export function numberLabel(text: string): NoteLabel | undefined {
  const label = LABEL.exec(text)
  return label ? { label: plainNumber(label[1]!), length: label[0].length } : undefined
}
