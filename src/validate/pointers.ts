/** The TEI attributes that point at elements, in the same file (`#id`) or in another (`persons.xml#id`). */
export const POINTERS: ReadonlySet<string> = new Set(
  'target ref corresp who resp scheme sameAs next prev'.split(' '),
)
