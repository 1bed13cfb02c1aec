import { dirname, join, relative, resolve } from 'node:path'
import { makeEdition } from '../../edition.js'
import type { EncodeOptions } from '../../pipeline.js'
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
import { checkTargets, fromFolder, isInside, readBytes, stem, writeFile } from '../files.js'
import {
  decisionsBeside,
  decisionsFile,
  readAuthorities,
  readJson,
  readMemo,
  readMetadata,
  tell,
} from '../inputs.js'
import { printable } from '../excerpt.js'
import { interruptible } from '../interrupt.js'
import { Progress } from '../progress.js'
import { report } from '../report.js'
import { summarize } from '../summary.js'
import type { Terminal } from '../terminal.js'

export const edition: Command = {
  name: 'edition',
  summary: 'The whole road for an edition folder: encode, validate, publish',
  usage: '[CONFIG] [-o DIR]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'DIR',
      help: 'folder of the results (default: the configuration’s, else out/)',
    },
  ],
  examples: ['chancery edition tei/d111/edition.json', 'chancery edition -o site/'],
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

async function runEdition(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.files.length > 1) throw new UsageError('edition takes one configuration file')
  const path = args.files[0] ?? 'edition.json'
  const config = await readJson<EditionConfig>(path, 'edition', terminal)
  const folder = dirname(path)
  const target = args.one('output') ?? (config.output === undefined ? 'out' : resolve(folder, config.output))
  if (config.title !== undefined) say(terminal, `${config.title}\n`)
  const registers = (config.authorities ?? []).map((name) => resolve(folder, name))
  const authorities = await readAuthorities(registers, folder, terminal)
  const metadataOf = metadataReader(folder, terminal)
  checkTargets(
    await targetsOf(config, target, metadataOf),
    config.documents.flatMap(({ text, metadata }) => {
      const path = fromFolder(folder, text)
      return [path, decisionsFile(path)!, ...(metadata === undefined ? [] : [fromFolder(folder, metadata)])]
    }),
  )
  const documents = new Set(config.documents.map(({ text }) => stem(text)))
  let code: number = EXIT.clean
  const names = new Set<string>()
  const published: IndexEntry[] = []
  const progress = new Progress(terminal, config.documents.length)
  for (const entry of config.documents) {
    await progress.step(entry.text)
    try {
      const text = fromFolder(folder, entry.text)
      const metadata = await metadataOf(entry)
      const name = metadata?.id ?? stem(text)
      if (names.has(name)) throw nameTwice(path, name, entry.text)
      names.add(name)
      const file = await readMemo(text, terminal, entry.encoding)
      const decisions = await decisionsBeside(text, terminal)
      const options = {
        authorities,
        documents,
        ...(metadata && { metadata }),
        ...(decisions && { decisions }),
      }
      const found = await document(file, name, options, config, target, terminal, published)
      if (hasErrors(found)) code = Math.max(code, EXIT.problems)
    } catch (error) {
      // The others are made all the same.
      code = Math.max(code, tell(error, terminal))
    }
  }
  progress.done()
  writeIndex(config, published, target, registers, terminal)
  if ((config.outputs ?? OUTPUTS).includes('tei')) await copyRegisters(registers, folder, target, terminal)
  return code
}

/** Where an edition has several pages, one leads to them all, unless a document has its name. */
function writeIndex(
  config: EditionConfig,
  published: readonly IndexEntry[],
  target: string,
  inputs: readonly string[],
  terminal: Terminal,
): void {
  if (!hasIndex(config) || published.length < 2 || published.some(({ name }) => name === 'index')) return
  const path = join(target, INDEX)
  writeFile(path, indexPage(config.title ?? 'Documents', published), inputs)
  if (!terminal.json) say(terminal, `  ${'index'.padEnd(13)} ${relative('.', resolve(path))}\n`)
}

const INDEX = 'index.html'
const hasIndex = ({ documents, outputs: kinds = OUTPUTS }: EditionConfig): boolean =>
  documents.length > 1 && kinds.includes('html')

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

/** All that will be written, as far as it can be told before the work: what is wrong with metadata is told later. */
async function targetsOf(config: EditionConfig, target: string, metadataOf: ReadMetadata): Promise<string[]> {
  const targets: string[] = []
  for (const entry of config.documents) {
    const metadata = await metadataOf(entry).catch(() => undefined)
    const name = metadata?.id ?? stem(entry.text)
    for (const output of config.outputs ?? OUTPUTS)
      targets.push(join(target, `${name}${extensionOf(output)}`))
  }
  if (hasIndex(config)) targets.push(join(target, INDEX))
  return targets
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
    if (!terminal.json) say(terminal, `  ${'register'.padEnd(13)} ${relative('.', resolve(copy))}\n`)
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
  config: EditionConfig,
  target: string,
  terminal: Terminal,
  published: IndexEntry[],
): Promise<readonly Diagnostic[]> {
  const wanted = config.outputs ?? OUTPUTS
  const { value: made, diagnostics } = await interruptible(() =>
    makeEdition(file, {
      ...options,
      outputs: wanted.filter((output) => output !== 'tei'),
    }),
  )
  report(diagnostics, [file, ...(made ? [made.encoded.tei] : [])], terminal)
  if (!made) return diagnostics
  const { encoded: value, problems: checked, publications } = made
  const results = [
    ...(wanted.includes('tei') ? [{ extension: extensionOf('tei'), content: value.tei.text }] : []),
    ...publications,
  ].map(({ extension, content }) => ({ path: join(target, `${name}${extension}`), content }))
  for (const { path, content } of results) writeFile(path, content, [file.name])
  if (publications.length > 0) published.push(indexEntry(name, value.document.root))
  const paths = results.map((result) => relative('.', resolve(result.path)))
  if (terminal.json) terminal.out(`${JSON.stringify({ document: name, outputs: paths, diagnostics })}\n`)
  else {
    const problems = checked.filter(({ severity }) => severity === 'error').length
    const verdict = problems === 0 ? 'valid: TEI profile and rules' : counted(problems, 'problem')
    say(
      terminal,
      `${name}\n${summarize(value.source, value)}  ${'validation'.padEnd(13)} ${verdict}\n  ${'results'.padEnd(13)} ${paths.join('  ')}\n`,
    )
  }
  return diagnostics
}

function say(terminal: Terminal, text: string): void {
  if (!terminal.quiet && !terminal.json) terminal.out(text.split('\n').map(printable).join('\n'))
}
