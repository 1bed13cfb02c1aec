import { describe, expect, it } from 'vitest'
import { parseXml } from '../../src/xml/parse.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, whoSays, words } from '../support.js'

const TOP = `5. Memorandum of Conversation

PARTICIPANTS

  • Norland

      ◦ Ambassador Lund
      ◦ Mr. Berg

  • Sudland

      ◦ General Holm

`
const BEFORE = 'Ambassador Lund said that the ferry was late.'

/** Who is marked for each sentence behind one of Ambassador Lund, with how sure it is: `holm low`; `-` where nobody speaks. */
function heard(...sentences: string[]): string[] {
  const { tei } = encodeText(`${TOP}${[BEFORE, ...sentences].join(' ')}\n`)
  const said = all(parseXml(tei).value!.root, 'said')
  return sentences.map((sentence) => {
    const found = said.find((each) => sentence.startsWith(words(each).trim().slice(0, 40)))
    return found === undefined
      ? '-'
      : `${(attribute(found, 'who') ?? '~').replaceAll('#', '')} ${attribute(found, 'cert')!}`
  })
}

describe('who takes the floor', () => {
  it.each([
    ['General Holm took another line.', 'holm medium'],
    ['General Holm was blunter.', 'holm medium'],
    ['General Holm had heard the same.', 'holm medium'],
    ['On this General Holm was evasive.', 'holm low'],
    ['Mr. Berg and General Holm were of one mind about this.', 'berg holm low'],
    ['General Holm would be told.', 'lund medium'],
    ['General Holm had signed the lease in May.', 'lund medium'],
    ['General Holm was certainly aware of it.', 'lund medium'],
    ['The lease had been signed by General Holm.', 'lund medium'],
    ['General Holm gave it as his opinion that it was late.', 'holm high'],
    ['General Holm went into the figures.', 'holm high'],
    ['General Holm called upon the Ambassador to wait.', 'holm high'],
    ['General Holm saw merit in the plan.', 'holm high'],
    ['General Holm at once said that it was not.', 'holm high'],
    ['General Holm after a long pause said that it was not.', 'holm high'],
    ['General Holm — smiling broadly — said that it was not.', 'holm high'],
    ['General Holm, who knows Aarhavn well, said that it was not.', 'holm high'],
    ['General Holm and his colleagues said that it was not.', 'holm high'],
    ['Both General Holm and Zylstra said that it was not.', 'holm high'],
    ['General Holm, interrupting, said if it was late, it was not by much.', 'holm high'],
    ['It would be late, “said General Holm, by an hour.”', 'holm high'],
    ['General Holm saw little hope of it.', 'holm high'],
    ['General Holm called Mr. Berg at 5 p.m. to point out that it was not.', 'holm high'],
    ['The letter went to General Holm, who cabled to say that it was lost.', 'holm high'],
    ['General Holm nodded agreement.', 'holm high'],
    ['General Holm nodded to the waiter.', '-'],
    ['General Holm reminisced about the war.', 'holm high'],
    ['After General Holm left, the discussion continued.', '-'],
    ['Mr. Berg then called on General Holm who said that it was not.', 'holm high'],
    ['General Holm was late, but he then said that it was not.', 'holm medium'],
    ['General Holm handed him a copy emphasizing that it was not final.', 'holm high'],
    ['General Holm read the note, expressed his thanks, and pointed out that it was not.', 'holm high'],
    ['General Holm gave Berg’s views on the lease.', 'holm high'],
    ['It is interesting to note that General Holm said that it was not.', 'holm high'],
    ['General Holm made no comment other than to say that it was late.', 'holm high'],
    ['General Holm presented the letter of his Government.', '-'],
    ['The subject of trade came up.', '-'],
    ['There was also the consideration that it was late.', 'lund high'],
    ['If it was decided to wait, the ferry would be late.', 'lund high'],
    ['We considered the lease a failure.', 'lund high'],
    ['The Norland and Sudland delegations then proceeded to the harbor.', '-'],
    ['The following points received particular emphasis:', '-'],
    ['Other conversation revolved around the weather.', '-'],
    ['Current questions of trade were not discussed.', '-'],
    ['General Holm gave no indication of it.', '-'],
    ['General Holm had not yet received the lease.', 'holm medium'],
    ['General Holm on this point adhered to the lease.', 'holm high'],
    ['General Holm went through the points of the lease.', 'holm high'],
    ['Although General Holm agreed to this, he added that it was late.', 'holm medium'],
    ['General Holm said that the ferry had left that morning and would not be back', 'holm high'],
    ['After an exchange of views, a statement was agreed on the basis of the draft.', '-'],
    ['General Holm read a passage on the lease.', 'holm high'],
    ['Discussion then turned to the ferry.', '-'],
    ['After General Holm had read it a discussion ensued on the lease.', '-'],
    ['After a long talk General Holm took leave of his hosts.', '-'],
    ['They noted that the lease was void.', 'lund medium'],
    ['There were some discussions of the ferry.', '-'],
    ['The following is a brief outline of what was said:', '-'],
    ['It was ascertained that the lease was void.', '-'],
    ['The following topics were discussed over lunch:', '-'],
    ['This led to some discussion of the lease.', '-'],
    ['General Holm of the Embassy said that it was not.', 'holm high'],
    ['On Sudland General Holm said that it was not.', 'holm high'],
    ['At that General Holm said that it was not.', 'holm high'],
    ['A little later General Holm said that it was not.', 'holm high'],
    ['In the opinion of General Holm it was not.', 'holm high'],
    ['This was not the understanding of General Holm.', 'holm high'],
    ['As for the lease, it was General Holm’s view that it was void.', 'holm high'],
    ['It was General Holm who pointed out that it was not.', 'holm high'],
    ['This was denied by General Holm.', 'holm high'],
    ['An objection came from General Holm.', 'holm high'],
    ['This led General Holm to remark that it was not.', 'holm high'],
    ['A suggestion by General Holm that they wait was noted.', 'holm high'],
    ['General Holm’s rejoinder was that it was not.', 'holm high'],
    ['The gist of General Holm’s remarks was that it was not.', 'holm high'],
    ['“In a week?” General Holm asked.', 'holm high'],
    ['What about the harbor? General Holm asked.', 'holm high'],
    ['Mr. Berg as well as General Holm said that it was not.', 'berg holm medium'],
    ['Mr. Berg, Ambassador Lund and General Holm said that it was not.', 'berg lund holm medium'],
    ['The Sudland side proposed a pause.', 'holm high'],
    ['The Sudlanders then said that it was not.', 'holm high'],
    ['The Secretary replied that it was not.', 'secretary low'],
    ['Mr. Dahl wanted to see the ferry.', 'lund medium'],
    ['“Not a dollar has arrived!” exclaimed General Holm.', 'holm high'],
    ['There General Holm repeated that time was short.', 'holm high'],
    ['The others agreed.', '~ low'],
    ['Neither Mr. Berg nor General Holm was convinced.', 'berg holm medium'],
    ['On the Sudland side it was stated that it was not.', 'holm high'],
    ['On the American side it was stated that it was not.', '~ low'],
    ['It was pointed out on the Sudland side that it was not.', 'holm high'],
    ['Both Ministers considered it void.', '~ low'],
    ['Both would be told.', 'lund medium'],
    ['Messrs. Berg and Holm will meet on Tuesday.', 'lund medium'],
    ['Why should it be late?', 'lund medium'],
    ['It was understood that the ferry would wait.', 'lund medium'],
    ['The undersigned asked why.', 'drafter high'],
    ['The writer asked why.', 'drafter medium'],
    ['An unidentified member of the party asked why.', '~ low'],
    ['General Holm, however, said he had a plan for the lease of the harbor, on the last page.', 'holm high'],
    ['General Holm, however, was unwilling to wait.', 'holm medium'],
    ['General Holm surely knew that it was late.', 'lund high'],
    ['General Holm knew as well as he that it was late.', 'lund medium'],
    ['General Holm developed the theme of the lease.', 'holm high'],
    ['There was a talk about the ferry, with General Holm leading off.', 'holm high'],
    ['This was answered by General Holm in the affirmative.', 'holm high'],
    ['A second change requested by General Holm was an hour more.', 'holm high'],
    ['As for the question raised by General Holm, it was late.', 'lund medium'],
    ['However, it was built at K.B. expense.', 'lund high'],
    ['Mr. [Kai] Berg said that it was not.', 'berg high'],
    ['The Westland side believes that it is not.', 'lund high'],
    ['The Westland side would like to wait.', '~ low'],
    ['I was careful to say that it was not.', 'drafter high'],
    ['He said, and I thought with some weight, that it was not.', 'lund high'],
  ])('%s', (sentence, expected) => {
    expect(heard(sentence)).toEqual([expected])
  })

  it.each([
    'General Holm looked at his watch.',
    'General Holm raised his glass.',
    'General Holm was silent for a while.',
    'General Holm said nothing.',
    'General Holm was called to the telephone.',
    'General Holm had to leave for the harbor.',
    'General Holm gave him a copy of the map.',
    'Nobody took this up.',
    'A break was taken at noon.',
    'The audience ended at 7:10.',
    'The Ministers then adjourned until noon.',
    'An aide brought in a map of the harbor.',
    'Photographers were then admitted to the room.',
    'Mr. Berg and General Holm compared notes about the ferry.',
    'General Holm and Mr. Berg then took their leave.',
    'All laughed.',
    'This closed the discussion.',
    'To this General Holm had no answer.',
    'It was further agreed that the ferry would wait.',
    'There was some amusement on both sides.',
    'At this point the interpreters changed places.',
    'The photographers left the room at this point.',
    'We shook hands.',
    'The Council so agreed.',
    'There the matter was left.',
    'The meeting rose at one.',
    'The two Prime Ministers then left for luncheon.',
    'Nothing more having been proposed, the meeting was ended.',
  ])('nobody: %s', (sentence) => {
    expect(heard(sentence)).toEqual(['-'])
  })

  it('goes on from what somebody did, or was asked', () => {
    expect(heard('General Holm hesitated.', 'Then he said that he could not go.')).toEqual([
      '-',
      'holm medium',
    ])
    expect(heard('He asked General Holm how many there were.', 'Of course it was a secret.')).toEqual([
      'lund high',
      'holm low',
    ])
    expect(
      heard('General Holm asked two questions, to which Mr. Berg responded.', 'Rates were high.').at(-1),
    ).toBe('holm high')
    expect(heard('Comment: He was tired.', 'He will not come again.')).toEqual(['-', '-'])
  })

  it('is sure of nothing that names nobody behind a question', () => {
    expect(
      heard('General Holm asked how old it was.', 'Nobody knew.', 'It leaked.', 'He said so.').slice(1),
    ).toEqual(['holm medium', 'holm medium', 'holm medium'])
  })

  it('lets whoever is asked to comment go on, and answer in two words', () => {
    expect(heard('He asked General Holm to comment.', 'He said that it was not.').at(-1)).toBe('holm medium')
    expect(heard('He asked General Holm whether it was due.', 'Not yet.').at(-1)).toBe('holm low')
  })

  it('hears whoever listened ask about the words of another', () => {
    expect(
      heard('General Holm said that ships were on their way.', 'What ships?', 'Two from Aarhavn.'),
    ).toEqual(['holm high', 'lund low', 'holm medium'])
    expect(
      heard('General Holm said that ships were on their way.', 'Did General Holm really believe this?').at(
        -1,
      ),
    ).toBe('lund low')
  })

  it('hears both who hold an office, if they do not only talk', () => {
    expect(
      whoSays(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\nPrime Minister Lund\nPrime Minister Berg\n\nBoth Prime Ministers considered this a happy thought. Both Prime Ministers considered the draft.\n',
      ),
    ).toEqual(['#lund #berg'])
  })

  it('knows both who did something together', () => {
    expect(
      heard('Mr. Berg and General Holm compared notes.', 'Both felt that it had gone well.').at(-1),
    ).toBe('berg holm medium')
  })

  it('hears as “they” those who were named as one before', () => {
    const told = 'Ambassador Lund told Mr. Berg and General Holm that it was late.'
    expect(heard(told, 'They replied that they knew it.', 'They asked why.').slice(1)).toEqual([
      'berg holm medium',
      'berg holm medium',
    ])
    const both = 'Mr. Berg and General Holm objected to the lease.'
    expect(heard(both, 'Ambassador Lund asked why.', 'They said that it was dear.').at(-1)).toBe(
      'berg holm medium',
    )
    expect(heard(both, 'Ambassador Lund said that it was not.', 'They noted that it was dear.').at(-1)).toBe(
      'berg holm low',
    )
    expect(
      heard(both, 'Ambassador Lund said that three banks had refused.', 'They said that it was dear.').at(-1),
    ).toBe('lund medium')
    expect(heard(both, 'They then escorted him to the door.').at(-1)).toBe('-')
  })

  it('leaves open who of a delegation speaks and goes on', () => {
    expect(
      whoSays(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\n\nNorland\nAmbassador Lund\nMr. Berg\n\nU.S.\nThe Secretary\nMr. Hall\n\n1. The Secretary said that it was late. The delegation thanked him. They would write.\n\n2. The Norland delegation proposed a pause. It hoped for two days. They asked for a map. Mr. Berg was angry.\n\n3. Mr. Lund said that it was late. The delegation would wait.\n',
      ),
    ).toEqual([
      '#the-secretary',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '#berg',
      '#lund',
      '#lund',
    ])
  })

  it('hears agencies that meet, and has one who talks report what others recommend', () => {
    const speakers = (list: string, text: string): string[] =>
      all(encodeText(`7. Memorandum for the Record\n\n${list}\n\n${text}\n`).document.root, 'said').map(
        (each) => `${(attribute(each, 'who') ?? '~').replaceAll('#', '')} ${attribute(each, 'cert')!}`,
      )
    const opened = '1. Mr. Lund said that there were two options.'
    expect(
      speakers(
        'PARTICIPANTS\nMr. Lund\nMr. Berg',
        `${opened}\n\n2. State recommended the first. Specifically, State would want a ferry.\n\n3. JCS, Commerce, and Treasury favored the other. They felt that it was dear.\n\n4. Mr. Berg said that it was not.`,
      ),
    ).toEqual(['lund high', '~ low', '~ low', '~ low', '~ low', 'berg high'])
    expect(
      speakers(
        'PARTICIPANTS\n\nState\nMr. Lund\n\nDefense\nGeneral Holm',
        `${opened} Defense preferred the first.\n\n2. The Department of Defense believed that it was dear.`,
      ),
    ).toEqual(['lund high', 'lund medium', 'holm medium'])
    expect(
      speakers('PARTICIPANTS\nMr. Lund\nMr. Berg', `${opened}\n\n2. Treasury preferred the first.`),
    ).toEqual(['lund high', 'lund medium'])
  })

  it('is no surer of what follows than of who began', () => {
    expect(heard('However, General Holm drew another conclusion.', 'It was late.', 'It leaked.')).toEqual([
      'holm low',
      'holm medium',
      'holm medium',
    ])
  })

  it('lets whoever was interrupted continue', () => {
    const interrupted = 'General Holm interjected that it was not.'
    expect(heard(interrupted, 'Continuing, he said that it was full.').at(-1)).toBe('lund medium')
    expect(heard(interrupted, 'He then went on to say that it was full.').at(-1)).toBe('lund medium')
    expect(heard(interrupted, 'He said that it was full.').at(-1)).toBe('holm high')
    expect(heard(interrupted, 'It was full.', 'He continued that it leaked.').at(-1)).toBe('holm high')
    expect(heard('General Holm said that it was not.', 'He continued that it leaked.').at(-1)).toBe(
      'holm high',
    )
  })

  it('goes on behind brackets with whoever had the floor before', () => {
    expect(
      heard(
        '(General Holm interjected that it was not.)',
        'It would wait for nobody.',
        '(At this point Mr. Berg asked why.)',
        'It was full.',
        '[General Holm said that he had seen it.]',
        'He thought that it would sink.',
        '(Mr. Berg listened.)',
        'It had sunk before.',
      ),
    ).toEqual([
      'holm high',
      'lund medium',
      'berg high',
      'lund medium',
      'holm high',
      'holm medium',
      '-',
      'holm high',
    ])
    expect(heard('(General Holm asked why. Mr. Berg left.)', 'It was full.').at(-1)).toBe('lund medium')
  })

  /** Who is marked in a telegram, which lists nobody. */
  function inTelegram(text: string): string[] {
    const { tei } = encodeText(
      `9. Telegram From the Embassy in Norland to the Department of State\n\n${text}\n`,
    )
    return all(parseXml(tei).value!.root, 'said').map(
      (each) => `${(attribute(each, 'who') ?? '~').replaceAll('#', '')} ${attribute(each, 'cert')!}`,
    )
  }

  it('hears whoever a telegram calls by a surname alone, if he is no government', () => {
    expect(
      inTelegram('1. Lindqvist said that he had seen note. It was long.\n\n2. Lindqvist added text was bad.'),
    ).toEqual(['lindqvist high', 'lindqvist medium', 'lindqvist high'])
    expect(inTelegram('1. Bonn said he was late. It was.\n\n2. Bonn added text was bad.')).toEqual([])
    expect(inTelegram('1. Haldby said text was bad. It was long.\n\n2. Haldby added it was late.')).toEqual(
      [],
    )
  })

  it('hears what the drafter offers, promises and is told on the telephone', () => {
    expect(
      inTelegram('1. I said that it was late. I was prepared to wait. I gave him this assurance.'),
    ).toEqual(['drafter high', 'drafter medium', 'drafter high'])
    expect(
      inTelegram(
        '1. Mr. Berg said so. I then telephoned Mr. Dahl. He had heard the news. He had no instructions.',
      ),
    ).toEqual(['berg high', 'dahl medium', 'dahl high'])
    expect(
      inTelegram('1. Mr. Berg said so. The undersigned believes that it is late. He would wait.'),
    ).toEqual(['berg high'])
  })

  it('knows the office of whom the drafter saw, and his impression of him', () => {
    const told =
      '1. Called on Prime Minister Lund.\n\n2. PriMin said that it was late. At 3 p.m. I called nobody.'
    expect(inTelegram(told)).toEqual(['lund high'])
    expect(inTelegram(`${told} By then Prime Minister Dahl was away.`)).toEqual(['prime-minister high'])
    expect(
      inTelegram(
        `${told}\n\n3. Mr. Berg agreed with this.\n\n4. My impression is that he was tired. He left.`,
      ),
    ).toEqual(['lund high', 'berg high'])
  })

  it('takes a name and one verb for a paragraph', () => {
    expect(inTelegram('1. I said that it was late.\n\nMr. Berg agreed.\n\nMarket Report.')).toEqual([
      'drafter high',
      'berg high',
    ])
  })

  it('takes a name with thanks or with a word in quotation marks for a paragraph', () => {
    expect(
      inTelegram('1. Mr. Berg said that it was late.\n\nMr. Holm said “Yes.”\n\nMr. Lund thanked Mr. Holm.'),
    ).toEqual(['berg high', 'holm high', 'lund high'])
  })

  it('has one sentence where the drafter says what he thought of it', () => {
    const { tei } = encodeText(
      `${TOP}General Holm said, and I thought with some weight, that it was not, and I asked why.\n`,
    )
    expect(all(parseXml(tei).value!.root, 'said').map(words)).toEqual([
      'General Holm said, and I thought with some weight, that it was not,',
      'and I asked why.',
    ])
  })

  it('goes on with the side of which somebody speaks', () => {
    expect(
      heard('He hoped that the Westland side had come.', 'The Westland side would like to wait.'),
    ).toEqual(['lund high', 'lund high'])
  })

  it('takes no remark for an answer that begins with “Of course”', () => {
    expect(heard('General Holm asked whether it was late.', 'Of course, it was.')[1]).toBe('lund low')
    expect(heard('General Holm asked whether it was late.', 'Of course, the lease was void.')[1]).toBe(
      'holm medium',
    )
  })

  it('knows a Governor General, whose wife is there', () => {
    expect(
      whoSays(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • Major General Odd Vik, Governor General of Norland\n  • Mrs. Odd Vik\n  • Mr. Berg\n\nMr. Berg said that it was late. The Governor General said that it was not. He had seen it. He said that it was full.\n',
      ),
    ).toEqual(['#berg', '#vik', '#vik', '#vik'])
  })

  it('knows an office behind its verb', () => {
    expect(
      inTelegram('1. FonMin said that it was late. I asked why. None, said FonMin, and he left.').at(-1),
    ).toBe('foreign-minister high')
  })

  it('tells the heads of several bodies apart', () => {
    expect(
      inTelegram(
        'The Director of Central Intelligence said that it was late. The Director of the Budget agreed. The Director, Norland Information Agency, added that it was not. The Chairman of the Joint Chiefs of Staff concurred. The Director asked why.',
      ),
    ).toEqual([
      'director-of-central-intelligence high',
      'director-of-the-budget high',
      'director-norland-information-agency high',
      'chairman-of-the-joint-chiefs-of-staff high',
      'director-norland-information-agency high',
    ])
  })

  it('knows the listed head of a body', () => {
    expect(
      whoSays(
        '5. Memorandum of Conversation\n\nPARTICIPANTS\nMr. Lund, Director, Bureau of the Budget\nMr. Berg, Director of Central Intelligence\n\nThe Director of the Budget said that it was late. The Director of Central Intelligence agreed.\n',
      ),
    ).toEqual(['#lund', '#berg'])
  })

  it('leaves open who goes on behind a surname that nobody is known by', () => {
    expect(
      inTelegram(
        '1. I said that note was long. Lindqvist observed text was bad. He thought it would be revised. Text was long.',
      ),
    ).toEqual(['drafter high', '~ low'])
    expect(inTelegram('1. Lindqvist observed text was bad. I said it was not, and he said it was.')).toEqual([
      'drafter high',
    ])
    expect(
      inTelegram('1. Mr. Dahl said that note was long. Norwegians thought text was bad. Text was long.'),
    ).toEqual(['dahl high', 'dahl medium', 'dahl medium'])
  })

  it('takes no drafter for “he”', () => {
    expect(
      whoSays('7. Memorandum\n\nI saw nobody. I said that it was late. He replied that it was not.\n'),
    ).toEqual(['#drafter', undefined])
  })

  it('knows whom the drafter speaks to from whom he speaks of', () => {
    const { tei } = encodeText(
      '7. Memorandum\n\nI called Mr. Lund this morning. I told him that Mr. Berg was anxious. He said that he knew it. In his view nothing could be done.\n',
    )
    const said = all(parseXml(tei).value!.root, 'said')
    expect(said.map((each) => attribute(each, 'who')).slice(-2)).toEqual(['#lund', '#lund'])
  })

  const TWO = '7. Memorandum of Conversation\n\nPARTICIPANTS\n  • Mr. Hall\n  • Ambassador Lund\n\n'
  const ofTwo = (text: string): string[] => {
    const said = all(
      encodeText(`${TWO}${text}\n\n  1. Source: Archive. Drafted by Hall.\n`).document.root,
      'said',
    )
    return said.map(
      (each) => `${(attribute(each, 'who') ?? '~').replaceAll('#', '')} ${attribute(each, 'cert')!}`,
    )
  }

  it('quotes whoever is not there in a talk of the drafter with one other', () => {
    expect(
      ofTwo('I said that it was late. The President asked people to wait. The Ambassador agreed.'),
    ).toEqual(['hall high', 'hall medium', 'lund high'])
    expect(
      ofTwo('I was there at noon.\n\nMr. Holm said that it was late. He thought that it would be.'),
    ).toEqual(['lund low', 'lund medium'])
  })

  it('goes on about whom the drafter spoke of', () => {
    expect(ofTwo('I said that I liked Mr. Holm. He was a good man. He replied that he knew it.')).toEqual([
      'hall high',
      'hall high',
      'lund medium',
    ])
  })

  it('hears one who answers the drafter in the same sentence, and the drafter who answers him', () => {
    expect(ofTwo('I asked him why, and he said that it was late. It could wait.')).toEqual([
      'hall high',
      'lund medium',
      'lund high',
    ])
    expect(ofTwo('The Ambassador said that he saw it and I said that it was clear.')).toEqual([
      'lund high',
      'hall high',
    ])
  })

  it('goes on with what the drafter bids another to understand', () => {
    expect(ofTwo('I said that I liked the ferry. He must understand that. It was a good ferry.')).toEqual([
      'hall high',
      'hall high',
      'hall high',
    ])
  })

  it('goes on with what the drafter had said elsewhere, inside what he says', () => {
    const elsewhere = 'I had then told Mr. Holm that it was early. Mr. Holm said that it was not. It was.'
    expect(ofTwo(`I said that it was late. ${elsewhere}`)).toEqual([
      'hall high',
      'hall high',
      'hall medium',
      'hall high',
    ])
    expect(ofTwo(`The Ambassador said that it was late. ${elsewhere}`)[1]).not.toMatch(/^hall/)
  })

  it('hears nobody in how another judges him', () => {
    expect(
      ofTwo(
        'The Ambassador said that it was so; in fact, Mr. Hall seemed to have seen the map and called it good.',
      ),
    ).toEqual(['lund high'])
  })

  it('hears whom a list left out that speaks of others, if nothing was told of him before', () => {
    const list =
      'PARTICIPANTS\n  • Mr. Hall\n  • Ambassador Lund\n  • And other advisors\n\nMr. Hall said that it was late. '
    const speakers = (text: string): (string | undefined)[] =>
      all(encodeText(`7. Memorandum of Conversation\n\n${list}${text}\n`).document.root, 'said').map((said) =>
        attribute(said, 'who'),
      )
    expect(speakers('Mr. Vik stressed that it was early.')).toEqual(['#hall', '#vik'])
    expect(speakers('He had seen Mr. Vik. Mr. Vik said that it was early.')).toEqual([
      '#hall',
      '#hall',
      '#hall',
    ])
    expect(heard('Mr. Vik stressed that it was early.')).toEqual(['lund medium'])
  })

  it('knows the two who both said something by surname', () => {
    expect(
      whoSays(
        '7. Memorandum for the Record\n\nI asked about it. Both Zylstra and Wiik added that it was late.\n',
      ),
    ).toEqual(['#drafter', '#zylstra #wiik'])
  })

  it('knows whom the drafter told something by surname', () => {
    expect(
      whoSays(
        '7. Telegram From the Embassy to the Department\n\nI told Lindqvist that it was late. Lindqvist said it was early.\n',
      ),
    ).toEqual(['#drafter', '#lindqvist'])
  })

  it('tells of gestures, and leaves open who an unidentified man is', () => {
    expect(
      ofTwo(
        'The Ambassador answered the telephone himself. The Ambassador recognized me at once. He then drank a toast to me. He presented me with a vase. The Ambassador was most cordial.',
      ),
    ).toEqual([])
    expect(ofTwo('An unidentified man was on the line. He said that he would look.')).toEqual(['~ low'])
  })

  it('hears nobody in the actions of a body at the end of a paragraph', () => {
    const actions = 'The Norland Council:\n\na. Noted the subject in the light of the paper.'
    expect(heard(`General Holm agreed. ${actions}`)).toEqual(['holm high'])
    const { tei } = encodeText(`${TOP}${BEFORE} ${actions}\n`)
    expect(all(parseXml(tei).value!.root, 'said')).toHaveLength(1)
  })

  it('hears the drafter and the other in what they “both” said', () => {
    expect(ofTwo('I said that it was late. Mr. Lund agreed. We both thought that it was early.')).toEqual([
      'hall high',
      'lund high',
      'hall lund medium',
    ])
  })

  it('hears during a call whoever called', () => {
    expect(ofTwo('During the Ambassador’s call he said that it was late.')).toEqual(['lund medium'])
  })

  it('hears the drafter as “he” where he writes of himself by name', () => {
    expect(
      ofTwo('Mr. Hall asked whether it was late. He added that it was dark. Ambassador Lund agreed.'),
    ).toEqual(['hall high', 'hall high', 'lund high'])
  })

  it('hears the drafter in the points that his colon led to', () => {
    const points =
      'I made the following points:\n\n1. That the ferry was late, and that nobody knew it.\n\n2. That the lease was void.'
    expect(ofTwo(`Ambassador Lund asked about the ferry. ${points}\n\nThe Ambassador agreed.`)).toEqual([
      'lund high',
      'hall high',
      'hall medium',
      'hall medium',
      'lund high',
    ])
  })

  it('hears him in what stands between the points, but not in points of which others speak', () => {
    const told =
      'I made the following points:\n\n1. The ferry was late.\n\nIndeed, it was very late.\n\n2. The lease was void.'
    expect(ofTwo(`Ambassador Lund asked about the ferry. ${told}`)).toEqual([
      'lund high',
      'hall high',
      'hall medium',
      'hall medium',
      'hall medium',
    ])
    const topics =
      'We spoke of two things, I said:\n\n1. The ferry. Mr. Lund said that it was late.\n\n2. The lease was void.'
    expect(ofTwo(topics).at(-1)).toBe('lund medium')
  })

  it('hears whoever is asked in', () => {
    expect(
      heard('At one point Captain Vik was asked to join them to report.', 'He said that it was late.'),
    ).toEqual(['-', 'vik high'])
  })

  it('hears in a reply whoever was asked', () => {
    expect(heard('General Holm asked Mr. Berg whether it was late.', 'The reply was that it was.')).toEqual([
      'holm high',
      'berg low',
    ])
  })

  it('takes nobody for “he” who is told something by name', () => {
    expect(heard('General Holm agreed.', 'He told General Holm that it was late.')).toEqual([
      'holm high',
      'lund medium',
    ])
  })

  it('knows what the drafter did or said with another', () => {
    expect(
      ofTwo('The Ambassador and I talked about the ferry. The Ambassador and I agreed that it was late.'),
    ).toEqual(['lund hall medium'])
    expect(ofTwo('The Ambassador spoke of a call on the President, and I said that he was busy.')).toEqual([
      'lund high',
      'hall high',
    ])
  })

  it('hears who signed and writes of himself by surname', () => {
    expect(
      whoSays(
        '7. Memorandum of Discussion With Secretary Holm\n\n1. Holm said that it was late. Lund disagreed.\n\nPer B. Lund\n',
      ),
    ).toEqual(['#holm', '#lund'])
  })

  it('hears nobody go on in an editorial note but in what is quoted', () => {
    const { tei } = encodeText(
      '7. Editorial Note\n\nOn May 6 Secretary Holm said that it was late. The text is in volume IV.\n\n“Secretary Holm agreed with what had been said. It was too late to change it.”\n',
    )
    expect(all(parseXml(tei).value!.root, 'said').map(words)).toEqual([
      'On May 6 Secretary Holm said that it was late.',
      '“Secretary Holm agreed with what had been said.',
      'It was too late to change it.”',
    ])
  })
})
