import type { Act } from '../../memo/source-note.js'
import type { Party } from '../../memo/correspondence.js'
import { withDays } from '../../memo/dates/time-of-day.js'
import { lengthOfMonth } from '../../source/months.js'
import { twoDigits } from '../../source/wording.js'
import { tei } from '../../xml/build.js'
import type { AttributeValues } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { BY_PROGRAM } from '../pointers.js'
import { filled } from './filled.js'
import { EDITORS } from './input.js'
import type { HeaderInput, Printed, When } from './input.js'
import { sentenceNumber } from './printed-part.js'

/** `@resp` of what the metadata supplies. */
const BY_EDITORS = `#${EDITORS}`

/** `date/@type` by kind of paper. */
const TYPES = {
  meeting: 'conversation-or-meeting-date',
  correspondence: 'sent-date',
  other: 'creation-date',
} as const

/** When and where, for `creation`. */
export const whenAndWhere = (input: HeaderInput): (XmlElement | undefined)[] => [
  day(input, { type: TYPES[input.written ? 'meeting' : input.genre] }),
  hours(input),
  place(input),
  drafted(input),
]

/** The day as it is printed, else as the metadata supplies it. */
function day({ date, metadata }: HeaderInput, attributes: AttributeValues = {}): XmlElement | undefined {
  if (date) return tei('date', { ...attributes, ...attributesOf(date) }, [date.text])
  return metadata.date === undefined
    ? undefined
    : tei('date', { ...attributes, when: metadata.date, resp: BY_EDITORS }, [metadata.date])
}

/** The day on which the text itself was made, where the source note says it, or the dateline; a record is often drafted later than the talk. */
function drafted(input: HeaderInput): XmlElement | undefined {
  for (const act of input.sourceNote?.acts ?? []) {
    const on = act.kind === 'drafted' ? dayOfAct(act, input) : undefined
    if (on) return tei('date', { type: 'drafting-date', when: on.when }, [act.date!.text, ...yearOf(on)])
  }
  const { written } = input
  return written && tei('date', { type: 'drafting-date', ...attributesOf(written) }, [written.text])
}

const attributesOf = ({ when, from, to, cert }: When): AttributeValues => ({ when, from, to, cert })

const hours = (input: HeaderInput): XmlElement | undefined => input.hours && timeOn(input, input.hours)

/** Hours of the day or days of the paper. */
function timeOn({ date, metadata }: HeaderInput, hoursOfDay: Printed & When): XmlElement {
  const first = date ? (date.from ?? date.when)?.slice(0, 10) : metadata.date
  return tei('time', attributesOf(withDays(hoursOfDay, first, date?.to)), [hoursOfDay.text])
}

function place({ place: printed, placeOfTitle, metadata }: HeaderInput): XmlElement | undefined {
  const name = printed ?? placeOfTitle
  if (name !== undefined) return tei('placeName', {}, [name])
  return metadata.place === undefined ? undefined : tei('placeName', { resp: BY_EDITORS }, [metadata.place])
}

/** Where and when people met: the sentence of the source note says it best, then the title, then the dateline. */
export function setting(input: HeaderInput): XmlElement | undefined {
  const { sourceNote, date, metadata, genre, placeOfTitle, written } = input
  const meeting = sourceNote?.meeting
  if (!meeting && genre !== 'meeting' && !written) return undefined
  const name = meeting?.place?.text ?? placeOfTitle
  const told = meeting?.hours
  const supplied = date === undefined && metadata.date !== undefined
  const parts = [
    name === undefined ? place(input) : tei('placeName', {}, [name]),
    supplied
      ? tei('date', { when: metadata.date, resp: BY_EDITORS })
      : date && tei('date', attributesOf(date)),
    told ? timeOn(input, told) : hours(input),
    meeting && tei('activity', { n: sentenceNumber(sourceNote, meeting) }, [meeting.text]),
  ]
  const described = filled('setting', parts)
  return described && tei('settingDesc', {}, [described])
}

/** Who sent it to whom, when and from where. */
export function correspondence(input: HeaderInput): XmlElement | undefined {
  const { correspondence: letter, genre } = input
  if (!letter) return undefined
  // The day and place of a record that was sent on are those of the talk, not of the letter.
  const isLetter = genre === 'correspondence'
  const sent = [...letter.senders.map(party), ...(isLetter ? [place(input), day(input)] : [])]
  const received = letter.addressees.map(party)
  return tei('correspDesc', {}, [
    filled('correspAction', sent, { type: 'sent' }),
    filled('correspAction', received, { type: 'received' }),
  ])
}

function party({ text, kind, person }: Party): XmlElement {
  if (kind === 'organization') return tei('orgName', {}, [text])
  return kind === 'office'
    ? tei('rs', { type: 'person' }, [text])
    : tei('persName', { ref: person === undefined ? undefined : `#${person}` }, [text])
}

/** The day of an act in ISO 8601, and the year with `@resp` where it had to be supplied. */
export interface ActDay {
  readonly when: string
  readonly suppliedYear?: { readonly year: number; readonly resp: string } | undefined
}

/** The year, right behind a day that is printed without one. */
export const yearOf = ({ suppliedYear }: ActDay): XmlElement[] =>
  suppliedYear ? [tei('supplied', { resp: suppliedYear.resp }, [`, ${suppliedYear.year}`])] : []

export function dayOfAct({ date }: Act, { date: printed, metadata }: HeaderInput): ActDay | undefined {
  if (!date) return undefined
  if (date.year !== undefined) return { when: iso(date.year, date) }
  const known = printed && (printed.to ?? printed.when ?? printed.from)
  const paper = known ?? metadata.date
  if (paper === undefined) return undefined
  const year = yearBehind(paper, date)
  if (date.day > lengthOfMonth(year, date.month)) return undefined
  return {
    when: iso(year, date),
    suppliedYear: { year, resp: known === undefined ? BY_EDITORS : BY_PROGRAM },
  }
}

interface MonthDay {
  readonly month: number
  readonly day: number
}

/** The year of an act: that of its paper, or the next where it would otherwise lie more than half a year before it. */
function yearBehind(paper: string, { month, day: dayOfMonth }: MonthDay): number {
  const [year, paperMonth, paperDay] = paper.slice(0, 10).split('-').map(Number)
  if (paperMonth === undefined) return year!
  const days = (paperMonth - month) * DAYS_OF_MONTH + ((paperDay ?? 1) - dayOfMonth)
  return days > HALF_A_YEAR ? year! + 1 : year!
}

const DAYS_OF_MONTH = 30.4
const HALF_A_YEAR = 183

const iso = (year: number, { month, day: dayOfMonth }: MonthDay): string =>
  `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
