import type { Person } from '../../../memo/person.js'
import type { Namings } from '../../people/people.js'
import type { FlowText } from '../../recognizers.js'
import { QUOTED } from '../words/quotations.js'
import { holdersOf, normalOffice } from './office.js'

/** "Memorandum From the Assistant Secretary of State for European Affairs (Hall) to the Secretary". */
const FROM = /\b[Ff]rom [^()]{3,160} \((\p{Lu}[\p{L}’-]+)\) to /u
/** "The Ambassador in Norland (Hall) to the Secretary of State" */
const OF_SENDER = /(?:^|[:\d.] )The [^(),]{3,120} \((\p{Lu}[\p{L}’-]+)\) to (?=\p{L})/u
/** "Memorandum of Conversation, by the Under Secretary of State (Hall)" */
const BY_OFFICE = /, [Bb]y the [^(]{3,160} \((\p{Lu}[\p{L}’-]+)\)(?=$|[\d,.]| \d)/u
/** "Memorandum for the Files by Henry Hall, Special Assistant" */
const BY = /^.{1,160}? by ((?:\p{Lu}(?:\.|\p{Ll}+) ){1,3}\p{Lu}\p{Ll}[\p{L}’-]*)(?=$|,| (?:to|of) )/u
/** "John A. McCone", "Hall", with a title behind or a line below; initials alone tell no name. */
const SIGNATURE =
  /^\s*((?:\p{Lu}(?:\.|\p{Ll}+) ?){0,3}(?<!\p{L})\p{Lu}\p{Ll}(?:[\p{L}’-]*\p{Ll}))(?![\p{L}.]| \p{Lu})/u

/** Whoever writes "I": the sender or author in the heading, or else who signed, if one alone did; `named`: who is named where. */
export function authorOf(texts: readonly FlowText[], named: Namings): string | undefined {
  const heading = texts.find(({ zone }) => zone === 'heading')
  const title = heading?.flow.text.slice(0, LONGEST_TITLE) ?? ''
  const sender = [FROM, OF_SENDER, BY_OFFICE].map((each) => each.exec(title)?.[1]).find(Boolean)
  if (sender !== undefined) return sender
  const author = BY.exec(title)?.[1]
  if (author !== undefined && isNamedIn(heading!, author, named)) return author
  const [first, ...others] = texts.filter(({ zone }) => zone === 'signed')
  const isAlone = first !== undefined && others.every(({ block }) => block === first.block)
  if (!isAlone) return undefined
  const [signer] = named.get(first.flow.words)?.values() ?? []
  return SIGNATURE.exec(completed(first.flow.text.slice(0, 80)))?.[1]?.trim() ?? signer?.surname
}
/** "C[ordell] H[ull]": a signature that editors completed. */
const completed = (signature: string): string => signature.replace(/(?<=\p{Lu})\[(\p{Ll}+)\]/gu, '$1')
const LONGEST_TITLE = 320

/** "by Telephone Conversation": a person must be known by the name. */
const isNamedIn = ({ flow }: FlowText, author: string, named: Namings): boolean =>
  [...(named.get(flow.words)?.values() ?? [])].some(({ surname }) => author.endsWith(surname))

const SPEAKS =
  /(?:^|[.?!] )I (?:then |also |\p{Ll}+ly )?(?:said|told|asked|replied|answered|explained|thanked|stated)(?!\p{L})/u
/** "came in to give me an account" */
const TO_ME =
  /\b(?:told|tell|gave|give|asked|ask|informed|assured|showed|show|handed|reminded|called on|see|saw|called|telephoned) me\b/
const CALLED =
  /\b[Tt]he ((?:(?:Prime|Foreign|Finance|Defense) )?Minister|(?:Under |Assistant )?Secretary|(?:Vice )?President|Ambassador|Chancellor|Chairman|Premier|Senator|Governor|General|Director|Counselor|King|Shah)\b/g

const writesOfHimself = (text: string): boolean =>
  (text.includes('I ') && SPEAKS.test(text)) || (text.includes(' me') && TO_ME.test(text.replace(QUOTED, '')))

/** Of two who talked, the one whom the text neither names nor calls by office, where it does the other: he is "I". */
export function writerOfTwo(
  texts: readonly FlowText[],
  participants: readonly Person[],
  named: Namings,
): Person | undefined {
  if (participants.length !== 2) return undefined
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  if (!paragraphs.some(({ flow }) => writesOfHimself(flow.text))) return undefined
  const called = new Set<string>()
  for (const { flow } of paragraphs) {
    for (const { id } of named.get(flow.words)?.values() ?? []) called.add(id)
    for (const [, office] of flow.text.matchAll(CALLED))
      for (const { id } of holdersOf(normalOffice(office!), participants)) called.add(id)
  }
  const uncalled = participants.filter(({ id }) => !called.has(id))
  return uncalled.length === 1 ? uncalled[0] : undefined
}
