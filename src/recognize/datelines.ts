import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
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
  const first = dates[0]
  if (withPlace && first) {
    const code = CODE.exec(flow.text)?.[0].length ?? 0
    const end = flow.text.slice(0, first.start).replace(/[\s,;:—–-]+$/, '').length
    if (
      end > code &&
      /^\p{Lu}[^\d]*$/u.test(flow.text.slice(code, end)) &&
      !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(flow.text.slice(code, end))
    )
      found.push({
        type: 'placeName',
        ...sourceSpan(flow, { start: code, end }),
        rule: 'place-of-dateline',
        cert: 'high',
      })
  }
  return found
}
