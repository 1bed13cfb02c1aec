import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { LIMITS } from '../../src/xml/limits.js'
import { parseXml } from '../../src/xml/parse.js'
import { attribute, textOf } from '../../src/xml/tree.js'

const parse = (text: string, entities = 1000) => parseXml(sourceFile('x.xml', text), { ...LIMITS, entities })

const withSubset = (subset: string, content: string): string =>
  `<?xml version="1.0"?>\n<!DOCTYPE a [${subset}]>\n<a>${content}</a>\n`

describe('a document type declaration', () => {
  it('is refused unless entities are allowed', () => {
    expect(parse(withSubset('', ''), 0).diagnostics[0]!.rule).toBe('doctype-refused')
  })

  it('gives texts names, in content and attributes, and keeps places', () => {
    const text = withSubset(
      '<!-- ]> " --><?x ]?>\n<!ENTITY dash "&#8212;">\n<!ENTITY both \'a&dash;b &#38;#60;\'><!ENTITY dash "no">',
      '<b c="&dash;">x &both; y</b><!-- &dash; --><![CDATA[&dash;]]><d/>',
    )
    const { value, diagnostics } = parse(text)
    expect(diagnostics).toEqual([])
    const [b] = value!.root.children
    expect(textOf(value!.root)).toBe('x a—b < y&dash;')
    expect(b?.type === 'element' && attribute(b, 'c')).toBe('—')
    const d = value!.root.children.at(-1)!
    expect(text.slice(d.place!.start, d.place!.end)).toBe('<d/>')
    expect(value!.plain).toBe(
      '<?xml version="1.0"?>\n\n<a><b c="—">x a—b &lt; y</b><!-- &dash; --><![CDATA[&dash;]]><d/></a>\n',
    )
  })

  it.each([
    ['an external file', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', /external file/],
    ['an external file with a bracket', '<!DOCTYPE a SYSTEM "a[.dtd"><a/>', /external file/],
    ['a public file', '<!DOCTYPE a PUBLIC "p" "a.dtd" [<!ENTITY b "c">]><a/>', /external file/],
    ['an external entity', withSubset('<!ENTITY b SYSTEM "/etc/passwd">', '&b;'), /external entity/],
    ['a parameter entity', withSubset('<!ENTITY % b "c">', ''), /parameter entity/],
    ['the use of one', withSubset('%b;', ''), /parameter entity/],
    ['attributes by default', withSubset('<!ATTLIST a b CDATA "c">', ''), /holds `<!ATTLIST/],
    ['markup', withSubset('<!ENTITY b "<c/>">', '&b;'), /markup/],
    ['an entity inside itself', withSubset('<!ENTITY b "&c;"><!ENTITY c "&b;">', '&b;'), /themselves/],
    ['what is not declared', withSubset('<!ENTITY b "&c;">', '&b;'), /`c`, which is not declared/],
    ['characters that XML has not', withSubset('<!ENTITY b "&#0;">', ''), /is not a character of XML/],
  ])('with %s is refused', (_, text, expected) => {
    const { value, diagnostics } = parse(text)
    expect(value).toBeUndefined()
    expect(diagnostics[0]!.rule).toBe('doctype-refused')
    expect(diagnostics[0]!.reason).toMatch(expected)
    expect(diagnostics[0]!.place.position).toBeDefined()
  })

  it('does not let entities grow, nested or long', () => {
    const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    const nested = withSubset(`<!ENTITY l0 "lol">${laughs.join('')}`, '&l20;')
    const long = withSubset(`<!ENTITY b "${'x'.repeat(50_000)}">`, '&b;'.repeat(50_000))
    for (const text of [nested, long])
      expect(parse(text, 1_000_000).diagnostics[0]!.rule).toBe('limit-entities')
  })

  it('takes names for names', () => {
    const { value } = parse(
      withSubset('<!ENTITY constructor "c"><!ENTITY __proto__ "p">', '&constructor;&__proto__;'),
    )
    expect(value && textOf(value.root)).toBe('cp')
  })
})
