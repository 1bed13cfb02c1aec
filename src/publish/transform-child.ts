/** Runs a compiled stylesheet in a process of its own: job on standard input, answer on standard output. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { refusedRead } from './refused.js'
import { STOPPED } from './stylesheet-faults.js'

interface Job {
  /** The stylesheet as a SEF. */
  readonly compiled: string
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
}

/** So many messages are passed on. */
const MOST_MESSAGES = 1000

interface Saxon {
  transform(options: Record<string, unknown>, mode: 'sync'): { principalResult?: string }
  serialize(node: unknown, options: Record<string, unknown>): string
}

const job = JSON.parse(readFileSync(0, 'utf8')) as Job
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon
const refused: string[] = []
const messages: string[] = []
/** What a result document without an address holds: the result itself. */
let unnamed: string | undefined
/** Whatever is asked for: a result is written in one encoding, and says so. */
const ENCODING = { encoding: 'UTF-8' }
let answer: Answer
try {
  const { principalResult } = saxon.transform(
    {
      stylesheetInternal: JSON.parse(job.compiled) as unknown,
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
  answer = { result: unnamed ?? principalResult ?? '', refused, messages }
} catch (error) {
  const failure = error as Failure
  // What ends it is an error, and not a message besides.
  if (failure.message.startsWith('Terminated with '))
    failure.message = `Terminated with ${messages.pop() ?? ''}`
  answer = { error: reasonOf(failure), refused, messages }
}
process.stdout.write(JSON.stringify(answer))

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
  const plain = message
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
