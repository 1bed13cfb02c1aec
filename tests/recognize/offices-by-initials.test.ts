import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, listing, one, whoSays, words } from '../support.js'

const speakers = (text: string): (string | undefined)[] =>
  all(encodeText(text).document.root, 'sp').map((turn) => attribute(turn, 'who'))

describe('the initials of an office', () => {
  const top =
    listing('The Prime Minister', 'The Foreign Secretary', 'Under Secretary Berg', 'Mr. Lund') + '\n\n'

  it('are who is listed in it, with full stops or without', () => {
    const text = `${top}The P.M. said that it was late. F.S. disagreed. The FS asked why. PM said no.\n`
    expect(whoSays(text)).toEqual([
      '#the-prime-minister',
      '#the-foreign-secretary',
      '#the-foreign-secretary',
      '#the-prime-minister',
    ])
  })

  it('are nobody where they are those of a state', () => {
    const text = `${top}Mr. Lund said that it was late. The US agreed to this in May.\n`
    expect(whoSays(text)).not.toContain('#berg')
  })

  it('are the label of a turn', () => {
    const turns = [
      'P.M.: It is late.',
      'F.S.: It is not.',
      'PM: It was.',
      'FS: I see.',
      'P.M.: Good.',
      'F.S.: Yes.',
    ]
    const found = speakers(`${top}${turns.join('\n\n')}\n`)
    expect(new Set(found)).toEqual(new Set(['#the-prime-minister', '#the-foreign-secretary']))
  })
})

describe('a representative', () => {
  const memo = (text: string): string =>
    `Summary Record of a Meeting, 3 May 1962\n\nPRESENT\n\nDENMARK\nMr. Lund\n\nFRANCE\nMr. Hall\nMr. Moe\n\nITALY\nMr. Vik\n\n${text}\n`

  it('is the first who is listed of the delegation', () => {
    const text =
      'The FRENCH REPRESENTATIVE said that it was late. The Danish Representative agreed. The representative of Italy asked why.'
    expect(whoSays(memo(text))).toEqual(['#hall', '#lund', '#vik'])
  })

  it('is unknown where several are named', () => {
    const text =
      'Mr. Vik said that it was late. The DANISH and FRENCH REPRESENTATIVES supported this. Mr. Vik thanked them.'
    expect(whoSays(memo(text))).toEqual(['#vik', undefined, '#vik'])
  })
})

describe('callers', () => {
  const call = (callers: string): string =>
    `TELCON\n${callers}\nApril 21, 1972\n\nH: Hello.\n\nL: It is late.\n\nH: I know.\n\nL: Good.\n`

  it.each(['Secretary Hall/Mr. Lund', 'Mr. Hall/ Mr. Lund', 'Hall/Lund', 'Gen. Hall/Lund'])(
    'are those of %s',
    (line) => {
      const { document } = encodeText(call(line))
      const people = all(one(document.root, 'particDesc'), 'person')
      expect(people.map((person) => words(one(person, 'persName')))).toEqual(['Hall', 'Lund'])
      expect(speakers(call(line))).toEqual(['#hall', '#lund', '#hall', '#lund'])
    },
  )

  it('have a title where the document is no call', () => {
    const text =
      'Memorandum of Conversation\nHall/Lund\nApril 21, 1972\n\nIt was late, and nobody knew why the ferry was late.\n'
    expect(all(encodeText(text).document.root, 'list')).toEqual([])
  })
})
