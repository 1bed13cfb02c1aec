import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText } from '../support.js'

const speakers = (text: string): (string | undefined)[] =>
  all(
    encodeText(`9. Telegram From the Embassy in Norland to the Department of State\n\n${text}\n`).document
      .root,
    'said',
  ).map((said) => attribute(said, 'who'))

describe('a letter that speaks', () => {
  it('is who is said above it to have been talked with, though others begin with it', () => {
    const text =
      'D said the ferry was late. President Dunn knew it. He did not like it.\n\nD replied with some heat that it was not.'
    for (const opening of ['Dahl conversation—miscellaneous.', 'I report on my long conversation with Dahl.'])
      expect(speakers(`${opening} ${text}`)).toEqual(['#dahl', '#dahl', '#dahl', '#dahl'])
  })

  it('is nobody whom an office goes before there, nor where it speaks once', () => {
    expect(speakers('President Dahl conversation. Mr. Dunn came. D said no. D asked why.')).toEqual([])
    expect(speakers('Dahl conversation. D said the ferry was late.')).toEqual([])
  })
})

describe('an office without an article', () => {
  it('is the same as with "the"; its country tells two apart', () => {
    const text =
      'Swedish Foreign Minister said the ferry was late. The Danish Foreign Minister agreed. Foreign Minister Holm said it was not.\n\nWith regard to ships Danish Foreign Minister, after doubting that, stated there were none. The Swedish Foreign Minister asked why.'
    expect(speakers(text)).toEqual([
      '#swedish-foreign-minister',
      '#danish-foreign-minister',
      '#holm',
      '#danish-foreign-minister',
      '#swedish-foreign-minister',
    ])
  })

  it('also of two words, and behind who spoke last', () => {
    expect(
      speakers(
        'Prime Minister asked about the ferry. Last speaker was Danish Ambassador who said he had no view.',
      ),
    ).toEqual(['#prime-minister', '#danish-ambassador'])
  })

  it('is none behind another word', () => {
    expect(speakers('Our Foreign Minister said it was late.')).toEqual([])
  })
})

describe('between a name and its verb', () => {
  it('may stand a long clause', () => {
    const clause =
      'who knows the harbor well and who had been on the ferry and talked with several of the crew there'
    expect(speakers(`Mr. Erik Holm, ${clause}, said that it was late.`)).toEqual(['#holm'])
    expect(speakers('Mr. Holm, Under Secretary, Ministry of Ships, said that the ferry was late.')).toEqual([
      '#holm',
    ])
  })
})

describe('a name that nothing introduces', () => {
  it.each([
    [
      'often opens sentences that report',
      'Torvik stressed heavily that the ferry was late. Reports were poor. Torvik reported fog. Winds were high. Torvik said no more.',
    ],
    [
      'opens a paragraph once, in which "he" goes on',
      'Torvik reported fog on the fjord. Winds were high. He agreed the ferry was late.',
    ],
    [
      'stands with the country in brackets',
      'Torvik (Norway) called on me yesterday to discuss ships. He said the ferry was late.',
    ],
  ])('is somebody’s that %s', (_, text) => {
    expect(new Set(speakers(text))).toEqual(new Set(['#torvik']))
  })

  it('may be of several words, one of them English, with a country in brackets', () => {
    const text =
      'Nir Wood (Norway) called. Points made by Nir Wood were:\n\n1. That the ferry was late.\n\nNir Wood added there was fog.'
    expect(speakers(text)).toEqual(['#wood', '#wood', '#wood'])
  })

  it.each([
    'Pravda reported fog. Winds were high. He agreed the ferry was late.',
    'Torvik reported fog on the fjord. Winds were high. Torvik said no more.',
    'Torvik said there was fog. Winds were high. Torvik said no more. Ships lay in Torvik. Torvik added nothing new.',
    'Embassy (Norway) said the ferry was late. Lillevik Embassy (Norway) added there was fog.',
  ])('is else none, nor a newspaper’s, a place’s or a body’s: %s', (text) => {
    expect(speakers(text)).toEqual([])
  })

  it('says nothing in reviews of intelligence', () => {
    const text = 'Torvik reported fog on the fjord. Winds were high. He agreed the ferry was late.'
    const { root } = encodeText(`9. Current Intelligence Weekly Review\n\n${text}\n`).document
    expect(all(root, 'said')).toEqual([])
  })
})

describe('notes of a telephone call', () => {
  it('tell in one sentence what one says and the other', () => {
    const text =
      'The Amb returned the call and the Sec reviewed the draft. L said there were rumors of fog, ice etc. The Sec said there were none. L said he was glad and the Sec said he was writing it down. It would be short.'
    const title =
      '9. Memorandum of a Telephone Conversation Between the Secretary of State and the Representative at Norhavn (Lund)'
    const said = all(encodeText(`${title}\n\n${text}\n`).document.root, 'said')
    expect(said.map((each) => attribute(each, 'who'))).toEqual([
      '#the-secretary-of-state',
      '#lund',
      '#the-secretary-of-state',
      '#lund',
      '#the-secretary-of-state',
      '#the-secretary-of-state',
    ])
  })
})

describe('a part that a Roman numeral heads', () => {
  it('goes on with nobody’s words', () => {
    expect(speakers('Mr. Holm said it was late. It was dark.\n\nII. Attitude of the captains.')).toEqual([
      '#holm',
      '#holm',
    ])
  })
})
