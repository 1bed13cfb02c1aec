import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/source/diagnostic.js'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const d111 = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')

describe('validate --fix', () => {
  const wrong = d111
    .replace('xml:id="d111fn0"', "xml:id='note-0'")
    .replace('xml:id="pg_410"', 'xml:id="p410"')
    .replace('<p><said', '<p>See <ref target="#note-0">the source</ref>. <said')

  it('mends ids and the pointers at them, and nothing else', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), wrong)
    const { code, err } = chancery(['validate', 'memo.xml', '--fix'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('memo.xml: 3 changes\n')
    const expected = wrong
      .replace("'note-0'", "'d111fn0'")
      .replace('"p410"', '"pg_410"')
      .replace('#note-0', '#d111fn0')
    expect(readFileSync(join(cwd, 'memo.xml'), 'utf8')).toBe(expected)
  })

  it('mends nothing that is held against other schemas', () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'any.rnc'),
      'start = any\nany = element * { (attribute * { text } | text | any)* }\n',
    )
    const files = {
      'memo.xml': wrong,
      'model.xml': wrong.replace('?>\n', '?>\n<?xml-model href="any.rnc"?>\n'),
      'away.xml': wrong.replace('?>\n', '?>\n<?xml-model href="https://example.org/tei_all.rng"?>\n'),
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
    expect(chancery(['validate', 'memo.xml', '--schema', 'any.rnc', '--fix'], { cwd }).code).toBe(0)
    chancery(['validate', 'model.xml', 'away.xml', '--fix'], { cwd })
    for (const [name, text] of Object.entries(files)) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    const rules = join(root, 'schemas/chancery.sch')
    expect(chancery(['validate', 'memo.xml', '--schema', rules, '--fix'], { cwd }).err).toContain('3 changes')
  })

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    [
      'UTF-16 the other way round',
      (text: string) => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16(),
    ],
    [
      'windows-1252, with the line ends of Windows',
      (text: string) =>
        Buffer.from(
          text
            .replace('UTF-8', 'windows-1252')
            .replaceAll('\n', '\r\n')
            .replaceAll('’', '\x92')
            .replace(/[^\0-\xff]/g, '-'),
          'latin1',
        ),
    ],
    ['UTF-8 with a byte-order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('keeps %s byte for byte', (_, bytes) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), bytes(wrong))
    symlinkSync('memo.xml', join(cwd, 'link.xml'))
    chancery(['validate', 'link.xml', '--fix'], { cwd })
    const mended = wrong
      .replace("'note-0'", "'d111fn0'")
      .replace('"p410"', '"pg_410"')
      .replace('#note-0', '#d111fn0')
    expect(readFileSync(join(cwd, 'memo.xml')).equals(bytes(mended))).toBe(true)
  })

  it('leaves who may read and write a file as it was', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), wrong)
    chmodSync(join(cwd, 'memo.xml'), 0o640)
    chancery(['validate', 'memo.xml', '--fix'], { cwd })
    expect(readFileSync(join(cwd, 'memo.xml'), 'utf8')).not.toBe(wrong)
    expect(statSync(join(cwd, 'memo.xml')).mode & 0o777).toBe(0o640)
  })

  it('shows the changes with --dry-run', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), wrong)
    const { out } = chancery(['validate', 'memo.xml', '--fix', '--dry-run'], { cwd })
    expect(out).toMatch(/^--- memo\.xml\n\+\+\+ memo\.xml\n@@ -\d+ \+\d+ @@\n-.*note-0.*\n\+.*d111fn0/)
    expect(readFileSync(join(cwd, 'memo.xml'), 'utf8')).toBe(wrong)
  })
})

describe('xml-model', () => {
  it('is followed to files beside the document, and never fetched', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'schemas'))
    writeFileSync(
      join(cwd, 'schemas/a.rng'),
      '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    )
    const memo =
      '<?xml-model href="schemas/a.rng"?>\n<?xml-model href="https://example.org/b.rng"?>\n<a>text</a>\n'
    writeFileSync(join(cwd, 'a.xml'), memo)
    const { code, err } = chancery(['validate', 'a.xml'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(
      /^a\.xml:2:1: warning: the schema `https:\/\/example\.org\/b\.rng` is not fetched from the network; name/m,
    )
    expect(err).toMatch(/^a\.xml:3:4: error: found the text “text” in `a`/m)
  })
})

describe('an xml-model that leads to nothing', () => {
  const findings = (out: string): Diagnostic[] =>
    out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Diagnostic)
  const check = (href: string, ...options: string[]) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.xml'), `<?xml version="1.0"?>\n<?xml-model href="${href}"?>\n<a>text</a>\n`)
    writeFileSync(join(cwd, 'b.xml'), `<?xml-model href="${href}"?>\n<a>text</a>\n`)
    return chancery(['validate', 'a.xml', 'b.xml', '--json', ...options], { cwd })
  }

  it('is told at its place, with what the document is held against instead', () => {
    const { code, out } = check('https://example.org/tei_all.rng')
    expect(code).toBe(1)
    const found = findings(out)
    const [first] = found
    expect(first).toMatchObject({ rule: 'schema-not-fetched', severity: 'warning', place: { file: 'a.xml' } })
    expect(first!.place.position?.start).toMatchObject({ line: 2, column: 1 })
    expect(first!.reason).toContain('checked with our own instead')
    expect(found.filter(({ rule }) => rule === 'schema-not-fetched')).toHaveLength(2)
  })

  it('is told where a file is missing, in each document', () => {
    const { code, out } = check('gone.rng')
    expect(code).toBe(2)
    const found = findings(out)
    expect(found.map(({ place }) => [place.file, place.position?.start.line])).toEqual([
      ['a.xml', 2],
      ['b.xml', 1],
    ])
    expect(found[0]!.reason).toBe(
      'the schema `gone.rng` cannot be read (ENOENT): the file does not exist; check the path',
    )
  })
})

describe('--catalog', () => {
  const rng = '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>'
  const check = (uri: string, catalog: string) => {
    const cwd = folder()
    mkdirSync(join(cwd, 'schemas'))
    writeFileSync(join(cwd, 'schemas/a.rng'), rng)
    writeFileSync(join(cwd, 'schemas/catalog.json'), catalog)
    writeFileSync(join(cwd, 'a.xml'), `<?xml-model href="${uri}"?>\n<a>text</a>\n`)
    return chancery(['validate', 'a.xml', '--catalog', 'schemas/catalog.json'], { cwd })
  }

  it('names files for URIs', () => {
    const { code, err } = check(
      'https://example.org/a.rng',
      '{"schemas":{"https://example.org/a.rng":"a.rng"}}',
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^a\.xml:2:4: error: found the text “text” in `a`/m)
  })

  it('knows our profile and our rules', () => {
    expect(check('urn:chancery:profile', '{"schemas":{}}').err).toMatch(/\[relaxng\]/)
    expect(check('urn:chancery:rules', '{"schemas":{}}')).toMatchObject({ code: 0 })
  })

  it('is checked itself', () => {
    expect(chancery(['validate', join(root, 'schemas/catalog.json')]).code).toBe(0)
    const { code, err } = check('x', '{"schemas":\n{"x":"a.dtd"}}')
    expect(code).toBe(2)
    expect(err).toMatch(/^schemas\/catalog\.json:2:6: error: `schemas\.x` must have the form/)
  })
})

describe('JSON of an edition', () => {
  it('is in the same list, with line and column', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'metadata.json'), '{\n  "dat": "1959-09-15"\n}\n')
    writeFileSync(join(cwd, 'memo.decisions.json'), '{"decisions":[]}')
    writeFileSync(join(cwd, 'x.json'), '{"$schema":"../edition.schema.json"}')
    writeFileSync(join(cwd, 'other.json'), '{}')
    const files = ['metadata.json', 'memo.decisions.json', 'x.json', 'other.json']
    const { code, err } = chancery(['validate', ...files], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/^metadata\.json:2:3: error: `dat` is not a key here; did you mean `date`\?/m)
    expect(err).toMatch(/^x\.json:1:1: error: .*must have the key `documents`/m)
    expect(err).toMatch(/^other\.json: error: neither the name of this file nor/m)
    expect(err).toContain('4 files: 3 errors, 0 warnings')
  })
})

describe('--allow-doctype', () => {
  const xml = d111
    .replace('?>\n', '?>\n<!DOCTYPE TEI [<!ENTITY ike "Eisenhower, Dwight D.">]>\n')
    .replace('<persName>Eisenhower, Dwight D.', '<persName>&ike;')
  const check = (text: string, ...options: string[]) => {
    const cwd = folder()
    copyFileSync(join(root, 'tei/d111/persons.xml'), join(cwd, 'persons.xml'))
    writeFileSync(join(cwd, 'a.xml'), text)
    return chancery(['validate', 'a.xml', ...options], { cwd })
  }

  it('accepts entities of text', () => {
    expect(check(xml)).toMatchObject({ code: 1, err: expect.stringContaining('doctype-refused') as string })
    expect(check(xml, '--allow-doctype')).toEqual({ code: 0, out: '', err: '1 file: 0 errors, 0 warnings\n' })
  })

  it('keeps the places of what rules find', () => {
    const { err } = check(xml.replace('who="#khrushchev"', 'who="#nobody"'), '--allow-doctype')
    const line = xml.slice(0, xml.indexOf('who="#khrushchev"')).split('\n').length
    expect(err).toMatch(new RegExp(`^a\\.xml:${line}:\\d+: error: \`#nobody\` points at nothing`))
  })

  it('reads no files', () => {
    const { code, err } = check(
      xml.replace('"Eisenhower, Dwight D."', 'SYSTEM "persons.xml"'),
      '--allow-doctype',
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^a\.xml:\d+:\d+: error: .*external entity, whose file is not read/)
  })
})

describe('formats', () => {
  const broken = (): string => {
    const cwd = folder()
    copyFileSync(join(root, 'tei/d111/persons.xml'), join(cwd, 'persons.xml'))
    writeFileSync(join(cwd, 'bad.xml'), d111.replace('when="1959-09-16"', 'when="1959-13-02"'))
    return cwd
  }
  const written = (format: string): string =>
    chancery(['validate', 'bad.xml', '--format', format], { cwd: broken() }).out

  it('SARIF has rules, places and levels', () => {
    const log = JSON.parse(written('sarif')) as {
      version: string
      runs: {
        tool: { driver: { rules: { id: string }[] } }
        results: { ruleId: string; level: string; locations: unknown[] }[]
      }[]
    }
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run!.tool.driver.rules).toEqual([{ id: 'relaxng' }])
    expect(run!.results[0]).toMatchObject({
      ruleId: 'relaxng',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad.xml' },
            region: { startLine: 79, startColumn: 9 },
          },
        },
      ],
    })
  })

  it('JUnit fails the file', () => {
    expect(written('junit')).toMatch(
      /<testsuite name="chancery" tests="1" failures="1">\s*<testcase classname="chancery" name="bad\.xml">\s*<failure type="relaxng" message="`when=&quot;1959-13-02&quot;` is not a valid date/,
    )
  })

  it('JUnit fails standard input, and a schema that a document names', () => {
    const cwd = folder()
    const junit = (input: string) =>
      chancery(['validate', '-', 'memo.xml', '--format', 'junit'], { cwd, input }).out
    writeFileSync(join(cwd, 'house.rng'), '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>')
    writeFileSync(
      join(cwd, 'memo.xml'),
      '<?xml-model href="house.rng"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>',
    )
    expect(junit('<TEI xmlns="http://www.tei-c.org/ns/1.0"><bogus/></TEI>')).toMatch(
      /tests="3" failures="2">\s*<testcase classname="chancery" name="&lt;stdin&gt;">\s*<failure type="relaxng"[^]*name="house\.rng">\s*<failure type="schema-unusable"/,
    )
  })

  it('GitHub gets an annotation', () => {
    expect(written('github')).toMatch(
      /^::error file=bad\.xml,line=79,col=9,title=relaxng::`when="1959-13-02"` is not a valid date/,
    )
  })
})

describe('a folder', () => {
  it('stands for the TEI in it, at any depth', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'tei/more'), { recursive: true })
    mkdirSync(join(cwd, 'tei/.old'))
    mkdirSync(join(cwd, 'none'))
    for (const name of ['b.xml', 'a.tei', 'more/c.xml', '.old/d.xml', 'e.txt'])
      writeFileSync(join(cwd, 'tei', name), '<a/>')
    const { code, err } = chancery(['validate', 'tei', 'none/f.xml'], { cwd })
    expect(code).toBe(2)
    expect(err.match(/^\S+(?=: error)/gm)).toEqual([
      'tei/a.tei:1:1',
      'tei/b.xml:1:1',
      'tei/more/c.xml:1:1',
      'none/f.xml',
    ])
    expect(chancery(['validate', 'none'], { cwd }).err).toBe(
      'none: error: this folder has no TEI (.xml, .tei); name another, or the files to check [file-unreadable]\n',
    )
  })
})
