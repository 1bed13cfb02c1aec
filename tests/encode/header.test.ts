import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../src/memo/metadata.js'
import { sourceNoteWords } from '../../src/encode/header/source-note-words.js'
import { encodeMemo } from '../../src/pipeline.js'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, listing, offices, one, words } from '../support.js'

const rootOf = (text: string): XmlElement => encodeText(text).document.root
const encoded = (text: string, metadata: Metadata, name = 'memo.txt') => {
  const { value, diagnostics } = encodeMemo(sourceFile(name, text), { metadata })
  return { root: value!.document.root, diagnostics }
}
/** What has an attribute, by its ids. */
const having = (root: XmlElement, name: string, value: string): (string | undefined)[] =>
  all(root, 'person')
    .filter((person) => attribute(person, name) === value)
    .map((person) => attribute(person, 'xml:id'))

describe('who drafted', () => {
  const drafters = (top: string, note: string, body: string): (string | undefined)[] =>
    having(
      rootOf(`${top}\n\n${body}\n\n1. Source: Department of State. Secret. ${note}\n`),
      'role',
      'drafter',
    )
  const TALK = '5. Memorandum of Conversation1\n\nPARTICIPANTS\n  • Ambassador Lund\n  • Mr. Hall'
  const SAID = 'I told the Ambassador that it was late. He replied that he knew.'

  it('is whom the source note names, not whom the text leaves over', () => {
    expect(drafters(TALK, 'Drafted by Berg.', SAID)).toEqual(['berg'])
    expect(drafters(TALK, 'Approved by Lund.', SAID)).toEqual(['hall'])
  })

  it('is each of several', () => {
    expect(drafters(TALK, 'Drafted by Hall and Berg.', SAID)).toEqual(['hall', 'berg'])
  })

  it('is nobody who only signed or sent it', () => {
    const letter = rootOf(
      '6. Memorandum From the Counselor of Embassy (Dahlgren) to the Ambassador1\n\nI told the Minister that it was late.\n\n1. Source: Department of State. Secret. Drafted by Berg and approved by Dahlgren.\n',
    )
    expect(having(letter, 'role', 'drafter')).toEqual(['berg'])
    expect(having(letter, 'role', 'author sender')).toEqual(['dahlgren'])
  })
})

describe('who speaks without being listed', () => {
  const lists = (text: string): string[] =>
    all(rootOf(text), 'listPerson').map(
      (list) =>
        `${attribute(list, 'type')}: ${all(list, 'person')
          .map((person) => attribute(person, 'xml:id'))
          .join(' ')}`,
    )
  const TITLE = '5. Memorandum of Conversation1'
  const NOTE = '1. Source: Department of State. Secret. Drafted by Berg. Mr. Vik said that he knew.'

  it('is a speaker, and whoever is only quoted, meant or reported in a note is mentioned', () => {
    expect(
      lists(
        `${TITLE}\n\nMr. Lund said that it was late and quoted Mr. Vik: “I am ill.” He knew Mr. Holm.\n\n${NOTE}\n`,
      ),
    ).toEqual(['speakers: lund', 'mentioned: vik holm berg'])
  })

  it('stands beside the participants', () => {
    expect(
      lists(
        `${TITLE}\n\nPARTICIPANTS\n  • Mr. Lund\n  • Mr. Hall\n\nMr. Lund said that it was late.\n\nMr. Vik added that it was dark.\n`,
      ),
    ).toEqual(['participants: lund hall', 'speakers: vik'])
  })

  it('is whom a label of a turn names', () => {
    const turns =
      'The Secretary: It is late, and the harbor is closed.\n\nMr. Vik: Yes, and no ferry comes today.'
    expect(lists(`${TITLE}\n\n${turns}\n\n${turns}\n`)).toEqual(['speakers: secretary vik'])
  })
})

describe('who publishes', () => {
  const statement = (metadata: Metadata): XmlElement =>
    one(encoded('5. Memorandum\n\nIt was late.\n', metadata).root, 'publicationStmt')

  it('is nobody whom nothing names', () => {
    const found = statement({})
    expect(words(found)).toBe(
      'No publisher is named. The document has the id d5. Nothing is said about rights.',
    )
    expect(words(one(found, 'idno'))).toBe('d5')
    const licensed = statement({ publication: { date: '2026', licence: { name: 'CC0' } } })
    expect(words(licensed)).toBe(
      'No publisher is named. The document has the id d5; date: 2026. Licence: CC0.',
    )
  })

  it('is the publisher, or the editors with their own authority', () => {
    expect(words(one(statement({ publication: { publisher: 'Oslo Press' } }), 'publisher'))).toBe(
      'Oslo Press',
    )
    const edited = statement({ editors: ['Anna Holm', 'Per Vik'] })
    expect(all(edited, 'authority').map(words)).toEqual(['Anna Holm', 'Per Vik'])
    expect(attribute(one(edited, 'availability'), 'status')).toBe('unknown')
  })
})

describe('the language', () => {
  const FRENCH =
    'Note de conversation\n\nLe ministre a déclaré que la situation demeurait grave. L’ambassadeur a répondu que son gouvernement en serait informé, et que les deux pays devaient rester en contact sur cette question.\n'
  const GERMAN =
    '5. Memorandum of Conversation\n\nDer Minister erklärte, dass die Lage weiterhin ernst sei. Der Botschafter erwiderte, er werde seine Regierung darüber unterrichten, und beide Seiten sollten in Verbindung bleiben.\n'
  const found = (text: string, metadata: Metadata = {}) => {
    const { root, diagnostics } = encoded(text, metadata)
    return [
      attribute(root, 'xml:lang'),
      words(one(root, 'language')),
      ...diagnostics.map(({ rule, severity }) => `${severity} ${rule}`),
    ]
  }

  it('is English only where the text is', () => {
    expect(found('Note\n\nThe Minister said that the ferry would be late. He would write.\n')).toEqual([
      'en',
      'English',
    ])
    expect(
      found('Note\n\nTHE MINISTER SAID THAT FERRY WOULD SAIL SOON AND ASKED FOR OUR VIEWS OF IT.\n'),
    ).toEqual(['en', 'English'])
    for (const text of [FRENCH, GERMAN])
      expect(found(text)).toEqual(['und', 'Not determined', 'warning language-unknown'])
  })

  it('is what the metadata says', () => {
    expect(found(FRENCH, { language: 'fr' })).toEqual(['fr', 'French'])
    expect(found(FRENCH, { language: 'und' })).toEqual(['und', 'Not determined'])
  })
})

it('the file is named where nothing tells of an edition or an original', () => {
  const source = (name: string): string =>
    words(one(encoded('5. Memorandum\n\nIt was late.\n', {}, name).root, 'sourceDesc'))
  expect(source('memo.txt')).toBe('Encoded from the file memo.txt.')
  expect(source('a/b c/memo.txt')).toBe('Encoded from the file memo.txt.')
  expect(source('a\\memo.txt')).toBe('Encoded from the file memo.txt.')
})

describe('what was done with the text', () => {
  const principles = (text: string, name: string): string => all(rootOf(text), name).map(words).join(' ')

  it('is said as far as it was done', () => {
    const marks =
      '5. Memorandum of Conversation\n\nSubjects\n  • Trade\n\n[Page 4]\n\nMr. Lund said that\nit was late.1\n\n----------\n\nNotes\n\n1. At noon.\n'
    const normal = principles(marks, 'normalization')
    for (const each of ['line ends', 'bullets', 'page marks', 'note markers', 'the numbers before'])
      expect(normal).toContain(each)
    expect(principles('5. Memorandum\n\nIt was late.', 'normalization')).not.toContain('bullets')
    expect(principles('It was late.', 'normalization')).toBe('')
  })

  it('tells that a said holds the sentence that reports', () => {
    const said = 'with the clause that says who spoke'
    expect(
      principles('5. Memorandum of Conversation\n\nMr. Lund said it was late.', 'interpretation'),
    ).toContain(said)
    expect(principles('5. Memorandum\n\nIt was late.', 'interpretation')).not.toContain(said)
  })
})

describe('what the list says of people', () => {
  const people = (...list: string[]): XmlElement[] =>
    all(rootOf(`${listing(...list)}\n\nMr. Lund said that it was late.\n`), 'person')

  it('is an occupation if it is an office, and an affiliation if it is a body or a country', () => {
    const [lund, berg, holm, vik, dahl] = people(
      'Mr. Lund, Foreign Minister',
      'Mr. Berg, Counselor of Embassy',
      'Mr. Holm, EUR/SOV',
      'Mr. Vik, Norland Embassy',
      'Mr. Dahl, USSR Ministry of Trade',
    ).map((person) => offices(person).map((each) => `${each.localName} ${words(each)}`))
    expect([lund, berg]).toEqual([['occupation Foreign Minister'], ['occupation Counselor of Embassy']])
    expect([holm, vik, dahl]).toEqual([
      ['affiliation EUR/SOV'],
      ['affiliation Norland Embassy'],
      ['affiliation USSR Ministry of Trade'],
    ])
  })

  it('is a role where somebody is known by office alone', () => {
    const [secretary, lund] = people('The Secretary', 'Mr. Lund')
    expect(words(one(one(secretary!, 'persName'), 'roleName'))).toBe('The Secretary')
    expect(all(lund!, 'roleName')).toEqual([])
  })
})

describe('where the original lies', () => {
  const headerOf = (note: string): XmlElement =>
    one(rootOf(`5. Memorandum of Conversation1\n\nMr. Lund spoke.\n\n1. Source: ${note}\n`), 'teiHeader')

  it('gives folder titles as parts of the collection, and numbers as such', () => {
    const identifier = one(
      headerOf(
        'Berg Library, Country Files, Box 5, Norland, Lund Visit, February 1972, 657.11/5–462. Secret.',
      ),
      'msIdentifier',
    )
    expect(all(identifier, 'collection').map((part) => `${attribute(part, 'type')}: ${words(part)}`)).toEqual(
      ['series: Country Files', 'folder: Norland', 'folder: Lund Visit, February 1972'],
    )
    expect(all(identifier, 'idno').map((part) => `${attribute(part, 'type')}: ${words(part)}`)).toEqual([
      'box: Box 5',
      'decimal: 657.11/5–462',
    ])
  })

  it('tells the precedence of a telegram from the restrictions of its handling', () => {
    const header = headerOf('Berg Library. Secret; Niact Immediate; Nodis.')
    expect(all(header, 'taxonomy').map((each) => attribute(each, 'xml:id'))).toEqual([
      'classification',
      'precedence',
      'handling',
    ])
    expect(all(header, 'catRef').map((each) => attribute(each, 'target'))).toEqual([
      '#classification-secret',
      '#precedence-niact-immediate',
      '#handling-nodis',
    ])
    expect(sourceNoteWords(header)).toBe('Source: Berg Library. Secret; Niact Immediate; Nodis.')
  })

  it('and the page calls them so', () => {
    const { tei } = encodeText(
      '5. Telegram1\n\nMr. Lund spoke.\n\n1. Source: Berg Library, Box 5, Lund Visit, POL 2 NOR. Secret; Priority; Nodis.\n',
    )
    const html = publish(tei, ['html']).value![0]!.content
    for (const [label, value] of [
      ['Folder', 'Lund Visit'],
      ['File number', 'POL 2 NOR'],
      ['Classification', 'Secret; Nodis'],
      ['Precedence', 'Priority'],
    ])
      expect(html).toContain(`<dt>${label}</dt><dd>${value}</dd>`)
  })
})

describe('hours that go on over midnight', () => {
  const times = (dateline: string, note = ''): (string | undefined)[] =>
    all(
      rootOf(
        `5. Memorandum of Conversation1\n\nOslo, ${dateline}\n\nMr. Lund spoke.\n\n1. Source: Berg Library. ${note}`,
      ),
      'time',
    ).map((time) => `${attribute(time, 'from')} ${attribute(time, 'to')}`)
  const OVER = '1962-11-30T23:50:00 1962-12-01T00:15:00'

  it('have the day of each end', () => {
    expect(times('November 30–December 1, 1962, 11:50 p.m.–12:15 a.m.')).toEqual([OVER, OVER, OVER])
    expect(times('November 30, 1962, 11:50 p.m.–12:15 a.m.')).toEqual([OVER, OVER, OVER])
    expect(times('November 30, 1962.', 'The meeting was held from 11:50 p.m. to 12:15 a.m.')).toEqual([OVER])
  })

  it('are no others', () => {
    const hours = '23:50:00 00:15:00'
    expect(times('November 22–25, 1962, 11:50 p.m.–12:15 a.m.')).toEqual([hours, hours, hours])
    expect(new Set(times('November 22, 1962, 3–4 p.m.'))).toEqual(new Set(['15:00:00 16:00:00']))
  })
})

it('a note that nothing calls is not anchored', () => {
  const root = rootOf(
    '5. Memorandum of Conversation\n\nMr. Lund said that it was late.1\n\nNotes\n\n1. Source: Berg Library.\n\n2. In May.\n',
  )
  expect(all(root, 'note').map((note) => [attribute(note, 'n'), attribute(note, 'anchored')])).toEqual([
    ['1', undefined],
    ['2', 'false'],
  ])
})

describe('the dates of the creation', () => {
  const dates = (dateline: string, note: string) =>
    all(
      one(
        rootOf(
          `5. Memorandum of Conversation1\n\n${dateline}\n\nMr. Lund spoke.\n\n1. Source: Berg Library. ${note}`,
        ),
        'creation',
      ),
      'date',
    ).map((date) => `${attribute(date, 'type')} ${attribute(date, 'when')} ${words(date)}`)
  const TALK = 'conversation-or-meeting-date 1962-05-04 May 4, 1962'

  it('are that of the talk, and that of the drafting where it is told', () => {
    expect(
      dates('Oslo, May 4, 1962', 'Secret. Drafted by Berg on May 7 and approved in S on May 9.'),
    ).toEqual([TALK, 'drafting-date 1962-05-07 May 7, 1962'])
    expect(dates('Oslo, May 4, 1962', 'Secret. Drafted by Berg and approved in S on May 9.')).toEqual([TALK])
  })
})

it('an ambassador extraordinary and plenipotentiary has that for a title', () => {
  const root = rootOf(
    `${listing(
      'Ambassador Extraordinary and Plenipotentiary Wolf, Norland',
      'Envoy Extraordinary and Minister Plenipotentiary Berg',
      'The Ambassador Extraordinary and Plenipotentiary',
      'Henry Hall, Ambassador Extraordinary and Plenipotentiary',
    )}\n\nAmbassador Wolf said that it was late. Ambassador Extraordinary and Plenipotentiary Strand agreed.\n`,
  )
  expect(
    all(one(root, 'particDesc'), 'person').map((person) => [
      attribute(person, 'xml:id'),
      ...all(person, 'roleName').map(words),
    ]),
  ).toEqual([
    ['wolf', 'Ambassador Extraordinary and Plenipotentiary'],
    ['berg', 'Envoy Extraordinary and Minister Plenipotentiary'],
    ['the-ambassador-extraordinary-and-plenipotentiary', 'The Ambassador Extraordinary and Plenipotentiary'],
    ['hall'],
  ])
})
