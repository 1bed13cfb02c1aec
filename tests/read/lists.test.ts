import { describe, expect, it } from 'vitest'
import { attribute, childElements } from '../../src/xml/tree.js'
import type { XmlElement } from '../../src/xml/tree.js'
import { all, encodeText, one, words } from '../support.js'

const PARAGRAPH =
  'Mr. Lund said that he had nothing to add to what had been said in the morning, and that he would write to the Minister before the week was over.'

/** Lists as indented lines: kind and label, then the words of each item. */
function lists(text: string): string[] {
  const write = (list: XmlElement, indent: string): string[] =>
    childElements(list).flatMap((child) => {
      if (child.localName === 'head') return [`${indent}# ${words(child)}`]
      if (child.localName !== 'item') return []
      const inner = childElements(child).find(({ localName }) => localName === 'list')
      const own = inner ? { ...child, children: child.children.filter((each) => each !== inner) } : child
      return [`${indent}${words(own)}`, ...(inner ? write(inner, `${indent}  `) : [])]
    })
  const body = one(encodeText(`5. Memorandum of Conversation\n\n${text}\n`).document.root, 'body')
  const nested = new Set(all(body, 'item').flatMap((item) => all(item, 'list')))
  return all(body, 'list')
    .filter((list) => !nested.has(list))
    .flatMap((list) => [`(${attribute(list, 'type') ?? 'plain'})`, ...write(list, '')])
}

describe('lists at the top', () => {
  it('keep delegations without a name apart', () => {
    const text = `  • \n    • The President\n    • Mr. Lund\n  • \n    • Mr. Dubois, Foreign Office\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      '',
      '  The President',
      '  Mr. Lund',
      '',
      '  Mr. Dubois, Foreign Office',
    ])
  })

  it('may only say where the participants are listed', () => {
    expect(lists(`SUBJECT\n  • Wheat\n\n  • (See attached list)\n\n${PARAGRAPH}`)).toEqual([
      '(subject)',
      '# SUBJECT',
      'Wheat',
      '(participants)',
      '(See attached list)',
    ])
  })

  it('go on in the next line where a line was broken by hand', () => {
    const text = `PARTICIPANTS\nUS\nMr. Lund, Ambassador to\nNorland\nMr. Miller\nNorland Delegation\nMr. Berg, State Secretary for\nForeign Affairs\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([
      '(participants)',
      '# PARTICIPANTS',
      'US',
      '  Mr. Lund, Ambassador to Norland',
      '  Mr. Miller',
      'Norland Delegation',
      '  Mr. Berg, State Secretary for Foreign Affairs',
    ])
  })

  it('end before a heading', () => {
    const text = `PARTICIPANTS\nThe Secretary\nMr. Lund\n\nEast-West Relations\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual(['(participants)', '# PARTICIPANTS', 'The Secretary', 'Mr. Lund'])
  })
})

describe('lists of participants at the end', () => {
  it('are known by their sides', () => {
    const text = `${PARAGRAPH}\n\n  • United States\n    • Mr. Lund\n  • U.S.S.R.\n    • Mr. Berg`
    expect(lists(text)).toEqual(['(participants)', 'United States', '  Mr. Lund', 'U.S.S.R.', '  Mr. Berg'])
  })

  it('are known by their label', () => {
    const text = `${PARAGRAPH}\n\nLIST OF PARTICIPANTS\n- United States\n- Mr. Lund\n- U.S.S.R.\n- Mr. Berg`
    expect(lists(text)).toEqual([
      '(participants)',
      '# LIST OF PARTICIPANTS',
      'United States',
      '  Mr. Lund',
      'U.S.S.R.',
      '  Mr. Berg',
    ])
  })
})

describe('a list printed as paragraphs', () => {
  it('stays paragraphs, and its people are participants', () => {
    const text = `PARTICIPANTS:\n\nNorland Side\n\nForeign Minister Sven Lund\n\nBo Berg, Director, Protocol\n\nUS\n\nMr. John Miller\n\n${PARAGRAPH}`
    expect(lists(text)).toEqual([])
    const { recognized } = encodeText(`5. Memorandum of Conversation\n\n${text}\n`)
    expect(recognized.persons.filter(({ participant }) => participant).map(({ side }) => side)).toEqual([
      'Norland Side',
      'Norland Side',
      'US',
    ])
  })
})
