import { grouped } from '../../source/many.js'
import { attribute, childElements, textOf } from '../../xml/tree.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'

/**
 * Rebuilds the printed source note from a header: `@n` of each element is the number of its sentence, `@rend` the separator before
 * it where that is not the usual one.
 */
export function sourceNoteWords(header: XmlElement): string {
  return [...sentencesOf(header.children)]
    .sort(([a], [b]) => a - b)
    .map(([, words]) => words)
    .join(' ')
}

/** The sentences of the note by their numbers, from 1, rebuilt from the parts of a header. */
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

/** Collects the elements with certain names in a header, outside its list of people. */
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

/** The parts of `msIdentifier` in their printed order, which `@n` gives. */
function inPrintedOrder(parts: readonly XmlElement[]): Part[] {
  return [...parts].sort((a, b) => numberOf(a) - numberOf(b)).map((part) => ({ words: wordsOf(part), part }))
}

const numberOf = (element: XmlElement): number => Number(attribute(element, 'n') ?? 0)

/** The words of an element without `supplied` ones. */
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
 * The separator for a value of `@rend`: with a space before words and opening brackets, and one behind everything but opening
 * brackets, slashes and dashes.
 */
export function separator(rend: string): string {
  return `${/^[\p{L}([]/u.test(rend) ? ' ' : ''}${rend}${/[([/—]$/.test(rend) ? '' : ' '}`
}
