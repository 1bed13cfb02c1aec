import type { Annotation } from '../../memo/annotation.js'
import type { Flow } from '../../memo/flow.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Authority, AuthorityPerson, Person } from '../../memo/person.js'
import { isSideName } from '../../memo/sides.js'
import type { Zone } from '../../memo/phrases.js'
import { findMentions, fromAuthority } from './mentions.js'
import { matches, readItem, surnameStart } from './participants.js'
import type { ItemReading } from './participants.js'
import { Register } from './register.js'
import { fold, isTitle } from './titles.js'

/** Words of the memo with what they are for; `side` is the delegation above an item. */
export interface PeopleText {
  readonly flow: Flow
  readonly zone: Zone
  readonly participant: boolean
  readonly side?: string
}

export interface People {
  readonly persons: readonly Person[]
  readonly annotations: readonly Annotation[]
}

/** The people of a memo: who takes part, who is spoken of, and where they are named. */
export function recognizePeople(
  texts: readonly PeopleText[],
  authorities: readonly Authority[],
  reserved: Iterable<string>,
  day?: string,
): People {
  const register = new Register(authorities, reserved, day)
  const annotations: Annotation[] = []
  for (const text of texts) if (text.participant) annotations.push(...readParticipant(text, register))
  for (const text of texts) introduce(text, register)
  const participants = register.people.filter(({ participant }) => participant)
  for (const { flow, participant, zone } of texts) {
    if (zone === 'label' || zone === 'delegation') continue
    for (const { start, end, person, cert, reason } of findMentions(flow.text, register, zone === 'signed'))
      annotations.push({
        type: 'personName',
        ...sourceSpan(flow, { start, end }),
        person: person.id,
        cert,
        reason,
        rule: 'known-name',
      })
    if (!participant && zone !== 'note') annotations.push(...references(flow, participants))
  }
  return { persons: register.people, annotations }
}

function readParticipant({ flow, side }: PeopleText, register: Register): Annotation[] {
  // A delegation's name without members under it, or "[See Attached List]", is nobody.
  const reading = isSideName(flow.text) || flow.text.startsWith('[') ? undefined : readItem(flow.text)
  if (!reading) return []
  const authority = identify(reading, flow.text, register)
  const found: Annotation[] = []
  const person = register.add({
    ...(authority ? fromAuthority(authority, reading.titles) : unregistered(reading, flow.text)),
    offices: reading.office === '' ? [] : [reading.office],
    printed: [flow.text],
    roles: reading.role ? [reading.role.value] : [],
    participant: true,
    ...(side !== undefined && { side }),
  })
  if (reading.role)
    found.push({
      type: 'roleName',
      ...sourceSpan(flow, reading.role),
      rule: 'role-of-participant',
      cert: 'high',
    })
  if (reading.name)
    found.push({
      type: 'personName',
      ...sourceSpan(flow, reading.name),
      person: person.id,
      rule: 'participant',
      cert: 'high',
    })
  else {
    const end = /^[^,(—]*/.exec(flow.text)![0].trimEnd().length
    found.push({
      type: 'personReference',
      ...sourceSpan(flow, { start: 0, end }),
      person: person.id,
      rule: 'participant-by-office',
      cert: 'high',
    })
  }
  return found
}

function unregistered(reading: ItemReading, printed: string): Omit<Person, 'id'> {
  const name =
    reading.surname === ''
      ? printed.replace(/\s*[,(—].*$/, '')
      : [...reading.titles, ...reading.forenames, reading.surname].join(' ')
  return {
    name,
    surname: reading.surname,
    forenames: reading.forenames,
    titles: reading.titles,
    offices: [],
    printed: [],
    roles: [],
    participant: true,
  }
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
    const office = OFFICES.find(([printed]) => printed.test(text.replace(/\s*[,(].*$/, '')))
    return office && register.byOffice(office[1])
  }
  const fitting = bearers([...reading.forenames, ...reading.surname.split(' ')], register)
  if (fitting.length < 2) return fitting[0]
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
    const surname = fold(words.slice(from).join(' '))
    const forms = register.known(words[from]!.split('-')[0]!).filter((form) => fold(form.surname) === surname)
    const fitting = matches({ surname, forenames: words.slice(0, from) }, forms)
    if (fitting.length > 0) return [...new Set(fitting.map(({ authority }) => authority))]
  }
  return []
}

/** "Mr. Gromyko", "Drafted by Akalovsky": people whom no list names. */
const TITLED =
  /\b(?:Mr|Mrs|Miss|Dr|Ambassador|Senator|General|Admiral|Chairman|Chancellor|Premier|Prime Minister|Foreign Minister|President|Secretary|Sir|Lord)\.? ((?:\p{Lu}\. ?)*)(\p{Lu}\p{Ll}[\p{L}’-]*)/gu
const ACTING =
  /\b(?:[Dd]rafted|approved|initialed|cleared|prepared|transcribed)(?:, approved,)? (?:and \w+ )?by (\p{Lu}\p{Ll}[\p{L}’-]*)(?: and (\p{Lu}\p{Ll}[\p{L}’-]*))?/gu

function introduce({ flow, zone, participant }: PeopleText, register: Register): void {
  if (participant) return
  if (zone === 'note')
    for (const [, ...names] of flow.text.matchAll(ACTING))
      for (const name of names) if (name !== undefined) spokenOf(name, [], register)
  if (zone !== 'paragraph' && zone !== 'turn' && zone !== 'item' && zone !== 'heading') return
  for (const match of flow.text.matchAll(TITLED))
    if (!isOffice(match[2]!)) spokenOf(match[2]!, match[1]!.split(' ').filter(Boolean), register)
}

function isOffice(word: string): boolean {
  return (
    isTitle(word) ||
    /^(?:State|Defense|Treasury|Commerce|General|House|Council|Government|Office|Department|Committee|Conference|Board|Staff|Representative|Designate)$/.test(
      word,
    )
  )
}

/** Whoever the register or the memo knows already is found by name; others are added. */
function spokenOf(surname: string, forenames: readonly string[], register: Register): void {
  const plain = surname.replace(/[’']s$/, '')
  if (register.known(plain).length > 0 || register.found(plain).length > 0) return
  const last = surnameStart([plain])
  register.add({
    name: [...forenames, plain].join(' '),
    surname: [plain].slice(last).join(' '),
    forenames,
    titles: [],
    offices: [],
    printed: [],
    roles: [],
    participant: false,
  })
}

const OF_PARTICIPANT =
  /\b[Tt]he (President|Secretary|Prime Minister|Foreign Minister|Chancellor|Ambassador|Under Secretary|Foreign Secretary|Chairman|Vice President|Premier)\b(?! of| [A-Z])/g

/** "the President", where the list has exactly one person who is called so. */
function references(flow: Flow, participants: readonly Person[]): Annotation[] {
  const found: Annotation[] = []
  for (const match of flow.text.matchAll(OF_PARTICIPANT)) {
    const title = match[1]!
    const holders = participants.filter((person) => isCalled(person, title))
    if (holders.length !== 1) continue
    const span = { start: match.index, end: match.index + match[0].length }
    found.push({
      type: 'personReference',
      ...sourceSpan(flow, span),
      person: holders[0]!.id,
      rule: 'office-of-participant',
      cert: 'high',
      reason: `the one participant who is called ${title}`,
    })
  }
  return found
}

function isCalled({ offices, titles, printed }: Person, title: string): boolean {
  return (
    titles.join(' ') === title ||
    offices.some((office) => office === title || office === `The ${title}`) ||
    printed.includes(`The ${title}`)
  )
}
