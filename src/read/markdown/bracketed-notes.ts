/** A note written like the definition of a link: its number, its words and their offset. */
export interface BracketedNote {
  readonly number: number
  readonly words: string
  readonly start: number
}

const ENTRY = /^\[(\d{1,3})\]:[ \t]+([^\r\n]+)$/gm
/** Matches the address of a link. */
const ADDRESS =
  /^<?(?:[a-z]{2,9}:|www\.|[./#]|[^\s]+\.(?:html?|com|org|net|gov|edu|pdf|md)\b|[^\s]*\/)\S*>?(?:\s|$)/i

/**
 * Finds notes written as `[1]: Not printed.` with `[1]` in the text, which Markdown takes for definitions of links: they are numbered
 * without gaps and hold words, not addresses. In the returned text their lines are blank.
 */
export function bracketedNotes(source: string): { text: string; notes: readonly BracketedNote[] } {
  const notes: BracketedNote[] = []
  if (source.includes('[^')) return { text: source, notes }
  for (const { index, 0: line, 1: number, 2: words } of source.matchAll(ENTRY)) {
    if (ADDRESS.test(words!)) continue
    if (notes.length > 0 && Number(number) !== notes.at(-1)!.number + 1) return { text: source, notes: [] }
    notes.push({ number: Number(number), words: words!, start: index + line.length - words!.length })
  }
  const first = notes[0]
  if (!first || !isCalled(source, first.number)) return { text: source, notes: [] }
  const text = source.replace(ENTRY, (line: string, _: string, words: string) =>
    ADDRESS.test(words) ? line : ' '.repeat(line.length),
  )
  return { text, notes }
}

/** Whether a marker stands in the text: "agreed.[1]", "agreed.<sup>1</sup>". */
const isCalled = (source: string, number: number): boolean =>
  new RegExp(String.raw`\S ?\[${number}\](?!:)|<sup>${number}</sup>`).test(source)
