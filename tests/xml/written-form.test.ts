import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/source/file.js'
import { readEvents } from '../../src/xml/events.js'
import { followWrittenForm } from '../../src/xml/written-form.js'
import { follower } from '../../src/xml/read-back.js'
import type { WrittenHandler, WrittenTag } from '../../src/xml/read-back.js'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** What a handler is told, text in one piece. */
class Told implements WrittenHandler {
  events: string[] = []
  start(tag: WrittenTag): void {
    this.events.push(
      `<${tag.localName} ${JSON.stringify(['b', 'c', 'xml:id'].map((name) => [tag.value(name)]))}`,
    )
  }
  end(): void {
    this.events.push('>')
  }
  text(value: string): void {
    if (this.events.at(-1)?.startsWith('"')) this.events.push((this.events.pop() ?? '') + value)
    else this.events.push(`"${value}`)
  }
}

/** The events of a document that is of the form, or undefined. */
function ofForm(xml: string): string[] | undefined {
  const told = new Told()
  return followWrittenForm(xml, told) ? told.events : undefined
}

/** The events of a document by the parser, or undefined where it is none. */
function ofParser(xml: string): string[] | undefined {
  const told = new Told()
  return readEvents(sourceFile('x.xml', xml), follower(told)) ? undefined : told.events
}

describe('the form in which documents are written', () => {
  it.each([
    '<a/>',
    '<a b="1" xml:id="c">x &amp; y<d/><!-- e --> &lt;f&gt;</a>\n',
    '<a c="&quot;&amp;" b="x y"><b c=""/></a>\n',
    '<?xml-model href="x.rng"?>\n<!-- f -->\n<a>\n  <b>&#13;</b>\n</a>\n<!-- g -->\n',
  ])('is read as the parser reads it: %s', (xml) => {
    const events = ofForm(DECLARATION + xml)
    expect(events).toBeDefined()
    expect(events).toEqual(ofParser(DECLARATION + xml))
  })

  it.each([
    ['an end tag too few', '<a><b></a>'],
    ['an end tag too many', '<a></a></a>'],
    ['an end tag that only begins alike', '<a></ab>'],
    ['a second root', '<a/><b/>'],
    ['text beside the root', '<a/>x'],
    ['no root', '<!-- a -->'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a < in a value', '<a b="<"/>'],
    ['an attribute without value', '<a b/>'],
    ['an unbound prefix', '<a b:c="1"/>'],
    ['an unknown reference', '<a>&b;</a>'],
    ['a reference without end', '<a>&amp</a>'],
    ['a bare ampersand', '<a b="c & d"/>'],
    ['a control character', '<a>\u0001</a>'],
    ['half a pair', '<a>\ud83d</a>'],
    ['a noncharacter', '<a>\ufffe</a>'],
    [']]> in text', '<a>]]></a>'],
    ['-- in a comment', '<a><!-- b -- c --></a>'],
    ['a comment that ends in ---', '<a><!-- b ---></a>'],
    ['a second declaration', '<a><?xml version="1.0"?></a>'],
    ['an open tag', '<a'],
    ['an open value', '<a b="c'],
    ['a name that begins with a figure', '<1a/>'],
    ['nesting without end', '<a>'.repeat(500) + '</a>'.repeat(500)],
  ])('is not one with %s, which is no XML either', (_, xml) => {
    expect(ofForm(DECLARATION + xml)).toBeUndefined()
    expect(ofParser(DECLARATION + xml)).toBeUndefined()
  })

  it.each([
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[b]]></a>',
    "<a b='c'/>",
    '<a  b="c"/>',
    '<a\n/>',
    '<a>\r</a>',
    '<ä/>',
  ])('leaves to the parser what is never written: %s', (xml) => {
    expect(ofForm(DECLARATION + xml)).toBeUndefined()
  })

  it('tells nothing that the parser does not tell', () => {
    const piece = fc.constantFrom(
      ...[
        '<a',
        '<b>',
        '</a>',
        '</b>',
        '/>',
        '>',
        ' c="',
        '"',
        ' xml:id="d"',
        'x',
        ' ',
        '\n',
        '&amp;',
        '&',
        ';',
      ],
      ...['&#13;', '<!--', '-->', '--', '<?p ', '?>', ']]>', '<', '=', "'", '<a>', '<b/>', '\t', 'é', '😀'],
    )
    let read = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        for (const xml of [pieces.join(''), `<a>${pieces.join('')}</a>`]) {
          const events = ofForm(DECLARATION + xml)
          if (!events) continue
          read++
          expect(events).toEqual(ofParser(DECLARATION + xml))
        }
      }),
      { numRuns: 5_000 },
    )
    expect(read).toBeGreaterThan(50)
  })
})
