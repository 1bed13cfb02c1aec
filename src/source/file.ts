import { plainSpaces } from './characters.js'
import { lastUpTo } from './halving.js'
import type { Point, Position, Span } from './position.js'

/** The encodings that are read: named by the byte-order mark, by the user, or plain UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** A text with its name: all that diagnostics need to say where something stands. */
export interface SourceFile {
  /** The path as the user gave it, or `<stdin>`. */
  readonly name: string
  readonly text: string
  /** The same with a space for every space that does not break: what is looked at for its words. */
  readonly plain: string
  readonly encoding: Encoding
  /** Offset at which each line starts; the first is 0. */
  readonly lineStarts: readonly number[]
  /** The marked-up file that this text was taken from: places are told in it. */
  readonly taken?: Taken | undefined
}

export interface Taken {
  readonly from: SourceFile
  /** The offset in that file of what stands at an offset of the text. */
  readonly offset: (at: number) => number
}

/** A text as a file; its lines are counted when somebody asks for a place. */
export const sourceFile = (name: string, text: string, encoding: Encoding = 'utf-8'): SourceFile =>
  new TextFile(name, text, encoding, undefined)

/**
 * A class, though its objects need no methods: a literal with getters of its own has a shape of its own, and nothing that
 * reads many files is quick then.
 */
class TextFile implements SourceFile {
  #starts: readonly number[] | undefined
  #plain: string | undefined

  constructor(
    readonly name: string,
    readonly text: string,
    readonly encoding: Encoding,
    readonly taken: Taken | undefined,
  ) {}

  get plain(): string {
    return (this.#plain ??= plainSpaces(this.text))
  }

  get lineStarts(): readonly number[] {
    return (this.#starts ??= lineStarts(this.text))
  }
}

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
export const takenFile = (text: string, taken: Taken): SourceFile =>
  new TextFile(taken.from.name, text, taken.from.encoding, taken)

/** The line and column of an offset; an offset past the end is the place after the last character. */
export function locate(file: SourceFile, offset: number): Point {
  if (file.taken) return locate(file.taken.from, file.taken.offset(offset))
  const at = Math.max(0, Math.min(offset, file.text.length))
  const { lineStarts } = file
  const line = lastUpTo(lineStarts.length, (index) => lineStarts[index]!, at)
  return { line: line + 1, column: at - lineStarts[line]! + 1, offset: at }
}

/** Both ends of a span. */
export function position(file: SourceFile, span: Span): Position {
  const start = locate(file, span.start)
  if (!file.taken || span.end <= span.start) return { start, end: locate(file, span.end) }
  // The end of a stretch that was taken lies behind its last character, not where the next one was taken from.
  const last = file.taken.offset(span.end - 1) + 1
  return { start, end: locate(file.taken.from, Math.max(last, start.offset)) }
}

/** The text of a line (counted from 1), without its end. */
export function lineText(file: SourceFile, line: number): string {
  if (file.taken) return lineText(file.taken.from, line)
  const start = file.lineStarts[line - 1]
  if (start === undefined) return ''
  return file.text.slice(start, file.lineStarts[line] ?? file.text.length).replace(/[\r\n]+$/, '')
}
