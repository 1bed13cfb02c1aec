/** Attributes of TEI that point at elements, of the same file (`#id`) or of another (`persons.xml#id`). */
export const POINTERS: ReadonlySet<string> = new Set(
  'target ref corresp who resp scheme sameAs next prev'.split(' '),
)
