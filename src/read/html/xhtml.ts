import { lastUpTo } from '../../source/halving.js'

/** XHTML as HTML, with a map from its offsets to the original ones. */
export interface Closed {
  readonly source: string
  readonly original: (at: number) => number
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
const EMPTY = /<([a-z][\w:-]{0,40})((?:\s[^<>]{0,4000})?)\/>/gi

/** Whether a page is XML: there `<a id="x"/>` is a whole element, while HTML would leave it open. */
export const isXhtml = (source: string, name: string): boolean =>
  /^\uFEFF?\s{0,99}<\?xml\b/.test(source) || /\.xhtml$/i.test(name)

/** Rewrites `<a/>` as `<a></a>`. */
export function closeEmptyElements(source: string): Closed {
  const grown = [{ at: 0, by: 0 }]
  const parts: string[] = []
  let from = 0
  let by = 0
  for (const { index, 0: tag, 1: name } of source.matchAll(EMPTY)) {
    if (VOID.test(name!)) continue
    const end = index + tag.length
    parts.push(source.slice(from, end - 2), `></${name!}>`)
    from = end
    by += name!.length + 2
    grown.push({ at: end + by, by })
  }
  parts.push(source.slice(from))
  return {
    source: parts.join(''),
    original: (at) => at - grown[lastUpTo(grown.length, (index) => grown[index]!.at, at)]!.by,
  }
}
