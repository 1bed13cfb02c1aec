import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { encodingOf, reduce } from '../../src/read/formats.js'
import { decode } from '../../src/source/decode.js'
import { bodyOf, root } from '../support.js'

const folder = join(root, 'tests/cases/formats')
const pages = readdirSync(folder).filter((name) => name !== 'memo.txt')

async function bodyOfFile(name: string): Promise<string> {
  const bytes = readFileSync(join(folder, name))
  const file = decode(name, bytes, encodingOf(name, bytes)).value!
  const { value, diagnostics } = encodeMemo((await reduce(file)).value!)
  expect(diagnostics).toEqual([])
  return bodyOf(value!.tei.text)
}

describe('one memo as every kind of page that editors save', () => {
  it('there are pages', () => {
    expect(pages.length).toBeGreaterThan(5)
  })

  it.each(pages)('%s gives the body of the plain text', async (name) => {
    expect(await bodyOfFile(name)).toBe(await bodyOfFile('memo.txt'))
  })
})
