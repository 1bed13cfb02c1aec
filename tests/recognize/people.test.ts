import { describe, expect, it } from 'vitest'
import { all, encodeText, offices, one, whoSays, words } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

const memo = (participants: string, text: string): string => `9. Memorandum of Conversation

Port Norland, May 6, 1955.

PARTICIPANTS

${participants}

${text} That was the end of a long talk, which had begun early in the morning and had touched upon many things.
`

/** The people of the header, by the names that they are known by. */
function people(text: string): string[] {
  const { document } = encodeText(text)
  return all(one(document.root, 'particDesc'), 'person').map((person) =>
    words(one(person, 'persName')).replace(/\s+/g, ' ').trim(),
  )
}

describe('who is a person', () => {
  it('is not a suffix that stands in a line of its own', () => {
    expect(people(memo('Mr. Lund\nJr.\nMr. Berg', 'Mr. Lund spoke.'))).toEqual(['Lund', 'Berg'])
  })

  it('is named with the IV as with the Jr. behind the name', () => {
    const list = 'Mr. Henry Hall, IV, Counselor\nMr. Sven Lund, Jr., Counselor'
    expect(people(memo(list, 'Mr. Hall spoke.'))).toEqual(['Henry Hall, IV', 'Sven Lund, Jr.'])
  })

  it('has initials behind an office and a comma, and a title of two words', () => {
    const list = 'President Berg\nVice President Lund\nChargé d’Affaires, A.Z. Moe\nCounselor, U.S. Embassy'
    expect(people(memo(list, 'President Berg spoke.'))).toEqual(['Berg', 'Lund', 'A.Z. Moe', 'Counselor'])
    const { document } = encodeText(
      memo(list, 'Vice President Lund agreed. The President said that it was late.'),
    )
    expect(
      all(document.root, 'said')
        .map((said) => attribute(said, 'who'))
        .slice(0, 2),
    ).toEqual(['#lund', '#berg'])
  })

  it('keeps the spaces between initials as they are printed', () => {
    expect(people(memo('Mr. Lund', 'Mr. Lund met Mr. K.B. Berg and Mr. A. C. Moe.'))).toEqual([
      'Lund',
      'K.B. Berg',
      'A. C. Moe',
    ])
  })

  it('is each of several inside a line', () => {
    const list =
      'The Vice President, Senators Lund, Berg, Vik\nThe Speaker, Congressmen Moe and Roe (Norland)'
    expect(people(memo(list, 'Senator Lund spoke.'))).toEqual([
      'The Vice President',
      'Lund',
      'Berg',
      'Vik',
      'The Speaker',
      'Moe',
      'Roe',
    ])
  })

  it('is the holder behind an office of state, and nobody called President by surname', () => {
    const list =
      'The President\nThe Vice President\nSecretary of State Lund\nDirector of Central Intelligence Berg'
    const { document } = encodeText(memo(list, 'Secretary Lund spoke, and Mr. Berg agreed.'))
    const marked = all(one(document.root, 'list'), 'item').map((item) =>
      [...all(item, 'persName'), ...all(item, 'rs')].map(
        (name) => `${words(name)} ${attribute(name, 'ref')!}`,
      ),
    )
    expect(marked).toEqual([
      ['The President #the-president'],
      ['The Vice President #the-vice-president'],
      ['Lund #lund'],
      ['Berg #berg'],
    ])
  })

  it('may have the surname first where the whole list does', () => {
    const lists: [list: string, known: string][] = [
      [
        'LIE, Trygve\nVON BERG, Mr. Karl\nHALL, Henry, Counselor',
        'LIE, Trygve|VON BERG, Mr. Karl|HALL, Henry',
      ],
      ['Lie, Trygve, Counselor\nBerg, Karl, Minister\nHall, Henry', 'Lie, Trygve|Berg, Karl|Hall, Henry'],
      ['Lie, Trygve\nHall, Henry R. (interpreting)', 'Lie, Trygve|Hall, Henry R.'],
      ['Lie, John Foster; Hall, Henry; Lund, Frank, Director', 'Lie, John Foster|Hall, Henry|Lund, Frank'],
      [
        'U.S.: Hall, Henry; Moe, Carl\nNorland: Lie, Trygve; Berg, Karl',
        'Hall, Henry|Moe, Carl|Lie, Trygve|Berg, Karl',
      ],
      ['Lie, Trade; Berg, Finance', 'Lie|Berg'],
      // Where nothing but a comma speaks for it, or one is printed otherwise, the surname is all that is known.
      ['Lie, Trygve\nBerg, Karl', 'Lie|Berg'],
      ['LIE, Trygve\nMr. Berg, EUR', 'LIE|Berg'],
      ['Lie, Norland, Minister\nBerg, Norland, Counselor', 'Lie|Berg'],
      ['Lie, Oslo, Minister\nBerg, Paris, Counselor', 'Lie|Berg'],
    ]
    for (const [list, known] of lists) expect(people(memo(list, 'Mr. Lie spoke.'))).toEqual(known.split('|'))
    const { document } = encodeText(memo(lists[0]![0], 'Mr. von Berg said that he agreed with Mr. Lie.'))
    expect(all(document.root, 'said').map((said) => attribute(said, 'who'))).toContain('#von-berg')
  })

  it('is called by the words of a line, not by the office on the line below', () => {
    const list =
      'Sven Lund\nForeign Minister\nHenry B. Hall\nDirector, Office of Research\nMr. Berg\nPrime Minister'
    const { document } = encodeText(memo(list, 'Mr. Lund spoke.'))
    expect(all(one(document.root, 'list'), 'persName').map(words)).toEqual([
      'Sven Lund',
      'Henry B. Hall',
      'Berg',
    ])
    expect(offices(one(document.root, 'particDesc')).map(words)).toEqual([
      'Foreign Minister',
      'Director, Office of Research',
      'Prime Minister',
    ])
    expect(all(document.root, 'said').map((said) => attribute(said, 'who'))).toContain('#lund')
  })

  it('has the role that a label says, and takes no part where it says that they are absent', () => {
    const list = 'Mr. Lund\nInterpreters: Erik Vik, Ole Sand\n\nABSENT\nMr. Hall\n\nNotetaker: Mr. Berg'
    const header = one(encodeText(memo(list, 'Mr. Lund spoke.')).document.root, 'particDesc')
    const [present, mentioned] = all(header, 'listPerson').map((each) =>
      all(each, 'person').map(
        (person) => `${attribute(person, 'xml:id')} ${attribute(person, 'role') ?? ''}`,
      ),
    )
    expect(present).toEqual(['lund ', 'vik interpreter', 'sand interpreter', 'berg note-taker'])
    expect(mentioned).toEqual(['hall '])
  })

  it('is told from what stands before and behind the name', () => {
    const list = [
      '1. Chairman - Henry A. Hall;',
      '2. Messrs. Lund and Aas',
      'The Secretary of State, Ralph B. Moore',
      'Finance Minister, Mr. Berg',
      'General Vik for the Chairman, Joint Staff',
      'Ole Sand—Interpreter',
      'The Executive Secretary, NSC',
      'The Attorney General',
    ]
    const header = one(encodeText(memo(list.join('\n'), 'Mr. Lund spoke.')).document.root, 'particDesc')
    const described = all(header, 'person').map((person) =>
      [attribute(person, 'xml:id'), ...offices(person).map(words)].join(': '),
    )
    expect(described).toEqual([
      'hall: Chairman',
      'lund',
      'aas',
      'moore: The Secretary of State',
      'berg: Finance Minister',
      'vik: for the Chairman, Joint Staff',
      'sand',
      'the-executive-secretary',
      'the-attorney-general',
    ])
  })

  it('is not who is married to somebody of the list', () => {
    expect(people(memo('Prime Minister Lund and Mrs. Lund\nMr. Berg', 'Mr. Berg spoke.'))).toEqual([
      'Lund',
      'Lund',
      'Berg',
    ])
  })

  it('is not who has the same surname and a title that contradicts', () => {
    const told = 'Mr. Hall said no. Mrs. Hall said yes. Hall agreed. Mrs. Lund was ill. Mr. Lund replied.'
    const { document } = encodeText(memo('Mrs. Anna Hall\nMr. Lund', told))
    const named = all(one(one(document.root, 'body'), 'p'), 'persName').map((name) => attribute(name, 'ref'))
    expect(named).toEqual(['#hall-2', '#hall', '#hall', '#lund-2', '#lund'])
    expect(
      all(document.root, 'said')
        .map((said) => attribute(said, 'who'))
        .slice(0, 3),
    ).toEqual(['#hall-2', '#hall', '#hall'])
  })

  it('is named behind a title of several, before whoever comes along, and never by a form of address', () => {
    const list = [
      'The Messrs. Lund and Berg',
      'Senators Hall, Vik, and Holm, EUR',
      'Mr. and Mrs. Moe',
      'Mr. —— (name illegible)',
      'Mr. Sand plus staff',
      'DepFonMin Aas and one other',
      'Pol Couns Ek',
      'Herr Doktor Karl Foss',
      'Sr. Juan Gomar',
      'Chargé Lie',
      'Mr. Krog, Chargé d’Affaires',
    ]
    expect(people(memo(list.join('\n'), 'Mr. Moe spoke.'))).toEqual(
      'Lund,Berg,Hall,Vik,Holm,Moe,Sand,Aas,Ek,Karl Foss,Juan Gomar,Lie,Krog'.split(','),
    )
  })

  it('is each of several in one line who have a rank, and no code of an office', () => {
    const list = [
      'S/S - Mr. Roe (part time)',
      'Col. Lund, OSD/ISA, and Capt. Berg, JCS',
      'Mr. Hall and Ambassador Vik',
      'Mr. Holm, Counselor and General Adviser',
      'Gen. Karl Moe, Messrs. Aas and Ek',
      'Mr. Foss, NE - Interpreter',
    ]
    const header = one(encodeText(memo(list.join('\n'), 'Mr. Moe spoke.')).document.root, 'particDesc')
    expect(
      all(header, 'person').map((person) =>
        [words(one(person, 'persName')), ...offices(person).map(words)].join(': '),
      ),
    ).toEqual([
      'Roe: S/S',
      'Lund: OSD/ISA',
      'Berg: JCS',
      'Hall',
      'Vik',
      'Holm: Counselor and General Adviser',
      'Karl Moe',
      'Aas',
      'Ek',
      'Foss: NE',
    ])
  })

  it('is each of several whom the text names behind one title', () => {
    const told =
      'Messrs. Krog and Foss came with Generals Aas, B. Vik, and Strand. Ambassadors Bonn and Paris did not. Ministers Trade and Finance met.'
    expect(people(memo('Mr. Berg', told))).toEqual(['Berg', 'Krog', 'Foss', 'Aas', 'B. Vik', 'Strand'])
  })

  it('is each of several with titles in one line, behind a delegation or without', () => {
    const list = [
      '1. U.S.: Secretary Lund, Assistant Secretary Berg, Mr. Hall (interpreter)',
      '2. Norland: Foreign Minister Vik and Ambassador Holm',
      'Messrs. Aas (Chairman, Board), Ek and Mr. Moe',
      'Mr. Sand, accompanied by Messrs. Foss and Krog',
      'Ambassador Lie, Minister Counselor',
      'Father D’Aquin',
      'Jonkheer van den Bergh',
      'The Marques de Vega',
    ]
    const header = one(encodeText(memo(list.join('\n'), 'Mr. Moe spoke.')).document.root, 'particDesc')
    expect(
      all(header, 'person').map((person) =>
        [words(one(person, 'persName')), ...offices(person).map(words)].join(': '),
      ),
    ).toEqual([
      'Lund',
      'Berg',
      'Hall',
      'Vik',
      'Holm',
      'Aas: Chairman, Board',
      'Ek',
      'Moe',
      'Sand',
      'Foss',
      'Krog',
      'Lie: Minister Counselor',
      'D’Aquin',
      'van den Bergh',
      'de Vega',
    ])
  })

  it('has what editors supplied of a name in brackets, and no delegation for a party', () => {
    const list = [
      '[Henry] Hall, Director',
      'Mr. [Per] Holm',
      'J[ohn] Moe',
      'Mr. Vik [Vick?]',
      'Ambassador Strand and party',
      '[Others came later]',
      'Mr. Aas et al.',
    ]
    const header = one(encodeText(memo(list.join('\n'), 'Mr. Moe spoke.')).document.root, 'particDesc')
    expect(all(header, 'person').map((person) => words(one(person, 'persName')))).toEqual(
      '[Henry] Hall,[Per] Holm,J[ohn] Moe,Vik,Strand,Aas'.split(','),
    )
    expect(offices(header).map(words)).toEqual(['Director'])
    expect(all(header, 'head')).toEqual([])
  })

  it('is none of what is told of them in the list', () => {
    const list =
      'Mr. Lund\nMr. Per Holm was present for Items 3, 4 and 5.\nMiss Vik joined the meeting at 5 p.m.'
    const header = one(encodeText(memo(list, 'Mr. Lund spoke.')).document.root, 'particDesc')
    expect(all(header, 'person').map((person) => words(one(person, 'persName')))).toEqual(
      'Lund,Per Holm,Vik'.split(','),
    )
    expect(offices(header)).toEqual([])
  })

  it('is nobody known by an office alone whom no words were found to mean', () => {
    const told =
      'Mr. Berg said that the Chairman of the Norland Trade Board had written. The Governor of Aarhavn asked why, and the Governor replied that he had not. The Governor agreed.'
    expect(people(memo('Mr. Berg', told))).toEqual(['Berg', 'The Governor'])
  })

  it('is named in a heading of capitals', () => {
    const { document } = encodeText(
      'MEETING BETWEEN SECRETARY OF STATE AND PRESIDENT VASEV\n\nPort Norland, August 7, 1964\n\nI saw Vasev at his home. Vasev denied that Norland had sent arms to the Straits in that year.\n',
    )
    expect(words(one(document.root, 'head'))).toMatch(/^MEETING BETWEEN/)
    expect(all(document.root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#vasev'])
  })

  it('has an initial that is no title', () => {
    const { document } = encodeText(
      memo('John M. Lund, Assistant Secretary\nM. Berg\nForeign Minister Olaf M. Vik', 'M. Berg spoke.'),
    )
    expect(all(one(document.root, 'list'), 'persName').map(words)).toEqual([
      'John M. Lund',
      'Berg',
      'Olaf M. Vik',
    ])
  })

  it('is called by an honor where no name stands behind it', () => {
    const { document } = encodeText(
      memo('His Imperial Majesty, the Shah\nHis Majesty King Hussein', 'The Shah spoke.'),
    )
    const list = one(document.root, 'list')
    expect(all(list, 'rs').map(words)).toEqual(['His Imperial Majesty'])
    expect(all(list, 'persName').map(words)).toEqual(['Hussein'])
  })

  it('is each of two whom a line joins, between whom a call was', () => {
    const text =
      'Memorandum of Telephone Conversation\n\nBetween: Secretary Lund and Senator Berg\n\nThe Secretary called Senator Berg and said that he had seen the speech. The Sec. said that it was good.\n'
    const { document } = encodeText(text)
    expect(all(one(document.root, 'list'), 'persName').map(words)).toEqual(['Lund', 'Berg'])
    expect(all(document.root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#lund', '#lund'])
  })

  it('ends before a wide gap and the office behind it, whatever the lines beside it do', () => {
    const list = [
      'Sir Norman Vik (in the Chair)',
      'Sir Frederick Hoyer Moe     Foreign Office',
      'Mr. W. Strand               Cabinet Office',
      'Mr. Sven Lund               Norland Embassy (interpreter)',
      'Mr. Henry   Hall, Director',
    ]
    const { document } = encodeText(memo(list.join('\n'), 'Mr. Lund spoke.'))
    const listed = all(one(document.root, 'particDesc'), 'person')
    expect(listed.map((person) => words(one(person, 'persName')))).toEqual(
      'Sir Norman Vik|Sir Frederick Hoyer Moe|W. Strand|Sven Lund|Henry Hall'.split('|'),
    )
    expect(listed.map((person) => words(offices(person)[0]!))).toEqual(
      'in the Chair|Foreign Office|Cabinet Office|Norland Embassy|Director'.split('|'),
    )
    expect(attribute(listed[3]!, 'role')).toBe('interpreter')
  })

  it('reigns, and is called by no form of address', () => {
    const speech = 'The President asked about oil. His Majesty replied that there was none.'
    for (const king of ['King Faris of Norland', 'His Majesty King Faris of Norland', 'King Faris'])
      for (const list of [
        `PARTICIPANTS: The President; ${king}; Mr. Hall`,
        `PARTICIPANTS:\nThe President\n${king}\nMr. Hall`,
      ]) {
        const text = `Memorandum of Conversation\n\n${list}\n\n${speech}\n`
        expect(people(text)).toEqual(['The President', 'Faris', 'Hall'])
        expect(whoSays(text)).toEqual(['#the-president', '#faris'])
      }
  })

  it('is an office before an "and", with somebody behind it', () => {
    const encode = (list: string): string[] =>
      people(`Memorandum of Conversation\n\nPARTICIPANTS: ${list}\n\nMr. Lund spoke.\n`)
    expect(encode('The President and Prime Minister Lund')).toEqual(['The President', 'Lund'])
    expect(encode('The Secretary, and Ambassador Lund')).toEqual(['The Secretary', 'Lund'])
  })

  it('is not an office whose line was broken, nor the word before a colon', () => {
    const found = people(
      memo('Chairman: Mr. Lund\nSecurity Affairs\nMr. Berg', 'Foreign Affairs were discussed.'),
    )
    expect(found).toEqual(['Lund', 'Berg'])
  })

  it('is not the first word of a sentence behind an office', () => {
    const found = people(
      memo('Mr. Lund', 'Mr. Lund spoke to the Chairman. He is well. It was late at the Ambassador. The end.'),
    )
    expect(found.join(' | ')).toMatch(/Lund/)
    for (const nobody of ['He', 'It', 'The']) expect(found).not.toContain(nobody)
  })

  it('is each of two in one line, and nobody in a line of many', () => {
    const text = memo('Mr. Lund, Mr. Miller\nAnd other advisors\nThree Notetakers', 'Mr. Miller agreed.')
    const found = people(text)
    expect(found.filter((name) => /Lund|Miller/.test(name))).toHaveLength(2)
    expect(found.filter((name) => /other|Three|advisors|Notetakers/i.test(name))).toEqual([])
    const named = all(one(encodeText(text).document.root, 'list'), 'persName')
    expect(new Set(named.map((name) => attribute(name, 'ref'))).size).toBe(2)
  })
})

describe('whom only the report names', () => {
  const speakers = (text: string): (string | undefined)[] => {
    const { document } = encodeText(
      `9. Memorandum of Conversation\n\nPort Norland, May 6, 1955.\n\n${text}\n`,
    )
    return all(document.root, 'said').map((said) => attribute(said, 'who'))
  }

  it('speaks, if more than once and as people do', () => {
    expect(
      speakers(
        'Dahlberg opened the meeting. Olaf Vikmark asked whether Dahlberg had the text. Dahlberg replied that he had. Vikmark thanked him.',
      ),
    ).toEqual(['#dahlberg', '#vikmark', '#dahlberg', '#vikmark'])
  })

  it('is named, if once, where others are listed', () => {
    const { document } = encodeText(
      '9. Memorandum of Conversation\n\nPARTICIPANTS\nMr. Vik\nMr. Moe\n\nMr. Vik said that the text was ready. Dahlberg asked about the annex. Bonn asked for more. On New Year’s Eve asked or not, Mr. Moe agreed.\n',
    )
    expect(all(one(one(document.root, 'body'), 'p'), 'persName').map(words)).toEqual([
      'Vik',
      'Dahlberg',
      'Moe',
    ])
  })

  it('is no post of an ambassador, and no company', () => {
    const told =
      'The President said that High Commissioner Karachi was told. Ambassador Bonn agreed. General Motors agreed. Minister Colombo agreed.'
    expect(people(told).filter((name) => !name.startsWith('The '))).toEqual(['Colombo'])
  })

  it('is no capital, no country and no common word', () => {
    const told =
      'The President said that Aarhavn had been told in Aarhavn itself. Aarhavn replied to every note. Aarhavn asked for more. Norway replied. Norway asked. Nobody replied. Nobody asked.'
    expect(new Set(speakers(told))).toEqual(new Set(['#president']))
  })
})

it('two hyphens are the dash of a typewriter', () => {
  const text =
    '5. Memorandum of Conversation\n\nPARTICIPANTS\nNE--Mr. Henry Hall\nMr. Lund--EUR\n\nMr. Lund--and he was right--said that Mr. Berg--whom nobody knew--had gone.\n'
  const { document } = encodeText(text)
  expect(all(document.root, 'item').map((item) => words(one(item, 'persName')))).toEqual([
    'Henry Hall',
    'Lund',
  ])
  expect(all(one(document.root, 'p'), 'persName').map(words)).not.toContain('Berg--whom')
})
