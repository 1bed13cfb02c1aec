import { plainCharacters } from './characters.js'
import { lastUpTo } from './halving.js'
import type { Point, Position, Span } from './position.js'
import { remember } from './remember.js'

/** The encodings that are read: named by the byte-order mark, by the user, or plain UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text with its name: all that diagnostics need to say where something stands. */
export interface SourceFile {
  /** The path as the user gave it, or `<stdin>`. */
  readonly name: string
  readonly text: string
  readonly encoding: Encoding
  /** The marked-up file that this text was taken from; places are given in that file. */
  readonly taken?: Taken | undefined
}

export interface Taken {
  readonly from: SourceFile
  /** Maps an offset of the text to one of that file. */
  readonly offset: (at: number) => number
}

/** A text as a file. */
export const sourceFile = (name: string, text: string, encoding: Encoding = 'utf-8'): SourceFile => ({
  name,
  text,
  encoding,
  taken: undefined,
})

/** The text of a file with plain spaces and hyphens, of the same length; see `plainCharacters`. */
export const plainText = remember(({ text }: SourceFile) => plainCharacters(text))

/** The offset at which each line of a file starts; the first is 0. */
export const lineStartsOf = remember(({ text }: SourceFile): readonly number[] => lineStarts(text))

/** Lines end at LF, CR or CR LF; nothing else ends a line. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}

/** A text that was taken from another file, under that file's name. */
export const takenFile = (text: string, taken: Taken): SourceFile => ({
  name: taken.from.name,
  text,
  encoding: taken.from.encoding,
  taken,
})

/** The line and column of an offset; an offset past the end is the place after the last character. */
export function locate(file: SourceFile, offset: number): Point {
  if (file.taken) return locate(file.taken.from, file.taken.offset(offset))
  const at = Math.max(0, Math.min(offset, file.text.length))
  const starts = lineStartsOf(file)
  const line = lastUpTo(starts.length, (index) => starts[index]!, at)
  return { line: line + 1, column: at - starts[line]! + 1, offset: at }
}

/** Both ends of a span. */
export function position(file: SourceFile, span: Span): Position {
  const start = locate(file, span.start)
  if (!file.taken || span.end <= span.start) return { start, end: locate(file, span.end) }
  // The end lies behind the last character of the stretch, not where the next stretch was taken from.
  const last = file.taken.offset(span.end - 1) + 1
  return { start, end: locate(file.taken.from, Math.max(last, start.offset)) }
}

/** The text of a line (counted from 1), without its end. */
export function lineText(file: SourceFile, line: number): string {
  if (file.taken) return lineText(file.taken.from, line)
  const starts = lineStartsOf(file)
  const start = starts[line - 1]
  if (start === undefined) return ''
  return file.text.slice(start, starts[line] ?? file.text.length).replace(/[\r\n]+$/, '')
}
