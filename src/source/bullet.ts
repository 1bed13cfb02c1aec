/**
 * Signs that open an entry of a list and nothing else, for a character class: those of web editions, of word processors,
 * and those that Word keeps in its symbol fonts.
 */
const SIGNS = String.raw`•◦▪‣·●○■□▫⁃∙➢►❖\uF0A7\uF0B7\uF0D8`
/** The same, and what also stands elsewhere: asterisks, hyphens and dashes. */
const MARKS = String.raw`${SIGNS}*–—-`

/** A class of characters for patterns: any of them. */
export const ANY_MARK = `[${MARKS}]`

/** Word’s mark of the second level, with the tab behind it. */
const LETTER_MARK = String.raw`o\t`
export const hasLetterMark = (text: string): boolean => text.startsWith('o\t')

/** How deep an entry stands by Word’s marks, where a tab follows and nothing is indented: "•", "o", "▪". */
export const levelOf = (mark: string): number =>
  mark.endsWith('\t')
    ? Math.max(
        0,
        LEVELS.findIndex((signs) => signs.includes(mark[0]!)),
      )
    : 0
const LEVELS = ['•·\uF0B7', 'o', '▪\uF0A7']

/** What opens an entry, with the space behind it; a sign may stand alone above a nested list. */
export const OPENING_BULLET = new RegExp(
  String.raw`^(?:${ANY_MARK}|${LETTER_MARK})\s*(?<=\s)(?=\S)|^[${SIGNS}]$`,
)
/** All that is printed of it: the mark with the space around it. */
export const PRINTED_BULLET = new RegExp(String.raw`^\s*(?:${ANY_MARK}\s+|${LETTER_MARK}\s*|[${SIGNS}])$`)
/** Marks with the space behind them, for counting several in a row; behind the last there may be none. */
export const BULLETS = new RegExp(String.raw`${ANY_MARK}(?:\s+|$)|${LETTER_MARK}\s*`, 'g')
/** "a. ", "iv) ": a letter or a small Roman numeral that counts an entry; no line goes on so. */
export const LETTERED = /^\p{Ll}{1,4}[.)]/u
/** What begins a line of a list, bulleted or numbered. */
export const LISTED = new RegExp(
  String.raw`^(?:(?:\d{1,3}[.)]|\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|${ANY_MARK}) |${LETTER_MARK})`,
  'u',
)
