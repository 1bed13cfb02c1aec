import type { Note } from '../../memo/ast.js'
import type { SourceFile } from '../../source/file.js'
import type { Span } from '../../source/position.js'

/**
 * For each note that stood at the foot of a page, the stretch of the file that may call it: from the notes of the page before to
 * its own. Undefined where no text follows the first note. `lastLine`: where the last line of the text begins.
 */
export function stretchesOfPages(
  { taken }: SourceFile,
  notes: readonly Note[],
  lastLine: number | undefined,
): readonly Span[] | undefined {
  if (!taken || notes.length === 0 || lastLine === undefined) return undefined
  const printed = notes.map(({ labelPlace }) => taken.offset(labelPlace.start))
  if (taken.offset(lastLine) < printed[0]!) return undefined
  const stretches: Span[] = []
  for (const [index, end] of printed.entries()) {
    const isAnew = index > 0 && beginsAnew(notes[index - 1]!, notes[index]!)
    const start = index === 0 ? -1 : isAnew ? printed[index - 1]! : stretches[index - 1]!.start
    stretches.push({ start, end })
  }
  return stretches
}

const beginsAnew = ({ label: before }: Note, { label }: Note): boolean =>
  /^\d/.test(label) ? Number(label) <= Number(before) : label <= before
