import type { Person } from '../../../memo/person.js'
import { areTwo, fold, isPolite } from '../../../memo/title-words.js'

/** Shorter names that differ in a letter are rather two people's: Hall, Hill and Ball. */
const SHORTEST = 5
/** No list of a talk names more. */
const MOST = 100

/**
 * "Ambassador Herman", where the list has an Ambassador Harman and nobody is known to be called Herman: the one participant of
 * that title, or of none, whose name is one letter off, the first excepted; the hyphen of a line end may stand in it as well.
 */
export function misprinted(
  surname: string,
  title: string,
  participants: readonly Person[],
): Person | undefined {
  if (surname.length < SHORTEST || participants.length > MOST) return undefined
  const likely = participants.filter((person) => {
    if (person.surname.length < SHORTEST || person.surname === surname) return false
    if (person.surname === surname.replace('-', '')) return true
    return isOneOff(fold(person.surname), fold(surname)) && isCalled(person, title)
  })
  return likely.length === 1 ? likely[0] : undefined
}

/** Whether the list calls somebody by a title, or by "Mr." as it may all gentlemen. */
function isCalled({ titles, offices, printed }: Person, title: string): boolean {
  if (isPolite(title)) return titles.some(isPolite) && !areTwo(titles, [title])
  return [...titles, ...offices, ...printed].some((form) => form.includes(title))
}

/** Whether one letter of a word is wrong, missing or too many, or has changed places with the next; the first is the same. */
function isOneOff(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (start === 0 || a === b) return false
  return (inA.length < 2 && inB.length < 2) || (inA.length === 2 && inB === `${inA[1]!}${inA[0]!}`)
}
