import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const MEMO = `7. Memorandum of Conversation1

SUBJECT
  • Trade

PARTICIPANTS
  • Mr. Smith
  • Mr. Jones

Mr. Smith said that he agreed.2

Mr. Jones asked whether this was “final”.

  1. Source: Department of State, Central Files, 611.00/5–1355. Secret.

  2. Not printed.
`

const IDENTITY =
  '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>'

/** Encodes a file with these bytes in a folder of its own. */
function encode(content: string | Uint8Array, ...options: string[]) {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.txt'), content)
  const outcome = chancery(['encode', 'memo.txt', '-o', 'memo.xml', ...options], { cwd })
  return {
    ...outcome,
    cwd,
    tei: existsSync(join(cwd, 'memo.xml')) ? readFileSync(join(cwd, 'memo.xml'), 'utf8') : undefined,
  }
}

describe('bad input', () => {
  it('is told apart from a good memo', () => {
    const { code, err, tei } = encode(MEMO)
    expect([code, err]).toEqual([0, ''])
    expect(tei).toContain('<note n="2" xml:id="d7fn2">Not printed.</note>')
  })

  it('empty file', () => {
    const { code, err, tei } = encode('')
    expect(code).toBe(1)
    expect(err).toMatch(
      /^memo\.txt:1:1: error: found no text, .*check that the right file was saved \[empty-file\]/,
    )
    expect(tei).toBeUndefined()
  })

  it.each([
    ['%PDF-1.7\n%âãÏÓ', 'a PDF file'],
    ['{\\rtf1\\ansi Memorandum of Conversation}', 'an RTF file'],
    ['ÐÏ\u0011à¡±\u001aá', 'an old Word file'],
  ])('%j is named for what it is', (begins, kind) => {
    const { code, err, tei } = encode(Buffer.from(begins, 'latin1'))
    expect(code).toBe(2)
    expect(err).toContain(`memo.txt: error: found ${kind}`)
    expect(err).toContain('save the document as plain text')
    expect(tei).toBeUndefined()
  })

  it.each([
    ['utf-16le', (bytes: Buffer) => bytes],
    ['utf-16be', (bytes: Buffer) => bytes.swap16()],
  ])('%s without a byte-order mark is refused with a hint, and read when named', (name, order) => {
    const bytes = order(Buffer.from(MEMO, 'utf16le'))
    const refused = encode(bytes)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`--encoding ${name} [binary-file]`)
    expect(encode(bytes, '--encoding', name).tei).toContain('“final”')
  })

  it('names the byte that is wrong, not the one behind it', () => {
    const { err } = encode(
      Buffer.from(MEMO.replace('agreed', 'agreëd').replace(/[^\0-\u00ff]/g, '-'), 'latin1'),
    )
    expect(err).toMatch(/^memo\.txt:10:28: error: found the byte 0xEB, which is not UTF-8/)
  })

  it('reads Latin-1 under that name', () => {
    const bytes = Buffer.from(MEMO.replace('agreed', 'agreëd').replace(/[^\0-\u00ff]/g, '-'), 'latin1')
    expect(encode(bytes, '--encoding', 'latin1').tei).toContain('agreëd')
  })

  it('UTF-16 with a byte-order mark is read', () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(MEMO, 'utf16le')])
    const { code, tei } = encode(utf16)
    expect(code).toBe(0)
    expect(tei).toContain('“final”')
    expect(tei).toContain('<p><said')
  })

  it('Windows-1252 is refused with a hint, and read when named', () => {
    const bytes = Buffer.from(
      MEMO.replaceAll('“', '\u0093')
        .replaceAll('”', '\u0094')
        .replace('–', '\u0096')
        .replaceAll('•', '\u0095'),
      'latin1',
    )
    const refused = encode(bytes)
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(
      /^memo\.txt:4:3: error: found the byte 0x95, which is not UTF-8; .*--encoding windows-1252/,
    )
    const read = encode(bytes, '--encoding', 'windows-1252')
    expect(read.code).toBe(0)
    expect(read.tei).toContain('“final”')
  })

  it.each([
    ['CRLF', MEMO.replaceAll('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${MEMO}`],
    ['CR', MEMO.replaceAll('\n', '\r')],
  ])('%s gives the same encoding', (_, text) => {
    expect(encode(text).tei).toBe(encode(MEMO).tei)
  })

  it('control characters that XML forbids', () => {
    const { code, err } = encode(MEMO.replace('agreed', 'ag\u0001reed'))
    expect(code).toBe(2)
    expect(err).toMatch(/^memo\.txt:10:26: error: found the control character U\+0001, .*delete it/)
    expect(err).not.toContain('\u0001')
  })

  it('a memo with no heading', () => {
    const { code, err, tei } = encode('Mr. Smith said that he agreed with all that had been said.\n')
    expect(code).toBe(0)
    expect(err).toMatch(/^memo\.txt:1:1: warning: .*heading.*"title" in the metadata \[no-heading\]/)
    expect(tei).toContain('<said')
  })

  it('notes without markers', () => {
    const { code, err, tei } = encode(MEMO.replace('agreed.2', 'agreed.'))
    expect(code).toBe(0)
    expect(err).toMatch(
      /^memo\.txt:16:3: warning: note `2` has no marker in the text; put its number behind the word/,
    )
    expect(tei).toContain('Not printed.')
  })

  it('markers without notes', () => {
    const { err, tei } = encode(MEMO.replace('whether this', 'whether3 this'))
    expect(err).toMatch(/^memo\.txt:12:\d+: warning: `3` looks like a note marker, .*add the note/)
    expect(tei).toContain('whether3 this')
  })

  it('a metadata file with a wrong key', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'meta.json'), '{\n  "date": "1959-09-15",\n  "palce": "Washington"\n}\n')
    const { code, err } = chancery(['encode', 'memo.txt', '--meta', 'meta.json', '-o', 'memo.xml'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^meta\.json:3:3: error: `palce` is not a key here; did you mean `place`\?/)
    expect(existsSync(join(cwd, 'memo.xml'))).toBe(false)
  })

  it.each([
    [
      '{\n  "date": "15 September"\n}',
      /^meta\.json:2:11: error: `date` must be a day such as 1959-09-15, found `"15 September"`/,
    ],
    ['{\n  "date": \n}', /^meta\.json:3:1: error: not JSON/],
    ['{ "id": "../x" }', /^meta\.json:1:9: error: `id` must be written like `d111`/],
  ])('metadata %j', (json, expected) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'meta.json'), json)
    const { code, err } = chancery(['encode', 'memo.txt', '--meta', 'meta.json'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(expected)
  })

  it('a word that is none of a list, with the one that was meant', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'memo.decisions.json'), '{"decisions":[{"type":"speach","words":"x"}]}')
    const { code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^memo\.decisions\.json:1:23: error: .*; did you mean `speech`\?/)
  })

  it('an output folder in which the result is the input, and an output that is a device', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.xsl'), IDENTITY)
    writeFileSync(join(cwd, 'a.xml'), '<a/>')
    const { code, err } = chancery(['transform', 'a.xml', '--xsl', 'a.xsl', '-o', './'], { cwd })
    expect([code, err]).toEqual([2, 'chancery: a.xml is an input; name another output\n'])
    if (process.platform === 'win32') return
    const elsewhere = join(folder(), 'null')
    symlinkSync('/dev/null', elsewhere)
    expect(chancery(['transform', 'a.xml', '--xsl', 'a.xsl', '-o', elsewhere], { cwd }).code).toBe(0)
    expect(lstatSync(elsewhere).isSymbolicLink()).toBe(true)
  })

  it('an output folder that cannot be written', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'file'), 'x')
    const { code, err } = chancery(['encode', 'memo.txt', '-o', 'file/memo.xml'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^file\/memo\.xml: error: cannot be written \((?:ENOTDIR|EEXIST)\): .*check the path/)
    expect(readdirSync(cwd).sort()).toEqual(['file', 'memo.txt'])
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('x')
  })
})

describe('an encoding that is named', () => {
  const utf16 = Buffer.from(MEMO, 'utf16le')
  it.each([
    ['utf-16le', utf16, 0, /^$/],
    [
      'utf-16le',
      Buffer.from(utf16).swap16(),
      2,
      /the file is utf-16be; say so: --encoding utf-16be \[wrong-encoding\]/,
    ],
    ['utf-16be', utf16, 2, /the file is utf-16le/],
    ['utf-16', Buffer.from(MEMO), 2, /the file is no UTF-16; name no encoding for it/],
  ])('%s is that of the file', (encoding, bytes, code, expected) => {
    const found = encode(bytes, '--encoding', encoding)
    expect(found.code).toBe(code)
    expect(found.err).toMatch(expected)
  })
})

describe('bad output', () => {
  it.skipIf(!existsSync('/dev/full'))('is told where standard output cannot be written', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    const program = join(root, 'dist/bin/chancery.cjs')
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" encode memo.txt > /dev/full`, process.execPath, program],
      { cwd, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([
      2,
      '<stdout>: error: cannot be written (ENOSPC): the disk is full; free some space [file-unwritable]\n',
    ])
  })

  it('is told where a name is too long', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    const { code, err } = chancery(['encode', 'memo.txt', '-o', `${'x'.repeat(300)}.xml`], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('the name is too long; give a shorter one')
  })
})

describe('arguments that look like options', () => {
  it('are told apart', () => {
    const cwd = folder()
    writeFileSync(join(cwd, '-memo.txt'), MEMO)
    expect(chancery(['encode', '-memo.txt'], { cwd }).err).toBe(
      'chancery: unknown option -memo.txt; the file of this name is ./-memo.txt\n',
    )
    expect(chancery(['--quiet', 'encode', '-memo.txt'], { cwd }).err).toBe(
      'chancery: options come after a command: chancery COMMAND --quiet\n',
    )
  })
})
