/**
 * The letters of patterns, written out. Engines turn each `\p{L}` of a pattern with the flag `u` into seven kilobytes of
 * code, most of it for the pairs of halves beyond the basic plane, and all the patterns of the recognizers would fill
 * fifteen megabytes. So the build puts the characters themselves in place of these names.
 */
import { parseAst } from 'rolldown/parseAst'

/** The alphabets that tell capitals and small letters: Latin, Greek and Cyrillic, with ligatures. Taken as Unicode has them. */
const ALPHABETS = [
  [0x00, 0x02c1],
  [0x0370, 0x045f],
  [0x1e00, 0x1eff],
  [0xfb00, 0xfb06],
]
/**
 * Where letters of other scripts lie. All of their characters count as letters, marks and signs too: of fewer than sixteen
 * ranges an engine makes code, of more a table, which it searches three times as long.
 */
const SCRIPTS = [
  [0x0370, 0x1fff],
  [0x3041, 0x318e],
  [0x3400, 0xd7a3],
  [0xf900, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff21, 0xffdc],
]
const BASIC_PLANE = [
  [0x00, 0xd7ff],
  [0xe000, 0xffff],
]
/** What stands in a class for each name. */
const CHARACTERS = {
  L: characters((code) => isIn(SCRIPTS, code) || (isIn(ALPHABETS, code) && is('L', code))),
  Lu: characters((code) => isIn(ALPHABETS, code) && is('Lu', code)),
  Ll: characters((code) => isIn(ALPHABETS, code) && is('Ll', code)),
  N: characters((code) => isIn(BASIC_PLANE, code) && is('N', code)),
}

/**
 * The folders of `src/` in whose patterns letters are letters of a text; elsewhere a standard says what they are. What
 * Unicode says of a single character is asked for once, and kept.
 */
const FOLDERS = /^(?:encode|memo|read|recognize|source(?!\/characters\.))\//

/** Whether a file, by its path from `src/`, is read so. */
export const hasLettersOfTexts = (path) => FOLDERS.test(path)

/** JavaScript with letters written out in its patterns, and in the strings of which it makes patterns. */
export function withLetters(code) {
  if (!code.includes('\\p{')) return code
  const edits = []
  visit(parseAst(code), (node) => edits.push(...editsOf(node, code)))
  let text = ''
  let at = 0
  for (const { start, end, value } of edits.sort((a, b) => a.start - b.start)) {
    text += code.slice(at, start) + value
    at = end
  }
  return text + code.slice(at)
}

/** The same as a plugin of a test run, whose files are those of `src/`. */
export const lettersPlugin = (root) => ({
  name: 'letters-of-patterns',
  enforce: 'post',
  transform(code, id) {
    const path = id.startsWith(`${root}/src/`) ? id.slice(root.length + 5).replace(/\?.*/, '') : ''
    return hasLettersOfTexts(path) ? { code: withLetters(code), map: null } : undefined
  },
})

function editsOf(node, code) {
  if (node.type === 'Literal' && node.regex) return inOne(node, code, '\\')
  if (node.type === 'Literal' && typeof node.value === 'string') return inOne(node, code, '\\\\')
  if (node.type === 'TaggedTemplateExpression') return inTemplate(node.quasi, code, '\\')
  return node.type === 'TemplateLiteral' ? inTemplate(node, code, '\\\\') : []
}

const inOne = (node, code, escape) => inPieces([node], code, escape)
const inTemplate = ({ quasis }, code, escape) => inPieces(quasis, code, escape)

/** The pieces of one pattern; a class may not go on from one to the next, where nobody sees what it holds. */
function inPieces(pieces, code, escape) {
  if (!pieces.some(({ start, end }) => code.slice(start, end).includes(`${escape}p{`))) return []
  return pieces.map(({ start, end }) => {
    const value = writtenOut(code.slice(start, end), escape)
    if (value === undefined)
      throw new Error(`a class goes beyond a piece of a pattern: ${code.slice(start, end)}`)
    return { start, end, value }
  })
}

/** `escape` is what a backslash of the pattern looks like in the code. */
function writtenOut(text, escape) {
  let written = ''
  let isInClass = false
  for (let at = 0; at < text.length;) {
    const piece = pieceAt(text, at, escape)
    const set = CHARACTERS[text.startsWith(escape, at) ? /p\{(\w+)\}$/.exec(piece)?.[1] : undefined]
    if (piece === '[' || piece === ']') isInClass = piece === '['
    written += set === undefined ? piece : isInClass ? set : `[${set}]`
    at += piece.length
  }
  return isInClass ? undefined : written
}

/** A character of a pattern with what escapes it, be it the pattern or the string, and with the name behind `\p`. */
function pieceAt(text, at, escape) {
  if (!text.startsWith(escape, at)) return text.slice(at, at + (text[at] === '\\' ? 2 : 1))
  const rest = at + escape.length
  const [name = text.startsWith(escape, rest) ? escape : text[rest]] =
    /^p\{\w+\}/.exec(text.slice(rest, rest + 9)) ?? []
  return escape + name
}

function visit(node, take) {
  take(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string')
        // The pieces of a tagged template were read with its tag.
        if (child === node.quasi) child.expressions.forEach((each) => visit(each, take))
        else visit(child, take)
}

/** The characters of the basic plane for which something holds, as they stand in a class. */
function characters(holds) {
  let ranges = ''
  for (let first = 0; first <= 0xffff; first++) {
    if (!holds(first)) continue
    let last = first
    while (last < 0xffff && holds(last + 1)) last++
    ranges += printed(first) + (last > first + 1 ? '-' : '') + (last > first ? printed(last) : '')
    first = last
  }
  return ranges
}

/** A character, or its number where it joins others or cannot be seen; none that stands here means something in a class. */
function printed(code) {
  const character = String.fromCharCode(code)
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u${code.toString(16).padStart(4, '0')}`
}

function isIn(ranges, code) {
  return ranges.some(([first, last]) => first <= code && code <= last)
}

function is(property, code) {
  return new RegExp(`^\\p{${property}}$`, 'u').test(String.fromCharCode(code))
}
