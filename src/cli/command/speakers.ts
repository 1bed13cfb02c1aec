import { stringify } from 'csv-stringify/sync'
import { speakers as speakersOf } from '../../publish/people/speakers.js'
import type { SpeakerShare } from '../../publish/people/speakers.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { eachFile } from '../files/each-file.js'
import { readDocument } from '../files/inputs.js'
import { printable } from '../terminal/excerpt.js'
import type { Terminal } from '../terminal/terminal.js'
import { addAll } from '../../source/many.js'

export const speakers: Command = {
  name: 'speakers',
  summary: 'List who speaks in TEI files, how much, and where',
  usage: 'FILE... [--format text|json|csv]',
  options: [{ name: 'format', value: 'NAME', help: 'output format: text (default), json or csv' }],
  examples: ['chancery speakers memo.xml', 'chancery speakers encoded/*.xml --format csv > speakers.csv'],
  run: runSpeakers,
}

interface Row extends SpeakerShare {
  readonly file: string
}

/** The name of the format for `--json`: one object in a line. */
const LINES = '--json'

const formats: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  text: asText,
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: asCsv,
  [LINES]: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
}

async function runSpeakers(args: Arguments, terminal: Terminal): Promise<number> {
  const name = args.one('format') ?? (terminal.json ? LINES : 'text')
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (!format) throw new UsageError(`--format ${name}: expected text, json, csv`)
  if (args.files.length === 0) throw new UsageError('speakers needs a FILE of TEI (or - for standard input)')
  const rows: Row[] = []
  const code = await eachFile(args.files, String, terminal, async (path) => {
    const { file, document } = await readDocument(path, terminal)
    const found = speakersOf(file, document).map((share) => ({ file: file.name, ...share }))
    addAll(rows, found)
    if (found.length === 0 && name === 'text' && !terminal.quiet)
      terminal.err(`${printable(file.name)}: nobody is marked as speaking\n`)
    return EXIT.clean
  })
  terminal.out(format(rows))
  return code
}

const HEADER = ['speaker', 'side', 'turns', 'sentences', 'words', 'share', 'first', 'last', '']

/** A table for each file, with remarks about speakers who are not listed and listed persons who do not speak. */
function asText(rows: readonly Row[]): string {
  return [...new Set(rows.map(({ file }) => file))]
    .map((file) => `${printable(file)}\n${table(rows.filter((row) => row.file === file))}`)
    .join('\n')
}

function table(rows: readonly Row[]): string {
  const cells = [HEADER, ...rows.map(cellsOf)]
  const widths = HEADER.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, [...row[column]!].length), 0),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column > 1 && column < 8 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd()
  return cells.map((row) => `  ${line(row)}\n`).join('')
}

function cellsOf({ name, side, turns, sentences, words, share, first, last, listed }: Row): string[] {
  const remark = words === 0 ? 'listed, never speaks' : listed ? '' : 'speaks, not listed'
  return [
    printable(name),
    printable(side ?? ''),
    String(turns),
    String(sentences),
    String(words),
    `${(100 * share).toFixed(1)} %`,
    first === undefined ? '' : String(first),
    last === undefined ? '' : String(last),
    remark,
  ]
}

const COLUMNS = [
  'file',
  'id',
  'name',
  'side',
  'listed',
  'turns',
  'sentences',
  'words',
  'share',
  'first',
  'last',
] as const

/** As CSV; cells that a spreadsheet would take for formulas begin with an apostrophe. */
function asCsv(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    COLUMNS.map((column) => (column === 'share' ? row.share.toFixed(4) : String(row[column] ?? ''))),
  )
  return stringify([[...COLUMNS], ...cells], { escape_formulas: true, record_delimiter: 'windows' })
}
