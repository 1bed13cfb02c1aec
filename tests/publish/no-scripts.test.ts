import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scriptUse } from '../../src/publish/sandbox/scripts-in.js'
import type { SefPart } from '../../src/publish/sandbox/sef.js'
import { runCompiled } from '../../src/publish/stylesheet/run-compiled.js'
import { sourceFile } from '../../src/source/file.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chancery-test-')))
afterAll(() => rmSync(folder, { recursive: true }))
const xslt3 = createRequire(import.meta.url).resolve('xslt3/xslt3.js')

/** As the compiler gives it that nothing was taken from. */
function compiled(select: string): string {
  const [sheet, sef] = [join(folder, 'sheet.xsl'), join(folder, 'sheet.sef.json')]
  writeFileSync(
    sheet,
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ixsl="http://saxonica.com/ns/interactiveXSLT" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:math="http://www.w3.org/2005/xpath-functions/math"><xsl:output method="text"/>
<xsl:template match="/"><xsl:value-of select="${select}"/></xsl:template></xsl:stylesheet>`,
  )
  execFileSync(process.execPath, [xslt3, `-xsl:${sheet}`, `-export:${sef}`, '-nogo'])
  return readFileSync(sef, 'utf8')
}

describe('a compiled stylesheet', () => {
  it('is refused with its way to scripts, wherever it was compiled', async () => {
    const sef = compiled(`ixsl:get(ixsl:window(), 'process.pid')`)
    const { run, end } = runCompiled(sef, 'sheet.xsl', { reads: [] })
    const { value, diagnostics } = await run(sourceFile('memo.xml', '<TEI/>'))
    end()
    expect([value, diagnostics.map(({ rule }) => rule)]).toEqual([undefined, ['stylesheet-script']])
    expect(scriptUse(JSON.parse(sef) as SefPart)).toMatchObject({ name: 'ixsl:get', line: '2' })
  })

  it('may call whatever else the processor has', () => {
    const sef = compiled(`map:size(map{'toString': 'ixsl:get()'}) ! math:sqrt(.) ! sort((., 1))`)
    expect(scriptUse(JSON.parse(sef) as SefPart)).toBeUndefined()
  })

  it('calls nothing that objects of JavaScript inherit', () => {
    for (const name of ['Q{constructor}keys', 'Q{urn:x}toString', 'hasOwnProperty'])
      expect(scriptUse({ N: 'co', C: [{ N: name.startsWith('Q') ? 'ifCall' : 'fn', name }] })).toBeDefined()
  })
})
