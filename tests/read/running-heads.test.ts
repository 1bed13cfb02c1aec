import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const body = (text: string) => one(encodeText(text).document.root, 'body')

/** What belongs to the pages: the words of running lines, the numbers of pages. */
const ofPages = (text: string): string[] =>
  [...all(body(text), 'fw').map(words), ...all(body(text), 'pb').map((page) => attribute(page, 'n')!)].sort()

const pages = (...heads: string[]): string =>
  `Memorandum of Conversation\n\nOslo, May 4, 1961\n\nThe Ambassador said at some length that he had instructions to speak of the\n\n${heads.join('\n\n')}\n\nStraits, and that they would be open.\n\nMr. Hall thanked him.\n`

describe('a classification and a page number in one line', () => {
  it.each([
    ['TOP SECRET - 2 -', 'TOP SECRET'],
    ['SECRET/NODIS            2', 'SECRET/NODIS'],
    ['CONFIDENTIAL - 2', 'CONFIDENTIAL'],
    ['-2- SECRET', 'SECRET'],
    ['Page 2          SECRET', 'SECRET'],
    ['SECRET          Page 2 of 3', 'SECRET'],
  ])('%s', (line, classification) => {
    expect(ofPages(pages(line))).toEqual(['2', classification])
    expect(words(all(body(pages(line)), 'p')[0]!)).toContain('Straits, and that')
  })

  it('may have the number in their middle, and at the foot of one page and the head of the next', () => {
    const turn = '-1-                 NATO SECRET\n\n\nNATO SECRET          -2-          C-R(71)48'
    expect(ofPages(pages(turn))).toEqual(['-1- NATO SECRET', '2', 'C-R(71)48', 'NATO SECRET'])
    const third = `${pages(turn)}\n-2-                 NATO SECRET\n\n\nNATO SECRET          -3-          C-R(71)48\n\nHe left.\n`
    expect(ofPages(third).filter((each) => each.startsWith('-') || /^\d$/.test(each))).toEqual([
      '-1- NATO SECRET',
      '-2- NATO SECRET',
      '2',
      '3',
    ])
    expect(ofPages(pages('Fish   -1-   Ships\nCoal   -2-   Boats\nWood   -3-   Men'))).toEqual([])
  })

  it('may be the first line', () => {
    const text = `SECRET - 1 -\n\n${pages('SECRET', 'SECRET - 2 -')}`
    expect(ofPages(text)).toEqual(['1', '2', 'SECRET', 'SECRET', 'SECRET'])
    expect(words(one(body(text), 'head'))).toBe('Memorandum of Conversation')
  })
})

describe('a running head', () => {
  const sentence = 'Mr. Lund said at some length what he had said to the Ambassador in the week before of the'
  const copy = (...heads: string[]): string =>
    `7. Memorandum of Conversation\n\nOslo, May 4, 1961\n\n${heads.map((head, day) => `May ${day}: ${sentence}\n\n${head}\n\nStraits.\n\nHe left.`).join('\n\n')}\n`

  it('is a figure alone that counts up in the middle of sentences', () => {
    expect(ofPages(copy('2', '3'))).toEqual(['2', '3'])
    expect(ofPages(copy('2'))).toEqual([])
  })

  it('comes back with another number', () => {
    expect(
      ofPages(copy('162   Papers, 1961, Volume II', 'Norland   163', '164   Papers, 1961, Volume II')),
    ).toEqual(['162', '163', '164', 'Norland', 'Papers, 1961, Volume II', 'Papers, 1961, Volume II'])
  })

  it('comes back beside the number', () => {
    expect(
      ofPages(copy('Released in part by the archive\n\n2', 'Released in part by the archive\n\n3')),
    ).toEqual(['2', '3', 'Released in part by the archive', 'Released in part by the archive'])
  })

  it('repeats the title', () => {
    const text = `Memorandum of Conversation      Page 1 of 2\n\nDate: May 4, 1961\n\n${sentence}\n\nMemorandum of Conversation      Page 2 of 2\n\nStraits.\n`
    expect(words(one(body(text), 'head'))).toBe('Memorandum of Conversation')
    expect(ofPages(text)).toEqual(['1', '2', 'Memorandum of Conversation'])
  })
})

describe('above the name of a paper', () => {
  it.each([
    'DEA/5030',
    'Copy No. 3 of 8',
    'Ministry of External Affairs\nOslo',
    'OFFICE OF THE UNDER SECRETARY\nOSLO 25',
    'A Presidential Library',
    'Reel 201',
    'NLX 95-123\nDECLASSIFIED\n6/7/95',
  ])('%s is letterhead', (above) => {
    const { root } = encodeText(
      `${above}\n\nMEMORANDUM OF CONVERSATION\n\nOslo, May 4, 1961\n\nHe left.\n`,
    ).document
    expect(all(root, 'fw').map(words)).toEqual(above.split('\n'))
    expect(words(one(one(root, 'body'), 'head'))).toBe('MEMORANDUM OF CONVERSATION')
  })

  it.each(['[Enclosure 2 in No. 12.]', '[Inclosure 1 in No. 40.—Translation.]', '[Extract]'])(
    '%s is letterhead, above from whom to whom as well',
    (above) => {
      const text = `${above}\n\nMr. Lund to Mr. Berg\n\nOslo, May 4, 1961.\n\nHe left.\n`
      const { root } = encodeText(text).document
      expect(all(root, 'fw').map(words)).toEqual([above])
      expect(words(one(one(root, 'body'), 'head'))).toBe('Mr. Lund to Mr. Berg')
      expect(words(one(root, 'dateline'))).toBe('Oslo, May 4, 1961.')
    },
  )

  it('sentences and labels stay text', () => {
    const text = 'He said that it was so.\n\nTO: Mr. Lund\n\nMEMORANDUM OF CONVERSATION\n\nHe left.\n'
    expect(ofPages(text)).toEqual([])
  })

  it('is what the British call conclusions', () => {
    const text = 'CABINET\n\nCONCLUSIONS of a Meeting of the Cabinet held on May 4, 1961\n\nMr. Lund left.\n'
    expect(ofPages(text)).toEqual(['CABINET'])
  })
})

it('a classification may stand far to the left of the dateline', () => {
  const text = 'Memorandum of Conversation\n\nSECRET                    Oslo, May 4, 1961\n\nHe left.\n'
  expect(ofPages(text)).toEqual(['SECRET'])
  expect(words(one(body(text), 'dateline'))).toBe('Oslo, May 4, 1961')
})

describe('at the end', () => {
  const END = 'Memorandum for the Record\n\nMay 4, 1961\n\nMr. Lund said that he would answer the letter.\n\n'

  it('stands the stamp of an archive', () => {
    const stamp = ['SECRET', 'DECLASSIFIED', 'Authority MR 76-50 #2', 'By bc NLX Date 4/21/76']
    expect(all(body(END + stamp.join('\n')), 'fw').map(words)).toEqual(stamp)
  })

  it('stands the classification, if nowhere else', () => {
    expect(ofPages(`${END}SECRET\n`)).toEqual(['SECRET'])
  })

  it.each([
    'NATO SECRET',
    'COSMIC TOP SECRET',
    'UK CONFIDENTIAL',
    'CONFIDENTIAL AND PERSONAL',
    'CLASSIFIED BY: Henry Hall\nEXEMPT FROM GENERAL DECLASSIFICATION\nSCHEDULE OF EXECUTIVE ORDER 11652',
    'SECRET/SENSITIVE\nDeclassify on: OADR',
  ])('stands what nobody signs: %s', (mark) => {
    const text = `Memorandum of Conversation\n\nMr. Hall: It is late.\n\nMr. Lund: It is.\n\nMr. Hall: Yes.\n\nMr. Lund: So I said.\n\n${mark}\n`
    expect(all(body(text), 'fw').map(words)).toEqual(mark.split('\n'))
    expect(all(body(text), 'signed')).toEqual([])
    expect(all(body(text), 'sp')).toHaveLength(4)
  })

  it('"END" signs nothing', () => {
    expect(all(body(`${END}END\n`), 'signed')).toEqual([])
  })
})
