import { grouped } from '../../source/many.js'
import { attribute, childElements, textOf } from '../../xml/tree.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'

/**
 * The source note as it was printed, from the data of a header. Each element says in `n` which sentence it is of, and in
 * `rend` what parts it from the one before, where that is not usual.
 */
export function sourceNoteWords(header: XmlElement): string {
  return [...sentencesOf(header.children)]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .join(' ')
}

/** Each sentence of the note by its number, from 1, as the parts of a header tell it. */
export function sentencesOf(header: readonly XmlNode[]): Map<number, string> {
  const parts = new Map<string, XmlElement[]>(NAMES.map((name) => [name, []]))
  gather(header, parts)
  const named = (name: (typeof NAMES)[number]): XmlElement[] => parts.get(name)!
  const found = new Map<number, string>()
  const categories = new Map(
    named('category').map((each) => [attribute(each, 'xml:id'), childElements(each)[0]] as const),
  )
  for (const location of named('msIdentifier'))
    found.set(numberOf(location), `Source: ${joined(inPrintedOrder(childElements(location)), ', ')}.`)
  for (const [sentence, references] of grouped(named('catRef'), numberOf)) {
    const words = references.map((part) => ({
      words: wordsOf(categories.get(attribute(part, 'target')?.slice(1))),
      part,
    }))
    found.set(sentence, `${joined(words, '; ')}.`)
  }
  for (const [sentence, changes] of grouped(named('change'), numberOf))
    found.set(
      sentence,
      `${joined(
        changes.map((part) => ({ words: wordsOf(part), part })),
        ' and ',
      )}.`,
    )
  for (const words of [...named('activity'), ...named('p'), ...named('bibl'), ...named('note')])
    found.set(
      numberOf(words),
      attribute(words, 'type') === 'source' ? `Source: ${wordsOf(words)}.` : wordsOf(words),
    )
  found.delete(0)
  return found
}

/** The elements that sentences are made of. */
const NAMES = ['category', 'msIdentifier', 'catRef', 'change', 'activity', 'p', 'bibl', 'note'] as const

/** Finds the elements of some names in a header, but for its people. */
function gather(nodes: readonly XmlNode[], found: ReadonlyMap<string, XmlElement[]>): void {
  for (const child of nodes) {
    if (child.type !== 'element' || child.localName === 'particDesc') continue
    found.get(child.localName)?.push(child)
    gather(child.children, found)
  }
}

interface Part {
  readonly words: string
  readonly part: XmlElement
}

/** Collections come before numbers in `msIdentifier`; where they were printed otherwise, each says its place. */
function inPrintedOrder(parts: readonly XmlElement[]): Part[] {
  return [...parts].sort((a, b) => numberOf(a) - numberOf(b)).map((part) => ({ words: wordsOf(part), part }))
}

const numberOf = (element: XmlElement): number => Number(attribute(element, 'n') ?? 0)

/** The words of an element but for those that were supplied. */
function wordsOf(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children
    .map((child) =>
      child.type === 'element' ? (child.localName === 'supplied' ? '' : wordsOf(child)) : textOf(child),
    )
    .join('')
}

function joined(parts: readonly Part[], usual: string): string {
  return parts
    .map(({ words, part }, index) => {
      const rend = attribute(part, 'rend')
      return (index === 0 ? '' : rend === undefined ? usual : separator(rend)) + words
    })
    .join('')
}

/**
 * What stands between two parts, from its tokens: a space goes before words and opening brackets, and after all but
 * those, slashes and dashes.
 */
export function separator(rend: string): string {
  return `${/^[\p{L}([]/u.test(rend) ? ' ' : ''}${rend}${/[([/—]$/.test(rend) ? '' : ' '}`
}
