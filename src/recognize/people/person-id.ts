import { idOfPerson } from '../../memo/ids.js'
import { fold } from '../../memo/title-words.js'

/** The id that a person of this surname wishes for: the surname in plain letters. */
export const personId = (surname: string): string => idOfPerson(fold(surname).replace(/ß/g, 'ss'))
