import { join } from 'node:path'
import { noFolderFor, resultFiles, writtenTwice } from '../files/result-files.js'
import type { ResultFile } from '../files/result-files.js'
import { openStylesheet } from '../../publish/stylesheet/transform.js'
import type { OpenStylesheet, Transformed } from '../../publish/stylesheet/transform.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { repeated } from '../../source/many.js'
import { readXml } from '../../xml/read.js'
import type { XmlElement } from '../../xml/tree.js'
import { EXIT, FileError, InputError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { eachFile } from '../files/each-file.js'
import { checkTargets, isFolder, readBytes, stem, writeFile } from '../files/files.js'
import { readDocument } from '../files/inputs.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'
import { severalInputs } from './encode.js'

export const transform: Command = {
  name: 'transform',
  summary: 'Run your own XSLT 3.0 stylesheet on TEI files',
  usage: 'FILE... --xsl FILE [-o FILE|DIR] [--param name=value]... [--force]',
  options: [
    { name: 'xsl', value: 'FILE', help: 'the stylesheet' },
    {
      name: 'output',
      short: 'o',
      value: 'FILE|DIR',
      help: 'output file (default: standard output); a folder for several inputs',
    },
    { name: 'param', value: 'NAME=VALUE', repeated: true, help: 'stylesheet parameter, as a string' },
    { name: 'timeout', value: 'SECONDS', help: 'time limit of the stylesheet, for each file (default: 60)' },
    { name: 'trust', help: 'let the stylesheet read any file' },
    { name: 'force', help: 'let result documents replace files that were there before' },
  ],
  examples: [
    'chancery transform memo.xml --xsl mine.xsl -o memo.html --param heading=yes',
    'chancery transform encoded/*.xml --xsl mine.xsl -o html/',
  ],
  run: runTransform,
}

async function runTransform(args: Arguments, terminal: Terminal): Promise<number> {
  const stylesheet = args.one('xsl')
  const output = args.one('output') ?? '-'
  if (args.files.length === 0) throw new UsageError('transform needs a FILE (or - for standard input)')
  if (stylesheet === undefined) throw new UsageError('transform needs a stylesheet: --xsl FILE')
  if (stylesheet === '-') throw new UsageError('--xsl needs a file, since includes are looked for beside it')
  const timeout = Number(args.one('timeout') ?? '60')
  if (!(timeout > 0 && Number.isFinite(timeout)))
    throw new UsageError(`--timeout ${args.one('timeout') ?? ''}: expected a number of seconds`)
  checkOutput(args.files, output)
  const parameters = parametersOf(args.all('param'))
  const sheet = await readStylesheet(stylesheet, terminal)
  const { value: open, ...opened } = await openStylesheet(sheet, args.files, {
    parameters,
    trust: args.has('trust'),
    timeoutSeconds: timeout,
  })
  report(opened.diagnostics, [sheet, ...opened.sources], terminal)
  if (!open) return EXIT.problems
  const inputs = [...args.files, stylesheet]
  const written: string[] = []
  const mayReplace = (target: string): boolean => args.has('force') || written.includes(target)
  try {
    return await eachFile(args.files, String, terminal, async (path) => {
      const { file } = await readDocument(path, terminal)
      const done = await open.run(file)
      const { files, diagnostics } = filesOf(done, path, output, open, sheet, mayReplace)
      const paths = files.map((each) => each.path)
      const twice = repeated([...written, ...paths])
      const found = [
        ...done.diagnostics,
        ...diagnostics,
        ...(twice === undefined ? [] : [writtenTwice(stylesheet, twice)]),
      ]
      report(found, [sheet, ...done.sources], terminal)
      if (done.value === undefined || hasErrors(found)) return EXIT.problems
      const kept = [...inputs, ...done.read]
      checkTargets(paths, kept)
      if (output === '-') terminal.out(done.value)
      for (const each of files) writeFile(each.path, each.content, kept)
      written.push(...paths)
      return EXIT.clean
    })
  } finally {
    open.end()
  }
}

/** Throws a `UsageError` if the results have no place of their own. */
function checkOutput(files: readonly string[], output: string): void {
  if (isFolder(output)) {
    const twice = repeated(files.map(stem))
    if (twice !== undefined)
      throw new UsageError(`two inputs are named ${twice}; transform them into different folders`)
  } else {
    if (files.length > 1) throw new UsageError(severalInputs(output))
    checkTargets([output], files)
  }
}

/** The files that a result is written to, with those of its result documents; none for standard output. */
function filesOf(
  { value = '', documents }: Transformed,
  document: string,
  output: string,
  open: OpenStylesheet,
  { name }: SourceFile,
  mayReplace: (path: string) => boolean,
): ReturnType<typeof resultFiles> {
  const [first] = documents
  const principal = (path: string): ResultFile => ({ path, content: value })
  if (!isFolder(output))
    return {
      files: output === '-' ? [] : [principal(output)],
      diagnostics: first ? [noFolderFor(name, first)] : [],
    }
  const { files, diagnostics } = resultFiles(name, documents, output, mayReplace)
  // A stylesheet that writes result documents often has nothing else to say.
  if (first && isEmpty(value)) return { files, diagnostics }
  return {
    files: [principal(join(output, `${stem(document)}${open.extensionOf(value)}`)), ...files],
    diagnostics,
  }
}

const isEmpty = (result: string): boolean => /^(?:<\?xml[^>]*\?>)?\s*$/.test(result)

/** Reads a stylesheet. Errors are found here, since SaxonJS would report a wrong line or none; a document type is allowed. */
async function readStylesheet(path: string, terminal: Terminal): Promise<SourceFile> {
  const { file, result } = readXml(path, await readBytes(path, terminal))
  if (!file) throw new FileError(result.diagnostics[0]!)
  const broken = result.diagnostics.filter(
    ({ rule }) => rule === 'not-well-formed' || rule === 'wrong-encoding',
  )
  if (broken.length > 0) throw new InputError(broken, [file], EXIT.problems)
  const { value } = result
  if (value && !isStylesheet(value.root)) throw noStylesheet(path, value.root.name)
  return file
}

const XSLT = 'http://www.w3.org/1999/XSL/Transform'

/** Whether a document is a stylesheet, or a page with `xsl:version`, which is a simplified one. */
const isStylesheet = ({ namespace, attributes }: XmlElement): boolean =>
  namespace === XSLT || attributes.some((each) => each.namespace === XSLT && each.name.endsWith(':version'))

const noStylesheet = (path: string, name: string): FileError =>
  new FileError({
    rule: 'stylesheet-error',
    source: 'publish',
    severity: 'error',
    reason: `found \`${name}\`, expected a stylesheet (\`xsl:stylesheet\`); check that this is the right file`,
    place: { file: path },
  })

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
