import type { SourceFile } from '../../source/file.js'
import { locate } from '../../source/file.js'
import { listedPersons, plainText } from './listed-persons.js'
import { attribute, childElements, descendants, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'

/** What one person says in a document. */
export interface SpeakerShare {
  /** `xml:id` of the person; empty for speech of which nobody knows whose it is. */
  readonly id: string
  readonly name: string
  /** The delegation, where the header has delegations. */
  readonly side?: string
  readonly listed: boolean
  /** Turns: stretches of speech between those of others. */
  readonly turns: number
  readonly sentences: number
  readonly words: number
  /** Part of all words that somebody says, from 0 to 1. */
  readonly share: number
  /** Lines of the TEI file where the first and the last words stand; absent for those who never speak. */
  readonly first?: number
  readonly last?: number
}

interface Count {
  turns: number
  sentences: number
  words: number
  first: number
  last: number
}

/**
 * Who speaks in a TEI document, and how much, those who say most first; those listed who never speak come last. The document is
 * the file, parsed.
 */
export function speakers(file: SourceFile, document: XmlDocument): SpeakerShare[] {
  const people = persons(document.root)
  const counts = new Map<string, Count>()
  let before: string | undefined
  for (const element of spoken(document.root)) {
    const line = element.place ? locate(file, element.place.start).line : 0
    const words = (textOf(element).match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []).length
    const who = (attribute(element, 'who') ?? '').trim().split(/\s+/)
    for (const pointer of who) {
      const id = pointer.replace(/^#/, '')
      const count = counts.get(id) ?? { turns: 0, sentences: 0, words: 0, first: line, last: line }
      counts.set(id, count)
      count.turns += before === id ? 0 : 1
      count.sentences++
      count.words += Math.round(words / who.length)
      count.last = line
    }
    before = who.join(' ').replaceAll('#', '')
  }
  const total = [...counts.values()].reduce((sum, { words }) => sum + words, 0)
  const heard = [...counts].map(([id, count]) => ({
    ...describe(id, people),
    ...count,
    share: total === 0 ? 0 : count.words / total,
  }))
  const silent = [...people.values()]
    .filter(({ id, listed }) => listed && !counts.has(id))
    .map((person) => ({ ...person, turns: 0, sentences: 0, words: 0, share: 0 }))
  return [...heard.sort((a, b) => b.words - a.words), ...silent]
}

type Described = Pick<SpeakerShare, 'id' | 'name' | 'side' | 'listed'>

function describe(id: string, people: ReadonlyMap<string, Described>): Described {
  return people.get(id) ?? { id, name: id === '' ? '(not known)' : id, listed: false }
}

function persons(root: XmlElement): Map<string, Described> {
  const header = childElements(root).find(({ localName }) => localName === 'teiHeader')
  const found = new Map<string, Described>()
  for (const { element, side, participant: listed } of header ? listedPersons(header) : []) {
    const id = attribute(element, 'xml:id') ?? ''
    const name = childElements(element).find(({ localName }) => localName === 'persName')
    found.set(id, { id, name: name ? plainText(name) : id, listed, ...(side !== undefined && { side }) })
  }
  return found
}

/** `said` and `sp`, the outermost of each. */
function spoken(root: XmlElement): XmlElement[] {
  const inner = new Set<XmlElement>()
  return [...descendants(root)].filter((element) => {
    if (inner.has(element) || (element.localName !== 'said' && element.localName !== 'sp')) return false
    for (const below of descendants(element)) if (below !== element) inner.add(below)
    return true
  })
}
