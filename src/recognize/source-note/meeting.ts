import type { Hours, Located, Meeting } from '../../memo/source-note.js'
import { matchesOf } from '../../source/matches.js'
import { MONTHS } from '../../source/months.js'
import type { Span } from '../../source/position.js'
import { readTime } from '../../memo/dates/dates.js'
import { DAY_OF_WEEK } from '../dates.js'
import { located } from './located.js'

/** "The meeting was held at the White House from 10 to 11 a.m." */
const MEETING = new RegExp(
  // Who says so: "According to the President’s Daily Diary, ", "The source text indicates that ".
  '^(?:Presumably |According to [^,]{1,80}, |(?:The|A|An) [^.,;]{1,80} (?:indicates?|states?|notes?|says) that )?' +
    "((?:[Tt]he|[Tt]his|These) (?:[\\w’'-]+ ){0,2}?(?:meeting|conversation|discussion|luncheon|lunch|dinner|breakfast|call|session|conference|talk|interview|briefing)s?(?: \\w+)??)" +
    ' (?:(?:began|started|opened|convened) [^;]{1,40} and )?(?:(?:was|were) held|took place|occurred|(?:was|were)(?= (?:at|aboard) ))',
)
/** What opens the name of a place, and what only looks like it: "at the request of", "on the evening of". */
const OPENING = /(?<=\s)(?:at|in|aboard|on board|on) (?=\p{Lu}|(?:the|an?|his|her|their) [\p{L}“])/gu
const NO_PLACE = new RegExp(
  `^(?:(?:the|an?|his|her|their) )?(?:[\\p{L}’.-]+ ){0,2}?(?:(?:request|invitation|suggestion|instance|time|end|beginning|outset|close|conclusion|course|presence|absence|context|margins|fringes|occasion|basis|eve|morning|afternoon|evening|night|day|same|order|connection|conjunction|dinner|lunch|luncheon|breakfast|reception|ceremony|party|meeting|session|conference)\\b(?! (?:[Rr]oom|[Hh]all|[Hh]ouse|[Tt]able))|${DAY_OF_WEEK}\\b|(?:${MONTHS}|English|French|Russian|German|Spanish)\\b)`,
  'u',
)
/** What ends the name of the place: the time, or what else went on. */
const AFTER =
  /(?<!\ben route)\s(?:from|at (?:noon|midnight|about|approximately)|at(?= *$)|on (?:\p{Lu}\w+ \d|the (?:morning|afternoon|evening|night|day))|between|prior to|before|during|after|following|beginning|while|where|when|which|who|with|and|for|as|until|to|just|immediately|is|was|were)(?: .*)?$|\s(?:\(|at?\s{2}).*$|\s{2}.*$/u
/** Behind a comma a town, a building or a name goes on with the place. */
const GOES_ON = /^ (?:(?:\p{Lu}[\p{L}’'.-]*|of|the|de|des|du|la)(?: |$))+$/u

export function readMeeting(text: string, sentence: Located): Meeting | undefined {
  const { start, end, text: words } = sentence
  const found = MEETING.exec(words)
  if (!found) return undefined
  const hours = hoursOf(sentence)
  const behind = found[0].length
  const place = placeIn(withoutHours(words, hours, start).slice(behind, behind + LONGEST_SENTENCE))
  const at = start + behind
  const from = start + words.indexOf(found[1]!)
  return {
    start,
    end,
    text: words,
    what: { start: from, end: from + found[1]!.length, text: found[1]! },
    place: place && located(text, { start: at + place.start, end: at + place.end }),
    hours,
  }
}

/** What stands further on is nothing about the place. */
const LONGEST_SENTENCE = 400
const LONGEST_NAME = 150

/** The hour or hours; a year or the number of a room is none. */
function hoursOf({ start, text }: Located): Hours | undefined {
  const reading = readTime(text.replace(/\b\d{4}\b(?! h(?:ou)?rs)/g, '    '))
  if (!reading) return undefined
  const { when, from, to } = reading
  const words = text.slice(reading.start, reading.end)
  return { start: start + reading.start, end: start + reading.end, text: words, when, from, to }
}

/** Blanks instead of the hours, so that no place goes on with them. */
const withoutHours = (words: string, hours: Hours | undefined, start: number): string =>
  hours
    ? words.slice(0, hours.start - start) + ' '.repeat(hours.text.length) + words.slice(hours.end - start)
    : words

/** The longest name of a place: "in Paris on May 31 at the Norland Palace". */
function placeIn(words: string): Span | undefined {
  let longest: Span | undefined
  for (const { index, 0: opening } of matchesOf(OPENING, words)) {
    const start = index + opening.length
    const rest = words.slice(start, start + LONGEST_NAME)
    if (NO_PLACE.test(rest)) continue
    const length = lengthOfName(rest)
    if (length > (longest ? longest.end - longest.start : 0)) longest = { start, end: start + length }
  }
  return longest
}

function lengthOfName(rest: string): number {
  const [first, ...others] = rest.split(/[;(]/, 1)[0]!.split(',')
  let name = first!.replace(AFTER, '')
  if (name === first)
    for (const other of others) {
      const words = other.replace(AFTER, '').replace(/\.$/, '')
      if (!GOES_ON.test(words) || NO_PLACE.test(words.slice(1))) break
      name += `,${words}`
      if (words !== other) break
    }
  return name.trimEnd().replace(/\.$/, '').length
}
