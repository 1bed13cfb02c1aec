import { describe, expect, it } from 'vitest'
import { isEnglish, lexicon } from '../../src/recognize/lexicon.js'
import { attribute } from '../../src/xml/tree.js'
import { all, encodeText, marked, one } from '../support.js'

/** The text of the body with `|n|` at a page break and `|n` + `-|` at one inside a word. */
const broken = (paragraphs: string): string =>
  marked(`3. Memorandum of Conversation\n\n${paragraphs}\n`, (element) =>
    element.localName === 'pb'
      ? `|${attribute(element, 'n')!}${attribute(element, 'break') === 'no' ? '-' : ''}|`
      : undefined,
  )

describe('page breaks', () => {
  it('stand inside a word that English knows', () => {
    expect(broken('He spoke of very reasonable re [Page 21] strictions on trade.')).toContain(
      're|21-|strictions',
    )
    expect(broken('They would accom [Page 21]modate nobody.')).toContain('accom|21-|modate')
    expect(broken('He spoke of very reasonable re [Page 21]\nstrictions on trade.')).toContain(
      're|21-|strictions',
    )
  })

  it('stand inside a word that the document uses elsewhere', () => {
    const text = 'The Glaubund was asked. [Page 20] Members of the Glau [Page 21] bund said no.'
    expect(broken(text)).toContain('Glau|21-|bund')
  })

  it('stand between two words that only happen to make a third', () => {
    expect(broken('It may [Page 21] be that maybe is said.')).toContain('may |21|be')
    expect(broken('He kept under [Page 21] standing orders.')).toContain('under |21|standing')
  })

  it('stand inside a compound of two words where the document uses it', () => {
    expect(broken('The aircraft came. The air [Page 21] craft went.')).toContain('air|21-|craft')
  })

  it('carry roman and bracketed numbers', () => {
    expect(broken('[Page XIV]\n\nHe spoke [Page xv] at length [Page [3]] and left.')).toContain(
      '|XIV| He spoke |xv|at length |[3]|and left.',
    )
  })

  it('between paragraphs belong to neither', () => {
    const text = 'The one.\n\n[Page 4]The other.\n\n[Page 5]\n\nThe third.\n'
    const body = one(encodeText(`3. Memorandum of Conversation\n\n${text}`).document.root, 'body')
    expect(all(body, 'p').map((p) => all(p, 'pb').length)).toEqual([0, 0, 0])
    expect(all(body, 'pb').map((pb) => attribute(pb, 'n'))).toEqual(['4', '5'])
  })
})

describe('the lexicon', () => {
  it('knows words by their endings', () => {
    for (const word of ['restrictions', 'modified', 'stopping', 'nationalize', 'it'])
      expect(isEnglish(word)).toBe(true)
    for (const word of ['strictions', 'ernment', 'tion', 're']) expect(isEnglish(word)).toBe(false)
  })

  it('counts the words of the document', () => {
    const { count, knows } = lexicon('The Glaubund met; the glaubund left.')
    expect([count('glaubund'), count('met'), count('council')]).toEqual([2, 1, 0])
    expect([knows('glaubund'), knows('council'), knows('xyzzy')]).toEqual([true, true, false])
  })
})
