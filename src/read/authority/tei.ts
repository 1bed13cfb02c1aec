import type * as Parsers from 'fast-xml-parser'
import { createRequire } from 'node:module'
import { oneLine } from '../../source/wording.js'
import { REGISTER_ID } from '../../memo/ids.js'
import type { Authority, AuthorityName, AuthorityPerson, AuthorityTerm } from '../../memo/person.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { addAll } from '../../source/many.js'

const require = createRequire(import.meta.url)

type Value = string | number | Tree | readonly Value[] | undefined
interface Tree {
  readonly [key: string]: Value
}

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
  const tree = parser.parse(file.text) as Tree
  const diagnostics: Diagnostic[] = []
  const usable = (id: string): boolean => {
    if (REGISTER_ID.test(id)) return true
    if (id !== '') diagnostics.push(noId(file, id))
    return false
  }
  const persons: AuthorityPerson[] = []
  const terms: AuthorityTerm[] = []
  const names: AuthorityName[] = []
  collect(tree, href, persons, terms, names, usable)
  if (persons.length + terms.length + names.length > 0)
    return { value: { href, persons, terms, names }, diagnostics }
  return {
    diagnostics: [
      ...diagnostics,
      diagnose(
        file,
        { start: 0, end: 0 },
        {
          rule: 'empty-register',
          source: 'read',
          severity: 'error',
          reason:
            'found neither `person` with an `xml:id` nor a list of abbreviations (`label`, `item`); give a TEI file with listPerson or list type="gloss"',
        },
      ),
    ],
  }
}

/** Encodings point at entries by their ids, so one that is none cannot be taken over. */
function noId(file: SourceFile, id: string): Diagnostic {
  const at = Math.max(0, file.text.indexOf(id))
  return diagnose(
    file,
    { start: at, end: at + id.length },
    {
      rule: 'register-id',
      source: 'read',
      severity: 'warning',
      reason: `\`${id}\` is no id, which is made of letters, digits, \`.\`, \`_\` and \`-\` and begins with a letter; this entry is left out: correct it`,
    },
  )
}

function collect(
  value: Value,
  href: string,
  persons: AuthorityPerson[],
  terms: AuthorityTerm[],
  names: AuthorityName[],
  usable: (id: string) => boolean,
): void {
  if (Array.isArray(value))
    for (const each of value as readonly Value[]) collect(each, href, persons, terms, names, usable)
  if (typeof value !== 'object' || Array.isArray(value)) return
  const tree = value as Tree
  for (const [name, child] of Object.entries(tree)) {
    if (name === 'person') for (const each of child as Tree[]) addAll(persons, person(each, href, usable))
    else if (name === 'place')
      for (const each of child as Tree[]) addAll(names, named(each, 'place', 'placeName', href, usable))
    else if (name === 'org')
      for (const each of child as Tree[]) addAll(names, named(each, 'organization', 'orgName', href, usable))
    else collect(child, href, persons, terms, names, usable)
  }
  if (Array.isArray(tree['label']) && Array.isArray(tree['item']))
    addAll(terms, glossary(tree['label'] as Tree[], tree['item'] as Value[], href, usable))
}

function person(tree: Tree, href: string, usable: (id: string) => boolean): AuthorityPerson[] {
  const id = text(tree['@xml:id'])
  const name = text((tree['persName'] as Value[] | undefined)?.[0])
  if (name === '' || !usable(id)) return []
  const [surname = name, ...rest] = name.split(/,\s*/)
  return [
    {
      id,
      name,
      surname,
      forenames: rest.join(' ').split(/\s+/).filter(Boolean),
      forms: ((tree['persName'] as Value[] | undefined) ?? []).slice(1).map(text).filter(Boolean),
      description: ((tree['note'] as Value[] | undefined) ?? [])
        .filter((note) => typeof note !== 'object' || !('@type' in note))
        .map(text)
        .join(' '),
      identifiers: ((tree['idno'] as Value[] | undefined) ?? []).map((idno) => ({
        type: typeof idno === 'object' ? text((idno as Tree)['@type']) : '',
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
  href: string,
  usable: (id: string) => boolean,
): AuthorityName[] {
  const id = text(tree['@xml:id'])
  const forms = ((tree[element] as Value[] | undefined) ?? []).map(text).filter(Boolean)
  return forms.length === 0 || !usable(id) ? [] : [{ kind, id, forms, href: `${href}#${id}` }]
}

function glossary(
  labels: readonly Tree[],
  items: readonly Value[],
  href: string,
  usable: (id: string) => boolean,
): AuthorityTerm[] {
  return labels.flatMap((label, index) => {
    const id = typeof label === 'object' ? text(label['@xml:id']) : ''
    const term = text(label)
    return term === '' || !usable(id) ? [] : [{ id, term, expansion: text(items[index]), href }]
  })
}

/** The text of an element, with that of the elements inside it. */
function text(value: Value): string {
  if (value === undefined) return ''
  if (typeof value !== 'object') return oneLine(String(value))
  if (Array.isArray(value)) return (value as readonly Value[]).map(text).join(' ')
  return Object.entries(value as Tree)
    .filter(([name]) => !name.startsWith('@'))
    .map(([, child]) => text(child))
    .join(' ')
    .trim()
}
