import { describe, expect, it } from 'vitest'
import { readDates, readTime } from '../../src/memo/dates/dates.js'

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
    ['[January 21,] 1969', ['[January 21,] 1969 = 1969-01-21']],
    ['[circa January 21, 1969]', ['January 21, 1969 = 1969-01-21']],
    ['WASHINGTON, JANUARY 21, 1969', ['JANUARY 21, 1969 = 1969-01-21']],
    ['ON WEDNESDAY, 4TH MARCH, 1959', ['4TH MARCH, 1959 = 1959-03-04']],
    ['the 21st of January, 1969', ['21st of January, 1969 = 1969-01-21']],
    ['21 JAN 69', ['21 JAN 69 = 1969-01-21']],
    ['211530Z JAN 69', ['211530Z JAN 69 = 1969-01-21T15:30:00Z']],
    ['Jan. 21, ’69', ['Jan. 21, ’69 = 1969-01-21']],
    [
      'May 5, 1960, 11:30 p.m.-12:15 a.m.',
      ['May 5, 1960 = 1960-05-05 = 1960-05-05T23:30:00-1960-05-06T00:15:00'],
    ],
    ['May 5, 1960, 11:30–12:15 p.m.', ['May 5, 1960 = 1960-05-05 = 11:30:00-12:15:00']],
    ['May 5, 1960, 3–4 of them', ['May 5, 1960 = 1960-05-05']],
    ['May 5, 1960--4 p.m.', ['May 5, 1960--4 p.m. = 1960-05-05T16:00:00']],
    ['1/21/69', ['1/21/69 = 1969-01-21']],
    ['Tuesday 3/4/1969, 3 p.m.', ['3/4/1969, 3 p.m. = 1969-03-04T15:00:00']],
    ['21/1/69 and 21.1.1969', ['21/1/69 = 1969-01-21', '21.1.1969 = 1969-01-21']],
    ['611.41/1-2155, 1/32/69, 3/4/5/69, 1.2.3.4', []],
    ['June 42, 1960', []],
    ['February 31, 1960', []],
    ['the 5th of nothing', []],
    ['January–February 1962', ['January–February 1962 = 1962-01/1962-02']],
    ['January 3 [?], 1961', ['January 3 [?], 1961 = 1961-01-03']],
    ['[January 3?, 1961]', ['January 3?, 1961 = 1961-01-03']],
    ['May 5, 1960, 9: 21 - 10: 05 a. m.', ['May 5, 1960 = 1960-05-05 = 09:21:00-10:05:00']],
    ['May 5, 1960, 9:30–11 and 3–4 p.m.', ['May 5, 1960 = 1960-05-05']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('times of day', () => {
  it.each([
    ['3:30–4:15 p.m.', '3:30–4:15 p.m.', '15:30:00/16:15:00'],
    ['from 10 a.m. to noon', '10 a.m. to noon', '10:00:00/12:00:00'],
    ['about 3:30 P.M.', '3:30 P.M.', '15:30:00'],
    ['1530 hours', '1530 hours', '15:30:00'],
    ['12 noon', '12 noon', '12:00:00'],
  ])('%s', (text, words, value) => {
    const { start, end, when, from, to } = readTime(text)!
    expect([text.slice(start, end), when ?? `${from}/${to}`]).toEqual([words, value])
  })

  it('are no other numbers', () => {
    expect(readTime('Room 7, third floor, 25 persons')).toBeUndefined()
  })
})

it('thousands of dates in one line are found in order, each once', () => {
  const found = readDates('May 1960, 3 May 1960, May 4, 1960, '.repeat(5000))
  expect(found).toHaveLength(15_000)
  expect(found.slice(0, 3).map(({ when }) => when)).toEqual(['1960-05', '1960-05-03', '1960-05-04'])
  expect(found.every(({ start }, index) => index === 0 || start >= found[index - 1]!.end)).toBe(true)
})
