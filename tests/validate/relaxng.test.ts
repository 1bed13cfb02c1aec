import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { loadRelaxNg, validateRelaxNg } from '../../src/validate/relaxng.js'
import type { ReadSchema } from '../../src/validate/relaxng.js'
import { parseXml } from '../../src/xml/parse.js'
import { schemaFile } from '../support.js'

const SCHEMA = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="memo">
    <element name="head"><text/></element>
    <zeroOrMore><ref name="p"/></zeroOrMore>
    <optional><element name="closer"><empty/></element></optional>
  </element></start>
  <define name="p"><element name="p">
    <optional><attribute name="when"><data type="date"/></attribute></optional>
    <optional><attribute name="cert"><choice><value>high</value><value>low</value></choice></attribute></optional>
    <mixed><zeroOrMore><element name="name"><attribute name="ref"><data type="anyURI"/></attribute><text/></element></zeroOrMore></mixed>
  </element></define>
</grammar>`
const schema = schemaFile('memo.rng', SCHEMA)

async function found(text: string, against = schema, read?: ReadSchema): Promise<string[]> {
  const file = sourceFile('memo.xml', text)
  const { value, diagnostics } = await loadRelaxNg(against, { ...(read && { read }) })
  return (value ? validateRelaxNg(file, parseXml(file).value, value) : diagnostics).map(
    ({ place, reason }) => `${place.position!.start.line}:${place.position!.start.column} ${reason}`,
  )
}

describe('RELAX NG', () => {
  it('accepts what is valid', async () => {
    expect(
      await found('<memo><head>H</head><p when="1959-09-16">x <name ref="#a">A</name> y</p><closer/></memo>'),
    ).toEqual([])
  })

  it.each([
    [
      '<memo>\n<head/>\n<para>x</para>\n</memo>',
      '3:1 `para` is not an element of this schema; did you mean `p`?',
    ],
    [
      '<memo>\n<head/>\n<clozer/></memo>',
      '3:1 `clozer` is not an element of this schema; did you mean `closer`?',
    ],
    [
      '<memo>\n<p>x</p></memo>',
      '2:1 found `p` at the beginning of `memo`, expected `head`; insert that before it, or move `p`',
    ],
    [
      '<memo>\n<head/><closer/>\n<p>x</p></memo>',
      '3:1 `p` is not allowed in `memo`, which may contain no further elements here; move or delete it',
    ],
    [
      '<memo>\n<p>x</p>\n<head/></memo>',
      '2:1 found `p` at the beginning of `memo`, expected `head`; insert that before it, or move `p`',
    ],
    [
      '<memo>\n<head/><closer/>\n<p>x</p>\n<p>y</p><p>z</p></memo>',
      '3:1 `p` is not allowed in `memo`, which may contain no further elements here; move or delete it (and 2 more after it)',
    ],
    [
      '<memo><head/>\n  <p when="May 1, 1959">x</p></memo>',
      '2:3 `when="May 1, 1959"` is not a valid date; write 1959-05-01',
    ],
    [
      '<memo xmlns="urn:other"><head/></memo>',
      '1:1 `memo` is in the namespace `urn:other`; write it without one',
    ],
    ['<memo>\n</memo>', '2:1 `memo` is not complete: `head` is missing; add it'],
    [
      '<memo><head/>\n  <p when="1959-13-02">x</p></memo>',
      '2:3 `when="1959-13-02"` is not a valid date: month 13; correct it',
    ],
    [
      '<memo><head/>\n  <p when="1959-02-30">x</p></memo>',
      '2:3 `when="1959-02-30"` is not a valid date: day 30; correct it',
    ],
    [
      '<memo><head/><p cert="hihg">x</p></memo>',
      '1:14 `cert="hihg"` is not one of the allowed values `high` or `low`; change it',
    ],
    [
      '<memo><head/><p wehn="1959-09-16">x</p></memo>',
      '1:14 `wehn` is not an attribute of `p`; did you mean `when`?',
    ],
    ['<memo><head/><p><name>A</name></p></memo>', '1:17 `name` needs the attribute `ref`; add it'],
    [
      '<memo><head/>\n  words<p>x</p></memo>',
      '2:3 found the text “words” in `memo`, which may contain elements only; wrap it in an element, or delete it',
    ],
  ])('%j', async (text, expected) => {
    expect(await found(text)).toEqual([expected])
  })

  it('says where an element that comes too late belongs', async () => {
    const optional = schemaFile(
      'memo.rng',
      SCHEMA.replace('<element name="head"><text/></element>', '<optional>$&</optional>'),
    )
    expect(await found('<memo>\n<p/>\n<p/>\n<head/></memo>', optional)).toEqual([
      '4:1 `head` cannot follow `p` in `memo`; move it before line 2',
    ])
  })

  it('goes on after a mistake, and reports each once', async () => {
    const text = `<memo>
<p when="x">one</p>
<p><nmae ref="#a">A</nmae></p>
<p><name>B</name></p>
</memo>`
    expect((await found(text)).map((each) => each.split(' ')[0])).toEqual(['2:1', '2:1', '3:4', '4:4'])
  })

  it('says that a value is wrong, whatever other texts its type takes', async () => {
    const short = schemaFile('short.rnc', 'element memo { xsd:string { maxLength = "2" } }')
    expect(await found('<memo>abc</memo>', short)).toEqual([
      '1:7 `abc` is not a valid string, maxLength 2 in `memo`; correct it',
    ])
  })

  it('names the place of a mistake in the schema', async () => {
    const broken = schemaFile('broken.rng', SCHEMA.replace('<ref name="p"/>', '<ref name="q"/>'))
    expect(await found('<memo/>', broken)).toEqual([
      '4:17 the schema cannot be used: `q` is not defined; define it, or correct the name',
    ])
    const unknown = schemaFile('unknown.rng', SCHEMA.replace('type="date"', 'type="dat"'))
    expect((await found('<memo/>', unknown))[0]).toContain(
      '8:38 the schema cannot be used: `dat` is not a type of the library',
    )
  })

  it('reads included files only through its reader', async () => {
    const outer = schemaFile(
      'schemas/outer.rng',
      '<grammar xmlns="http://relaxng.org/ns/structure/1.0">\n<include href="parts/memo.rng"/></grammar>',
    )
    expect(await found('<memo><head/></memo>', outer)).toEqual([
      '2:1 the schema cannot be used: `parts/memo.rng` cannot be read; name a schema beside this one',
    ])
    const again = schemaFile('schemas/outer.rng', outer.bytes.toString())
    const asked: string[] = []
    const read = (path: string) => {
      asked.push(path)
      return schema
    }
    expect(await found('<memo><head/></memo>', again, read)).toEqual([])
    expect(asked).toEqual(['schemas/parts/memo.rng'])
  })
})
