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
    ['June 42, 1960', []],
    ['the 5th of nothing', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})
