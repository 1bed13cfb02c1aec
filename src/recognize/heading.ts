import type { Annotation, PersonName, PersonReference } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import { inTitleCase } from '../memo/title-case.js'
import { within } from '../memo/within.js'
import type { Span } from '../source/position.js'
import { DAY_OF_WEEK, datesOf } from './dates.js'
import { meansPerson } from './people/mention/meant.js'
import type { Recognized } from './recognize.js'

/** The title of a document. */
export const headingOf = ({ texts }: Recognized): Flow | undefined =>
  texts.find(({ zone }) => zone === 'heading')?.flow

/** A name of a place: capitals, and the small words between them. */
const NAME = /^ ?(?:(?:\p{Lu}[\p{L}’'.-]*|of|the|de|des|du|la|\d{1,4})(?: |$))+$/u
/** A piece with an office is somebody: "Lord Berg, Foreign Secretary, London". */
const OFFICE =
  /\b(?:Secretary|President|Minister|Ambassador|Director|Chairman|Chief|Assistant|Adviser|Deputy|Counselor|Chancellor|Premier|General|Jr|Sr)\b(?![’'])/
/** What goes on with the title: "Geneva Talks, Second Session". */
const OF_TITLE = /\b(?:Nos?\.|(?:Part|Session|Meeting|Talk|Conversation|Subject|Day)s?\b)/
const BEFORE_DAY = new RegExp(
  `[\\s,]{0,5}(?:\\bon\\b)?[\\s,]{0,5}(?:${DAY_OF_WEEK}[\\s,]{0,5})?(?:the )?$`,
  'i',
)

/**
 * The place that a title names: what commas part before the day, or before the end where no day is printed, as long as it is a
 * name, and neither somebody's nor a part of the title. An empty span where there is none.
 *
 *     Memorandum of a Conversation, Department of State, Washington, January 20, 1955
 *                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function placeOfHeading(heading: Flow, annotations: readonly Annotation[]): Span {
  const day = datesOf(heading)[0]
  const end = heading.text.slice(0, day?.start).replace(BEFORE_DAY, '').length
  let start = end
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const comma = heading.text.lastIndexOf(',', start - 1)
    if (comma < 0) break
    const piece = heading.text.slice(comma + 1, start)
    if (!NAME.test(piece) || OFFICE.test(piece) || OF_TITLE.test(piece)) break
    if (personAt(heading, { start: comma + 1, end: start }, annotations)) break
    start = comma
  }
  const lead = /^,? ?/.exec(heading.text.slice(start, end))![0].length
  return { start: start + lead, end }
}

/** "at 10.30 a.m. on Wednesday, the", before the day. */
const ON_DAY = new RegExp(
  `(?: at \\d{1,2}(?:[.:]\\d{2})? ?[ap]\\.? ?m\\.?,?)?,? on(?: ${DAY_OF_WEEK},?)?(?: the)? ?$`,
  'i',
)
/** "at 10 Harbour Street, Aarhavn", "Meeting held in Aarhavn"; but "the Ambassador in Norland" is where he is posted. */
const HELD =
  /(?<= held in| held at| at|[MmCcDdTtIi](?:eeting|onversation|iscussion|onference|alk|nterview)s? in) (?:the )?((?!Large(?!\p{L}))(?:\p{Lu}|\d{1,3} \p{Lu})[\p{L}\d.’'-]*(?:,? (?:\p{Lu}[\p{L}\d.’'-]*|of|the|\d{1,4})){0,8})$/u

/** The place that the title of a talk names, as it prints it; undefined where it names none. */
export function placeOfTalk(heading: Flow, annotations: readonly Annotation[]): string | undefined {
  const { start, end } = placeOfHeading(heading, annotations)
  const last = heading.text.slice(start, end)
  const day = datesOf(heading)[0]?.start
  const held = day === undefined ? '' : placeHeld(heading, day)
  // "held at Strand House, Aarhavn, on May 3"
  return (held.endsWith(last) || (held !== '' && last.endsWith(held)) ? held : last) || undefined
}

/** Where a title says that people met, before the day: "Record of a Meeting held at Strand House on May 3"; empty where it does not. */
function placeHeld({ text }: Flow, day: number): string {
  const before = inTitleCase(text.slice(0, day))
  const end = ON_DAY.exec(before)?.index ?? 0
  const place = HELD.exec(before.slice(0, end))?.[1] ?? ''
  return text.slice(end - place.length, end)
}

/** "Room 5, Foreign Office, Oslo, Norland". */
const MOST_PARTS = 4

/** The first in a stretch of a flow who is named, by name or by office. */
export function personAt(
  flow: Flow,
  span: Span,
  annotations: readonly Annotation[],
): PersonName | PersonReference | undefined {
  return within(annotations, sourceSpan(flow, span)).find(meansPerson)
}
