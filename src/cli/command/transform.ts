import { transform as transformTei } from '../../publish/transform.js'
import { hasErrors } from '../../source/diagnostic.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { readBytes } from '../files.js'
import { readDocument } from '../inputs.js'
import { report } from '../report.js'
import type { Terminal } from '../terminal.js'
import { write } from './encode.js'

export const transform: Command = {
  name: 'transform',
  summary: 'Run your own XSLT 3.0 stylesheet on a TEI file',
  usage: 'FILE --xsl FILE [-o FILE] [--param name=value]...',
  options: [
    { name: 'xsl', value: 'FILE', help: 'the stylesheet' },
    { name: 'output', short: 'o', value: 'FILE', help: 'where to write; standard output if absent' },
    { name: 'param', value: 'NAME=VALUE', repeated: true, help: 'a stylesheet parameter, as a string' },
    { name: 'timeout', value: 'SECONDS', help: 'stop the stylesheet after this time (default 60)' },
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
  const timeout = Number(args.one('timeout') ?? '60')
  if (!(timeout > 0))
    throw new UsageError(`--timeout ${args.one('timeout') ?? ''}: expected a number of seconds`)
  const parameters = Object.fromEntries(args.all('param').map(parameter))
  await readBytes(stylesheet, terminal)
  const { file } = await readDocument(path, terminal)
  const { value, diagnostics } = await transformTei(file, stylesheet, {
    parameters,
    trust: args.has('trust'),
    timeoutSeconds: timeout,
  })
  report(diagnostics, [file], terminal)
  if (value !== undefined) write(args.one('output') ?? '-', value, [path, stylesheet], terminal)
  return value === undefined || hasErrors(diagnostics) ? EXIT.problems : EXIT.clean
}

function parameter(given: string): [string, string] {
  const equals = given.indexOf('=')
  if (equals < 1) throw new UsageError(`--param ${given}: expected name=value`)
  return [given.slice(0, equals), given.slice(equals + 1)]
}
