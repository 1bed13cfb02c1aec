const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

/** The months as a pattern, in the order of the year. */
export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** A month in a pattern that ignores case: half as long, and compiled in half the time. */
export const MONTH_IN_ANY_CASE = `(?:${MONTHS}|(?:${SHORT})\\.?)`

/** A month as printed: in full, in capitals, shortened. */
export const MONTH = `(?:${MONTHS}|${MONTHS.toUpperCase()}|(?:${SHORT}|${SHORT.toUpperCase()})\\.?)`
