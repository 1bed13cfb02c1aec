import { oneLine } from '../../source/wording.js'

/** What fast-xml-parser makes of XML. */
export type Value = string | number | Tree | readonly Value[] | undefined
export interface Tree {
  readonly [key: string]: Value
}

/** The text of an element, with that of the elements inside it. */
export function text(value: Value): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return oneLine(String(value))
  if (Array.isArray(value)) return (value as readonly Value[]).map(text).join(' ')
  return Object.entries(value as Tree)
    .filter(([name]) => !name.startsWith('@'))
    .map(([, child]) => text(child))
    .join(' ')
    .trim()
}

/** What an entry explains, which has an id and may be highlighted, and the words for it. */
export function entryOf(
  item: Value,
  element: 'term' | 'persName',
): { id: string; name: string; explanation: string } | undefined {
  const [tree] = treesOf(item)
  if (!tree) return undefined
  const named = [tree, ...treesOf(tree['hi'])]
    .flatMap((each) => treesOf(each[element]))
    .find((each) => text(each['@xml:id']) !== '')
  if (!named) return undefined
  const words = text(tree['gloss']) || text(tree['#text'])
  return { id: text(named['@xml:id']), name: text(named), explanation: words.replace(/^[\s,;:.–—-]+/u, '') }
}

const treesOf = (value: Value): Tree[] =>
  (Array.isArray(value) ? (value as Value[]) : [value]).filter(
    (each): each is Tree => typeof each === 'object' && !Array.isArray(each),
  )
