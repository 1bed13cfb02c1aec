import type { Annotation } from '../../../memo/annotation.js'
import { secondLine, sourceSpan, wideGap } from '../../../memo/flow.js'
import type { Flow } from '../../../memo/flow.js'
import { isOfficeBelow } from '../../../memo/office-line.js'
import type { PrintedName } from '../../../memo/person.js'
import { isBody, isGroup, isSideName, withoutCount } from '../../../memo/sides.js'
import { Words } from '../../../memo/words.js'
import { PARTICLE } from '../../../source/particles.js'
import type { Span } from '../../../source/position.js'
import { identify } from './identify.js'
import { fromAuthority } from '../name/named.js'
import type { Listed, Named } from '../name/named.js'
import type { ItemReading } from '../participant/item.js'
import { isOfCrown } from '../participant/office.js'
import { roleOf } from '../participant/role.js'
import { inTitleCase } from '../../../memo/title-case.js'
import { printedAlone, readItems, readSpaced } from './participants.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'
import { hostOfTitle, talkersOfTitle } from './talkers.js'
import type { Talker } from './talkers.js'

/**
 * Adds the participants of an entry of their list; `inverted`: its reading, if it begins with the surname; `more`: the entries or cells
 * below it in which it goes on.
 */
export function readParticipants(
  { flow, side, label }: PeopleText,
  register: Register,
  inverted: ItemReading | undefined,
  more: readonly Flow[],
): Annotation[] {
  const below = secondLine(flow)
  if (isNobody(below ? flow.text : withoutCount(flow.text), below)) return []
  const found: Annotation[] = []
  const isMore = more.length > 0
  const flows = [flow, ...more]
  const text = isMore ? flows.map((each) => each.text).join(' ') : flow.text
  const printed = printedAlone(text)
  const role = roleOf(label ?? '') ?? roleOf(side ?? '')
  const gap = inverted || isMore ? undefined : wideGap(flow)
  const one = inverted ?? (gap === undefined ? undefined : readSpaced(flow.words, gap))
  for (const reading of one ? [one] : readItems(isMore ? new Words(text) : flow.words, below))
    addParticipant(reading, flows, { side, role, printed }, register, found, text)
  return found
}

/** Adds a caller who is listed by the initials under which he has turns: "HAK". */
export function readInitials({ flow }: PeopleText, register: Register): Annotation[] {
  const found: Annotation[] = []
  const named = { start: 0, end: flow.text.length }
  const reading = {
    titles: [],
    forenames: [],
    surname: flow.text,
    office: '',
    role: undefined,
    titleStart: 0,
    named,
  }
  addParticipant(
    reading,
    [flow],
    { side: undefined, role: undefined, printed: flow.text },
    register,
    found,
    flow.text,
  )
  return found
}

/** Whether an entry is initials under which, or under the last of which, somebody has turns. */
export const isInitials = (text: string, labels: ReadonlySet<string>): boolean =>
  INITIALS.test(text) && (labels.has(text) || labels.has(text.at(-1)!))
const INITIALS = /^\p{Lu}{2,3}$/u

/** Whether a name goes on in the entry below it: "Foreign Minister Couve de", and there "Murville". */
export const goesOnBelow = ({ flow }: PeopleText, next: PeopleText): boolean =>
  ENDS_IN_PARTICLE.test(flow.text) && SURNAME.test(next.flow.text)
const ENDS_IN_PARTICLE = new RegExp(`\\p{Lu}[\\p{L}’'-]{1,20} (?:${PARTICLE})$`, 'u')
const SURNAME = /^\p{Lu}\p{Ll}[\p{L}’'-]{1,20}$/u

/** Adds whom the title says to have talked, where no list does, and whom it says those met whom a list calls "others present". */
export function readTitle(
  { flow }: PeopleText,
  listed: readonly PeopleText[],
  register: Register,
): Annotation[] {
  const found: Annotation[] = []
  const title = inTitleCase(flow.text)
  for (const { reading, printed } of talkersOf(title, listed, register))
    addParticipant(reading, [flow], { side: undefined, role: undefined, printed }, register, found, title)
  return found.map((each) => ({ ...each, rule: 'party-of-title' }))
}

/** "Others present": besides whom the title names. */
const OTHERS = /^(?:others|also) present/i

function talkersOf(title: string, listed: readonly PeopleText[], register: Register): readonly Talker[] {
  if (register.people.length === 0) return talkersOfTitle(title)
  const host = listed.some(({ label }) => OTHERS.test(label ?? '')) ? hostOfTitle(title) : undefined
  return host ? [host] : []
}

/** Whether an entry is a delegation's name without members under it, or "[See Attached List]"; `below`: its second line. */
function isNobody(text: string, below: Span | undefined): boolean {
  if (isGroup(text) || (text.startsWith('[') && !SUPPLIED.test(text))) return true
  if ((!isSideName(text) && !isBody(text)) || isOfCrown(text)) return false
  return !below || !isOfficeBelow(text.slice(below.start, below.end), text.slice(0, below.start - 1))
}

/** "[Henry] Hall" */
const SUPPLIED = /^\[\p{L}{1,20}\.?\] \p{Lu}/u

function addParticipant(
  reading: ItemReading,
  flows: readonly Flow[],
  known: Pick<Listed, 'side' | 'role' | 'printed'>,
  register: Register,
  found: Annotation[],
  text: string,
): void {
  const authority = identify(reading, text, register)
  const listed = {
    office: reading.office === '' ? undefined : reading.office,
    printed: known.printed,
    name: printedName(reading, text),
    role: reading.role?.value ?? known.role,
    side: known.side,
  }
  const { id } = register.add(
    authority ? fromAuthority(authority, reading.titles, listed) : unregistered(reading, text, listed),
  )
  if (reading.role) {
    for (const { start, end } of placesOf(reading.role, flows))
      found.push({ type: 'roleName', start, end, rule: 'role-of-participant', cert: 'high' })
  }
  for (const { start, end } of placesOf(reading.named, flows))
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
        : {
            type: 'personName',
            start,
            end,
            person: id,
            rule: 'participant',
            cert: 'high',
            reason: undefined,
          },
    )
}

/** Where a span of the joined text of some flows stands, in each of them. */
function placesOf({ start, end }: Span, flows: readonly Flow[]): Span[] {
  const [only] = flows
  if (only && flows.length === 1 && start < end) return [sourceSpan(only, { start, end })]
  let offset = 0
  return flows.flatMap((flow) => {
    const [from, to] = [Math.max(0, start - offset), Math.min(flow.text.length, end - offset)]
    offset += flow.text.length + 1
    return from < to ? [sourceSpan(flow, { start: from, end: to })] : []
  })
}

/** The name in an entry, with the whole title before it and the whole office behind it, without the role at the meeting. */
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

/** Somebody whom no register has, as a list prints him: by name, or by office alone. */
function unregistered(reading: ItemReading, printed: string, listed: Listed): Named {
  const { titles, surname, forenames, named } = reading
  const words = printed.slice(named.start, named.end)
  const name = surname === '' ? words.replace(/^the /, 'The ') : words
  return { name, surname, forenames, titles, authority: undefined, listed }
}
