import { CsvError, parse } from 'csv-parse/sync'
import type { Authority, AuthorityPerson } from '../../memo/person.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Finding, Result } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { nearest } from '../../source/nearest.js'

/** Columns of a register; every other one must be the name of an authority file. */
const COLUMNS = ['id', 'name', 'forms', 'note', 'role', 'side', 'mentions', 'speaks', 'documents'] as const
const IDENTIFIERS = ['wikidata', 'viaf', 'gnd', 'snac', 'lcnaf'] as const

type Row = Readonly<Record<string, string>>

/**
 * A register as a table with a header; only `name` ("Surname, Forenames") is needed. `forms` are other
 * forms of the name, parted by `|`. Read by csv-parse.
 *
 *     id,name,forms,note,wikidata
 *     khrushchev,"Khrushchev, Nikita S.",Khrushchov,Chairman of the Council of Ministers,Q35314
 */
export function readCsvAuthority(file: SourceFile): Result<Authority> {
  const refuse = (line: number, reason: string): Result<Authority> => ({
    diagnostics: [at(file, line, { rule: 'register-table', source: 'read', severity: 'error', reason })],
  })
  let rows: Row[]
  try {
    rows = parse<Row>(file.text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: number }).lines ?? 1)
    return refuse(line, `not a table: ${error.message.replace(/\.$/, '')}; mend this line`)
  }
  const header = Object.keys(rows[0] ?? {})
  if (!header.includes('name'))
    return refuse(
      1,
      `found ${header.length === 0 ? 'no rows' : 'no column `name`'}; the first line must name the columns: ${[...COLUMNS.slice(0, 4), ...IDENTIFIERS].join(', ')}`,
    )
  const known: readonly string[] = [...COLUMNS, ...IDENTIFIERS]
  const unknown = header.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    const guess = nearest(unknown, known)
    return refuse(
      1,
      `\`${unknown}\` is no column of a register${guess === undefined ? '' : `; did you mean \`${guess}\`?`}`,
    )
  }
  const ids = new Set<string>()
  return { value: { href: '', persons: rows.flatMap((row) => person(row, ids)), terms: [] }, diagnostics: [] }
}

function at(file: SourceFile, line: number, finding: Finding) {
  const start = file.lineStarts[line - 1] ?? 0
  return diagnose(file, { start, end: (file.lineStarts[line] ?? file.text.length + 1) - 1 }, finding)
}

function person(row: Row, ids: Set<string>): AuthorityPerson[] {
  const name = row['name'] ?? ''
  if (name === '') return []
  const [surname = name, ...rest] = name.split(/,\s*/)
  const wished = /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(row['id'] ?? '') ? row['id']! : idOf(surname)
  let id = wished
  for (let count = 2; ids.has(id); count++) id = `${wished}-${count}`
  ids.add(id)
  return [
    {
      id,
      name,
      surname,
      forenames: rest.join(' ').split(/\s+/).filter(Boolean),
      forms: (row['forms'] ?? '')
        .split('|')
        .map((form) => form.trim())
        .filter(Boolean),
      description: row['note'] ?? '',
      identifiers: IDENTIFIERS.flatMap((type) => (row[type] ? [{ type, value: row[type] }] : [])),
      href: '',
    },
  ]
}

function idOf(surname: string): string {
  const plain = surname
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return /^[a-z]/.test(plain) ? plain : `person-${plain || 'unnamed'}`
}
