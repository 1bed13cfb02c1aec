import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support.js'

it('every assert has an id of its own and a case that trips it', () => {
  const folder = join(root, 'schemas/rules')
  const rules = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const asserts = rules.flatMap((rule) => rule.match(/<sch:(?:assert|report)\b[^>]*>/g) ?? [])
  const ids = asserts.map((tag) => /\bid="([^"]+)"/.exec(tag)?.[1] ?? tag)
  const cases = readFileSync(join(root, 'tests/validate/rules.test.ts'), 'utf8')
  expect(ids.length).toBeGreaterThan(10)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !cases.includes(`    '${id}',`) && !cases.includes(`  ['${id}', `))).toEqual([])
})
