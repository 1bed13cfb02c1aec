import { isLeaf } from '../pattern/pattern.js'
import type { Pattern } from '../pattern/pattern.js'

/** The members of a choice, of which there can be hundreds, indexed by the names of the elements that they may begin with. */
export class Starts {
  readonly #byName = new Map<string, Pattern[]>()
  /** Members that may begin with any element, as far as can be told without looking into them. */
  readonly #others: Pattern[] = []

  constructor(members: readonly Pattern[]) {
    for (const member of members) {
      if (member.kind === 'element' && member.definition.names.kind === 'name') {
        const { name } = member.definition.names
        const known = this.#byName.get(name)
        if (known) known.push(member)
        else this.#byName.set(name, [member])
      } else if (!startsNothing(member)) this.#others.push(member)
    }
  }

  of(name: string): readonly Pattern[] {
    const named = this.#byName.get(name)
    return named ? [...named, ...this.#others] : this.#others
  }
}

/** Whether no element can match the pattern. */
export const startsNothing = (pattern: Pattern): boolean =>
  pattern.kind === 'attribute' || (pattern.kind !== 'element' && isLeaf(pattern))
