/** An offset in the text that is expected, and one in the text that was found. */
export type Pair = readonly [number, number]

/** How many words may differ before two texts are taken to go on alike. */
const FARTHEST = 60

/** Where two texts go on alike after a difference that begins at a pair of offsets; undefined if that cannot be told. */
export function alikeAgain(
  expected: string,
  found: string,
  from: number,
  otherFrom: number,
): Pair | undefined {
  const [words, others] = [wordsFrom(expected, from), wordsFrom(found, otherFrom)]
  for (let passed = 1; passed < FARTHEST; passed++)
    for (let skipped = 0; skipped <= passed; skipped++) {
      const [one, two] = [words[skipped], others[passed - skipped]]
      if (one?.word !== two?.word || !one || !two) continue
      // One word alone may be alike by chance.
      if (words[skipped + 1]?.word === others[passed - skipped + 1]?.word) return [one.at, two.at]
    }
  return undefined
}

function wordsFrom(text: string, from: number): { readonly word: string; readonly at: number }[] {
  const found: { word: string; at: number }[] = []
  const word = /\S+/g
  word.lastIndex = from
  for (let match = word.exec(text); match && found.length <= FARTHEST; match = word.exec(text))
    found.push({ word: match[0], at: match.index })
  return found
}

/** Where two texts begin to differ. */
export function afterSame(expected: string, found: string): Pair {
  let at = 0
  while (at < found.length && expected[at] === found[at]) at++
  return [at, at]
}

/** The beginning of the word at an offset: half a word tells a reader little. */
export function wordStart(text: string, at: number): number {
  let start = at
  while (at - start < 30 && start > 0 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) start--
  return start
}

/** Where two texts begin to differ from a pair of offsets on, if all white space is alike and may be missing at the end. */
export function afterSameWords(expected: string, found: string, [from, otherFrom]: Pair): Pair {
  let [at, other] = [skipSpace(expected, from), skipSpace(found, otherFrom)]
  while (at < expected.length && other < found.length) {
    const [next, otherNext] = [skipSpace(expected, at), skipSpace(found, other)]
    const isSpace = next > at && otherNext > other
    if (!isSpace && expected[at] !== found[other]) break
    ;[at, other] = isSpace ? [next, otherNext] : [at + 1, other + 1]
  }
  const [end, otherEnd] = [skipSpace(expected, at), skipSpace(found, other)]
  return end === expected.length && otherEnd === found.length ? [end, otherEnd] : [at, other]
}

function skipSpace(text: string, start: number): number {
  let at = start
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}
