import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, listing, one, speakersOf, words } from '../support.js'

const TOP = listing('Mr. Hall', 'Lord Berg', 'Mr. Vik')

describe('records of other archives', () => {
  it.each([
    'The Meeting ended at 5.40 p.m.',
    'The Council rose at 6.45 p.m.',
    'The Discussion was resumed at noon.',
  ])('tell of the end of a meeting with a capital: %s', (end) => {
    expect(speakersOf(TOP, [['Mr. Hall said that it was late.'], [end]])).toEqual(['hall', '-'])
  })

  it('know offices that are called by a word of their own', () => {
    const told = [
      'Lord Berg said that it was dark.',
      'The Taoiseach, to whom I reported this, said that he knew.',
    ]
    expect(speakersOf(TOP, [told])).toEqual(['berg', 'taoiseach'])
  })

  it('have several Representatives in capitals, of whom nobody knows who spoke', () => {
    const told = [
      ['Mr. Hall said that it was late.'],
      ['The REPRESENTATIVES of NORLAND and SUDANIA supported this view.'],
    ]
    expect(speakersOf(TOP, told)).toEqual(['hall', '-'])
  })
})

describe('delegations one below another in columns', () => {
  const LIST = `BELGIUM                 NETHERLANDS
Mr. A. Dahl             Mr. E. Holm

DENMARK                 UNITED KINGDOM
Mr. M. Lund             Sir Henry Hall`
  const top = `SUMMARY RECORD of a meeting of the Council held in Stad on 15th May, 1957\n\nPRESENT\n\n${LIST}`

  it('have their own people', () => {
    const { root } = encodeText(`${top}\n\nMr. LUND said that it was late.\n`).document
    const sides = all(root, 'listPerson').filter((each) => attribute(each, 'type') === 'delegation')
    expect(sides.map((side) => [words(one(side, 'head')), words(one(side, 'persName'))])).toEqual([
      ['BELGIUM', 'A. Dahl'],
      ['NETHERLANDS', 'E. Holm'],
      ['DENMARK', 'M. Lund'],
      ['UNITED KINGDOM', 'Sir Henry Hall'],
    ])
  })

  it('have their Representatives', () => {
    const told = [
      ['The UNITED KINGDOM REPRESENTATIVE said that it was late.'],
      ['The DANISH REPRESENTATIVE asked why it had been late.'],
    ]
    expect(speakersOf(top, told)).toEqual(['hall', 'lund'])
  })
})

describe('a letter without a title', () => {
  const LETTER = `10 HARBOUR STREET

8 May 1971

Dear Giles,

The Minister said that it was late. He would wait.

I should be grateful if you would look at this.

I am sending copies of this letter to Robert Vik (Treasury).

Yours ever,

Peter Lund

G. C. Berg Esq.,
Fish Office.
`
  it('is somebody’s message, who thinks as he writes', () => {
    const said = all(encodeText(LETTER).document.root, 'said').map((each) => words(each))
    expect(said).toEqual(['The Minister said that it was late.', 'He would wait.'])
  })

  it('has its address under the signature', () => {
    const { root } = encodeText(LETTER).document
    expect(words(one(root, 'signed'))).toBe('Peter Lund')
    expect(all(root, 'addrLine').map((each) => words(each))).toEqual(['G. C. Berg Esq.,', 'Fish Office.'])
  })
})

it('a title in capitals names those whom “BETWEEN” stands before', () => {
  const text =
    '214 RECORD OF CONVERSATION BETWEEN SPENDER-HALL AND LUND\n\nPresent: Mr C. Spender-Hall (Minister), Sir Thomas Lund, Mr. Vik\n\nIt was late.\n'
  expect(all(one(encodeText(text).document.root, 'head'), 'persName').map((each) => words(each))).toEqual([
    'SPENDER-HALL',
    'LUND',
  ])
})
