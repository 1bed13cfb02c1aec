/** A place in a text as people count: line and column from 1; `offset` in UTF-16 code units from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** From where to where, as people count. */
export interface Position {
  readonly start: Point
  readonly end: Point
}
