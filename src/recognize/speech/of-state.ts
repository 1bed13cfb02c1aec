import type { Person } from '../../memo/person.js'
import { isSideName } from '../../memo/sides.js'

/** What names one state with other letters than its adjective: "British" and "United Kingdom". */
const ALIKE: readonly RegExp[] = [
  /^(?:american|america|us|usa|united states(?: of america)?)$/,
  /^(?:british|english|britain|great britain|england|uk|united kingdom)$/,
  /^(?:soviets?|soviet union|ussr|russians?|russia)$/,
  /^(?:germans?|german federal republic|germany|west germany|frg|federal republic of germany)$/,
  /^(?:chinese|china|prc|peoples republic of china|republic of china|taiwan)$/,
  /^(?:dutch|netherlands)$/,
  /^(?:danish|danes|denmark)$/,
  /^(?:egyptians?|egypt|uar|united arab republic)$/,
  /^(?:koreans?|korea|rok|republic of korea|south korea)$/,
  /^(?:vietnamese|vietnam|viet ?nam|republic of vietnam|south vietnam)$/,
]

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(
      /[.’']|\bthe |:$| (?:side|delegation|government|party|representatives|group|participants|officials)$/g,
      '',
    )
    .trim()

/** Whether an adjective is, as far as their first letters tell, that of a side: "French" of "France". */
function isOfSide(adjective: string, side: string): boolean {
  const [word, name] = [plain(adjective), plain(side)]
  if (ALIKE.some((each) => each.test(word) && each.test(name))) return true
  return name.split(/[ -]/).some((part) => part.startsWith(word.slice(0, 2)))
}

/** "The President", "The Vice President", "The Secretary": how a list calls those of its own state. */
const OUR_OWN = /^The (?:Vice )?(?:President|Secretary)$/
const OURS = /^(?:american|u\.?s\.?|united|states)$/
const OF_STATE = /^\p{Ll}{2,}(?:ian|ean|ish|ese)$/u

/**
 * Whether somebody is of another state than the one whose adjective stands before an office, in small letters: the French President is
 * not who is listed as "The President", nor a President of the side of Norland.
 */
export function isOfOtherState({ side, printed }: Person, adjective: string): boolean {
  if (!isSideName(adjective) && !OF_STATE.test(adjective)) return false
  if (side !== undefined && isSideName(side)) return !isOfSide(adjective, side)
  return printed.some((form) => OUR_OWN.test(form)) && !OURS.test(adjective)
}
