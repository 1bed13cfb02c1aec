import { idOfPerson } from '../../../memo/ids.js'
import { fold } from '../../../memo/title-words.js'

/** The id for a person of this surname, unless it is taken: the surname in plain letters. */
export const personId = (surname: string): string => idOfPerson(fold(surname).replace(/ß/g, 'ss'))
