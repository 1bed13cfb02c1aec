/** What Unicode says of a character, as bits. */
export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
export const UPPER = 8
export const LOWER = 16
/** ’ and ' in words. */
export const APOSTROPHE = 32
/** What joins the parts of an abbreviation: & . / - – */
export const JOINER = 64
/** A to Z and a to z. */
export const PLAIN = 128
const ASKED = 256
/** Spaces, tabs and line ends. */
export const SPACE = 512

/** Kinds of the characters of the basic plane, each asked once; regular expressions would ask anew every time. */
const kinds = new Uint16Array(0x10000)

/**
 * The code at an offset. Engines store strings in a dozen ways and look for a method of one anew where they have met
 * more than four of them; in a loop over characters that costs more than all else. Here they know the method, until they
 * are asked once for what is outside a text: the offset must be in it.
 */
export const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)

/** The kinds of the character at an offset; both halves of a surrogate pair have the kinds of the whole. */
export function kindAt(text: string, at: number): number {
  return kindOf(codeAt(text, at), text, at)
}

/** The same for who has read the code at that offset. */
export function kindOf(code: number, text: string, at: number): number {
  return kinds[code]! || askAt(code, text, at)
}

/** The table never has the kinds of halves of pairs. */
function askAt(code: number, text: string, at: number): number {
  if ((code & 0xf800) === 0xd800) return kindOfPair(text, at)
  return (kinds[code] = ask(String.fromCharCode(code)))
}

function kindOfPair(text: string, at: number): number {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  const start = isSecond && at > 0 && text.codePointAt(at - 1)! > 0xffff ? at - 1 : at
  return ask(String.fromCodePoint(text.codePointAt(start)!))
}

// What every text has is asked beforehand: engines then keep what asks, being rare, out of the loops that look up.
for (let code = 0; code < 0x80; code++) kinds[code] = ask(String.fromCharCode(code))
for (const character of '’‘“”–—') kinds[character.charCodeAt(0)] = ask(character)

function ask(character: string): number {
  return (
    ASKED |
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/\p{M}/u.test(character) ? MARK : 0) |
    (/\p{N}/u.test(character) ? NUMBER : 0) |
    (/\p{Lu}/u.test(character) ? UPPER : 0) |
    (/\p{Ll}/u.test(character) ? LOWER : 0) |
    ("’'".includes(character) ? APOSTROPHE : 0) |
    ('&./–-'.includes(character) ? JOINER : 0) |
    (/[A-Za-z]/.test(character) ? PLAIN : 0) |
    (/\s/.test(character) ? SPACE : 0)
  )
}

/**
 * Some characters, of which no two codes end in the same byte: each is asked for where it would stand, which spares most
 * patterns.
 */
export class Codes {
  readonly #byLastByte = new Uint16Array(0x100)

  constructor(characters: string) {
    for (const character of characters) this.#byLastByte[codeAt(character, 0) & 0xff] = codeAt(character, 0)
  }

  /** Whether one of them stands at an offset of a text. */
  areAt(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false
    const code = codeAt(text, at)
    return code !== 0 && this.#byLastByte[code & 0xff] === code
  }
}

/** Where the letters end that begin at an offset. */
export function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && kindAt(text, at) & LETTER) at++
  return at
}

/** Whether a stretch of a text is no part of a longer word: no letter stands before or behind it. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !(start > 0 && kindAt(text, start - 1) & LETTER) && !(end < text.length && kindAt(text, end) & LETTER)

/**
 * A text as long, with a space for every other kind of space, a hyphen for one that does not break, and a line end for U+2028 and
 * U+2029; few texts have any.
 */
export function plainCharacters(text: string): string {
  if (!hasOther(text)) return text
  return text
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll('\u2011', '-')
    .replace(/[\u2028\u2029]/g, '\n')
}

/** A search for one character is quicker than a pattern. */
const hasOther = (text: string): boolean =>
  text.includes('\u00A0') || /[\u2000-\u200A\u2011\u2028\u2029\u202F\u205F\u3000]/.test(text)
