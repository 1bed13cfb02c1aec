import { existsSync } from 'node:fs'
import { encodeMemo } from '../../pipeline.js'
import { review } from '../../recognize/review.js'
import type { ReviewItem } from '../../memo/review.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { ENCODING, encodingOption } from '../files/files.js'
import { decisionsBeside, readAuthorities, readMemo, readMetadata } from '../files/inputs.js'
import { printable } from '../terminal/excerpt.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'
import { lineStartsOf } from '../../source/file.js'

export const explain: Command = {
  name: 'explain',
  summary: 'Show which rule produced each tag of a memo, and why',
  usage: 'FILE[:LINE[:COLUMN]] [--authority FILE]... [--meta FILE]',
  options: [
    {
      name: 'authority',
      value: 'FILE',
      repeated: true,
      help: 'register of persons or abbreviations (TEI or CSV)',
    },
    { name: 'meta', value: 'FILE', help: 'metadata of the document (JSON)' },
    ENCODING,
  ],
  examples: [
    'chancery explain memo.txt:12',
    'chancery explain memo.txt:12:7',
    'chancery explain memo.txt --json',
  ],
  run: runExplain,
}

async function runExplain(args: Arguments, terminal: Terminal): Promise<number> {
  const [given, ...more] = args.files
  if (given === undefined || more.length > 0) throw new UsageError('explain needs one FILE, or FILE:LINE')
  const { path, line, column } = placeIn(given)
  const metadata = await readMetadata(args.one('meta'), terminal)
  const authorities = await readAuthorities(args.all('authority'), undefined, terminal)
  const file = await readMemo(path, terminal, encodingOption(args.one('encoding')))
  const { length } = lineStartsOf(file.taken?.from ?? file)
  if (line !== undefined && (line < 1 || line > length))
    throw new UsageError(`${path} has ${length} lines; there is no line ${line}`)
  const decisions = await decisionsBeside(path, terminal)
  const { value, diagnostics } = await interruptible(() =>
    encodeMemo(file, { authorities, metadata, decisions }),
  )
  if (!value) {
    report(diagnostics, [file], terminal)
    return EXIT.problems
  }
  const all = review(value.source, value.recognized, false)
  const items = line === undefined ? all : all.filter((item) => covers(item, line, column))
  terminal.out(items.map(terminal.json ? asLine : text).join(''))
  if (items.length === 0 && !terminal.quiet && !terminal.json)
    terminal.err(
      `nothing was recognized${line === undefined ? '' : ` on line ${line}`}${column === undefined ? '' : `, column ${column}`}\n`,
    )
  return EXIT.clean
}

const asLine = (item: ReviewItem): string => `${JSON.stringify(item)}\n`

interface Wanted {
  readonly path: string
  readonly line?: number
  readonly column?: number
}

/** Parses `FILE`, `FILE:LINE` or `FILE:LINE:COLUMN`, the form of our messages. A file of the whole name comes first. */
function placeIn(given: string): Wanted {
  if (existsSync(given)) return { path: given }
  const [, path, line, column] = /^(.*?)(?::(\d+)(?::(\d+))?)?$/s.exec(given)!
  return {
    path: path!,
    ...(line !== undefined && { line: Number(line) }),
    ...(column !== undefined && { column: Number(column) }),
  }
}

/** Whether an inference covers a place, or begins on or covers the beginning of a line. */
function covers(item: ReviewItem, line: number, column: number | undefined): boolean {
  const { end } = item
  const isWithin = (at: number): boolean =>
    isUpTo(item, { line, column: at }) && !isUpTo(end, { line, column: at })
  if (column !== undefined) return isWithin(column)
  return item.line === line || isWithin(1)
}

const isUpTo = (a: { line: number; column: number }, b: { line: number; column: number }): boolean =>
  a.line < b.line || (a.line === b.line && a.column <= b.column)

function text({ line, column, type, choice, cert, rule, reason, words }: ReviewItem): string {
  const shown = words.length > 60 ? `${words.slice(0, 59)}…` : words
  const why = reason === '' ? '' : `: ${reason}`
  return printable(`${line}:${column}  ${type} “${shown}” → ${choice} (${cert}) [${rule}]${why}`) + '\n'
}
