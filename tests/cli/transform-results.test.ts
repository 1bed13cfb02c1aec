import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultFiles } from '../../src/cli/files/result-files.js'
import { chancery, folder } from './run.js'

const memo = (id: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text xml:id="${id}"><body><p>Lund</p></body></text></TEI>`

const sheet = (body: string): string =>
  `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">\n${body}\n</xsl:stylesheet>`

/** Runs a stylesheet on the documents `a.xml` and `b.xml`, or on some of them. */
function transform(
  body: string,
  { files = ['a.xml'], output = ['-o', 'out/'] }: { files?: string[]; output?: string[] } = {},
): { code: number | null; out: string; err: string; cwd: string } {
  const cwd = folder()
  for (const id of ['a', 'b']) writeFileSync(join(cwd, `${id}.xml`), memo(id))
  mkdirSync(join(cwd, 'letters/old'), { recursive: true })
  for (const path of ['2.xml', '1.xml', 'old/0.xml', 'n.txt'])
    writeFileSync(join(cwd, 'letters', path), `<l n="${path}"/>`)
  writeFileSync(join(cwd, 'mine.xsl'), sheet(body))
  return { ...chancery(['transform', ...files, '--xsl', 'mine.xsl', ...output], { cwd }), cwd }
}

const written = (cwd: string): string[] => {
  const path = join(cwd, 'out')
  return existsSync(path) ? readdirSync(path, { recursive: true }).map(String).sort() : []
}

describe('result documents', () => {
  const index = (href: string, main = ''): string =>
    `<xsl:output method="html"/><xsl:template match="/"><xsl:result-document href="${href}"><list/></xsl:result-document>${main}</xsl:template>`

  it('are written into the folder of the output, with that unless it is empty', () => {
    const both = transform(index('persons/list.xml', '<p/>'))
    expect([both.code, both.err, written(both.cwd)]).toEqual([
      0,
      '',
      ['a.html', 'persons', 'persons/list.xml'],
    ])
    expect(readFileSync(join(both.cwd, 'out/persons/list.xml'), 'utf8')).toContain('<list')
    expect(written(transform(index('a%20list.xml')).cwd)).toEqual(['a list.xml'])
  })

  it('are refused outside its folder, over an input, twice in one place, and without any output', () => {
    for (const href of [
      '../b.xml',
      '/b.xml',
      'https://example.org/b.xml',
      'c/../../b.xml',
      'c%2f..%2f..%2fb.xml',
      '.htaccess',
      '.git/hooks/pre-commit',
    ]) {
      const { files, diagnostics } = resultFiles('mine.xsl', [{ href, content: '' }], 'out', () => true)
      expect([files, diagnostics[0]?.reason]).toEqual([
        [],
        `writes the result document \`${href}\` outside the folder of the output, which is refused; give it an address in that folder`,
      ])
    }
    const over = transform(index('b.xml'), { files: ['a.xml', 'b.xml'], output: ['-o', './', '--force'] })
    expect(over.code).toBe(2)
    expect(over.err).toContain('b.xml is an input; name another output')
    expect(readFileSync(join(over.cwd, 'b.xml'), 'utf8')).toBe(memo('b'))
    const twice = transform(index('one.xml'), { files: ['a.xml', 'b.xml'] })
    expect([twice.code, twice.err]).toEqual([
      1,
      'mine.xsl: error: writes out/one.xml a second time; give each document an address of its own, for example with its @xml:id [result-document]\n',
    ])
    for (const output of [[], ['-o', 'a.html']]) {
      const nowhere = transform(index('one.xml'), { output })
      expect([nowhere.code, nowhere.out, existsSync(join(nowhere.cwd, 'a.html'))]).toEqual([1, '', false])
      expect(nowhere.err).toContain('which needs a folder; name one with -o DIR/')
    }
  })

  it('do not leave the folder by a link, nor replace what was there before, unless told to', () => {
    const { cwd } = transform(index('one.xml'))
    const run = (...args: string[]): { code: number | null; err: string } =>
      chancery(['transform', 'a.xml', '--xsl', 'mine.xsl', '-o', 'out/', ...args], { cwd })
    expect(run()).toMatchObject({ code: 0, err: '' })
    const path = join(cwd, 'out/one.xml')
    writeFileSync(path, '<older/>')
    const kept = run()
    expect([kept.code, readFileSync(path, 'utf8')]).toEqual([1, '<older/>'])
    expect(kept.err).toContain(
      'over out/one.xml, which was there before; name another folder, or replace it with --force',
    )
    expect([run('--force').code, readFileSync(path, 'utf8')]).not.toContain('<older/>')
    rmSync(path)
    symlinkSync(join(cwd, 'b.xml'), path)
    const led = run('--force')
    expect([led.code, readFileSync(join(cwd, 'b.xml'), 'utf8')]).toEqual([1, memo('b')])
    expect(led.err).toContain('outside the folder of the output')
  })
})

describe('several documents', () => {
  it('are written to a folder, with endings after the output method', () => {
    const files = ['a.xml', 'b.xml']
    const id = '<xsl:template match="/"><xsl:value-of select="//@xml:id"/></xsl:template>'
    const text = transform(`<xsl:output method="text"/>${id}`, { files })
    expect([text.code, text.err, written(text.cwd)]).toEqual([0, '', ['a.txt', 'b.txt']])
    expect(readFileSync(join(text.cwd, 'out/b.txt'), 'utf8')).toBe('b')
    const page = transform('<xsl:template match="/"><html><body/></html></xsl:template>', { files })
    expect(written(page.cwd)).toEqual(['a.html', 'b.html'])
  })

  it('need a folder, and names of their own', () => {
    const body = '<xsl:template match="/"><a/></xsl:template>'
    expect(transform(body, { files: ['a.xml', 'b.xml'], output: [] }).err).toBe(
      'chancery: several inputs need a folder: -o DIR/\n',
    )
    expect(transform(body, { files: ['a.xml', './a.xml'] }).err).toBe(
      'chancery: two inputs are named a; transform them into different folders\n',
    )
  })

  it('are all tried if one of them is missing', () => {
    const { code, err, cwd } = transform('<xsl:template match="/"><a/></xsl:template>', {
      files: ['none.xml', 'b.xml'],
    })
    expect([code, written(cwd)]).toEqual([2, ['b.xml']])
    expect(err).toContain('none.xml: error: cannot be read')
  })
})

describe('collections', () => {
  const says = (select: string): { out: string; err: string } =>
    transform(
      `<xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="${select}"/></xsl:template>`,
      { output: [] },
    )

  it('are the documents of a folder by name', () => {
    const all = [
      "collection('letters') ! l/@n",
      "collection('letters?select=?.xml;recurse=yes') ! l/@n",
      "collection('letters?select=(2|n).*') ! l/@n",
      "collection('letters')[1]/tokenize(document-uri(.), '/')[last()]",
    ]
    expect(says(`string-join((${all.join(", '|', ")}), ' ')`).out).toBe(
      '1.xml 2.xml | 1.xml 2.xml old/0.xml | 2.xml n.txt | 1.xml',
    )
  })

  it('say what is wrong with their address', () => {
    expect(says("collection('none')").err).toContain('there is no folder `')
    expect(says("collection('letters?match=x')").err).toContain('does not know `match=`')
    expect(says("collection('..')").err).toContain('outside its folder and that of the document')
    expect(says("uri-collection('letters')").err).toContain('uri-collection() is always empty')
  })

  it('and files that are missing are named', () => {
    expect(says("doc('none.xml')").err).toMatch(
      /reads `\S+none\.xml`, which does not exist; correct the address/,
    )
  })
})
