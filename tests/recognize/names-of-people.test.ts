import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

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
