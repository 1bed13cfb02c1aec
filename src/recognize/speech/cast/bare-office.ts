import { isSideName } from '../../../memo/sides.js'
import { WordTable } from '../../../memo/word-table.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { MAY_STAND_BEFORE } from '../words/verbs.js'

/** Offices as telegrams write them, in one word. */
export const SHORTENED = 'VP|PM|FM|FonMin|ForMin|PriMin|DefMin|FonSec|SecGen|SecDef|SYG|DCM|DCI|Secy|Sec'
const BARE = `Vice President|Deputy Foreign Minister|Vice Foreign Minister|Deputy Prime Minister|Deputy Under Secretary|Under Secretary|Assistant Secretary|Acting Secretary|Finance Minister|Defense Minister|Home Minister|Interior Minister|Governor|Governor[- ]General|High Commissioner|Counselor|President|Secretary of State|Secretary|Foreign Secretary|Prime Minister|Foreign Minister|Ambassador|Chancellor|Chairman|Premier|Shah|King|${SHORTENED}`
/** In the simple past, as irregular verbs have it too; "Ambassador left" may be anything. */
const VERB =
  '(?:(?!requested|instructed|authorized)\\p{Ll}+ed|said|felt|thought|told|then|brought up|drew|gave|put|spoke|took|undertook|went on)(?=[ ,.])'
const BARE_OFFICE = new RegExp(`^(?:${BARE})(?= ${VERB})`, 'u')
/** "French Foreign Minister, after he had read it, said" */
const OF_COUNTRY = new RegExp(`^(?:${BARE}|Minister)(?=,? (?:${VERB}|(?:after|who) ))`, 'u')
/** "in talk with Governor General I said" */
const OF_PARTNER = new RegExp(`^(?:${BARE})(?!\\p{L}|[’'-]| \\p{Lu}\\p{Ll})`, 'u')
const TALK_WITH =
  /(?<!\b(?:[Hh]is|[Hh]er|[Tt]heir) )\b(?:talk|conversation|meeting|interview|audience|discussion|met|talked|spoke) with $/
const OFFICE_BEHIND = new RegExp(`^(?:${BARE})(?=[,.;])`, 'u')
const OFFICE_WORDS = new WordTable([BARE])

/**
 * The office without an article, as telegrams write, that begins with a word, and where it ends: "FonMin replied", "French Foreign
 * Minister added", "None, said FonMin".
 */
export function bareOffice(
  words: Words,
  first: number,
  limit: number,
): { readonly office: string; readonly end: number } | undefined {
  const noun = behindCountry(words, first)
  if (noun >= words.length || !OFFICE_WORDS.mayHave(words, noun)) return undefined
  // "None, said FonMin, and none would be"
  const isBehindVerb = first > 0 && MAY_STAND_BEFORE.has(words.at(first - 1))
  const at = words.start(first)
  const isPartner = first > 0 && TALK_WITH.test(words.text.slice(Math.max(0, at - 30), at))
  const pattern = isPartner
    ? OF_PARTNER
    : isBehindVerb
      ? OFFICE_BEHIND
      : noun > first
        ? OF_COUNTRY
        : BARE_OFFICE
  const found = pattern.exec(words.text.slice(words.start(noun), limit))
  if (!found) return undefined
  const end = words.start(noun) + found[0].length
  return { office: words.text.slice(words.start(first), end), end }
}

/** The word behind the one or two of a country, and else the first. */
function behindCountry(words: Words, first: number): number {
  for (let noun = first + 1; noun < first + 3 && noun < words.length; noun++) {
    if (words.gap(noun - 1) !== ' ' || !(words.initial(noun) & UPPER)) break
    if (
      OFFICE_WORDS.mayHave(words, noun) &&
      isSideOrPost(words.text.slice(words.start(first), words.end(noun - 1)))
    )
      return noun
  }
  return first
}

const isSideOrPost = (name: string): boolean => POSTS.has(name) || isSideName(name)
const POSTS = new Set(['Embassy', 'Legation', 'Mission', 'Consulate'])
