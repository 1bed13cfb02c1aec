/** What a document may not exceed; real volumes stay far below. */
export interface Limits {
  readonly depth: number
  readonly attributes: number
  readonly characters: number
  readonly elements: number
  /** Characters that the entities of a document type declaration may amount to; 0 refuses the declaration. */
  readonly entities: number
}

export const LIMITS: Limits = {
  depth: 200,
  attributes: 200,
  characters: 200_000_000,
  elements: 5_000_000,
  entities: 0,
}
