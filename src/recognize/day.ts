import { whenWhereParts } from '../memo/when-where.js'
import { datesOf } from './dates.js'
import type { FlowText } from './recognize.js'

/** The day that the dateline or the heading names, as ISO 8601. */
export function dayOf(texts: readonly FlowText[]): string | undefined {
  const labeled = labeledDay(texts)
  if (labeled) return isoOf(labeled)
  for (const zone of ['dateline', 'heading'])
    for (const text of texts) {
      const day = text.zone === zone ? isoOf(text) : undefined
      if (day !== undefined) return day
    }
  return undefined
}

/**
 * The line below the title whose label says on what day people met, where the day above the title is another one, on which
 * the paper was written or filed:
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
