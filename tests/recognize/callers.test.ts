import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const root = (text: string): ReturnType<typeof one> => encodeText(text).document.root
const turns = (text: string): (string | undefined)[] =>
  all(root(text), 'sp').map((sp) => attribute(sp, 'who'))
const people = (text: string): string[] =>
  all(one(root(text), 'particDesc'), 'person').map((person) => words(one(person, 'persName')))

const call = (callers: string, labels: readonly [string, string]): string =>
  `SECRET\n\nTELCON\n${callers}\nOctober 12, 1973\n7:40 p.m.\n\n${[
    'It is late.',
    'What have you got?',
    'I talked to them.',
    'Call me.',
  ]
    .map((remark, at) => `${labels[at % 2]!}:  ${remark}`)
    .join('\n\n')}\n`

describe('callers', () => {
  it('may be listed by the initials under which they have turns, or under the last of which', () => {
    expect(people(call('The President/HAH', ['HAH', 'P']))).toEqual(['The President', 'HAH'])
    expect(turns(call('The President/HAH', ['HAH', 'P']))).toEqual([
      '#hah',
      '#the-president',
      '#hah',
      '#the-president',
    ])
    expect(turns(call('The President/HAH', ['H', 'P']))).toEqual([
      '#hah',
      '#the-president',
      '#hah',
      '#the-president',
    ])
  })

  it('are not initials that have no turns', () => {
    expect(people(call('Mr. Lund/CIA', ['L', 'P']))).toEqual(['Lund', 'P'])
  })

  it('may be one, beside whoever keeps the transcript', () => {
    const text =
      'TELECON\nAmb. Lund\n4:45 p.m., Sat.\nNovember 3, 1973\n\nH: Mr. Ambassador.\n\nL: How are you?\n\nH: I am fine.\n\nL: Good.\n'
    expect(people(text)).toEqual(['Lund', 'H'])
    expect(turns(text)).toEqual(['#h', '#lund', '#h', '#lund'])
    const creation = one(root(text), 'creation')
    expect(attribute(one(creation, 'date'), 'when')).toBe('1973-11-03')
    expect(attribute(one(creation, 'time'), 'when')).toBe('16:45:00')
  })

  it('stand below a title with anything short above it', () => {
    expect(words(one(root(`C-1\n\n${call('Hall/Lund', ['H', 'L'])}`), 'head'))).toBe('TELCON')
  })
})

describe('a letter as a label', () => {
  it('is the President, if no name begins so', () => {
    expect(
      turns(
        'MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:  President Hall\n               Foreign Minister Lund\n\nP: It is late.\n\nL: It is.\n\nP: When will they come?\n\nL: In May.\n',
      ),
    ).toEqual(['#hall', '#lund', '#hall', '#lund'])
  })
})

describe('a surname that the list does not have', () => {
  const memo = (...labels: readonly string[]): string =>
    `MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS:  The Secretary\n               Mr. Sven Lund\n\n${labels.map((label) => `${label}:    It is late.`).join('\n\n')}\n`
  const certain = (text: string): (string | undefined)[] =>
    all(root(text), 'speaker').map((speaker) => {
      const [name] = [...all(speaker, 'rs'), ...all(speaker, 'persName')]
      return name && attribute(name, 'cert')
    })

  it('is that of whoever is listed by office alone and has no turns', () => {
    const text = memo('Lund', 'Hall', 'Lund', 'Hall')
    expect(turns(text)).toEqual(['#lund', '#the-secretary', '#lund', '#the-secretary'])
    expect(certain(text)).toEqual([undefined, 'medium', undefined, 'medium'])
  })

  it('is nobody’s where he has turns, or another surname has', () => {
    expect(turns(memo('Lund', 'Hall', 'The Secretary', 'Hall'))).toEqual([
      '#lund',
      '#hall',
      '#the-secretary',
      '#hall',
    ])
    expect(turns(memo('Lund', 'Hall', 'Berg', 'Hall'))).toEqual(['#lund', '#hall', '#berg', '#hall'])
  })
})

describe('a turn', () => {
  it('has its lines below one another in one paragraph', () => {
    const text = `MEMORANDUM OF CONVERSATION

PARTICIPANTS:  Mr. Hall
               Mr. Lund

Hall:         The Norlanders now have four ships at Aarhavn.
              They say five are for the mine.

Lund:         There are four.

Hall:         That is the first time that they have overstated.
              [Laughter.]

              Let me ask about the harbor.

Lund:         It is open.
`
    expect(all(root(text), 'sp').map((sp) => all(sp, 'p').map(words))).toEqual([
      ['The Norlanders now have four ships at Aarhavn. They say five are for the mine.'],
      ['There are four.'],
      ['That is the first time that they have overstated. [Laughter.]', 'Let me ask about the harbor.'],
      ['It is open.'],
    ])
  })
})
