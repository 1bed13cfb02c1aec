import type { Diagnostic } from '../../source/diagnostic.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import type { Schema } from '../../validate/schemas.js'
import { validate as validateDocument } from '../../validate/validate.js'
import { EXIT, FileError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { writeFile } from '../files.js'
import { formats } from '../format/format.js'
import { InputError, readDocument, readXmlText } from '../inputs.js'
import { Progress } from '../progress.js'
import { report } from '../report.js'
import { ownSchemas } from '../schemas.js'
import type { Terminal } from '../terminal.js'
import { modelsOf, readSchemas } from '../user-schemas.js'
import type { SchemaOptions } from '../user-schemas.js'

export const validate: Command = {
  name: 'validate',
  summary: 'Check TEI files: well-formed, RELAX NG, Schematron',
  usage:
    'FILE... [--schema FILE]... [--embedded] [--verbose] [--fix [--dry-run]] [--format pretty|json|sarif|junit|github]',
  options: [
    {
      name: 'schema',
      value: 'FILE',
      repeated: true,
      help: 'a RELAX NG (.rng, .rnc) or Schematron (.sch) schema; our profile and our rules if absent',
    },
    { name: 'fix', help: 'mend what has one right answer (ids of notes and pages), in the files themselves' },
    { name: 'dry-run', help: 'with --fix: show the changes and write nothing' },
    { name: 'verbose', help: 'name all that is allowed where something is not, instead of the likely names' },
    { name: 'embedded', help: 'run the Schematron rules inside RELAX NG schemas, too' },
    {
      name: 'format',
      value: 'NAME',
      help: 'pretty (default), or for other programs, on standard output: json, sarif, junit, github',
    },
  ],
  examples: ['chancery validate memo.xml', 'chancery validate --schema tei_all.rng --format json memo.xml'],
  run: runValidate,
}

async function runValidate(args: Arguments, terminal: Terminal): Promise<number> {
  const format = args.one('format') ?? (terminal.json ? 'json' : 'pretty')
  if (args.files.length === 0) throw new UsageError('validate needs a FILE (or - for standard input)')
  const write = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (format !== 'pretty' && !write)
    throw new UsageError(`--format ${format}: expected pretty, ${Object.keys(formats).join(', ')}`)
  const options = { embedded: args.has('embedded'), complete: args.has('verbose') }
  const named = args.has('schema') ? await readSchemas(args.all('schema'), options, terminal) : undefined
  const all: Diagnostic[] = []
  if (args.has('dry-run') && !args.has('fix')) throw new UsageError('--dry-run belongs to --fix')
  if (args.has('fix')) for (const path of args.files) await mend(path, args.has('dry-run'), terminal)
  const progress = new Progress(terminal, args.files.length)
  let code: number = EXIT.clean
  for (const path of args.files) {
    progress.step(path)
    const { diagnostics, sources, unreadable } = await check(path, named, options, terminal)
    for (const each of diagnostics) all.push(each)
    if (format === 'pretty') report(diagnostics, sources, terminal)
    if (unreadable) code = EXIT.usage
    else if (hasErrors(diagnostics)) code = Math.max(code, EXIT.problems)
  }
  progress.done()
  if (write) terminal.out(await write({ files: args.files, diagnostics: all }))
  else if (!terminal.quiet) terminal.err(verdict(all, args.files.length))
  return code
}

async function check(
  path: string,
  named: readonly Schema[] | undefined,
  options: SchemaOptions,
  terminal: Terminal,
): Promise<{ diagnostics: readonly Diagnostic[]; sources: readonly SourceFile[]; unreadable?: true }> {
  try {
    // What is asked for may need no tree; a document that names its schemas itself is parsed to find them.
    if (named) {
      const file = await readXmlText(path, terminal)
      const rules = named.flatMap((schema) => (schema.type === 'schematron' ? [schema.schema] : []))
      return { diagnostics: await validateDocument(file, undefined, named), sources: [file, ...rules] }
    }
    const { file, document } = await readDocument(path, terminal)
    const schemas =
      (await modelsOf(path, document, options, terminal)) ?? (await ownSchemas(options.complete))
    return { diagnostics: await validateDocument(file, document, schemas), sources: [file] }
  } catch (error) {
    if (error instanceof InputError) return error
    if (error instanceof FileError) return { diagnostics: [error.diagnostic], sources: [], unreadable: true }
    throw error
  }
}

/** `--fix`: mends a file in place, or shows how. */
async function mend(path: string, dry: boolean, terminal: Terminal): Promise<void> {
  if (path === '-') throw new UsageError('--fix needs files, not standard input')
  const { file, document } = await readDocument(path, terminal)
  const [{ applyEdits, fixes }, { diff }] = await Promise.all([
    import('../../validate/fix.js'),
    import('../diff.js'),
  ])
  const edits = fixes(file, document)
  if (edits.length === 0) return
  if (dry) terminal.out(diff(file, edits))
  else writeFile(path, applyEdits(file.text, edits))
  if (!terminal.quiet)
    terminal.err(`${path}: ${edits.length} change${edits.length === 1 ? '' : 's'}${dry ? ' to make' : ''}\n`)
}

function verdict(found: readonly Diagnostic[], files: number): string {
  const count = (severity: string): number =>
    found.filter((diagnostic) => diagnostic.severity === severity).length
  const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${plural(files, 'file')}: ${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}\n`
}
