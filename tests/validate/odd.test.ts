import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSchema } from '../../src/load-schema.js'
import { sourceFile } from '../../src/source/file.js'
import type { SourceFile } from '../../src/source/file.js'
import type { Schema } from '../../src/validate/schemas.js'
import { validate } from '../../src/validate/validate.js'
import { parseXml } from '../../src/xml/parse.js'
import { attribute, childElements, descendants, textOf } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, hasShared, root, shared } from '../support.js'

const path = join(root, 'schemas/chancery.odd')
const file = sourceFile('chancery.odd', readFileSync(path, 'utf8'))
const odd = parseXml(file).value!.root
const grammar = readFileSync(join(root, 'schemas/chancery.rng'), 'utf8')

const values = (elements: readonly XmlElement[], name: string): string[] =>
  elements.flatMap((each) => attribute(each, name)?.split(' ') ?? [])
const specifications = all(odd, 'elementSpec')
const elements = values(specifications, 'ident')
const attributesOf = (specification: XmlElement | undefined, ...modes: readonly string[]): string[] =>
  specification
    ? all(specification, 'attDef').flatMap((each) =>
        modes.includes(attribute(each, 'mode')!) ? values([each], 'ident') : [],
      )
    : []
const IN_USE = ['add', 'change', 'replace'] as const
const general = all(odd, 'classSpec')[0]!

describe('the ODD', () => {
  it('is current (npm run odd writes it)', () => {
    execFileSync(process.execPath, [join(root, 'scripts/odd.js'), '--check'])
  })

  it('takes from each module of TEI what it specifies, and nothing else', () => {
    expect(new Set(elements).size).toBe(elements.length)
    for (const each of all(odd, 'moduleRef')) {
      const own = specifications.filter((one) => attribute(one, 'module') === attribute(each, 'key'))
      expect(values([each], 'include').sort(), attribute(each, 'key')).toEqual(values(own, 'ident').sort())
    }
    expect(values(all(odd, 'moduleRef'), 'include').length).toBe(elements.length)
  })

  it('explains every element and every attribute of it, and no other', () => {
    const explained = all(odd, 'specDesc').filter((each) => attribute(each, 'key') !== 'att.global')
    expect(values(explained, 'key').sort()).toEqual([...elements].sort())
    for (const each of explained) {
      const key = attribute(each, 'key')
      const specification = specifications.find((one) => attribute(one, 'ident') === key)
      expect(values([each], 'atts').sort(), key).toEqual(attributesOf(specification, ...IN_USE).sort())
    }
    expect(values(all(odd, 'specDesc'), 'atts')).toEqual(
      expect.arrayContaining(attributesOf(general, ...IN_USE)),
    )
  })

  it('speaks of elements and attributes that there are', () => {
    const attributes = specifications.concat(general).flatMap((each) => attributesOf(each, ...IN_USE))
    for (const name of all(odd, 'gi').map(textOf)) expect(elements).toContain(name)
    for (const name of all(odd, 'att').map(textOf)) expect(attributes).toContain(name)
  })

  it('leads somewhere', () => {
    const ids = [...descendants(odd)].flatMap((each) => attribute(each, 'xml:id') ?? [])
    const targets = all(odd, 'ref').concat(all(odd, 'specGrpRef')).filter(isOurs)
    for (const target of values(targets, 'target'))
      if (target.startsWith('#')) expect(ids).toContain(target.slice(1))
      else expect(existsSync(join(dirname(path), target)), target).toBe(true)
  })

  it('has examples that the profile accepts', async () => {
    const starts = elements.map((name) => `<ref name="${name}"/>`).join('')
    const any = grammar.replace(/<start>[^]*?<\/start>/, `<start><choice>${starts}</choice></start>`)
    const { value: schema } = await loadSchema('any.rng', Buffer.from(any))
    const examples = all(odd, 'egXML').flatMap(childElements)
    expect(examples.length).toBeGreaterThan(10)
    for (const { place, endPlace, name } of examples) {
      const text = file.text.slice(place!.start, endPlace!.end)
      const example = text.replace(name, `${name} xmlns="http://www.tei-c.org/ns/1.0"`)
      expect(await reasons(sourceFile('example.xml', example), schema!), text).toEqual([])
    }
  })
})

describe.runIf(hasShared)('the ODD, beside all of TEI', () => {
  const bytes = hasShared ? readFileSync(join(shared, 'schemas/tei_all.rng')) : Buffer.of()

  it('is valid', async () => {
    const { value: schema } = await loadSchema('tei_all.rng', bytes)
    expect(await reasons(file, schema!)).toEqual([])
  })

  it('adds what TEI has from classes, and replaces or deletes what TEI gives to the element itself', () => {
    const tei = bytes.toString()
    for (const specification of specifications) {
      const [name] = values([specification], 'ident')
      const definition = new RegExp(`<element name="${name}">[^]*?</define>`).exec(tei)![0]
      const own = [...definition.matchAll(/<attribute(?: [^>]*?)? name="([^"]+)"/g)].map(([, each]) => each!)
      expect(attributesOf(specification, 'replace', 'delete').sort(), name).toEqual(own.sort())
    }
  })
})

const isOurs = ({ namespace }: XmlElement): boolean => namespace === 'http://www.tei-c.org/ns/1.0'

async function reasons(document: SourceFile, schema: Schema): Promise<string[]> {
  const { value, diagnostics } = parseXml(document)
  const found = value ? await validate(document, value, [schema]) : diagnostics
  return found.map(({ reason }) => reason)
}
