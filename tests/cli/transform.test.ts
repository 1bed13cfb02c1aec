import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/source/diagnostic.js'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const sheet = (
  body: string,
): string => `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:ixsl="http://saxonica.com/ns/interactiveXSLT" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
<xsl:output method="text"/>
${body}
</xsl:stylesheet>`

function transform(body: string, ...options: string[]) {
  const cwd = folder()
  writeFileSync(join(cwd, 'mine.xsl'), sheet(body))
  return {
    ...chancery(['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'mine.xsl', ...options], { cwd }),
    cwd,
  }
}

describe('transform', () => {
  it('runs a stylesheet with parameters', () => {
    const { code, out } = transform(
      '<xsl:param name="word"/><xsl:template match="/"><xsl:value-of select="$word, count(//said)"/></xsl:template>',
      '--param',
      'word=said',
    )
    expect([code, out]).toEqual([0, 'said 16'])
  })

  it('warns of a parameter that no stylesheet declares', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'base.xsl'), sheet('<xsl:param name="inherited"/>'))
    writeFileSync(
      join(cwd, 'mine.xsl'),
      sheet(
        '<xsl:import href="base.xsl"/><xsl:param name="title"/><xsl:param name="n:own" xmlns:n="urn:n"/><xsl:template match="/">text</xsl:template>',
      ),
    )
    const given = ['inherited=1', 'title=2', 'Q{urn:n}own=3', 'tilte=4']
    const { code, out, err } = chancery(
      [
        'transform',
        join(root, 'tei/d111/d111.xml'),
        '--xsl',
        'mine.xsl',
        ...given.flatMap((each) => ['--param', each]),
      ],
      { cwd },
    )
    expect([code, out]).toEqual([0, 'text'])
    expect(err).toBe(
      'mine.xsl: warning: the parameter `tilte` is not declared in the stylesheet and has no effect; did you mean `title`? [undeclared-parameter]\n',
    )
  })

  it('reports a stylesheet that does not compile', () => {
    const { code, err } = transform('<xsl:template match="/"><xsl:value-of select="1 +"/></xsl:template>')
    expect(code).toBe(1)
    expect(err).toMatch(/^mine\.xsl:3:47: error: in `1 \+`: .* \(XPST0003\) \[stylesheet-error\]\n/)
    expect(err).not.toMatch(/\n\s+at /)
  })

  it('reports what is wrong with a module in the module', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'top.xsl'), sheet('<xsl:include href="parts/module.xsl"/>'))
    mkdirSync(join(cwd, 'parts'))
    for (const [body, place] of [
      ['<a>\n<xsl:value-of select="1 +"/></a>', '5:23: error: in `1 \\+`: .* \\(XPST0003\\)'],
      [
        '<a>\n<xsl:message terminate="yes">enough</xsl:message></a>',
        '5:1: error: stopped by its own message',
      ],
      ['<a>\n<b></a>', '5:4: error: not well-formed: '],
    ] as const) {
      writeFileSync(join(cwd, 'parts/module.xsl'), sheet(`<xsl:template match="/">\n${body}</xsl:template>`))
      const { code, err } = chancery(
        ['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'top.xsl', '--json'],
        {
          cwd,
        },
      )
      expect(code).toBe(1)
      const { reason, place: found } = JSON.parse(err) as Diagnostic
      const { line, column } = found.position!.start
      expect(`${line}:${column}: error: ${reason}`).toMatch(new RegExp(`^${place}`))
      expect(found.file).toBe('parts/module.xsl')
    }
  })

  it('reports an error while running', () => {
    const { code, err } = transform(
      '<xsl:template match="/"><xsl:value-of select="xs:integer(\'x\')" xmlns:xs="http://www.w3.org/2001/XMLSchema"/></xsl:template>',
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^mine\.xsl:3:1: error: .*\(FORG0001\)/)
  })

  it('reports a stylesheet that is not well-formed, and one that is not there', () => {
    const broken = transform('<xsl:template match="/"><p></xsl:template>')
    expect(broken.code).toBe(1)
    expect(broken.err).toMatch(/^mine\.xsl:3:28: error: not well-formed: /)
    const gone = transform('<xsl:include href="gone.xsl"/>')
    expect(gone.err).toMatch(/^mine\.xsl:3:1: error: xsl:include failed: there is no file `.*gone\.xsl`/)
  })

  it('passes on what the stylesheet says', () => {
    const { code, out, err } = transform(
      '<xsl:template match="/"><xsl:message>so far</xsl:message>text</xsl:template>',
    )
    expect([code, out, err]).toEqual([0, 'text', 'mine.xsl: info: so far [stylesheet-message]\n'])
    const stopped = transform(
      '<xsl:template match="/"><xsl:message terminate="yes">no head</xsl:message></xsl:template>',
    )
    expect(stopped.code).toBe(1)
    expect(stopped.err).toMatch(/^mine\.xsl:3:1: error: stopped by its own message: no head /)
  })

  it('reads no file outside its folder', () => {
    const { code, out, err } = transform(
      '<xsl:template match="/"><xsl:value-of select="unparsed-text(\'/etc/passwd\')"/></xsl:template>',
    )
    expect(code).toBe(1)
    expect(out).not.toContain('root:')
    expect(err).toMatch(/`\/etc\/passwd`/)
  })

  it('finds what the document points at, and reads no file outside both folders', () => {
    const [mine, theirs] = [folder(), folder()]
    const register = '<p xmlns="http://www.tei-c.org/ns/1.0"><persName xml:id="lund">Lund</persName></p>'
    writeFileSync(join(theirs, 'persons.xml'), register)
    writeFileSync(
      join(theirs, 'memo.xml'),
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><person sameAs="persons.xml#lund"/></TEI>',
    )
    const value = (select: string) => {
      const body = `<xsl:template match="/"><xsl:value-of select="${select}"/></xsl:template>`
      writeFileSync(join(mine, 'mine.xsl'), sheet(body))
      return chancery(['transform', join(theirs, 'memo.xml'), '--xsl', join(mine, 'mine.xsl')])
    }
    for (const select of [
      "document('persons.xml', /)//persName",
      "doc(resolve-uri('persons.xml', base-uri(/)))//persName",
      "for $to in //@sameAs return document(substring-before($to, '#'), $to)//*[@xml:id = substring-after($to, '#')]",
    ])
      expect(value(select)).toEqual({ code: 0, out: 'Lund', err: '' })
    expect(value('//@sameAs/document(.)').err).toContain('look for its @xml:id')
    const outside = value(`doc('${join(root, 'tei/d111/persons.xml')}')`)
    expect([outside.code, outside.out]).toEqual([1, ''])
    expect(outside.err).toContain('pass --trust')
  })

  it('does not open a folder of a document in which a link leads out of it', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'docs'))
    mkdirSync(join(cwd, 'xsl'))
    symlinkSync('/etc', join(cwd, 'docs/etc'))
    writeFileSync(join(cwd, 'docs/memo.xml'), '<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    writeFileSync(join(cwd, 'docs/persons.xml'), '<p>Lund</p>')
    const value = (select: string, xsl = 'xsl/mine.xsl') => {
      const body = `<xsl:template match="/"><xsl:value-of select="${select}"/></xsl:template>`
      writeFileSync(join(cwd, xsl), sheet(body))
      return chancery(['transform', 'docs/memo.xml', '--xsl', xsl], { cwd })
    }
    expect(value("'text'")).toEqual({ code: 0, out: 'text', err: '' })
    for (const file of ['persons.xml', 'etc/hostname']) {
      const { code, out, err } = value(`unparsed-text(resolve-uri('${file}', base-uri(/)))`)
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(
        `${file}\` outside its folder, which is refused; the document’s folder is not opened to it because it holds a link that leads out of it (\`etc\`); pass --trust`,
      )
    }
    expect(value("'text'", 'docs/mine.xsl').err).toContain(
      'its folder is refused because it holds a link that leads out of it (`etc`); put the stylesheet into a folder of its own',
    )
  })

  it.each([
    '<xsl:import href="http://norland.example/x.xsl"/>',
    `<xsl:template match="/"><xsl:value-of select="doc('http://norland.example/x.xml')"/></xsl:template>`,
    `<xsl:template match="/"><xsl:value-of select="unparsed-text('http://norland.example/x.txt')"/></xsl:template>`,
  ])('says that the network cannot be reached: %s', (body) => {
    const { code, err } = transform(body)
    expect(code).toBe(1)
    expect(err).toMatch(
      /^mine\.xsl:\d:1: error: (?:xsl:import )?reads `http:\/\/norland\.example\/x\.\w+` from the network, which stylesheets cannot reach; save the file beside the stylesheet and refer to that \(\w+\) \[/,
    )
  })

  it('says how to give a parameter that must have a value, also where nothing reads it', () => {
    const param =
      '<xsl:param name="place" required="yes"/>\n<xsl:param name="other" as="xs:string?" xmlns:xs="http://www.w3.org/2001/XMLSchema"/>'
    for (const body of ['<xsl:value-of select="$place"/>', 'text']) {
      const template = `${param}\n<xsl:template match="/">${body}</xsl:template>`
      const { code, out, err } = transform(template)
      expect([code, out, err]).toEqual([
        ...[1, ''],
        'mine.xsl: error: the parameter `place` needs a value; give it one with --param place=… (XTDE0050) [transform-failed]\n',
      ])
      expect(transform(template, '--param', 'place=x').code).toBe(0)
    }
  })

  it('says how to import what lies elsewhere', () => {
    const { code, err } = transform('<xsl:import href="../elsewhere.xsl"/>')
    expect(code).toBe(1)
    expect(err).toMatch(
      /^mine\.xsl:3:1: error: xsl:import reads `.*elsewhere\.xsl` outside its folder.*--trust/,
    )
  })

  it('writes what its declaration says', () => {
    const cwd = folder()
    const latin = sheet('<xsl:template match="/"><r>für</r></xsl:template>').replace(
      'method="text"',
      'method="xml" encoding="ISO-8859-1"',
    )
    writeFileSync(join(cwd, 'mine.xsl'), latin)
    const { out, err } = chancery(['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'mine.xsl'], {
      cwd,
    })
    expect(out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?><r.*>für<\/r>$/)
    expect(err).toContain('warning: the stylesheet asks for the encoding `ISO-8859-1`')
  })

  it('reads files as their declarations say, whatever else stands in them', () => {
    const cwd = folder()
    const says = (name: string, declared: string, words: string, encoding: BufferEncoding) =>
      writeFileSync(join(cwd, name), `<?xml version="1.0" encoding="${declared}"?>\n${words}`, encoding)
    const value = `<xsl:template name="module">für, <xsl:value-of select="doc('words.xml'), unparsed-text('words.txt')" separator=", "/></xsl:template>`
    says('words.xml', 'UTF-8', '<p>schön<!-- encoding="iso-8859-1" --></p>', 'utf8')
    writeFileSync(join(cwd, 'words.txt'), 'größer als encoding="iso-8859-1"')
    says('module.xsl', 'windows-1252', sheet(value), 'latin1')
    says(
      'mine.xsl',
      'UTF-8',
      sheet(
        '<!-- encoding="iso-8859-1" ☃ --><xsl:include href="module.xsl"/><xsl:template match="/">☃ <xsl:call-template name="module"/></xsl:template>',
      ),
      'utf8',
    )
    expect(
      chancery(['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'mine.xsl'], { cwd }),
    ).toMatchObject({ code: 0, out: '☃ für, schön, größer als encoding="iso-8859-1"', err: '' })
    says('mine.xsl', 'windows-1252', sheet('<!-- für -->'), 'utf8')
    expect(
      chancery(['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'mine.xsl'], { cwd }).err,
    ).toMatch(/^mine\.xsl:1:31: error: the file declares `windows-1252`, but its bytes are UTF-8/)
  })

  it('writes over nothing that it read', () => {
    const cwd = folder()
    const register = '<p>Lund</p>'
    const module = sheet(
      '<xsl:template match="/"><xsl:value-of select="doc(\'register.xml\')"/></xsl:template>',
    )
    writeFileSync(join(cwd, 'register.xml'), register)
    writeFileSync(join(cwd, 'module.xsl'), module)
    writeFileSync(join(cwd, 'mine.xsl'), sheet('<xsl:include href="module.xsl"/>'))
    for (const name of ['module.xsl', 'register.xml']) {
      const { code, err } = chancery(
        ['transform', join(root, 'tei/d111/d111.xml'), '--xsl', 'mine.xsl', '-o', name],
        { cwd },
      )
      expect([code, err]).toEqual([2, `chancery: ${name} is an input; name another output\n`])
    }
    expect(readFileSync(join(cwd, 'register.xml'), 'utf8')).toBe(register)
    expect(readFileSync(join(cwd, 'module.xsl'), 'utf8')).toBe(module)
  })

  it('takes a result document without an address as the result', () => {
    const { code, out } = transform(
      '<xsl:template match="/"><xsl:result-document method="html"><p>a<br/></p></xsl:result-document></xsl:template>',
    )
    expect([code, out.replace(/ xmlns:\w+="[^"]*"/g, '')]).toEqual([0, '<p>a<br></p>'])
  })

  it('keeps the markup of a message, and the line of one that ends it', () => {
    const { err } = transform(
      '<xsl:template match="/">\n<xsl:message><a b="1">x</a></xsl:message>\n<xsl:message terminate="yes">enough</xsl:message></xsl:template>',
    )
    expect(err).toMatch(/info: <a .*b="1".*>x<\/a> \[/)
    expect(err).toMatch(/mine\.xsl:5:1: error: stopped by its own message: enough/)
  })

  it('speaks of plain names, and of a parameter that is given twice', () => {
    const { err } = transform('<xsl:template match="/"><xsl:call-template name="nope"/></xsl:template>')
    expect(err).toContain('Named template nope does not exist')
    const twice = transform('<xsl:param name="l"/>', '--param', 'l=a', '--param', 'l=b')
    expect([twice.code, twice.err]).toEqual([
      2,
      'chancery: --param l is given twice, but a parameter has one value\n',
    ])
  })

  it('runs no scripts', () => {
    const { out } = transform(
      '<xsl:template match="/"><xsl:value-of select="ixsl:eval(\'process.version\')"/></xsl:template>',
    )
    expect(out).not.toContain(process.version)
  })

  it('is stopped at its limit', () => {
    const { code, err } = transform(
      '<xsl:template name="f"><xsl:param name="n" select="0"/><xsl:call-template name="f"><xsl:with-param name="n" select="$n + 1"/></xsl:call-template></xsl:template><xsl:template match="/"><xsl:call-template name="f"/></xsl:template>',
      '--timeout',
      '3',
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^mine\.xsl: error: /)
  })
})
