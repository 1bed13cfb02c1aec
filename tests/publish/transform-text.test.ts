import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { transformText } from '../../src/publish/stylesheet/transform-text.js'
import { sourceFile } from '../../src/source/file.js'

const folder = mkdtempSync(join(tmpdir(), 'chancery-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sheet = (body: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\n<xsl:output method="text"/>\n${body}\n</xsl:stylesheet>`
const SAYS = (words: string): string => sheet(`<xsl:template match="/">${words}</xsl:template>`)
const tei = sourceFile('memo.xml', '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>Lund</text></TEI>')

describe('a stylesheet of the library', () => {
  it('runs as its text says, whatever lies on disk', async () => {
    const path = join(folder, 'mine.xsl')
    writeFileSync(path, SAYS('on disk'))
    for (const name of ['in-memory.xsl', path])
      expect(await transformText(tei, sourceFile(name, SAYS('in memory')))).toEqual({
        value: 'in memory',
        documents: [],
        diagnostics: [],
      })
  })

  it('finds what it includes where it lies', async () => {
    writeFileSync(join(folder, 'base.xsl'), SAYS('from the base'))
    const path = join(folder, 'top.xsl')
    const text = sheet('<xsl:include href="base.xsl"/>')
    writeFileSync(path, text)
    expect((await transformText(tei, sourceFile(path, text))).value).toBe('from the base')
    const { value, diagnostics } = await transformText(tei, sourceFile('other.xsl', text))
    expect([value, diagnostics[0]?.place.file]).toEqual([undefined, 'other.xsl'])
  })

  it('tells what is wrong, in the stylesheet at its line and in the document', async () => {
    const faulty = sourceFile(
      'in-memory.xsl',
      sheet('<xsl:template match="/"><xsl:value-of select="1 +"/></xsl:template>'),
    )
    const [problem] = (await transformText(tei, faulty)).diagnostics
    expect(problem).toMatchObject({ rule: 'stylesheet-error', place: { file: 'in-memory.xsl' } })
    expect(problem!.place.position?.start.line).toBe(3)
    const broken = await transformText(sourceFile('memo.xml', '<TEI'), faulty)
    expect(broken.diagnostics.map(({ rule }) => rule)).toEqual(['not-well-formed'])
  })
})
