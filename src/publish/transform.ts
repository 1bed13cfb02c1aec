import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic, Result } from '../source/diagnostic.js'
import type { SourceFile } from '../source/file.js'

export interface TransformOptions {
  /** Stylesheet parameters, as strings. */
  readonly parameters?: Readonly<Record<string, string>>
  /** Let the stylesheet read any file. */
  readonly trust?: boolean
  readonly timeoutSeconds?: number
}

const require = createRequire(import.meta.url)

/**
 * Runs a stylesheet of the user's on TEI that has passed the front door. Compiled and run in child
 * processes that cannot write files, reach the network's modules or make code from strings, and
 * read nothing outside the stylesheet's folder unless it is trusted; with limits on time and memory.
 */
export async function transform(
  tei: SourceFile,
  stylesheet: string,
  options: TransformOptions = {},
): Promise<Result<string>> {
  const path = realpathSync(resolve(stylesheet))
  const work = mkdtempSync(join(realpathSync(tmpdir()), 'chancery-'))
  const compiled = join(work, 'stylesheet.sef.json')
  try {
    const built = await run(
      [
        ...limits(path, work, options),
        require.resolve('xslt3/xslt3.js'),
        `-xsl:${path}`,
        `-export:${compiled}`,
        '-nogo',
      ],
      '',
      options,
    )
    if (built.code !== 0 || !existsSync(compiled))
      return { diagnostics: [failed(stylesheet, 'stylesheet-error', built, options)] }
    const job = JSON.stringify({ compiled, source: tei.text, parameters: options.parameters ?? {} })
    const done = await run([...limits(path, work, options), childScript(), 'run'], job, options)
    if (done.code !== 0) return { diagnostics: [failed(stylesheet, 'transform-failed', done, options)] }
    const answer = JSON.parse(done.out) as { result?: string; error?: string; refused: string[] }
    const refused = answer.refused.map((href) => refusal(stylesheet, href))
    if (answer.error !== undefined)
      return { diagnostics: [...refused, problem(stylesheet, 'transform-failed', answer.error)] }
    return { value: answer.result ?? '', diagnostics: refused }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** What the child may do; its own code and packages it must read. */
function limits(stylesheet: string, work: string, { trust }: TransformOptions): string[] {
  const memory = '--max-old-space-size=1024'
  if (trust) return [memory]
  const own = dirname(dirname(fileURLToPath(import.meta.url)))
  const packages = dirname(dirname(require.resolve('xslt3/package.json')))
  const readable = [dirname(stylesheet), work, own, packages, join(dirname(own), 'package.json')]
  return [
    memory,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--experimental-permission',
    ...readable.map((folder) => `--allow-fs-read=${folder}${existsSync(join(folder, '.')) ? '/*' : ''}`),
    `--allow-fs-write=${work}/*`,
  ]
}

function childScript(): string {
  const here = fileURLToPath(new URL('./transform-child.js', import.meta.url))
  return existsSync(here)
    ? here
    : fileURLToPath(new URL('../../dist/publish/transform-child.js', import.meta.url))
}

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly late: boolean
}

const LARGEST_RESULT = 256 * 1024 * 1024

function run(
  args: readonly string[],
  input: string,
  { timeoutSeconds = 60 }: TransformOptions,
): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'], env: {} })
    const out: Buffer[] = []
    const err: Buffer[] = []
    let size = 0
    let late = false
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, timeoutSeconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_RESULT) child.kill('SIGKILL')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => err.length < 64 && err.push(chunk))
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), late })
    })
    child.stdin.end(input)
  })
}

function failed(
  stylesheet: string,
  rule: string,
  { err, late, code }: Run,
  { timeoutSeconds = 60 }: TransformOptions,
): Diagnostic {
  if (late)
    return problem(
      stylesheet,
      'transform-timeout',
      `did not end within ${timeoutSeconds} seconds and was stopped; look for endless recursion, or give it more time with --timeout`,
    )
  if (code === null || err.includes('heap out of memory'))
    return problem(
      stylesheet,
      'transform-memory',
      'needed more memory or output than is allowed and was stopped; look for endless recursion',
    )
  const lines = err.split('\n').map((line) => line.trim())
  const message = lines
    .filter((line) => line !== '' && !/^at |^node:|^Node\.js/.test(line))
    .slice(0, 4)
    .join(' ')
  return problem(
    stylesheet,
    rule,
    err.includes('ERR_ACCESS_DENIED')
      ? `reads a file outside its folder, which is refused: ${/resource: '([^']*)'/.exec(err)?.[1] ?? ''}; pass --trust if you trust the stylesheet`
      : message,
  )
}

function problem(stylesheet: string, rule: string, reason: string): Diagnostic {
  return { rule, source: 'publish', severity: 'error', reason, place: { file: stylesheet } }
}

function refusal(stylesheet: string, href: string): Diagnostic {
  return problem(
    stylesheet,
    'result-document',
    `writes the result document \`${href}\`, which is not supported: give one result`,
  )
}
