import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { packageFile } from '../../source/package-files.js'

/** What a closed process may do. */
export interface Permissions {
  /** Folders that may be read besides the program's own; undefined for a trusted process, which may read everything. */
  readonly readable: readonly string[] | undefined
  /** The only folder that may be written. */
  readonly writable?: string
}

const require = createRequire(import.meta.url)
/** A folder with more entries was not made for a stylesheet. */
const MOST_ENTRIES = 100_000

/**
 * Why a folder cannot be opened to a process, or undefined if it can: Node's permission to read a folder follows the links in
 * it, wherever they lead.
 */
export function wayOut(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const root = realpathSync(folder)
  const open = [root]
  let count = 0
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const entry of entriesOf(at)) {
      const path = join(at, entry.name)
      if (++count > MOST_ENTRIES) return 'it holds too many files to be sure that no link leads out of it'
      if (entry.isDirectory()) open.push(path)
      else if (entry.isSymbolicLink() && leadsOut(root, path))
        return `it holds a link that leads out of it (\`${relative(root, path)}\`)`
    }
  return undefined
}

/** A folder that cannot be listed cannot be read by the process either. */
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

/** The arguments that make Node run a script with these permissions; it may always read itself and its packages. */
export function flags(script: string, { readable, writable }: Permissions): string[] {
  const noNetwork = ownScript('no-network')
  const always = ['--max-old-space-size=1024', `--import=${pathToFileURL(noNetwork).href}`]
  if (!readable) return always
  // A set, since Node does not start if a folder is allowed twice.
  const all = new Set([
    ...readable,
    ownFolder,
    dirname(script),
    ...packageFolders(fileURLToPath(packageFile('.'))),
    fileURLToPath(packageFile('package.json')),
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

const ownFolder = fileURLToPath(packageFile('dist/lib'))

/** The path of a script of ours that runs in a closed process: the build makes a file of each, beside the library. */
export const ownScript = (name: 'compile-child' | 'transform-child' | 'no-network'): string =>
  join(ownFolder, `${name}.js`)

/** The folders of the packages, both as found and as they really lie: package managers link them. */
function packageFolders(root: string): string[] {
  const found = require.resolve('xslt3/package.json')
  const outermost = found.slice(0, found.indexOf(`${sep}node_modules${sep}`) + `${sep}node_modules`.length)
  const around = dirname(root)
  return [outermost, join(root, 'node_modules'), ...(around.endsWith(`${sep}node_modules`) ? [around] : [])]
}
