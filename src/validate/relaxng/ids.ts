import type { StartTag } from '../../xml/events.js'
import type { Mistake } from './validator.js'

/** The ids of a document. `xml:id` is an ID wherever it stands: each value once. */
export class IdRegister {
  readonly #seen = new Set<string>()

  /** Ids of a tag that stand on a tag before. */
  mistakes({ attributes, place }: StartTag): readonly Mistake[] {
    const own = attributes.find(({ name }) => name === 'xml:id')
    if (!own) return []
    const id = own.value.trim()
    if (!this.#seen.has(id)) {
      this.#seen.add(id)
      return []
    }
    return [
      {
        message: `\`xml:id="${id}"\` stands on an element before; give each its own`,
        place: own.place ?? place,
      },
    ]
  }
}
