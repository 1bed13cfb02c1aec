import type { Located, SourceNote } from '../../memo/source-note.js'
import { lastUpTo } from '../../source/halving.js'
import type { Span } from '../../source/position.js'
import { separator } from './source-note-words.js'

/** The number, from 1, of the sentence of the source note that a part stands in: its `@n`. */
export function sentenceNumber(note: SourceNote, part: Span): string {
  return String(sentenceIndex(note, part) + 1)
}

/** The last sentence that begins at or before a part. */
function sentenceIndex({ sentences }: SourceNote, { start }: Span): number {
  return lastUpTo(sentences.length, (index) => sentences[index]!.start, start)
}

/** The separator between a part of a sentence and the one before it, as `@rend`; undefined where it is the usual one or unknown. */
export function partedBy(
  note: SourceNote,
  before: Located | undefined,
  part: Located,
  usual: string,
): string | undefined {
  const sentence = note.sentences[sentenceIndex(note, part)]
  if (!before || !sentence) return undefined
  const between = sentence.text.slice(before.end - sentence.start, part.start - sentence.start)
  if (between === usual || between.trim() === '') return undefined
  return separator(between.trim()) === between ? between.trim() : undefined
}
