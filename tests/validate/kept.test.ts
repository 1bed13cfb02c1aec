import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { loadRelaxNg, validateRelaxNg } from '../../src/validate/relaxng.js'
import type { Cache } from '../../src/validate/cache.js'
import type { SchemaFile } from '../../src/validate/relaxng.js'
import { parseXml } from '../../src/xml/parse.js'
import { schemaFile } from '../support.js'

const RNG = 'http://relaxng.org/ns/structure/1.0'
const XSD = 'http://www.w3.org/2001/XMLSchema-datatypes'

/** A schema with every kind of pattern, in two files. */
const outer = schemaFile(
  'schemas/memo.rng',
  `<grammar xmlns="${RNG}" xmlns:q="urn:q" datatypeLibrary="${XSD}">
  <include href="parts/p.rng"/>
  <start><element name="memo">
    <attribute name="xml:id"><data type="ID"/></attribute>
    <optional><attribute name="kind"><choice><value>a</value><value type="integer">1</value><value type="QName">q:x</value></choice></attribute></optional>
    <interleave><ref name="p"/><optional><element name="closer"><empty/></element></optional></interleave>
    <zeroOrMore><element><anyName><except><name>p</name><nsName ns="urn:no"/></except></anyName><notAllowed/></element></zeroOrMore>
  </element></start>
</grammar>`,
)
const inner = (content: string): SchemaFile =>
  schemaFile(
    'schemas/parts/p.rng',
    `<grammar xmlns="${RNG}" datatypeLibrary="${XSD}"><define name="p"><oneOrMore><element name="p">${content}</element></oneOrMore></define></grammar>`,
  )
const NUMBERS =
  '<list><oneOrMore><data type="integer"><param name="minInclusive">1</param><except><value type="integer">7</value></except></data></oneOrMore></list>'

const DOCUMENTS = [
  '<memo xml:id="a"><p>1 2</p><closer/></memo>',
  '<memo xml:id="a" kind="01"><closer/><p>1</p><p>2</p></memo>',
  '<memo xml:id="a" kind="r:x" xmlns:r="urn:q"><p>1</p></memo>',
  '<memo xml:id="a" kind="r:x" xmlns:r="urn:r"><p>1</p></memo>',
  '<memo><p>0</p><p>7</p></memo>',
  '<memo xml:id="a"><closer/><closer/></memo>',
  '<memo xml:id="a"><p xml:id="a">1</p>text</memo>',
]

class Memory implements Cache {
  readonly entries = new Map<string, string>()
  hits = 0
  get(key: string): string | undefined {
    const found = this.entries.get(key)
    if (found !== undefined) this.hits++
    return found
  }
  put(key: string, text: string): void {
    this.entries.set(key, text)
  }
}

async function found(cache?: Cache, part = inner(NUMBERS)): Promise<string[][]> {
  const { value } = await loadRelaxNg(outer, {
    read: (path) => (path === part.name ? part : undefined),
    ...(cache && { cache }),
  })
  const schema = value!
  return DOCUMENTS.map((text) => {
    const file = sourceFile('memo.xml', text)
    return validateRelaxNg(file, parseXml(file).value, schema).map(({ reason }) => reason)
  })
}

describe('a compiled schema that is kept', () => {
  it('says the same as one that is compiled', async () => {
    const cache = new Memory()
    const compiled = await found(cache)
    expect(compiled.map((each) => each.length === 0)).toEqual([true, true, true, false, false, false, false])
    expect(cache.hits).toBe(0)
    expect(await found(cache)).toEqual(compiled)
    expect(cache.hits).toBe(1)
    expect(cache.entries.size).toBe(1)
  })

  it('is compiled again when an included file changed', async () => {
    const cache = new Memory()
    await found(cache)
    expect((await found(cache, inner('<text/>')))[4]).toEqual(['`memo` needs the attribute `xml:id`; add it'])
    expect((await found(cache, inner('<text/>')))[0]).toEqual([])
  })

  it('is compiled again where what was kept is no schema', async () => {
    const cache = new Memory()
    const compiled = await found(cache)
    const [[key, text]] = [...cache.entries] as [[string, string]]
    for (const damaged of [
      '',
      '{}',
      'null',
      text.slice(0, 200),
      text.replace(/"start":\d+/, '"start":99999'),
      text.replace(/"patterns":\[\[\d+/, '"patterns":[[99'),
      text.replace(/"elements":\[\[/, '"elements":[[-1,'),
    ]) {
      cache.entries.set(key, damaged)
      expect(await found(cache), damaged.slice(0, 40)).toEqual(compiled)
    }
  })
})

describe('a document without a tree', () => {
  it('is told the same mistakes as one with a tree, or what is not well-formed alone', async () => {
    const { value } = await loadRelaxNg(outer, { read: () => inner(NUMBERS) })
    const schema = value!
    for (const text of DOCUMENTS) {
      const file = sourceFile('memo.xml', text)
      expect(validateRelaxNg(file, undefined, schema)).toEqual(
        validateRelaxNg(file, parseXml(file).value, schema),
      )
    }
    const broken = sourceFile('memo.xml', '<memo>\n<q></memo>')
    expect(validateRelaxNg(broken, undefined, schema).map(({ rule }) => rule)).toEqual(['not-well-formed'])
  })
})
