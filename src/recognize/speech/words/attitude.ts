import { wordEnd } from '../../../source/characters.js'

/** Behind a subject these are no verb in the simple past: small words, and verbs that say what somebody would or must do. */
const NO_PAST = new Set(
  'and or but nor of in on at to for from by with as than that which who whose whom is are has have be been being would could should might may must can will shall ought needs here there then alone both all not no were et'.split(
    ' ',
  ),
)
/** "was relieved": what somebody feels, which ends as a passive does. */
const FEELINGS =
  'relieved|prepared|satisfied|disposed|opposed|persuaded|gratified|interested|pleased|disappointed|annoyed|puzzled|amused|alarmed|perplexed|determined|resigned|reassured|inclined|willing|unwilling|delighted|encouraged|shocked|distressed|dismayed|upset|taken aback|reminded'
/** "was blunter", "was quite prepared", "was at pains to": no passive, no place, and not what another says of him. */
const STATE = new RegExp(
  `^was (?:(?:not|also|quite|rather|very|more|less|too|(?!(?:certainly|probably|clearly|obviously|undoubtedly|surely|recently|formerly|currently)\\b)\\p{Ll}+ly) ){0,2}(?:(?:${FEELINGS})(?!\\p{L})|(?:at (?:pains|a loss|one)|of (?:one mind|a different|another|the same)|in (?:full |complete |general )?(?:agreement|accord|favor))(?!\\p{L})|(?!(?:an?|the|in|on|at|to|of|from|by|with|under|now|still|already|there|here|one|his|her|back|away|dead|ill|absent|born|aware|out|off|about|going|not|president|responsible|known)(?!\\p{L}))(?!\\p{Ll}{2,}(?:ed|en|ing|wn|ght|ly|lt)(?!\\p{L}))\\p{Ll}{3,})`,
  'u',
)
/** "had heard of it": what somebody says he knows or thought. */
const LEARNED =
  /^had (?:(?:not|also|always|never|only|just|yet) ){0,2}(?:heard|seen|received|learned|hoped|thought|understood|supposed|assumed|wondered|expected|been under the impression|been so informed|not been so informed|one|two|this|another|nothing)(?!\p{L})/u

/** "Mr. Hall knew as well as he that": what whoever speaks tells Mr. Hall. */
const KNOWS_WELL = /^knew (?:(?:very|full|quite|perfectly|as) )?well\b/

/** Whether a verb tells what its subject did, felt or thought himself: "was blunter", "took a different line". */
export function tellsOfItself(verb: string): boolean {
  const first = verb.slice(0, wordEnd(verb, 0))
  if (first === 'was') return STATE.test(verb)
  if (first === 'had') return LEARNED.test(verb)
  if (first === 'knew' && KNOWS_WELL.test(verb)) return false
  return first.length > 2 && !NO_PAST.has(first) && !/(?:s|ing|ly)$/.test(first)
}
