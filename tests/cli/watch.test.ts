import { spawn } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support.js'
import { folder } from './run.js'

const schema = (content: string): string =>
  `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0">${content}</element>`

it('--watch checks again when a document or a schema changes, and ends with 130', async () => {
  const cwd = folder()
  writeFileSync(join(cwd, 'a.rng'), schema('<empty/>'))
  writeFileSync(join(cwd, 'a.xml'), '<a>text</a>')
  const child = spawn(
    process.execPath,
    [join(root, 'dist/bin/chancery.cjs'), 'validate', 'a.xml', '--schema', 'a.rng', '--watch'],
    { cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<number | null>((done) => child.on('close', done))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  /** What was said until the verdict of a run, or other words. */
  const verdict = async (words = /files?: .*\n/): Promise<string> => {
    while (!words.test(said)) await new Promise((done) => setTimeout(done, 20))
    const all = said
    said = ''
    return all
  }
  try {
    expect(await verdict()).toContain('1 file: 1 error, 0 warnings')
    writeFileSync(join(cwd, 'a.xml'), '<a/>')
    expect(await verdict()).toContain('1 file: 0 errors, 0 warnings')
    writeFileSync(join(cwd, 'new.rng'), schema('<text/><attribute name="b"/>'))
    renameSync(join(cwd, 'new.rng'), join(cwd, 'a.rng'))
    expect(await verdict()).toMatch(/`b`[^]*1 file: 1 error/)
    rmSync(join(cwd, 'a.rng'))
    expect(await verdict(/\[file-unreadable\]\n/)).toContain('a.rng: error: cannot be read (ENOENT)')
    writeFileSync(join(cwd, 'a.rng'), schema('<empty/>'))
    expect(await verdict()).toContain('1 file: 0 errors, 0 warnings')
  } finally {
    child.kill('SIGINT')
  }
  expect(await ended).toBe(130)
})
