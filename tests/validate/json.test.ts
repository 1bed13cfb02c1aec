import { expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { readDecisions, readMetadata } from '../../src/validate/json/editors-files.js'

it.each([
  ['lists', '['.repeat(60_000), 101],
  ['keys', '{"a":'.repeat(60_000), 501],
  ['lists that are closed', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 101],
])('JSON nested too deep is told with its place: %s', async (_, text, column) => {
  for (const readJson of [readMetadata, readDecisions]) {
    const { value, diagnostics } = await readJson(sourceFile('m.json', text))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ rule, place }) => [rule, place.position?.start.column])).toEqual([
      ['limit-depth', column],
    ])
  }
})

it('brackets in a string nest nothing', async () => {
  const { value, diagnostics } = await readMetadata(
    sourceFile('m.json', `{ "id": "d1", "title": "${'[{'.repeat(5_000)}" }`),
  )
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({ id: 'd1' })
})
