/**
 * Runs a compiled stylesheet in a process of its own. The first line of standard input is the stylesheet, as a SEF in a JSON string;
 * each line behind it is a job, and each line of standard output the answer to one.
 */
import { createRequire } from 'node:module'
import { hideProcess } from './bare-process.js'
import { takeScripts } from './no-scripts.js'
import type { Scripted } from './no-scripts.js'
import { readAsDeclared } from './reading.js'
import { callsScript, refusedRead, toldOfScripts } from './refused.js'
import { scriptUse } from './scripts-in.js'
import { readSef } from './sef.js'
import { STOPPED } from './stylesheet-faults.js'

interface Job {
  readonly source: string
  /** The address of the source, where it has one. */
  readonly base?: string
  readonly parameters: Readonly<Record<string, string>>
}

export interface Answer {
  readonly result?: string
  readonly error?: string
  /** The result documents that it wanted to write. */
  readonly refused: readonly string[]
  /** What it said with `xsl:message`. */
  readonly messages: readonly string[]
  /** The files that it has read so far. */
  readonly read: readonly string[]
}

/** So many messages are passed on. */
const MOST_MESSAGES = 1000

interface Saxon extends Scripted {
  transform(options: Record<string, unknown>, mode: 'sync'): { principalResult?: string }
  serialize(node: unknown, options: Record<string, unknown>): string
}

const read = readAsDeclared()
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon
const { stdin, stdout } = process
takeScripts(saxon)
hideProcess()
/** Whatever is asked for: a result is written in one encoding, and says so. */
const ENCODING = { encoding: 'UTF-8' }

let compiled: string | undefined
/** What it may not call: whoever keeps compiled stylesheets may hand over an old one. */
let forbidden: string | undefined
for await (const line of linesOf(stdin))
  if (compiled === undefined) {
    compiled = JSON.parse(line) as string
    forbidden = scriptUse(readSef(compiled))?.name
  } else stdout.write(`${JSON.stringify({ ...run(compiled, JSON.parse(line) as Job), read: [...read] })}\n`)

/** Lines of JSON: a line feed ends one, and nothing else does. */
async function* linesOf(input: AsyncIterable<unknown>): AsyncGenerator<string> {
  let begun: Buffer[] = []
  for await (const chunk of input as AsyncIterable<Buffer>) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString()
      begun = []
      from = end + 1
    }
    begun.push(chunk.subarray(from))
  }
}

function run(stylesheet: string, job: Job): Omit<Answer, 'read'> {
  if (forbidden !== undefined) return { error: callsScript(forbidden), refused: [], messages: [] }
  const refused: string[] = []
  const messages: string[] = []
  /** What a result document without an address holds: the result itself. */
  let unnamed: string | undefined
  try {
    const { principalResult } = saxon.transform(
      {
        // A run changes the object that it is given: parse it anew each time.
        stylesheetInternal: JSON.parse(stylesheet) as unknown,
        sourceText: job.source,
        ...(job.base !== undefined && { sourceBaseURI: job.base }),
        stylesheetParams: job.parameters,
        destination: 'serialized',
        outputProperties: ENCODING,
        deliverResultDocument: (href: string) => {
          if (href === '')
            return {
              destination: 'serialized',
              save: (_href: string, content: string) => {
                unnamed = content
              },
            }
          // SaxonJS asks with this name whether results can be delivered at all.
          if (href !== 'testURI') refused.push(href)
          return { destination: 'raw', save: () => undefined }
        },
        deliverMessage: (message: unknown) => {
          if (messages.length < MOST_MESSAGES) messages.push(written(message))
        },
      },
      'sync',
    )
    return { result: unnamed ?? principalResult ?? '', refused, messages }
  } catch (error) {
    const failure = error as Failure
    // What ends it is an error, and not a message besides.
    if (failure.message.startsWith('Terminated with '))
      failure.message = `Terminated with ${messages.pop() ?? ''}`
    return { error: reasonOf(failure), refused, messages }
  }
}

/** A message with its markup. */
function written(message: unknown): string {
  return saxon.serialize(message, { method: 'xml', 'omit-xml-declaration': true })
}

interface Failure {
  message: string
  readonly code?: string
  /** What a refused access was to. */
  readonly resource?: string
  readonly xsltLineNr?: string | null
  readonly xsltModule?: string | null
}

function reasonOf({ message, code, resource, xsltLineNr, xsltModule }: Failure): string {
  if (code === 'ERR_ACCESS_DENIED' || message.includes('Access to this API has been restricted')) {
    const file = resource ?? /file (?:file:\/\/)?(\/\S+) - Access/.exec(message)?.[1]
    return refusedRead(file)
  }
  if (message === 'Maximum call stack size exceeded')
    return 'a template or function calls itself without end; look for the recursion'
  const plain = toldOfScripts(message)
    .replace(
      'Fragments not supported in external document URIs',
      'doc() and document() read whole files, so give the address without `#` and look for its @xml:id in the file',
    )
    .replace(/^Terminated with /, STOPPED)
    .replaceAll('Parameter Q{}', 'parameter $')
  const name = code?.replace(/^Q\{[^}]*\}/, '')
  if (name === undefined) return plain
  const place =
    xsltLineNr === undefined || xsltLineNr === null ? '' : ` on line ${xsltLineNr} in ${xsltModule ?? 'it'}`
  return `Error ${name}${place}: ${plain}`
}
