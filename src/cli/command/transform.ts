import { transform as transformTei } from '../../publish/stylesheet/transform.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { repeated } from '../../source/many.js'
import { readXml } from '../../xml/read.js'
import { EXIT, FileError, InputError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { readBytes } from '../files/files.js'
import { readDocument } from '../files/inputs.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'
import { write } from './encode.js'

export const transform: Command = {
  name: 'transform',
  summary: 'Run your own XSLT 3.0 stylesheet on a TEI file',
  usage: 'FILE --xsl FILE [-o FILE] [--param name=value]...',
  options: [
    { name: 'xsl', value: 'FILE', help: 'the stylesheet' },
    { name: 'output', short: 'o', value: 'FILE', help: 'output file (default: standard output)' },
    { name: 'param', value: 'NAME=VALUE', repeated: true, help: 'stylesheet parameter, as a string' },
    { name: 'timeout', value: 'SECONDS', help: 'time limit of the stylesheet (default: 60)' },
    { name: 'trust', help: 'let the stylesheet read any file' },
  ],
  examples: ['chancery transform memo.xml --xsl mine.xsl -o memo.html --param heading=yes'],
  run: runTransform,
}

async function runTransform(args: Arguments, terminal: Terminal): Promise<number> {
  const stylesheet = args.one('xsl')
  const [path, ...more] = args.files
  if (path === undefined || more.length > 0)
    throw new UsageError('transform needs one FILE (or - for standard input)')
  if (stylesheet === undefined) throw new UsageError('transform needs a stylesheet: --xsl FILE')
  if (stylesheet === '-') throw new UsageError('--xsl needs a file, since includes are looked for beside it')
  const timeout = Number(args.one('timeout') ?? '60')
  if (!(timeout > 0 && Number.isFinite(timeout)))
    throw new UsageError(`--timeout ${args.one('timeout') ?? ''}: expected a number of seconds`)
  const parameters = parametersOf(args.all('param'))
  const sheet = await readStylesheet(stylesheet, terminal)
  const { file } = await readDocument(path, terminal)
  const { value, diagnostics, read, sources } = await transformTei(file, sheet, {
    parameters,
    trust: args.has('trust'),
    timeoutSeconds: timeout,
  })
  report(diagnostics, [sheet, ...sources], terminal)
  if (value === undefined || hasErrors(diagnostics)) return EXIT.problems
  write(args.one('output') ?? '-', value, [path, stylesheet, ...read], terminal)
  return EXIT.clean
}

/** Reads a stylesheet. Errors are found here, since SaxonJS would report a wrong line or none; a document type is allowed. */
async function readStylesheet(path: string, terminal: Terminal): Promise<SourceFile> {
  const { file, result } = readXml(path, await readBytes(path, terminal))
  if (!file) throw new FileError(result.diagnostics[0]!)
  const broken = result.diagnostics.filter(
    ({ rule }) => rule === 'not-well-formed' || rule === 'wrong-encoding',
  )
  if (broken.length > 0) throw new InputError(broken, [file], EXIT.problems)
  return file
}

/** Parses the values of `--param`. Throws a `UsageError`. */
function parametersOf(given: readonly string[]): Record<string, string> {
  const all = given.map(parameter)
  const names = all.map(([name]) => name.replace(/^Q\{\}/, ''))
  const twice = repeated(names)
  if (twice !== undefined)
    throw new UsageError(`--param ${twice} is given twice, but a parameter has one value`)
  return Object.fromEntries(all)
}

function parameter(given: string): [string, string] {
  const equals = given.indexOf('=')
  if (equals < 1) throw new UsageError(`--param ${given}: expected name=value`)
  return [given.slice(0, equals), given.slice(equals + 1)]
}
