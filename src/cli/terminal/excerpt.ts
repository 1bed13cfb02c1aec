import type { Place } from '../../source/diagnostic.js'
import { lineText } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'

/** A passage of one line, and the part of it that is meant. */
export interface Excerpt {
  readonly passage: string
  /** The number of characters before that part. */
  readonly before: number
  /** The number of its characters. */
  readonly length: number
}

/** The passage around a place, at most `width` characters of its line; undefined if the file is not among `sources`. */
export function excerpt(
  { file: name, position }: Place,
  sources: readonly SourceFile[],
  width = 100,
): Excerpt | undefined {
  const file = sources.find((source) => source.name === name)
  if (!file || !position) return undefined
  const { start } = position
  const line = lineText(file, start.line)
  const end = position.end.line === start.line ? position.end.column : start.column + 1
  const indent = Math.min(/^\s*/.exec(line)![0].length, start.column - 1)
  const half = Math.floor(Math.max(20, Math.min(width, 100)) / 2)
  const from = Math.max(indent, start.column - 1 - half)
  const passage = printable(line.slice(from, from + 2 * half))
  const before = printable(line.slice(from, start.column - 1)).length
  if (passage.trim() === '') return undefined
  const meant = printable(line.slice(start.column - 1, end - 1)).length
  return { passage, before, length: Math.max(1, Math.min(meant, passage.length - before)) }
}

/** Replaces control characters, bidirectional marks and other invisible characters by escapes such as `\u200b`. */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g,
    (character) => (character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  )
}
