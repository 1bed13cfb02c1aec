import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const MEMO = `7. Memorandum of Conversation1

PARTICIPANTS
  • Mr. Smith
  • Mr. Jones

Mr. Smith asked Mr. Jones about the tariff.

It would be lowered in the spring.

  1. Source: Department of State.
`

function memo(decisions?: object): string {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.txt'), MEMO)
  if (decisions) writeFileSync(join(cwd, 'memo.decisions.json'), JSON.stringify(decisions))
  return cwd
}

describe('--report', () => {
  it('writes the doubtful decisions as HTML and JSON, with the decision to change', () => {
    const cwd = memo()
    expect(chancery(['encode', 'memo.txt', '-o', 'memo.xml', '--report'], { cwd }).code).toBe(0)
    const items = JSON.parse(readFileSync(join(cwd, 'memo.report.json'), 'utf8')) as Record<string, unknown>[]
    expect(items).toContainEqual(
      expect.objectContaining({
        line: 9,
        type: 'speech',
        cert: 'medium',
        choice: 'Mr. Smith (smith)',
        alternatives: ['Mr. Jones (jones)'],
        decision: { type: 'speech', words: 'It would be lowered in the spring.', line: 9, who: ['smith'] },
      }),
    )
    const html = readFileSync(join(cwd, 'memo.report.html'), 'utf8')
    expect(html).toContain('<mark>It would be lowered in the spring.</mark>')
    expect(html).not.toContain('<script')
  })
})

describe('decisions', () => {
  it('are replayed', () => {
    const cwd = memo({
      decisions: [{ type: 'speech', words: 'It would be lowered', line: 9, who: ['jones'] }],
    })
    const { out, code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('<said who="#jones" direct="false" aloud="true" cert="high">It would be')
  })

  it('may drop what is wrong', () => {
    const cwd = memo({ decisions: [{ type: 'speech', words: 'It would be lowered', drop: true }] })
    expect(chancery(['encode', 'memo.txt'], { cwd }).out).toContain(
      '<p>It would be lowered in the spring.</p>',
    )
  })

  it('are reported when stale, or when they name nobody', () => {
    const cwd = memo({
      decisions: [
        { type: 'speech', words: 'It would be raised', who: ['jones'] },
        { type: 'speech', words: 'It would be lowered', who: ['miller'] },
      ],
    })
    const { code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(code).toBe(0)
    expect(err).toMatch(
      /memo\.decisions\.json: warning: decision 1 \(speech, “It would be raised”\) matches nothing any more/,
    )
    expect(err).toMatch(/decision 2 .* names `miller`, who is no person of this memo/)
  })

  it('are checked by their schema', () => {
    const cwd = memo({ decisions: [{ type: 'speach', words: 'x' }] })
    const { code, err } = chancery(['encode', 'memo.txt'], { cwd })
    expect(code).toBe(2)
    expect(err).toMatch(/^memo\.decisions\.json:1:\d+: error: /)
  })
})

describe('chancery explain', () => {
  it('says which rule made which tag of a line', () => {
    const { out, code } = chancery(['explain', 'memo.txt:7'], { cwd: memo() })
    expect(code).toBe(0)
    expect(out).toContain(
      '7:1  speech “Mr. Smith asked Mr. Jones about the tariff.” → Mr. Smith (smith) (high) [subject-of-saying]',
    )
    expect(out).toContain('personName “Jones” → Mr. Jones (jones)')
    expect(out).not.toMatch(/^9:/m)
  })

  it('explains everything, also as JSON', () => {
    const items = JSON.parse(chancery(['explain', 'memo.txt', '--json'], { cwd: memo() }).out) as unknown[]
    expect(items.length).toBeGreaterThan(5)
  })
})
