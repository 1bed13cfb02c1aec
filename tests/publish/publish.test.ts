import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'
import { bodyOf, encodeText } from '../support.js'

const document = (
  body: string,
  header = '',
): string => `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>
<sourceDesc><p/></sourceDesc></fileDesc>${header}</teiHeader>
<text><body><div type="document" n="1" xml:id="d1"><head>1. Memorandum</head>${body}</div></body></text></TEI>`

function html(body: string, header?: string) {
  const file = sourceFile('memo.xml', document(body, header))
  expect(parseXml(file).diagnostics).toEqual([])
  const { value, diagnostics } = publish(file, ['html'])
  return { page: value![0]!.content, diagnostics }
}

describe('the HTML edition', () => {
  it('makes no link out of a script, and no markup out of text', () => {
    const { page } = html(
      '<p><ref target="javascript:alert(1)">a</ref> <ref target="data:text/html,x">b</ref> <ref target=" JavaScript:x">c</ref> &lt;script&gt;alert(1)&lt;/script&gt; <ref target="https://example.org/">d</ref></p>',
    )
    expect(page).not.toMatch(/href="\s*(?:javascript|data):/i)
    expect(page).not.toMatch(/<script/i)
    expect(page).toContain('href="https://example.org/"')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })

  it('makes no markup out of names and ids', () => {
    const { page } = html(
      '<p><persName ref="#x">X</persName></p>',
      '<profileDesc><particDesc><listPerson><person xml:id="x"><persName>&lt;img src=x onerror=alert(1)&gt;"</persName></person></listPerson></particDesc></profileDesc>',
    )
    expect(page).not.toMatch(/<img/i)
  })

  it('shows and reports an element that it does not know', () => {
    const { page, diagnostics } = html('<p>so <formula>and</formula> on</p>')
    expect(page.replace(/<[^>]*>/g, '')).toContain('so and on')
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['unhandled-element', 'warning'],
    ])
    expect(diagnostics[0]!.reason).toContain('`formula`')
  })

  it('shows and reports a pointer to nothing', () => {
    const { page, diagnostics } = html('<p><persName ref="#nobody">N</persName></p>')
    expect(page).toContain('N')
    expect(diagnostics.map(({ reason }) => reason).join()).toContain('`#nobody` points at nothing')
  })

  it('asks for nothing outside itself', () => {
    const { page } = html('<p>x</p>')
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]*\b(?:src|href)=/)
    expect(page).not.toMatch(/url\(/)
  })
})

describe('the text edition', () => {
  const MEMO = `3. Memorandum of Conversation1

Washington, May 5, 1960, 3 p.m.

SUBJECT

  • The Trade Agreement

PARTICIPANTS

  • U.S.

      ◦ Mr. Smith
      ◦ Mr. Brown

  • France

      ◦ Ambassador Dubois

Mr. Smith said that he agreed.2 He hoped that the [Page 12] agreement would be signed before the end of the summer and that nothing would delay it.

Ambassador Dubois replied that it would.

  1. Source: Department of State, Central Files, 411.51/5–560. Secret. Drafted by Brown.

  2. Not printed.
`

  it('encodes again to the same body', () => {
    const first = encodeText(MEMO)
    const { value } = publish(first.tei, ['text'])
    const text = value![0]!.content
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(72)
    expect(bodyOf(encodeText(text).tei.text)).toBe(bodyOf(first.tei.text))
  })
})
