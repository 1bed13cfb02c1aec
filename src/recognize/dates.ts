import { readDates } from '../memo/dates/dates.js'
import type { Flow } from '../memo/flow.js'
import { remember } from '../source/remember.js'

/** The dates of a text that several ask about. */
export const datesOf = remember(({ text }: Flow) => readDates(text))
