import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support.js'

const LINE = /^\| `([a-z-]+)` \|/gm
const documented = [...readFileSync(join(root, 'docs/recognition.md'), 'utf8').matchAll(LINE)].map(
  ([, rule]) => rule!,
)
const sources = readdirSync(join(root, 'src/recognize'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(root, 'src/recognize', name), 'utf8'))
  .join('\n')

/** Findings about the text, a register or the decisions, which make no tag. */
const FINDINGS = [
  'editor',
  'marker-without-note',
  'note-without-marker',
  'register-namesakes',
  'stale-decision',
]

it('every rule that makes a tag is documented', () => {
  const made = [...sources.matchAll(/\brule: '([a-z-]+)'/g)].map(([, rule]) => rule!)
  expect(made.length).toBeGreaterThan(15)
  expect([...new Set(made)].filter((rule) => !documented.includes(rule) && !FINDINGS.includes(rule))).toEqual(
    [],
  )
})

it('no other is', () => {
  expect(documented.filter((rule) => !sources.includes(`'${rule}'`))).toEqual([])
  expect(new Set(documented).size).toBe(documented.length)
})
