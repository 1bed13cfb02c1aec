import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'
import { bodyOf, encodeText } from '../support.js'
import { document } from './document.js'

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

  it('has one title, with the letterhead above it, and tells a printed subject once', () => {
    const typed = `<fw type="letterhead" place="top">DEPARTMENT OF STATE</fw>`
    const tei = document('<p>SUBJECT: Trade</p>')
      .replace('<head>', `${typed}<head>`)
      .replace('</title>', '</title><title type="sub">Trade</title>')
    const page = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    const text = page.replace(/^.*<article/s, '<article').replace(/<[^>]*>/g, ' ')
    expect(text.match(/DEPARTMENT OF STATE|1\. Memorandum|Trade/g)).toEqual([
      'DEPARTMENT OF STATE',
      '1. Memorandum',
      'Trade',
    ])
    const untitled = tei.replace(/<fw.*<\/head>/, '')
    expect(publish(sourceFile('memo.xml', untitled), ['html']).value![0]!.content).toContain(
      '<h1>T: Trade</h1>',
    )
  })

  it('asks for nothing outside itself', () => {
    const { page } = html('<p>x</p>')
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]*\b(?:src|href)=/)
    expect(page).not.toMatch(/url\(/)
  })
})

/** Forms of the profile, and of TEI besides it, that hold blocks where words stand. */
const FORMS = `
<list type="participants"><head>Present</head>
  <item>American<list><head>Embassy</head><item>Smith</item><pb n="2" xml:id="pg_2"/><item>Brown</item></list></item></list>
<p>Before <list><item>inner</item></list> after<note n="1" xml:id="d1fn1">
  <p>Paragraph</p><list><item>entry</item></list><p>Another</p></note></p>
<sp><speaker>Mr. X:</speaker><pb n="3" xml:id="pg_3"/><p>Turn</p><p>Further</p></sp>
<table><row><cell><p>cell</p><p>second</p></cell><cell>third</cell></row></table>
<closer>At <placeName>Geneva</placeName><signed>Name<lb/>Title</signed></closer>
<postscript><p>First copy</p><p>Second copy</p></postscript>`

describe('no edition', () => {
  it.each(['html', 'text'] as const)('loses words or runs them together: %s', (name) => {
    const { value, diagnostics } = publish(sourceFile('memo.xml', document(FORMS)), [name])
    expect(diagnostics).toEqual([])
    const blocks = /<\/?(?:p|li|ul|h\d|div|td|br|span class="(?:p|label)")[^>]*>/g
    const text = value![0]!.content
      .replace(/^.*<article/s, '<article')
      .replace(blocks, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
    for (const words of [
      ...[
        'Present',
        'American',
        'Embassy',
        'Smith',
        'Brown',
        'Before',
        'inner',
        'after1',
        'Paragraph',
        'entry',
      ],
      ...['Another', 'Turn', 'Further', 'cell', 'second', 'third', 'Geneva', 'Name', 'Title'],
      ...['First copy', 'Second copy'],
    ])
      expect(` ${text} `).toContain(` ${words} `)
    expect(text).toMatch(/Mr\. X: (?:3|\[Page 3\]) Turn/)
  })

  it('shows nothing of how the TEI file is indented', () => {
    const indented = '<p>\n      Words that go\n      on,\n      <hi>also</hi> here.\n    </p>'
    const text = publish(sourceFile('memo.xml', document(indented)), ['text']).value![0]!.content
    expect(text).toBe('1. Memorandum\n\nWords that go on, also here.\n')
  })

  it('has what stands before and behind the body, too', () => {
    const tei = document('<p>Words.</p>')
      .replace('<body>', '<front><div><head>Preface</head><p>First.</p></div></front><body>')
      .replace('</body>', '</body><back><div><p>Last.</p></div></back>')
    for (const { content } of publish(sourceFile('memo.xml', tei), ['html', 'text']).value!)
      expect(content).toMatch(/Preface.*First\..*Words\..*Last\./s)
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
