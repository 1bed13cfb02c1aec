import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const MEMO = '1. Memorandum of Conversation\n\nMr. Erik Lund said that he was sorry.\n'

function files(given: Readonly<Record<string, string>>): string {
  const cwd = folder()
  for (const [name, text] of Object.entries({ 'm.txt': MEMO, ...given })) writeFileSync(join(cwd, name), text)
  return cwd
}

describe('what was read is never written', () => {
  it.each([
    [['--authority', 'p.csv', '-o', 'p.csv'], 'p.csv'],
    [['--meta', 'm.json', '-o', 'm.json'], 'm.json'],
    [['-o', 'm.decisions.json'], 'm.decisions.json'],
  ])('encode %j', (options, target) => {
    const cwd = files({
      'p.csv': 'id,name\nlund,"Lund, Erik"\n',
      'm.json': '{}',
      'm.decisions.json': '{"decisions":[]}',
    })
    const before = readFileSync(join(cwd, target), 'utf8')
    const { code, err } = chancery(['encode', 'm.txt', ...options], { cwd })
    expect([code, err]).toEqual([2, `chancery: ${target} is an input; name another output\n`])
    expect(readFileSync(join(cwd, target), 'utf8')).toBe(before)
  })

  it('and no half of an edition', () => {
    const cwd = files({
      'e.json': '{"documents":[{"text":"other.txt"},{"text":"m.txt"}],"output":"."}',
      'other.txt': MEMO,
    })
    const { code, err } = chancery(['edition', 'e.json'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/is an input/)
    expect(readdirSync(cwd).sort()).toEqual(['e.json', 'm.txt', 'other.txt'])
  })

  it('nor a file that nobody may write; a link stays one', () => {
    const cwd = files({ 'locked.xml': 'kept', 'real.xml': 'old' })
    chmodSync(join(cwd, 'locked.xml'), 0o444)
    symlinkSync('real.xml', join(cwd, 'link.xml'))
    expect(chancery(['encode', 'm.txt', '-o', 'locked.xml'], { cwd })).toMatchObject({ code: 2 })
    expect(readFileSync(join(cwd, 'locked.xml'), 'utf8')).toBe('kept')
    expect(chancery(['encode', 'm.txt', '-o', 'link.xml'], { cwd })).toMatchObject({ code: 0 })
    expect(lstatSync(join(cwd, 'link.xml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(cwd, 'real.xml'), 'utf8')).toContain('<TEI')
  })
})

const sheet = (body: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:template match="/">${body}</xsl:template></xsl:stylesheet>`

describe('a stylesheet', () => {
  it('reads nothing through a link that leads out of its folder', () => {
    const cwd = files({ 'secret.txt': 'secret' })
    mkdirSync(join(cwd, 'xs/in'), { recursive: true })
    writeFileSync(join(cwd, 'a.xml'), '<a/>')
    writeFileSync(join(cwd, 'xs/in/text.txt'), 'inside')
    writeFileSync(join(cwd, 'xs/mine.xsl'), sheet(`<xsl:value-of select="unparsed-text('in/link.txt')"/>`))
    symlinkSync('text.txt', join(cwd, 'xs/in/link.txt'))
    const run = () => chancery(['transform', 'a.xml', '--xsl', 'xs/mine.xsl'], { cwd })
    expect(run()).toMatchObject({ code: 0, out: 'inside' })
    symlinkSync('../../secret.txt', join(cwd, 'xs/in/out.txt'))
    const { code, out, err } = run()
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('a link that leads out of it (`in/out.txt`)')
  })

  it('ends with the program, which leaves nothing behind', async () => {
    const cwd = files({ 'a.xml': '<a/>' })
    mkdirSync(join(cwd, 'xs'))
    mkdirSync(join(cwd, 'tmp'))
    writeFileSync(
      join(cwd, 'xs/loop.xsl'),
      sheet('<xsl:iterate select="1 to 100000000000"><xsl:if test=". lt 0">x</xsl:if></xsl:iterate>'),
    )
    const child = spawn(
      process.execPath,
      [join(root, 'dist/bin/chancery.cjs'), 'transform', 'a.xml', '--xsl', 'xs/loop.xsl'],
      { cwd, env: { ...process.env, TMPDIR: join(cwd, 'tmp') } },
    )
    await new Promise((done) => setTimeout(done, 1000))
    child.kill('SIGTERM')
    const code = await new Promise((done) => child.on('exit', done))
    expect(code).toBe(143)
    expect(readdirSync(join(cwd, 'tmp'))).toEqual([])
  })

  it('is a file, and TMPDIR a folder', () => {
    const cwd = files({ 'a.xml': '<a/>', 'mine.xsl': sheet('x') })
    expect(chancery(['transform', 'a.xml', '--xsl', '-'], { cwd }).err).toMatch(
      /^chancery: --xsl needs a file/,
    )
    const { code, err } = chancery(['transform', 'a.xml', '--xsl', 'mine.xsl'], {
      cwd,
      env: { TMPDIR: join(cwd, 'no') },
    })
    expect(code).toBe(2)
    expect(err).toContain('set TMPDIR to another folder')
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  })
})

describe('messages', () => {
  it('are objects where --json asks for them, also of wrong usage', () => {
    const { err } = chancery(['encode', '--json'])
    expect(JSON.parse(err)).toMatchObject({ rule: 'usage', severity: 'error' })
  })

  it('name places in a form that explain takes', () => {
    const cwd = files({})
    const { code, out } = chancery(['explain', 'm.txt:3:5'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/^3:/)
  })

  it('speak of what a file is', () => {
    const cwd = files({})
    writeFileSync(join(cwd, 'p.png'), Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))
    expect(chancery(['encode', 'p.png'], { cwd }).err).toContain('found a picture (PNG)')
    writeFileSync(join(cwd, 'p.csv'), Buffer.from('name\nL\u00f6v\n', 'latin1'))
    expect(chancery(['encode', 'm.txt', '--authority', 'p.csv'], { cwd }).err).not.toContain('--encoding')
    writeFileSync(join(cwd, 'p.txt'), 'Lund')
    expect(chancery(['encode', 'm.txt', '--authority', 'p.txt'], { cwd }).err).toContain(
      'expected TEI (.xml) or a table',
    )
  })

  it('tell a control character where it is written as a reference', () => {
    const cwd = files({
      'h.html': '<p>1. Memorandum</p>\n<p>He said a&#11;b.</p>',
      'd.md': '1. Memorandum\n\nHe said a&#11;b.\n',
      'm.json': '{\n"title": "a\\u001bb"}',
    })
    expect(chancery(['encode', 'h.html'], { cwd }).err).toMatch(
      /^h\.html:2:\d+: error: found the control character U\+000B/,
    )
    expect(chancery(['encode', 'd.md'], { cwd }).err).toMatch(
      /^d\.md:3:\d+: error: found the control character U\+000B/,
    )
    expect(chancery(['encode', 'm.txt', '--meta', 'm.json'], { cwd }).err).toMatch(
      /^m\.json:2:10: error: found the control character U\+001B/,
    )
  })

  it('keep the exit code when nobody reads them', async () => {
    const cwd = files({ 'bad.xml': '<TEI/>' })
    const child = spawn(
      process.execPath,
      [join(root, 'dist/bin/chancery.cjs'), 'validate', 'bad.xml', '--format', 'json'],
      { cwd },
    )
    child.stdout.destroy()
    child.stderr.resume()
    expect(await new Promise((done) => child.on('exit', done))).toBe(1)
  })

  it('are of a register that would have nobody', () => {
    const cwd = files({ 'a.xml': '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>' })
    const { code, err } = chancery(['register', 'a.xml', '-o', 'p.xml'], { cwd })
    expect([code, existsSync(join(cwd, 'p.xml'))]).toEqual([1, false])
    expect(err).toContain('[no-persons]')
  })

  it('tell a decision that ends before it begins, a day that there is not, and an id twice', () => {
    const decided = (decision: string) => {
      const cwd = files({ 'm.decisions.json': `{"decisions":[\n${decision}]}` })
      return chancery(['encode', 'm.txt'], { cwd }).err
    }
    expect(decided('{"type":"date","words":"sorry","add":true,"when":"1960-13-45"}')).toMatch(
      /^m\.decisions\.json:2:\d+: error: .* is not an existing day or time/,
    )
    expect(
      decided('{"type":"date","words":"sorry","add":true,"from":"1960-02-02","to":"1960-02-01"}'),
    ).toMatch(/^m\.decisions\.json:2:1: warning: .* before it begins/)
    const cwd = files({ 'p.csv': 'id,name\nlund,"Lund, Erik"\n', 'm.json': '{"id":"lund"}' })
    expect(chancery(['encode', 'm.txt', '--authority', 'p.csv', '--meta', 'm.json'], { cwd }).err).toContain(
      '[id-twice]',
    )
  })
})
