import type { Salute } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { withoutMarker } from '../../../source/note-number.js'

const GREETED =
  "(?:(?:My |MY )?(?:[Dd]ear|DEAR) [^:!?]{2,60}|(?:Your )?(?:Excellency|EXCELLENCY|Majesty|Highness)|S(?:ir|IR)s?|Gentlemen|GENTLEMEN|Mad(?:am|AM)|M[Rr]\\. (?:(?:Prime |Foreign |Vice |Under )?(?:President|Secretary|Ambassador|Minister|Chairman|Chargé)|PRESIDENT|SECRETARY|AMBASSADOR|MINISTER|CHAIRMAN|CHARGÉ)(?: [Dd][’'][Aa]ffaires| D[’']AFFAIRES)?)"
const GREETING = new RegExp(`^${GREETED}(?:\\.? ?\\d{1,2})?[:,—]$`)
/** A greeting that the text follows on its line: "Sir: I have the honor …" */
const RUN_IN = new RegExp(`^${GREETED}(?:[:.,]? ?(?:—|--)|:) ?\\S`)
/** Greetings are not longer. */
const LONGEST = 80

/** Whether a line greets somebody, alone or before the first words of the text. */
export const greets = (text: string): boolean => {
  const beginning = text.slice(0, LONGEST)
  return isGreeting(text) || RUN_IN.test(beginning)
}

const isGreeting = (text: string): boolean => text.length <= LONGEST && GREETING.test(withoutMarker(text))

/**
 * The greeting of a letter, right under its heading and dateline:
 *
 *     Dear Mr. President:
 */
export function salute(cursor: Cursor): [Salute] | undefined {
  const line = currentLine(cursor)
  if (!line || !cursor.top || !isGreeting(line.text)) return undefined
  cursor.at++
  const words = phrase([line])
  return [{ type: 'salute', place: words.place, phrase: words }]
}
