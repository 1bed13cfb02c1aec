import type { StartTag } from '../../../xml/events.js'
import type { Mistake } from './validator.js'

/** The ids of a document. `xml:id` is of type ID on every element, so each value may occur once. */
export class IdRegister {
  readonly #seen = new Set<string>()

  /** A mistake if the id of a tag was used before. */
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
        message: `\`xml:id="${id}"\` is already used by an earlier element; give each element its own id`,
        place: own.place ?? place,
      },
    ]
  }
}
