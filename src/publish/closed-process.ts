import { spawn } from 'node:child_process'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export interface Limits {
  /** Folders that may be read besides the program's own; undefined: everything, for what is trusted. */
  readonly readable: readonly string[] | undefined
  /** The only folder that may be written. */
  readonly writable?: string
  readonly timeoutSeconds?: number
}

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
  /** It was stopped because it took too long. */
  readonly late: boolean
}

const require = createRequire(import.meta.url)
const LARGEST_RESULT = 256 * 1024 * 1024
/** A timer for more milliseconds than this ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1
/** A folder with more in it is none that was made for a stylesheet. */
const MOST_ENTRIES = 100_000

/**
 * Runs a script in a process of its own that cannot write files, start processes or make code from strings, and reads nothing
 * but what it is given: Node's permissions see to that. Those leave the network open, so that connecting is taken away before
 * the script is loaded. With limits on time and memory.
 */
export function runClosed(args: readonly string[], input: string, limits: Limits): Promise<Outcome> {
  const refusal = limits.readable?.map(wayOut).find((found) => found !== undefined)
  if (refusal !== undefined) return Promise.resolve({ code: 1, out: '', err: refusal, late: false })
  return new Promise((done) => {
    const child = spawn(process.execPath, [...flags(args[0]!, limits), ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {},
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    let size = 0
    let late = false
    const timer = setTimeout(
      () => {
        late = true
        child.kill('SIGKILL')
      },
      Math.min((limits.timeoutSeconds ?? 60) * 1000, LONGEST_TIMER),
    )
    // Whoever ends the program ends what it started.
    const stop = (): void => void child.kill('SIGKILL')
    process.once('exit', stop)
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > LARGEST_RESULT) child.kill('SIGKILL')
      else out.push(chunk)
    })
    child.stderr.on('data', (chunk: Buffer) => err.length < 64 && err.push(chunk))
    child.stdin.on('error', () => undefined)
    child.on('close', (code) => {
      clearTimeout(timer)
      process.off('exit', stop)
      done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString(), late })
    })
    child.stdin.end(input)
  })
}

/**
 * Why a folder cannot be opened to a process: the permission to read it goes through the links in it, wherever they
 * lead. Undefined where nothing leads out.
 */
function wayOut(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const root = realpathSync(folder)
  const open = [root]
  let count = 0
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const entry of entriesOf(at)) {
      const path = join(at, entry.name)
      if (++count > MOST_ENTRIES)
        return `its folder \`${folder}\` holds too many files to be sure that none leads out of it; ${REMEDY}`
      if (entry.isDirectory()) open.push(path)
      else if (entry.isSymbolicLink() && leadsOut(root, path))
        return `its folder holds a link that leads out of it (\`${relative(root, path)}\`), which is refused; ${REMEDY}`
    }
  return undefined
}

const REMEDY = 'put the stylesheet into a folder of its own, or pass --trust if you trust it'

/** What cannot be listed cannot be read either. */
function entriesOf(folder: string): Dirent[] {
  try {
    return statSync(folder).isDirectory() ? readdirSync(folder, { withFileTypes: true }) : []
  } catch {
    return []
  }
}

function leadsOut(root: string, link: string): boolean {
  try {
    const target = realpathSync(link)
    return target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)
  } catch {
    return false
  }
}

/** What the process may do; its own code and packages it must read, and the script. */
function flags(script: string, { readable, writable }: Limits): string[] {
  const noNetwork = ownScript('no-network')
  const always = ['--max-old-space-size=1024', `--import=${pathToFileURL(noNetwork).href}`]
  if (!readable) return always
  const own = dirname(dirname(fileURLToPath(import.meta.url)))
  // Each once: the process does not start when a folder is allowed twice.
  const all = new Set([
    ...readable,
    own,
    dirname(script),
    dirname(noNetwork),
    ...packageFolders(dirname(own)),
    join(dirname(own), 'package.json'),
  ])
  return [
    ...always,
    '--disallow-code-generation-from-strings',
    '--no-warnings',
    '--experimental-permission',
    ...[...all].map((folder) => `--allow-fs-read=${folder}${existsSync(join(folder, '.')) ? '/*' : ''}`),
    ...(writable === undefined ? [] : [`--allow-fs-write=${writable}/*`]),
  ]
}

/** A script of ours that such a process runs; the build puts it beside the library, also for the program. */
export function ownScript(name: string): string {
  return ['./', '../../dist/lib/']
    .map((folder) => fileURLToPath(new URL(`${folder}${name}.js`, import.meta.url)))
    .find((path) => existsSync(path))!
}

/** Where packages lie, as they are found and as they really are: package managers link them. */
function packageFolders(root: string): string[] {
  const found = require.resolve('xslt3/package.json')
  const outermost = found.slice(0, found.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length)
  const around = dirname(root)
  return [outermost, join(root, 'node_modules'), ...(around.endsWith(`${sep}node_modules`) ? [around] : [])]
}
