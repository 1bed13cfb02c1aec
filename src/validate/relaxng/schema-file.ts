/** A file of a schema. Compiled schemas are found again by its bytes. */
export interface SchemaFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file that a schema includes, by its path; undefined if it may not or cannot be read. */
export type ReadSchema = (path: string) => SchemaFile | undefined

/** Whether a schema is in compact syntax, as its name says. */
export const isCompact = (name: string): boolean => /\.rnc$/i.test(name)
