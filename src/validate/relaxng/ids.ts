import type { XmlDocument } from '../../xml/tree.js'
import { descendants } from '../../xml/tree.js'
import type { Mistake } from './validator.js'

/** `xml:id` is an ID wherever it stands: each value once. */
export function duplicateIds({ root }: XmlDocument): Mistake[] {
  const seen = new Set<string>()
  const found: Mistake[] = []
  for (const element of descendants(root))
    for (const { name, value, place } of element.attributes) {
      if (name !== 'xml:id') continue
      const id = value.trim()
      if (seen.has(id))
        found.push({
          message: `\`xml:id="${id}"\` stands on an element before; give each its own`,
          place: place ?? element.place,
        })
      seen.add(id)
    }
  return found
}
