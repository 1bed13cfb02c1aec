export type { Diagnostic, Finding, Place, Result, Severity } from './diagnostic.js'
export type { Encoding, SourceFile } from './file.js'
export type { Point, Position, Span } from './position.js'
