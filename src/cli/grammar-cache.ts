import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { GrammarCache } from '../validate/relaxng.js'

/** A compiled `tei_all` takes 200 KB; a cache holds so many schemas, and forgets the oldest. */
const MOST_ENTRIES = 40
const MOST_BYTES = 32_000_000

/**
 * Compiled schemas on disk, by content. An entry is data, checked against its digest, and counts only if the user
 * owns it and nobody else may write it or its folder. It is written whole, so that runs at the same time do not meet;
 * a cache that cannot be used is no error, but only slower.
 */
export function grammarCache(folder: string, mayUse = isPrivate): GrammarCache {
  const pathOf = (key: string): string => join(folder, `${key}.json`)
  return {
    get: (key) => {
      try {
        if (!mayUse(folder) || !mayUse(pathOf(key))) return undefined
        const entry = readFileSync(pathOf(key), 'utf8')
        const end = entry.indexOf('\n')
        const text = entry.slice(end + 1)
        return digestOf(text) === entry.slice(0, end) ? text : undefined
      } catch {
        return undefined
      }
    },
    put: (key, text) => {
      const temporary = join(folder, `${key}.${process.pid}.tmp`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (!mayUse(folder)) return
        writeFileSync(temporary, `${digestOf(text)}\n${text}`, { flag: 'wx', mode: 0o600 })
        renameSync(temporary, pathOf(key))
        forgetOldest(folder)
      } catch {
        discard(temporary)
      }
    },
  }
}

/** The user's cache: `CHANCERY_CACHE` (a folder, or `off`), or `chancery` in the cache folder of the system. */
export function userCache(): GrammarCache | undefined {
  const chosen = process.env['CHANCERY_CACHE']
  if (chosen === 'off') return undefined
  if (chosen) return grammarCache(chosen)
  const system = ['XDG_CACHE_HOME', 'LOCALAPPDATA'].map((name) => process.env[name]).find(Boolean)
  return grammarCache(join(system ?? join(homedir(), '.cache'), 'chancery'))
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

function discard(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // Where there can be no cache there is nothing to discard.
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex')
