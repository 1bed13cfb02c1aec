import type { SourceFile } from '../../source/file.js'
import type { Span } from '../../source/position.js'

/** What is wrong with a schema, at its place. */
export class SchemaError extends Error {
  constructor(
    message: string,
    readonly file: SourceFile,
    readonly place: Span | undefined,
  ) {
    super(message)
  }
}
