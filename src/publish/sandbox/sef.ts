/** A node of a SEF, the compiled form of a stylesheet (JSON): the properties that are used here. */
export interface SefPart {
  /** The kind of node, such as `fn` or `output`. */
  readonly N?: string
  readonly name?: string
  readonly val?: string
  readonly value?: string
  readonly uri?: string
  readonly flags?: string
  readonly line?: string
  readonly module?: string
  /** Its children. */
  readonly C?: readonly SefPart[]
}

export const readSef = (compiled: string): SefPart => JSON.parse(compiled) as SefPart
