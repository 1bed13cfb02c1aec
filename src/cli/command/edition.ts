import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeEdition } from '../../edition.js'
import { indexEntry } from '../../publish/index-page.js'
import type { IndexEntry } from '../../publish/index-page.js'
import { hasErrors } from '../../source/diagnostic.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import { counted } from '../../source/wording.js'
import { EXIT, FileError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import {
  configurationPath,
  DEFAULT_OUTPUTS,
  indexLink,
  inputsOf,
  metadataReader,
  namesOf,
  targetsOf,
} from '../edition/config.js'
import type { EditionConfig, Plan } from '../edition/config.js'
import { documentsOf } from '../edition/documents.js'
import { copyRegisters, say, writeDocument, writeIndex } from '../edition/write.js'
import { eachFile } from '../files/each-file.js'
import { checkTargets, folderOption, fromFolder, isFolder, stem } from '../files/files.js'
import {
  DECISIONS_REMARK,
  decisionsBeside,
  readAuthorities,
  readJson,
  readMemo,
  readMetadata,
} from '../files/inputs.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
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

async function runEdition(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.files.length > 1) throw new UsageError('edition takes one configuration file')
  const path = configurationPath(args.files[0] ?? '.')
  if (isFolder(args.files[0] ?? '.') && isFolder(dirname(path)) && !existsSync(path))
    throw noConfiguration(path)
  const given = await readJson<EditionConfig>(path, 'edition', terminal)
  const folder = dirname(path)
  const config = { ...given, documents: documentsOf(given, folder, path) }
  const target =
    folderOption(args.one('output')) ?? (config.output === undefined ? 'out' : resolve(folder, config.output))
  if (config.title !== undefined) say(terminal, `${config.title}\n`)
  const registers = (config.authorities ?? []).map((name) => resolve(folder, name))
  const authorities = await readAuthorities(registers, folder, terminal)
  const common = await readMetadata(
    config.metadata === undefined ? undefined : fromFolder(folder, config.metadata),
    terminal,
  )
  const metadataOf = metadataReader(folder, common, terminal)
  const names = await namesOf(config, metadataOf)
  const index = indexLink(config, names)
  const wanted = config.outputs ?? DEFAULT_OUTPUTS
  const plan: Plan = { outputs: wanted, target, index, withReport: args.has('report') }
  checkTargets(targetsOf(plan, names), inputsOf(config, folder))
  const documents = new Set(config.documents.map(({ text }) => stem(text)))
  const outputs = wanted.filter((output) => output !== 'tei')
  const taken = new Set<string>()
  const published: IndexEntry[] = []
  const found: Diagnostic[] = []
  let count = 0
  const code = await eachFile(
    config.documents,
    ({ text }) => text,
    terminal,
    async (entry, place) => {
      const text = fromFolder(folder, entry.text)
      const metadata = await metadataOf(entry)
      const name = names[place]!
      if (taken.has(name)) throw nameTwice(path, name, entry.text)
      taken.add(name)
      const file = await readMemo(text, terminal, entry.encoding)
      const decisions = await decisionsBeside(text, terminal)
      const { value: made, diagnostics } = await interruptible(() =>
        makeEdition(file, { authorities, documents, metadata, decisions, outputs, index }),
      )
      found.push(...diagnostics)
      if (made) count++
      if (made) writeDocument(file, name, made, diagnostics, plan, terminal)
      else report(diagnostics, [file], terminal)
      if (made && made.publications.length > 0) published.push(indexEntry(name, made.encoded.document.root))
      return hasErrors(diagnostics) ? EXIT.problems : EXIT.clean
    },
  )
  if (index && published.length > 0) writeIndex(index, published, target, registers, terminal)
  if (wanted.includes('tei')) await copyRegisters(registers, folder, target, terminal)
  if (config.documents.length > 1) say(terminal, total(config.documents.length, count, found))
  return code
}

/** The last line about several documents. */
function total(documents: number, made: number, found: readonly Diagnostic[]): string {
  const count = (severity: string): number => found.filter((each) => each.severity === severity).length
  const findings = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`
  return `${counted(documents, 'document')}: ${made} made; ${findings}\n`
}

/** A folder without a configuration. */
function noConfiguration(path: string): FileError {
  return new FileError({
    rule: 'file-unreadable',
    source: 'files',
    severity: 'error',
    reason:
      'the file does not exist; an edition needs one that says which documents it has, such as {"title": "My edition", "documents": [{"text": "*.txt"}]}',
    place: { file: path },
  })
}

/** The second of two documents that would be written over each other. */
function nameTwice(config: string, name: string, text: string): FileError {
  return new FileError({
    rule: 'name-twice',
    source: 'files',
    severity: 'error',
    reason: `two documents would be written as \`${name}\`, the second of them from ${text}; give it another "id" in its metadata`,
    place: { file: config },
  })
}
