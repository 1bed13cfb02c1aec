import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, whoSays, words } from '../support.js'

/** The offices in a text, with whom each names and how surely. */
const offices = (text: string): string[] =>
  all(encodeText(text).document.root, 'rs').map(
    (rs) => `${words(rs)}: ${attribute(rs, 'ref')!} ${attribute(rs, 'cert') ?? 'high'}`,
  )

const TOP = '5. Memorandum of Conversation\n\nPARTICIPANTS\n\n  • Mr. Hall\n  • Mr. Lund\n\n'

it('are people where they speak, and elsewhere if only one speaks under them', () => {
  expect(
    offices(
      `${TOP}The President said that it was late. Mr. Hall asked for the President’s letter.\n\nThe President agreed.\n`,
    ),
  ).toEqual([
    'The President: #president high',
    'the President: #president medium',
    'The President: #president high',
  ])
})

it('are nobody where nobody speaks under them, or where more words belong to the office', () => {
  expect(offices(`${TOP}Mr. Hall said that the President was in Oslo.\n`)).toEqual([])
  expect(
    offices(`${TOP}The President said that it was late. Mr. Hall named the President of Norland.\n`),
  ).toEqual(['The President: #president high'])
})

it('may be called with a hyphen, whole', () => {
  const top = TOP.replace('Mr. Lund', 'The Secretary-General')
  expect(offices(`${top}The Secretary-General agreed. Mr. Hall thanked the Secretary-General.\n`)).toEqual([
    'The Secretary-General: #the-secretary-general high',
    'The Secretary-General: #the-secretary-general high',
    'the Secretary-General: #the-secretary-general high',
  ])
})

describe('an office that two hold', () => {
  const TOP = `MEMORANDUM OF TELEPHONE CONVERSATION

PARTICIPANTS:   George Hall, President of the United States
                Sven Lund, President of Norland

`
  const turns = (text: string): (string | undefined)[] =>
    all(encodeText(text).document.root, 'sp').map((sp) => attribute(sp, 'who'))

  it('means alone the one who is never named, where the other is named with it', () => {
    expect(
      turns(
        `${TOP}President Lund:  How are you, George?\n\nThe President:  I am fine.\n\nPresident Lund:  I had hoped to reach you.\n\nThe President:  I was out.\n`,
      ),
    ).toEqual(['#lund', '#hall', '#lund', '#hall'])
    expect(
      whoSays(
        `${TOP}President Lund said that it was late.  The President replied that it was not.\n\nPresident Lund added that he would go.\n`,
      ),
    ).toEqual(['#lund', '#hall', '#lund'])
  })

  it('means the one who is named with it first, where the text names both', () => {
    expect(
      turns(
        `${TOP}President Hall:  How are you?\n\nLund:  I am fine.\n\nPresident:  I had hoped to reach you.\n\nLund:  I was out.\n`,
      ),
    ).toEqual(['#hall', '#lund', '#hall', '#lund'])
  })
})
