import { join } from 'node:path'
import type { Metadata } from '../../memo/metadata.js'
import { outputs } from '../../publish/outputs.js'
import type { OutputName } from '../../publish/outputs.js'
import type { IndexLink } from '../../publish/publish.js'
import type { Encoding } from '../../source/file.js'
import { decisionsFile, readMetadata } from '../files/inputs.js'
import { fromFolder, isFolder, stem } from '../files/files.js'
import { reviewPaths } from '../files/review-files.js'
import type { Terminal } from '../terminal/terminal.js'

export interface Entry {
  /** The path of the memo, from the folder of the configuration; in the configuration also a pattern (`memos/*.txt`). */
  readonly text: string
  /** The path of its metadata, likewise. */
  readonly metadata?: string
  readonly encoding?: Encoding
}

export type EditionOutput = 'tei' | OutputName

/** The type of what `schemas/edition.schema.json` describes. */
export interface EditionConfig {
  readonly title?: string
  readonly documents: readonly Entry[]
  /** The path of metadata of all documents, likewise. */
  readonly metadata?: string
  readonly authorities?: readonly string[]
  readonly outputs?: readonly EditionOutput[]
  readonly output?: string
}

/** What is made of each document if the configuration does not say. */
export const DEFAULT_OUTPUTS: readonly EditionOutput[] = ['tei', 'html', 'text']

/** The configuration at a path, which may be that of its folder. */
export const configurationPath = (path: string): string =>
  isFolder(path) ? join(path, 'edition.json') : path

export const extensionOf = (output: EditionOutput): string =>
  output === 'tei' ? '.xml' : outputs[output].extension

/** The name of the page that lists the documents. */
export const INDEX = 'index.html'

/** The page that lists several documents, unless one of these has its name. */
export function indexLink(
  { title = 'Documents', documents, outputs: kinds = DEFAULT_OUTPUTS }: EditionConfig,
  names: readonly string[],
): IndexLink | undefined {
  const isWanted = documents.length > 1 && kinds.includes('html') && !names.includes(stem(INDEX))
  return isWanted ? { href: INDEX, title } : undefined
}

type ReadMetadata = (entry: Entry) => Promise<Metadata | undefined>

/** Reads the metadata of each document once, when they are first asked for. They go before those of all documents. */
export function metadataReader(
  folder: string,
  common: Metadata | undefined,
  terminal: Terminal,
): ReadMetadata {
  const known = new Map<Entry, Promise<Metadata | undefined>>()
  const read = async ({ metadata }: Entry): Promise<Metadata | undefined> =>
    metadata === undefined
      ? common
      : { ...common, ...(await readMetadata(fromFolder(folder, metadata), terminal)) }
  return (entry) => {
    const found = known.get(entry) ?? read(entry)
    known.set(entry, found)
    return found
  }
}

/** The name of each document's files. Errors in its metadata are reported later, with the document. */
export const namesOf = (config: EditionConfig, metadataOf: ReadMetadata): Promise<string[]> =>
  Promise.all(
    config.documents.map(async (entry) => {
      const metadata = await metadataOf(entry).catch(() => undefined)
      return metadata?.id ?? stem(entry.text)
    }),
  )

/** The paths of all files that belong to the documents, so that none is overwritten. */
export const inputsOf = ({ documents, metadata: common }: EditionConfig, folder: string): string[] => [
  ...(common === undefined ? [] : [fromFolder(folder, common)]),
  ...documents.flatMap(({ text, metadata }) => {
    const path = fromFolder(folder, text)
    return [path, decisionsFile(path)!, ...(metadata === undefined ? [] : [fromFolder(folder, metadata)])]
  }),
]

/** What a run of the command makes, and where. */
export interface Plan {
  readonly outputs: readonly EditionOutput[]
  /** The folder of the results. */
  readonly target: string
  /** The page that lists the documents, if there is to be one. */
  readonly index: IndexLink | undefined
  readonly withReport: boolean
}

/** The paths of all files that will be written, apart from copies of registers. */
export function targetsOf(
  { outputs: wanted, target, index, withReport }: Plan,
  names: readonly string[],
): string[] {
  const targets = names.flatMap((name) => [
    ...wanted.map((output) => join(target, `${name}${extensionOf(output)}`)),
    ...(withReport ? reviewPaths(join(target, `${name}.xml`)) : []),
  ])
  return index ? [...targets, join(target, index.href)] : targets
}
