import { fold, isTitle } from '../../../memo/title-words.js'
import type { Words } from '../../../memo/words.js'
import { LOWER, UPPER } from '../../../source/characters.js'
import { isEnglish } from '../../lexicon.js'

/** Surnames that are also words or places: alone they name only whom the memo knows already. */
const WORDLIKE = new Set(
  'white black brown green gray grey young long rice bell price hope day may march stone dean lord king bishop page hill wood wells field ball bond cook foster gore love marshall mann rule strong wise worth case cross hand head hall park paul france england holland israel jordan paris berlin washington london lincoln jackson merchant farmer fisher carter porter cooper miller baker west east north south church young'.split(
    ' ',
  ),
)
/** Those of them that have capitals in the middle of a sentence as well, since they are places, months or forenames. */
const ALWAYS_CAPITAL = new Set(
  'white black young may march paul france england holland israel jordan paris berlin washington london lincoln jackson west east north south'.split(
    ' ',
  ),
)
/** Behind these stands a thing or a place. */
const BEFORE_THINGS =
  /^(?:the|an?|this|these|those|each|every|any|no|some|our|my|his|her|its|their|in|at|on|near|under|through|into|within)$/

/**
 * Whether a surname that is also a word of English, with neither forename nor title, rather means that: "the Battle of Norland", "the
 * Home Front". Such as "Ball" count as names where the memo knows the person, and in the middle of a sentence where nothing but a
 * name has a capital: "copies were sent to Ball", "a statement by Dean".
 */
export function isWordAlone(words: Words, at: number, last: number, isKnown: boolean): boolean {
  const word = fold(words.at(at))
  if (isOfThing(words, at, last)) return true
  if (isKnown || !WORDLIKE.has(word)) return false
  return ALWAYS_CAPITAL.has(word) || isTitle(words.at(at)) || !isAmidSentence(words, at, last)
}

/** Behind "the", and before "of" or another word with a capital. */
function isOfThing(words: Words, at: number, last: number): boolean {
  if (at === 0 || words.gap(at - 1) !== ' ' || words.gap(last) !== ' ' || last + 1 >= words.length)
    return false
  if (!/^[Tt]he$/.test(words.at(at - 1)) || !isEnglish(words.at(at))) return false
  const next = words.at(last + 1)
  return next === 'of' || ((words.initial(last + 1) & UPPER) !== 0 && isEnglish(next))
}

/** Behind a word in small letters, and before none with a capital and no number. */
function isAmidSentence(words: Words, at: number, last: number): boolean {
  if (at === 0 || words.gap(at - 1) !== ' ' || !(words.initial(at - 1) & LOWER)) return false
  if (BEFORE_THINGS.test(words.at(at - 1))) return false
  return words.gap(last) !== ' ' || last + 1 >= words.length || (words.initial(last + 1) & LOWER) !== 0
}
