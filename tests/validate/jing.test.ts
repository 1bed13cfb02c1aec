import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery } from '../cli/run.js'
import { hasShared, root, shared } from '../support.js'

const hasJing = spawnSync('jing', { stdio: 'ignore' }).error === undefined
if (!hasJing) process.stderr.write('jing is not installed: agreement with it is not tested\n')

/** What the script that compares the two on mutated documents says in the end. */
function agreement(...args: string[]): string | undefined {
  const { stdout } = spawnSync(process.execPath, ['tests/bench/relaxng-against-jing.js', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return stdout.trim().split('\n').at(-1)
}

describe.runIf(hasJing)('our RELAX NG engine and Jing', { timeout: 120_000 }, () => {
  const all = '500 documents: same verdict 500, same line of the first error 500'

  it('agree on 500 mutated documents against the profile', () => {
    expect(agreement()).toBe(all)
  })

  it.runIf(hasShared)('agree on 500 mutated documents against all of TEI', () => {
    expect(agreement(join(shared, 'schemas/tei_all.rng'))).toBe(all)
  })

  it.runIf(hasShared)('agree on the official volumes', () => {
    const schema = join(shared, 'schemas/tei_all.rng')
    for (const name of ['frus1955-57v08.xml', 'frus1961-63v05.xml']) {
      const volume = join(shared, 'volumes', name)
      const theirs = spawnSync('jing', [schema, volume], { encoding: 'utf8' })
      const { code } = chancery(['validate', volume, '--schema', schema, '--quiet'])
      expect(code === 0, name).toBe(theirs.status === 0)
    }
  })
})
