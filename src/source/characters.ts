/** Unicode properties of a character, as bits. */
export const LETTER = 1
export const MARK = 2
export const NUMBER = 4
export const UPPER = 8
export const LOWER = 16
/** ’ and ' in words. */
export const APOSTROPHE = 32
/** Signs inside abbreviations: & . / - – */
export const JOINER = 64
/** A to Z and a to z. */
export const PLAIN = 128
const ASKED = 256
/** Spaces, tabs and line ends. */
export const SPACE = 512

/** The properties of each character of the basic plane, looked up once: a regular expression would do so every time. */
const kinds = new Uint16Array(0x10000)

/**
 * The code unit at an offset, which must lie inside the text. Engines store strings in a dozen ways, and a call that has met
 * more than four of them is looked up anew each time, at a cost that dominates any loop over characters; this one is not,
 * unless it was ever given an offset outside its text.
 */
export const codeAt = (text: string, at: number): number => String.prototype.charCodeAt.call(text, at)

/** The properties of the character at an offset; both halves of a surrogate pair have those of the whole. */
export function kindAt(text: string, at: number): number {
  return kindOf(codeAt(text, at), text, at)
}

/** The same for callers that have read the code at that offset already. */
export function kindOf(code: number, text: string, at: number): number {
  return kinds[code]! || askAt(code, text, at)
}

/** Halves of surrogate pairs never enter the table. */
function askAt(code: number, text: string, at: number): number {
  if ((code & 0xf800) === 0xd800) return kindOfPair(text, at)
  return (kinds[code] = ask(String.fromCharCode(code)))
}

function kindOfPair(text: string, at: number): number {
  const isSecond = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  const start = isSecond && at > 0 && text.codePointAt(at - 1)! > 0xffff ? at - 1 : at
  return ask(String.fromCodePoint(text.codePointAt(start)!))
}

// Common characters are entered beforehand: engines then keep the rare slow path out of loops over text.
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
 * A set of characters, no two of whose codes end in the same byte: a test of one character that spares most calls of a
 * pattern.
 */
export class Codes {
  readonly #byLastByte = new Uint16Array(0x100)

  constructor(characters: string) {
    for (const character of characters) this.#byLastByte[codeAt(character, 0) & 0xff] = codeAt(character, 0)
  }

  /** Whether one of them stands at an offset; an offset outside the text gives false. */
  areAt(text: string, at: number): boolean {
    if (at < 0 || at >= text.length) return false
    const code = codeAt(text, at)
    return code !== 0 && this.#byLastByte[code & 0xff] === code
  }
}

/** The end of the run of letters that begins at an offset. */
export function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && kindAt(text, at) & LETTER) at++
  return at
}

/** Whether a stretch is no part of a longer word: no letter before or behind it. */
export const isWhole = (text: string, start: number, end: number): boolean =>
  !(start > 0 && kindAt(text, start - 1) & LETTER) && !(end < text.length && kindAt(text, end) & LETTER)

/**
 * A text of the same length with plain spaces, hyphens and line ends for the other kinds that Unicode has; most texts come
 * back as they are.
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
