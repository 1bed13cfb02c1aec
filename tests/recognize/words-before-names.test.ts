import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { readAuthority } from '../../src/read/authority.js'
import { sourceFile } from '../../src/source/file.js'
import { attribute } from '../../src/xml/tree.js'
import { all, one, words } from '../support.js'

const REGISTER = `id,name,note
hall,"Hall, Henry A.",Director of Central Intelligence
allen,"Allen, Gustav V.",Assistant Secretary
dahl,"Dahl, Allen W.",Director of Trade
berg,"Berg, Nils S.",Secretary of State
ball,"Ball, Sven",Under Secretary
home,"Home, Peter",Minister
powers,"Powers, Gary",pilot
holm,"Holm, Otto K.",Minister of Trade
henry,"Henry, David",Deputy Director
`

/** Whom of the register one paragraph names. */
function named(text: string): string[] {
  const authority = readAuthority(sourceFile('p.csv', REGISTER)).value!
  const source = sourceFile('m.txt', `9. Editorial Note\n\n${text}\n`)
  const { document } = encodeMemo(source, { authorities: [authority] }).value!
  return all(one(document.root, 'body'), 'persName').map(
    (name) => `${words(name)} ${attribute(name, 'ref')!}`,
  )
}

describe('words with capitals before a surname are no forenames', () => {
  it.each([
    'Despite Berg’s success the talks went on.',
    'Whereas Berg seemed content, others were not.',
    'In the first talk he was calm. At the Black Sea Berg was another man.',
    'After the conference in Oslo Berg denied it.',
    'They sent troops to the UK. Berg had been there before.',
    'B. Berg will probably agree.',
    'II. Berg will probably agree.',
  ])('where they belong to the sentence: %s', (text) => {
    expect(named(text)).toEqual(['Berg #berg'])
  })

  it('but a Western forename, an initial and other names are those of somebody else', () => {
    expect(named('Oscar Berg agreed, and so did K. Berg. Upon advice of O. Park Berg he left.')).toEqual([])
  })

  it('behind what somebody is director of, whose forenames follow', () => {
    expect(named('He asked Director of Central Intelligence Henry Hall and Minister of Trade Holm.')).toEqual(
      ['Henry Hall #hall', 'Holm #holm'],
    )
    expect(named('The letter was from Ambassador at Large Nils Berg.')).toEqual(['Nils Berg #berg'])
  })
})

describe('a surname that is a forename', () => {
  it('names nobody before another name', () => {
    expect(named('He asked Henry Lundgren and Allen W. Dahl. Then Allen agreed.')).toEqual([
      'Allen W. Dahl #dahl',
      'Allen #allen',
    ])
  })

  it('is a name before one that has other forenames', () => {
    expect(named('He told Allen Berg had left.')).toEqual(['Allen #allen'])
  })
})

describe('a surname that is a word', () => {
  it.each([
    ['Copies were sent to Ball and Berg.', ['Ball #ball', 'Berg #berg']],
    ['It was a statement by Ball.', ['Ball #ball']],
  ])('is a name in the middle of a sentence: %s', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it.each([
    'He spoke of the Ball Conference, and of the Ball of the season.',
    'The people on the Home Front knew it.',
    'It was news to the Western Powers, and to all World Powers.',
    'Ball and chain were mentioned.',
  ])('is none as part of a name of a thing, or where any word has a capital: %s', (text) => {
    expect(named(text)).toEqual([])
  })
})
