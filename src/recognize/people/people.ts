import type { Annotation } from '../../memo/annotation.js'
import type { Flow } from '../../memo/flow.js'
import { secondLine, sourceSpan, wideGap } from '../../memo/flow.js'
import type { Authority, AuthorityPerson, Person, PrintedName } from '../../memo/person.js'
import { WordTable, matchesAtWords } from '../../memo/word-table.js'
import type { Words } from '../../memo/words.js'
import { isBody, isGroup, isSideName, withoutCount } from '../../memo/sides.js'
import { isOfficeBelow } from '../../memo/office-line.js'
import { PARTICLES } from '../../source/particles.js'
import type { Span } from '../../source/position.js'
import type { Zone } from '../../memo/phrases.js'
import { partsOf } from './authority.js'
import { wordsOfName } from '../../memo/family-name.js'
import { callByForename } from './by-forename.js'
import { introduceInApposition } from './in-apposition.js'
import { introduceInitials } from './initials.js'
import { introduce } from './introduce.js'
import { findMentions } from './mentions.js'
import { matches } from './matches.js'
import type { ItemReading } from './participant/item.js'
import { roleOf } from './participant/role.js'
import { surnamesFirst } from './participant/surname-first.js'
import { printedAlone, readItems, readSpaced } from './participants.js'
import { hostOfTitle, talkersOfTitle } from './talkers.js'
import type { Talker } from './talkers.js'
import { fromAuthority } from './named.js'
import type { Listed, Named } from './named.js'
import { Register } from './register.js'
import { introduceOfCountry } from './of-country.js'
import { nameHolders } from './holders.js'
import { introduceReported } from './reported.js'
import { addAll } from '../../source/many.js'

/** Words of the memo with what they are for; `side` is the delegation above an item. */
export interface PeopleText {
  readonly flow: Flow
  readonly zone: Zone
  readonly participant: boolean
  readonly side?: string | undefined
  /** The label of the list that it stands in. */
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

/** The people of a memo: who takes part, who is spoken of, and where they are named. */
export function recognizePeople(
  texts: readonly PeopleText[],
  authorities: readonly Authority[],
  day: string | undefined,
): People {
  const register = new Register(authorities, day)
  const annotations: Annotation[] = []
  const listed = texts.filter(({ participant }) => participant)
  const inverted = surnamesFirst(listed.map(({ flow }) => flow.text))
  for (const text of listed)
    addAll(annotations, readParticipants(text, register, inverted?.get(text.flow.text)))
  const title = texts.find(({ zone }) => zone === 'heading')
  if (title && register.people.length === 0) addAll(annotations, readTalkers(title, register))
  else if (title && listed.some(({ label }) => OTHERS.test(label ?? '')))
    addAll(annotations, readTalkers(title, register, listOf(hostOfTitle(title.flow.text))))
  nameHolders(texts, register)
  callByForename(texts, register)
  const seen = new Set<string>()
  const participants = register.people.filter(({ participant }) => participant)
  for (const text of texts)
    if (!text.participant) introduce(text.flow.words, text.zone, register, seen, participants)
  if (participants.length === 0) introduceOfCountry(texts, register)
  introduceInApposition(texts, register)
  introduceReported(texts, register)
  if (participants.length === 0) introduceInitials(texts, register)
  const holders = soleHolders(register.people.filter(({ participant }) => participant))
  const named = new Map<Words, Map<number, Person>>()
  for (const { flow, participant, zone } of texts) {
    if (zone === 'label' || zone === 'delegation') continue
    const mentions = findMentions(flow.words, register, zone === 'signed')
    if (mentions.length > 0) named.set(flow.words, new Map(mentions.map(({ end, person }) => [end, person])))
    for (const mention of mentions) {
      const { start, end } = sourceSpan(flow, mention)
      const { cert, reason } = mention
      const person = mention.person.id
      annotations.push({ type: 'personName', start, end, person, rule: 'known-name', cert, reason })
    }
    if (!participant && zone !== 'note') for (const each of references(flow, holders)) annotations.push(each)
  }
  return { persons: register.people, annotations, named }
}

function readParticipants(
  { flow, side, label }: PeopleText,
  register: Register,
  inverted: ItemReading | undefined,
): Annotation[] {
  const below = secondLine(flow)
  if (isNobody(below ? flow.text : withoutCount(flow.text), below)) return []
  const found: Annotation[] = []
  const printed = printedAlone(flow.text)
  const role = roleOf(label ?? '') ?? roleOf(side ?? '')
  const gap = inverted ? undefined : wideGap(flow)
  const one = inverted ?? (gap === undefined ? undefined : readSpaced(flow.words, gap))
  for (const reading of one ? [one] : readItems(flow.words, below))
    addParticipant(reading, flow, { side, role, printed }, register, found)
  return found
}

/** "Others present": besides whom the title names. */
const OTHERS = /^(?:others|also) present/i
const listOf = (talker: Talker | undefined): readonly Talker[] => (talker ? [talker] : [])

/** Where no list says who takes part, the title may. */
function readTalkers(
  { flow }: PeopleText,
  register: Register,
  talkers: readonly Talker[] = talkersOfTitle(flow.text),
): Annotation[] {
  const found: Annotation[] = []
  for (const { reading, printed } of talkers)
    addParticipant(reading, flow, { side: undefined, role: undefined, printed }, register, found)
  return found.map((each) => ({ ...each, rule: 'party-of-title' }))
}

/** A delegation's name without members under it, or "[See Attached List]"; `below`: the second line, if there is one. */
function isNobody(text: string, below: Span | undefined): boolean {
  if (isGroup(text) || (text.startsWith('[') && !SUPPLIED.test(text))) return true
  if (!isSideName(text) && !isBody(text)) return false
  return !below || !isOfficeBelow(text.slice(below.start, below.end), text.slice(0, below.start - 1))
}

/** "[Henry] Hall" */
const SUPPLIED = /^\[\p{L}{1,20}\.?\] \p{Lu}/u

function addParticipant(
  reading: ItemReading,
  flow: Flow,
  known: Pick<Listed, 'side' | 'role' | 'printed'>,
  register: Register,
  found: Annotation[],
): void {
  const authority = identify(reading, flow.text, register)
  const listed = {
    office: reading.office === '' ? undefined : reading.office,
    printed: known.printed,
    name: printedName(reading, flow.text),
    role: reading.role?.value ?? known.role,
    side: known.side,
  }
  const { id } = register.add(
    authority ? fromAuthority(authority, reading.titles, listed) : unregistered(reading, flow.text, listed),
  )
  if (reading.role) {
    const { start, end } = sourceSpan(flow, reading.role)
    found.push({ type: 'roleName', start, end, rule: 'role-of-participant', cert: 'high' })
  }
  const { start, end } = sourceSpan(flow, reading.named)
  found.push(
    reading.surname === ''
      ? {
          type: 'personReference',
          start,
          end,
          person: id,
          rule: 'participant-by-office',
          cert: 'high',
          reason: undefined,
        }
      : { type: 'personName', start, end, person: id, rule: 'participant', cert: 'high', reason: undefined },
  )
}

/** The name in an item with title and office, both whole; what a person does at the meeting is neither. */
function printedName(
  { surname, named, titleStart, office, role }: ItemReading,
  text: string,
): PrintedName | undefined {
  if (surname === '') return undefined
  const other = role
    ? office.replace(text.slice(role.start, role.end), '').replace(/[\s,]*\(\s*\)/, '')
    : office
  return {
    title: text.slice(titleStart, named.start).trim(),
    name: text.slice(named.start, named.end),
    office: other.replace(/[\s,—–-]+$/, '').trimStart(),
  }
}

function unregistered(reading: ItemReading, printed: string, listed: Listed): Named {
  const { titles, surname, forenames, named } = reading
  const words = printed.slice(named.start, named.end)
  const name = surname === '' ? words.replace(/^the /, 'The ') : words
  return { name, surname, forenames, titles, authority: undefined, listed }
}

/** Offices that one person held: the register's descriptions name them at their beginning. */
const OFFICES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:the )?president\b(?! of (?!the united))/i, /^(?:\d{4}[–-]\d{2,4} )?President of the United States/],
  [/^(?:the )?vice president\b/i, /^Vice President of the United States/],
  [/^(?:the )?secretary(?: of state)?$/i, /^Secretary of State(?! for)/],
  [/^(?:the )?under secretary(?: of state)?$/i, /^Under Secretary of State(?! for)/],
  [/^secretary of defense/i, /^Secretary of Defense/],
]

function identify(reading: ItemReading, text: string, register: Register): AuthorityPerson | undefined {
  if (reading.surname === '') {
    const named = text.slice(reading.named.start, reading.named.end)
    const office = OFFICES.find(([printed]) => printed.test(named))
    return (office && register.byOffice(office[1])) ?? register.byOfficeAlone(named)
  }
  const fitting = bearers(wordsOfName(reading), register)
  if (fitting.length < 2) return fitting[0]
  const spelled = fitting.filter(
    ({ forenames }) =>
      reading.forenames.length > 0 && reading.forenames.every((forename) => forenames.includes(forename)),
  )
  if (spelled.length === 1) return spelled[0]
  // "Assistant Secretary Robertson": the words before the name say more together than one by one.
  const before = text.slice(reading.titleStart, reading.named.start).trim()
  const called = fitting.filter(({ description }) => before.length > 3 && description.includes(before))
  if (called.length === 1) return called[0]
  const titled = fitting.filter(({ description }) =>
    [...reading.titles, ...reading.office.split(/, | of /)].some(
      (word) => word.length > 3 && description.includes(word),
    ),
  )
  return titled.length === 1 ? titled[0] : undefined
}

/** The persons of the register whom a name can mean, by the longest surname that it ends in or begins with. */
function bearers(words: readonly string[], register: Register): AuthorityPerson[] {
  for (let from = 0; from < words.length; from++) {
    const forms = register.known(words[from]!.split('-')[0]!)
    if (forms.length === 0) continue
    const surname = partsOf(words.slice(from).join(' ')).join(' ')
    const fitting = matches(
      words.slice(0, from).filter((word) => !PARTICLES.has(word)),
      forms.filter((form) => form.parts.join(' ') === surname),
    )
    if (fitting.length > 0) return [...new Set(fitting.map(({ authority }) => authority))]
  }
  return []
}

const CALLED =
  'President|Secretary|Prime Minister|Foreign Minister|Chancellor|Ambassador|Under Secretary|Foreign Secretary|Chairman|Vice President|Premier|King|Queen|Emperor|Shah|Sultan|Archbishop|Generalissimo|Tunku|Tengku'
const OF_PARTICIPANT = new RegExp(`(?<=\\b[Tt]he )(?:${CALLED})\\b(?! of| [A-Z])`, 'y')
const CALLED_WORDS = new WordTable([CALLED])
const TITLES = new Set(CALLED.split('|'))
const ARTICLE = 'the '.length

/** "the President", where the list has exactly one person who is called so. */
function references(flow: Flow, holders: ReadonlyMap<string, Person | undefined>): Annotation[] {
  const found: Annotation[] = []
  if (holders.size === 0) return found
  for (const { 0: title, index } of matchesAtWords(OF_PARTICIPANT, CALLED_WORDS, flow.words)) {
    const person = holders.get(title)
    if (!person) continue
    const { start, end } = sourceSpan(flow, { start: index - ARTICLE, end: index + title.length })
    found.push({
      type: 'personReference',
      start,
      end,
      person: person.id,
      rule: 'office-of-participant',
      cert: 'high',
      reason: `the one participant who is called ${title}`,
    })
  }
  return found
}

/** By title, the one participant who is called so; nobody where two are. */
function soleHolders(participants: readonly Person[]): Map<string, Person | undefined> {
  const holders = new Map<string, Person | undefined>()
  for (const person of participants)
    for (const title of new Set(callsOf(person)))
      if (TITLES.has(title)) holders.set(title, holders.has(title) ? undefined : person)
  return holders
}

/** What the participants list calls a person. */
function callsOf({ offices, titles, printed }: Person): string[] {
  const bare = (called: string): string => (called.startsWith('The ') ? called.slice(ARTICLE) : called)
  return [
    titles.join(' '),
    ...offices.map(bare),
    ...printed.filter((words) => words !== bare(words)).map(bare),
  ]
}
