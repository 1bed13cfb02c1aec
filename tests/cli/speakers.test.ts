import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const d111 = join(root, 'tei/d111/d111.xml')

describe('chancery speakers', () => {
  it('shows who speaks, how much and where', () => {
    const { code, out } = chancery(['speakers', d111])
    expect(code).toBe(0)
    expect(out).toMatch(/Eisenhower, Dwight D\. +U\.S\. +2 +12 +293 +72\.9 % +\d+ +\d+\n/)
    expect(out).toMatch(/Akalovsky, Alexander .* listed, never speaks/)
  })

  it('writes JSON whose words add up', () => {
    const rows = JSON.parse(chancery(['speakers', d111, '--format', 'json']).out) as {
      words: number
      share: number
    }[]
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1)
    expect(rows).toHaveLength(4)
  })

  it('writes CSV that a spreadsheet cannot run', () => {
    const cwd = folder()
    const tei = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><profileDesc><particDesc><listPerson><person xml:id="x"><persName>=HYPERLINK("http://e"), X</persName></person></listPerson></particDesc></profileDesc></teiHeader><text><body><div><p><said who="#x">So he said.</said></p></div></body></text></TEI>`
    writeFileSync(join(cwd, 'a.xml'), tei)
    const { out } = chancery(['speakers', 'a.xml', '--format', 'csv'], { cwd })
    expect(out.split('\r\n')[1]).toBe(`a.xml,x,"'=HYPERLINK(""http://e""), X",,false,1,1,3,1.0000,1,1`)
  })

  it('says what is wrong', () => {
    expect(chancery(['speakers'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('needs a FILE') as string,
    })
    expect(chancery(['speakers', d111, '--format', 'xls']).err).toContain('expected text, json, csv')
    expect(chancery(['speakers', 'none.xml'])).toMatchObject({ code: 2, out: '' })
  })
})
