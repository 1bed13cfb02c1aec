import type { StartTag } from '../../../xml/events.js'
import type { Mistakes } from './mistakes.js'

/** The ids of a document. `xml:id` is of type ID on every element, so each value may occur once. */
export class IdRegister {
  readonly #seen = new Set<string>()

  constructor(private readonly mistakes: Mistakes) {}

  /** Reports the id of a tag if it was used before. */
  check({ attributes, place }: StartTag): void {
    const own = attributes.find(({ name }) => name === 'xml:id')
    if (!own) return
    const id = own.value.trim()
    if (this.#seen.has(id))
      this.mistakes.report(
        `\`xml:id="${id}"\` is already used by an earlier element; give each element its own id`,
        own.place ?? place,
        place,
      )
    else this.#seen.add(id)
  }
}
