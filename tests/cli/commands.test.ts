import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { p, wordFile, zipOf } from '../word-file.js'
import { chancery, folder } from './run.js'

const memo = (number: number): string =>
  `${number}. Memorandum of Conversation1\n\nMr. Smith said that he agreed with this.\n\n  1. Source: X.\n`

describe('encode', () => {
  it('writes to standard output, and reads standard input', () => {
    const { code, out } = chancery(['encode', '-'], { input: memo(3) })
    expect(code).toBe(0)
    expect(out).toMatch(/^<\?xml .*xml:id="d3"/s)
  })

  it('tells of participants without a delegation name, and of each page break once', () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'a.txt'),
      `4. Memorandum of Conversation1

PARTICIPANTS
  •
    • Mr. Smith
  •
    • Mr. Jones

Mr. Smith said [Page 12] that he agreed with this.

[Page 13]

Mr. Jones: I agree.

[Page 14]

Mr. Smith: So do I.

Mr. Jones: That is good.

  1. Source: Archive. Not [Page 15] printed.
`,
    )
    const { err } = chancery(['encode', 'a.txt', '-o', 'a.xml', '--report'], { cwd })
    const breaks = readFileSync(join(cwd, 'a.xml'), 'utf8').match(/<pb /g)
    expect(breaks).toHaveLength(4)
    expect(err).toContain('  participants  Smith | Jones\n')
    expect(err).toContain('  page breaks   4\n')
  })

  it('needs a folder for several inputs, and gives NAME.xml', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.txt'), memo(1))
    writeFileSync(join(cwd, 'b.txt'), memo(2))
    expect(chancery(['encode', 'a.txt', 'b.txt', '-o', 'one.xml'], { cwd })).toMatchObject({
      code: 2,
      err: 'chancery: several inputs need a folder: -o DIR/\n',
    })
    expect(chancery(['encode', 'a.txt', 'b.txt', '-o', 'out'], { cwd }).err).toBe(
      'chancery: several inputs need a folder: -o out/\n',
    )
    expect(chancery(['encode', 'a.txt', 'b.txt', '-o', 'out/'], { cwd }).code).toBe(0)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.xml', 'b.xml'])
  })

  it('goes on after a bad document, and refuses two results of one name', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'x'))
    writeFileSync(join(cwd, 'a.txt'), '')
    writeFileSync(join(cwd, 'b.txt'), memo(2))
    writeFileSync(join(cwd, 'x/b.txt'), memo(2))
    expect(chancery(['encode', 'a.txt', 'none.txt', 'b.txt', '-o', 'out/'], { cwd }).code).toBe(2)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['b.xml'])
    expect(chancery(['encode', 'b.txt', 'x/b.txt', '-o', 'out/'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('two inputs') as string,
    })
  })

  it('reads Word files, and names what is none', () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'a.docx'),
      wordFile(p('3. Memorandum of Conversation') + p() + p('Mr. Smith said that he agreed.')),
    )
    writeFileSync(join(cwd, 'b.docx'), zipOf({ 'content.xml': '<a/>' }))
    expect(chancery(['encode', 'a.docx', '-o', 'out/'], { cwd })).toMatchObject({ code: 0 })
    expect(chancery(['verify', 'a.docx', 'out/a.xml'], { cwd }).code).toBe(0)
    expect(chancery(['explain', 'a.docx:3'], { cwd }).out).toContain('3:1  paragraph “Mr. Smith said')
    expect(chancery(['encode', 'a.docx', 'b.docx', '-o', 'two/'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^b\.docx: error: found a ZIP package that is no Word document/m) as string,
    })
    expect(readdirSync(join(cwd, 'two'))).toEqual(['a.xml'])
  })

  it('never overwrites its input', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.txt'), memo(1))
    expect(chancery(['encode', 'a.txt', '-o', 'a.txt'], { cwd }).code).toBe(2)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(memo(1))
  })

  it('gives the same bytes for the same input', () => {
    expect(chancery(['encode', 'tei/d111/d111.txt']).out).toBe(chancery(['encode', 'tei/d111/d111.txt']).out)
  })

  it('says with --report what was found', () => {
    const { err } = chancery(['encode', 'tei/d111/d111.txt', '--report'])
    expect(err).toMatch(/heading\s+111\. Memorandum of Conversation/)
    expect(err).toMatch(/speech\s+16 sentences/)
  })

  it('says with --report of which memo, and where that is written', () => {
    const cwd = folder()
    for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.txt`), memo(1))
    const { err } = chancery(['encode', 'a.txt', 'b.txt', '-o', 'out/', '--report'], { cwd })
    expect(err).toMatch(
      /^a\.txt\n {2}heading[^]*\n {2}results {7}out\/a\.xml {2}out\/a\.report\.html {2}out\/a\.report\.json\n/m,
    )
    expect(err).toMatch(/^b\.txt\n {2}heading/m)
  })
})

describe('validate', () => {
  const valid = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')
  const check = (xml: string, ...options: string[]) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.xml'), xml)
    copyFileSync(join(root, 'tei/d111/persons.xml'), join(cwd, 'persons.xml'))
    return chancery(['validate', 'a.xml', ...options], { cwd })
  }

  it('passes what encode makes', () => {
    expect(check(valid)).toMatchObject({ code: 0, err: '1 file: 0 errors, 0 warnings\n' })
  })

  it('says once that a register is not there', () => {
    const { code, err } = check(valid.replaceAll('"persons.xml#', '"people.xml#'))
    expect(code).toBe(0)
    expect(err).toMatch(/^a\.xml:\d+:\d+: warning: `people\.xml#eisenhower` leads into .* \(and 3 more\); /)
    expect(err).toContain('1 file: 0 errors, 1 warning\n')
  })

  it('looks into a register', () => {
    const { code, err } = check(valid.replace('"persons.xml#akalovsky', '"persons.xml#akalovski'))
    expect(code).toBe(1)
    expect(err).toMatch(
      /^a\.xml:\d+:\d+: error: `persons\.xml#akalovski` points at nothing: the file is there/,
    )
  })

  it.each([
    [
      'an unknown element',
      valid.replace('<dateline>', '').replaceAll('roleName', 'rolename'),
      /^a\.xml:\d+:\d+: error: `rolename` is not an element of this schema; did you mean `roleName`\? \[relaxng\]/,
    ],
    [
      'a dangling pointer',
      valid.replace('who="#khrushchev"', 'who="#nobody"'),
      /^a\.xml:\d+:\d+: error: `#nobody` points at nothing; .*\[pointer-resolves\]/,
    ],
    [
      'a note without words',
      valid.replace(/(<note n="0"[^>]*>).*?<\/note>/, '$1</note>'),
      /note `0` is empty; .*\[note-text\]/,
    ],
    [
      'ill-formed XML',
      valid.replace('</p>', ''),
      /^a\.xml:\d+:\d+: error: not well-formed: .*\[not-well-formed\]/,
    ],
    [
      'a DOCTYPE',
      valid.replace('<TEI', '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]><TEI'),
      /DOCTYPE.*delete it \[doctype-refused\]/,
    ],
  ])('refuses %s', (_, xml, expected) => {
    expect(xml).not.toBe(valid)
    const { code, err } = check(xml)
    expect(code).toBe(1)
    expect(err).toMatch(expected)
  })

  it('gives JSON', () => {
    const { code, out } = check(valid.replace('who="#khrushchev"', 'who="#nobody"'), '--format', 'json')
    const [found] = JSON.parse(out) as {
      rule: string
      place: { file: string; position: { start: { line: number } } }
    }[]
    expect(code).toBe(1)
    expect(found!.rule).toBe('pointer-resolves')
    expect(found!.place.position.start.line).toBe(
      valid.slice(0, valid.indexOf('who="#khrushchev"')).split('\n').length,
    )
  })
})

describe('publish and edition', () => {
  it('publishes TEI', () => {
    const cwd = folder()
    expect(chancery(['publish', join(root, 'tei/d111/d111.xml'), '-o', 'site'], { cwd })).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(readdirSync(join(cwd, 'site'))).toEqual(['d111.html', 'd111.txt'])
  })

  it('replaces nothing beside the TEI that may be its source, unless it is told to', () => {
    const cwd = folder()
    const memo = '5. Memorandum of Conversation\n\nSUBJECT\n- Fish\n\nMr. Lund said no.\n'
    writeFileSync(join(cwd, 'memo.txt'), memo)
    chancery(['encode', 'memo.txt', '-o', 'memo.xml'], { cwd })
    const { code, err } = chancery(['publish', 'memo.xml', '-o', '.'], { cwd })
    expect(code).toBe(2)
    expect(err).toBe(
      'memo.txt: error: is beside memo.xml and may be its source; name another folder with -o, or replace it with --force [file-beside]\n',
    )
    expect(readFileSync(join(cwd, 'memo.txt'), 'utf8')).toBe(memo)
    expect(readdirSync(cwd)).toEqual(['memo.txt', 'memo.xml'])
    expect(chancery(['publish', 'memo.xml', '-o', '.', '--force'], { cwd }).code).toBe(0)
    expect(chancery(['publish', 'memo.xml', '-o', '.'], { cwd }).code).toBe(0)
    expect(readdirSync(cwd)).toEqual(['memo.html', 'memo.txt', 'memo.xml'])
  })

  it('replaces nothing beside the TEI either, whatever links lead there', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'real'))
    writeFileSync(join(cwd, 'real/memo.txt'), '5. Memorandum\n\nMr. Lund said no.\n')
    chancery(['encode', 'real/memo.txt', '-o', 'real/memo.xml'], { cwd })
    writeFileSync(join(cwd, 'real/memo.txt'), 'as it was typed')
    symlinkSync('real', join(cwd, 'linked'))
    symlinkSync('real/memo.xml', join(cwd, 'memo.xml'))
    for (const [file, target] of [
      ['real/memo.xml', 'linked'],
      ['linked/memo.xml', 'real'],
      ['memo.xml', 'real'],
    ] as const)
      expect(chancery(['publish', file, '-o', target], { cwd }).err).toContain('[file-beside]')
    expect(readFileSync(join(cwd, 'real/memo.txt'), 'utf8')).toBe('as it was typed')
  })

  it.each([
    ['publish', join(root, 'tei/d111/d111.xml')],
    ['edition', join(root, 'tei/d111/edition.json')],
  ])('%s makes no folder of the name of standard output', (...command) => {
    const cwd = folder()
    const { code, err } = chancery([...command, '-o', '-'], { cwd })
    expect([code, err]).toEqual([
      2,
      'chancery: -o -: several files need a folder (write ./- for a folder of this name)\n',
    ])
    expect(readdirSync(cwd)).toEqual([])
  })

  it('goes the whole road for an edition folder', () => {
    const cwd = folder()
    const { code, out, err } = chancery(['edition', join(root, 'tei/d111/edition.json')], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`\`\`\`\n${out}\`\`\``)
    expect(readFileSync(join(cwd, 'out/d111.xml'), 'utf8')).toBe(
      readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8'),
    )
    expect(existsSync(join(cwd, 'out/d111.html'))).toBe(true)
    // The register travels with the document, whose pointers hold where it lies.
    expect(chancery(['validate', 'out/d111.xml', 'out/persons.xml'], { cwd }).err).toBe(
      '2 files: 0 errors, 0 warnings\n',
    )
  })
})

describe('an edition of several documents', () => {
  const cwd = folder()
  const named = (name: string): string => readFileSync(join(cwd, 'site', name), 'utf8')
  mkdirSync(join(cwd, 'papers'))
  const MEMO = '1. Memorandum of Conversation\n\nPARTICIPANTS\n  • Mr. Lund\n\nMr. Berg said “no".\n'
  for (const name of ['a', 'b']) writeFileSync(join(cwd, `papers/${name}.txt`), MEMO)
  const config = { title: 'Talks & papers', documents: [{ text: 'a.txt' }, { text: 'b.txt' }] }
  writeFileSync(join(cwd, 'papers/edition.json'), JSON.stringify(config))
  const { code, err, out } = chancery(['edition', 'papers', '-o', 'site', '--report'], { cwd })

  it('is made of the folder that is named, and its pages lead to one another', () => {
    expect(code).toBe(0)
    expect(named('index.html')).toContain('<a href="a.html">')
    expect(named('a.html')).toContain(
      '<nav class="up" aria-label="Edition"><a href="index.html">Talks &amp; papers</a></nav>',
    )
  })

  it('says in which file a problem of the TEI stands', () => {
    expect(err).toMatch(/^site\/b\.xml:\d+:\d+: warning: .*\[char-quotes\]$/m)
    expect(err).not.toContain('d1.xml')
  })

  it('writes what was not certain beside each document', () => {
    expect(out).toContain('site/a.txt  site/a.report.html  site/a.report.json\n')
    expect(named('a.report.html')).toContain('<h1>Review of a.txt</h1>')
    expect(named('a.report.html')).not.toContain('char-quotes')
  })
})

describe('publish --index', () => {
  it('writes a page that lists edited TEI, to which its pages lead back', () => {
    const cwd = folder()
    for (const number of [2, 1])
      writeFileSync(join(cwd, `${number}.txt`), `${number}. Memorandum of Conversation\n\nMr. Lund agreed.\n`)
    chancery(['encode', '1.txt', '2.txt', '-o', 'tei/'], { cwd })
    const publish = ['publish', 'tei/1.xml', 'tei/2.xml', '-o', 'site', '--to']
    const { code, err } = chancery([...publish, 'html', '--index', 'Papers & talks'], { cwd })
    expect([code, err]).toEqual([0, ''])
    const page = readFileSync(join(cwd, 'site/index.html'), 'utf8')
    expect(page).toContain('<h1>Papers &amp; talks</h1>')
    expect(page.match(/href="[^"]*"/g)).toEqual(['href="1.html"', 'href="2.html"'])
    expect(readFileSync(join(cwd, 'site/2.html'), 'utf8')).toContain(
      '<a href="index.html">Papers &amp; talks</a>',
    )
    expect(chancery([...publish, 'text', '--index', 'A'], { cwd }).err).toBe(
      'chancery: --index needs the edition html: --to html\n',
    )
  })
})

describe('an edition of a whole folder', () => {
  const memo = (number: number): string =>
    `${number}. Memorandum of Conversation\n\nMr. Lund said that he agreed.\n`

  it('has the memos that a pattern means, and metadata for all and for each', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'memos/more'), { recursive: true })
    for (const [name, text] of Object.entries({
      '2.txt': memo(2),
      '10.md': memo(10),
      'b.txt': memo(1),
      'b.report.html': '<p>no memo</p>',
      'b.metadata.json': '{"id": "d1", "date": "1961-05-01", "place": "Oslo"}',
      'more/c.txt': memo(3),
      'left.txt': memo(4),
    }))
      writeFileSync(join(cwd, 'memos', name), text)
    writeFileSync(join(cwd, 'all.json'), '{"place": "Bergen", "series": {"title": "Papers"}}')
    const documents = [{ text: 'memos/*' }, { text: 'memos/left.txt', metadata: 'all.json' }]
    writeFileSync(
      join(cwd, 'edition.json'),
      JSON.stringify({ documents, metadata: 'all.json', outputs: ['tei'] }),
    )
    const { code, err, out } = chancery(['edition'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['10.xml', '2.xml', 'd1.xml', 'left.xml'])
    expect(out).toMatch(/\n4 documents: 4 made; 0 errors, 0 warnings\n$/)
    const made = readFileSync(join(cwd, 'out/d1.xml'), 'utf8')
    expect(made).toMatch(/>Oslo</)
    expect(made).toContain('Papers')
    expect(readFileSync(join(cwd, 'out/2.xml'), 'utf8')).toMatch(/>Bergen</)
  })

  it('says how to write the file that names them, and which pattern means none', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.txt'), memo(1))
    expect(chancery(['edition', '.'], { cwd }).err).toBe(
      'edition.json: error: the file does not exist; an edition needs one that says which documents it has, such as {"title": "My edition", "documents": [{"text": "*.txt"}]} [file-unreadable]\n',
    )
    expect(chancery(['edition', 'a.txt'], { cwd }).err).toContain(
      'a.txt:1:1: error: not JSON: found `1`, expected `{`; check that this is the right file [not-json]\n',
    )
    writeFileSync(join(cwd, 'edition.json'), '{"documents": [{"text": "*.docx"}]}')
    const { code, err } = chancery(['edition'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('edition.json: error: no memo matches `*.docx`; memos end in .txt, .docx,')
  })
})

describe('an edition with a bad document', () => {
  it('makes the others, and writes none over another', () => {
    const cwd = folder()
    const memo = '1. Memorandum of Conversation\n\nMr. Smith said that he agreed.\n'
    for (const name of ['a.txt', 'b.txt', 'c/a.txt']) {
      mkdirSync(join(cwd, dirname(name)), { recursive: true })
      writeFileSync(join(cwd, name), memo)
    }
    const documents = ['a.txt', 'gone.txt', 'c/a.txt', 'b.txt'].map((text) => ({ text }))
    writeFileSync(join(cwd, 'edition.json'), JSON.stringify({ documents, outputs: ['tei'] }))
    const { code, err } = chancery(['edition'], { cwd })
    expect(code).toBe(2)
    expect(err).toBe(
      'gone.txt: error: cannot be read (ENOENT): the file does not exist; check the path [file-unreadable]\n' +
        'edition.json: error: two documents would be written as `a`, the second of them from c/a.txt; give it another "id" in its metadata [name-twice]\n',
    )
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.xml', 'b.xml'])
  })
})

describe('an interrupted batch', () => {
  it('ends with whole files', async () => {
    const cwd = folder()
    const names = Array.from({ length: 300 }, (_, index) => `m${index}.txt`)
    const long = memo(3).replace('\n\n  1.', ` ${'Mr. Brown said no. '.repeat(400)}\n\n  1.`)
    for (const name of names) writeFileSync(join(cwd, name), long)
    const child = spawn(
      process.execPath,
      [join(root, 'dist/bin/chancery.cjs'), 'encode', ...names, '-o', 'out/'],
      { cwd, stdio: 'ignore' },
    )
    const ended = new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)))
    const written = (): string[] => (existsSync(join(cwd, 'out')) ? readdirSync(join(cwd, 'out')) : [])
    while (written().length === 0) await new Promise((done) => setTimeout(done, 10))
    child.kill('SIGINT')
    // Between two documents the program ends itself; within one, which may be long, the system ends it. For a shell both are 130.
    expect([130, 'SIGINT']).toContain(await ended)
    expect(written().length).toBeLessThan(names.length)
    for (const name of written())
      expect(
        readFileSync(join(cwd, 'out', name), 'utf8')
          .trimEnd()
          .endsWith('</TEI>'),
      ).toBe(true)
  })

  it('ends at once in the middle of a long document, with the code of a shell', async () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'memo.txt'),
      memo(3).replace('\n\n  1.', ` ${'Mr. Brown said no. '.repeat(400_000)}\n\n  1.`),
    )
    const program = join(root, 'dist/bin/chancery.cjs')
    const child = spawn(
      'sh',
      [
        '-c',
        '"$0" "$@" & echo $!; wait $!; exit $?',
        process.execPath,
        program,
        'encode',
        'memo.txt',
        '-o',
        'memo.xml',
      ],
      {
        cwd,
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    const ended = new Promise((done) => child.on('close', done))
    const id = await new Promise((done) => child.stdout.once('data', (words) => done(Number(words))))
    await new Promise((done) => setTimeout(done, 700))
    const start = performance.now()
    process.kill(id as number, 'SIGTERM')
    expect(await ended).toBe(143)
    expect(performance.now() - start).toBeLessThan(500)
    expect(readdirSync(cwd)).toEqual(['memo.txt'])
  })
})

describe('problems of a document', () => {
  it.each([
    ['validate', 'bad.xml'],
    ['publish', 'bad.xml', '-o', 'out'],
    ['transform', 'bad.xml', '--xsl', 'bad.xsl'],
    ['verify', 'memo.txt', 'bad.xml'],
    ['speakers', 'bad.xml'],
    ['register', 'bad.xml'],
  ])('are exit code 1 for %s', (...args) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), '1. Memorandum\n\nMr. Smith said no.\n')
    writeFileSync(join(cwd, 'bad.xml'), '<TEI><p></TEI>')
    writeFileSync(
      join(cwd, 'bad.xsl'),
      '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
    )
    const { code, err } = chancery(args, { cwd })
    expect(err).toMatch(/^bad\.xml:1:9: error: not well-formed: found `<\/TEI>`/)
    expect(code).toBe(1)
  })
})

describe('--json', () => {
  it('sums up what is valid, too', () => {
    const d111 = join(root, 'tei/d111')
    expect(chancery(['validate', 'd111.xml', '--json'], { cwd: d111 })).toEqual({
      ...{ code: 0, out: '' },
      err: '{"files":1,"errors":0,"warnings":0}\n',
    })
    const { err } = chancery(['verify', 'd111.txt', 'd111.xml', '--json'], { cwd: d111 })
    expect(JSON.parse(err)).toMatchObject({ file: 'd111.xml', source: 'd111.txt', accounted: true })
    expect(chancery(['validate', 'd111.xml', '--json', '--quiet'], { cwd: d111 }).err).toBe('')
  })

  it('gives what validation finds as one object a line', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.xml'), '<a>')
    writeFileSync(join(cwd, 'b.xml'), 'text')
    const { out, err } = chancery(['validate', 'a.xml', 'b.xml', '--json'], { cwd })
    const found = out.trimEnd().split('\n')
    expect(found.map((line) => (JSON.parse(line) as { rule: string }).rule)).toEqual([
      'not-well-formed',
      'not-well-formed',
    ])
    expect(err).toBe('{"files":2,"errors":2,"warnings":0}\n')
  })
})

describe('pointers at a register', () => {
  it('lead from where the encoding is written to where the register lies', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'registers'))
    writeFileSync(
      join(cwd, 'registers/people.xml'),
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson><person xml:id="s"><persName>Smith</persName></person></listPerson></standOff></TEI>',
    )
    writeFileSync(join(cwd, 'memo.txt'), '1. Memorandum of Conversation\n\nMr. Smith said no.\n')
    for (const [output, href] of [
      ['out/memo.xml', '../registers/people.xml#s'],
      ['registers/memo.xml', 'people.xml#s'],
    ] as const) {
      chancery(['encode', 'memo.txt', '--authority', 'registers/people.xml', '-o', output], { cwd })
      expect(readFileSync(join(cwd, output), 'utf8')).toContain(`sameAs="${href}"`)
    }
  })
})

describe('wrong usage', () => {
  it.each([
    [[], 2, /Usage: chancery COMMAND/],
    [['encod'], 2, /unknown command encod; did you mean encode\?/],
    [['encode'], 2, /encode needs a FILE/],
    [['encode', 'x.txt', '--outptu', 'y'], 2, /unknown option --outptu; did you mean --output\?/],
    [['encode', 'none.txt'], 2, /^none\.txt: error: cannot be read \(ENOENT\): the file does not exist/],
    [['encode', 'src'], 2, /^src: error: cannot be read \(EISDIR\): this is a folder/],
    [['publish', 'x.xml'], 2, /needs a folder/],
    [['publish', 'x.xml', '-o', 'o', '--to', 'pdf'], 2, /expected html or text/],
    [['validate', 'x.xml', '--format', 'xml'], 2, /expected pretty, json, sarif, junit, github/],
    [['edition', 'none.json'], 2, /none\.json: error: cannot be read/],
    [['encode', 'a.txt', '--out', 'b'], 2, /unknown option --out; did you mean --output\?/],
    [
      ['transform', 'tei/d111/d111.xml', '--xsl', 'tei/d111/d111.xml'],
      2,
      /d111\.xml: error: found `TEI`, expected a stylesheet \(`xsl:stylesheet`\); check that this is the right file/,
    ],
    [['constructor'], 2, /unknown command constructor/],
  ] as const)('%j', (args, code, expected) => {
    const outcome = chancery(args)
    expect(outcome.code).toBe(code)
    expect(outcome.err).toMatch(expected)
    expect(outcome.err).not.toMatch(/\n\s+at /)
  })

  it.each(['encode', 'validate', 'transform', 'publish', 'edition'])(
    '%s has help with exit codes and examples',
    (name) => {
      const { code, out } = chancery([name, '--help'])
      expect(code).toBe(0)
      expect(out).toContain(`Usage: chancery ${name}`)
      expect(out).toMatch(/Examples:\n {2}chancery .*Exit codes:\n {2}0 {4}clean/s)
    },
  )
})
