import type { Note } from '../../memo/ast.js'
import { LETTER, NUMBER } from '../../source/characters.js'
import { NOTE_SIGN, signsIn } from '../../source/note-number.js'
import type { Line, Unit } from './line.js'
import { isLine } from './line.js'
import type { NotesAtEnd } from './notes.js'
import { phrase } from './cursor.js'
import { continues } from './wrap.js'
import type { Wrapping } from './wrap.js'

const LABEL = new RegExp(`^(${NOTE_SIGN})\\s*(?=[\\p{L}“"[(])`, 'u')

const signOf = (unit: Unit | undefined): string | undefined =>
  isLine(unit) && !(unit.initial & (LETTER | NUMBER)) ? LABEL.exec(unit.text)?.[1] : undefined

/**
 * The last lines of a text that signs open, each of which stands glued to a word above. A list that bullets open has the
 * same sign more than once, and none above.
 *
 *     … that he would not go.*
 *
 *     * He went on July 13.
 */
export function signNotes(all: readonly Unit[], wrapping: Wrapping): NotesAtEnd | undefined {
  const labels: number[] = []
  for (let at = all.length - 1; at > 0 && all.length - at <= MOST_LINES; at--) {
    const [unit, before] = [all[at], all[at - 1]]
    if (!isLine(unit)) break
    if (signOf(unit) !== undefined) labels.unshift(at)
    else if (!isLine(before) || !continues(before, unit, wrapping)) break
  }
  const [start] = labels
  if (start === undefined) return undefined
  const signs = labels.map((at) => signOf(all[at])!)
  const above = new Set(
    all
      .slice(0, start)
      .flatMap((unit) => (isLine(unit) ? signsIn(unit.text) : []))
      .map(({ sign }) => sign),
  )
  if (new Set(signs).size < signs.length || !signs.every((sign) => above.has(sign))) return undefined
  const notes = labels.map((at, index) =>
    note(all.slice(at, labels[index + 1] ?? all.length).filter(isLine), signs[index]!),
  )
  return { notes, bodyEnd: start }
}

/** No such list is longer. */
const MOST_LINES = 40

function note(lines: readonly Line[], label: string): Note {
  const [first] = lines
  const length = LABEL.exec(first!.text)![0].length
  return {
    type: 'note',
    place: { start: first!.start, end: lines.at(-1)!.end },
    label,
    labelPlace: { start: first!.start, end: first!.start + length },
    paragraphs: [phrase(lines, length)],
  }
}
