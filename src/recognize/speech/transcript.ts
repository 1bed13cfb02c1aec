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
  const names = new Set(named.filter(({ type }) => type === 'personName').map(({ start }) => start))
  return texts.flatMap((text) => {
    if (text.zone === 'speaker') return hasName(text, names) ? [] : label(text, cast)
    return text.zone === 'turn' ? stageDirections(text) : []
  })
}

function hasName({ phrase: { place } }: FlowText, names: ReadonlySet<number>): boolean {
  for (let at = place.start; at < place.end; at++) if (names.has(at)) return true
  return false
}

/** "Kissinger:", "The Secretary:", "JFK:", "VM Chiao:": whoever is called so, and if nobody is, somebody new. */
function label({ flow }: FlowText, cast: Cast): Annotation[] {
  const words = nameOfLabel(flow.text)
  const holder =
    words.length === 1
      ? cast.byInitial(words)
      : (cast.byInitials(words) ?? cast.offices.holderOfInitials(words) ?? cast.byTitle(words))
  const isWord = !holder && flow.words.length > 0 && flow.words.start(0) === 0
  const read = isWord ? readSubject(flow.words, 0, words.length, cast) : undefined
  const known = read?.subject.kind === 'person' && read.end === words.length ? read.subject.person : undefined
  const person = holder ?? known ?? cast.offices.ofLabel(words)
  return [
    {
      type: 'personReference',
      person: person.id,
      rule: 'label-of-turn',
      cert: known || person.participant ? 'high' : 'medium',
      reason: reasonFor(person, known),
      ...sourceSpan(flow, { start: 0, end: words.length }),
    },
  ]
}

function reasonFor(person: Person, named: Person | undefined): string {
  if (named) return `the label is a name of ${person.name}`
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
