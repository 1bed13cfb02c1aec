import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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

  it('binary file', () => {
    const { code, err, tei } = encode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
    expect(code).toBe(2)
    expect(err).toMatch(/^memo\.txt:1:3: error: .*/)
    expect(err).toContain('save the document as plain text')
    expect(tei).toBeUndefined()
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
    ['{\n  "date": "15 September"\n}', /^meta\.json:2:11: error: `date` must match format "date"/],
    ['{\n  "date": \n}', /^meta\.json:3:1: error: not JSON/],
    ['{ "id": "../x" }', /^meta\.json:1:9: error: `id` must match pattern/],
  ])('metadata %j', (json, expected) => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'meta.json'), json)
    const { code, err } = chancery(['encode', 'memo.txt', '--meta', 'meta.json'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(expected)
  })

  it('an output folder that cannot be written', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    writeFileSync(join(cwd, 'file'), 'x')
    const { code, err } = chancery(['encode', 'memo.txt', '-o', 'file/memo.xml'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(
      /^file\/memo\.xml: error: cannot be written \((?:ENOTDIR|EEXIST)\): .*name another place/,
    )
    expect(readdirSync(cwd).sort()).toEqual(['file', 'memo.txt'])
    expect(readFileSync(join(cwd, 'file'), 'utf8')).toBe('x')
  })
})
