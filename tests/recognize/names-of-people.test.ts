import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { encodeMemo } from '../../src/pipeline.js'
import { readAuthority } from '../../src/read/authority.js'
import { sourceFile } from '../../src/source/file.js'
import { all, encodeText, offices, one, words } from '../support.js'

/** A memo with these participants and this one paragraph. */
const memo = (participants: string, text: string, note = ''): XmlElement =>
  encodeText(
    `9. Memorandum of Conversation${note === '' ? '' : '1'}\n\nPort Norland, May 6, 1955.\n\nPARTICIPANTS\n${participants}\n\n${text}\n${
      note === '' ? '' : `\n1 Source: Department of State, Central Files. Secret. ${note}\n`
    }`,
  ).document.root

/** Who is marked as speaking in the paragraph, and who is named there. */
const speakers = (root: XmlElement): (string | undefined)[] =>
  all(root, 'said').map((said) => attribute(said, 'who'))
const named = (root: XmlElement): string[] =>
  all(one(root, 'body'), 'p').flatMap((p) =>
    all(p, 'persName').map((name) => `${words(name)} ${attribute(name, 'ref')!}`),
  )

describe('a particle', () => {
  it.each(['von', 'van der', 'di', 'della', 'zu', 'dos', 'ben', 'de las'])(
    'belongs to the surname behind it: %s',
    (particle) => {
      const root = memo(
        `The Secretary\nMr. Karl ${particle} Lund, Minister of Trade`,
        `Mr. ${particle} Lund said that it was late.`,
      )
      const id = `#${particle.replace(' ', '-')}-lund`
      expect(speakers(root)).toEqual([id])
      expect(named(root)).toEqual([`${particle} Lund ${id}`])
    },
  )
})

describe('a particle without its vowel', () => {
  it('belongs to the surname, and to all behind it', () => {
    const root = memo(
      "The Secretary\nCount d’Orval Lunde\nMr. Karl d'Orlund",
      "Count d’Orval Lunde said no. Mr. d'Orlund agreed. Mr. O'Berg and Mr. d’Avik were not there.",
    )
    expect(speakers(root).slice(0, 2)).toEqual(['#dorval-lunde', '#dorlund'])
    expect(named(root)).toEqual([
      'd’Orval Lunde #dorval-lunde',
      "d'Orlund #dorlund",
      "O'Berg #oberg",
      'd’Avik #davik',
    ])
  })
})

describe('people whom an act names', () => {
  const acts = (note: string): string[] =>
    all(memo('Mr. Berg', 'I agreed. Mr. Berg said no.', note), 'change').map(
      (change) => `${attribute(change, 'type')!} ${attribute(change, 'who') ?? '-'}`,
    )
  const drafter = (note: string): string =>
    all(memo('Mr. Berg', 'I said that I agreed.', note), 'person')
      .filter((person) => attribute(person, 'role') === 'drafter')
      .map((person) => words(one(person, 'persName')))
      .join()

  it.each([
    ['Drafted by Kasper B. Lund (SOV).', 'Kasper B. Lund'],
    ['Drafted and approved by Lund.', 'Lund'],
    ['Drafted on February 10 by Lund.', 'Lund'],
    ['Drafted by Assistant Secretary Lund.', 'Lund'],
    ['Drafted by Counselor of the Department Olaf C. Lund.', 'Olaf C. Lund'],
    ['Drafted by J.B. Lund on May 7.', 'J.B. Lund'],
    ['Drafted by Lund et al. on May 7.', 'Lund'],
    ['The record was drafted by Olaf Lund, who was not there.', 'Olaf Lund'],
  ])('have their whole name: %s', (note, name) => {
    expect(drafter(note)).toBe(name)
  })

  it('are persons, whatever they did', () => {
    expect(
      acts(
        'Drafted by Karl Lund and Olaf Vik, cleared by Under Secretary Dahl, concurred in by Moe, and approved by Karin Lund.',
      ),
    ).toEqual(['drafted #lund #vik', 'cleared #dahl', 'concurred #moe', 'approved #lund-2'])
  })

  it('are no offices, countries or bodies', () => {
    expect(
      acts(
        'Drafted by Moe, Officer in Charge of India, Ceylon, and Nepal Affairs, and approved by the Secretary.',
      ),
    ).toEqual(['drafted #moe', 'approved -'])
  })
})

describe('a title introduces', () => {
  it.each([
    'General Lund',
    'Marshal Lund',
    'Governor Lund',
    'Congressman Lund',
    'Captain Lund',
    'Lt. Gen. Lund',
    'Lt. General Lund',
    'Counselor Lund',
    'Judge Lund',
    'Premier Lund',
    'Prince Lund',
    'Secretary of the Treasury Lund',
    'Deputy Foreign Minister Lund',
    'Ambassador von Lund',
    'Mr. Karl B. Lund',
  ])('whom nobody else does: %s', (name) => {
    const [, forename] = /(Karl B\. )/.exec(name) ?? []
    const surname = name.includes('von') ? 'von Lund' : `${forename ?? ''}Lund`
    expect(named(memo('Mr. Berg', `Mr. Berg said that he had met ${name} in Norland.`))).toEqual([
      'Berg #berg',
      `${surname} #${surname.startsWith('von') ? 'von-lund' : 'lund'}`,
    ])
  })

  it('nobody where another sentence begins, nor a place or a day', () => {
    const text =
      'Mr. Berg saw the King. He saw the Ambassador. However, the Minister Tuesday told the Secretary General what Consul Aarhavn wrote.'
    expect(named(memo('Mr. Berg', text))).toEqual(['Berg #berg'])
  })

  it('whom a heading names, behind an office or in brackets behind it', () => {
    const { document } = encodeText(
      '3. Memorandum From the Assistant Secretary of State for Norland Affairs (Lund) to Secretary of State Berg (Draft)\n\nPort Norland, May 6, 1955.\n\nI have the honor to report.\n',
    )
    expect(all(one(document.root, 'head'), 'persName').map(words)).toEqual(['Lund', 'Berg'])
  })
})

describe('whom the list has', () => {
  it.each([
    ['Premier Chou Wen-lai', 'Premier Chou', 'Chou', 'chou'],
    ['Mr. Nguyen Van Lanh', 'Mr. Lanh', 'Lanh', 'lanh'],
    ['President Park Dong Nam', 'President Park', 'Park', 'park'],
    ["Dato' Lun bin Holmaar", "Dato' Lun", 'Lun', 'bin-holmaar'],
    ['Tun Abdul Vikmar bin Holm', 'Tun Abdul Vikmar', 'Abdul Vikmar', 'bin-holm'],
    ['Prince Omar al-Vikri', 'Prince Vikri', 'Vikri', 'al-vikri'],
    ['M. Courbe de Lunde', 'M. Courbe', 'Courbe', 'de-lunde'],
    ['Signor Carlo Vikini', 'Signor Vikini', 'Vikini', 'vikini'],
    ['Prince Sovanna Phim', 'Prince Sovanna', 'Sovanna', 'phim'],
    ['President José Figares Ferral', 'President Figares', 'Figares', 'ferral'],
    ['Mr. Mao Tsen-tung', 'Chairman Mao', 'Mao', 'mao'],
  ])('is called by another word of the name: %s', (item, called, bare, id) => {
    const root = memo(
      `The Secretary\n${item}`,
      `${called} said that it was late. The Secretary agreed. ${bare} added that he knew.`,
    )
    expect(speakers(root)).toEqual([`#${id}`, '#the-secretary', `#${id}`])
    expect(named(root)).toEqual([`${bare} #${id}`, `${bare} #${id}`])
    expect(all(root, 'person')).toHaveLength(2)
  })

  it('is called by a forename alone where that says something, and by a dignity', () => {
    const root = memo(
      'Tunku Omar Vikman\nThanar Lunman\nMr. Nagor Imro',
      'Thanar said that it was late. The Tunku agreed. Nagor asked why. Thanar did not know.',
    )
    expect(speakers(root)).toEqual(['#lunman', '#vikman', '#imro', '#lunman'])
    expect(named(root)).toEqual(['Thanar #lunman', 'Nagor #imro', 'Thanar #lunman'])
    expect(all(root, 'rs').map((office) => `${words(office)} ${attribute(office, 'ref')!}`)).toContain(
      'The Tunku #vikman',
    )
  })

  it('is the same in every label of a transcript', () => {
    const { document } = encodeText(
      '4. Memorandum of Conversation\n\nPARTICIPANTS\nDr. Lund\nChairman Mao Tsen-tung\nPresident Park Dong Nam\n\nChairman Mao: It is late.\n\nDr. Lund: It is.\n\nPresident Park: So it is.\n\nChairman Mao: Good.\n\nDr. Lund: Yes.\n\nPresident Park: No.\n',
    )
    expect(all(document.root, 'sp').map((sp) => attribute(sp, 'who'))).toEqual(
      ['mao', 'lund', 'park', 'mao', 'lund', 'park'].map((id) => `#${id}`),
    )
  })

  it('is not who has a forename of the West for a surname', () => {
    const root = memo(
      'Mr. Berg\nThomas C. Lund',
      'Mr. Berg said that he had met General Thomas. Mr. Thomas agreed.',
    )
    expect(named(root)).toEqual(['Berg #berg', 'Thomas #thomas', 'Thomas #thomas'])
  })

  it('speaks by forename where two have one surname', () => {
    const root = memo(
      'Mr. William P. Lund\nMr. MacGregor Lund\nMr. Berg',
      'Mr. Berg asked about it. MacGregor Lund said no. William Lund said yes. Mr. MacGregor Lund replied that it was so.',
    )
    expect(speakers(root)).toEqual(['#berg', '#lund-2', '#lund', '#lund-2'])
    expect(all(root, 'person')).toHaveLength(3)
  })

  it('comes before somebody of a register who has that word for a surname', () => {
    const register = readAuthority(
      sourceFile(
        'persons.xml',
        '<listPerson xmlns="http://www.tei-c.org/ns/1.0"><person xml:id="c1"><persName>Chang Win-chen</persName><note>Ambassador of Norland</note></person><person xml:id="c2"><persName>Park Dong-nam</persName><note>President of Southland</note></person></listPerson>',
      ),
    ).value!
    const { document } = encodeMemo(
      sourceFile(
        'memo.txt',
        '4. Memorandum of Conversation\n\nPARTICIPANTS\nPresident Park Dong Nam\nMr. Chang Myin\n\nPresident Park asked for more. Mr. Chang said no.\n',
      ),
      { authorities: [register] },
    ).value!
    expect(speakers(document.root)).toEqual(['#c2', '#myin'])
    expect(named(document.root)).toEqual(['Park #c2', 'Chang #myin'])
  })
})

it('the header gives names without titles, and title and office whole', () => {
  const root = memo(
    'Vice President Lars B. Lund\nSecretary of State Vik, Norland\nMr. Berg, Jr., EUR (interpreting)\nMiss Moe\nDahl, Director of Research',
    'Mr. Berg agreed.',
  )
  const shown = all(root, 'person').map((person) => [
    ...all(person, 'persName').map(words),
    ...all(person, 'roleName').map((role) => `role ${words(role)}`),
    ...offices(person).map((office) => `of ${words(office)}`),
  ])
  expect(shown).toEqual([
    ['Lars B. Lund', 'Vice President Lars B. Lund', 'role Vice President'],
    ['Vik', 'Secretary of State Vik', 'role Secretary of State', 'of Norland'],
    ['Berg, Jr.', 'Mr. Berg, Jr.', 'of EUR'],
    ['Moe', 'Miss Moe'],
    ['Dahl', 'of Director of Research'],
  ])
})

describe('a misprinted name', () => {
  const list = 'The Secretary\nAmbassador Erik Lundgren, Norland Embassy\nMr. Karl Bergmann\nMr. Marsh'
  /** Who is named in the paragraph, and as whom it is understood to speak. */
  const read = (text: string): string[] => {
    const root = memo(list, text)
    const said = all(root, 'said').map((each) => `${attribute(each, 'who')!} ${attribute(each, 'cert')!}`)
    return [
      ...all(one(root, 'body'), 'p').flatMap((p) =>
        all(p, 'persName').map(
          (name) => `${words(name)} ${attribute(name, 'ref')!} ${attribute(name, 'cert')!}`,
        ),
      ),
      ...said,
    ]
  }

  it.each([
    ['Ambassador Lungren', '#lundgren'],
    ['Ambassador Lundgern', '#lundgren'],
    ['Ambassador Lund-gren', '#lundgren'],
    ['Mr. Bergman', '#bergmann'],
  ])('is that of the one participant so called: %s', (name, id) => {
    const surname = name.slice(name.lastIndexOf(' ') + 1)
    expect(read(`${name} said that it was late.`)).toEqual([`${surname} ${id} low`, `${id} medium`])
  })

  it.each(['Senator Lungren', 'Mrs. Bergman', 'Mr. March', 'Ambassador Sundgren', 'Mr. Marshal'])(
    'is somebody else’s: %s',
    (name) => {
      expect(read(`The Secretary had seen ${name} on Monday.`).join(' ')).not.toMatch(
        /#(?:lundgren|bergmann|marsh)(?!\p{L})/u,
      )
    },
  )

  it('is somebody else’s whom a register has', () => {
    const table = 'id,name\nr1,"Lungren, Dan"\n'
    const register = readAuthority(sourceFile('people.csv', table)).value!
    const text = `9. Memorandum of Conversation\n\nPARTICIPANTS\n${list}\n\nAmbassador Lungren said that it was late.\n`
    const { tei } = encodeMemo(sourceFile('memo.txt', text), { authorities: [register] }).value!
    expect(tei.text).toContain('ref="#r1">Lungren<')
  })
})
