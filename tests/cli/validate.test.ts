import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../support.js'
import { chancery, folder } from './run.js'

const d111 = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')

describe('validate --fix', () => {
  const wrong = d111
    .replace('xml:id="d111fn0"', "xml:id='note-0'")
    .replace('xml:id="pg_410"', 'xml:id="p410"')
    .replace('<p><said', '<p>See <ref target="#note-0">the source</ref>. <said')

  it('mends ids and the pointers at them, and nothing else', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), wrong)
    const { code, err } = chancery(['validate', 'memo.xml', '--fix'], { cwd })
    expect(code).toBe(0)
    expect(err).toContain('memo.xml: 3 changes\n')
    const expected = wrong
      .replace("'note-0'", "'d111fn0'")
      .replace('"p410"', '"pg_410"')
      .replace('#note-0', '#d111fn0')
    expect(readFileSync(join(cwd, 'memo.xml'), 'utf8')).toBe(expected)
  })

  it('shows the changes with --dry-run', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), wrong)
    const { out } = chancery(['validate', 'memo.xml', '--fix', '--dry-run'], { cwd })
    expect(out).toMatch(/^--- memo\.xml\n\+\+\+ memo\.xml\n@@ -\d+ \+\d+ @@\n-.*note-0.*\n\+.*d111fn0/)
    expect(readFileSync(join(cwd, 'memo.xml'), 'utf8')).toBe(wrong)
  })
})

describe('xml-model', () => {
  it('is followed to files beside the document, and never fetched', () => {
    const cwd = folder()
    mkdirSync(join(cwd, 'schemas'))
    writeFileSync(
      join(cwd, 'schemas/a.rng'),
      '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    )
    const memo =
      '<?xml-model href="schemas/a.rng"?>\n<?xml-model href="https://example.org/b.rng"?>\n<a>text</a>\n'
    writeFileSync(join(cwd, 'a.xml'), memo)
    const { code, err } = chancery(['validate', 'a.xml'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('a.xml: not fetched: https://example.org/b.rng')
    expect(err).toMatch(/^a\.xml:3:4: error: found the text “text” in `a`/m)
  })
})

describe('formats', () => {
  const broken = (): string => {
    const cwd = folder()
    copyFileSync(join(root, 'tei/d111/persons.xml'), join(cwd, 'persons.xml'))
    writeFileSync(join(cwd, 'bad.xml'), d111.replace('when="1959-09-16"', 'when="1959-13-02"'))
    return cwd
  }
  const written = (format: string): string =>
    chancery(['validate', 'bad.xml', '--format', format], { cwd: broken() }).out

  it('SARIF has rules, places and levels', () => {
    const log = JSON.parse(written('sarif')) as {
      version: string
      runs: {
        tool: { driver: { rules: { id: string }[] } }
        results: { ruleId: string; level: string; locations: unknown[] }[]
      }[]
    }
    expect(log.version).toBe('2.1.0')
    const [run] = log.runs
    expect(run!.tool.driver.rules).toEqual([{ id: 'relaxng' }])
    expect(run!.results[0]).toMatchObject({
      ruleId: 'relaxng',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'bad.xml' },
            region: { startLine: 77, startColumn: 11 },
          },
        },
      ],
    })
  })

  it('JUnit fails the file', () => {
    expect(written('junit')).toMatch(
      /<testsuite name="chancery" tests="1" failures="1">\s*<testcase classname="chancery" name="bad\.xml">\s*<failure type="relaxng" message="`when=&quot;1959-13-02&quot;` is no date/,
    )
  })

  it('GitHub gets an annotation', () => {
    expect(written('github')).toMatch(
      /^::error file=bad\.xml,line=77,col=11,title=relaxng::`when="1959-13-02"` is no date/,
    )
  })
})
