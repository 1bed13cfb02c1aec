import { OFFICE_IN, isNameInFull } from '../../../memo/office-line.js'
import { withoutMarks } from '../../../source/note-number.js'
import { looksLikePerson } from './list-kind.js'
import { isProse } from './prose.js'

/** No entry of a list is longer. */
export const LONGEST_ENTRY = 250

/** Whether a line looks like a person in a list, with the title and office that may stand there, and is no sentence. */
export const isPerson = (text: string): boolean => looksLikePerson(text) && !isSentence(text)

/** "Mr. Henry Hall, Vice-Chairman of the Committee": however long the office is. */
function isNameWithOffice(text: string): boolean {
  const comma = text.indexOf(', ')
  return comma > 0 && isNameInFull(text.slice(0, comma)) && OFFICE_IN.test(text.slice(comma))
}

function isSentence(text: string): boolean {
  return (
    text.length > LONGEST_ENTRY ||
    (text.length >= 100 && !isNameWithOffice(text)) ||
    isProse(text) ||
    /[.:!?][”"]?$/.test(withoutMarks(text).replace(ABBREVIATED, ''))
  )
}
/** "Jr.", "R.N.": the full stop ends no sentence. */
const ABBREVIATED = /(?:Jr|Sr|(?<=, )(?:\p{Lu}\.){1,4}\p{Lu})\.$/u
