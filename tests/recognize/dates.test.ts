import { describe, expect, it } from 'vitest'
import { readDates } from '../../src/recognize/dates/dates.js'

const read = (text: string) =>
  readDates(text).map(({ start, end, when, from, to, hours }) =>
    [text.slice(start, end), when ?? `${from}/${to}`, ...(hours ? [`${hours.from}-${hours.to}`] : [])].join(
      ' = ',
    ),
  )

describe('dates', () => {
  it.each([
    ['Washington, January 21, 1955', ['January 21, 1955 = 1955-01-21']],
    ['Moscow, 3 May 1972', ['3 May 1972 = 1972-05-03']],
    ['in March 1961', ['March 1961 = 1961-03']],
    ['September 15–27, 1959', ['September 15–27, 1959 = 1959-09-15/1959-09-27']],
    ['May 30–June 2, 1961', ['May 30–June 2, 1961 = 1961-05-30/1961-06-02']],
    ['January 21, 1955, 10:30 a.m.', ['January 21, 1955, 10:30 a.m. = 1955-01-21T10:30:00']],
    ['January 21, 1955, noon.', ['January 21, 1955, noon. = 1955-01-21T12:00:00']],
    ['May 5, 1960, 4:20–5:45 p.m.', ['May 5, 1960 = 1960-05-05 = 16:20:00-17:45:00']],
    ['January [21], 1955', ['January [21], 1955 = 1955-01-21']],
    ['Paris, [May 5, 1960]', ['May 5, 1960 = 1960-05-05']],
    ['Paris, [May 5, 1960], 3 p.m.', ['[May 5, 1960], 3 p.m. = 1960-05-05T15:00:00']],
    ['July 2d, 1961, about 4 p.m.', ['July 2d, 1961, about 4 p.m. = 1961-07-02T16:00:00']],
    ['July 2, 1961, 12 noon', ['July 2, 1961, 12 noon = 1961-07-02T12:00:00']],
    ['2 July 1961, 1530 hours', ['2 July 1961, 1530 hours = 1961-07-02T15:30:00']],
    ['2–3 July 1961', ['2–3 July 1961 = 1961-07-02/1961-07-03']],
    ['July 2, 3, and 4, 1961', ['July 2, 3, and 4, 1961 = 1961-07-02/1961-07-04']],
    ['December 31, 1959–January 2, 1960', ['December 31, 1959–January 2, 1960 = 1959-12-31/1960-01-02']],
    ['May 5–6, 1960, noon to midnight', ['May 5–6, 1960 = 1960-05-05/1960-05-06 = 12:00:00-00:00:00']],
    ['June 42, 1960', []],
    ['the 5th of nothing', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

it('thousands of dates in one line are found in order, each once', () => {
  const found = readDates('May 1960, 3 May 1960, May 4, 1960, '.repeat(5000))
  expect(found).toHaveLength(15_000)
  expect(found.slice(0, 3).map(({ when }) => when)).toEqual(['1960-05', '1960-05-03', '1960-05-04'])
  expect(found.every(({ start }, index) => index === 0 || start >= found[index - 1]!.end)).toBe(true)
})
