/**
 * Runs a compiled stylesheet in a closed process. The first line of standard input is the stylesheet, a SEF in a JSON string; each
 * further line is a `Job`, and each line of standard output the `Answer` to one.
 */
import { createRequire } from 'node:module'
import { hideProcess } from './bare-process.js'
import { collectionAt } from './collections.js'
import type { Parsing } from './collections.js'
import { takeScripts } from './no-scripts.js'
import type { Scripted } from './no-scripts.js'
import { readAsDeclared } from './read-as-declared.js'
import { messageText } from '../../xslt/saxon.js'
import type { Saxon } from '../../xslt/saxon.js'
import { STOPPED, callsScript, refusedRead, withScriptsExplained } from './refusals.js'
import { scriptUse } from './scripts-in.js'
import { readSef } from './sef.js'

interface Job {
  /** The document, as XML. */
  readonly source: string
  /** The URI of the document, if it has one. */
  readonly base?: string
  readonly parameters: Readonly<Record<string, string>>
}

/** What a stylesheet writes with `xsl:result-document`. */
export interface ResultDocument {
  /** Its address, as the stylesheet gives it. */
  readonly href: string
  readonly content: string
}

export interface Answer {
  readonly result?: string
  readonly error?: string
  readonly documents: readonly ResultDocument[]
  /** The text of each `xsl:message`. */
  readonly messages: readonly string[]
  /** The paths that this process has read so far. */
  readonly read: readonly string[]
}

/** Further messages are dropped. */
const MOST_MESSAGES = 1000

const read = readAsDeclared()
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon & Scripted & Parsing
const { stdin, stdout } = process
takeScripts(saxon)
hideProcess()
/** Overrides what the stylesheet asks for. */
const ENCODING = { encoding: 'UTF-8' }

let compiled: string | undefined
/** What the stylesheet calls and may not: it may come from a cache, so the check of the compiler is repeated. */
let forbidden: string | undefined
for await (const line of linesOf(stdin))
  if (compiled === undefined) {
    compiled = JSON.parse(line) as string
    forbidden = scriptUse(readSef(compiled))?.name
  } else stdout.write(`${JSON.stringify({ ...run(compiled, JSON.parse(line) as Job), read: [...read] })}\n`)

/** Lines that end with a line feed and nothing else: JSON may hold other line separators. */
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
  if (forbidden !== undefined) return { error: callsScript(forbidden), documents: [], messages: [] }
  const documents: ResultDocument[] = []
  const messages: string[] = []
  /** The content of a result document without an address, which is the principal result. */
  let unnamed: string | undefined
  try {
    const { principalResult } = saxon.transform(
      {
        // A run modifies this object, so each gets a fresh one.
        stylesheetInternal: JSON.parse(stylesheet) as unknown,
        sourceText: job.source,
        ...(job.base !== undefined && { sourceBaseURI: job.base }),
        stylesheetParams: job.parameters,
        destination: 'serialized',
        outputProperties: ENCODING,
        deliverResultDocument: (href: string) => ({
          destination: 'serialized',
          save: (_href: string, content: string) => {
            if (href === '') unnamed = content
            // SaxonJS uses this name to ask whether results can be delivered at all.
            else if (href !== 'testURI') documents.push({ href, content })
          },
        }),
        collectionFinder: (uri?: string) => collectionAt(saxon, uri),
        deliverMessage: (message: unknown) => {
          if (messages.length < MOST_MESSAGES) messages.push(messageText(saxon, message))
        },
      },
      'sync',
    )
    return { result: unnamed ?? principalResult ?? '', documents, messages }
  } catch (error) {
    const failure = error as Failure
    // The last message is the error itself.
    if (failure.message.startsWith('Terminated with '))
      failure.message = `Terminated with ${messages.pop() ?? ''}`
    return { error: reasonOf(failure), documents: [], messages }
  }
}

interface Failure {
  message: string
  readonly code?: string
  /** The path of a refused access. */
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
    return 'a template or function calls itself endlessly; look for the recursion'
  const plain = withScriptsExplained(message)
    .replace(
      'Fragments not supported in external document URIs',
      'doc() and document() read whole files; give the address without its `#…` and look for its @xml:id in the file',
    )
    .replace(/^Terminated with /, STOPPED)
    .replace(/^Cannot read file (\S+) - ENOENT.*$/, 'reads `$1`, which does not exist; correct the address')
    .replace(
      /^Parameter Q\{\}(\S+) cannot be empty$/i,
      'the parameter `$1` needs a value; give it one with --param $1=…',
    )
    .replaceAll('Parameter Q{}', 'parameter $')
  const name = code?.replace(/^Q\{[^}]*\}/, '')
  if (name === undefined) return plain
  const place =
    xsltLineNr === undefined || xsltLineNr === null ? '' : ` on line ${xsltLineNr} in ${xsltModule ?? 'it'}`
  return `Error ${name}${place}: ${plain}`
}
