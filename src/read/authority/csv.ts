import type * as Parsing from 'csv-parse/sync'
import { createRequire } from 'node:module'
import { Ids, REGISTER_ID, idOfPerson } from '../../memo/ids.js'
import { IDENTIFIERS } from '../../memo/person.js'
import type { Authority, AuthorityPerson } from '../../memo/person.js'
import { partsOfInverted } from '../../memo/person-name.js'
import { diagnose } from '../../source/diagnostic.js'
import type { Diagnostic, Finding, Result } from '../../source/diagnostic.js'
import { lineStartsOf } from '../../source/file.js'
import type { SourceFile } from '../../source/file.js'
import { nearest } from '../../source/nearest.js'
import { tableFault } from './csv-faults.js'
import { noId } from './no-id.js'

/** Columns of a register, besides the names of authority files. */
const COLUMNS = ['id', 'name', 'forms', 'note', 'role', 'side', 'mentions', 'speaks', 'documents'] as const

const require = createRequire(import.meta.url)

type Row = Readonly<Record<string, string>>
/** A row, and the line that it ends in. */
interface Entry {
  readonly record: Row
  readonly info: { readonly lines: number }
}

/**
 * Reads a register in CSV with a header; only `name` ("Surname, Forenames") is required. `forms` are other
 * forms of the name, separated by `|`.
 *
 *     id,name,forms,note,wikidata
 *     khrushchev,"Khrushchev, Nikita S.",Khrushchov,Chairman of the Council of Ministers,Q35314
 */
export function readCsvAuthority(file: SourceFile): Result<Authority> {
  const refuse = (line: number, reason: string): Result<Authority> => ({
    diagnostics: [at(file, line, { rule: 'register-table', source: 'read', severity: 'error', reason })],
  })
  const { CsvError, parse } = require('csv-parse/sync') as typeof Parsing
  let rows: Entry[]
  try {
    rows = parse(file.text, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(file.text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Entry[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as { lines?: number }).lines ?? 1)
    return refuse(line, `not a table: ${tableFault(error)}`)
  }
  const header = Object.keys(rows[0]?.record ?? {})
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
      `\`${unknown}\` is no column of a register; ${guess === undefined ? `delete it, or name it as one of: ${known.join(', ')}` : `did you mean \`${guess}\`?`}`,
    )
  }
  const ids = new Ids()
  const diagnostics: Diagnostic[] = []
  const persons = rows.flatMap(({ record, info: { lines } }) => {
    const reason = faultOf(record, ids)
    if (reason !== undefined)
      diagnostics.push(at(file, lines, { rule: 'register-row', source: 'read', severity: 'warning', reason }))
    return person(record, ids)
  })
  return { value: { href: '', persons, terms: [] }, diagnostics }
}

/** A comma, or the semicolon or tab that spreadsheets write where the comma is the decimal point. */
function delimiterOf(text: string): string {
  const header = text.slice(0, /[\r\n]|$/.exec(text)!.index)
  return [';', '\t'].find((sign) => header.includes(sign) && !header.includes(',')) ?? ','
}

/** What an editor should correct in a row, if anything; the row is read all the same. */
function faultOf(row: Row, ids: Ids): string | undefined {
  const { id = '', name = '' } = row
  if (name === '') return 'found no name; this row is left out: fill in `name`, or delete the row'
  if (id === '') return undefined
  if (!REGISTER_ID.test(id)) return noId(id, `${name} gets one of the surname`)
  return ids.has(id)
    ? `\`${id}\` is the id of an earlier row, too; ${name} gets another: give each person one`
    : undefined
}

function at(file: SourceFile, line: number, finding: Finding) {
  const starts = lineStartsOf(file)
  const start = starts[line - 1] ?? 0
  return diagnose(file, { start, end: (starts[line] ?? file.text.length + 1) - 1 }, finding)
}

function person(row: Row, ids: Ids): AuthorityPerson[] {
  const name = row['name'] ?? ''
  if (name === '') return []
  const { surname, forenames } = partsOfInverted(name)
  const wished = REGISTER_ID.test(row['id'] ?? '') ? row['id']! : idOfPerson(surname)
  const id = ids.take(wished)
  return [
    {
      id,
      name,
      surname,
      forenames,
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
