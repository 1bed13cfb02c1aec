import { PARTICLE } from '../source/particles.js'
import { BODY } from './titles.js'

/** "Secretary of State Rogers", "Director of Central Intelligence Helms": an office of some body, and its holder. */
const OF_BODY = new RegExp(
  `^(?:[Tt]he )?(?:(?:Acting|Deputy|Under|Assistant|Vice) )*(?:Secretary|Director|Minister|Chairman|Chief|Counsell?or) (?:of|for) (?:${BODY}) (?=(?:\\p{Lu}\\. ?|\\p{Lu}[\\p{L}’'-]+ ?|(?:${PARTICLE}) ){1,6}(?:$|,|\\())`,
  'u',
)

/** How long the office is that stands before a name, with the body that it is of; 0 where none is. */
export const officeOfBody = (text: string): number => OF_BODY.exec(text)?.[0].length ?? 0
