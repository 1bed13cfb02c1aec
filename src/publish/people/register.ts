import { Ids, REGISTER_ID } from '../../memo/ids.js'
import { entriesOf, indexWords } from './same-person.js'
import type { DoubtfulMerge, Found } from './same-person.js'
import { listedPersons, plainText } from './listed-persons.js'
import { attribute, childElements, descendants } from '../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'

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

/**
 * One register for many encodings, each with the name that its entries will give for it: the same person of several documents is
 * one entry, in the order of surnames; `doubts` are for an editor to look at.
 */
export function mergeRegister(
  documents: readonly { readonly name: string; readonly document: XmlDocument }[],
): {
  persons: readonly RegisterPerson[]
  doubts: readonly DoubtfulMerge[]
} {
  const { entries, doubts } = entriesOf(
    documents.flatMap(({ name, document }) => personsOf(name, document.root)),
  )
  const ids = new Ids()
  const persons = entries
    .map(united)
    .map((person) => ({ ...person, id: ids.take(REGISTER_ID.test(person.id) ? person.id : 'person') }))
  return { persons: inOrder(persons), doubts }
}

/** As the index of a book has them: by surname, whatever stands before it; an office by its own words. */
function inOrder(persons: readonly Found[]): Found[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return persons
    .map((person) => ({ person, words: indexWords(person.name) }))
    .sort((a, b) => compare(a.words, b.words) || compare(a.person.name, b.person.name))
    .map(({ person }) => person)
}

function personsOf(file: string, root: XmlElement): Found[] {
  const mentions = new Map<string, number>()
  const speakers = new Set<string>()
  const heads = headsOfState(root)
  for (const element of descendants(root)) {
    for (const pointer of (attribute(element, 'ref') ?? '').split(/\s+/).filter(Boolean))
      mentions.set(pointer.replace(/^#/, ''), (mentions.get(pointer.replace(/^#/, '')) ?? 0) + 1)
    for (const pointer of (attribute(element, 'who') ?? '').split(/\s+/))
      if (element.localName === 'said' || element.localName === 'sp') speakers.add(pointer.replace(/^#/, ''))
  }
  return listedPersons(root)
    .filter(({ element }) => element.localName === 'person')
    .map(({ element, side }) => ({
      ...person(element, side, file, mentions, speakers),
      isHead: heads.has(attribute(element, 'xml:id') ?? ''),
    }))
    .filter(({ name }) => name !== '')
}

function person(
  element: XmlElement,
  side: string | undefined,
  file: string,
  mentions: ReadonlyMap<string, number>,
  speakers: ReadonlySet<string>,
): Omit<Found, 'isHead'> {
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

const BEFORE_NAME =
  /(?<!Vice[ -])(?:President|Chancellor|Premier|Prime Minister|King|Queen|Emperor|Sultan)\s+$/

/** The ids of those before whose names the text has the title of a head of state or government. */
function headsOfState(root: XmlElement): Set<string> {
  const heads = new Set<string>()
  let before = ''
  const walk = ({ children, localName }: XmlElement, ref: string): void => {
    if (localName === 'persName' && BEFORE_NAME.test(before)) heads.add(ref.replace(/^#/, ''))
    for (const child of children)
      if (child.type === 'text') before = `${before.slice(-20)}${child.value.slice(-40)}`
      else if (child.type === 'element') walk(child, attribute(child, 'ref') ?? '')
  }
  walk(root, '')
  return heads
}

/** What all documents say of one person. */
function united(members: readonly Found[]): Found {
  const documents = [...new Set(members.flatMap((member) => member.documents))]
  return { ...members.reduce(unite), documents }
}

/** What two say, but for the documents, of which there may be thousands. */
function unite(a: Found, b: Found): Found {
  const union = <T>(x: readonly T[], y: readonly T[]): T[] => [...new Set([...x, ...y])]
  const name = betterName(a, b)
  return {
    ...a,
    name,
    forms: union(union(a.forms, b.forms), [a.name, b.name]).filter((form) => form !== name),
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
    sameAs: a.sameAs || b.sameAs,
    isHead: a.isHead || b.isHead,
  }
}

/** The name of a register, or else the longer one; names in capitals are those of headings. */
function betterName(a: Found, b: Found): string {
  if ((a.sameAs === '') !== (b.sameAs === '')) return a.sameAs !== '' ? a.name : b.name
  const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name)
  if (isShouted(a.name) !== isShouted(b.name)) return isShouted(a.name) ? b.name : a.name
  return a.sameAs === '' && b.name.length > a.name.length ? b.name : a.name
}
