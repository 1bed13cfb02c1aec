/** Runs a compiled stylesheet in a process of its own: job on standard input, answer on standard output. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface Job {
  /** The stylesheet as a SEF. */
  readonly compiled: string
  readonly source: string
  readonly parameters: Readonly<Record<string, string>>
}

interface Saxon {
  transform(options: Record<string, unknown>, mode: 'sync'): { principalResult?: string }
}

const job = JSON.parse(readFileSync(0, 'utf8')) as Job
const saxon = createRequire(import.meta.url)('saxon-js') as Saxon
const refused: string[] = []
let answer: { result?: string; error?: string; refused: string[] }
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
      deliverMessage: (message: { textContent?: string }) =>
        process.stderr.write(`${message.textContent ?? ''}\n`),
    },
    'sync',
  )
  answer = { result: principalResult ?? '', refused }
} catch (error) {
  const { message, code } = error as { message: string; code?: string }
  const denied = code === 'ERR_ACCESS_DENIED' || message.includes('Access to this API has been restricted')
  answer = {
    error: denied
      ? 'reads a file that it may not read; pass --trust if you trust the stylesheet'
      : `${message}${code === undefined ? '' : ` (${code})`}`,
    refused,
  }
}
process.stdout.write(JSON.stringify(answer))
