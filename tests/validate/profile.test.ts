import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownSchemas } from '../../src/validate/own.js'
import { encodeMemo } from '../../src/pipeline.js'
import { readAuthority } from '../../src/read/authority.js'
import { decode } from '../../src/source/decode.js'
import { sourceFile } from '../../src/source/file.js'
import type { SourceFile } from '../../src/source/file.js'
import { loadRelaxNg } from '../../src/validate/relaxng.js'
import { validate } from '../../src/validate/validate.js'
import type { Schema } from '../../src/validate/schemas.js'
import { parseXml } from '../../src/xml/parse.js'
import { randomElements } from './random-elements.js'
import { encodeText, hasShared, root, shared } from '../support.js'

async function relaxNg(path: string): Promise<Schema> {
  const { value } = await loadRelaxNg({ name: path, bytes: readFileSync(path) })
  return { type: 'relaxng', schema: value! }
}
const profile = await relaxNg(join(root, 'schemas/chancery.rng'))
const teiAll = hasShared ? await relaxNg(join(shared, 'schemas/tei_all.rng')) : undefined

async function problems(file: SourceFile, schemas: readonly Schema[]): Promise<string[]> {
  const parsed = parseXml(file)
  const found = parsed.value ? await validate(file, parsed.value, schemas) : parsed.diagnostics
  return found.map(({ place, rule, reason }) => `${place.position!.start.line} ${rule} ${reason}`)
}

const d111 = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')

/** A register with these lists. */
const registerOf = (lists: string) =>
  sourceFile(
    'register.xml',
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Register</title></titleStmt><publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><standOff>${lists}</standOff></TEI>`,
  )

describe('the profile', () => {
  it('accepts the memo and its register', async () => {
    const register = readFileSync(join(root, 'tei/d111/persons.xml'), 'utf8')
    expect(await problems(sourceFile('d111.xml', d111), await ownSchemas())).toEqual([])
    expect(await problems(sourceFile('persons.xml', register), await ownSchemas())).toEqual([])
  })

  it.each([
    [
      'labels and items',
      '<list type="gloss"><head>Terms</head><label xml:id="t_EC">EC</label><item>European Community</item></list>',
    ],
    [
      'terms of a volume',
      '<list type="terms"><item><hi rend="strong"><term xml:id="t_EC">EC</term></hi>, European Community</item></list>',
    ],
    [
      'terms and glosses',
      '<list><item><term xml:id="t_EC">EC</term>: <gloss target="#t_EC">European Community</gloss></item></list>',
    ],
  ])('accepts a register of %s, which is read', async (_, list) => {
    const persons =
      '<list type="persons"><item><persName xml:id="p_LO1">Lund, Olav</persName>, Minister of Trade</item></list>'
    const register = registerOf(`${list}${persons}`)
    expect(await problems(register, await ownSchemas())).toEqual([])
    const read = readAuthority(register)
    expect(read.diagnostics).toEqual([])
    expect(read.value!.terms).toMatchObject([{ id: 't_EC', term: 'EC', expansion: 'European Community' }])
    expect(read.value!.persons).toMatchObject([
      { id: 'p_LO1', name: 'Lund, Olav', description: 'Minister of Trade' },
    ])
  })

  it('accepts a register of places and organizations, which is read', async () => {
    const register = registerOf(
      '<listPlace><head>Places</head><place xml:id="aqaba" type="gulf"><placeName>Gulf of Aqaba</placeName><placeName>Aqaba</placeName><desc>A gulf.</desc><location><geo>28.7 34.7</geo></location><note>North-east of the Red Sea.</note><idno type="Wikidata">Q180</idno></place><listPlace type="towns"><place xml:id="berg"><placeName>Berg</placeName></place></listPlace></listPlace>' +
        '<listOrg><org xml:id="unef" type="force"><orgName>United Nations Emergency Force</orgName><orgName type="short">UNEF</orgName><desc>A force.</desc><idno>12</idno><note>1956–1967.</note></org></listOrg>',
    )
    expect(await problems(register, await ownSchemas())).toEqual([])
    expect(readAuthority(register).value!.names).toMatchObject([
      { kind: 'place', id: 'aqaba', forms: ['Gulf of Aqaba', 'Aqaba'] },
      { kind: 'place', id: 'berg', forms: ['Berg'] },
      { kind: 'organization', id: 'unef', forms: ['United Nations Emergency Force', 'UNEF'] },
    ])
    if (hasShared)
      expect(await problems(register, [await relaxNg(join(shared, 'schemas/tei_all.rng'))])).toEqual([])
  })

  it('refuses an unknown element at its place, with a guess', async () => {
    const broken = d111.replace(
      '<persName ref="#akalovsky">Akalovsky</persName> on',
      '<persNam ref="#akalovsky">Akalovsky</persNam> on',
    )
    const line = broken.slice(0, broken.indexOf('<persNam ')).split('\n').length
    expect(await problems(sourceFile('d111.xml', broken), [profile])).toEqual([
      `${line} relaxng \`persNam\` is not an element of this schema; did you mean \`persName\`?`,
    ])
  })

  it.each([
    ['an unknown attribute', '<pb n="410"', '<pb foliation="410"'],
    ['a date that is none', 'when="1959-09-16"', 'when="1959-13-16"'],
    ['speech without a known kind', 'direct="false" aloud="true"', 'direct="maybe" aloud="true"'],
    ['an element in the wrong place', '<body>', '<body><persName>X</persName>'],
    ['a missing element', /<sourceDesc>[^]*<\/sourceDesc>/, ''],
  ])('refuses %s', async (_, before, after) => {
    const broken = d111.replace(before, after)
    expect(broken).not.toBe(d111)
    expect(await problems(sourceFile('d111.xml', broken), [profile])).not.toEqual([])
  })

  it.each([
    ['a level of titles that TEI does not know', 'level="s"', 'level="x"'],
    ['a version that is no number', 'ident="chancery" version="', 'ident="chancery" version="v'],
    ['a language that is none', '<language ident="en"', '<language ident="the English"'],
    ['a type with a no-break space', 'subtype="historical-document"', 'subtype="historical\u00a0document"'],
    ['speech in a date', /(<date [^>]*>)([^<]*)</, '$1<said>$2</said><'],
    ['a stage direction in a name', '>Akalovsky</persName> on', '><stage>Akalovsky</stage></persName> on'],
    ['a page break in the words of editors', '<pb n="410"', '<gap><desc><pb n="4"/></desc></gap><pb n="410"'],
    ['a signature under nothing', /<\/head>[^]*<\/div>/, '</head><closer><signed>A</signed></closer></div>'],
    ['a description of the encoding that is empty', /<encodingDesc>[^]*<\/encodingDesc>/, '<encodingDesc/>'],
  ])('refuses as TEI does %s', async (_, before, after) => {
    const broken = d111.replace(before, after)
    expect(broken).not.toBe(d111)
    expect(await problems(sourceFile('d111.xml', broken), [profile])).not.toEqual([])
    if (teiAll) expect(await problems(sourceFile('d111.xml', broken), [teiAll])).not.toEqual([])
  })

  it('accepts what the encoder makes of odd memos', async () => {
    for (const text of [
      'x',
      '1. A1\n\n[Page 4]\n\n1. n\n',
      '[Page xiv]\n\nTO: Mr. A\n\nFROM: Mr. B\n\nText2 [Page\n5] more.\n\n2. Source: X.\n\n3. Y\n\nZ\n',
    ]) {
      const { tei } = encodeText(text)
      expect(
        await problems(
          tei,
          (await ownSchemas()).filter(({ type }) => type === 'relaxng'),
        ),
      ).toEqual([])
    }
  })

  it.runIf(hasShared)('accepts only what TEI accepts, in elements made at random', async () => {
    const grammar = parseXml(sourceFile('p.rng', readFileSync(join(root, 'schemas/chancery.rng'), 'utf8')))
    const elements = [...randomElements(grammar.value!.root, 20)]
    const names = new Set(elements.map((each) => /^<(\w+)/.exec(each)![1]!))
    const starts = [...names].map((name) => `<ref name="${name}"/>`).join('')
    const bytes = readFileSync(join(shared, 'schemas/tei_all.rng'), 'utf8').replace(
      /<start>[^]*?<\/start>/,
      `<start><choice>${starts}</choice></start>`,
    )
    const { value: schema } = await loadRelaxNg({ name: 'tei_any.rng', bytes: Buffer.from(bytes) })
    for (const each of elements) {
      const text = each.replace(/^<\w+/, '$& xmlns="http://www.tei-c.org/ns/1.0"')
      const found = await problems(sourceFile('e.xml', text), [{ type: 'relaxng', schema: schema! }])
      expect(found, text).toEqual([])
    }
  })

  it.runIf(hasShared)(
    'accepts only what TEI accepts, over the memos at hand',
    { timeout: 120_000 },
    async () => {
      const memos = join(shared, 'corpus/memos')
      const names = readdirSync(memos).filter((name) => name.endsWith('.txt'))
      expect(names.length).toBeGreaterThan(50)
      const documents = names.map(
        (name) => encodeMemo(decode(name, readFileSync(join(memos, name))).value!).value!.tei,
      )
      for (const tei of documents) expect(await problems(tei, [profile]), tei.name).toEqual([])
      // One corpus of all of them, for the schema of all of TEI takes seconds to compile.
      const texts = documents.map(({ text }, index) =>
        text.replace(/^<\?xml[^>]*>\s*/, '').replaceAll('xml:id="', `xml:id="m${index}-`),
      )
      const header = /<teiHeader>[^]*?<\/teiHeader>/.exec(texts[0]!)![0].replaceAll('"m0-', '"corpus-')
      const corpus = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">${header}${texts.join('')}</teiCorpus>`
      expect(await problems(sourceFile('corpus.xml', corpus), [teiAll!])).toEqual([])
    },
  )
})
