import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { publish as publishTei } from '../../publish/publish.js'
import { isOutputName, outputs } from '../../publish/outputs.js'
import type { OutputName } from '../../publish/outputs.js'
import { hasErrors } from '../../source/diagnostic.js'
import { EXIT, FileError, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { checkTargets, folderOption, isFolder, realPath, stem, writeFile } from '../files/files.js'
import { readDocument, tell } from '../files/inputs.js'
import { Progress } from '../terminal/progress.js'
import { interruptible } from '../interrupt.js'
import { report } from '../terminal/report.js'
import type { Terminal } from '../terminal/terminal.js'

export const publish: Command = {
  name: 'publish',
  summary: 'Publish TEI files as HTML and plain text',
  usage: 'FILE... -o DIR [--to html,text] [--force]',
  options: [
    { name: 'output', short: 'o', value: 'DIR', help: 'output folder' },
    {
      name: 'to',
      value: 'NAMES',
      help: `editions to write, separated by commas: ${Object.keys(outputs).join(', ')} (default: all)`,
    },
    { name: 'force', help: 'also replace files beside the TEI, which may be its sources' },
  ],
  examples: ['chancery publish memo.xml -o site/', 'chancery publish encoded/*.xml -o site/ --to html'],
  run: runPublish,
}

async function runPublish(args: Arguments, terminal: Terminal): Promise<number> {
  const folder = folderOption(args.one('output'))
  if (args.files.length === 0) throw new UsageError('publish needs a FILE (or - for standard input)')
  if (folder === undefined) throw new UsageError('publish needs a folder: -o DIR')
  const names = outputNames(args.one('to'))
  const stems = args.files.map(stem)
  const twice = stems.find((name, index) => stems.indexOf(name) !== index)
  if (twice !== undefined)
    throw new UsageError(`two inputs are named ${twice}: publish them into different folders`)
  checkTargets(
    stems.flatMap((name) => names.map((output) => join(folder, `${name}${outputs[output].extension}`))),
    args.files,
  )
  const progress = new Progress(terminal, args.files.length)
  let code: number = EXIT.clean
  for (const path of args.files) {
    await progress.step(path)
    try {
      const { file } = await readDocument(path, terminal)
      const { value, diagnostics } = await interruptible(() => publishTei(file, names))
      report(diagnostics, [file], terminal)
      const results = (value ?? []).map(({ extension, content }) => ({
        target: join(folder, `${stem(path)}${extension}`),
        content,
      }))
      if (!args.has('force')) for (const { target, content } of results) spareSource(path, target, content)
      for (const { target, content } of results) writeFile(target, content, args.files)
      if (hasErrors(diagnostics)) code = Math.max(code, EXIT.problems)
    } catch (error) {
      code = Math.max(code, tell(error, terminal))
    }
  }
  progress.done()
  return code
}

/** Beside `memo.xml`, a `memo.txt` with other words is more likely its source than an edition of it. */
function spareSource(tei: string, target: string, content: string): void {
  const isBeside = tei !== '-' && foldersOf(tei).some((folder) => foldersOf(target).includes(folder))
  if (!isBeside || !existsSync(target) || isFolder(target) || readFileSync(target, 'utf8') === content) return
  throw new FileError({
    rule: 'file-beside',
    source: 'files',
    severity: 'error',
    reason: `lies beside ${basename(tei)} and may be what it was made from; name another folder with -o, or replace it with --force`,
    place: { file: target },
  })
}

/** Where a file is found and where it really lies, if its name is a link. */
const foldersOf = (path: string): string[] => [realPath(dirname(path)), dirname(realPath(path))]

function outputNames(list: string | undefined): OutputName[] {
  const names = (list ?? Object.keys(outputs).join(',')).split(',').map((name) => name.trim())
  return [...new Set(names)].map((name) => {
    if (!isOutputName(name))
      throw new UsageError(`--to ${name}: expected ${Object.keys(outputs).join(' or ')}`)
    return name
  })
}
