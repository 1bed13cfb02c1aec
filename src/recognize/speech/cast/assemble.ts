import type { Person } from '../../../memo/person.js'
import type { FlowText } from '../../recognizers.js'
import { areAgencies } from './agencies.js'
import { actors } from '../../people/introduce/actors.js'
import type { Namings } from '../../people/people.js'
import { Cast } from './cast.js'
import { authorOf, writerOfTwo } from './author.js'
import { kindOf } from './kind.js'
import { ladies } from './ladies.js'
import { QUOTED } from '../words/quotations.js'
import { titles } from './titles.js'

/** The cast of a memo before anybody has spoken: its people, their titles, its drafter. */
export function assemble(texts: readonly FlowText[], persons: readonly Person[], named: Namings): Cast {
  const kind = kindOf(texts)
  const cast = new Cast(persons, titles(texts, named, kind), named)
  const author = authorOf(texts, named)
  const drafted = author === undefined ? draftedBy(texts, cast) : undefined
  const writer = drafted ?? writerOfTwo(texts, cast.participants, named)
  // Of two who talk the one who signed is "I" from the beginning, unless the text calls him by office.
  const drafter = author === undefined || (writer && isWholeName(author, writer)) ? writer : undefined
  cast.setFirstPerson(() => isFirstPerson(texts, author))
  if (author !== undefined) {
    cast.setAuthor(author)
    if (isNamed(author, texts) && !cast.hasFirstPerson()) cast.introduceDrafter()
  }
  if (drafter) cast.setDrafter(drafter)
  const inText = new Map<string, boolean>()
  cast.setInText((surname) => {
    const known = inText.get(surname) ?? isInText(surname, texts)
    inText.set(surname, known)
    return known
  })
  cast.setLadies(ladies(texts))
  cast.hasOthers = texts.some(({ zone, flow }) => zone === 'item' && OTHERS.test(flow.text))
  cast.kind = kind
  cast.hasAgencies = areAgencies(texts, cast.participants)
  return cast
}

/** Whether what is reported or the label of a turn has a surname. */
const isInText = (surname: string, texts: readonly FlowText[]): boolean =>
  texts.some(({ zone, flow }) => (zone === 'paragraph' || zone === 'speaker') && flow.text.includes(surname))

const isWholeName = (author: string, { surname }: Person): boolean =>
  surname !== '' && author.slice(author.lastIndexOf(' ') + 1) === surname

/** Whether the author writes of himself by his surname. */
function isNamed(author: string, texts: readonly FlowText[]): boolean {
  const surname = author.slice(author.lastIndexOf(' ') + 1)
  return texts.some(({ zone, flow }) => zone === 'paragraph' && flow.text.includes(surname))
}

/** Whether the drafter writes "I" or "my", or "me" without naming himself. */
function isFirstPerson(texts: readonly FlowText[], author: string | undefined): boolean {
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  if (paragraphs.some(({ flow }) => writesAsI(flow.text))) return true
  const isNamedHere = author !== undefined && isNamed(author, texts)
  return !isNamedHere && paragraphs.some(({ flow }) => /\bme\b/.test(flow.text))
}

/** Whether "I" or "my" stands outside quotation marks. */
const writesAsI = (text: string): boolean =>
  MAY_BE_FIRST_PERSON.test(text) && FIRST_PERSON.test(text.replace(QUOTED, ''))
const MAY_BE_FIRST_PERSON = /\b(?:I|[Mm]y)\b/
const FIRST_PERSON = /(?<![\p{L}.])(?:I (?:\p{Ll}|\()|[Mm]y \p{Ll})/u

/** "And other advisors", "The Cabinet": the list leaves some out. */
const OTHERS =
  /^(?:and )?(?:(?:others|staff)$|other \p{Ll}+s?$|(?:the |members of the )?(?:cabinet|(?:\p{L}+ ){0,2}leadership)$)/iu

/** The one whom the source note names as the drafter, or else as who prepared or dictated the paper. */
function draftedBy(texts: readonly FlowText[], cast: Cast): Person | undefined {
  const acted = texts.flatMap(({ flow, zone }) =>
    zone === 'note' && WRITTEN.test(flow.text) ? actors(flow.words) : [],
  )
  const drafter =
    acted.find(({ kind }) => kind === 'drafted') ??
    acted.find(({ kind }) => kind === 'prepared' || kind === 'dictated')
  return drafter && cast.named(drafter.reading.surname, drafter.reading.forenames)
}
const WRITTEN = /(?:rafted|repared|ictated) /
