import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** What a closed process may do. */
export interface Permissions {
  /** Folders that may be read besides the program's own; undefined: everything, for what is trusted. */
  readonly readable: readonly string[] | undefined
  /** The only folder that may be written. */
  readonly writable?: string
}

const require = createRequire(import.meta.url)
/** A folder with more in it is none that was made for a stylesheet. */
const MOST_ENTRIES = 100_000

/**
 * Why a folder cannot be opened to a process: the permission to read it goes through the links in it, wherever they
 * lead. Undefined where nothing leads out.
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
export function flags(script: string, { readable, writable }: Permissions): string[] {
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
