import type { Note } from '../../memo/ast.js'
import { LETTER, NUMBER } from '../../source/characters.js'
import { NOTE_SIGN, signsIn } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { isLine } from './line.js'
import { asLine, headed } from './notes.js'
import type { NoteLabel } from './note-label.js'
import type { NotesAtEnd } from './notes.js'
import { phrase } from './cursor.js'
import { continues, isMidSentence } from './wrap.js'
import type { Wrapping } from './wrap.js'

const LABEL = new RegExp(`^(${NOTE_SIGN})\\s*(?=[\\p{L}“"[(])`, 'u')

export const signOf = (unit: Unit | undefined): string | undefined =>
  isLine(unit) && !(unit.initial & (LETTER | NUMBER)) ? LABEL.exec(unit.text)?.[1] : undefined

/**
 * The notes at the end of a text whose labels are signs, each of which stands right behind a word above. (Bullets repeat one sign,
 * and have none above.) `body`: the number of units that may call notes.
 *
 *     … that he would not go.*
 *
 *     * He went on July 13.
 */
export function signNotes(
  all: readonly Unit[],
  wrapping: Wrapping,
  body = all.length,
): NotesAtEnd | undefined {
  const labels = lastLabelled(all, wrapping, signOf)
  const [start] = labels
  if (start === undefined || !areSignsCalled(all.slice(0, Math.min(body, start)), all, labels))
    return undefined
  return { notes: labelledNotes(all, labels, signLabel), ...headed(all, start) }
}

/** Whether the signs that open some units differ, and each stands right behind a word of the text. */
export function areSignsCalled(
  text: readonly Unit[],
  all: readonly Unit[],
  labels: readonly number[],
): boolean {
  const signs = labels.map((at) => signOf(all[at])!)
  const above = new Set(
    text.flatMap((unit) => (isLine(unit) ? signsIn(unit.text) : [])).map(({ sign }) => sign),
  )
  return new Set(signs).size === signs.length && signs.every((sign) => above.has(sign))
}

export function signLabel(text: string): NoteLabel {
  const found = LABEL.exec(text)!
  return { label: found[1]!, length: found[0].length }
}

/** The indexes of the last lines of a text that open with labels, back to the label `first`; other lines go on with one of these. */
export function lastLabelled(
  all: readonly Unit[],
  wrapping: Wrapping,
  labelOf: (unit: Unit) => string | undefined,
  first?: string,
): number[] {
  const labels: number[] = []
  let last = all.length - 1
  // Below the last note stands the classification of its page.
  while (all[last]?.type === 'runningLine') last--
  for (let at = last; at > 0 && last - at < MOST_LINES; at--) {
    const [unit, before] = [all[at]!, all[at - 1]]
    if (!isLine(unit)) break
    const label = labelOf(unit)
    if (label !== undefined) labels.unshift(at)
    else if (!isLine(before) || !goesOn(before, unit, wrapping)) break
    if (label !== undefined && label === first) break
  }
  return labels
}

/** No such list is longer. */
const MOST_LINES = 100

const goesOn = (before: Line, line: Line, wrapping: Wrapping): boolean =>
  (line.blanksBefore === 0 && isMidSentence(before, line)) || continues(before, line, wrapping)

/** The notes that begin at some units, up to the end. */
export function labelledNotes(
  all: readonly Unit[],
  labels: readonly number[],
  labelOf: (text: string) => NoteLabel,
): Note[] {
  return labels.map((at, index) => {
    const lines = all.slice(at, labels[index + 1] ?? all.length).map(asLine)
    const [first] = lines
    const { label, length } = labelOf(first!.text)
    return {
      type: 'note',
      place: { start: first!.start, end: lines.at(-1)!.end },
      label,
      labelPlace: { start: first!.start, end: first!.start + length },
      paragraphs: [phrase(lines, length)],
    }
  })
}
