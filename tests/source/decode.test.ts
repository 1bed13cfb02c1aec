import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { decode } from '../../src/source/decode.js'
import { sourceFile } from '../../src/source/file.js'
import { readXml } from '../../src/xml/read.js'

const inXml = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<p>Mr. Müller said “no”</p>`

describe('bytes that are said to be windows-1252', () => {
  it('and are UTF-8, are no text where a byte of it is no character', () => {
    const { value, diagnostics } = decode('memo.txt', Buffer.from('He said “no”'), 'windows-1252')
    expect([value, diagnostics[0]?.rule]).toEqual([undefined, 'wrong-encoding'])
    expect(diagnostics[0]!.reason).toMatch(/0x9D.*the file is UTF-8: name no other encoding/)
  })

  it('and are UTF-8, are read as they are said to be, with a warning', () => {
    const { value, diagnostics } = decode('memo.txt', Buffer.from('Mr. Müller'), 'windows-1252')
    expect([value?.text, diagnostics.map(({ severity }) => severity)]).toEqual(['Mr. MÃ¼ller', ['warning']])
  })

  it('and are so, or plain ASCII, are text', () => {
    for (const text of ['M\u00fcller', 'Lund'])
      expect(decode('memo.txt', Buffer.from(text, 'latin1'), 'windows-1252').diagnostics).toEqual([])
  })

  it('in XML, where the declaration is what is wrong', () => {
    const { result } = readXml('memo.xml', Buffer.from(inXml('ISO-8859-1')))
    expect(result.diagnostics).toMatchObject([
      { rule: 'wrong-encoding', place: { position: { start: { line: 1, column: 31 } } } },
    ])
    expect(result.diagnostics[0]!.reason).toContain(
      'declares `iso-8859-1`, but its bytes are UTF-8; declare encoding="UTF-8"',
    )
    const plain = inXml('ISO-8859-1').replace(/[“”]/g, '"')
    expect(readXml('memo.xml', Buffer.from(plain, 'latin1')).result.value).toBeDefined()
  })
})

describe('text that comes as text', () => {
  it.each([
    ['a\ud800b', 'forbidden-character', 1, 2],
    ['5. Memorandum\n\nHe\u000b said no.', 'forbidden-character', 3, 3],
    ['5. Memorandum\n\nHe said\0 no.', 'forbidden-character', 3, 8],
    ['\0'.repeat(9), 'binary-file', 1, 1],
  ])('is refused where XML cannot hold it: %j', (text, rule, line, column) => {
    const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', text))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ rule, place: { position: { start: { line, column } } } }])
  })
})
