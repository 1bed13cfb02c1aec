import { dirname, extname, join } from 'node:path'
import { encodeMemo } from '../../pipeline.js'
import type { EncodedMemo } from '../../pipeline.js'
import { hasErrors } from '../../source/diagnostic.js'
import { repeated } from '../../source/many.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { eachFile } from '../files/each-file.js'
import { ENCODING, checkTargets, encodingOption, isFolder, stem, writeFile } from '../files/files.js'
import {
  DECISIONS_REMARK,
  decisionsBeside,
  decisionsFile,
  readAuthorities,
  readMemo,
  readMetadata,
} from '../files/inputs.js'
import { printable } from '../terminal/excerpt.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import { reviewPaths, writeReview } from '../files/review-files.js'
import { summarize } from '../terminal/summary.js'
import type { Terminal } from '../terminal/terminal.js'

export const encode: Command = {
  name: 'encode',
  summary: 'Encode memos (plain text, Word, HTML, Markdown) as TEI',
  usage: 'FILE... [-o FILE|DIR] [--authority FILE]... [--meta FILE] [--report]',
  remark: DECISIONS_REMARK,
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE|DIR',
      help: 'output file (default: standard output); a folder for several inputs',
    },
    {
      name: 'authority',
      value: 'FILE',
      repeated: true,
      help: 'register of persons or abbreviations (TEI or CSV)',
    },
    { name: 'meta', value: 'FILE', help: 'metadata of the document (JSON)' },
    ENCODING,
    {
      name: 'report',
      help: 'print a summary and the uncertain decisions; also write NAME.report.html and .json beside the output',
    },
  ],
  examples: [
    'chancery encode memo.txt -o memo.xml',
    'chancery encode memo.txt --authority persons.xml --meta metadata.json -o memo.xml --report',
    'chancery encode memos/*.txt -o encoded/',
    'chancery encode - < memo.txt > memo.xml',
  ],
  run: runEncode,
}

async function runEncode(args: Arguments, terminal: Terminal): Promise<number> {
  const output = args.one('output') ?? '-'
  if (args.files.length === 0) throw new UsageError('encode needs a FILE (or - for standard input)')
  const targets = outputPaths(args.files, output)
  checkTargets(
    targets.flatMap((path) => (args.has('report') && path !== '-' ? [path, ...reviewPaths(path)] : [path])),
    [
      ...args.files.flatMap((path) => [path, decisionsFile(path) ?? path]),
      ...args.all('authority'),
      ...args.all('meta'),
    ],
  )
  const metadata = await readMetadata(args.one('meta'), terminal)
  if (metadata?.id !== undefined && args.files.length > 1)
    throw new UsageError('--meta describes one document; encode its file alone')
  const authorities = await readAuthorities(args.all('authority'), dirname(targets[0]!), terminal)
  const encoding = encodingOption(args.one('encoding'))
  return await eachFile(args.files, String, terminal, async (path, index) => {
    const file = await readMemo(path, terminal, encoding)
    const decisions = await decisionsBeside(path, terminal)
    const { value, diagnostics } = await interruptible(() =>
      encodeMemo(file, { authorities, metadata, decisions }),
    )
    const withReport = value && args.has('report')
    report([...diagnostics, ...(withReport ? value.doubts : [])], [file.taken?.from ?? file], terminal)
    const target = targets[index]!
    if (value) write(target, value.tei.text, args.files, terminal)
    if (withReport) {
      if (target !== '-') writeReview(value, diagnostics, target, args.files)
      if (!terminal.json && !terminal.quiet)
        terminal.err((targets.length > 1 ? `${printable(path)}\n` : '') + summary(value, target))
    }
    return !value || hasErrors(diagnostics) ? EXIT.problems : EXIT.clean
  })
}

/** The path of each output: NAME.xml in the folder that is named, or the one file. */
function outputPaths(files: readonly string[], output: string, extension = '.xml'): string[] {
  if (!isFolder(output)) {
    if (files.length > 1) throw new UsageError(severalInputs(output))
    return [output]
  }
  const names = files.map((file) => `${stem(file)}${extension}`)
  const twice = repeated(names)
  if (twice !== undefined)
    throw new UsageError(`two inputs would be written to ${twice}; encode them into different folders`)
  return names.map((name) => join(output, name))
}

/** The summary of a memo, with the files that were written. */
function summary(value: EncodedMemo, target: string): string {
  if (target === '-') return summarize(value)
  return summarize(value, ['results', [target, ...reviewPaths(target)].join('  ')])
}

/** A name without an ending was probably meant to be a folder that does not exist yet. */
export const severalInputs = (output: string): string =>
  `several inputs need a folder: -o ${output === '-' || extname(output) !== '' ? 'DIR' : output}/`

/** Writes to a file, or to standard output for `-`. */
export function write(path: string, content: string, inputs: readonly string[], terminal: Terminal): void {
  if (path === '-') terminal.out(content)
  else writeFile(path, content, inputs)
}
