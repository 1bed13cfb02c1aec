import { createSocket } from 'node:dgram'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const IXSL = 'http://saxonica.com/ns/interactiveXSLT'
let asked = 0
const listener = createSocket('udp4').on('message', () => void asked++)
let script = ''
beforeAll(async () => {
  await new Promise<void>((bound) => void listener.bind(0, '127.0.0.1', bound))
  const { port } = listener.address()
  // Sends, writes a trace into the folder it runs in, and ends the program.
  script = [
    `process.getBuiltinModule('dgram').createSocket('udp4').send('x', ${port}, '127.0.0.1')`,
    `process.getBuiltinModule('trace_events').createTracing({ categories: ['v8'] }).enable()`,
    `process.kill(process.ppid, 'SIGKILL')`,
  ].join(';')
})
afterAll(() => listener.close())

const sheet = (body: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ixsl="${IXSL}" xmlns:js="http://saxonica.com/ns/globalJS" xmlns:saxon="http://saxon.sf.net/" xmlns:map="http://www.w3.org/2005/xpath-functions/map">
<xsl:output method="text"/>
<xsl:param name="script"/>
${body}
</xsl:stylesheet>`
const inTemplate = (body: string): string => sheet(`<xsl:template match="/">${body}</xsl:template>`)
const value = (select: string): string => inTemplate(`<xsl:sequence select="string(${select})"/>`)
const PAYLOAD = `ixsl:call(ixsl:call(ixsl:get(ixsl:window(),'process'),'getBuiltinModule',['vm']),'runInThisContext',[$script])`
/** As the others, but that the name of each function is written with its namespace. */
const IN_FULL = PAYLOAD.replaceAll('ixsl:', `Q{${IXSL}}`)
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** The namespace, which no part of the stylesheet holds. */
const COMPUTED = `concat('http://saxonica.com/ns/','interactiveXSLT')`

function run(text: string, ...options: string[]) {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.xml'), '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>Lund</text></TEI>')
  writeFileSync(join(cwd, 'plain.xsl'), inTemplate('plain'))
  writeFileSync(join(cwd, 'evil.xsl'), value(PAYLOAD))
  writeFileSync(join(cwd, 'mine.xsl'), text)
  const before = readdirSync(cwd)
  const param = text.includes('name="script"') ? ['--param', `script=${script}`] : []
  const args = ['transform', 'memo.xml', '--xsl', 'mine.xsl', ...param]
  const outcome = chancery([...args, ...options], { cwd })
  expect(readdirSync(cwd)).toEqual(before)
  return outcome
}

/** A code says that the program ended of itself. */
async function expectNothing({ code, out }: { code: number | null; out: string }, ends = 1): Promise<void> {
  expect([code, out]).toEqual([ends, ''])
  await new Promise((done) => setTimeout(done, 20))
  expect(asked).toBe(0)
}

const packageText = JSON.stringify({
  ...{ N: 'package', version: '30', name: 'TOP-LEVEL' },
  C: [{ N: 'ifCall', name: `Q{${IXSL}}window` }],
}).replaceAll('"', '&quot;')

const FORMS: Readonly<Record<string, () => string>> = {
  'a function': () => value(PAYLOAD),
  'a function with its namespace': () => value(IN_FULL),
  'a reference to a function': () => value(`let $f := ixsl:window#0 return $f()`),
  'ixsl:eval': () => value('ixsl:eval($script)'),
  'a global function': () => value(`js:fetch('http://127.0.0.1/')`),
  'an instruction': () => inTemplate('<ixsl:set-property name="a" select="1" object="."/>'),
  'a static variable': () =>
    sheet(
      `<xsl:variable name="x" static="yes" select="string(ixsl:get(ixsl:window(),'process.pid'))"/><xsl:template match="/">x</xsl:template>`,
    ),
  'use-when': () => inTemplate(`<xsl:text use-when="exists(ixsl:window())">x</xsl:text>`),
  'backwards compatibility': () =>
    sheet(`<xsl:template match="/" version="1.0"><xsl:value-of select="ixsl:window()"/></xsl:template>`),
  'xsl:evaluate': () =>
    inTemplate(
      `<xsl:evaluate xpath="${quoted(PAYLOAD.replaceAll('$script', "'1'")).replaceAll('"', '&quot;')}"/>`,
    ),
  'function-lookup': () => value(`function-lookup(QName('${IXSL}','window'),0)()`),
  'a stylesheet in a string': () =>
    value(`transform(map{'stylesheet-text': unparsed-text('evil.xsl'), 'source-node': .})?output`),
  'a stylesheet beside it': () =>
    value(`transform(map{'stylesheet-location': 'evil.xsl', 'source-node': .})?output`),
  'a compiled stylesheet': () =>
    value(`transform(map{'package-text': '${packageText}', 'initial-template': QName('', 'x')})?output`),
  'the compiler': () => value(`saxon:compile-XPath('1')`),
}

describe('a stylesheet runs no scripts by', () => {
  it.each(Object.entries(FORMS))('%s', async (_, form) => {
    const outcome = run(form())
    expect(outcome.err).toMatch(
      /uses `(?:ixsl|js|saxon):[\w-]+`, which gives access to scripts and is refused; .*\[stylesheet-script\]/,
    )
    await expectNothing(outcome)
  })

  it('a name that is made while it runs', async () => {
    await expectNothing(run(value(`function-lookup(QName(${COMPUTED},'window'),0)()`)))
    await expectNothing(run(value(`function-lookup(QName('constructor','keys'),1)(1)`)))
    await expectNothing(run(value(`Q{toString}constructor($script)`)))
    await expectNothing(run(value(`load-xquery-module('urn:x')`)))
  })

  it('an included file, which is named', async () => {
    const including = sheet('<xsl:include href="evil.xsl"/>').replace('<xsl:param name="script"/>', '')
    const outcome = run(including, '--param', `script=${script}`)
    expect(outcome.err).toMatch(/^evil\.xsl:\d+:\d+: error: .*uses `ixsl:window`/)
    await expectNothing(outcome)
  })

  it('trust, which only lets it read', async () => {
    const outcome = run(value(PAYLOAD), '--trust')
    expect(outcome.err).toContain('[stylesheet-script]')
    await expectNothing(outcome)
    expect(run(value(`contains(unparsed-text('/etc/passwd'), 'root')`), '--trust').out).toBe('true')
  })

  it('catching that it is refused', () => {
    const { code, out } = run(
      inTemplate(
        `<xsl:try><xsl:evaluate xpath="'ixsl:window()'"/><xsl:catch>caught</xsl:catch></xsl:try><xsl:value-of select="function-available('ixsl:call')"/>`,
      ),
    )
    expect([code, out]).toEqual([0, 'caughtfalse'])
  })

  it('and one that declares the namespace runs, and runs others', () => {
    const select = `transform(map{'stylesheet-text': unparsed-text('plain.xsl'), 'source-node': .})?output`
    expect(run(value(select))).toMatchObject({ code: 0, out: 'plain', err: '' })
  })

  it('points at the name', () => {
    expect(run(value('ixsl:window()')).err).toMatch(/^mine\.xsl:4:\d+: error: .*\n.*\n +\^+\n/)
    expect(run(inTemplate('\n\n  <ixsl:set-property name="a" select="1" object="."/>')).err).toMatch(
      /^mine\.xsl:6:4: error: uses `ixsl:set-property`/,
    )
  })
})

describe('a Schematron schema', () => {
  it('runs none either', async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    writeFileSync(
      join(cwd, 'mine.sch'),
      `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><ns prefix="ixsl" uri="${IXSL}"/>
<pattern><rule context="*"><report test="true()"><value-of select="let $script := ${quoted(script)} return ${PAYLOAD}"/></report></rule></pattern></schema>`,
    )
    const { code, err, out } = chancery(['validate', 'memo.xml', '--schema', 'mine.sch'], { cwd })
    expect(err + out).toMatch(/mine\.sch:2:\d+: error: .*uses `ixsl:window`, which gives access to scripts/)
    expect(readdirSync(cwd)).toEqual(['memo.xml', 'mine.sch'])
    // As for any schema that cannot be used.
    await expectNothing({ code, out: '' }, 2)
  })
})
