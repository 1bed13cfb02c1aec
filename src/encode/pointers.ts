/** Pointers at elements of the same file by their ids, as TEI has them: "#hall #lund"; nothing where there are none. */
export const pointers = (ids: Iterable<string>): string | undefined =>
  [...ids].map((id) => `#${id}`).join(' ') || undefined

/** What the program is answerable for: `@resp` of all that it infers where no mark says so. */
export const BY_PROGRAM = '#chancery'
