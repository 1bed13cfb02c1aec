import { spawn } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { diskCache } from '../../src/cli/files/cache.js'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const KEY = 'a'.repeat(64)

describe('the cache of compiled schemas', () => {
  it('gives back what was put, in files that are the user’s alone', () => {
    const at = join(folder(), 'cache')
    const cache = diskCache(at)
    expect(cache.get(KEY)).toBeUndefined()
    cache.put(KEY, '{"é":1}')
    expect(cache.get(KEY)).toBe('{"é":1}')
    expect(readdirSync(at)).toEqual([`${KEY}.json`])
    expect(statSync(at).mode & 0o777).toBe(0o700)
    expect(statSync(join(at, `${KEY}.json`)).mode & 0o777).toBe(0o600)
  })

  it('passes over what was tampered with', () => {
    const at = join(folder(), 'cache')
    const path = join(at, `${KEY}.json`)
    const cache = diskCache(at)
    cache.put(KEY, 'true')
    writeFileSync(path, readFileSync(path, 'utf8').replace('true', 'TRUE'))
    expect(cache.get(KEY)).toBeUndefined()
    cache.put(KEY, 'true')
    expect(cache.get(KEY)).toBe('true')
    chmodSync(path, 0o666)
    expect(cache.get(KEY)).toBeUndefined()
    chmodSync(path, 0o600)
    chmodSync(at, 0o777)
    expect(cache.get(KEY)).toBeUndefined()
    cache.put(KEY, 'false')
    expect(readFileSync(path, 'utf8')).toContain('true')
  })

  it('follows no links, and is quiet where it cannot be', () => {
    const at = folder()
    chmodSync(at, 0o700)
    writeFileSync(join(at, 'elsewhere'), 'x')
    symlinkSync(join(at, 'elsewhere'), join(at, `${KEY}.json`))
    expect(diskCache(at).get(KEY)).toBeUndefined()
    const none = diskCache(join(at, 'elsewhere', 'cache'))
    none.put(KEY, 'true')
    expect(none.get(KEY)).toBeUndefined()
    expect(readFileSync(join(at, 'elsewhere'), 'utf8')).toBe('x')
  })

  it('does not grow without bound', () => {
    const at = join(folder(), 'cache')
    const cache = diskCache(at)
    for (let each = 0; each < 60; each++) cache.put(String(each).padStart(64, '0'), 'true')
    expect(readdirSync(at).length).toBeLessThanOrEqual(40)
  })
})

describe('validate with a cache', () => {
  let cwd: string
  let env: Record<string, string>
  beforeAll(() => {
    cwd = folder()
    env = { CHANCERY_CACHE: join(cwd, 'cache') }
    mkdirSync(join(cwd, 'parts'))
    writeFileSync(join(cwd, 'a.rnc'), 'include "parts/b.rnc"\nstart = a')
    writeFileSync(join(cwd, 'parts/b.rnc'), 'a = element a { attribute n { xsd:integer }, text }')
    writeFileSync(join(cwd, 'good.xml'), '<a n="1">x</a>')
    writeFileSync(join(cwd, 'bad.xml'), '<a n="one">x</a>')
  })
  const run = (path: string) => chancery(['validate', path, '--schema', 'a.rnc'], { cwd, env })
  const entry = (): string => join(cwd, 'cache', readdirSync(join(cwd, 'cache'))[0]!)

  it('says the same with and without an entry, and with a spoilt one', () => {
    const first = run('bad.xml')
    expect(first.code).toBe(1)
    expect(first.err).toContain('`n="one"` is not a valid integer')
    expect(run('bad.xml')).toEqual(first)
    writeFileSync(entry(), readFileSync(entry(), 'utf8').replace('integer', 'string!'))
    expect(run('bad.xml')).toEqual(first)
    expect(run('good.xml').code).toBe(0)
  })

  it('sees that an included file changed', () => {
    writeFileSync(join(cwd, 'parts/b.rnc'), 'a = element a { attribute n { "one" }, text }')
    expect(run('bad.xml').code).toBe(0)
    expect(run('good.xml').code).toBe(1)
  })

  it('serves runs at the same time', async () => {
    const fresh = { ...process.env, CHANCERY_CACHE: join(cwd, 'other') }
    const codes = await Promise.all(
      Array.from(
        { length: 6 },
        () =>
          new Promise((resolve) => {
            const args = [
              join(root, 'dist/bin/chancery.cjs'),
              'validate',
              'bad.xml',
              '--schema',
              'a.rnc',
              '-q',
            ]
            spawn(process.execPath, args, { cwd, env: fresh, stdio: 'ignore' }).on('exit', resolve)
          }),
      ),
    )
    expect(codes).toEqual([0, 0, 0, 0, 0, 0])
    expect(readdirSync(join(cwd, 'other'))).toHaveLength(1)
  })
})
