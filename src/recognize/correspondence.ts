import type { Annotation } from '../memo/annotation.js'
import type { Correspondence, Genre, Party } from '../memo/correspondence.js'
import type { ListKind } from '../memo/ast.js'
import type { Flow } from '../memo/flow.js'
import { DOCUMENT_NUMBER } from '../memo/document-number.js'
import { fromTo, isFromTo } from '../memo/from-to.js'
import type { Span } from '../source/position.js'
import type { Recognized } from './recognize.js'
import { datesOf } from './dates.js'
import { headingOf, personAt, placeOfHeading } from './heading.js'
import { TALK } from './speech/cast/kind.js'
import { addAll } from '../source/many.js'

const NUMBER = `^(?:${DOCUMENT_NUMBER})?`
const LETTER =
  'telegram|letter|memorandum|message|airgram|despatch|dispatch|note|instruction|cable(?:gram)?|savingram|aide-mémoire'
/** "Circular Telegram From the Department of State to All Diplomatic Posts", "Memorandum for the President". */
const FROM = new RegExp(`${NUMBER}(?:[\\p{L}-]+ ){0,4}?(?:${LETTER})s?,? from (?=\\S)`, 'iu')
const FOR = new RegExp(
  `${NUMBER}(?:[\\p{L}-]+ ){0,4}?(?:${LETTER})s?,? (?:for|to) (?:the attention of )?(?!the (?:record|files?)\\b)(?=\\S)`,
  'iu',
)
/** The sender's office may have a "to" of its own: "the Special Assistant to the President (Lund) to President Berg". */
const BEHIND_NAME = /\) to (?=\S)/i
const TO = / to (?=\S)/i

/** Words without which no title names a party. */
const MAY_NAME_PARTIES = / (?:from|for|to) /i

/** A title that says who wrote, or to whom, is that of a letter; else those who met are named, or the talk is. */
export function genreOf(recognized: Recognized): Genre {
  const heading = headingOf(recognized)
  if (heading && isOfLetter(heading, recognized)) return 'correspondence'
  const met = recognized.persons.some(({ participant }) => participant)
  return met || (heading && TALK.test(heading.text)) ? 'meeting' : 'other'
}

const isOfLetter = (heading: Flow, { annotations }: Recognized): boolean =>
  FROM.test(heading.text) ||
  FOR.test(heading.text) ||
  (heading.text.includes(' to ') && isFromTo(undated(heading, annotations)))

/** A title without the place and the day at its end. Without a day, commas part an office: "to the Chairman, Board of Trade". */
const undated = (heading: Flow, annotations: readonly Annotation[]): string =>
  datesOf(heading).length > 0
    ? heading.text.slice(0, placeOfHeading(heading, annotations).start).replace(/[\s,]+$/, '')
    : heading.text

/** Who wrote to whom, by the title, else by the lists TO and FROM; undefined where neither says so. */
export function correspondenceOf(recognized: Recognized): Correspondence | undefined {
  const heading = headingOf(recognized)
  const titled = heading && partiesOfTitle(heading, recognized)
  const senders = titled?.senders ?? listed('from', recognized)
  const addressees = titled?.addressees ?? listed('to', recognized)
  return senders.length + addressees.length > 0 ? { senders, addressees } : undefined
}

/** What a title says; undefined for a side of which it says nothing. */
function partiesOfTitle(
  heading: Flow,
  { annotations }: Recognized,
): { senders?: Party[]; addressees?: Party[] } {
  if (!MAY_NAME_PARTIES.test(heading.text)) return {}
  const text = undated(heading, annotations)
  const end = text.length
  const party = (from: number, to: number): Party[] => partyAt(heading, { start: from, end: to }, annotations)
  const from = FROM.exec(text)?.[0].length
  if (from === undefined) {
    const to = FOR.exec(text)?.[0].length
    if (to !== undefined) return { addressees: party(to, end) }
    const both = fromTo(text)
    return both
      ? { senders: party(both.from.start, both.from.end), addressees: party(both.to.start, both.to.end) }
      : {}
  }
  const rest = text.slice(from)
  const parting = BEHIND_NAME.exec(rest) ?? TO.exec(rest)
  if (!parting) return { senders: party(from, end) }
  const isName = parting[0].startsWith(')') ? 1 : 0
  return {
    senders: party(from, from + parting.index + isName),
    addressees: party(from + parting.index + parting[0].length, end),
  }
}

/** The entries of the lists of a kind. */
function listed(kind: ListKind, { texts, annotations }: Recognized): Party[] {
  const found: Party[] = []
  for (const { flow, zone, block } of texts)
    if (zone === 'item' && block?.type === 'list' && block.kind === kind)
      addAll(found, partyAt(flow, { start: 0, end: flow.text.length }, annotations))
  return found
}

function partyAt(flow: Flow, { start, end }: Span, annotations: readonly Annotation[]): Party[] {
  const words = flow.text.slice(start, end).replace(/[\s,;.:]+$/, '')
  const text = words.trim()
  if (text === '') return []
  const named = personAt(flow, { start, end: start + words.length }, annotations)
  return [named ? { text, kind: 'person', person: named.person } : { text, kind: kindOf(text) }]
}

/** The first word that names an office or an organization decides what "the …" is. */
const DECIDING =
  /\b(?:(Embassy|Legation|Consulate|Mission|Delegation|Department|Ministry|Government|Council|Committee|Commission|Board|Agency|Bureau|Office|Staff|White House|Command|Posts?|Missions|Interests Section|Group)|Secretary|President|Minister|Ambassador|Director|Chairman|Chief|Assistant|Representative|Counselor|Charg[ée]|Consul|Administrator|Adviser|Advisor|Deputy|Officer|Commander|Attorney|Premier|Chancellor)(?!\p{L})/u

function kindOf(text: string): Party['kind'] {
  // "the Assistant Secretary (Lund)"
  if (/ \(\p{Lu}[^)]*\)$/u.test(text)) return 'person'
  const deciding = DECIDING.exec(text)
  if (deciding?.[1] !== undefined || /^[A-Z]{1,6}(?:\/[A-Z]{1,6}){0,3}$/.test(text)) return 'organization'
  return /^the\b/i.test(text) ? 'office' : 'person'
}
