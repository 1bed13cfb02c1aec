import { REGISTER_ID } from '../memo/ids.js'
import { BODY, titlesOf } from '../memo/titles.js'
import { listedPersons, plainText } from './listed-persons.js'
import { attribute, childElements, descendants } from '../xml/tree.js'
import type { XmlDocument, XmlElement } from '../xml/tree.js'

/** A person of a register that was made from encodings. */
export interface RegisterPerson {
  readonly id: string
  /** "Surname, Forenames" where some document or register says so. */
  readonly name: string
  /** Other forms as printed. */
  readonly forms: readonly string[]
  readonly notes: readonly string[]
  readonly sides: readonly string[]
  readonly roles: readonly string[]
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly mentions: number
  readonly speaks: boolean
  /** Files in which the person stands. */
  readonly documents: readonly string[]
}

/** Two entries that were kept apart or put together without certainty. */
export interface DoubtfulMerge {
  readonly kept: string
  readonly other: string
  readonly merged: boolean
  readonly reason: string
}

interface Found extends RegisterPerson {
  /** The register's entry, `persons.xml#khrushchev`. */
  readonly sameAs: string
}

/**
 * One register for many encodings, each with the name that its entries will give for it: the same person of several documents is
 * one entry, in the order of names; `doubts` are for an editor to look at.
 */
export function mergeRegister(
  documents: readonly { readonly name: string; readonly document: XmlDocument }[],
): {
  persons: readonly RegisterPerson[]
  doubts: readonly DoubtfulMerge[]
} {
  const merged: Found[] = []
  const doubts: DoubtfulMerge[] = []
  for (const { name, document } of documents)
    for (const person of personsOf(name, document.root)) {
      const index = merged.findIndex((other) => same(person, other))
      const candidates = merged.filter(
        (other) =>
          other !== merged[index] && surnameOf(other) === surnameOf(person) && surnameOf(person) !== '',
      )
      if (index >= 0) {
        const other = merged[index]!
        if (person.sameAs === '' && other.name !== person.name)
          doubts.push({
            kept: other.name,
            other: `${person.name} (${name})`,
            merged: true,
            reason: 'the forenames agree, but not letter by letter',
          })
        merged[index] = unite(other, person)
      } else {
        for (const other of candidates.slice(0, 1))
          doubts.push({
            kept: other.name,
            other: `${person.name} (${name})`,
            merged: false,
            reason: 'the surname is the same, the forenames or the registers differ',
          })
        merged.push({ ...person, id: free(REGISTER_ID.test(person.id) ? person.id : 'person', merged) })
      }
    }
  return { persons: merged.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), doubts }
}

function personsOf(file: string, root: XmlElement): Found[] {
  const mentions = new Map<string, number>()
  const speakers = new Set<string>()
  for (const element of descendants(root)) {
    for (const pointer of (attribute(element, 'ref') ?? '').split(/\s+/).filter(Boolean))
      mentions.set(pointer.replace(/^#/, ''), (mentions.get(pointer.replace(/^#/, '')) ?? 0) + 1)
    for (const pointer of (attribute(element, 'who') ?? '').split(/\s+/))
      if (element.localName === 'said' || element.localName === 'sp') speakers.add(pointer.replace(/^#/, ''))
  }
  return listedPersons(root)
    .filter(({ element }) => element.localName === 'person')
    .map(({ element, side }) => person(element, side, file, mentions, speakers))
    .filter(({ name }) => name !== '')
}

function person(
  element: XmlElement,
  side: string | undefined,
  file: string,
  mentions: ReadonlyMap<string, number>,
  speakers: ReadonlySet<string>,
): Found {
  const id = attribute(element, 'xml:id') ?? ''
  const children = childElements(element)
  const names = children.filter(({ localName }) => localName === 'persName').map(plainText)
  const of = (name: string): XmlElement[] => children.filter(({ localName }) => localName === name)
  return {
    id,
    name: names[0] ?? id,
    forms: [...new Set(names.slice(1))],
    notes: of('note').map(plainText).filter(Boolean),
    sides: side === undefined ? [] : [side],
    roles: (attribute(element, 'role') ?? '').split(/\s+/).filter(Boolean),
    identifiers: of('idno').map((idno) => ({ type: attribute(idno, 'type') ?? '', value: plainText(idno) })),
    mentions: mentions.get(id) ?? 0,
    speaks: speakers.has(id),
    documents: [file],
    sameAs: attribute(element, 'sameAs') ?? '',
  }
}

/** Titles and forms of address that stand before a name that has no comma. */
const TITLE = new RegExp(
  `^(?:The |(?:${[...titlesOf()]
    .sort((a, b) => b.length - a.length)
    .join('|')})\\.? (?:(?:of|for) (?:${BODY}) )?){1,6}(?=\\S)`,
)

/** "Khrushchev, Nikita S." and "N. S. Khrushchev": surname and forenames. */
function parts({ name }: Found): { surname: string; forenames: string[] } {
  const bare = name.replace(/\s*\([^)]*\)/g, '').replace(TITLE, '')
  const [last = '', ...rest] = bare.split(/,\s*/)
  if (rest.length > 0)
    return {
      surname: fold(last),
      forenames: rest
        .join(' ')
        .split(/[\s.]+/)
        .filter(Boolean)
        .map(fold),
    }
  const words = bare.split(/\s+/)
  return {
    surname: fold(words.at(-1) ?? ''),
    forenames: words
      .slice(0, -1)
      .join(' ')
      .split(/[\s.]+/)
      .filter(Boolean)
      .map(fold),
  }
}

const surnameOf = (found: Found): string => parts(found).surname

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One person: the same entry of a register; else one surname, and forenames of which one begins the other. */
function same(a: Found, b: Found): boolean {
  if (a.sameAs !== '' && b.sameAs !== '') return a.sameAs === b.sameAs
  if (a.name === b.name) return true
  const [x, y] = [parts(a), parts(b)]
  if (x.surname === '' || x.surname !== y.surname) return false
  if (x.forenames.length === 0 || y.forenames.length === 0) return false
  return x.forenames.every((forename, index) => {
    const other = y.forenames[index]
    return other === undefined || other.startsWith(forename) || forename.startsWith(other)
  })
}

function unite(a: Found, b: Found): Found {
  const union = <T>(x: readonly T[], y: readonly T[]): T[] => [...new Set([...x, ...y])]
  const longer = b.name.length > a.name.length && a.sameAs === '' ? b.name : a.name
  return {
    ...a,
    name: longer,
    forms: union(a.forms, [
      ...b.forms,
      ...(a.name === b.name ? [] : [a.name, b.name].filter((name) => name !== longer)),
    ]),
    notes: union(a.notes, b.notes),
    sides: union(a.sides, b.sides),
    roles: union(a.roles, b.roles),
    identifiers: [
      ...a.identifiers,
      ...b.identifiers.filter(
        ({ type, value }) => !a.identifiers.some((other) => other.type === type && other.value === value),
      ),
    ],
    mentions: a.mentions + b.mentions,
    speaks: a.speaks || b.speaks,
    documents: union(a.documents, b.documents),
    sameAs: a.sameAs || b.sameAs,
  }
}

function free(wished: string, taken: readonly Found[]): string {
  const ids = new Set(taken.map(({ id }) => id))
  let id = wished
  for (let count = 2; ids.has(id); count++) id = `${wished}-${count}`
  return id
}
