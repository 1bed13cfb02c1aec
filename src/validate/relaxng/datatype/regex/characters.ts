import { DatatypeError } from '../datatype.js'

const NAME_START =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const NAME_CHARACTER = `${NAME_START}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040`
/** The Unicode blocks that schemas use. Others are refused, since guessing would be wrong. */
const BLOCKS: Readonly<Record<string, string>> = {
  IsBasicLatin: '\\u0000-\\u007F',
  'IsLatin-1Supplement': '\\u0080-\\u00FF',
  'IsLatinExtended-A': '\\u0100-\\u017F',
  'IsLatinExtended-B': '\\u0180-\\u024F',
  IsGreek: '\\u0370-\\u03FF',
  IsGreekandCoptic: '\\u0370-\\u03FF',
  IsCyrillic: '\\u0400-\\u04FF',
  IsHebrew: '\\u0590-\\u05FF',
  IsArabic: '\\u0600-\\u06FF',
  IsGeneralPunctuation: '\\u2000-\\u206F',
  IsCJKUnifiedIdeographs: '\\u4E00-\\u9FFF',
}

/**
 * Translates the set of characters at an offset of a pattern to a class of JavaScript with the flag `v`, which has subtraction; also
 * returns the offset behind it. Throws a `DatatypeError`.
 */
export function characterSet(pattern: string, at: number): [set: string, end: number] {
  const char = pattern[at]!
  if (char === '\\') return escape(pattern, at, false)
  if (char === '[') return characterClass(pattern, at)
  if (char === '.') return ['[^\\n\\r]', at + 1]
  const whole = String.fromCodePoint(pattern.codePointAt(at)!)
  return [/[$^/]/.test(char) ? `\\${char}` : whole, at + whole.length]
}

function escape(pattern: string, at: number, inside: boolean): [string, number] {
  const char = pattern[at + 1]
  if (char === undefined) throw new DatatypeError('a pattern ends with `\\`; write `\\\\` for a backslash')
  if (char === 'p' || char === 'P') {
    const name = /^\{([^}]*)\}/.exec(pattern.slice(at + 2))
    if (!name)
      throw new DatatypeError('`\\p` in a pattern needs a category in braces; add it, as in `\\p{L}`')
    const end = at + 2 + name[0].length
    const block = BLOCKS[name[1]!]
    if (block !== undefined) return [`[${char === 'P' ? '^' : ''}${block}]`, end]
    return [`\\${char}{${name[1]!}}`, end]
  }
  const sets: Readonly<Record<string, string>> = {
    i: `[${NAME_START}]`,
    I: `[^${NAME_START}]`,
    c: `[${NAME_CHARACTER}]`,
    C: `[^${NAME_CHARACTER}]`,
    d: '\\p{Nd}',
    D: '\\P{Nd}',
    w: '[^\\p{P}\\p{Z}\\p{C}]',
    W: '[\\p{P}\\p{Z}\\p{C}]',
    s: '[ \\t\\n\\r]',
    S: '[^ \\t\\n\\r]',
  }
  if (sets[char] !== undefined) return [sets[char], at + 2]
  if (/[ntr]/.test(char)) return [`\\${char}`, at + 2]
  if (!/[\\|.?*+(){}\-[\]^$]/.test(char))
    throw new DatatypeError(`\`\\${char}\` is not an escape of XML Schema; correct it`)
  // Outside a class, the flag `v` forbids escaping a hyphen.
  return [char === '-' && !inside ? '-' : `\\${char}`, at + 2]
}

/** A character class, perhaps with a subtraction: `[a-z-[aeiou]]`. */
function characterClass(pattern: string, start: number): [string, number] {
  let at = start + 1
  let negated = false
  if (pattern[at] === '^') {
    negated = true
    at++
  }
  let body = ''
  let minus = ''
  while (at < pattern.length && pattern[at] !== ']') {
    if (pattern[at] === '-' && pattern[at + 1] === '[') {
      const [text, next] = characterClass(pattern, at + 1)
      minus = text
      at = next
    } else if (pattern[at] === '\\') {
      const [text, next] = escape(pattern, at, true)
      body += text
      at = next
    } else {
      const char = pattern[at]!
      const range = char === '-' && body !== '' && pattern[at + 1] !== ']' && pattern[at + 1] !== '['
      body += range ? '-' : /[()[\]{}/\-|&!#%*+,.:;<=>?@^`~$]/.test(char) ? escapeInClass(char) : char
      at++
    }
  }
  if (pattern[at] !== ']') throw new DatatypeError('a character class in a pattern has no end; add `]`')
  const set = `[${negated ? '^' : ''}${body}]`
  return [minus === '' ? set : `[${set}--${minus}]`, at + 1]
}

const escapeInClass = (char: string): string =>
  /[()[\]{}/\-|]/.test(char) ? `\\${char}` : `\\u{${char.codePointAt(0)!.toString(16)}}`
