/** A part of a SEF, the compiled form of a stylesheet, as far as anybody looks at it. */
export interface SefPart {
  readonly N?: string
  readonly name?: string
  readonly val?: string
  readonly value?: string
  readonly uri?: string
  readonly flags?: string
  readonly line?: string
  readonly module?: string
  readonly C?: readonly SefPart[]
}

export const readSef = (compiled: string): SefPart => JSON.parse(compiled) as SefPart
