import { readDates } from '../memo/dates/dates.js'
import type { Flow } from '../memo/flow.js'
import { remember } from '../source/remember.js'

/** A day of the week, in a pattern. */
export const DAY_OF_WEEK = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** The dates of a text that several ask about. */
export const datesOf = remember(({ text }: Flow) => readDates(text))
