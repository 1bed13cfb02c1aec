import { describe, expect, it } from 'vitest'
import { readAuthority } from '../../src/read/authority.js'
import { sourceFile } from '../../src/source/file.js'
import { encodeMemo } from '../../src/pipeline.js'
import { all, one, words } from '../support.js'
import { attribute } from '../../src/xml/tree.js'

const MEMO = `9. Memorandum of Conversation

PARTICIPANTS

  • The President
  • Mr. Lund
  • Ambassador Berg

Mr. Lund said that the President and the Minister had met. The President replied that Minister Vik knew Ambassador Berg. Mr. Lund's Director was absent.
`

/** The names and offices of the memo's text with a register of these names. */
function marked(names: readonly string[]): string[] {
  const table = `id,name\n${names.map((name, index) => `r${index + 1},"${name}"`).join('\n')}\n`
  const authority = readAuthority(sourceFile('p.csv', table)).value!
  const { document } = encodeMemo(sourceFile('m.txt', MEMO), { authorities: [authority] }).value!
  const text = one(document.root, 'text')
  return [...all(text, 'persName'), ...all(text, 'rs')].map(
    (name) => `${words(name)} ${attribute(name, 'ref')!}`,
  )
}

describe('a name of a register that no comma parts', () => {
  it.each([
    ['Mr. Lund', 'Lund'],
    ['Erik Lund', 'Lund'],
    ['The Honorable Erik J. Lund, Jr.', 'Lund'],
    ['Deputy Under Secretary Erik Lund', 'Lund'],
    ['Ambassador Berg', 'Berg'],
  ])('%s is called %s', (name, surname) => {
    const found = marked([name])
    expect(found).toContain(`${surname} #r1`)
    expect(found.filter((each) => each.endsWith('#r1') && !each.startsWith(`${surname} `))).toEqual([])
  })

  it.each(['The Minister', 'Minister', 'The Norland Director', 'Foreign Minister', 'Secretary of State'])(
    '%s is an office, and no name',
    (office) => {
      expect(marked([office]).filter((each) => each.endsWith('#r1'))).toEqual([])
    },
  )

  it('is the office of a participant who is listed by it', () => {
    const found = marked(['The President'])
    expect(found[found.length - 1]).toBe('The President #r1')
    expect(found).toContain('the President #r1')
  })

  it('begins with the family where the register parts the others by commas', () => {
    expect(marked(['Lund Da', 'Vik, Ole', 'Holm, Ann'])).toContain('Lund #r1')
    expect(marked(['Lund En-da'])).toContain('Lund #r1')
  })
})

it('is a surname first where its register has lost the comma before an initial', () => {
  expect(marked(['Vik Georg N.', 'Hall, Henry', 'Roe, Ann'])).toContain('Vik #r1')
})

describe('two of one name in a register', () => {
  it('leave a participant who may be either with an id of his own', () => {
    const found = marked(['Lund, Ole', 'Lund, Erik'])
    expect(found).toContain('Lund #lund')
    const table = 'id,name\nlund,"Lund, Ole"\nLUND,"Lund, Erik"\n'
    const authority = readAuthority(sourceFile('p.csv', table)).value!
    const { tei } = encodeMemo(sourceFile('m.txt', MEMO), { authorities: [authority] }).value!
    expect(tei.text.match(/<persName ref="#lund-2">Lund<\/persName>/g)).toHaveLength(3)
  })
})

describe('a name of the text', () => {
  /** Who is named in a paragraph, with a register of this one name. */
  const named = (name: string, text: string): string[] => {
    const authority = readAuthority(sourceFile('p.csv', `id,name\nr1,"${name}"\n`)).value!
    const memo = `9. Memorandum\n\nPort Norland, May 6, 1955.\n\n${text} It was late in the year, and nobody knew what the other would do.\n`
    const { document } = encodeMemo(sourceFile('m.txt', memo), { authorities: [authority] }).value!
    return all(one(document.root, 'text'), 'persName').map(
      (each) => `${words(each)} ${attribute(each, 'ref')!}`,
    )
  }

  it.each([
    ['Lund, William E.', 'I asked Bill Lund about it.', ['Bill Lund #r1']],
    ['Lund, Ian D.', 'I asked Ian David Lund about it.', ['Ian David Lund #r1']],
    ['Lund, Ian D.', 'I asked David Lund about it.', []],
    ['Lund, W. Averell', 'I asked Averell Lund about it.', ['Averell Lund #r1']],
    ['Lund, Ian D.', 'Should Lund come, all would be well.', ['Lund #r1']],
    ['Lund, Ian D.', 'White House Special Assistant Ian Lund came.', ['Ian Lund #r1']],
    ['Vik del Holm y Aas, Juan', 'I asked Vik del Holm about it.', ['Vik del Holm #r1']],
    ['Franco, Juan', 'Franco-German trade grew.', []],
    ['Franco, Juan', 'The Franco-Berg talks went on.', ['Franco #r1']],
    ['Ball, Erik', 'The Under Secretary (Ball) came.', ['Ball #r1']],
    ['Sarid Lundarat', 'I asked Sarid about it. Sarid Lundarat smiled.', ['Sarid #r1', 'Sarid Lundarat #r1']],
    ['Sarid Lundarat', 'I asked Sarid Berg about it.', []],
    ['Lundarat, Sarid', 'I asked Sarid about it.', []],
    ['Robert Lundarat', 'I asked Robert about it.', []],
    ['Hall, Rothwell', 'Mr. Winthrop Hall came. Mr. Hall smiled.', ['Winthrop Hall #hall', 'Hall #hall']],
    ['Hall, Rothwell', 'Mr. Rothewell Hall came. Mr. Hall smiled.', ['Rothewell Hall #r1', 'Hall #r1']],
  ])('of %s: %s', (name, text, found) => {
    expect(named(name, text)).toEqual(found)
  })
})

describe('a surname that is a word as well', () => {
  const authority = readAuthority(sourceFile('p.csv', 'id,name\nr1,"Ball, Erik"\nr2,"Thorne, Eva"\n')).value!
  it.each([
    ['Under Secretary of State Ball wrote.', ['Ball']],
    ['Secretary of the Treasury Ball wrote.', ['Ball']],
    ['They met Ambassador at Large Thorne.', ['Thorne']],
    ['The world at large. Ball games of State Ball were held.', []],
  ])('%s', (text, found) => {
    const memo = sourceFile('m.txt', `9. Memorandum of Conversation\n\n${text} That was all.\n`)
    const { document } = encodeMemo(memo, { authorities: [authority] }).value!
    expect(all(one(document.root, 'text'), 'persName').map(words)).toEqual(found)
  })
})

it('whoever is listed by office is the one of a register whose name the text puts behind it', () => {
  const authority = readAuthority(sourceFile('p.csv', 'id,name\nr1,"Dahl, Sven"\n')).value!
  const text = MEMO.replace('The President replied', 'President Dahl replied')
  const { document } = encodeMemo(sourceFile('m.txt', text), { authorities: [authority] }).value!
  const [first] = all(one(document.root, 'particDesc'), 'person')
  expect(words(first!)).toBe('Dahl, Sven The President')
  expect(all(one(document.root, 'text'), 'rs').map((rs) => attribute(rs, 'ref'))).toEqual(['#r1', '#r1'])
})

describe('an entry that leads to another', () => {
  const register = (rows: string): ReturnType<typeof readAuthority>['value'] =>
    readAuthority(sourceFile('p.csv', `id,name,note\n${rows}\n`)).value
  const namedIn = (rows: string, text: string): string[] => {
    const memo = sourceFile('m.txt', `9. Editorial Note\n\n${text}\n`)
    const { document } = encodeMemo(memo, { authorities: [register(rows)!] }).value!
    return all(one(document.root, 'body'), 'persName').map(
      (name) => `${words(name)} ${attribute(name, 'ref')!}`,
    )
  }

  it('is a form of the name of whom it leads to', () => {
    const rows =
      'r1,"Lund-Holm, Sir Erik",Foreign Secretary\nr2,Vik,see Lund-Holm\nr3,Berg Dahl.,See Dahl\nr4,"Dahl, Nils",Minister'
    expect(namedIn(rows, 'Lord Vik met Mr. Berg-Dahl.')).toEqual(['Vik #r1', 'Berg-Dahl #r4'])
  })

  it('stays one of its own where it leads to nobody', () => {
    expect(namedIn('r1,"Lund, Erik",Minister\nr2,Vik,see Holm', 'Mr. Vik met Mr. Lund.')).toEqual([
      'Vik #r2',
      'Lund #r1',
    ])
  })

  it('and a name that begins with Mohammed names the one who is called by what follows', () => {
    const rows = 'r1,Mohammed Vali Shah,King of Norland\nr2,"Lund, Erik",Minister\nr3,"Berg, Nils",Minister'
    expect(
      namedIn(rows, 'King Vali met the Shah. Mohammed Dahl was there, and Mohammed Vali Shah left.'),
    ).toEqual(['Vali #r1', 'Mohammed Vali Shah #r1'])
  })

  it('and a forename in brackets stands before the surname as well', () => {
    expect(
      namedIn('r1,"Lund, Karl (Nils) A.",Editor', 'Nils Lund met Karl A. Lund, not Oscar Lund.'),
    ).toEqual(['Nils Lund #r1', 'Karl A. Lund #r1'])
  })
})
