import { extname } from 'node:path'
import { mergeRegister } from '../../publish/people/register.js'
import type { DoubtfulMerge } from '../../publish/people/same-person.js'
import { registerCsv, registerTei } from '../../publish/people/register-outputs.js'
import type { Diagnostic } from '../../source/diagnostic.js'
import type { XmlDocument } from '../../xml/tree.js'
import { counted } from '../../source/wording.js'
import { EXIT, UsageError } from '../command.js'
import type { Arguments, Command } from '../command.js'
import { shownName, writeFile } from '../files/files.js'
import { readDocument } from '../files/inputs.js'
import { Progress } from '../terminal/progress.js'
import { printable } from '../terminal/excerpt.js'
import { report } from '../terminal/report.js'
import { tell } from '../terminal/tell.js'
import type { Terminal } from '../terminal/terminal.js'

export const register: Command = {
  name: 'register',
  summary: 'Merge the persons of TEI files into one register',
  usage: 'FILE... [-o FILE.xml|FILE.csv]',
  options: [
    {
      name: 'output',
      short: 'o',
      value: 'FILE',
      help: 'output file, TEI (.xml) or a table (.csv) (default: standard output, as TEI)',
    },
  ],
  examples: [
    'chancery register encoded/*.xml -o persons.xml',
    'chancery register encoded/*.xml -o persons.csv && chancery encode memo.txt --authority persons.csv',
  ],
  run: runRegister,
}

async function runRegister(args: Arguments, terminal: Terminal): Promise<number> {
  const output = args.one('output')
  const ending = output === undefined || output === '-' ? '.xml' : extname(output).toLowerCase()
  if (args.files.length === 0) throw new UsageError('register needs a FILE of TEI (or - for standard input)')
  if (ending !== '.xml' && ending !== '.csv') throw new UsageError(`-o ${output!}: expected .xml or .csv`)
  const progress = new Progress(terminal, args.files.length)
  const documents: { name: string; document: XmlDocument }[] = []
  try {
    for (const path of args.files) {
      await progress.step(path)
      const { file, document } = await readDocument(path, terminal)
      documents.push({ name: file.name.split(/[\\/]/).at(-1)!, document })
    }
  } catch (error) {
    // A register without one of its documents would be wrong.
    return tell(error, terminal)
  }
  progress.done()
  const { persons, doubts } = mergeRegister(documents)
  if (persons.length === 0) {
    report([nobody(args.files[0]!)], [], terminal)
    return EXIT.problems
  }
  const content = ending === '.csv' ? registerCsv(persons) : registerTei(persons, documents.length)
  if (output === undefined || output === '-') terminal.out(content)
  else writeFile(output, content, args.files)
  const found = { persons: persons.length, documents: documents.length, doubts }
  if (terminal.json) terminal.err(`${JSON.stringify(found)}\n`)
  else if (!terminal.quiet) terminal.err(summary(persons.length, documents.length, doubts))
  return EXIT.clean
}

/** An empty register is not written, since nothing would read it. */
function nobody(file: string): Diagnostic {
  return {
    rule: 'no-persons',
    source: 'publish',
    severity: 'error',
    reason: 'found no `person` in the documents, so no register was written; give encoded memos',
    place: { file: shownName(file) },
  }
}

function summary(persons: number, documents: number, doubts: readonly DoubtfulMerge[]): string {
  const lines = doubts.map(({ kept, other, merged, reason }) =>
    printable(`  ${merged ? 'one entry' : 'kept apart'}: ${kept} and ${other}: ${reason}; check it`),
  )
  return [
    `${counted(persons, 'person')} in ${counted(documents, 'document')}, ${doubts.length} doubtful`,
    ...lines,
  ]
    .map((line) => `${line}\n`)
    .join('')
}
