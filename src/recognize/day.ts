import { whenWhereParts } from '../memo/when-where.js'
import type { Flow } from '../memo/flow.js'
import { datesOf } from './dates.js'
import type { FlowText } from './flow-texts.js'
import { TALK, kindOf } from './speech/cast/kind.js'

/** The day that the dateline or the heading names, as ISO 8601. */
export function dayOf(texts: readonly FlowText[]): string | undefined {
  const ofTalk = labeledDay(texts) ?? titledDay(texts)
  if (ofTalk) return isoOf(ofTalk)
  for (const zone of ['dateline', 'heading'])
    for (const text of texts) {
      const day = text.zone === zone ? isoOf(text) : undefined
      if (day !== undefined) return day
    }
  const occasion = occasionOf(texts)
  return occasion && isoOf(occasion)
}

/**
 * The text right below the title, if it says what was held, and when: "Meeting between the Minister and Mr. Lund, held in Oslo on
 * 7 May 1981 at 3.30 p.m."
 */
export function occasionOf(texts: readonly FlowText[]): FlowText | undefined {
  const title = texts.findIndex(({ zone }) => zone === 'heading')
  const below = title < 0 ? undefined : texts[title + 1]
  if (below?.zone !== 'paragraph' && below?.zone !== 'section') return undefined
  const { text } = below.flow
  return text.length <= LONGEST_OCCASION &&
    OCCASION.test(text) &&
    !FINITE.test(text) &&
    isoOf(below) !== undefined
    ? below
    : undefined
}

/** Where and on which days a conference was, in a line of its own below the title: "Oslo, September 19–24, 1960". */
export function daysOfConference(texts: readonly FlowText[]): Flow | undefined {
  const title = texts.findIndex(({ zone }) => zone === 'heading')
  return texts.slice(title + 1, title + 1 + MOST_BELOW).find(({ zone, flow }) => {
    if ((zone !== 'section' && zone !== 'paragraph') || flow.text.length > LONGEST_LINE) return false
    const [days, ...others] = datesOf(flow)
    return (
      days?.to !== undefined &&
      others.length === 0 &&
      PLACE_BEFORE.test(flow.text.slice(0, days.start)) &&
      /^\.?$/.test(flow.text.slice(days.end))
    )
  })?.flow
}

/** Texts below the title that are looked at. */
const MOST_BELOW = 8
const LONGEST_LINE = 90
const PLACE_BEFORE = /^(?:\p{Lu}[\p{L}.’'-]*,? ){1,6}$/u

const LONGEST_OCCASION = 300
const OCCASION =
  /^(?:(?:Summary|Note|Record) of (?:an? |the )?)?(?:Private |Telephone |\p{Lu}\p{Ll}+ )?(?:Meeting|Conversation|Talk|Discussion|Interview|Conference|Luncheon|Call)s?(?:,| (?:with|between|of|held|at|on|in)(?!\p{L}))/iu
const FINITE = / (?:was|were|is|are|has|had|have|would|could|should|will|did|he|she|they|it|we|I) /

/**
 * The title of a record that names the day of the talk, where the dateline names only a later one, on which it was written:
 *
 *     Note of a Meeting with Mr. Lund on 3 May 1962
 *     Oslo, 5 May 1962
 */
export function titledDay(texts: readonly FlowText[]): FlowText | undefined {
  const title = texts.find(({ zone }) => zone === 'heading')
  const datelines = texts.filter(({ zone }) => zone === 'dateline')
  if (!title || datelines.length === 0) return undefined
  if (!(TALK.test(title.flow.text) || RECORD.test(title.flow.text))) return undefined
  const last = datesOf(title.flow).at(-1)
  const held = (last?.to ?? last?.when)?.slice(0, DAY)
  if (held?.length !== DAY || kindOf(texts) !== 'record') return undefined
  const written = datelines.map(isoOf).filter((day) => day !== undefined)
  const isLater = written.length > 0 && written.every((day) => day.length === DAY && day > held)
  return isLater && !datelines.some(isLabeledDate) ? title : undefined
}

/** Whether a dateline stands at the end of its text, where it says when this was written. */
export const isAtFoot = ({ zone, block }: FlowText): boolean =>
  zone === 'dateline' && block?.type === 'dateline' && block.form === 'foot'

/** "Memorandum for the Record" */
const RECORD = /\b(?:for (?:the )?(?:record|files?)|records? of)\b/i
/** Characters of a day: "1972-04-20". */
const DAY = 10

/**
 * The line below the title that is labeled as the day of the meeting, where a day above the title is that on which the paper was
 * written or filed:
 *
 *     May 21, 1959
 *     MEMORANDUM OF CONVERSATION
 *     DATE: May 20, 1959
 */
export function labeledDay(texts: readonly FlowText[]): FlowText | undefined {
  const title = texts.findIndex(({ zone }) => zone === 'heading')
  const isDated = (text: FlowText): boolean => text.zone === 'dateline' && isoOf(text) !== undefined
  if (title < 1 || !texts.slice(0, title).some(isDated)) return undefined
  return texts.find((text, at) => at > title && isDated(text) && isLabeledDate(text))
}

const isLabeledDate = ({ flow }: FlowText): boolean =>
  whenWhereParts(flow.text).some(({ label }) => label.startsWith('date'))

function isoOf({ flow }: FlowText): string | undefined {
  const [first] = datesOf(flow)
  return (first?.when ?? first?.from)?.slice(0, 10)
}
