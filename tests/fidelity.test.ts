import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { encodeMemo } from '../src/pipeline.js'
import { decode } from '../src/source/decode.js'
import { sourceFile } from '../src/source/file.js'
import { fidelity } from '../src/validate/fidelity/fidelity.js'
import { encodeText, hasShared, shared } from './support.js'

const MEMO =
  '12. Memorandum of Conversation1\n\nMr. Smith said no.2 He left [Page 7] early.\n\n  1. Source: X.\n\n  2. Sic.\n'

describe('fidelity', () => {
  it('holds for a memo', () => {
    const { tei, ledger } = encodeText(MEMO)
    expect(fidelity(sourceFile('memo.txt', MEMO), tei, ledger)).toEqual([])
  })

  it.each([
    ['a lost word', (xml: string) => xml.replace('early', '')],
    ['an added letter', (xml: string) => xml.replace('early', 'earlyy')],
    ['a page break in the wrong place', (xml: string) => xml.replace(/(left )(<pb[^>]*>)(early)/, '$1$3$2')],
    ['another page number', (xml: string) => xml.replace('n="7"', 'n="8"')],
    ['exchanged notes', (xml: string) => xml.replace('>Sic.<', '>Cis.<')],
    ['a lost space', (xml: string) => xml.replace('said no', 'saidno')],
    ['a lost end tag', (xml: string) => xml.replace('</note>', '')],
  ])('refuses %s', (_, harm) => {
    const { tei, ledger } = encodeText(MEMO)
    const harmed = harm(tei.text)
    expect(harmed).not.toBe(tei.text)
    const found = fidelity(sourceFile('memo.txt', MEMO), sourceFile('x', harmed), ledger)
    expect(found).toHaveLength(1)
    expect(found[0]!.severity).toBe('error')
  })

  it('refuses a ledger that hides letters', () => {
    const { tei, ledger } = encodeText(MEMO)
    const hidden = ledger.map((entry) => (entry.kind === 'layout' ? { ...entry, text: ' x ' } : entry))
    expect(fidelity(sourceFile('memo.txt', MEMO), tei, hidden).length).toBeGreaterThan(0)
  })

  it('holds for random text', () => {
    const piece = fc.constantFrom(
      'Mr. X: ',
      '[Page 4]',
      '[Page',
      ']',
      '12',
      '1.',
      '  1. ',
      '• ',
      '- ',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      ' ',
      '\u00a0',
      '\u2028',
      '\u0085',
      '\u00ad',
      'e\u0301',
      '𝔘',
      'שלום',
      '&<>"\'',
      ']]>',
      '&lt;',
      'SUBJECT\n',
      'PARTICIPANTS\n',
      'The President said ',
      'word2',
      'Notes\n',
      '“quoted”3 ',
      '\f',
      '[Page 21] strictions',
      'nego-\ntiations ',
      'two-\npower ',
      '\uFEFF',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const file = decode('random.txt', new TextEncoder().encode(parts.join(''))).value
        if (!file) return
        const { diagnostics } = encodeMemo(file)
        expect(
          diagnostics.filter(({ severity, rule }) => severity === 'error' && rule !== 'empty-file'),
        ).toEqual([])
      }),
      { numRuns: 600, seed: 111 },
    )
  })

  it.skipIf(!hasShared).each(['memos', 'other'])('holds for the corpus of %s', (name) => {
    const folder = `${shared}corpus/${name}/`
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    const errors = files.flatMap((file) =>
      encodeMemo(decode(file, readFileSync(folder + file)).value!).diagnostics.filter(
        ({ severity }) => severity === 'error',
      ),
    )
    expect(errors).toEqual([])
    expect(files.length).toBeGreaterThan(30)
  })
})
