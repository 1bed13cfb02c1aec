/** Gives out unique ids: a second request for one gets `-2`, a third `-3`. */
export class Ids {
  /** Each id, with how far its requests have been counted. */
  readonly #given = new Map<string, number>()

  constructor(given: Iterable<string> = []) {
    for (const id of given) this.add(id)
  }

  add(id: string): void {
    if (!this.#given.has(id)) this.#given.set(id, 1)
  }

  has(id: string): boolean {
    return this.#given.has(id)
  }

  /** The wished id, or the next that is free. */
  take(wished: string): string {
    let count = this.#given.get(wished) ?? 0
    let id = wished
    while (this.#given.has(id)) id = `${wished}-${++count}`
    this.#given.set(wished, Math.max(1, count))
    this.add(id)
    return id
  }
}

/** A valid `xml:id` of a register. */
export const REGISTER_ID = /^[\p{L}_][\p{L}\p{N}_.-]*$/u

/** A text as part of an id: plain small letters and digits joined by hyphens; '' where it has none. */
export const slug = (text: string): string =>
  // Most names are plain letters.
  /^[A-Za-z]+$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')

/** An id of a person of this name; it begins with a letter. */
export function idOfPerson(name: string): string {
  const whole = slug(name)
  const plain = whole.length > LONGEST ? whole.slice(0, LONGEST).replace(/-[^-]*$/, '') : whole
  return /^[a-z]/.test(plain) ? plain : `person-${plain || 'unnamed'}`
}

/** Names are not longer, though what was taken for one may be. */
const LONGEST = 80
