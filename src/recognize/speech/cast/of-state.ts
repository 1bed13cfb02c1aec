import type { Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'

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

/** States whose names their adjectives do not begin with, each behind its adjective. */
const STATES: ReadonlyMap<string, string> = new Map(
  'french france, italian italy, canadian canada, spanish spain, greek greece, turkish turkey, polish poland, irish ireland, swedish sweden, finnish finland, swiss switzerland, norwegian norway, mexican mexico, argentine argentina, belgian belgium, portuguese portugal, egyptian egypt, burmese burma, chilean chile, moroccan morocco, lebanese lebanon, brazilian brazil, hungarian hungary, cypriot cyprus, czech czechoslovakia, philippine philippines, congolese congo'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Whether words have an adjective, or the name of its state: "Soviet" of "Embassy of the U.S.S.R.". */
export function namesState(adjective: string, words: string): boolean {
  const [word, text] = [plain(adjective), plain(words)]
  const alike = ALIKE.find((each) => each.test(word))
  const parts = text.split(/[^\p{L}]+/u)
  if (alike && (alike.test(text) || parts.some((part) => alike.test(part)))) return true
  const state = STATES.get(word)
  return parts.some((part) => part === word || part === state || isNameOf(part, word))
}

/** "India" of "Indian", "Israel" of "Israeli", "Pakistan" of "Pakistani", "Japan" of "Japanese". */
const isNameOf = (name: string, adjective: string): boolean =>
  name.length > 3 && adjective.startsWith(name) && /^(?:n|i|an|ian|ese)$/.test(adjective.slice(name.length))

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
