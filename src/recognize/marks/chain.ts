import type { MarkerCandidate } from './marker-candidate.js'

/** A candidate as the marker of the note `index`, behind the best chain that may stand before it. */
export interface Link {
  readonly candidate: MarkerCandidate
  readonly index: number
  readonly previous: Link | undefined
  /** Weight of the chain up to here, as if no marker had been left out before the next. */
  readonly value: number
}

/** Fenwick tree: the best link among those whose note lies before a given one. */
export class PrefixMaximum {
  readonly #tree: (Link | undefined)[]
  readonly #all: Link[] = []

  /** `missing`: what each note without a marker costs. */
  constructor(
    size: number,
    private readonly missing: number,
  ) {
    this.#tree = new Array<Link | undefined>(size + 1).fill(undefined)
  }

  add(link: Link): void {
    this.#all.push(link)
    for (let at = link.index + 1; at < this.#tree.length; at += at & -at)
      if (this.#better(link, this.#tree[at])) this.#tree[at] = link
  }

  upTo(index: number): Link | undefined {
    let found: Link | undefined
    for (let at = index; at > 0; at -= at & -at)
      if (this.#better(this.#tree[at], found)) found = this.#tree[at]
    return found
  }

  /** The best end of a chain through `notes` notes, if any is better than none. */
  final(notes: number): Link | undefined {
    let found: Link | undefined
    let score = -this.missing * notes
    for (const link of this.#all) {
      const total = link.value - this.missing * (notes - 1 - link.index)
      if (total > score) [found, score] = [link, total]
    }
    return found
  }

  /** Compares chains that end at different notes: what the longer one skipped or found is in its value. */
  #better(a: Link | undefined, b: Link | undefined): boolean {
    if (!a) return false
    if (!b) return true
    return a.value + this.missing * a.index > b.value + this.missing * b.index
  }
}
