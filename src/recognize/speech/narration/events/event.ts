/** A sentence that tells what happened, not what was said, with what shows quickly that it may be one. */
export interface Event {
  /** Its first word, or its first two. */
  readonly begins?: string
  /** The same of a clause behind a comma. */
  readonly goesOn?: string
  readonly holds?: readonly ('it' | 'there')[]
  /** Words of which it has one at least. */
  readonly words?: string
  readonly pattern: RegExp
}
