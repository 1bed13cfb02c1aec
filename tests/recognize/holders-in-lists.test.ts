import { describe, expect, it } from 'vitest'
import { all, encodeText, offices, one, whoSays, words } from '../support.js'

const memo = (participants: string, text = 'It was late.'): string => `9. Memorandum of Conversation

Port Norland, May 6, 1955.

PARTICIPANTS

${participants}

${text}
`

/** The participants of the header, each with what the list says that he is. */
function people(participants: string): string[] {
  const { document } = encodeText(memo(participants))
  return all(one(document.root, 'particDesc'), 'person').map((person) =>
    [words(one(person, 'persName')), ...offices(person).map(words)].join(': '),
  )
}

describe('an entry with an office', () => {
  it('names who holds it behind a comma or in brackets', () => {
    const list = [
      'The Foreign Secretary, Mr. Berg',
      'The Norland Ambassador, Mr. Lund',
      'The Sudland Prime Minister, Sir John Vik',
      'U.S. Secretary of State, John Foster Holm',
      'Assistant Secretary, George Moe',
      'The Ambassador of Turkey, Ali Dahl',
      'The Lord Chancellor (Lord Krog)',
      'H.E. the Minister, M. d’Aas',
    ]
    expect(people(list.join('\n'))).toEqual([
      'Berg: The Foreign Secretary',
      'Lund: The Norland Ambassador',
      'Sir John Vik: The Sudland Prime Minister',
      'John Foster Holm: U.S. Secretary of State',
      'George Moe: Assistant Secretary',
      'Ali Dahl: The Ambassador of Turkey',
      'Krog: The Lord Chancellor',
      'd’Aas: H.E. the Minister',
    ])
  })

  it('names who holds it behind a colon with a space before it', () => {
    const list =
      'Mr. Vik, Secretary General\nChairman, Standing Group Representatives\n      :  Lt. General R. Hall'
    expect(people(list)).toEqual([
      'Vik: Secretary General',
      'R. Hall: Chairman, Standing Group Representatives',
    ])
  })

  it('names nobody by the body or the place that the office is of', () => {
    const list = ['Deputy Director, European Affairs', 'The Consul, Port Norland', 'Mr. Hall, Director']
    expect(people(list.join('\n')).slice(0, 2)).toEqual(['Deputy Director', 'The Consul'])
  })

  it('is one person where semicolons part the people, and several where commas do', () => {
    const running = 'PARTICIPANTS: The Secretary, Mr. Hall; the Norland Ambassador, Mr. Lund; Mr. Vik'
    const { document } = encodeText(
      `Memorandum of Conversation\n\n${running}\n\nMr. Vik said that it was late.\n`,
    )
    expect(all(one(document.root, 'particDesc'), 'person')).toHaveLength(3)
    expect(people('The President, Mr. Hall, Mr. Lund')).toEqual(['The President', 'Hall', 'Lund'])
  })

  it('lets the text call its holder by the name or by the office', () => {
    const list = 'The Prime Minister (Mr. Hall)\nThe Norland Ambassador, Mr. Lund'
    const text =
      'The Prime Minister said that it was late. Mr. Hall asked why. The Ambassador agreed. Mr. Lund added a word.'
    expect(whoSays(memo(list, text))).toEqual(['#hall', '#hall', '#lund', '#lund'])
  })

  it('is of the country that the text puts before it', () => {
    const list = 'The Prime Minister (Mr. Hall)\nM. Lund, Prime Minister of Norland'
    expect(whoSays(memo(list, 'The Norland Prime Minister said that it was late.'))).toEqual(['#lund'])
  })

  it('may be one of the Crown, or that of a country whose name no table has', () => {
    const list =
      'The Lord Privy Seal\nThe Lord President of the Council\nThe Sudland Prime Minister\nMr. Hall'
    expect(people(list)).toEqual([
      'The Lord Privy Seal',
      'The Lord President of the Council',
      'The Sudland Prime Minister',
      'Hall',
    ])
    const text = 'The Lord Privy Seal said that it was late. The Sudland Prime Minister agreed.'
    expect(whoSays(memo(list, text))).toEqual(['#the-lord-privy-seal', '#the-sudland-prime-minister'])
  })
})

describe('an entry of several', () => {
  it('ends a name before the country that he is of', () => {
    const list = 'Prince of Norland\nPresident Dahl of Norland\nPresident Vik of Sudland\nThe President'
    expect(people(list).map((each) => each.replace(/:.*/, ''))).toEqual([
      'Prince of Norland',
      'Dahl',
      'Vik',
      'The President',
    ])
  })

  it('has each of three or more in full or with a title', () => {
    expect(people('Henry R. Hall, Ambassador Anders Lund, Mrs. Lund, Per Vik')).toEqual([
      'Henry R. Hall',
      'Anders Lund',
      'Lund',
      'Per Vik',
    ])
    expect(people('Mr. Hall, Ambassador Designate, European Affairs')).toHaveLength(1)
  })

  it('has another behind the office where the line was run on', () => {
    const list =
      'M. Jean Aas, Director of Affairs, Norland Ministry of Trade Mr. Henry Hall, Assistant Secretary for Trade'
    expect(people(list)).toEqual([
      'Jean Aas: Director of Affairs, Norland Ministry of Trade',
      'Henry Hall: Assistant Secretary for Trade',
    ])
    expect(people('Mr. Hall, Assistant to Foreign Minister Mr. Lund, Norland')).toHaveLength(1)
  })
})

describe('who is listed by office alone', () => {
  const list = 'Norland\nThe Prime Minister\nMr. Hall\nUnited States\nThe Under Secretary\nMr. Berg'
  const withNote = (text: string, note: string): string =>
    `9. Memorandum of Conversation1\n\nPARTICIPANTS\n\n${list}\n\n${text}\n\n1. Source: Department of Trade, Central Files. Secret. ${note}\n`

  it('is who speaks under the name that the text or the source note puts behind the office', () => {
    const text = 'Under Secretary Holm said that it was late. The Under Secretary went on. Mr. Holm said no.'
    expect(new Set(whoSays(memo(list, text)))).toEqual(new Set(['#the-under-secretary']))
    const declared = withNote('Mr. Dahl declared that it was late.', 'The paper names Prime Minister Dahl.')
    expect(whoSays(declared)).toEqual(['#the-prime-minister'])
    const visit = withNote('Mr. Hall said that Dahl was right.', 'Prime Minister Dahl was in Washington.')
    expect(all(encodeText(visit).document.root, 'person')).toHaveLength(4)
  })

  it('is not who says nothing, or one of two who are called so', () => {
    const silent = memo(list, 'Mr. Hall said that Prime Minister Dahl had died.')
    expect(all(encodeText(silent).document.root, 'person')).toHaveLength(5)
    const two = memo(
      list,
      'Mr. Dahl said no. Mr. Dahl said yes. He named Prime Minister Dahl and Prime Minister Vik.',
    )
    expect(whoSays(two)).toEqual(['#dahl', '#dahl', '#dahl'])
  })

  it('may be the State Secretary for Foreign Affairs whom the text calls Foreign Minister', () => {
    const text = memo(
      'Karl Vik, State Secretary for Foreign Affairs\nMr. Hall',
      'The Foreign Minister said that it was late.',
    )
    expect(whoSays(text)).toEqual(['#vik'])
  })
})

describe('the other office of a title', () => {
  const columns =
    'The Prime Minister                      Dr. Lund\nMr. Hall                                Mr. Vik'
  const record = (title: string, text: string): string =>
    `${title}, NOVEMBER 18, 1959\n\nPresent:\n\n${columns}\n\n${text}\n`

  it('is that of the first of the other column', () => {
    const text = 'The Prime Minister said that it was late. The Chancellor asked why.'
    for (const title of [
      'RECORD OF A CONVERSATION BETWEEN THE PRIME MINISTER AND THE NORLAND CHANCELLOR',
      'Record of a Conversation between the Prime Minister and the Norland Chancellor',
    ])
      expect(whoSays(record(title, text))).toEqual(['#the-prime-minister', '#lund'])
    expect(whoSays(record('RECORD OF A MEETING', text))[1]).not.toBe('#lund')
  })
})
