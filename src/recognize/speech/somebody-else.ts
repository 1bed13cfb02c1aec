import type { Sentence } from './sentence.js'

/** Verbs with which somebody speaks up, behind a word between. */
const SPEAKS =
  '(?:then |also |\\p{Ll}+ly )?(?:replied|answered|asked|inquired|retorted|countered|agreed|disagreed|objected|interjected|conceded|nodded)'
const SAYS = `(?:${SPEAKS}|(?:then |also |\\p{Ll}+ly )?(?:said|added|explained|stated|remarked|observed|thought))`
/** Who is called so by his place beside the one before: "His host". */
const BESIDE =
  '(?:own |elder |younger )?(?:host|hostess|chief|colleague|brother|sister|companion|deputy|wife|husband|son|daughter|aide|guest|visitor|interlocutor|minister)'
/** "The Count", but no "The Department" or "The Times", who say only what is told of them. */
const CALLED =
  'The (?!(?:\\p{L}+ )*(?:Agency|Army|Assembly|Bank|Board|Cabinet|Commission|Committee|Congress|Council|Court|Delegation|Department|Embassy|Government|House|Legation|Ministry|Mission|Navy|Office|Party|Post|Press|Senate|Service|Staff|Times|Treasury|Union) )(?:\\p{Lu}[\\p{L}’-]+ ){1,3}'
const ELSE = new RegExp(
  `^(?:(?:\\p{Lu}\\.){2,3} ${SAYS}|(?:His|Her) ${BESIDE} ${SAYS}|${CALLED}${SPEAKS})(?!\\p{L})`,
  'u',
)
const LONGEST = 90

/** Whether a sentence in which nobody is known tells by its subject that another speaks than did before. */
export const isSomebodyElses = (sentence: Sentence): boolean =>
  ELSE.test(sentence.slice(sentence.begin, sentence.begin + LONGEST))
