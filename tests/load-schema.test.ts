import { describe, expect, it } from 'vitest'
import { loadEmbeddedRules, loadSchema, sourceFile, validate } from '../src/index.js'
import type { LoadedSchema, LoadOptions } from '../src/index.js'

const MEMO = sourceFile('memo.xml', '<memo>\n<p n="1">Lund</p>\n<p n="3">Berg</p>\n</memo>')

const sch = (content: string): string =>
  `<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">${content}</sch:schema>`
const rule = (id: string, test: string): string =>
  `<sch:pattern xmlns:sch="http://purl.oclc.org/dsdl/schematron" id="of-${id}"><sch:rule context="p"><sch:assert id="${id}" test="${test}">not ${id}</sch:assert></sch:rule></sch:pattern>`

/** The files of a schema, and the first of them loaded. */
async function load(
  files: Readonly<Record<string, string>>,
  options: LoadOptions = {},
): Promise<LoadedSchema> {
  const bytes = (path: string): Uint8Array => Buffer.from(files[path]!)
  const read = (path: string) => (path in files ? { name: path, bytes: bytes(path) } : undefined)
  const [name] = Object.keys(files)
  return await loadSchema(name!, bytes(name!), { read, ...options })
}

/** `file:line rule` of each. */
const told = (found: LoadedSchema['diagnostics']): string[] =>
  found.map(({ rule: name, place }) => `${place.file}:${place.position?.start.line ?? ''} ${name}`)

const found = async (loaded: LoadedSchema): Promise<string[]> =>
  told(await validate(MEMO, undefined, [loaded.value!]))

describe('a Schematron schema of a user of the library', () => {
  it('finds what it finds for the command line, for one document after the other', async () => {
    const loaded = await load({ 'house.sch': sch(rule('first', "@n = '1'")) })
    expect([await found(loaded), await found(loaded)]).toEqual([['memo.xml:3 first'], ['memo.xml:3 first']])
  })

  it('sees its includes from where they stand, and tells what is wrong in their files', async () => {
    const own = 'xmlns:sch="http://purl.oclc.org/dsdl/schematron"'
    const files = (test: string) => ({
      'rules/house.sch': sch('<sch:include href="parts/all.sch"/>'),
      'rules/parts/all.sch': `<sch:pattern ${own}><sch:include href="one.sch"/></sch:pattern>`,
      'rules/parts/one.sch': `<sch:rule ${own} context="p">\n<sch:assert id="one" test="${test}">not one</sch:assert></sch:rule>`,
    })
    expect(await found(await load(files('@n &lt; 2')))).toEqual(['memo.xml:3 one'])
    const broken = await load(files('@n &lt;'))
    expect([broken.value, told(broken.diagnostics)]).toEqual([
      undefined,
      ['rules/parts/one.sch:2 rule-unusable'],
    ])
    expect(broken.sources.map(({ name }) => name)).toContain('rules/parts/one.sch')
    const { diagnostics } = await load({ 'a/b.sch': sch('<sch:include href="../c.sch"/>') })
    expect(diagnostics[0]!.reason).toContain('`../c.sch` cannot be read')
  })

  it('is refused with a place, and nothing is thrown', async () => {
    expect(told((await load({ 'house.sch': '<sch:schema' })).diagnostics)).toEqual([
      'house.sch:1 not-well-formed',
    ])
    expect(told((await load({ 'house.sch': '<schema/>' })).diagnostics)).toEqual([
      'house.sch:1 schema-unusable',
    ])
    const phase = await load({ 'house.sch': sch(rule('a', 'true()')) }, { phase: 'light' })
    expect(phase.diagnostics[0]!.reason).toContain('there is no phase `light`')
  })

  it('is compiled once where there is a cache', async () => {
    const kept = new Map<string, string>()
    const cache = {
      get: (key: string) => kept.get(key),
      put: (key: string, text: string) => void kept.set(key, text),
    }
    const files = { 'house.sch': sch(rule('first', "@n = '1'")) }
    await load(files, { cache })
    expect(kept.size).toBe(1)
    expect(await found(await load(files, { cache }))).toEqual(['memo.xml:3 first'])
  })

  it('may be inside a RELAX NG schema; there are schemas without rules', async () => {
    const rng = (content: string): Uint8Array =>
      Buffer.from(
        `<element name="memo" xmlns="http://relaxng.org/ns/structure/1.0">${content}<text/></element>`,
      )
    const loaded = await loadEmbeddedRules(
      'm.rng',
      rng(`${rule('first', "@n = '1'")}${rule('bad', 'no(.)')}`),
    )
    expect(told(loaded.diagnostics)).toEqual(['m.rng:1 rule-unusable'])
    expect(await found(loaded)).toEqual(['memo.xml:3 first'])
    expect(await loadEmbeddedRules('m.rng', rng(''))).toMatchObject({ diagnostics: [] })
  })
})
