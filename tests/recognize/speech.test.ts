import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, whoSays, words } from '../support.js'
import { parseXml } from '../../src/xml/parse.js'

const TOP = `5. Memorandum of Conversation1

PARTICIPANTS

  • United States

      ◦ The Secretary
      ◦ Mr. Murphy

  • Israel

      ◦ Ambassador Eban
      ◦ Mr. Shiloah

`
const END = '\n\n  1. Source: Department of State, Central Files. Secret. Drafted by Bergus.\n'

/** Who is marked as speaking in a memo with these paragraphs: `person: first words`, `-` for nobody. */
function heard(...paragraphs: string[]): string[] {
  const { tei } = encodeText(`${TOP}${paragraphs.join('\n\n')}${END}`)
  const { root } = parseXml(tei).value!
  return all(root, 'said').map(
    (said) =>
      `${(attribute(said, 'who') ?? '?').replaceAll('#', '')}${attribute(said, 'direct') === 'true' ? ' direct' : ''}: ${words(said).slice(0, 24).trim()}`,
  )
}

describe('who speaks', () => {
  it.each([
    'This was new to Mr. Eban.',
    'To Mr. Eban this seemed too late.',
    'It struck Mr. Eban that it was late.',
    'This came as a surprise to Mr. Eban.',
    'So far as Mr. Eban was concerned it was late.',
    'It fell to Mr. Eban to answer.',
    'This view was not shared by Mr. Eban.',
    'Mr. Eban could only guess.',
  ])('is who is told to see it so: %s', (sentence) => {
    expect(heard(`The Secretary said that it was early. ${sentence}`)[1]).toBe(
      `eban: ${sentence.slice(0, 24).trim()}`,
    )
  })

  it('is a Brigadier by his rank', () => {
    const { document } = encodeText(
      '5. Memorandum of Conversation\n\nPARTICIPANTS\nMr. Lund\nBrigadier Vik\n\nMr. Lund asked what the Army would do. The Army, the Brigadier said, would obey.\n',
    )
    expect(all(document.root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#lund', '#vik'])
  })

  it('goes on until somebody else is named', () => {
    expect(
      heard(
        'The Secretary said that he was concerned. The situation was serious. He had no objection to talks.',
        'Mr. Eban replied that it was not. Very little time had passed.',
        'A further resolution would not be needed.',
      ),
    ).toEqual([
      'the-secretary: The Secretary said that',
      'the-secretary: The situation was seriou',
      'the-secretary: He had no objection to t',
      'eban: Mr. Eban replied that it',
      'eban: Very little time had pas',
      'eban: A further resolution wou',
    ])
  })

  it.each([
    ['For this reason, the Secretary said, talks must begin.', 'the-secretary'],
    ['On disarmament, Mr. Murphy thought that it was late.', 'murphy'],
    ['At his request Mr. Shiloah explained the map.', 'shiloah'],
    ['In Mr. Eban’s view real trouble would arise.', 'eban'],
    ['According to Mr. Eban the road was open.', 'eban'],
    ['The conversation opened with Mr. Eban saying that he had news.', 'eban'],
    ['The question of oil was raised by Mr. Murphy.', 'murphy'],
    ['Israel, said Mr. Eban, would not appear before the Court.', 'eban'],
    ['(3) Oil for Israel: Mr. Murphy asked whether the price would hold.', 'murphy'],
    ['Ambassador Eban, in reply to a question, said that it would.', 'eban'],
    ['The Ambassador looked startled and said that he had not known.', 'eban'],
    ['Mr. Murphy, turning to Mr. Eban, asked for patience.', 'murphy'],
    ['Mr. Eban had no new proposals to make.', 'eban'],
    ['Mr. Eban had no instructions.', 'eban'],
    ['Mr. Shiloah telephoned from New York to say that the vote was over.', 'shiloah'],
    ['I said that I would report this.', 'bergus'],
    ['Mr. Murphy: I think that we could do it at once.', 'murphy'],
    ['The Secretary: There is nothing that I would rather do.', 'the-secretary'],
  ])('%s', (sentence, speaker) => {
    expect(heard(sentence).map((found) => found.split(':')[0])).toEqual([speaker])
  })

  it.each([
    'The meeting ended at 7:20 p.m. in the evening.',
    'DEAR MR. EBAN: Thank you for the letter that you wrote to me.',
    'It was agreed that the two would meet again.',
    'There was a brief discussion of the communiqué and of the press.',
    'We discussed the situation in the Near East.',
    'The Secretary handed Mr. Eban an aide-mémoire on the matter.',
    '[Here follows discussion of unrelated matters.]',
    '(During this exchange the Ambassador was showing signs of strong emotion.)',
  ])('nobody: %s', (sentence) => {
    expect(heard(sentence)).toEqual([])
  })

  it('parts a question and its answer', () => {
    expect(
      heard('Mr. Murphy asked how long it would take, to which Mr. Eban replied that he did not know.'),
    ).toEqual(['murphy: Mr. Murphy asked how lon', 'eban: to which Mr. Eban replie'])
    expect(
      heard('The Secretary said it was too late, and Mr. Eban agreed.').map((one) => one.split(':')[0]),
    ).toEqual(['the-secretary', 'eban'])
  })

  it('gives the answer to whoever was asked', () => {
    expect(
      heard('The Secretary asked Mr. Shiloah whether he knew the text. He replied that he did.'),
    ).toEqual(['the-secretary: The Secretary asked Mr.', 'shiloah: He replied that he did.'])
  })

  it('hears nobody whom somebody only quotes', () => {
    expect(
      heard(
        'Mr. Eban said that he had seen the report. Mr. Hammarskjold stated in it that the road was closed. Mr. Murphy had said so too.',
      ).map((one) => one.split(':')[0]),
    ).toEqual(['eban', 'eban', 'eban'])
  })

  it('marks quoted sentences as direct', () => {
    expect(heard('Mr. Eban asked, “Why do you not join us?” This was a “serious” question.')).toEqual([
      'eban: Mr. Eban asked, “Why do',
      'eban direct: “Why do you not join us?',
      'eban: This was a “serious” que',
    ])
  })

  it('makes a drafter of "I" whom nobody names', () => {
    const { tei } = encodeText(
      '5. Memorandum of Conversation\n\nI told Mr. Menon that I was glad to see him. He said that he was, too.\n',
    )
    const { root } = parseXml(tei).value!
    expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#drafter', '#menon'])
    expect(all(root, 'person').find((person) => attribute(person, 'xml:id') === 'drafter')).toBeDefined()
  })

  it('knows offices that no list names', () => {
    const { tei } = encodeText(
      '5. Memorandum of Conference with President Eisenhower\n\nThe President said that he agreed. The Secretary of Defense doubted this.\n',
    )
    const { root } = parseXml(tei).value!
    expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual([
      '#eisenhower',
      '#secretary-of-defense',
    ])
  })

  it('takes an office that several are called by for the one of them who spoke last', () => {
    const { tei } = encodeText(
      '5. Memorandum for the Record\n\nAmbassador Lund telephoned. Ambassador Lund said that he was disturbed. Ambassador Berg would be told. The Ambassador said that he would call again. Ambassador Berg said no. The Ambassador added that he was sorry.\n',
    )
    const { root } = parseXml(tei).value!
    expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual([
      '#lund',
      '#lund',
      '#lund',
      '#berg',
      '#berg',
    ])
  })
})

it('somebody else may take the floor behind a semicolon, and smile before asking', () => {
  expect(
    heard('“We are not in a hurry,” the Secretary remarked; Mr. Eban smiled and asked who was.'),
  ).toEqual([
    'the-secretary: “We are not in a hurry,”',
    'the-secretary direct: “We are not in a hurry,”',
    'eban: Mr. Eban smiled and aske',
  ])
})

it('a name that nobody is known by ends what the drafter says', () => {
  expect(
    heard(
      'I replied that I would report this to Washington. Lund stated that his Government could not wait.',
    ),
  ).toEqual(['bergus: I replied that I would r'])
})

it.each([
  ['Paper Prepared in the Department of State', 0],
  ['National Intelligence Estimate', 0],
  ['Memorandum of Conversation', 1],
  ['Paper on the Meeting With the Foreign Minister', 1],
])('%s: who speaks in it', (title, count) => {
  const { document } = encodeText(
    `5. ${title}\n\nPresident Lund said last year that the Straits would be open to all. That has not changed since.\n`,
  )
  expect(all(document.root, 'said').length > 0).toBe(count > 0)
})

it('the topic of a numbered paragraph is nobody’s words', () => {
  expect(
    heard('The Secretary said that he was glad.', '4. Test Negotiations. Mr. Eban said that he agreed.'),
  ).toEqual(['the-secretary: The Secretary said that', 'eban: Mr. Eban said that he ag'])
})

describe('a quotation of several sentences', () => {
  it('goes on with its speaker, whoever "I" is in it', () => {
    const sentences =
      'Mr. Eban spoke of the treaty. “Israel,” he said, “will not accept it. I have told the President so. It is late.” I observed that this was new.'
    for (const text of [sentences, sentences.replace(/[“”]/g, '"')]) {
      const found = heard(text).filter((each) => each.includes(' direct') === /told|late/.test(each))
      expect(found).toEqual([
        'eban: Mr. Eban spoke of the tr',
        expect.stringMatching(/^eban: .Israel/),
        expect.stringMatching(/^eban.*: I have told the Presiden/),
        expect.stringMatching(/^eban.*: It is late/),
        'bergus: I observed that this was',
      ])
    }
  })

  it('that is a whole paragraph reports as others do', () => {
    expect(heard('“Mr. Eban asked for time. The Secretary replied that he would see.”')).toEqual([
      'eban: “Mr. Eban asked for time',
      'the-secretary: The Secretary replied th',
    ])
  })

  it('is none where it is never closed', () => {
    expect(heard('Mr. Eban said “no. The Secretary replied that he would see.').at(-1)).toBe(
      'the-secretary: The Secretary replied th',
    )
  })
})

describe('a paragraph that breaks off', () => {
  it('is a report all the same', () => {
    expect(
      heard(
        'Mr. Eban replied that his Government agreed. He had heard of the new proposals of the Secretary-General only from the press and',
      ),
    ).toEqual(['eban: Mr. Eban replied that hi', 'eban: He had heard of the new'])
  })

  it('may be short where the next one goes on', () => {
    expect(heard('(2) Mr. Eban replied that', '(a) a treaty was needed;', '(b) a loan as well.')).toEqual([
      'eban: (2) Mr. Eban replied tha',
      'eban: (a) a treaty was needed;',
      'eban: (b) a loan as well.',
    ])
  })

  it('goes on in those that begin with small letters', () => {
    expect(
      heard(
        'Mr. Eban replied that his Government wanted three things:',
        '(a) a treaty;',
        '(b) a loan; and',
        '(c) peace.',
      ),
    ).toEqual([
      'eban: Mr. Eban replied that hi',
      'eban: (a) a treaty;',
      'eban: (b) a loan; and',
      'eban: (c) peace.',
    ])
  })

  it('that tells what happened goes on telling, until somebody speaks', () => {
    expect(
      heard(
        'Mr. Eban replied that he would agree to a treaty. In the course of the long discussion that followed it was agreed that',
        '(a) the working group should meet in June;',
        '(b) a paper would be drafted; and',
        '(c) costs would be left open.',
        'The Secretary said that he was glad.',
      ),
    ).toEqual(['eban: Mr. Eban replied that he', 'the-secretary: The Secretary said that'])
  })
})

describe('a record that prints names in capitals', () => {
  it('means by an office who holds it, or who is called so', () => {
    const { root } = parseXml(
      encodeText(
        `5. Summary Record\n\nPRESENT\n\n  • Chairman: M. P.-H. Lund\n  • UNITED KINGDOM\n    • Sir Frank Hall\n  • ITALY\n    • Mr. Rossi\n    • Mr. Verdi\n\n1. The CHAIRMAN said that the Council had the draft reply.\n\n2. THE UNITED KINGDOM REPRESENTATIVE said that his authorities agreed.\n\nThe ITALIAN REPRESENTATIVE replied that he did not.\n\n3. Sir Frank HALL asked for time.${END}`,
      ).tei,
    ).value!
    expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual([
      '#lund',
      '#hall',
      '#rossi',
      '#hall',
    ])
  })
})

describe('a transcript', () => {
  const MEMO = `9. Memorandum of Conversation1

PARTICIPANTS

  • Dr. Kissinger
  • President Nyerere

Kissinger: I am glad to be here. [Laughter] There are two things.

The first is Rhodesia.

[Page 12]

Nyerere: Fine.

The Secretary: I am at your disposal.

Kissinger: Good.
${END}`

  it('keeps the paragraphs of a turn together and names its speaker', () => {
    const { root } = parseXml(encodeText(MEMO).tei).value!
    const turns = all(root, 'sp')
    expect(turns.map((turn) => [attribute(turn, 'who'), all(turn, 'p').length])).toEqual([
      ['#kissinger', 2],
      ['#nyerere', 1],
      ['#secretary', 1],
      ['#kissinger', 1],
    ])
    expect(all(root, 'stage').map(words)).toEqual(['[Laughter]'])
    expect(all(root, 'said')).toEqual([])
  })

  it('ends a turn where it is told what happened, or what its speaker said', () => {
    const told =
      'Nyerere: Fine.\n\nThe photographers left the room.\n\nKissinger: Good.\n\nKissinger continued that there was a third thing. Nyerere asked what it was.'
    const { root } = parseXml(encodeText(MEMO.replace('Nyerere: Fine.', told)).tei).value!
    expect(all(root, 'sp').map((turn) => all(turn, 'p').length)).toEqual([2, 1, 1, 1, 1])
    expect(all(root, 'said').map((said) => attribute(said, 'who'))).toEqual(['#kissinger', '#nyerere'])
  })

  it('believes a semicolon, or a label alone, of those who speak with a colon elsewhere', () => {
    const text = MEMO.replace(
      'Nyerere: Fine.',
      'Nyerere: Fine.\n\nKissinger; I know.\n\nNyerere:\n\n[Reads the paper]\n\nWe have our problems; some of them are old.',
    )
    const turns = all(encodeText(text).document.root, 'sp')
    expect(turns.map((turn) => [attribute(turn, 'who'), all(turn, 'p').map(words).join(' | ')])).toEqual([
      ['#kissinger', 'I am glad to be here. [Laughter] There are two things. | The first is Rhodesia.'],
      ['#nyerere', 'Fine.'],
      ['#kissinger', 'I know.'],
      ['#nyerere', '[Reads the paper] | We have our problems; some of them are old.'],
      ['#secretary', 'I am at your disposal.'],
      ['#kissinger', 'Good.'],
    ])
  })

  it('knows a label that lost its colon by the remark behind it', () => {
    const text = MEMO.replace(
      'Nyerere: Fine.',
      'Nyerere: Fine.\n\nKissinger It is late.\n\nNyerere Airport was closed.',
    )
    const turns = all(encodeText(text).document.root, 'sp')
    expect(turns.slice(1, 3).map((turn) => [attribute(turn, 'who'), all(turn, 'p').map(words)])).toEqual([
      ['#nyerere', ['Fine.']],
      ['#kissinger', ['It is late.', 'Nyerere Airport was closed.']],
    ])
  })

  it('has round brackets around what was done as well, but not around all words', () => {
    const text = MEMO.replace(
      'Nyerere: Fine.',
      'Nyerere: Fine. (laughter) You (all of you) may go. (He smiles.)',
    )
    expect(all(encodeText(text).document.root, 'stage').map(words)).toEqual([
      '[Laughter]',
      '(laughter)',
      '(He smiles.)',
    ])
  })

  it('names by title whom the list knows by office alone', () => {
    const text = MEMO.replace('• President Nyerere', '• The President').replaceAll(
      'Nyerere: ',
      'PRESIDENT LUND: ',
    )
    const { document } = encodeText(text)
    expect(all(document.root, 'sp').map((turn) => attribute(turn, 'who'))[1]).toBe('#the-president')
    expect(all(document.root, 'person').map((person) => attribute(person, 'xml:id'))).not.toContain('lund')
  })

  it('may have letters for labels, and nobody says that it is over', () => {
    const text = `TELCON

The President/Secretary Kissinger

P: Henry, how are you?

K: Fine, Mr. President.

P: What did he say?

K: He said that they would receive us,
but not at once.

The conversation ended at 9:30.
`
    const { root } = parseXml(encodeText(text).tei).value!
    expect(words(all(root, 'head')[0]!)).toBe('TELCON')
    expect(all(root, 'sp').map((turn) => attribute(turn, 'who'))).toEqual([
      '#the-president',
      '#kissinger',
      '#the-president',
      '#kissinger',
    ])
    expect(all(all(root, 'sp').at(-1)!, 'p').map(words)).toEqual([
      'He said that they would receive us, but not at once.',
    ])
  })

  it('means by a title the one participant who bears it', () => {
    const { root } = parseXml(
      encodeText(MEMO.replaceAll('Nyerere: ', 'President: ').replace('The Secretary: ', 'The President: '))
        .tei,
    ).value!
    expect(all(root, 'sp').map((turn) => attribute(turn, 'who'))).toEqual([
      '#kissinger',
      '#nyerere',
      '#nyerere',
      '#kissinger',
    ])
  })
})

describe('who is meant', () => {
  const speakers = (...paragraphs: string[]): string[] =>
    heard(...paragraphs).map((one) => one.split(':')[0]!)

  it('takes the latter for the last who was named in the sentence before', () => {
    expect(
      speakers('The Ambassador thanked the Secretary for his patience. The latter said that it was nothing.'),
    ).toEqual(['eban', 'the-secretary'])
    expect(
      speakers('Mr. Eban had told this to Mr. Murphy, he said, and the latter believed it.'),
    ).not.toContain('murphy')
  })

  it('lets two who are named together say something, and tells what they discussed', () => {
    expect(speakers('Mr. Eban and Mr. Shiloah thought that it was late.')).toEqual(['eban shiloah'])
    expect(speakers('Mr. Eban and Mr. Shiloah discussed the map.')).toEqual([])
    expect(speakers('We agreed to meet again on Monday.')).toEqual([])
  })

  it('gives a short answer to whoever was asked', () => {
    expect(speakers('Mr. Murphy asked Mr. Shiloah whether he had the text. He had. It was long.')).toEqual([
      'murphy',
      'shiloah',
      'shiloah',
    ])
    expect(speakers('Mr. Murphy asked how long it was and Mr. Eban replied that it was long.')).toEqual([
      'murphy',
      'eban',
    ])
  })

  it('knows whose a reply was', () => {
    expect(
      speakers('Mr. Eban asked for a date. My answer was that there was none. His reply was short.'),
    ).toEqual(['eban', 'bergus', 'eban'])
  })

  it.each([
    ['Mr. Shiloah, who had brought the map, explained it.', ['shiloah']],
    ['Mr. Shiloah came in to tell the Ambassador that the car was there.', ['shiloah']],
    ['The Ambassador shook hands with Mr. Murphy and said that he was glad.', ['eban']],
    ['Mr. Eban did agree that it was late.', ['eban']],
    ['Mr. Eban did not reply directly, but said that he would ask.', ['eban']],
    ['Mr. Eban apparently thought that it was late.', []],
    [
      'The Secretary agreed to this. General Assembly resolutions continued to be made.',
      ['the-secretary', 'the-secretary'],
    ],
    ['The Canal was then raised and Mr. Eban said that it was open.', ['eban']],
    ['Mr. Shiloah telephoned the Secretary at home, saying that the vote was over.', ['shiloah']],
    [
      'Both Mr. Eban and Mr. Shiloah said that it was late. Nothing more could be done.',
      ['eban shiloah', 'eban shiloah'],
    ],
    ['Mr. Eban, back from New York, stated Mr. Shiloah was ill.', ['eban']],
    [
      'I told Mr. Eban that we knew. I handed over the Secretary’s letter. He said that he would read it.',
      ['bergus', 'eban'],
    ],
    ['Mr. Eban agreed that it was late. When I told him I did not know, he left the room.', ['eban']],
    ['Mr. Murphy asked Mr. Shiloah to explain. Mr. Shiloah did so at length.', ['murphy', 'shiloah']],
    ['Mr. Murphy doubted that it was so. So did Mr. Eban.', ['murphy', 'eban']],
    ['5. After the coffee the Secretary asked about the map.', ['the-secretary']],
    ['Mr. Eban agreed to this. As for Mr. Shiloah, he doubted it.', ['eban', 'shiloah']],
    ['Told him that we were concerned about the delay.', ['bergus']],
    ['Mr. Eban agreed. Coffee was served in the next room.', ['eban']],
    ['Mr. Eban agreed. Everyone laughed at this.', ['eban']],
    ['Mr. Eban agreed. 3. It was agreed that lists would be exchanged.', ['eban']],
    [
      'The Secretary agreed. Mr. Eban was asked whether he knew. He said that he did.',
      ['the-secretary', 'eban'],
    ],
  ])('%s', (text, who) => {
    expect(speakers(text)).toEqual(who)
  })

  it('hears nobody in comments and in the actions of a council', () => {
    expect(speakers('Mr. Eban agreed that it was late.', '4. Comment: I believe that he meant it.')).toEqual([
      'eban',
    ])
    expect(
      speakers(
        'Mr. Eban agreed to this.',
        'The National Security Council:',
        'a. Noted the report of the Secretary.',
      ),
    ).toEqual(['eban'])
  })
})

describe('in other documents', () => {
  const said = (text: string): (string | undefined)[] => whoSays(text)

  it('tells ladies from gentlemen', () => {
    expect(
      said(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • Miss Ann Carter\n  • Mr. Per Dahl\n  • Mr. Robert Hall\n\nMiss Carter said that it was late. Mr. Dahl denied this. She asked why. Mr. Hall said that it was early. He said so twice.\n',
      ),
    ).toEqual(['#carter', '#dahl', '#carter', '#hall', '#hall'])
  })

  it('knows whom His Majesty and a minister with a particle name', () => {
    expect(
      said(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • The Shah of Iran\n  • Foreign Minister von Berg\n  • Mr. Erik Lund, Chargé d’Affaires ad interim, Embassy of Norland\n\nThe Foreign Minister said that he was glad. His Majesty said that he was, too. The Chargé agreed. Foreign Minister von Berg asked why.\n',
      ),
    ).toEqual(['#von-berg', '#the-shah-of-iran', '#lund', '#von-berg'])
  })

  it('reads telegrams, whose "I" is who signed', () => {
    expect(
      said(
        '5. Telegram From the Embassy in Norland to the Department of State\n\nAarhavn, May 3, 1957.\n\nI saw FonMin Lund today. FonMin said he was glad. I asked whether Ambassador Berg had written. Ambassador replied in negative.\n\nHall\n',
      ),
    ).toEqual(['#lund', '#hall', '#berg'])
  })

  it('takes the sender in the heading for the drafter', () => {
    expect(
      said(
        '5. Memorandum From the Assistant Secretary of State (Hall) to the Secretary of State\n\nI told Mr. Lund that I was glad to see him. He said that he was, too.\n',
      ),
    ).toEqual(['#hall', '#lund'])
  })
})
