import type { Annotation } from '../memo/annotation.js'
import type { Memo } from '../memo/ast.js'
import type { Metadata } from '../memo/metadata.js'
import type { Authority, Person } from '../memo/person.js'
import type { SourceNote } from '../memo/source-note.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'
import { recognizeMarks } from './marks/marks.js'
import { resolve } from './resolve.js'

/** All that was understood of a memo: its tree, what is said about its words, its people. */
export interface Recognized {
  readonly memo: Memo
  /** Settled: in reading order, outer before inner, never overlapping without nesting. */
  readonly annotations: readonly Annotation[]
  readonly persons: readonly Person[]
  readonly sourceNote?: { readonly note: SourceNote; readonly text: string }
  /** Number that the first note marker prints (0 or 1). */
  readonly firstNoteNumber: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface RecognizeOptions {
  readonly authorities?: readonly Authority[]
  readonly metadata?: Metadata
}

export function recognize(file: SourceFile, memo: Memo, _options: RecognizeOptions = {}): Recognized {
  const marks = recognizeMarks(file, memo)
  const annotations = resolve([...marks.pageBreaks, ...marks.noteMarkers])
  return {
    memo,
    annotations,
    persons: [],
    firstNoteNumber: marks.firstNumber,
    diagnostics: marks.diagnostics,
  }
}
