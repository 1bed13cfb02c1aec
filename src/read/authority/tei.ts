import type * as Parsers from 'fast-xml-parser'
import { createRequire } from 'node:module'
import { REGISTER_ID } from '../../memo/ids.js'
import { partsOfInverted } from '../../memo/person-name.js'
import type { Authority, AuthorityName, AuthorityPerson, AuthorityTerm } from '../../memo/person.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { addAll } from '../../source/many.js'
import { noId } from './no-id.js'
import { entryOf, text } from './tree.js'
import type { Tree, Value } from './tree.js'

const require = createRequire(import.meta.url)

/** Elements that come back as arrays, however many there are. */
const REPEATED = new Set([
  'place',
  'org',
  'placeName',
  'orgName',
  'person',
  'persName',
  'note',
  'idno',
  'label',
  'item',
  'list',
  'listPerson',
])

/**
 * A register of persons and abbreviations in TEI (`listPerson`, gloss lists), as objects: order and
 * places don't matter here, so fast-xml-parser reads it. The file has passed the XML front door.
 */
export function readTeiAuthority(file: SourceFile, href = file.name): Result<Authority> {
  const { XMLParser } = require('fast-xml-parser') as typeof Parsers
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => REPEATED.has(name),
    stopNodes: ['*.teiHeader'],
  })
  const diagnostics: Diagnostic[] = []
  const usable = (id: string): boolean => {
    if (REGISTER_ID.test(id)) return true
    if (id !== '') diagnostics.push(unusable(file, id))
    return false
  }
  const found: Entries = { href, usable, persons: [], terms: [], names: [] }
  collect(parser.parse(file.text) as Tree, found)
  const { persons, terms, names } = found
  if (persons.length + terms.length + names.length > 0)
    return { value: { href, persons, terms, names }, diagnostics }
  const place = { start: 0, end: 0 }
  return { diagnostics: [...diagnostics, diagnose(file, place, EMPTY)] }
}

const EMPTY = {
  rule: 'empty-register',
  source: 'read',
  severity: 'error',
  reason:
    'found neither `person` with an `xml:id` nor a list of abbreviations (`label`, `item`); give a TEI file with listPerson or list type="gloss"',
} as const

/** Encodings point at entries by id, so an entry with an invalid one is left out. */
function unusable(file: SourceFile, id: string): Diagnostic {
  const start = Math.max(0, file.text.indexOf(id))
  const reason = noId(id, 'this entry is left out')
  return diagnose(
    file,
    { start, end: start + id.length },
    { rule: 'register-id', source: 'read', severity: 'warning', reason },
  )
}

/** The entries of a register while it is walked. */
interface Entries {
  readonly href: string
  /** Whether encodings may point at an id; an invalid one becomes a diagnostic. */
  readonly usable: (id: string) => boolean
  readonly persons: AuthorityPerson[]
  readonly terms: AuthorityTerm[]
  readonly names: AuthorityName[]
}

function collect(value: Value, found: Entries): void {
  if (typeof value !== 'object') return
  if (isList(value)) {
    for (const each of value) collect(each, found)
    return
  }
  for (const [name, child] of Object.entries(value)) {
    if (name === 'person')
      addAll(
        found.persons,
        trees(child).flatMap((each) => person(each, found)),
      )
    else if (name === 'place')
      addAll(
        found.names,
        trees(child).flatMap((each) => named(each, 'place', 'placeName', found)),
      )
    else if (name === 'org')
      addAll(
        found.names,
        trees(child).flatMap((each) => named(each, 'organization', 'orgName', found)),
      )
    else collect(child, found)
  }
  if ('label' in value && 'item' in value)
    addAll(found.terms, glossary(listIn(value, 'label'), listIn(value, 'item'), found))
  else if ('item' in value)
    for (const item of listIn(value, 'item')) {
      addAll(found.terms, termOf(item, found))
      addAll(found.persons, personOf(item, found))
    }
}

/** An entry in the front of an official volume: `<item><hi><term xml:id="t_ABM">ABM</term></hi>, anti-ballistic missile</item>`. */
function termOf(item: Value, { href, usable }: Entries): AuthorityTerm[] {
  const entry = entryOf(item, 'term')
  return !entry || entry.name === '' || !usable(entry.id)
    ? []
    : [{ id: entry.id, term: entry.name, expansion: entry.explanation, href }]
}

/** `<item><persName xml:id="p_LO1">Lund, Olav</persName>, Minister of Trade</item>` */
function personOf(item: Value, found: Entries): AuthorityPerson[] {
  const entry = entryOf(item, 'persName')
  return entry
    ? person({ '@xml:id': entry.id, persName: [entry.name], note: [entry.explanation] }, found)
    : []
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

/** What a tree has under the name of a repeated element. */
function listIn(tree: Tree, name: string): readonly Value[] {
  const found = tree[name]
  return isList(found) ? found : []
}

const isTree = (value: Value): value is Tree => typeof value === 'object' && !isList(value)
/** Repeated elements, without those that hold only text and so have no id. */
const trees = (value: Value): readonly Tree[] => (isList(value) ? value.filter(isTree) : [])

function person(tree: Tree, { href, usable }: Entries): AuthorityPerson[] {
  const id = text(tree['@xml:id'])
  const [name = '', ...forms] = listIn(tree, 'persName').map(text)
  if (name === '' || !usable(id)) return []
  const { surname, forenames } = partsOfInverted(name)
  return [
    {
      id,
      name,
      surname,
      forenames,
      forms: forms.filter(Boolean),
      description: listIn(tree, 'note')
        .filter((note) => !isTree(note) || !('@type' in note))
        .map(text)
        .join(' '),
      identifiers: listIn(tree, 'idno').map((idno) => ({
        type: isTree(idno) ? text(idno['@type']) : '',
        value: text(idno),
      })),
      href,
    },
  ]
}

function named(
  tree: Tree,
  kind: AuthorityName['kind'],
  element: string,
  { href, usable }: Entries,
): AuthorityName[] {
  const id = text(tree['@xml:id'])
  const forms = listIn(tree, element).map(text).filter(Boolean)
  return forms.length === 0 || !usable(id) ? [] : [{ kind, id, forms, href: `${href}#${id}` }]
}

function glossary(
  labels: readonly Value[],
  items: readonly Value[],
  { href, usable }: Entries,
): AuthorityTerm[] {
  return labels.flatMap((label, index) => {
    const id = isTree(label) ? text(label['@xml:id']) : ''
    const term = text(label)
    return term === '' || !usable(id) ? [] : [{ id, term, expansion: text(items[index]), href }]
  })
}
