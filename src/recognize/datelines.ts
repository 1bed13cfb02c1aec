import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import type { Span } from '../source/position.js'
import { readDates } from './dates/dates.js'
import type { Recognizer } from './recognizers.js'

/** Codes that stand before a place: "SecDel/MC/79 New York". */
const CODE = /^(?:[A-Z][A-Za-z]*(?:\/[A-Z0-9][A-Za-z0-9]*)+\s+)/

/**
 * Places and dates of datelines; of the heading only where no dateline says when.
 *
 *     Washington, January 21, 1955, 10:30 a.m.
 *     ^ place     ^ date
 */
export const datelines: Recognizer = ({ texts }) => {
  const lines = texts.filter(({ zone }) => zone === 'dateline')
  const dated = lines.length > 0 ? lines : texts.filter(({ zone }) => zone === 'heading').slice(0, 1)
  return dated.flatMap(({ flow, zone }) => annotate(flow, zone === 'dateline'))
}

function annotate(flow: Flow, withPlace: boolean): Annotation[] {
  const dates = readDates(flow.text)
  const found: Annotation[] = []
  for (const { start, end, hours, ...value } of dates) {
    found.push({ type: 'date', ...sourceSpan(flow, { start, end }), ...value, rule: 'date', cert: 'high' })
    if (hours)
      found.push({
        type: 'time',
        ...sourceSpan(flow, hours),
        from: hours.from,
        to: hours.to,
        rule: 'hours',
        cert: 'high',
      })
  }
  if (!withPlace) return found
  const first = dates[0] ?? undated(flow.text)
  if (first && dates.length === 0)
    found.push({ type: 'date', ...sourceSpan(flow, first), rule: 'undated', cert: 'high' })
  const place = first && placeBefore(flow.text, first.start)
  if (place)
    found.push({
      type: 'placeName',
      ...sourceSpan(flow, place),
      rule: 'place-of-dateline',
      cert: 'high',
    })
  return found
}

/** "Washington, undated." says of the date that there is none. */
function undated(text: string): Span | undefined {
  const word = /\bundated\b/i.exec(text)
  return word ? { start: word.index, end: word.index + word[0].length } : undefined
}

/** What stands before the date, without a code and without the brackets of a supplied place: "[New York], 27 January". */
function placeBefore(text: string, dateStart: number): Span | undefined {
  const code = CODE.exec(text)?.[0].length ?? 0
  const printed = text.slice(code, dateStart).replace(/[\s,;:—–[(-]+$/, '')
  const inner = /^[[(]([^\])]*)[\])]$/.exec(printed)?.[1]
  const name = inner ?? printed
  if (!/^\p{Lu}[^\d]*$/u.test(name) || /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(name))
    return undefined
  const start = inner === undefined ? code : code + 1
  return { start, end: start + name.length }
}
