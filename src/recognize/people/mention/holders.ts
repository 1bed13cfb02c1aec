import { titlesOf } from '../../../memo/titles.js'
import type { AuthorityPerson } from '../../../memo/person.js'
import { matchesOf } from '../../../source/matches.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

/** Offices by which lists name somebody, and texts together with the name. */
const OFFICES = new Set(titlesOf('state', 'office'))
const NAME =
  "((?:\\p{Lu}\\.? |\\p{Lu}\\p{Ll}+ (?=\\p{Lu}\\p{Ll})){0,2}\\p{Lu}[’']?\\p{Ll}[\\p{L}’]+(?:-\\p{Lu}\\p{L}+)?)(?![’']s|\\p{L})"
/** What is done in the room; "President Dahl felt" may be told of somebody far away. */
const ANSWERS = '(?:replied|answered|asked|inquired|remarked|commented|interjected|rejoined|responded)'
const SAID =
  '(?:said|observed|added|explained|stated|noted|declared|stressed|emphasized|mentioned|pointed out|continued|reiterated|recalled)'
/** One "Dahl said" may be told of somebody far away as well. */
const ENOUGH = 2

/**
 * Calls who is listed as "The President" alone by the name that the text, or else a note, puts behind that office, if it knows one such
 * name and he speaks under it, with the office or without: "President Dahl asked", "Mr. Dahl said". Where a title, a subject or the
 * source note names him he need do so once, and also where he is not heard as "The President" but opens a paragraph or follows a
 * question. Where the source note tells of his visit he need not. The result are the ids of those whom a register has by that name, by
 * what they were before.
 */
export function nameHolders(texts: readonly PeopleText[], register: Register): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const nameless = register.people.filter(({ participant, surname }) => participant && surname === '')
  if (nameless.length === 0) return renamed
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  const above = texts.filter(
    ({ zone, participant }) => zone === 'heading' || (zone === 'item' && !participant),
  )
  const notes = texts.filter(({ zone }) => zone === 'note')
  for (const person of nameless) {
    const office = person.name.replace(/^The | of State$/g, '')
    if (!OFFICES.has(office) || nameless.filter(({ name }) => name === person.name).length > 1) continue
    const surname = nameBehind(office, paragraphs, above, notes)
    if (surname === undefined || register.found(surname).length > 0) continue
    const known = knownAs(surname, office, register)
    if (known) renamed.set(person.id, register.identify(person, known).id)
    else register.call(person, surname)
  }
  return renamed
}

/** The one of that name in a register, or of several the one who is described by that office. */
function knownAs(surname: string, office: string, register: Register): AuthorityPerson | undefined {
  const all = [...new Set(register.known(surname).map(({ authority }) => authority))]
  const likely = all.length > 1 ? all.filter(({ description }) => description.includes(office)) : all
  return likely.length === 1 ? likely[0] : undefined
}

function nameBehind(
  office: string,
  paragraphs: readonly PeopleText[],
  above: readonly PeopleText[],
  notes: readonly PeopleText[],
): string | undefined {
  const named = new RegExp(`(?<!\\p{Lu}\\p{Ll}+[ -])\\b${office}(?: of State)? ${NAME}`, 'gu')
  const inText = namesIn(paragraphs, office, named)
  const [only, ...others] = inText.size > 0 ? inText : namesIn(notes, office, named)
  if (only === undefined || others.length > 0) return undefined
  const source = notes.filter(({ flow }) => flow.text.includes(SOURCE) && flow.text.includes(only))
  if (source.some(({ flow }) => flow.text.includes(office) && visits(office, only).test(flow.text)))
    return only
  const { spoken, opens } = speaks(office, only, paragraphs)
  const isEvident = (): boolean =>
    isNamed(only, named, above) || isNamed(only, named, source) || (opens && !isHeard(office, paragraphs))
  return spoken >= ENOUGH || (spoken > 0 && isEvident()) ? only : undefined
}

/** The surnames that stand behind an office. */
function namesIn(texts: readonly PeopleText[], office: string, named: RegExp): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { flow } of texts)
    if (flow.text.includes(office))
      for (const [, name] of matchesOf(named, flow.text)) found.add(surnameOf(name!))
  return found
}

/** Where the source note begins. */
const SOURCE = 'Source: '
/** "President Dahl was in Washington for a visit" */
const visits = (office: string, surname: string): RegExp =>
  new RegExp(`\\b${office} (?:\\p{Lu}[\\p{L}.’-]* ){0,2}${surname} (?:was in|visited|arrived|paid) `, 'u')

/** How often somebody speaks by name, and whether in the beginning of a paragraph or after a question. */
function speaks(
  office: string,
  surname: string,
  paragraphs: readonly PeopleText[],
): { readonly spoken: number; readonly opens: boolean } {
  const verb = `(?:then |also |\\p{Ll}+ly )?(?:(${ANSWERS})|${SAID})(?!\\p{L})`
  const speaking = new RegExp(
    `(?:^|[.?!][”"’)\\]]? )(?:(?:The )?(${office})(?: of State)?|Mr\\.) (?:\\p{Lu}[\\p{L}.]* ){0,2}${surname} ${verb}`,
    'gu',
  )
  let spoken = 0
  let opens = false
  for (const { flow } of paragraphs) {
    if (!flow.text.includes(surname)) continue
    for (const { 1: title, 2: answer, index } of matchesOf(speaking, flow.text)) {
      spoken += answer === undefined ? 1 : ENOUGH
      opens ||=
        title !== undefined &&
        (index === 0 || ASKED.test(flow.text.slice(Math.max(0, index - LONGEST_QUESTION), index + 1)))
    }
  }
  return { spoken, opens }
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
