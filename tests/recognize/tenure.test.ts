import { expect, it } from 'vitest'
import { heldOn, tenures } from '../../src/recognize/people/register/tenure.js'

it.each([
  ['Secretary of State until April 1959', '1959-08-28', false],
  ['Secretary of State until April 1959', '1959-04-02', true],
  ['Under Secretary of State until April 1959; thereafter Secretary of State', '1959-08-28', true],
  ['Under Secretary of State until April 1959; thereafter Secretary of State', '1958-08-28', false],
  ['Secretary of State from January 21, 1961', '1961-01-20', false],
  ['Secretary of State, 1953–1959', '1955-06-01', true],
  ['Secretary of State, 1953–1959', '1960-06-01', false],
  ['Secretary of State', '1955-06-01', true],
  ['Secretary of State until April 1959', undefined, true],
])('%s on %s: %s', (description, day, held) => {
  const found = tenures(description).filter(({ words }) => words.startsWith('Secretary of State'))
  expect(found.some((tenure) => heldOn(tenure, day))).toBe(held)
})
