import type { Person } from '../../../memo/person.js'
import { HONORED } from './called.js'
import type { Company } from './company.js'

/** Who bears honors: "His Majesty", "The Shah". */
export class Honors {
  /** Who bears an honor, of how many people. */
  readonly #known = new Map<string, { readonly bearers: readonly Person[]; readonly size: number }>()

  constructor(private readonly company: Company) {}

  /** "His Majesty": whoever is called so or holds such an office, the last who spoke of several. */
  bearer(honor: string): Person | undefined {
    const size = this.company.everybody.length
    const known = this.#known.get(honor)
    const isKnown = known !== undefined && (known.size === size || known.bearers[0]?.participant === true)
    const bearers = isKnown ? known.bearers : this.#bearers(honor)
    if (!isKnown) this.#known.set(honor, { bearers, size })
    return bearers.length < 2 ? bearers[0] : this.company.recent.find((person) => bearers.includes(person))
  }

  /** "The Shah": the one participant who is listed as His Imperial Majesty. */
  sovereign(form: string): Person | undefined {
    if (!HONORED['Majesty']!.test(form)) return undefined
    const [only, ...others] = this.#bearers('Majesty').filter(({ participant }) => participant)
    return others.length === 0 ? only : undefined
  }

  /** Whoever takes part and bears an honor, or else whoever is named. */
  #bearers(honor: string): readonly Person[] {
    const bears = ({ name, offices, printed }: Person): boolean =>
      [name, ...offices, ...printed].some(
        (form) => form.includes(honor) || (HONORED[honor]?.test(form) ?? false),
      )
    const present = this.company.participants.filter(bears)
    return present.length > 0 ? present : this.company.everybody.filter(bears)
  }
}
