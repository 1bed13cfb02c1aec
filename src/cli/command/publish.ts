import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { indexEntry, indexPage } from '../../publish/index-page.js'
import type { IndexEntry } from '../../publish/index-page.js'
import { publish as publishTei } from '../../publish/publish.js'
import type { IndexLink } from '../../publish/publish.js'
import { isOutputName, outputs } from '../../publish/outputs.js'
import type { OutputName } from '../../publish/outputs.js'
import { hasErrors } from '../../source/diagnostic.js'
import { repeated } from '../../source/many.js'
import { EXIT, FileError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { eachFile } from '../files/each-file.js'
import { INDEX } from '../edition/config.js'
import { checkTargets, folderOption, isFolder, realPath, stem, writeFile } from '../files/files.js'
import { readDocument } from '../files/inputs.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'

export const publish: Command = {
  name: 'publish',
  summary: 'Publish TEI files as HTML and plain text',
  usage: 'FILE... -o DIR [--to html,text] [--index TITLE] [--force]',
  options: [
    { name: 'output', short: 'o', value: 'DIR', help: 'output folder' },
    {
      name: 'to',
      value: 'NAMES',
      help: `editions to write, separated by commas: ${Object.keys(outputs).join(', ')} (default: all)`,
    },
    {
      name: 'index',
      value: 'TITLE',
      help: 'also write index.html, which lists the documents by date, with this title',
    },
    { name: 'force', help: 'also replace files beside the TEI, which may be its sources' },
  ],
  examples: [
    'chancery publish memo.xml -o site/',
    'chancery publish encoded/*.xml -o site/ --to html --index "Our edition"',
  ],
  run: runPublish,
}

async function runPublish(args: Arguments, terminal: Terminal): Promise<number> {
  const folder = folderOption(args.one('output'))
  if (args.files.length === 0) throw new UsageError('publish needs a FILE (or - for standard input)')
  if (folder === undefined) throw new UsageError('publish needs a folder: -o DIR')
  const names = outputNames(args.one('to'))
  const stems = args.files.map(stem)
  const twice = repeated(stems)
  if (twice !== undefined)
    throw new UsageError(`two inputs are named ${twice}; publish them into different folders`)
  const index = indexOption(args.one('index'), stems, names)
  checkTargets(
    [
      ...stems.flatMap((name) => names.map((output) => join(folder, `${name}${outputs[output].extension}`))),
      ...(index ? [join(folder, index.href)] : []),
    ],
    args.files,
  )
  const published: IndexEntry[] = []
  const code = await eachFile(args.files, String, terminal, async (path) => {
    const { file, document } = await readDocument(path, terminal)
    const { value, diagnostics } = await interruptible(() => publishTei(file, names, index))
    report(diagnostics, [file], terminal)
    const results = (value ?? []).map(({ extension, content }) => ({
      target: join(folder, `${stem(path)}${extension}`),
      content,
    }))
    if (!args.has('force')) for (const { target, content } of results) spareSource(path, target, content)
    for (const { target, content } of results) writeFile(target, content, args.files)
    if (value) published.push(indexEntry(stem(path), document.root))
    return hasErrors(diagnostics) ? EXIT.problems : EXIT.clean
  })
  if (index && published.length > 0)
    writeFile(join(folder, index.href), indexPage(index.title, published), args.files)
  return code
}

/** The page that `--index` asks for. Throws a `UsageError` where there can be none. */
function indexOption(
  title: string | undefined,
  stems: readonly string[],
  names: readonly OutputName[],
): IndexLink | undefined {
  if (title === undefined) return undefined
  if (title.trim() === '') throw new UsageError('--index needs a title: --index "Our edition"')
  if (!names.includes('html')) throw new UsageError('--index needs the edition html: --to html')
  if (stems.includes(stem(INDEX)))
    throw new UsageError(`--index writes ${INDEX}, which is also the page of an input; rename that`)
  return { href: INDEX, title }
}

/** Throws rather than replace a `memo.txt` beside `memo.xml` that has other words: it is probably the source. */
function spareSource(tei: string, target: string, content: string): void {
  const isBeside = tei !== '-' && foldersOf(tei).some((folder) => foldersOf(target).includes(folder))
  if (!isBeside || !existsSync(target) || isFolder(target) || readFileSync(target, 'utf8') === content) return
  throw new FileError({
    rule: 'file-beside',
    source: 'files',
    severity: 'error',
    reason: `is beside ${basename(tei)} and may be its source; name another folder with -o, or replace it with --force`,
    place: { file: target },
  })
}

/** The folder of a path, and that of the file itself if the path is a link. */
const foldersOf = (path: string): string[] => [realPath(dirname(path)), dirname(realPath(path))]

function outputNames(list: string | undefined): OutputName[] {
  const names = (list ?? Object.keys(outputs).join(',')).split(',').map((name) => name.trim())
  return [...new Set(names)].map((name) => {
    if (!isOutputName(name))
      throw new UsageError(`--to ${name}: expected ${Object.keys(outputs).join(' or ')}`)
    return name
  })
}
