import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const MEMO = `12. Memorandum of Conversation1

PARTICIPANTS
  • Mr. Smith
  • Mr. Jones

Mr. Smith said no.2 He left [Page 7] early.

  1. Source: Department of State.

  2. Sic.
`

/** The outcome for the memo and its encoding, after somebody worked on the encoding. */
function verified(edit: (xml: string) => string = (xml) => xml): ReturnType<typeof chancery> {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.txt'), MEMO)
  chancery(['encode', 'memo.txt', '-o', 'memo.xml', '--quiet'], { cwd })
  const xml = readFileSync(join(cwd, 'memo.xml'), 'utf8')
  const edited = edit(xml)
  writeFileSync(join(cwd, 'memo.xml'), edited)
  return chancery(['verify', 'memo.txt', 'memo.xml'], { cwd })
}

describe('verify', () => {
  it('passes what encode wrote', () => {
    const { code, out, err } = verified()
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe(`memo.xml: every one of ${MEMO.length} characters is accounted for\n`)
  })

  it.each([
    ['markup that was added', (xml: string) => xml.replace('early', '<hi>early</hi>')],
    [
      'what an editor supplied',
      (xml: string) => xml.replace('early', 'early<note resp="#ed">Or late.</note>'),
    ],
    [
      'lines that were broken elsewhere',
      (xml: string) => xml.replace('Mr. <persName', 'Mr.\n      <persName'),
    ],
    ['a note of another id', (xml: string) => xml.replaceAll('d12fn2', 'my-note')],
    ['another id', (xml: string) => xml.replaceAll('d12', 'memo-12')],
  ])('passes %s', (_, edit) => {
    expect(edit('Mr. <persName d12fn2 early')).not.toBe('Mr. <persName d12fn2 early')
    expect(verified(edit).code).toBe(0)
  })

  it.each([
    ['a lost word', (xml: string) => xml.replace('early', ''), 'memo.txt:7:38'],
    ['an added word', (xml: string) => xml.replace('early', 'very early'), 'memo.txt:7:38'],
    ['joined words', (xml: string) => xml.replace('He left', 'Heleft'), 'memo.txt:7:23'],
    ['a note without its words', (xml: string) => xml.replace('>Sic.<', '><'), 'memo.txt:11:6'],
    ['another page', (xml: string) => xml.replace('n="7"', 'n="8"'), 'memo.txt:7:29'],
  ])('finds %s at its place in the source', (_, edit, place) => {
    const { code, err } = verified(edit)
    expect(err).toContain(place)
    expect(err).toContain(
      'restore the words there or correct the source, and give `@resp` to words of your own [text-changed]',
    )
    expect(code).toBe(1)
  })

  it('tells every difference', () => {
    const { err } = verified((xml) => xml.replace('said no', 'said yes').replace('early', 'late'))
    expect(err.match(/^memo\.txt:\d+/gm)).toEqual(['memo.txt:7', 'memo.txt:7'])
  })

  it('refuses what is not well-formed, and wrong usage', () => {
    const { code, err } = verified((xml) => xml.replace('</note>', ''))
    expect(err).toMatch(/^memo\.xml:\d+:\d+: error: /)
    expect(code).not.toBe(0)
    expect(chancery(['verify', 'memo.txt']).code).toBe(2)
  })
})
