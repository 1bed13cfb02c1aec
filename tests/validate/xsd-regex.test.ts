import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Automaton } from '../../src/validate/relaxng/datatype/regex/automaton.js'
import { parseExpression } from '../../src/validate/relaxng/datatype/regex/parse.js'
import { xsdRegex } from '../../src/validate/relaxng/datatype/regex/regex.js'

describe('regular expressions of XML Schema', () => {
  it.each([
    ['[a-z-[aeiou]]+', ['bcd'], ['bad', '']],
    ['a.c', ['abc', 'a😀c'], ['a\nc']],
    ['\\p{Lu}\\p{Ll}*|\\d{2,3}', ['Été', 'X', '12', '123'], ['x', '1', '1234']],
    ['(-?[0-9]+(\\.[0-9]+)?,){1,2}', ['1,', '-1.5,2,'], ['1', '1,2,3,', '']],
    ['^a$', ['^a$'], ['a']],
    ['', [''], ['x']],
    ['a||b', ['a', 'b', ''], ['ab']],
    ['\\i\\c*', ['xml:id', '_1'], ['1a']],
    ['(a?){3}', ['', 'aaa'], ['aaaa']],
  ])('%j', (pattern, matching, others) => {
    const regex = xsdRegex(pattern)
    const automaton = new Automaton(parseExpression(pattern))
    for (const text of matching) {
      expect(regex.test(text), text).toBe(true)
      expect(automaton.test(text), text).toBe(true)
    }
    for (const text of others) {
      expect(regex.test(text), text).toBe(false)
      expect(automaton.test(text), text).toBe(false)
    }
  })

  it.each([
    '(',
    'a)',
    '*',
    'a**',
    'a+?',
    '(?:a)',
    '(?=a)',
    '[a',
    'a{2',
    'a{3,2}',
    '\\q',
    '\\',
    '\\p{Nope}',
    ']',
    'a{99999}{99999}',
  ])('refuses %j', (pattern) => {
    expect(() => xsdRegex(pattern)).toThrow(
      /regular expression|escape|ends with|no end|category|states, the limit/,
    )
  })

  it('takes as long as the text is, whatever the pattern', () => {
    const long = `${'a'.repeat(20_000)}!`
    for (const pattern of ['(a+)+', '(a|a)*', '(a*)*b', 'a*a*a*a*a*b', '(a|aa)+', '((a?)*)*'])
      expect(xsdRegex(pattern).test(long), pattern).toBe(false)
  })

  it('says the same as the engine of JavaScript', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d')
    const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
      pattern: fc.oneof(
        { maxDepth: 3 },
        atom,
        fc.tuple(tie('pattern'), tie('pattern')).map((parts) => parts.join('')),
        fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `(${parts.join('|')})`),
        fc
          .tuple(tie('pattern'), fc.constantFrom('?', '*', '+', '{1,2}'))
          .map(([inner, times]) => `(${inner})${times}`),
      ),
    }))
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é'), maxLength: 6 }),
        (source, text) => {
          expect(new Automaton(parseExpression(source)).test(text)).toBe(
            new RegExp(`^(?:${source})$`, 'v').test(text),
          )
        },
      ),
    )
  })
})
