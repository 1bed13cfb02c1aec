import { titlesOf } from '../../memo/titles.js'
import { matchesOf } from '../../source/matches.js'
import type { PeopleText } from './people.js'
import type { Register } from './register.js'

/** Offices by which lists name somebody, and texts together with the name. */
const OFFICES = new Set(titlesOf('state', 'office'))
const NAME =
  "((?:\\p{Lu}\\.? |\\p{Lu}\\p{Ll}+ (?=\\p{Lu}\\p{Ll})){0,2}\\p{Lu}[’']?\\p{Ll}[\\p{L}’]+(?:-\\p{Lu}\\p{L}+)?)(?![’']s|\\p{L})"
/** What is done in the room; "President Dahl felt" may be told of somebody far away. */
const ANSWERS = '(?:replied|answered|asked|inquired|remarked|commented|interjected|rejoined|responded)'
const SAID = '(?:said|observed|added|explained|stated|noted)'
/** One "Dahl said" may be told of somebody far away as well. */
const ENOUGH = 2

/**
 * Calls who is listed as "The President" alone by the name that the text puts behind that office, if it knows one such name
 * and he speaks under it: "President Dahl asked". Where a title or a subject names him he
 * need do so once, and also where he is not heard as "The President" but opens a paragraph or follows a question.
 */
export function nameHolders(texts: readonly PeopleText[], register: Register): void {
  const nameless = register.people.filter(({ participant, surname }) => participant && surname === '')
  if (nameless.length === 0) return
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  const above = texts.filter(
    ({ zone, participant }) => zone === 'heading' || (zone === 'item' && !participant),
  )
  for (const person of nameless) {
    const office = person.name.replace(/^The /, '')
    if (!OFFICES.has(office) || nameless.filter(({ name }) => name === person.name).length > 1) continue
    const surname = nameBehind(office, paragraphs, above)
    if (surname !== undefined && register.found(surname).length === 0) register.call(person, surname)
  }
}

function nameBehind(
  office: string,
  paragraphs: readonly PeopleText[],
  above: readonly PeopleText[],
): string | undefined {
  const named = new RegExp(`(?<!\\p{Lu}\\p{Ll}+[ -])\\b${office}(?: of State)? ${NAME}`, 'gu')
  const speaks = new RegExp(
    `(?:^|[.?!][”"’)\\]]? )(?:The )?${office}(?: of State)? ${NAME} (?:then |also |\\p{Ll}+ly )?(?:(${ANSWERS})|${SAID})(?!\\p{L})`,
    'gu',
  )
  const surnames = new Set<string>()
  let spoken = 0
  let opens = false
  for (const { flow } of paragraphs) {
    if (!flow.text.includes(office)) continue
    for (const [, name] of matchesOf(named, flow.text)) surnames.add(surnameOf(name!))
    for (const { 2: answer, index } of matchesOf(speaks, flow.text)) {
      spoken += answer === undefined ? 1 : ENOUGH
      opens ||= index === 0 || ASKED.test(flow.text.slice(Math.max(0, index - LONGEST_QUESTION), index + 1))
    }
  }
  const [only, ...others] = surnames
  if (only === undefined || others.length > 0) return undefined
  const isEvident = (): boolean => isNamed(only, named, above) || (opens && !isHeard(office, paragraphs))
  return spoken >= ENOUGH || (spoken > 0 && isEvident()) ? only : undefined
}

/** "Mr. Lund asked why." */
const ASKED = /\b(?:asked|inquired|wondered|wanted to know)\b[^.?]*[.?]$/
const LONGEST_QUESTION = 240

/** Whether a title or a subject names somebody behind his office. */
const isNamed = (surname: string, named: RegExp, above: readonly PeopleText[]): boolean =>
  above.some(({ flow }) => matchesOf(named, flow.text).some(([, name]) => surnameOf(name!) === surname))

/** Whether somebody does something as "The President" at the beginning of a sentence. */
function isHeard(office: string, paragraphs: readonly PeopleText[]): boolean {
  const heard = new RegExp(`(?:^|[.?!][”"’)\\]]? )The ${office}(?: of State)?,? (?=\\p{Ll})(?!of )`, 'u')
  return paragraphs.some(({ flow }) => heard.test(flow.text))
}

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
