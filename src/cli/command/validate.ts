import { resolve } from 'node:path'
import type { Diagnostic } from '../../source/diagnostic.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { SourceFile } from '../../source/file.js'
import { LIMITS } from '../../xml/limits.js'
import { counted } from '../../source/wording.js'
import { readCatalogs } from '../validation/catalog.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { shownName } from '../files/files.js'
import { withFolders } from '../files/folders.js'
import { formats } from '../format/format.js'
import { Progress } from '../terminal/progress.js'
import { report } from '../terminal/report.js'
import { tell } from '../terminal/tell.js'
import type { Terminal } from '../terminal/terminal.js'
import { checkPhase, readSchemas } from '../validation/user-schemas.js'
import { check } from '../validation/validation.js'
import type { Checking } from '../validation/validation.js'
import { addAll } from '../../source/many.js'

const FORMATS = ['pretty', ...Object.keys(formats), 'svrl']

/** The name of the format for `--json`: one object in a line. */
const LINES = '--json'

export const validate: Command = {
  name: 'validate',
  summary: 'Validate TEI (well-formedness, RELAX NG, Schematron) and the JSON files of an edition',
  usage: 'FILE|DIR... [--schema FILE]... [--fix [--dry-run]] [--watch] [--format NAME]',
  options: [
    {
      name: 'schema',
      value: 'FILE',
      repeated: true,
      help: 'RELAX NG (.rng, .rnc) or Schematron (.sch) schema (default: those of <?xml-model?>, else ours)',
    },
    {
      name: 'catalog',
      value: 'FILE',
      repeated: true,
      help: 'JSON that maps the URIs of <?xml-model?> to local files',
    },
    { name: 'embedded', help: 'also run the Schematron rules inside RELAX NG schemas' },
    {
      name: 'phase',
      value: 'NAME',
      help: 'Schematron phase to run; #ALL for all patterns (default: the one that the schema names)',
    },
    { name: 'fix', help: 'fix in place what has only one right answer' },
    { name: 'dry-run', help: 'with --fix: show the changes without writing them' },
    { name: 'watch', help: 'check again whenever a file or schema changes, until interrupted' },
    { name: 'verbose', help: 'list everything that the grammar allows, not only the likely names' },
    { name: 'allow-doctype', help: 'accept a DOCTYPE with internal text entities, within a limit' },
    {
      name: 'format',
      value: 'NAME',
      help: `report format: pretty (default); on standard output: ${FORMATS.slice(1).join(', ')}`,
    },
  ],
  examples: [
    'chancery validate memo.xml',
    'chancery validate --schema tei_all.rng --format json memo.xml',
    'chancery validate encoded/ --format html > report.html',
  ],
  run: runValidate,
}

async function runValidate(args: Arguments, terminal: Terminal): Promise<number> {
  const format = args.one('format') ?? (terminal.json ? LINES : 'pretty')
  if (args.files.length === 0) throw new UsageError('validate needs a FILE or DIR (or - for standard input)')
  const files = withFolders(args.files)
  if (format !== LINES && !FORMATS.includes(format))
    throw new UsageError(`--format ${format}: expected ${FORMATS.join(', ')}`)
  if (args.has('dry-run') && !args.has('fix')) throw new UsageError('--dry-run needs --fix')
  if (args.has('watch') && (format !== 'pretty' || args.has('fix') || files.includes('-')))
    throw new UsageError('--watch needs files and cannot be combined with --fix, --json or another --format')
  const checking = await checkingOf(args, terminal)
  if (args.has('fix')) {
    const { mend } = await import('../validation/mend.js')
    for (const path of files) await mend(path, args.has('dry-run'), checking, terminal)
  }
  if (format === 'svrl')
    return await (await import('../validation/svrl.js')).writeSvrl(files, checking, terminal)
  if (!args.has('watch')) return await run(files, checking, format, terminal)
  const { watchFolders } = await import('../files/watch.js')
  return await watchFolders(
    [...files, ...args.all('schema'), ...args.all('catalog')],
    () => run(files, checking, format, terminal),
    async (changed) => void (await again(changed, args, terminal)),
  )
}

/** Characters that all entities of a document may amount to, with `--allow-doctype`. */
const MOST_ENTITY_CHARACTERS = 1_000_000

async function checkingOf(args: Arguments, terminal: Terminal): Promise<Checking> {
  const options = {
    embedded: args.has('embedded'),
    complete: args.has('verbose'),
    phase: args.one('phase'),
    catalog: await readCatalogs(args.all('catalog'), terminal),
    known: new Map(),
  }
  const named = args.has('schema') ? await readSchemas(args.all('schema'), options, terminal) : undefined
  if (named) checkPhase(options, named)
  return {
    options,
    named,
    limits: args.has('allow-doctype') ? { ...LIMITS, entities: MOST_ENTITY_CHARACTERS } : undefined,
  }
}

async function run(
  files: readonly string[],
  checking: Checking,
  format: string,
  terminal: Terminal,
): Promise<number> {
  const { notices = [], sources: schemas = [] } = checking.named ?? {}
  const all: Diagnostic[] = [...notices]
  const read: SourceFile[] = [...(notices.length > 0 ? schemas : [])]
  if (format === 'pretty') report(notices, schemas, terminal)
  const progress = new Progress(terminal, files.length)
  let code: number = EXIT.clean
  for (const path of files) {
    await progress.step(path)
    const { diagnostics, sources, unreadable } = await check(path, checking, terminal)
    for (const each of diagnostics) all.push(each)
    if (diagnostics.length > 0) addAll(read, sources)
    if (format === 'pretty') report(diagnostics, sources, terminal)
    if (unreadable) code = EXIT.usage
    else if (hasErrors(diagnostics)) code = Math.max(code, EXIT.problems)
  }
  progress.done()
  const write = formats[format]
  if (format === LINES) {
    for (const each of all) terminal.out(`${JSON.stringify(each)}\n`)
    if (!terminal.quiet) terminal.err(`${JSON.stringify(summary(all, files.length))}\n`)
  } else if (write) {
    const { ownRules } = await import('../validation/own-rules.js')
    terminal.out(
      await write({ files: files.map(shownName), diagnostics: all, sources: read, rules: ownRules }),
    )
  } else if (!terminal.quiet) terminal.err(verdict(all, files.length))
  return code
}

/** Checks again after changes: only the documents that changed, or all if anything else did, such as a schema or register. */
async function again(changed: ReadonlySet<string>, args: Arguments, terminal: Terminal): Promise<void> {
  try {
    const files = withFolders(args.files)
    const documents = files.filter((file) => changed.has(resolve(file)))
    const others = [...changed].some((path) => !files.some((file) => resolve(file) === path))
    await run(others ? files : documents, await checkingOf(args, terminal), 'pretty', terminal)
  } catch (error) {
    // A schema may be broken or missing while it is being edited.
    tell(error, terminal)
  }
}

function summary(found: readonly Diagnostic[], files: number) {
  const count = (severity: string): number =>
    found.filter((diagnostic) => diagnostic.severity === severity).length
  return { files, errors: count('error'), warnings: count('warning') }
}

function verdict(found: readonly Diagnostic[], checked: number): string {
  const { files, errors, warnings } = summary(found, checked)
  return `${counted(files, 'file')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`
}
