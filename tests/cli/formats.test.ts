import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'
import { attribute, childElements } from '../../src/xml/tree.js'
import { validateJson } from '../../src/validate/json/json.js'
import { all, root, words } from '../support.js'
import { chancery, folder } from './run.js'

const d111 = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')
const bad = d111
  .replace('#akalovsky" when="1959-09-16"', '#akalovsky" when="1959-13-02"')
  .replace('<said who="#eisenhower"', '<said who="#nobody"')
  .replace('one deep conviction', 'one <![CDATA[<script>]]> &amp; de\u202Eep conviction')

function inFolder(): string {
  const cwd = folder()
  copyFileSync(join(root, 'tei/d111/persons.xml'), join(cwd, 'persons.xml'))
  writeFileSync(join(cwd, 'good.xml'), d111)
  writeFileSync(join(cwd, 'bad & <worse>.xml'), bad)
  return cwd
}

const written = (format: string, ...more: string[]) =>
  chancery(['validate', 'good.xml', 'bad & <worse>.xml', '--format', format, ...more], { cwd: inFolder() })

describe('JSON', () => {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/diagnostics.schema.json'), 'utf8')) as object
  const invalid = (text: string) => validateJson(sourceFile('out.json', text), schema).diagnostics

  it('is what its schema promises, of every kind of finding', () => {
    const { code, out } = written(
      'json',
      'nothing.xml',
      'good.json',
      '--schema',
      join(root, 'schemas/chancery.rng'),
    )
    expect(code).toBe(2)
    expect(invalid(out)).toEqual([])
    const ours = written('json')
    expect(ours.code).toBe(1)
    expect(invalid(ours.out)).toEqual([])
    const rules = (JSON.parse(ours.out) as { rule: string }[]).map(({ rule }) => rule)
    expect(rules).toEqual(['relaxng', 'pointer-resolves', 'char-direction'])
    expect(invalid('[{"rule":"x"}]').length).toBeGreaterThan(0)
  })
})

describe('SARIF', () => {
  it('says what rules mean, and places within the file', () => {
    const [run] = (
      JSON.parse(written('sarif').out) as {
        runs: {
          tool: { driver: { rules: { id: string; help?: { text: string } }[] } }
          results: {
            ruleId: string
            ruleIndex: number
            locations: {
              physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> }
            }[]
          }[]
        }[]
      }
    ).runs
    const { rules } = run!.tool.driver
    expect(rules.find(({ id }) => id === 'char-direction')?.help?.text).toContain('Delete them')
    for (const { ruleId, ruleIndex, locations } of run!.results) {
      expect(rules[ruleIndex]!.id).toBe(ruleId)
      const { artifactLocation, region } = locations[0]!.physicalLocation
      expect(artifactLocation.uri).toBe('bad%20%26%20%3Cworse%3E.xml')
      const [line, endLine, column, end] = ['startLine', 'endLine', 'startColumn', 'endColumn'].map(
        (key) => region[key]!,
      )
      expect(line).toBeGreaterThan(0)
      expect(endLine! > line! || (endLine === line && end! > column!)).toBe(true)
    }
  })
})

describe('HTML', () => {
  const { code, out } = written('html')

  it('shows the passage, a caret under it, and the remedy; by rule and by file', () => {
    expect(code).toBe(1)
    expect(out).toContain('2 files, of which 1 without findings: 2 errors, 1 warning.')
    expect(out).toContain('<h2>bad &amp; &lt;worse&gt;.xml</h2>')
    expect(out).toMatch(
      /<summary>.*<code>pointer-resolves<\/code> A pointer in the document leads to an element/,
    )
    expect(out).toMatch(/<a href="#finding-2">bad &amp; &lt;worse&gt;\.xml:\d+<\/a>/)
    expect(out).toContain(
      '<p class="remedy">Give some element this <code>xml:id</code>, or correct the pointer.</p>',
    )
    expect(out).toMatch(/&lt;said who="<mark>#nobody<\/mark>".*\n<span aria-hidden="true"> {14}\^{7}<\/span>/)
  })

  it('has no scripts, loads nothing, and shows what is hidden', () => {
    expect(out).not.toMatch(/<script|https?:|url\(|\u202E/)
    expect(out).toContain('de<mark>\\u202e</mark>ep')
  })
})

describe('SVRL', () => {
  const report = (...args: string[]) => {
    const { code, out, err } = chancery(['validate', ...args, '--format', 'svrl'], { cwd: inFolder() })
    return { code, err, root: out === '' ? undefined : parseXml(sourceFile('svrl', out)).value?.root }
  }

  it('has the patterns, the rules that fired, and the asserts that failed in them', () => {
    const { code, root: output } = report('bad & <worse>.xml')
    expect(code).toBe(1)
    expect(output).toMatchObject({
      localName: 'schematron-output',
      namespace: 'http://purl.oclc.org/dsdl/svrl',
    })
    const names = childElements(output!).map(({ localName }) => localName)
    expect(names[0]).toBe('active-pattern')
    const failed = all(output!, 'failed-assert')
    expect(failed.map((each) => attribute(each, 'id'))).toEqual(['pointer-resolves', 'char-direction'])
    expect(words(failed[0]!)).toContain('`#nobody` points at nothing; give')
    expect(attribute(failed[0]!, 'location')).toMatch(/^\/Q\{http:\/\/www\.tei-c\.org\/ns\/1\.0\}TEI\[1\]\//)
    expect(attribute(failed[0]!, 'test')).toBe('empty($local)')
    expect(names[names.indexOf('failed-assert') - 1]).toBe('fired-rule')
    expect(all(output!, 'active-pattern').map((each) => attribute(each, 'id'))).toContain('dates')
  })

  it('is clean where only warnings are', () => {
    expect(report('good.xml').code).toBe(0)
  })

  it.each([
    [['good.xml', 'good.xml'], /name one FILE/],
    [['good.xml', '--schema', join(root, 'schemas/chancery.rng')], /needs Schematron/],
  ])('wants one document and Schematron', (args, expected) => {
    const { code, err } = report(...args)
    expect(code).toBe(2)
    expect(err).toMatch(expected)
  })
})
