import type { Annotation } from '../../memo/annotation.js'
import type { Flow } from '../../memo/flow.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Authority, AuthorityPerson, Person } from '../../memo/person.js'
import { WordTable, matchesAtWords } from '../../memo/word-table.js'
import { isSideName } from '../../memo/sides.js'
import type { Zone } from '../../memo/phrases.js'
import { introduce } from './introduce.js'
import { findMentions, fromAuthority } from './mentions.js'
import { matches, readItems } from './participants.js'
import type { ItemReading } from './participants.js'
import { Register } from './register.js'
import { fold } from './titles.js'

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
  for (const text of texts) if (text.participant) annotations.push(...readParticipants(text, register))
  for (const text of texts) if (!text.participant) introduce(text.flow.words, text.zone, register)
  const holders = soleHolders(register.people.filter(({ participant }) => participant))
  for (const { flow, participant, zone } of texts) {
    if (zone === 'label' || zone === 'delegation') continue
    for (const mention of findMentions(flow.words, register, zone === 'signed')) {
      const { start, end } = sourceSpan(flow, mention)
      const { person, cert, reason } = mention
      annotations.push({
        type: 'personName',
        start,
        end,
        person: person.id,
        cert,
        reason,
        rule: 'known-name',
      })
    }
    if (!participant && zone !== 'note') for (const each of references(flow, holders)) annotations.push(each)
  }
  return { persons: register.people, annotations }
}

function readParticipants({ flow, side }: PeopleText, register: Register): Annotation[] {
  // A delegation's name without members under it, or "[See Attached List]", is nobody.
  if (isSideName(flow.text) || flow.text.startsWith('[')) return []
  return readItems(flow.text).flatMap((reading) => addParticipant(reading, flow, side, register))
}

function addParticipant(
  reading: ItemReading,
  flow: Flow,
  side: string | undefined,
  register: Register,
): Annotation[] {
  const authority = identify(reading, flow.text, register)
  const person = register.add({
    ...(authority ? fromAuthority(authority, reading.titles) : unregistered(reading, flow.text)),
    offices: reading.office === '' ? [] : [reading.office],
    printed: [flow.text],
    roles: reading.role ? [reading.role.value] : [],
    participant: true,
    ...(side !== undefined && { side }),
  })
  const found: Annotation[] = []
  if (reading.role)
    found.push({
      type: 'roleName',
      ...sourceSpan(flow, reading.role),
      rule: 'role-of-participant',
      cert: 'high',
    })
  found.push(
    reading.surname === ''
      ? {
          type: 'personReference',
          ...sourceSpan(flow, reading.named),
          person: person.id,
          rule: 'participant-by-office',
          cert: 'high',
        }
      : {
          type: 'personName',
          ...sourceSpan(flow, reading.named),
          person: person.id,
          rule: 'participant',
          cert: 'high',
        },
  )
  return found
}

function unregistered(reading: ItemReading, printed: string): Omit<Person, 'id'> {
  const named = printed.slice(reading.named.start, reading.named.end)
  return {
    name: [...reading.titles, named].join(' '),
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
    const named = text.slice(reading.named.start, reading.named.end)
    const office = OFFICES.find(([printed]) => printed.test(named))
    return office && register.byOffice(office[1])
  }
  const fitting = bearers([...reading.forenames, ...reading.surname.split(' ')], register)
  if (fitting.length < 2) return fitting[0]
  // "Assistant Secretary Robertson": the words before the name say more together than one by one.
  const before = text.slice(0, reading.named.start).trim()
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
    const surname = fold(words.slice(from).join(' '))
    const fitting = matches(
      words.slice(0, from),
      forms.filter((form) => fold(form.surname) === surname),
    )
    if (fitting.length > 0) return [...new Set(fitting.map(({ authority }) => authority))]
  }
  return []
}

const CALLED =
  'President|Secretary|Prime Minister|Foreign Minister|Chancellor|Ambassador|Under Secretary|Foreign Secretary|Chairman|Vice President|Premier'
const OF_PARTICIPANT = new RegExp(`(?<=\\b[Tt]he )(?:${CALLED})\\b(?! of| [A-Z])`, 'y')
const CALLED_WORDS = new WordTable([CALLED])
const ARTICLE = 'the '.length

/** "the President", where the list has exactly one person who is called so. */
function references(flow: Flow, holders: ReadonlyMap<string, Person>): Annotation[] {
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

/** The participants whom no other is called alike. */
function soleHolders(participants: readonly Person[]): Map<string, Person> {
  const sole = new Map<string, Person>()
  for (const title of CALLED.split('|')) {
    const holders = participants.filter((person) => isCalled(person, title))
    if (holders.length === 1) sole.set(title, holders[0]!)
  }
  return sole
}

function isCalled({ offices, titles, printed }: Person, title: string): boolean {
  return (
    titles.join(' ') === title ||
    offices.some((office) => office === title || office === `The ${title}`) ||
    printed.includes(`The ${title}`)
  )
}
