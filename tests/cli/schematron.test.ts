import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chancery, folder } from './run.js'

const MEMO = `<TEI xmlns="http://www.tei-c.org/ns/1.0">
<text><body>
<p n="1">one</p>
<p n="3">three</p>
<note/>
</body></text></TEI>
`

/** Validates the memo against a Schematron schema with this content. */
function check(
  content: string,
  files: Readonly<Record<string, string>> = {},
  attributes = '',
  options: readonly string[] = [],
) {
  const cwd = folder()
  writeFileSync(join(cwd, 'memo.xml'), MEMO)
  mkdirSync(join(cwd, 'rules'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  writeFileSync(
    join(cwd, 'house.sch'),
    `<sch:schema xmlns:sch="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3" ${attributes}><sch:ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/>${content}</sch:schema>`,
  )
  return chancery(['validate', 'memo.xml', '--schema', 'house.sch', ...options], { cwd })
}

const NUMBERED = `<sch:rule context="t:p"><sch:let name="before" value="preceding-sibling::t:p[1]"/>
<sch:assert id="counts" test="not($before) or @n = $before/@n + 1">number <sch:value-of select="@n"/> follows <sch:value-of select="$before/@n"/></sch:assert></sch:rule>`

describe('a Schematron schema of the user', () => {
  it('gives each failed assert its line, its words and its severity', () => {
    const { code, err } = check(
      `<sch:pattern>${NUMBERED}<sch:rule context="t:note"><sch:report role="warning" test="not(node())">an empty <sch:name/></sch:report></sch:rule></sch:pattern>`,
    )
    expect(code).toBe(1)
    expect(err).toMatch(/^memo\.xml:4:1: error: number 3 follows 1 \[counts\]$/m)
    expect(err).toMatch(/^memo\.xml:5:1: warning: an empty note \[p1-1\]$/m)
  })

  it('places what the message marks as found, and prints neither places nor properties', () => {
    const { err } = check(
      `<sch:pattern><sch:rule context="t:p"><sch:assert id="odd" diagnostics="more" properties="kind" test="@n != '3'">‘<sch:span class="found"><sch:value-of select="@n"/></sch:span>’ is odd<sch:span class="place">three</sch:span></sch:assert></sch:rule></sch:pattern>
<sch:diagnostics><sch:diagnostic id="more">count again</sch:diagnostic></sch:diagnostics><sch:properties><sch:property id="kind" role="topic">numbers</sch:property></sch:properties>`,
    )
    expect(err).toMatch(/^memo\.xml:4:7: error: ‘3’ is odd; count again \[odd\]$/m)
  })

  it('knows includes, abstract patterns, abstract rules and functions', () => {
    const included = `<sch:pattern xmlns:sch="http://purl.oclc.org/dsdl/schematron" abstract="true" id="empty"><sch:rule context="$element"><sch:assert id="filled" test="$what">$element is empty: <sch:value-of select="f:title(.)"/></sch:assert></sch:rule></sch:pattern>`
    const { err } = check(
      `<xsl:function xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="f:title" xmlns:f="urn:f"><xsl:param name="e"/><xsl:sequence select="upper-case(name($e))"/></xsl:function>
<sch:ns prefix="f" uri="urn:f"/><sch:include href="rules/empty.sch"/>
<sch:pattern is-a="empty"><sch:param name="element" value="t:note"/><sch:param name="what" value="node()"/></sch:pattern>
<sch:pattern><sch:rule abstract="true" id="numbered"><sch:assert id="n" test="@n">no number</sch:assert></sch:rule><sch:rule context="t:note"><sch:extends rule="numbered"/></sch:rule></sch:pattern>`,
      { 'rules/empty.sch': included },
    )
    expect(err).toMatch(/memo\.xml:5:1: error: .*NOTE \[filled\]/)
    expect(err).toMatch(/memo\.xml:5:1: error: no number \[n\]/)
  })

  it('runs the patterns of the default phase only', () => {
    const { code } = check(
      `<sch:phase id="light"><sch:active pattern="other"/></sch:phase><sch:pattern id="counting">${NUMBERED}</sch:pattern><sch:pattern id="other"><sch:rule context="t:p"><sch:assert test="true()">x</sch:assert></sch:rule></sch:pattern>`,
      {},
      'defaultPhase="light"',
    )
    expect(code).toBe(0)
  })

  it('runs the patterns of the phase that is asked for, with its variables', () => {
    const content = `<sch:phase id="light"><sch:let name="least" value="2"/><sch:active pattern="few"/></sch:phase>
<sch:pattern id="counting">${NUMBERED}</sch:pattern><sch:pattern id="few"><sch:rule context="t:body"><sch:assert id="few" test="count(t:p) > $least">fewer than <sch:value-of select="$least"/></sch:assert></sch:rule></sch:pattern>`
    const light = check(content, {}, '', ['--phase', 'light'])
    expect(light.err).toMatch(/^memo\.xml:2:7: error: fewer than 2 \[few\]$/m)
    expect(light.err).not.toContain('[counts]')
    const unknown = check(content, {}, '', ['--phase', 'dark'])
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('there is no phase `dark`; choose from: light, #ALL')
  })

  it.each([
    ['<sch:include href="../secret.sch"/>', /^house\.sch:1:\d+: error: `\.\.\/secret\.sch` cannot be read/],
    [
      '<sch:pattern is-a="nothing"/>',
      /error: the schema cannot be compiled: .*the abstract pattern nothing does not exist/,
    ],
    [
      '<sch:pattern><sch:rule context="t:p["><sch:assert test="1">x</sch:assert></sch:rule></sch:pattern>',
      /^house\.sch:1:\d+: error: `t:p\[` cannot be run: /,
    ],
    [
      '<sch:pattern><sch:rule context="t:p"><sch:assert test="unparsed-text(\'/etc/passwd\') = \'\'">x</sch:assert></sch:rule></sch:pattern>',
      /^house\.sch: error: .*(?:may not read|refused|FOUT1170)/,
    ],
  ])('refuses %j', (content, expected) => {
    const { code, err } = check(content)
    expect(code).not.toBe(0)
    expect(err).toMatch(expected)
  })
})

describe('rules inside a RELAX NG schema', () => {
  it('are run; one that cannot be is named, and the others go on', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), MEMO)
    const rule = (test: string): string =>
      `<sch:pattern><sch:rule context="t:p"><sch:assert test="${test}">not ${test}</sch:assert></sch:rule></sch:pattern>`
    writeFileSync(
      join(cwd, 'house.rng'),
      `<element xmlns="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:ns prefix="t" uri="http://www.tei-c.org/ns/1.0"/>
${rule("@n = '1'")}
${rule('unknown(.)')}
<anyName/><zeroOrMore><choice><text/><attribute><anyName/></attribute><ref name="any"/></choice></zeroOrMore></element>`.replace(
        '<ref name="any"/>',
        '<grammar><start><ref name="any"/></start><define name="any"><element><anyName/><zeroOrMore><choice><text/><attribute><anyName/></attribute><ref name="any"/></choice></zeroOrMore></element></define></grammar>',
      ),
    )
    const { code, err } = chancery(['validate', 'memo.xml', '--schema', 'house.rng', '--embedded'], { cwd })
    expect(code).toBe(1)
    expect(err).toMatch(/^memo\.xml:4:1: error: not @n = '1'/m)
    expect(err).toMatch(
      /^house\.rng:3:\d+: warning: `unknown\(\.\)` cannot be run: .*\(XPST0017\); correct it \(its pattern is left out\)/m,
    )
    expect(err).toContain('1 file: 1 error, 1 warning\n')
  })

  it('are run for a document that names the schema for them too', () => {
    const cwd = folder()
    writeFileSync(
      join(cwd, 'house.rng'),
      '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"><sch:pattern><sch:rule context="a"><sch:assert test="false()">never</sch:assert></sch:rule></sch:pattern><empty/></element>',
    )
    const grammar = '<?xml-model href="house.rng" schematypens="http://relaxng.org/ns/structure/1.0"?>'
    const rules = '<?xml-model href="house.rng" schematypens="http://purl.oclc.org/dsdl/schematron"?>'
    writeFileSync(join(cwd, '1.xml'), `${grammar}<a/>`)
    writeFileSync(join(cwd, '2.xml'), `${grammar}${rules}<a/>`)
    const { code, err } = chancery(['validate', '1.xml', '2.xml'], { cwd })
    expect([code, err.match(/^\S+ error: never/gm)]).toEqual([1, ['2.xml:1:164: error: never']])
  })
})

describe('a schema that cannot be used', () => {
  const rule = (test: string): string =>
    `<sch:pattern><sch:rule context="t:p">${test}</sch:rule></sch:pattern>`

  it.each([
    [rule('<sch:assert test="foo(">x</sch:assert>'), '', [], 'cannot be run'],
    [rule('<sch:asert test="1">x</sch:asert>'), '', [], 'did you mean `assert`?'],
    [rule('<sch:assert>x</sch:assert>'), '', [], 'lacks the attribute `test`'],
    [
      rule('<sch:assert test="1">x</sch:assert>'),
      '',
      ['--phase', 'no'],
      'there is no phase `no`; choose from: #ALL',
    ],
  ])('ends with 2: %s', (content, attributes, options, message) => {
    const { code, err } = check(content, {}, attributes, options)
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).not.toMatch(/ at |chancery-rules|schema\.xsl/)
  })

  it('also where documents name it, and is told once', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), `<?xml-model href="house.sch"?>\n${MEMO}`)
    writeFileSync(
      join(cwd, 'house.sch'),
      '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="*"><assert test="1 +">x</assert></rule></pattern></schema>',
    )
    writeFileSync(join(cwd, 'other.xml'), `<?xml-model href="house.sch"?>\n${MEMO}`)
    const { code, err } = chancery(['validate', 'memo.xml', 'other.xml'], { cwd })
    expect(code).toBe(2)
    expect(err).toContain('2 files: 1 error, 0 warnings')
  })

  it('and one without a pattern is told', () => {
    const { code, err } = check('')
    expect(code).toBe(0)
    expect(err).toContain('[schema-empty]')
  })

  it('and a phase without a schema, too', () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'memo.xml'), MEMO)
    expect(chancery(['validate', 'memo.xml', '--phase', 'a'], { cwd }).err).toMatch(
      /^chancery: --phase a: there is no/,
    )
  })

  it('speaks of no option that there is not', () => {
    const { err } = check(rule('<sch:assert test="unparsed-text(\'/etc/hostname\')">x</sch:assert>'))
    expect(err).toContain('which is refused: rules cannot read files')
  })
})
