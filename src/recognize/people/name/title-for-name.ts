import { isPolite } from '../../../memo/title-words.js'

/**
 * Whether a word that is a title is a surname here: right behind "Mr.", and before a verb ("Mr. Major said"); undefined for other
 * words. "Mr. Secretary" and "Mr. Ambassador" are offices.
 */
export function isTitleForName(name: string, whole: string, text: string, end: number): boolean | undefined {
  if (!TITLES_FOR_NAMES.has(name)) return undefined
  return isPolite(whole.slice(0, -name.length).trim()) && VERB.test(text.slice(end, end + LONGEST_VERB))
}
const TITLES_FOR_NAMES = new Set(
  'Baron Begum Bishop Captain Cardinal Count King Lord Major Marshal Judge Pandit Prince Queen Rabbi Shah Sheikh'.split(
    ' ',
  ),
)
const VERB = /^ (?!(?:and|as|at|for|from|in|is|of|on|or|that|to|was|who|with)\b)\p{Ll}{2}/u
const LONGEST_VERB = 8
