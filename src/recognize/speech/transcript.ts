import type { Annotation } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Person } from '../../memo/person.js'
import { nameOfLabel } from '../../memo/speaker-label.js'
import type { FlowText } from '../recognizers.js'
import type { Cast } from './cast/cast.js'
import { readSubject } from './sentence/subject.js'
import { matchesOf } from '../../source/matches.js'

/** Notes of the edition, which are not what happened in the room. */
const EDITORIAL =
  /^\[(?:Page|Here|Omitted|\d|less than|dollar|name|text|document|portion|\p{Ll}+ (?:not|lines?)\b|.*declassified|sic|typeset|facsimile)/iu

/** Labels of turns lead to persons, and what was done while somebody spoke becomes a stage direction. */
export function transcript(
  texts: readonly FlowText[],
  cast: Cast,
  named: readonly Annotation[],
): Annotation[] {
  if (!texts.some(({ zone }) => zone === 'speaker' || zone === 'turn')) return []
  // A label whose name is known already leads to its person.
  const names = new Map(
    named.flatMap((each) => (each.type === 'personName' ? [[each.start, each.person] as const] : [])),
  )
  const unnamed = texts.filter((text) => text.zone === 'speaker' && nameIn(text, names) === undefined)
  const spoken = texts.map((text) => (text.zone === 'speaker' ? nameIn(text, names) : undefined))
  const surnames = surnamesOfOffices(unnamed, new Set(spoken), cast)
  return texts.flatMap((text) => {
    if (text.zone === 'speaker') return nameIn(text, names) === undefined ? label(text, surnames, cast) : []
    return text.zone === 'turn' ? stageDirections(text) : []
  })
}

/** Whom a name in a label means, if one is known. */
function nameIn({ phrase: { place } }: FlowText, names: ReadonlyMap<number, string>): string | undefined {
  for (let at = place.start; at < place.end; at++) if (names.has(at)) return names.get(at)
  return undefined
}

/**
 * "Hall:", where the list has "The Secretary" and no Hall: if one surname alone has turns and nobody listed, and one alone who is listed
 * by office has no turns, the two are one.
 */
function surnamesOfOffices(
  labels: readonly FlowText[],
  named: ReadonlySet<string | undefined>,
  cast: Cast,
): ReadonlyMap<string, Person> {
  const found = new Map<string, Person>()
  if (!cast.participants.some(({ surname }) => surname === '')) return found
  const unknown: string[] = []
  const spoken = new Set(named)
  for (const text of labels) {
    const words = nameOfLabel(text.flow.text)
    const person = known(text, words, cast)?.person ?? cast.offices.heldByLabel(words)
    if (person) spoken.add(person.id)
    else unknown.push(words)
  }
  const silent = cast.participants.filter(({ surname, id }) => surname === '' && !spoken.has(id))
  const [surname, ...others] = unknown
  const isOne = surname !== undefined && others.length > 0 && others.every((each) => each === surname)
  if (isOne && SURNAME.test(surname) && silent.length === 1) found.set(surname, silent[0]!)
  return found
}
const SURNAME = /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u

/** Whoever is called so: by initials or office, or by name. */
function known(
  { flow }: FlowText,
  words: string,
  cast: Cast,
): { readonly person: Person; readonly byName: boolean } | undefined {
  const holder =
    words.length === 1
      ? cast.byInitial(words)
      : (cast.byInitials(words) ?? cast.offices.holderOfInitials(words) ?? cast.byTitle(words))
  if (holder) return { person: holder, byName: false }
  const isWord = flow.words.length > 0 && flow.words.start(0) === 0
  const read = isWord ? readSubject(flow.words, 0, words.length, cast) : undefined
  return read?.subject.kind === 'person' && read.end === words.length
    ? { person: read.subject.person, byName: true }
    : undefined
}

/** "Kissinger:", "The Secretary:", "JFK:", "VM Chiao:": whoever is called so, and if nobody is, somebody new. */
function label(text: FlowText, surnames: ReadonlyMap<string, Person>, cast: Cast): Annotation[] {
  const { flow } = text
  const words = nameOfLabel(flow.text)
  const meant = known(text, words, cast)
  const holder = meant ? undefined : surnames.get(words)
  const person = meant?.person ?? holder ?? cast.offices.ofLabel(words)
  return [
    {
      type: 'personReference',
      person: person.id,
      rule: 'label-of-turn',
      cert: !holder && (meant?.byName === true || person.participant) ? 'high' : 'medium',
      reason: holder
        ? `${holder.name} alone is listed by office and has no turns`
        : reasonFor(person, meant?.byName === true),
      ...sourceSpan(flow, { start: 0, end: words.length }),
    },
  ]
}

function reasonFor(person: Person, byName: boolean): string {
  if (byName) return `the label is a name of ${person.name}`
  return person.participant ? `${person.name} is listed in that office` : 'nobody in the list is called so'
}

/** What brackets hold, and what round ones do where they tell what was done: "(laughter)". */
const BRACKETED =
  /\[[^[\]]{3,300}\]|\((?:(?:[Gg]eneral |[Ss]ome |[Mm]uch )?[Ll]aughter|(?:\p{L}+ )?(?:[Ll]aughs|[Ll]aughing|[Ss]miles|[Ss]miling|[Nn]ods|[Pp]ause|[Aa]pplause|[Ii]naudible|[Uu]nclear|[Ii]nterrupting))\.?\)/gu

function stageDirections({ flow }: FlowText): Annotation[] {
  return matchesOf(BRACKETED, flow.text)
    .filter(([words]) => !EDITORIAL.test(words))
    .map(({ index, 0: words }) => ({
      type: 'stage',
      rule: 'bracketed-in-turn',
      cert: 'high',
      ...sourceSpan(flow, { start: index, end: index + words.length }),
    }))
}
