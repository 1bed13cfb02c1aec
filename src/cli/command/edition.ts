import { dirname, join, relative, resolve } from 'node:path'
import { makeEdition } from '../../edition.js'
import type { EncodeOptions } from '../../pipeline.js'
import type { IndexLink } from '../../publish/publish.js'
import { indexEntry, indexPage } from '../../publish/index-page.js'
import type { IndexEntry } from '../../publish/index-page.js'
import { outputs } from '../../publish/outputs.js'
import type { OutputName } from '../../publish/outputs.js'
import type { Metadata } from '../../memo/metadata.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { Encoding, SourceFile } from '../../source/file.js'
import { counted } from '../../source/wording.js'
import { EXIT, FileError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import {
  checkTargets,
  folderOption,
  fromFolder,
  isFolder,
  isInside,
  readBytes,
  stem,
  writeFile,
} from '../files/files.js'
import {
  DECISIONS_REMARK,
  decisionsBeside,
  decisionsFile,
  readAuthorities,
  readJson,
  readMemo,
  readMetadata,
  tell,
} from '../files/inputs.js'
import { printable } from '../terminal/excerpt.js'
import { interruptible } from '../interrupt.js'
import { Progress } from '../terminal/progress.js'
import { report } from '../terminal/report.js'
import { reviewPaths, writeReview } from '../files/review-files.js'
import { row, summarize } from '../terminal/summary.js'
import type { Terminal } from '../terminal/terminal.js'

export const edition: Command = {
  name: 'edition',
  summary: 'Encode, validate and publish an edition folder',
  usage: '[CONFIG|DIR] [-o DIR] [--report]',
  remark: DECISIONS_REMARK,
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      help: 'output folder (default: the one in CONFIG, else out/)',
    },
    {
      name: 'report',
      help: 'also write NAME.report.html and .json: uncertain decisions, with corrections to copy',
    },
  ],
  examples: ['chancery edition tei/d111/edition.json', 'chancery edition -o site/ --report'],
  run: runEdition,
}

interface Entry {
  readonly text: string
  readonly metadata?: string
  readonly encoding?: Encoding
}

/** `schemas/edition.schema.json` as a type. */
interface EditionConfig {
  readonly title?: string
  readonly documents: readonly Entry[]
  readonly authorities?: readonly string[]
  readonly outputs?: readonly ('tei' | OutputName)[]
  readonly output?: string
}

/** What is made of a document if the configuration says nothing. */
const OUTPUTS = ['tei', 'html', 'text'] as const

/** What all documents of a run have in common. */
interface Run {
  readonly outputs: readonly ('tei' | OutputName)[]
  /** The folder of the results. */
  readonly target: string
  /** Where an edition has several pages, one leads to them all, and they back to it. */
  readonly index?: IndexLink
  readonly withReport: boolean
  readonly terminal: Terminal
}

async function runEdition(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.files.length > 1) throw new UsageError('edition takes one configuration file')
  const path = configuration(args.files[0] ?? '.')
  const config = await readJson<EditionConfig>(path, 'edition', terminal)
  const folder = dirname(path)
  const target =
    folderOption(args.one('output')) ?? (config.output === undefined ? 'out' : resolve(folder, config.output))
  if (config.title !== undefined) say(terminal, `${config.title}\n`)
  const registers = (config.authorities ?? []).map((name) => resolve(folder, name))
  const authorities = await readAuthorities(registers, folder, terminal)
  const metadataOf = metadataReader(folder, terminal)
  const names = await namesOf(config, metadataOf)
  const index = indexLink(config, names)
  const run: Run = {
    outputs: config.outputs ?? OUTPUTS,
    target,
    ...(index && { index }),
    withReport: args.has('report'),
    terminal,
  }
  checkTargets(
    targetsOf(run, names),
    config.documents.flatMap(({ text, metadata }) => {
      const path = fromFolder(folder, text)
      return [path, decisionsFile(path)!, ...(metadata === undefined ? [] : [fromFolder(folder, metadata)])]
    }),
  )
  const documents = new Set(config.documents.map(({ text }) => stem(text)))
  let code: number = EXIT.clean
  const taken = new Set<string>()
  const published: IndexEntry[] = []
  const progress = new Progress(terminal, config.documents.length)
  for (const [place, entry] of config.documents.entries()) {
    await progress.step(entry.text)
    try {
      const text = fromFolder(folder, entry.text)
      const metadata = await metadataOf(entry)
      const name = names[place]!
      if (taken.has(name)) throw nameTwice(path, name, entry.text)
      taken.add(name)
      const file = await readMemo(text, terminal, entry.encoding)
      const decisions = await decisionsBeside(text, terminal)
      const options = {
        authorities,
        documents,
        ...(metadata && { metadata }),
        ...(decisions && { decisions }),
      }
      const found = await document(file, name, options, run, published)
      if (hasErrors(found)) code = Math.max(code, EXIT.problems)
    } catch (error) {
      // The others are made all the same.
      code = Math.max(code, tell(error, terminal))
    }
  }
  progress.done()
  if (index && published.length > 0) writeIndex(index, published, run, registers)
  if (run.outputs.includes('tei')) await copyRegisters(registers, folder, target, terminal)
  return code
}

/** The configuration that is named, or that of a folder. */
const configuration = (path: string): string => (isFolder(path) ? join(path, 'edition.json') : path)

const INDEX = 'index.html'

/** The page of several documents, unless one of them has its name. */
function indexLink(
  { title = 'Documents', documents, outputs: kinds = OUTPUTS }: EditionConfig,
  names: readonly string[],
): IndexLink | undefined {
  const isWanted = documents.length > 1 && kinds.includes('html') && !names.includes(stem(INDEX))
  return isWanted ? { href: INDEX, title } : undefined
}

function writeIndex(
  { href, title }: IndexLink,
  published: readonly IndexEntry[],
  { target, terminal }: Run,
  inputs: readonly string[],
): void {
  const path = join(target, href)
  writeFile(path, indexPage(title, published), inputs)
  if (!terminal.json) say(terminal, row(['index', shown(path)]))
}

type ReadMetadata = (entry: Entry) => Promise<Metadata | undefined>

/** Reads the metadata of a document when they are first asked for, and once. */
function metadataReader(folder: string, terminal: Terminal): ReadMetadata {
  const known = new Map<Entry, Promise<Metadata | undefined>>()
  return (entry) => {
    const { metadata } = entry
    const found =
      known.get(entry) ??
      readMetadata(metadata === undefined ? undefined : fromFolder(folder, metadata), terminal)
    known.set(entry, found)
    return found
  }
}

/** How the files of each document are called; what is wrong with metadata is told later. */
const namesOf = (config: EditionConfig, metadataOf: ReadMetadata): Promise<string[]> =>
  Promise.all(
    config.documents.map(async (entry) => {
      const metadata = await metadataOf(entry).catch(() => undefined)
      return metadata?.id ?? stem(entry.text)
    }),
  )

/** All that will be written. */
function targetsOf({ outputs: wanted, target, index, withReport }: Run, names: readonly string[]): string[] {
  const targets = names.flatMap((name) => [
    ...wanted.map((output) => join(target, `${name}${extensionOf(output)}`)),
    ...(withReport ? reviewPaths(join(target, `${name}.xml`)) : []),
  ])
  return index ? [...targets, join(target, index.href)] : targets
}

const extensionOf = (output: 'tei' | OutputName): string =>
  output === 'tei' ? '.xml' : outputs[output].extension

/** Registers travel with the documents that point at them, by the same relative paths. */
async function copyRegisters(
  registers: readonly string[],
  folder: string,
  target: string,
  terminal: Terminal,
): Promise<void> {
  for (const register of registers) {
    const copy = join(target, relative(resolve(folder), register))
    if (!isInside(resolve(folder), register) || !copy.endsWith('.xml') || resolve(copy) === register) continue
    writeFile(copy, await readBytes(register, terminal), registers)
    if (!terminal.json) say(terminal, row(['register', shown(copy)]))
  }
}

/** One document would be written over the other. */
function nameTwice(config: string, name: string, text: string): FileError {
  const reason = `two documents would be written as \`${name}\`, the second is ${text}; give it another "id" in its metadata`
  return new FileError({
    rule: 'name-twice',
    source: 'files',
    severity: 'error',
    reason,
    place: { file: config },
  })
}

async function document(
  file: SourceFile,
  name: string,
  options: EncodeOptions,
  { outputs: wanted, target, index, withReport, terminal }: Run,
  published: IndexEntry[],
): Promise<readonly Diagnostic[]> {
  const { value: made, diagnostics: found } = await interruptible(() =>
    makeEdition(file, {
      ...options,
      outputs: wanted.filter((output) => output !== 'tei'),
      ...(index && { index }),
    }),
  )
  if (!made) {
    report(found, [file], terminal)
    return found
  }
  const { encoded: value, problems: checked, publications } = made
  const hasTei = wanted.includes('tei')
  const tei = join(target, `${name}${extensionOf('tei')}`)
  const diagnostics = hasTei ? found.map((each) => ofFile(each, value.tei.name, shown(tei))) : found
  report(diagnostics, [file, hasTei ? { ...value.tei, name: shown(tei) } : value.tei], terminal)
  const results = [
    ...(hasTei ? [{ extension: extensionOf('tei'), content: value.tei.text }] : []),
    ...publications,
  ].map(({ extension, content }) => ({ path: join(target, `${name}${extension}`), content }))
  for (const { path, content } of results) writeFile(path, content, [file.name])
  if (withReport) {
    const ofMemo = found.filter(({ place }) => place.file !== value.tei.name)
    writeReview(value, ofMemo, tei, [file.name])
  }
  if (publications.length > 0) published.push(indexEntry(name, value.document.root))
  const paths = [...results.map(({ path }) => path), ...(withReport ? reviewPaths(tei) : [])].map(shown)
  if (terminal.json) terminal.out(`${JSON.stringify({ document: name, outputs: paths, diagnostics })}\n`)
  else {
    const problems = checked.filter(({ severity }) => severity === 'error').length
    const verdict = problems === 0 ? 'valid: TEI profile and rules' : counted(problems, 'problem')
    say(terminal, `${name}\n${summarize(value, ['validation', verdict], ['results', paths.join('  ')])}`)
  }
  return diagnostics
}

/** A path as seen from where the program runs. */
const shown = (path: string): string => relative('.', resolve(path))

/** What is found in the TEI is told of the file that is written. */
const ofFile = (diagnostic: Diagnostic, name: string, path: string): Diagnostic =>
  diagnostic.place.file === name ? { ...diagnostic, place: { ...diagnostic.place, file: path } } : diagnostic

function say(terminal: Terminal, text: string): void {
  if (!terminal.quiet && !terminal.json) terminal.out(text.split('\n').map(printable).join('\n'))
}
