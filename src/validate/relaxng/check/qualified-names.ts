import { qualified } from '../pattern/name-class.js'

/** The qualified names of a document, each made once: tables find a text that they have met before much faster. */
export class QualifiedNames {
  readonly #byNamespace = new Map<string, Map<string, string>>()

  /** The name of an element or attribute in a namespace, as it is written: `p`, `tei:p`. */
  of(namespace: string, written: string): string {
    let names = this.#byNamespace.get(namespace)
    if (!names) this.#byNamespace.set(namespace, (names = new Map<string, string>()))
    const known = names.get(written)
    if (known !== undefined) return known
    const name = qualified(namespace, written.slice(written.indexOf(':') + 1))
    names.set(written, name)
    return name
  }
}
