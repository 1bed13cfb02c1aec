import { runInThisContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { hasLettersOfTexts, withLetters } from '../../scripts/letters.js'
import { LETTERED } from '../../src/source/bullet.js'

/** The pattern that a piece of code makes once its letters are written out. */
function pattern(code: string): RegExp {
  const written = withLetters(code)
  expect(written).not.toContain('p{L')
  return runInThisContext(written) as RegExp
}

const ALPHABETS = [
  ['Latin', 0x00, 0x2c1],
  ['Greek and Cyrillic', 0x370, 0x45f],
  ['Vietnamese', 0x1e00, 0x1eff],
  ['ligatures', 0xfb00, 0xfb06],
] as const

describe('letters written out in patterns', () => {
  it.each(ALPHABETS)('are those that Unicode has: capitals and small letters of %s', (_, first, last) => {
    const [capital, small] = [pattern(String.raw`/^\p{Lu}$/u`), pattern(String.raw`/^\p{Ll}$/u`)]
    for (let code = first; code <= last; code++) {
      const character = String.fromCharCode(code)
      expect([character, capital.test(character), small.test(character)]).toEqual([
        character,
        /^\p{Lu}$/u.test(character),
        /^\p{Ll}$/u.test(character),
      ])
    }
  })

  it('are all letters of the basic plane, and no space, digit or sign of Latin, Greek and punctuation', () => {
    const letter = pattern(String.raw`/^\p{L}$/u`)
    const [missing, wrong]: [string[], string[]] = [[], []]
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code)
      const isLetter = /^\p{L}$/u.test(character)
      if (isLetter && !letter.test(character)) missing.push(code.toString(16))
      if (!isLetter && letter.test(character) && (code < 0x370 || /\p{White_Space}/u.test(character)))
        wrong.push(code.toString(16))
    }
    expect(wrong).toEqual(['1680'])
    // Modifier signs, letters of mathematics, Glagolitic and the like.
    expect(missing.length).toBeLessThan(700)
    expect(
      'Shiʿa Kaʻba ﬁne Иван Ωμέγα שלום سلام 東京 서울'
        .replace(/ /g, '')
        .match(pattern(String.raw`/^\p{L}+$/u`)),
    ).not.toBeNull()
  })

  it.each([
    [String.raw`/^[^\p{Lu}x]\p{Ll}+$/u`],
    [String.raw`new RegExp('^[^\\p{Lu}x]\\p{Ll}+$', 'u')`],
    [String.raw`new RegExp("^[^\\p{Lu}x]\\p{Ll}+$", 'u')`],
    ['new RegExp(`^[^\\\\p{Lu}x]${1 > 2 ? "y" : "\\\\p{Ll}"}+$`, "u")'],
    ['new RegExp(String.raw`^[^\\p{Lu}x]${"\\\\p{Ll}"}+$`, "u")'],
  ])('stand in a class and alone: %s', (code) => {
    const read = pattern(code)
    expect(['éa', 'žena', 'yz'].filter((text) => read.test(text))).toEqual(['éa', 'žena', 'yz'])
    expect(['Éa', 'Žena', 'xz', 'y1', 'y'].filter((text) => read.test(text))).toEqual([])
  })

  it('leave an escaped backslash and brackets alone', () => {
    expect(pattern(String.raw`/^\\p\[\p{L}\]$/u`).test('\\p[é]')).toBe(true)
    expect(withLetters(String.raw`const path = 'C:\\p'`)).toBe(String.raw`const path = 'C:\\p'`)
  })

  it('refuse a class that goes on beyond a piece', () => {
    expect(() => withLetters('new RegExp(`[\\\\p{L}${signs}]`, "u")')).toThrow(/a class goes beyond/)
  })

  it('are those of the recognizers, in the tests as in the build, and no class stands in a class', async () => {
    expect(LETTERED.source).not.toContain('p{')
    const made: string[] = []
    const original = globalThis.RegExp
    globalThis.RegExp = new Proxy(original, {
      construct: (target, [source, flags]: [string, string]) => {
        made.push(String(source))
        return new target(source, flags)
      },
    })
    try {
      vi.resetModules()
      await import('../../src/pipeline.js')
    } finally {
      globalThis.RegExp = original
    }
    expect(made.filter((source) => source.includes('ªµº')).length).toBeGreaterThan(50)
    expect(
      made.filter((source) => /(?<!\\)\[[^\]\\]*(?<!\\)\[[AaZz09]/.test(source.replace(/\\./g, ''))),
    ).toEqual([])
  })

  it('are left to the standards where those say what a letter is', () => {
    expect(hasLettersOfTexts('recognize/people/people.js')).toBe(true)
    expect(hasLettersOfTexts('validate/relaxng/names.js')).toBe(false)
  })
})
