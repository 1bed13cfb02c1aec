import type { Annotation } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Flow } from '../../memo/flow.js'
import type { Authority, Person } from '../../memo/person.js'
import type { Zone } from '../../memo/phrases.js'
import { nameOfLabel } from '../../memo/speaker-label.js'
import type { Words } from '../../memo/words.js'
import { addAll } from '../../source/many.js'
import { callByForename } from './introduce/by-forename.js'
import { introduceInCapitals } from './introduce/capital-surnames.js'
import { nameHolders } from './mention/holders.js'
import { introduceInApposition } from './introduce/in-apposition.js'
import { introduceInitials } from './introduce/initials.js'
import { introduce } from './introduce/introduce.js'
import { goesOnBelow, isInitials, readInitials, readParticipants, readTitle } from './listed/listed.js'
import { meansPerson } from './mention/meant.js'
import { findMentions } from './mention/mentions.js'
import type { Mention } from './mention/mentions.js'
import { introduceOfCountry } from './introduce/of-country.js'
import { giveOfficeOfFirst } from './listed/office-of-first.js'
import { giveOfficeOfTitle } from './listed/office-of-title.js'
import { officeReferences, soleHolders } from './mention/office-references.js'
import { surnamesFirst } from './participant/surname-first.js'
import { Register } from './register/register.js'
import { signedByInitials } from './introduce/signed-initials.js'
import type { Signer } from './introduce/signed-initials.js'
import { introduceSigners } from './introduce/signers.js'
import { introduceReported } from './introduce/reported.js'

/** Words of the memo, and what they are for. */
export interface PeopleText {
  readonly flow: Flow
  readonly zone: Zone
  /** An entry of a list of participants. */
  readonly participant: boolean
  /** The delegation above an entry. */
  readonly side?: string | undefined
  /** The column that an entry stands in, counted from 0. */
  readonly column?: number | undefined
  /** In which cells further down its column an entry goes on. */
  readonly more?: readonly Flow[] | undefined
  /** The label of the list that an entry stands in. */
  readonly label?: string | undefined
}

export interface People {
  readonly persons: readonly Person[]
  readonly annotations: readonly Annotation[]
  /** Who is named in which words, by where the name ends. */
  readonly named: Namings
}

/** The persons of the names in some words, by where each ends. */
export type Namings = ReadonlyMap<Words, ReadonlyMap<number, Person>>

/** The people of a memo: who takes part, who is spoken of, and where they are named. `day`: of the conversation, as ISO 8601. */
export function recognizePeople(
  texts: readonly PeopleText[],
  authorities: readonly Authority[],
  day: string | undefined,
): People {
  const register = new Register(authorities, day)
  const listed = participants(texts, register)
  giveOfficeOfFirst(texts, register)
  const renamed = nameHolders(texts, register)
  const ofList = renamed.size === 0 ? listed : listed.map((each) => withId(each, renamed))
  introduceOthers(texts, register)
  const { annotations, named } = mentionsIn(texts, register)
  return { persons: register.people, annotations: [...ofList, ...annotations], named }
}

const withId = (each: Annotation, renamed: ReadonlyMap<string, string>): Annotation =>
  meansPerson(each) ? { ...each, person: renamed.get(each.person) ?? each.person } : each

/** Adds those of the lists and of the title, and says where these name them. */
function participants(texts: readonly PeopleText[], register: Register): Annotation[] {
  const annotations: Annotation[] = []
  const listed = texts.filter(({ participant }) => participant)
  const labels = new Set(
    texts.flatMap(({ zone, flow }) => (zone === 'speaker' ? [nameOfLabel(flow.text)] : [])),
  )
  const inverted = surnamesFirst(listed.map(({ flow }) => flow.text))
  const entries = listed.flatMap((text, index) => {
    const [before, next] = [listed[index - 1], listed[index + 1]]
    if (before && goesOnBelow(before, text)) return []
    if (text.label === undefined && isInitials(text.flow.text, labels))
      return [{ text, found: readInitials(text, register) }]
    const more = next && goesOnBelow(text, next) ? [next.flow] : (text.more ?? [])
    return [{ text, found: readParticipants(text, register, inverted?.get(text.flow.text), more) }]
  })
  for (const { found } of entries) addAll(annotations, found)
  const title = texts.find(({ zone }) => zone === 'heading')
  if (!title) return annotations
  addAll(annotations, readTitle(title, listed, register))
  giveOfficeOfTitle(title.flow.text, entries, register)
  return annotations
}

/** Adds those whom other words of the memo introduce. */
function introduceOthers(texts: readonly PeopleText[], register: Register): void {
  callByForename(texts, register)
  const seen = new Set<string>()
  const present = register.people.filter(({ participant }) => participant)
  for (const text of texts)
    if (!text.participant) introduce(text.flow.words, text.zone, register, seen, present)
  for (const { flow, zone } of texts) if (zone === 'paragraph') introduceInCapitals(flow.words, register)
  if (present.length === 0) introduceOfCountry(texts, register)
  introduceInApposition(texts, register)
  introduceSigners(texts, register)
  introduceReported(texts, register)
  if (present.length === 0) introduceInitials(texts, register)
}

/** No memo has more; for initials, all people are gone through. */
const MOST_SIGNATURES = 20

/** Where words of the memo name somebody, or a participant by office. */
function mentionsIn(texts: readonly PeopleText[], register: Register): Omit<People, 'persons'> {
  const annotations: Annotation[] = []
  const named = new Map<Words, Map<number, Person>>()
  let signatures = 0
  const holders = soleHolders(register.people.filter(({ participant }) => participant))
  for (const { flow, participant, zone } of texts) {
    if (zone === 'label' || zone === 'delegation') continue
    const mentions: (Mention | Signer)[] = findMentions(flow.words, register, zone === 'signed')
    const mayBeInitials = zone === 'signed' && mentions.length === 0 && signatures++ < MOST_SIGNATURES
    const signer = mayBeInitials ? signedByInitials(flow, texts, register) : undefined
    if (signer) mentions.push(signer)
    if (mentions.length > 0) named.set(flow.words, new Map(mentions.map(({ end, person }) => [end, person])))
    for (const mention of mentions) {
      const { start, end } = sourceSpan(flow, mention)
      const { cert, reason } = mention
      const person = mention.person.id
      const rule = mention === signer ? 'signed-initials' : 'known-name'
      annotations.push({ type: 'personName', start, end, person, rule, cert, reason })
    }
    if (!participant && zone !== 'note') addAll(annotations, officeReferences(flow, holders))
  }
  return { annotations, named }
}
