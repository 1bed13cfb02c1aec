/** The most that a document may have of each; real volumes stay far below. */
export interface Limits {
  /** Levels of nested elements. */
  readonly depth: number
  /** Attributes of one element. */
  readonly attributes: number
  readonly characters: number
  readonly elements: number
  /** The characters that all references to entities may amount to; 0 refuses document type declarations. */
  readonly entities: number
}

export const LIMITS: Limits = {
  depth: 200,
  attributes: 200,
  characters: 200_000_000,
  elements: 5_000_000,
  entities: 0,
}
