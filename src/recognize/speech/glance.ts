/**
 * The first and last letters of some words. They tell quickly, and without cutting it out, that a word is none of these;
 * whether it is one, only the words themselves tell.
 */
export class Glance {
  readonly #seen = new Uint8Array(32 * 32)

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word)
  }

  add(word: string): void {
    this.#seen[indexOf(word, 0, word.length)] = 1
  }

  /** Whether what stands between two offsets may be one of the words, whatever its case. */
  mayHold(text: string, start: number, end: number): boolean {
    const index = indexOf(text, start, end)
    return index === UNKNOWN || this.#seen[index] === 1
  }
}

/** Letters of ASCII have one number in both cases; of others nothing is told. */
function indexOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const last = text.charCodeAt(end - 1)
  return (first | last) < 0x80 ? ((first & 31) << 5) | (last & 31) : UNKNOWN
}
const UNKNOWN = 0
