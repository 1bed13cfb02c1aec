import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sealed, unsealed } from '../../validate/cache.js'
import type { Cache } from '../../validate/cache.js'
import { replaceFile } from './files.js'

/** The number of schemas that are kept before the oldest are deleted; a compiled `tei_all` takes 200 KB. */
const MOST_ENTRIES = 40
/** A larger entry was not written by this program. */
const MOST_BYTES = 32_000_000

/**
 * A cache of compiled schemas in a folder. An entry is data with a digest, and is used only if the user owns it and nobody else may
 * write to it or the folder. It is written atomically, so that simultaneous runs do not disturb one another. A cache that cannot
 * be used is not an error, only slow.
 */
export function diskCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, `${key}.json`)
  return {
    get: (key) => {
      try {
        if (!isPrivate(folder) || !isPrivate(pathOf(key))) return undefined
        return unsealed(readFileSync(pathOf(key), 'utf8'))
      } catch {
        return undefined
      }
    },
    put: (key, text) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (!isPrivate(folder)) return
        replaceFile(pathOf(key), sealed(text), 0o600)
        forgetOldest(folder)
      } catch {
        // Without a cache, the next run compiles again.
      }
    },
  }
}

/** The user's cache: `CHANCERY_CACHE` (a folder, or `off`), or `chancery` in the cache folder of the system. */
export function userCache(): Cache | undefined {
  const chosen = process.env['CHANCERY_CACHE']
  if (chosen === 'off') return undefined
  if (chosen) return diskCache(chosen)
  const system = ['XDG_CACHE_HOME', 'LOCALAPPDATA'].map((name) => process.env[name]).find(Boolean)
  return diskCache(join(system ?? join(homedir(), '.cache'), 'chancery'))
}

/** Whether a path is a file or folder, not a link, that only the user may write to. */
function isPrivate(path: string): boolean {
  const status = lstatSync(path)
  if (!status.isFile() && !status.isDirectory()) return false
  if (status.isFile() && status.size > MOST_BYTES) return false
  const user = process.getuid?.()
  return user === undefined || (status.uid === user && (status.mode & 0o022) === 0)
}

function forgetOldest(folder: string): void {
  const entries = readdirSync(folder).map((name) => {
    const { mtimeMs } = lstatSync(join(folder, name))
    return { name, mtimeMs }
  })
  const oldest = entries.sort((a, b) => b.mtimeMs - a.mtimeMs).slice(MOST_ENTRIES)
  for (const { name } of oldest) rmSync(join(folder, name), { force: true })
}
