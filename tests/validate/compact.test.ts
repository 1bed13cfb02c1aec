import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { loadRelaxNg, validateRelaxNg } from '../../src/validate/relaxng.js'
import { parseXml } from '../../src/xml/parse.js'
import { schemaFile } from '../support.js'

const SCHEMA = `# A memo
default namespace = "urn:memo"
namespace x = "urn:x"
datatypes d = "http://www.w3.org/2001/XMLSchema-datatypes"

start = memo
memo = element memo { head, (p | \\list)*, element closer { empty }? }
## The title
head = [ x:note = "annotated" ] element head { attribute n { d:positiveInteger { maxInclusive = "99" } }, text }
p = element p { attribute cert { "high" | "lo" ~ "w" }?, attribute x:* { text }*, mixed { element x:name { token - "nobody" }* } }
\\list = element list { list { xsd:integer+ } & attribute ordered { xsd:boolean } }
p |= element * - (memo | head | p | x:*) { notAllowed }
`

async function found(text: string, schema = SCHEMA): Promise<string[]> {
  const file = sourceFile('memo.xml', text)
  const read = (path: string) => (path === 'base.rnc' ? schemaFile('base.rnc', SCHEMA) : undefined)
  const { value, diagnostics } = await loadRelaxNg(schemaFile('memo.rnc', schema), { read })
  return (value ? validateRelaxNg(file, parseXml(file).value, value) : diagnostics).map(
    ({ place, reason }) =>
      `${place.file}:${place.position!.start.line}:${place.position!.start.column} ${reason}`,
  )
}

const memo = (content: string): string => `<memo xmlns="urn:memo" xmlns:x="urn:x">${content}</memo>`

describe('RELAX NG in compact syntax', () => {
  it('accepts what is valid', async () => {
    expect(
      await found(
        memo(
          '<head n="1">H</head><p cert="low" x:y="z">a <x:name>b</x:name></p><list ordered="true">1 2</list><closer/>',
        ),
      ),
    ).toEqual([])
  })

  it.each([
    ['<head n="100">H</head>', 'positiveInteger'],
    ['<head n="1">H</head><p cert="medium"/>', 'not one of the allowed values `high` or `low`'],
    ['<head n="1">H</head><p><x:name>nobody</x:name></p>', 'nobody'],
    ['<head n="1">H</head><list ordered="1">one</list>', 'one'],
    ['<head n="1">H</head><list>1</list>', '`list` needs the attribute `ordered`'],
    ['<p/>', 'expected `head`'],
  ])('refuses %s', async (content, expected) => {
    expect((await found(memo(content)))[0]).toContain(expected)
  })

  it('includes and overrides', async () => {
    const schema = 'default namespace = "urn:memo"\ninclude "base.rnc" { head = element title { text } }\n'
    expect(await found(memo('<title/>'), schema)).toEqual([])
    expect((await found(memo('<head n="1"/>'), schema))[0]).toContain(
      '`head` is not an element of this schema',
    )
  })

  it.each([
    ['start = element a { text, text | empty }', '`,` and `|` are mixed; put parentheses'],
    ['start = element y:a { text }', 'the prefix `y` is not declared'],
    ['start = element a { b }', '`b` is not defined'],
    ['start = element a { text', 'expected `}`'],
    ['start = element a { xsd:dat }', '`dat` is not a type'],
    ['start = element a { § }', '`§` is not allowed here'],
  ])('%s is no schema', async (schema, expected) => {
    expect((await found('<a/>', schema))[0]).toMatch(/^memo\.rnc:1:\d+ the schema cannot be used: /)
    expect((await found('<a/>', schema))[0]).toContain(expected)
  })
})
