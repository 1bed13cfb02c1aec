import { titlesOf } from '../../memo/titles.js'
import { matchesOf } from '../../source/matches.js'
import type { PeopleText } from './people.js'
import type { Register } from './register.js'

/** Offices by which lists name somebody, and texts together with the name. */
const OFFICES = new Set(titlesOf('state', 'office'))
const NAME =
  "((?:\\p{Lu}\\.? |\\p{Lu}\\p{Ll}+ (?=\\p{Lu}\\p{Ll})){0,2}\\p{Lu}[’']?\\p{Ll}[\\p{L}’]+(?:-\\p{Lu}\\p{L}+)?)(?![’']s|\\p{L})"
/** What is done in the room; "President Dahl felt" may be told of one who is far. */
const ANSWERS = '(?:replied|answered|asked|inquired|remarked|commented|interjected|rejoined|responded)'
const SAID = '(?:said|observed|added|explained|stated|noted)'
/** "Dahl said" twice is more than a thing told of him. */
const ENOUGH = 2

/**
 * Calls who is listed as "The President" alone by the name that the text puts behind that office, if it knows one such name
 * and he speaks under it: "President Dahl asked".
 */
export function nameHolders(texts: readonly PeopleText[], register: Register): void {
  const nameless = register.people.filter(({ participant, surname }) => participant && surname === '')
  const paragraphs = nameless.length === 0 ? [] : texts.filter(({ zone }) => zone === 'paragraph')
  for (const person of nameless) {
    const office = person.name.replace(/^The /, '')
    if (!OFFICES.has(office) || nameless.filter(({ name }) => name === person.name).length > 1) continue
    const surname = nameBehind(office, paragraphs)
    if (surname !== undefined && register.found(surname).length === 0) register.call(person, surname)
  }
}

function nameBehind(office: string, paragraphs: readonly PeopleText[]): string | undefined {
  const named = new RegExp(`(?<!\\p{Lu}\\p{Ll}+[ -])\\b${office}(?: of State)? ${NAME}`, 'gu')
  const speaks = new RegExp(
    `(?:^|[.?!][”"’)\\]]? )(?:The )?${office}(?: of State)? ${NAME} (?:then |also |\\p{Ll}+ly )?(?:(${ANSWERS})|${SAID})(?!\\p{L})`,
    'gu',
  )
  const surnames = new Set<string>()
  let spoken = 0
  for (const { flow } of paragraphs) {
    if (!flow.text.includes(office)) continue
    for (const [, name] of matchesOf(named, flow.text)) surnames.add(surnameOf(name!))
    for (const [, , answer] of matchesOf(speaks, flow.text)) spoken += answer === undefined ? 1 : ENOUGH
  }
  const [only, ...others] = surnames
  return others.length === 0 && spoken >= ENOUGH ? only : undefined
}

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)
