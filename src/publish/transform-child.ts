/** Runs a compiled stylesheet in a process of its own: job on standard input, answer on standard output. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Job {
  /** The stylesheet as a SEF. */
  readonly compiled: string
  readonly source: string
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
}

const job = JSON.parse(readFileSync(0, 'utf8')) as Job
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon
const refused: string[] = []
const messages: string[] = []
let answer: Answer
try {
  const { principalResult } = saxon.transform(
    {
      stylesheetInternal: JSON.parse(job.compiled) as unknown,
      sourceText: job.source,
      stylesheetParams: job.parameters,
      destination: 'serialized',
      deliverResultDocument: (href: string) => {
        // SaxonJS asks with this name whether results can be delivered at all.
        if (href !== 'testURI') refused.push(href)
        return { destination: 'raw', save: () => undefined }
      },
      deliverMessage: (message: { textContent?: string }) => {
        if (messages.length < MOST_MESSAGES) messages.push(message.textContent ?? '')
      },
    },
    'sync',
  )
  answer = { result: principalResult ?? '', refused, messages }
} catch (error) {
  const failure = error as Failure
  // What ends it is an error, and not a message besides.
  if (failure.message === `Terminated with ${messages.at(-1) ?? ''}`) messages.pop()
  answer = { error: reasonOf(failure), refused, messages }
}
process.stdout.write(JSON.stringify(answer))

interface Failure {
  readonly message: string
  readonly code?: string
  /** What a refused access was to. */
  readonly resource?: string
  readonly xsltLineNr?: string
  readonly xsltModule?: string
}

function reasonOf({ message, code, resource, xsltLineNr, xsltModule }: Failure): string {
  if (code === 'ERR_ACCESS_DENIED' || message.includes('Access to this API has been restricted')) {
    const file = resource ?? /file (?:file:\/\/)?(\/\S+) - Access/.exec(message)?.[1]
    return `reads ${file === undefined ? 'a file' : `\`${file}\``} outside of its folder, which is refused; pass --trust if you trust the stylesheet`
  }
  if (message === 'Maximum call stack size exceeded')
    return 'a template or function calls itself without end; look for the recursion'
  const plain = message
    .replace(/^Terminated with /, 'stopped by its own message: ')
    .replaceAll('Parameter Q{}', 'parameter $')
  const name = code?.replace(/^Q\{[^}]*\}/, '')
  if (name === undefined) return plain
  const place = xsltLineNr === undefined ? '' : ` on line ${xsltLineNr} in ${xsltModule ?? 'it'}`
  return `Error ${name}${place}: ${plain}`
}
