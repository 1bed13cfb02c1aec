import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { sourceFile } from '../../src/source/file.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { attribute, childElements } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const headerOf = (text: string): XmlElement => one(encodeText(text).document.root, 'teiHeader')
/** Elements in short: `placeName Oslo`, `date 1961-05-03 May 3, 1961`. */
const short = (parent: XmlElement): string[] =>
  childElements(parent).map((each) =>
    [
      each.localName,
      ...['when', 'from', 'to', 'cert', 'ref'].map((name) => attribute(each, name)),
      words(each),
    ]
      .filter(Boolean)
      .join(' '),
  )
const letter = (title: string): string[][] =>
  all(headerOf(`${title}\n\nOslo, May 3, 1961.\n\nThe talks were long.\n`), 'correspAction').map(short)

describe('when and where', () => {
  it.each([
    ['Memorandum of a Conversation, Foreign Office, Oslo, May 3, 1961', 'Foreign Office, Oslo'],
    ['Memorandum of a Conversation Between the King and Lord Berg, Oslo, May 3, 1961', 'Oslo'],
    ['Memorandum of a Conversation Between Lund, Berg, and Hall, Oslo, May 3, 1961', 'Oslo'],
    ['Memorandum of a Conversation With Lord Berg, Foreign Secretary, May 3, 1961', undefined],
    ['Memorandum of a Conversation Between the King in Oslo and Lund in Bergen, May 3, 1961', undefined],
    ['Record of a Conversation at Strand House on Monday, 8 May 1961', 'Strand House'],
    [
      'RECORD OF A MEETING HELD AT 10 FJORD STREET, N.W.1, ON WEDNESDAY, 3RD MAY, 1961',
      '10 FJORD STREET, N.W.1',
    ],
    ['Record of a Talk with the Ambassador in Oslo on May 3, 1961', undefined],
  ])('the place of the title %s', (title, place) => {
    const header = headerOf(`12. ${title}\n\nThe talks were long.\n`)
    expect(all(one(header, 'creation'), 'placeName').map(words)).toEqual(place === undefined ? [] : [place])
    expect(words(one(header, 'settingDesc'))).toBe(place ?? '')
  })

  it('of a note for somebody’s attention', () => {
    const [, received] = letter('Note for the Attention of Mr. Lund')
    expect(received!.join()).toMatch(/Mr\. Lund$/)
    expect(received!.join()).not.toContain('Attention')
  })

  it('days, hours and doubts of a dateline', () => {
    const top = (dateline: string): string[] =>
      short(
        one(headerOf(`12. Memorandum of Conversation\n\n${dateline}\n\nThe talks were long.\n`), 'creation'),
      )
    expect(top('Oslo, May 1–3, 1961.')).toEqual([
      'date 1961-05-01 1961-05-03 May 1–3, 1961',
      'placeName Oslo',
    ])
    expect(top('Oslo, circa May 5, 1961.')[0]).toBe('date 1961-05-05 low May 5, 1961')
    expect(top('Oslo, May 5, 1961, 4–5:30 p.m.')[1]).toBe('time 16:00:00 17:30:00 4–5:30 p.m.')
  })

  it('the address and the day at the end of a record say where and when it was written', () => {
    const end = 'Ministry of Fish and Harbors\nOslo N1\n\n22 February 1974'
    const top = (title: string, foot: string): string[][] => {
      const header = headerOf(`${title}\n\nMr. Hall said that it was late.\n\n${foot}\n`)
      return [all(header, 'creation').flatMap(short), all(header, 'setting').flatMap(short)]
    }
    expect(top('Record of a Meeting', end)).toEqual([['date 1974-02-22 22 February 1974'], []])
    expect(top('Record of a Meeting at Strand House on 19 February 1974', end)).toEqual([
      ['date 1974-02-19 19 February 1974', 'placeName Strand House', 'date 1974-02-22 22 February 1974'],
      ['placeName Strand House', 'date 1974-02-19'],
    ])
    const same = '10, Fjord Street, N.W.1.\n     February 19, 1974.\n\nDistribution:\n     Mr. Berg'
    expect(top('Record of a Meeting on 19 February 1974', same)[1]).toEqual(['date 1974-02-19'])
    // Who signs is no place.
    expect(top('Record of a Meeting', 'Hall\n22 February 1974')[0]).toEqual([])
  })

  it('the days of a conference, in a line of their own below its name', () => {
    const top = (line: string): string[] => {
      const people = 'PARTICIPANTS\n  • Mr. Lund\n  • Mr. Hall'
      const text = `12. Memorandum of Conversation\n\nNO/MC/21\n\nTHIRD FISH CONFERENCE\n\n${line}\n\n${people}\n\nThe talks were long.\n`
      return all(headerOf(text), 'setting').flatMap(short)
    }
    expect(top('New Aarhavn, September 19–24, 1960')).toEqual([
      'placeName New Aarhavn',
      'date 1960-09-19 1960-09-24',
    ])
    expect(top('Fish for the people of Oslo, September 19–24, 1960')).toEqual([])
  })

  it('the day that a label names, not the one on which the paper was filed', () => {
    const top = (title: string): string[] =>
      all(
        headerOf(
          `NO/MC/14\nMay 21, 1959\n\n${title}\n\nDate: May 20, 1959\nTime: 8:30 p.m.\n\nThe talks were long.\n`,
        ),
        'date',
      )
        .map((day) => attribute(day, 'when')!)
        .slice(0, 2)
    expect(top('MEMORANDUM OF CONVERSATION')).toEqual(['1959-05-20', '1959-05-20'])
  })

  it('the day that the title of a record names, not the later one on which it was written', () => {
    const top = (title: string, dateline: string): string[][] => {
      const header = headerOf(`${title}\n\n${dateline}\n\nMr. Hall said that it was late.\n`)
      return [all(header, 'creation').flatMap(short), all(header, 'setting').flatMap(short)]
    }
    expect(top('Note of a meeting with Mr. Lund held in Bergen on 3 May 1962', 'Oslo, 5 May 1962')).toEqual([
      ['date 1962-05-03 3 May 1962', 'placeName Bergen', 'date 1962-05-05 5 May 1962'],
      ['placeName Bergen', 'date 1962-05-03'],
    ])
    expect(top('7. Memorandum for the Record, Oslo, May 3, 1962, 11 a.m.', '4 May 1962')[0]).toEqual([
      'date 1962-05-03T11:00:00 May 3, 1962, 11 a.m.',
      'placeName Oslo',
      'date 1962-05-04 4 May 1962',
    ])
    // A brief for a meeting to come, and a title that gives the days of a conference.
    expect(top('Note for a Meeting on 9 May 1962', 'Oslo, 5 May 1962')[0]![0]).toBe(
      'date 1962-05-05 5 May 1962',
    )
    expect(top('Meeting of Ministers, May 3–7, 1962', 'Oslo, May 5, 1962')[0]![0]).toBe(
      'date 1962-05-05 May 5, 1962',
    )
  })

  it('what a line between the title and the list says was held, or above the day who talked', () => {
    const top = (lines: string): string[] =>
      short(one(headerOf(`${lines}\n\nPresent: Mr. Hall; Mr. Lund\n\nThe talks were long.\n`), 'creation'))
    expect(
      top(
        'Note for the Record\n\nMeeting between the Minister and the Representative of Norland\nheld in Oslo on 7 May 1981 at 3.30 p.m.',
      ),
    ).toEqual(['date 1981-05-07T15:30:00 7 May 1981 at 3.30 p.m.', 'placeName Oslo'])
    expect(
      top('Telephone Conversation\n\nSecretary Hall - Ambassador Lund\n\nThursday, May 9, 1963\n7:45 p.m.'),
    ).toEqual(['date 1963-05-09 May 9, 1963', 'time 19:45:00 7:45 p.m.'])
    expect(top('Notes of Meeting\nHarbor Working Group\nQuai d’Orsay, Tuesday 5 December 1961')).toEqual([
      'date 1961-12-05 5 December 1961',
      'placeName Quai d’Orsay',
    ])
    const told = headerOf('Note for the Record\n\nThe meeting was held in Oslo on 7 May 1981.\n')
    expect(all(told, 'creation')).toEqual([])
  })

  it.each([
    ['Memorandum of Conversation', 'conversation-or-meeting-date', 1],
    ['Telegram From the Embassy in Norland to the Department of State', 'sent-date', 0],
    ['Paper Prepared in the Embassy in Norland', 'creation-date', 0],
  ])('what the day is of: %s', (title, type, settings) => {
    const header = headerOf(`12. ${title}\n\nOslo, May 3, 1961.\n\nThe talks were long.\n`)
    expect(attribute(one(one(header, 'creation'), 'date'), 'type')).toBe(type)
    expect(all(header, 'setting')).toHaveLength(settings)
  })
})

describe('who wrote to whom', () => {
  const sent = ['placeName Oslo', 'date 1961-05-03 May 3, 1961']

  it.each([
    [
      'Telegram From the Embassy in Norland to the Department of State',
      'orgName the Embassy in Norland',
      'orgName the Department of State',
    ],
    [
      'Memorandum From the Special Assistant to the President (Hall) to the Secretary of State',
      'persName #hall the Special Assistant to the President (Hall)',
      'rs the Secretary of State',
    ],
    [
      'Letter From President Lund to Chairman Berg',
      'persName #lund President Lund',
      'persName #berg Chairman Berg',
    ],
    [
      'The Chargé in Norland (Berg) to the Special Assistant to the President',
      'persName #berg The Chargé in Norland (Berg)',
      'rs the Special Assistant to the President',
    ],
    [
      'The Secretary of State to the Ambassador in Norland (Hall)',
      'rs The Secretary of State',
      'persName #hall the Ambassador in Norland (Hall)',
    ],
    ['Mr. Hall to Mr. Lund.', 'persName #hall Mr. Hall', 'persName #lund Mr. Lund'],
  ])('%s', (title, sender, addressee) => {
    expect(letter(`12. ${title}`)).toEqual([[sender, ...sent], [addressee]])
  })

  it('the title may name the addressee alone', () => {
    expect(letter('12. Memorandum for the President')).toEqual([sent, ['rs the President']])
    expect(letter('12. Memorandum for the Record')).toEqual([])
  })

  it('lists say it where the title does not', () => {
    expect(letter('MEMORANDUM\n\nTO: The Secretary\nFROM: EUR - Erik Lund')).toEqual([
      [expect.stringMatching(/^persName .*EUR - Erik Lund$/)],
      ['rs The Secretary'],
    ])
  })
})

describe('a date that an editor marks in the text', () => {
  const decision = { type: 'date', words: 'January 22', when: '1962-01-22', add: true } as const
  const creation = (text: string): string[] => {
    const decisions = { file: 'memo.decisions.json', decisions: [decision] }
    const { value, diagnostics } = encodeMemo(sourceFile('memo.txt', text), { decisions })
    expect(diagnostics).toEqual([])
    expect(words(one(one(value!.document.root, 'body'), 'date'))).toMatch(/^(?:January 22|Oslo|May 3, 1961)$/)
    return all(one(value!.document.root, 'teiHeader'), 'creation').flatMap(short)
  }
  const text = 'Mr. Lund said that the ferry had sailed on the next day [January 22].'

  it('is not the day of the memo', () => {
    expect(creation(`12. Memorandum of Conversation\n\n${text}\n`)).toEqual([])
    expect(creation(`12. Memorandum of Conversation\n\nOslo, May 3, 1961.\n\n${text}\n`)).toEqual([
      'date 1961-05-03 May 3, 1961',
      'placeName Oslo',
    ])
  })

  it('is its day in the title', () => {
    const title = '12. Memorandum of Conversation, January 22'
    expect(creation(`${title}\n\nThe talks were long.\n`)).toContain('date 1962-01-22 January 22')
  })
})

describe('which note is the source note', () => {
  it.each([
    'source: Department of State, POL 7. Secret.',
    '891.20 Missions/3–348: Telegram',
    'Summary: The Embassy reported. Source: Department of State, POL 7.',
  ])('%s', (text) => {
    const memo = `12. Memorandum of Conversation1\n\nOslo, May 3, 1961.\n\nThe talks were long.\n\n1 ${text}\n`
    expect(attribute(one(one(encodeText(memo).document.root, 'body'), 'note'), 'type')).toBe('source')
  })
})
