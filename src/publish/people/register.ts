import { Ids, REGISTER_ID } from '../../memo/ids.js'
import { entriesOf, indexWords } from './same-person.js'
import type { DoubtfulMerge, Found } from './same-person.js'
import { compareTexts } from '../../source/wording.js'
import { idsIn, listedPersons, plainText } from './listed-persons.js'
import { attribute, childrenNamed, descendants } from '../../xml/tree.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'

/** A person of a register that was made from encoded documents. */
export interface RegisterPerson {
  readonly id: string
  /** "Surname, Forenames" if a document or register has that form. */
  readonly name: string
  /** Other forms of the name, as printed. */
  readonly forms: readonly string[]
  readonly notes: readonly string[]
  readonly sides: readonly string[]
  readonly roles: readonly string[]
  readonly identifiers: readonly { readonly type: string; readonly value: string }[]
  readonly mentions: number
  readonly speaks: boolean
  /** The names of the files that list the person. */
  readonly documents: readonly string[]
}

/**
 * Makes one register of the persons of many documents, sorted by surname; a person of several documents is one entry. `name` is
 * what entries will call a document. An editor should check the `doubts`.
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

/** Sorted as in the index of a book: by surname without particles, an office by its words. */
function inOrder(persons: readonly Found[]): Found[] {
  return persons
    .map((person) => ({ person, words: indexWords(person.name) }))
    .sort((a, b) => compareTexts(a.words, b.words) || compareTexts(a.person.name, b.person.name))
    .map(({ person }) => person)
}

function personsOf(file: string, root: XmlElement): Found[] {
  const mentions = new Map<string, number>()
  const speakers = new Set<string>()
  const heads = headsOfState(root)
  for (const element of descendants(root)) {
    for (const id of idsIn(attribute(element, 'ref'))) mentions.set(id, (mentions.get(id) ?? 0) + 1)
    if (element.localName === 'said' || element.localName === 'sp')
      for (const id of idsIn(attribute(element, 'who'))) speakers.add(id)
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
  const names = childrenNamed(element, 'persName').map(plainText)
  return {
    id,
    name: names[0] ?? id,
    forms: [...new Set(names.slice(1))],
    notes: childrenNamed(element, 'note').map(plainText).filter(Boolean),
    sides: side === undefined ? [] : [side],
    roles: (attribute(element, 'role') ?? '').split(/\s+/).filter(Boolean),
    identifiers: childrenNamed(element, 'idno').map((idno) => ({
      type: attribute(idno, 'type') ?? '',
      value: plainText(idno),
    })),
    mentions: mentions.get(id) ?? 0,
    speaks: speakers.has(id),
    documents: [file],
    sameAs: attribute(element, 'sameAs') ?? '',
  }
}

const BEFORE_NAME =
  /(?<!Vice[ -])(?:President|Chancellor|Premier|Prime Minister|King|Queen|Emperor|Sultan)\s+$/

/** The ids of persons whose names the text precedes with the title of a head of state or government. */
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

/** Merges what all documents say about one person. */
function united(members: readonly Found[]): Found {
  const documents = [...new Set(members.flatMap((member) => member.documents))]
  return { ...members.reduce(unite), documents }
}

/** Merges two entries except for `documents`: there may be thousands, so they are merged once for all. */
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

/** Prefers the name of a register, then one not in capitals, as headings have it, then the longer one. */
function betterName(a: Found, b: Found): string {
  if ((a.sameAs === '') !== (b.sameAs === '')) return a.sameAs !== '' ? a.name : b.name
  const isShouted = (name: string): boolean => !/\p{Ll}/u.test(name)
  if (isShouted(a.name) !== isShouted(b.name)) return isShouted(a.name) ? b.name : a.name
  return a.sameAs === '' && b.name.length > a.name.length ? b.name : a.name
}
