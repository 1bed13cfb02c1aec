import { describe, expect, it } from 'vitest'
import { all, encodeText, listing, whoSays, words } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

/** Who has each turn of a transcript, and the label of each. */
function turnsOf(top: string, lines: readonly string[]): [string | undefined, string][] {
  const { root } = encodeText(`${top}\n\n${lines.join('\n\n')}\n`).document
  return all(root, 'sp').map((turn) => [attribute(turn, 'who'), words(all(turn, 'speaker')[0]!)])
}

describe('the label of a turn with the side of who speaks', () => {
  const LINES = [
    'Mr. Hall (U.S.): We agree.',
    'Mr. Lund (Norland): We do not.',
    'Mr. Hall (U.S.): What is it that you want?',
    'Mr. Berg (the Netherlands Embassy): A deeper harbor.',
    'Mr. Lund: That is so.',
  ]

  it('leads to who is listed', () => {
    const top = listing('Mr. Hall', 'Mr. Lund', 'Mr. Berg')
    expect(turnsOf(top, LINES)).toEqual([
      ['#hall', 'Mr. Hall (U.S.):'],
      ['#lund', 'Mr. Lund (Norland):'],
      ['#hall', 'Mr. Hall (U.S.):'],
      ['#berg', 'Mr. Berg (the Netherlands Embassy):'],
      ['#lund', 'Mr. Lund:'],
    ])
  })

  it('leads to the same person each time where nobody is listed', () => {
    const who = turnsOf('5. Minutes of Meeting', LINES).map(([id]) => id)
    expect(who).toEqual(['#hall', '#lund', '#hall', '#berg', '#lund'])
  })

  it('may stand above the words', () => {
    const above = LINES.map((line) => line.replace(': ', ':\n'))
    const who = turnsOf(listing('Mr. Hall', 'Mr. Lund', 'Mr. Berg'), [...LINES, ...above])
    expect(who).toHaveLength(10)
  })

  it('begins the words of one paragraph alone', () => {
    const two = `${listing('Mr. Hall', 'Mr. Lund')}\n\nMr. Hall (U.S.): We do not agree with this.\n\nMr. Lund (Norland): We have no objections to it.\n`
    expect(whoSays(two)).toEqual(['#hall', '#lund'])
  })

  it('may have a space before its colon, and say in brackets how or as what somebody speaks', () => {
    const lines = [
      'Mr. Hall : We agree.',
      'Mr. Lund [laughing]: We do not.',
      'Mr. Hall (in French) : What is it that you want?',
      'Mr. Berg [Norland Ambassador]: A deeper harbor.',
    ]
    expect(turnsOf(listing('Mr. Hall', 'Mr. Lund', 'Mr. Berg'), lines)).toEqual([
      ['#hall', 'Mr. Hall :'],
      ['#lund', 'Mr. Lund [laughing]:'],
      ['#hall', 'Mr. Hall (in French) :'],
      ['#berg', 'Mr. Berg [Norland Ambassador]:'],
    ])
  })

  it('may have a space before its colon in a paragraph alone', () => {
    const two = `${listing('Mr. Hall', 'Mr. Lund')}\n\nMr. Hall : We do not agree with this.\n\nMr. Lund : We have no objections to it.\n`
    expect(whoSays(two)).toEqual(['#hall', '#lund'])
  })

  it('is none where the brackets hold no side', () => {
    const lines = ['Table (a): one.', 'Table (b): two.', 'Table (c): three.', 'Table (d): four.']
    expect(turnsOf(listing('Mr. Hall', 'Mr. Lund'), lines)).toEqual([])
  })
})

it('the delegations above a transcript may have several lines each', () => {
  const top = `Record of a Meeting\n\nPARTICIPANTS:\n\nUS: The President\n    Mr. Hall\nNorland: Minister Lund\n         Mr. Berg`
  const lines = [
    'The President: I am glad.',
    'Lund: So am I.',
    'The President: It was late.',
    'Lund: It was.',
  ]
  const { root } = encodeText(`${top}\n\n${lines.join('\n\n')}\n`).document
  expect(all(all(root, 'list')[0]!, 'item').map(words)).toEqual([
    'US: The President Mr. Hall',
    'The President',
    'Mr. Hall',
    'Norland: Minister Lund Mr. Berg',
    'Minister Lund',
    'Mr. Berg',
  ])
  expect(all(root, 'sp').map((turn) => attribute(turn, 'who'))).toEqual([
    ...['#the-president', '#lund', '#the-president', '#lund'],
  ])
})

describe('remarks in a record of agencies', () => {
  const TOP = `MEMORANDUM OF CONVERSATION

PARTICIPANTS:  Mr. Hall
               Mr. Lund
               General Vik

`

  it('may have few words behind the label', () => {
    expect(
      whoSays(
        `${TOP}Mr. Hall asked about the ferries.\n\nMr. Lund:  What does it cost?\n\nGeneral Vik:  Nothing in May.\n`,
      ),
    ).toEqual(['#hall', '#lund', '#vik'])
  })

  it('may have a number and a portion mark before the label', () => {
    expect(
      whoSays(
        `${TOP}1.  (C)  Mr. Hall asked about the ferries.\n\n2.  (C)  Lund: The ferries are important to us.\n`,
      ),
    ).toEqual(['#hall', '#lund'])
  })

  it('begin behind what was done meanwhile', () => {
    const text = `${TOP}Mr. Hall said that this was the kind he liked.  (Laughter)  He would think about it over the weekend.\n`
    const said = all(encodeText(text).document.root, 'said').map(words)
    expect(said).toEqual([
      'Mr. Hall said that this was the kind he liked.',
      'He would think about it over the weekend.',
    ])
  })

  it('are those of the head of a body that is printed in capitals', () => {
    expect(
      whoSays(
        `${TOP}GENERAL VIK said that he could live with it.\n\nThe CHAIRMAN OF THE MILITARY COMMITTEE said that all were of one mind.  He had polled them.\n`,
      ),
    ).toEqual(['#vik', '#chairman-of-the-military-committee', '#chairman-of-the-military-committee'])
  })

  it('may have the initials of an office for a label', () => {
    expect(
      whoSays(
        `MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:  The Vice President\n               Minister Lund\n               Nancy Berg Dahl, OVP\n\nMinister Lund asked about the ferries.  VP: Do we know whose they were?\n\nThe Vice President asked Ms. Dahl to look into it.  She noted that it was late.\n`,
      ),
    ).toEqual(['#lund', '#the-vice-president', '#the-vice-president', '#dahl'])
  })
})
