import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownRules } from '../../src/cli/validation/own-rules.js'
import { sourceFile } from '../../src/source/file.js'
import type { Neighbour } from '../../src/validate/schematron/neighbours.js'
import { exampleDocument } from '../../src/validate/schematron/rule-catalog.js'
import type { Rule } from '../../src/validate/schematron/rule-catalog.js'
import { validateRules } from '../../src/validate/schematron/schematron.js'
import { parseXml } from '../../src/xml/parse.js'
import { root } from '../support.js'

const frame = readFileSync(join(root, 'schemas/rules/example.xml'), 'utf8')

/** What the rules find in an example, at lines of the example. */
function found(example: string, beside: Rule['beside'] = {}): string[] {
  const { text, linesBefore } = exampleDocument(frame, example)
  const file = sourceFile('memo.xml', text)
  const parsed = parseXml(file)
  expect(parsed.diagnostics).toEqual([])
  const read = (href: string): Neighbour => {
    const ids = beside[href]?.matchAll(/xml:id="([^"]+)"/g)
    return ids ? new Set([...ids].map(([, id]) => id!)) : href.startsWith('..') ? 'outside' : 'missing'
  }
  return validateRules(file, parsed.value!, read).map(({ rule, severity, place }) => {
    const { line, column } = place.position!.start
    return `${line - linesBefore}:${column} ${severity} ${rule}`
  })
}

const rules = ownRules()

describe('rules', () => {
  it('have each an id, a severity, a remedy, and are explained', () => {
    expect(rules.length).toBeGreaterThan(30)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(['error', 'warning', 'info'], rule.id).toContain(rule.severity)
      expect(rule.message, rule.id).toMatch(/; \w/)
      for (const part of [rule.why, rule.mend, rule.trips, rule.passes, rule.places[0]])
        expect(part, rule.id).toBeTruthy()
    }
  })

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s is tripped where it says, and passes',
    (id, rule) => {
      const expected = rule.places.map((place) => `${place} ${rule.severity} ${id}`)
      expect(found(rule.trips, rule.beside)).toEqual(expected)
      expect(found(rule.passes, rule.beside)).toEqual([])
    },
  )

  it('have their pages in docs/rules (npm run rules writes them)', () => {
    execFileSync(process.execPath, [join(root, 'scripts/rule-pages.js'), '--check'])
  })
})

describe('notes', () => {
  const first = '<p>One<note n="1" xml:id="d1fn1">N</note></p>'
  const second = '<p>two.<note n="1" xml:id="d1fn1-2">M</note></p>'

  it('may count from 1 on each page', () => {
    expect(found(`${first}\n<pb n="2" xml:id="pg_2"/>\n${second}`)).toEqual([])
    expect(found(`${first}\n${second}`)).toEqual(['2:17 warning note-order'])
  })
})

describe('dates', () => {
  it.each([
    ['when="1959-09-16"', 'the next day'],
    ['when="1959-09-16"', 'September 16'],
    ['when="1959-09-16"', '16 Sept. 1959'],
    ['when="1959-09"', 'September 1959'],
    ['when="1956-03-10T23:00:00"', 'March 10, 1956–11 p.m.'],
    ['when="1961-01-27T23:17:00"', 'January 27, 1961, 11:17 p.m.'],
    ['from="1956-03-09" to="1956-03-10"', 'March 9 and/or 10, 1956'],
    ['from="1958-12-31" to="1959-01-02"', 'December 31, 1958–January 2, 1959'],
  ])('%s says %j', (attributes, words) => {
    expect(found(`<p><date ${attributes}>${words}</date></p>`)).toEqual([])
  })

  it.each([
    ['when="1955-01-12"', 'January 21, 1955', 10],
    ['when="1955-02-21"', 'January 21, 1955', 10],
    ['when="1956-01-21"', 'January 21, 1955', 10],
    ['when="1955-01-12"', '21 Jan.', 10],
    ['from="1959-09-15" to="1959-10-27"', 'September 15–27, 1959', 28],
  ])('%s does not say %j', (attributes, words, column) => {
    expect(found(`<p><date ${attributes}>${words}</date></p>`)).toEqual([`1:${column} warning date-words`])
  })
})
