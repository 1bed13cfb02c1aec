import { describe, expect, it } from 'vitest'
import { fidelity } from '../../src/validate/fidelity/fidelity.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { encodeText, marked } from '../support.js'

const memo = (paragraph: string): string => `3. Memorandum of Conversation\n\n${paragraph}\n`

/** The text of the body with `|` where a hyphen became markup, and `[n]` or, inside a word, `<n>` where a page begins. */
const joined = (paragraph: string): string =>
  marked(memo(paragraph), (element) => {
    const n = attribute(element, 'n') ?? ''
    if (element.localName === 'pb') return attribute(element, 'break') === 'no' ? `<${n}>` : `[${n}]`
    return element.localName === 'lb' && attribute(element, 'break') === 'no' ? '|' : undefined
  })

describe('a hyphen at a line end', () => {
  it('parts a word that English or the document knows', () => {
    expect(joined('The Secretary spoke of the nego-\ntiations with the Norland\nGlaubund.')).toContain(
      'nego|tiations',
    )
    expect(joined('The Glaubund asked for peace; the Glau-\nbund had no other wish.')).toContain('Glau|bund')
  })

  it('parts a word of which a half is none', () => {
    const { recognized } = encodeText(memo('The Secretary had written to Mr. Skjold-\nborg in the spring.'))
    expect(recognized.annotations.find(({ type }) => type === 'hyphen')).toMatchObject({
      cert: 'medium',
      reason: 'the hyphen may belong to `Skjold-borg`',
    })
  })

  it.each([
    ['two-\npower talks', 'two-power talks'],
    ['Saudi-\nArabian group', 'Saudi-Arabian group'],
    ['years 1955-\n57 were hard', '1955-57 were'],
    ['short-\nand medium-range missiles', 'short- and medium-range'],
    ['talks -\nand they were long', 'talks - and'],
  ])('belongs to the words of %j', (lines, words) => {
    const wrapped = `The Secretary spoke, and that at great length, of how the ${lines}
when he had come back from the northern waters of the country,
and asked.`
    expect(joined(wrapped)).toContain(words)
  })

  it('is cut out of a name', () => {
    const text = 'Mr. Lundgren came late. The Secretary said that Mr. Lund-\ngren was welcome.'
    expect(encodeText(memo(text)).tei.text).toContain('>Lund<lb break="no" rend="hyphen"/>gren</persName>')
  })

  it('is proved: without its mark the encoding is refused', () => {
    const text = memo('The Secretary spoke of the nego-\ntiations with Norland.')
    const file = sourceFile('memo.txt', text)
    const { tei, ledger } = encodeText(text)
    const without = sourceFile('memo.xml', tei.text.replace('<lb break="no" rend="hyphen"/>', ''))
    expect(fidelity(file, tei, ledger)).toEqual([])
    expect(fidelity(file, without, ledger)).toMatchObject([
      { rule: 'text-changed', place: { position: { start: { line: 3, column: 32 } } } },
    ])
  })
})

describe('a hyphen at the end of a page', () => {
  it.each([
    ['nego-\n[Page 12]\ntiations', 'nego|<12>tiations'],
    ['nego-\n\n[Page 12]\n\ntiations', 'nego|<12>tiations'],
    ['nego-\n[Page 12]tiations', 'nego|<12>tiations'],
    ['nego- [Page 12] tiations', 'nego|<12>tiations'],
    ['nego-[Page 12]tiations', 'nego|<12>tiations'],
    ['nego-\n\n- 12 -\n\ntiations', 'nego|<12>tiations'],
    ['two-\n[Page 12]\npower talks', 'two-<12>power talks'],
    ['two- [Page 12] power talks', 'two-<12>power talks'],
    ['two-\n\n- 12 -\n\npower talks', 'two-<12>power talks'],
    ['short- [Page 12] and medium-range', 'short- [12]and medium-range'],
  ])('is what one at a line end is: %j', (lines, read) => {
    expect(joined(`The Secretary spoke of the ${lines} with Norland.`)).toContain(`the ${read}`)
  })

  it('is cut out of a name, and what is printed between the pages stays', () => {
    const text = `Mr. Lundgren came late. The Secretary said that Mr. Lund-

SECRET
- 2 -

gren was welcome.`
    expect(encodeText(memo(text)).tei.text).toMatch(
      />Lund<lb break="no" rend="hyphen"\/><fw [^>]*>SECRET<\/fw><pb n="2" [^>]*break="no"\/>gren<\/persName>/,
    )
  })

  it('is proved', () => {
    const text = memo('The Secretary spoke of the nego-[Page 12]tiations with Norland.')
    const { tei, ledger } = encodeText(text)
    const without = sourceFile('memo.xml', tei.text.replace('<lb break="no" rend="hyphen"/>', ''))
    const file = sourceFile('memo.txt', text)
    expect(fidelity(file, tei, ledger)).toEqual([])
    expect(ledger.filter(({ kind }) => kind === 'hyphen')).toMatchObject([{ text: '-' }])
    expect(fidelity(file, without, ledger)).toMatchObject([{ rule: 'text-changed' }])
  })
})
