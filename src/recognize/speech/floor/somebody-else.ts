import { WordTable } from '../../../memo/word-table.js'
import type { Sentence } from '../sentence/sentence.js'

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
/** "The Representatives of Norland and Sudania", "Several Representatives": more than one of them. */
const DELEGATES =
  '(?:The|Several|Some|Other|Most|Both|Two|Three) (?:\\p{Lu}\\p{L}+,? (?:and )?){0,4}(?:Representatives|REPRESENTATIVES|Delegates|DELEGATES) (?:of (?:the )?[^;.:“”]{3,80}? )?'
/** "On security, the S. of S.", "The D.C.M.": an office in initials; those of states and their bodies only say what is told of them. */
const INITIALS =
  '(?:(?:On|As to|Regarding) [^,;.]{2,40}, the |The )(?!U\\.)(?:\\p{Lu}\\.(?: of |(?! )|(?= \\p{Ll}))){2,4} '
const SUPPORTS = '(?:supported|endorsed|welcomed|seconded|opposed)'
const ELSE = new RegExp(
  `^(?:(?:\\p{Lu}\\.){2,3} ${SAYS}|(?:His|Her) ${BESIDE} ${SAYS}|${CALLED}${SPEAKS}|${DELEGATES}(?:${SAYS}|${SUPPORTS})|The Representative of (?:the )?\\p{Lu}[\\p{L} ]{2,40}? ${SAYS}|${INITIALS}(?:${SPEAKS}|expressed (?:his|her)|thanked|wondered|added|explained|remarked|observed))(?!\\p{L})`,
  'u',
)
const LONGEST = 160

/** What such a sentence begins with, besides capitals with a full stop. */
const MAY_BEGIN = new WordTable(
  'His Her The Several Some Other Most Both Two Three On As Regarding'.split(' '),
)

/** Whether a sentence in which nobody is known tells by its subject that another speaks than did before. */
export function isSomebodyElses(sentence: Sentence): boolean {
  const { words, opening, text, begin } = sentence
  if (opening >= words.length) return false
  if (text[begin + 1] !== '.' && !MAY_BEGIN.mayHave(words, opening)) return false
  return ELSE.test(sentence.slice(begin, begin + LONGEST))
}
