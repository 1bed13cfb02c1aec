import type * as Stringifying from 'csv-stringify/sync'
import { createRequire } from 'node:module'
import { IDENTIFIERS } from '../../memo/person.js'
import { counted } from '../../source/wording.js'
import { tei } from '../../xml/build.js'
import { serializeData } from '../../xml/serialize-data.js'
import type { XmlElement } from '../../xml/tree.js'
import type { RegisterPerson } from './register.js'

const require = createRequire(import.meta.url)

/** A register as TEI (`standOff/listPerson`), which `readAuthority` reads; `documents` is their number. */
export function registerTei(persons: readonly RegisterPerson[], documents: number): string {
  const root = tei('TEI', {}, [
    tei('teiHeader', {}, [
      tei('fileDesc', {}, [
        tei('titleStmt', {}, [tei('title', {}, ['Register of persons'])]),
        tei('publicationStmt', {}, [tei('p', {}, ['Made by Chancery from encoded documents.'])]),
        tei('sourceDesc', {}, [tei('p', {}, [`${counted(documents, 'encoded document')}.`])]),
      ]),
    ]),
    tei('standOff', {}, [tei('listPerson', {}, persons.map(entry))]),
  ])
  return serializeData({ type: 'document', children: [root], root })
}

function entry(person: RegisterPerson): XmlElement {
  const { id, name, forms, notes, roles, identifiers } = person
  return tei('person', { 'xml:id': id, role: roles.length > 0 ? roles.join(' ') : undefined }, [
    tei('persName', {}, [name]),
    ...forms.map((form) => tei('persName', { type: 'printed' }, [form])),
    ...notes.map((note) => tei('note', {}, [note])),
    tei('note', { type: 'mentions' }, [mentions(person)]),
    ...identifiers.map(({ type, value }) => tei('idno', { type: type === '' ? undefined : type }, [value])),
  ])
}

function mentions({ mentions: count, speaks, sides, documents }: RegisterPerson): string {
  const side = sides.length > 0 ? `${sides.join(', ')}; ` : ''
  return `${side}${counted(count, 'mention')}${speaks ? ', speaks' : ''} in ${documents.join(', ')}`
}

/** A register as CSV, to edit in a spreadsheet; `readAuthority` reads it. Cells that look like formulas are escaped. */
export function registerCsv(persons: readonly RegisterPerson[]): string {
  const header = [
    'id',
    'name',
    'forms',
    'note',
    'role',
    'side',
    'mentions',
    'speaks',
    'documents',
    ...IDENTIFIERS,
  ]
  const rows = persons.map((person) => [
    person.id,
    person.name,
    person.forms.join(' | '),
    person.notes.join('; '),
    person.roles.join(' '),
    person.sides.join(', '),
    person.mentions,
    person.speaks ? 'yes' : 'no',
    person.documents.join(' '),
    ...IDENTIFIERS.map(
      (type) => person.identifiers.find((idno) => idno.type.toLowerCase() === type)?.value ?? '',
    ),
  ])
  const { stringify } = require('csv-stringify/sync') as typeof Stringifying
  return stringify([header, ...rows], { escape_formulas: true, record_delimiter: 'windows' })
}
