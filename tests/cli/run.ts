import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../support.js'

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const folders: string[] = []
afterAll(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

/** A folder of its own for one test, removed when the tests end. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'chancery-test-'))
  folders.push(path)
  return path
}

/** The built program, as a user runs it. */
export function chancery(
  args: readonly string[],
  options: { cwd?: string; input?: string | Uint8Array; env?: Readonly<Record<string, string>> } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist/bin/chancery.cjs'), ...args],
    {
      cwd: options.cwd ?? root,
      input: options.input ?? '',
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', CHANCERY_CACHE: 'off', ...options.env },
    },
  )
  return { code: status, out: stdout, err: stderr }
}
