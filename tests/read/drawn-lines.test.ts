import { describe, expect, it } from 'vitest'
import { all, bodyOf, encodeText, one, words } from '../support.js'

const memo = (text: string): string => `12. Memorandum of Conversation\n\nOslo, May 3, 1958.\n\n${text}\n`
const bodyWith = (text: string): string => bodyOf(encodeText(memo(text)).tei.text)

const LINE = '_'.repeat(40)

describe('lines that are drawn across the page', () => {
  it.each(['-', '_', '=', '—', '─'])('of %s are no rows and part no table', (sign) => {
    const line = sign.repeat(40)
    const table = `${line}\nCountry         1957        1958\n${line}\nNorland          7.5        10.0\nSudland         12.0        11.5\n  ${line}\nTotal           19.5        21.5\n${line}`
    const { document, ledger } = encodeText(memo(`The figures were:\n\n${table}\n\nMr. Lund left.`))
    const body = one(document.root, 'body')
    expect(all(body, 'row').map(words)).toHaveLength(4)
    expect(all(body, 'p').map(words)).toEqual(['The figures were:', 'Mr. Lund left.'])
    expect(ledger.filter(({ kind }) => kind === 'drawn-line').map(({ text }) => text)).toEqual([
      ...[line, line, line, line],
    ])
  })

  it('part no rows with tabs', () => {
    expect(bodyWith(`Country\t1957\n${LINE}\nNorland\t7\n${LINE}\nSudland\t9`).match(/<row>/g)).toHaveLength(
      3,
    )
  })

  it.each([LINE, '---'])('stand under labels and above notes: %s', (above) => {
    const text = `12. Memorandum of Conversation1\n${LINE}\n\nPARTICIPANTS\n------------\nMr. Lund\nMr. Berg\n\nMr. Lund left.2\n\n${above}\n\n1. Source: Department of State.\n2. Not printed.\n`
    const body = bodyOf(encodeText(text).tei.text)
    expect(body).not.toMatch(/__|--/)
    expect(body).toMatch(/<item>Mr\. <persName[^>]*>Lund/)
    expect(body).toMatch(/left\.<note n="2"/)
  })

  it('are text where they stand alone or for words', () => {
    expect(bodyWith('Mr. Lund said\n---\nMr. Berg stayed.')).toContain('---')
    expect(bodyWith(`Mr. Lund left.\n\n${LINE}\n\nMr. Berg stayed.`)).toContain(`<p>${LINE}</p>`)
    expect(bodyWith(`The name of the man was\n${LINE}\nand he was known to us.`)).toContain(LINE)
  })

  it.each(['----------', '____', '===='])('part the lines of a text that is spaced double: %s', (line) => {
    const { document, ledger } = encodeText(
      `12. Memorandum of Conversation\n\n${`word\n${line}\n\n`.repeat(3)}`,
    )
    expect(all(one(document.root, 'body'), 'p').map(words)).toEqual(['word', 'word', 'word'])
    expect(ledger.filter(({ kind }) => kind === 'drawn-line')).toHaveLength(3)
  })

  it('stand at the foot of a page, inside a paragraph', () => {
    const { document, ledger } = encodeText(
      memo('He asked that the\n----------\n[Page 4]\nharbor be opened.'),
    )
    expect(all(one(document.root, 'body'), 'p').map(words)).toEqual(['He asked that the harbor be opened.'])
    expect(ledger.filter(({ kind }) => kind === 'drawn-line').map(({ text }) => text)).toEqual(['----------'])
  })
})
