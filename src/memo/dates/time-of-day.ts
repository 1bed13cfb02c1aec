import { twoDigits } from '../../source/wording.js'

/** A printed time of day, as a pattern: "10:30 a.m.", "4 p.m.", "noon", "1530". A final stop belongs to "noon." as to "p.m.". */
export const TIME = String.raw`(?:[012]\d[0-5]\d(?:Z| hours| hrs\.?)?(?!\d|-[A-Za-z])|(?:12 )?(?:noon|midnight)(?:\.$)?|\d{1,2}(?::\s?\d{2}|\.\d{2})?(?: ?[ap]\.? ?m\.?| o’clock)?)`

const PARTS = /^(\d{1,2})(?:[:.]\s?(\d{2}))?(?: ?([ap])\.? ?m\.?)?$/i

/** A printed time in ISO 8601, undefined where it is none; `half` (a or p) holds where none is printed. */
export function isoTime(printed: string, half?: string): string | undefined {
  if (/^(?:12 )?noon\.?$/i.test(printed)) return '12:00:00'
  if (/^(?:12 )?midnight\.?$/i.test(printed)) return '00:00:00'
  const military = /^([01]\d|2[0-3])([0-5]\d)(Z?)(?: hours| hrs\.?)?$/i.exec(printed)
  if (military) return `${military[1]!}:${military[2]!}:00${military[3]!}`
  const parts = PARTS.exec(printed.trim().replace(/ o’clock$/, ''))
  if (!parts) return undefined
  const side = (parts[3] ?? half)?.toLowerCase()
  let hour = Number(parts[1])
  if (side === 'p' && hour < 12) hour += 12
  if (side === 'a' && hour === 12) hour = 0
  const minute = Number(parts[2] ?? 0)
  if (hour > 23 || minute > 59) return undefined
  return `${twoDigits(hour)}:${twoDigits(minute)}:00`
}

/** Which half of the day a printed time names, `a` or `p`. */
export function halfOfDay(printed: string): string | undefined {
  if (/noon/i.test(printed)) return 'p'
  return /([ap])\.? ?m\.?$/i.exec(printed)?.[1]?.toLowerCase()
}

interface Hours {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * Hours that go on over midnight ("11:50 p.m.–12:15 a.m.") with the day of each end, for the second is of the next day; others as they
 * are. `first`: the day, ISO 8601; `last`: the second one, where a second is printed.
 */
export function withDays<T extends Hours>(hours: T, first: string | undefined, last?: string): T {
  const { from, to } = hours
  if (from === undefined || to === undefined || first?.length !== 10) return hours
  if (from.length > 9 || from < EVENING || to > MORNING) return hours
  const next = new Date(Date.parse(first) + DAY).toISOString().slice(0, 10)
  return last === undefined || last === next
    ? { ...hours, from: `${first}T${from}`, to: `${next}T${to}` }
    : hours
}

/** So late and so early hours lie on the two sides of midnight. */
const EVENING = '18'
const MORNING = '06:00:00'
const DAY = 86_400_000
