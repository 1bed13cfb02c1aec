/**
 * The first and last letters of some words. They tell quickly, and without cutting it out, that a word is none of these;
 * whether it is one, only the words themselves tell.
 */
export class Glance {
  /** For each first letter the last ones, as bits. */
  readonly #lasts: number[] = new Array<number>(32).fill(0)

  constructor(words: Iterable<string> = []) {
    for (const word of words) this.add(word)
  }

  add(word: string): void {
    const first = word.charCodeAt(0)
    const last = word.charCodeAt(word.length - 1)
    if ((first | last) < 0x80) this.#lasts[first & 31]! |= 1 << (last & 31)
  }

  /** Whether what stands between two offsets may be one of the words, whatever its case. */
  mayHold(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start)
    const last = text.charCodeAt(end - 1)
    // Letters of ASCII have one number in both cases; of others nothing is known.
    return (first | last) >= 0x80 || (this.#lasts[first & 31]! & (1 << (last & 31))) !== 0
  }
}
