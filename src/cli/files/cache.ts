import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sealed, unsealed } from '../../validate/cache.js'
import type { Cache } from '../../validate/cache.js'
import { replaceFile } from './files.js'

/** A compiled `tei_all` takes 200 KB; a cache holds so many schemas, and forgets the oldest. */
const MOST_ENTRIES = 40
const MOST_BYTES = 32_000_000

/**
 * Compiled schemas on disk, by content. An entry is data, checked against its digest, and counts only if the user
 * owns it and nobody else may write it or its folder. It is written whole, so that runs at the same time do not meet;
 * a cache that cannot be used is no error, but only slower.
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
        // Nothing is kept where nothing can be.
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

/** A file or folder, not a link, that only the user may write. */
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
