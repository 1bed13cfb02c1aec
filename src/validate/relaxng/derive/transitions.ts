import type { Pattern } from '../pattern/pattern.js'

/** Derivatives that were found before, by pattern and name. */
export class Transitions {
  readonly #rows: (Map<string, Pattern> | undefined)[] = []

  get({ id }: Pattern, name: string): Pattern | undefined {
    return this.#rows[id]?.get(name)
  }

  set({ id }: Pattern, name: string, found: Pattern): Pattern {
    ;(this.#rows[id] ??= new Map<string, Pattern>()).set(name, found)
    return found
  }
}
