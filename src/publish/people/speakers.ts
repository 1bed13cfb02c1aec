import type { SourceFile } from '../../source/file.js'
import { locate } from '../../source/file.js'
import { idsIn, listedPersons, plainText } from './listed-persons.js'
import { attribute, childrenNamed, descendants, textOf } from '../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'

/** How much one person says in a document. */
export interface SpeakerShare {
  /** The `xml:id` of the person; '' for speech without a known speaker. */
  readonly id: string
  readonly name: string
  /** The delegation, if the header has delegations. */
  readonly side?: string
  /** Whether the person is a listed participant. */
  readonly listed: boolean
  /** Stretches of speech between those of others. */
  readonly turns: number
  readonly sentences: number
  readonly words: number
  /** The share of all spoken words, from 0 to 1. */
  readonly share: number
  /** The lines of the TEI file with the first and last words, from 1; absent for persons who never speak. */
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
 * Counts who speaks in a TEI document, and how much: those who say most come first, listed persons who never speak last. `document`
 * is the parsed `file`.
 */
export function speakers(file: SourceFile, document: XmlDocument): SpeakerShare[] {
  const people = persons(document.root)
  const counts = new Map<string, Count>()
  let before: string | undefined
  for (const element of spoken(document.root)) {
    const line = element.place ? locate(file, element.place.start).line : 0
    const words = (textOf(element).match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu) ?? []).length
    const ids = idsIn(attribute(element, 'who'))
    const who = ids.length > 0 ? ids : ['']
    for (const id of who) {
      const count = counts.get(id) ?? { turns: 0, sentences: 0, words: 0, first: line, last: line }
      counts.set(id, count)
      count.turns += before === id ? 0 : 1
      count.sentences++
      count.words += Math.round(words / who.length)
      count.last = line
    }
    before = who.join(' ')
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
  const [header] = childrenNamed(root, 'teiHeader')
  const found = new Map<string, Described>()
  for (const { element, side, participant: listed } of header ? listedPersons(header) : []) {
    const id = attribute(element, 'xml:id') ?? ''
    const [name] = childrenNamed(element, 'persName')
    found.set(id, { id, name: name ? plainText(name) : id, listed, ...(side !== undefined && { side }) })
  }
  return found
}

/** The `said` and `sp` elements that are not inside another. */
function spoken(root: XmlElement): XmlElement[] {
  const inner = new Set<XmlElement>()
  return [...descendants(root)].filter((element) => {
    if (inner.has(element) || (element.localName !== 'said' && element.localName !== 'sp')) return false
    for (const below of descendants(element)) if (below !== element) inner.add(below)
    return true
  })
}
