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

  it('leads wherever a pointer leads', () => {
    const blocks = `<p xml:id="a1">a</p><list xml:id="a2"><head xml:id="a3">b</head><item xml:id="a4">c<list xml:id="a5"><head>d</head><item>e</item></list></item></list>
      <table xml:id="a6"><head xml:id="a7">f</head><row xml:id="a8"><cell xml:id="a9">g</cell><p xml:id="a10">h</p></row></table><ab xml:id="a11">i</ab>
      <p><said xml:id="a12">j</said><persName xml:id="a13">k</persName><ref xml:id="a14" target="https://example.org/">l</ref><formula xml:id="a15">m</formula><quote xml:id="a16"><p>n</p></quote></p>
      <closer xml:id="a17"><address xml:id="a18"><addrLine xml:id="a19">o</addrLine></address></closer>`
    const ids = [...Array(19).keys()].map((index) => `a${index + 1}`).concat('body', 'text', 'top', 'd1')
    const links = ids.map((id) => `<ref target="#${id}">${id}</ref>`).join(' ')
    const tei = document(`${blocks}<p>${links} <ref target="#hidden">hidden</ref></p>`)
      .replace('<body>', '<body xml:id="body">')
      .replace('<text>', '<text xml:id="text">')
      .replace('<TEI ', '<TEI xml:id="top" ')
      .replace('<sourceDesc>', '<sourceDesc xml:id="hidden">')
    const page = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    const found = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(found).size).toBe(found.length)
    const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !found.includes(id))).toEqual([])
    expect(targets.slice(1)).toEqual(ids)
    expect(page).toContain('<span class="ref">hidden</span>')
  })

  it('has ids of its own that are none of the document’s', () => {
    const { page } = html(
      '<p xml:id="text">a<note n="1" xml:id="n">b</note><note n="2">c</note></p><p xml:id="notes"><pb n="3"/><said xml:id="speakers">d</said></p><p xml:id="ref-n">e</p><p xml:id="note-1">f</p><p xml:id="provenance">g</p>',
      '<profileDesc><creation><date>May 1</date></creation></profileDesc>',
    )
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
    expect(targets).toEqual(['text~', 'n', 'note-1~', 'pg_3', 'ref-n~', 'ref-note-1~'])
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('numbers notes that have no number', () => {
    const { page } = html('<p>a<note>b</note> c<note n="1">d</note> e<note n="">f</note></p>')
    expect([...page.matchAll(/aria-label="(Note [^"]*)">([^<]*)</g)].map(([, ...said]) => said)).toEqual([
      ['Note 2', '2'],
      ['Note 1', '1'],
      ['Note 3', '3'],
    ])
    expect([...page.matchAll(/class="number">([^<]*)</g)].map(([, number]) => number)).toEqual([
      '2',
      '1',
      '3',
    ])
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

  it('says what a document lacks', () => {
    const failure = (tei: string): string =>
      publish(sourceFile('memo.xml', tei), ['html']).diagnostics[0]!.reason
    expect(failure('<TEI><teiHeader/><text/></TEI>')).toContain(
      'the root element is not TEI in the namespace http://www.tei-c.org/ns/1.0',
    )
    expect(failure('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>')).toContain('has no teiHeader')
  })

  it('has whatever stands above the title above it', () => {
    const tei = document('<p>Words</p>').replace(
      '<head>',
      '<fw>FILE</fw><dateline>May 3, 1966</dateline><pb n="2" xml:id="pg_2"/><head>',
    )
    const page = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    expect(page).toMatch(/<header>.*FILE.*May 3, 1966.*id="pg_2".*<h1>.*<\/header>.*Words/s)
    expect(page.match(/May 3, 1966<\/p>/g)).toHaveLength(1)
  })

  it('has bullets and indents in lists, but none where numbers are printed or people meet', () => {
    const { page } = html(
      `<list><item>a<list><item>1. b</item><item>2. c</item></list> d</item></list>
      <list type="participants"><item>U.S.<list><item>Lund</item></list></item></list>`,
    )
    expect(page).toMatch(/<ul class="bulleted"><li>a<ul class="numbered"><li>1\. b<\/li>.*<\/ul> d<\/li>/s)
    expect(page).toMatch(/<ul><li class="delegation">U\.S\.<ul><li>Lund/)
  })

  it('leads from marker to note and back wherever a note stands', () => {
    const note = (n: number): string => `<note n="${n}">N${n}</note>`
    const { page } = html(
      `<p>a</p>${note(1)}<list><item>b</item>${note(2)}</list><sp><speaker>A:</speaker><p>c</p>${note(3)}</sp>`,
    )
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, place] of page.matchAll(/<a class="(?:noteref|back)"[^>]* href="#([^"]*)"/g))
      expect(ids).toContain(place)
    expect(page.match(/class="noteref"/g)).toHaveLength(3)
  })

  it('has every page as a place of its own', () => {
    const { page } = html('<p><pb n="4" xml:id="pg_4"/>a <pb n="4"/>b <pb n="5"/>c <pb n="5"/>d</p>')
    expect([...page.matchAll(/ id="(pg[^"]*)"/g)].map(([, id]) => id)).toEqual([
      'pg_4',
      'pg_4-2',
      'pg_5',
      'pg_5-2',
    ])
  })

  it('leads to the pages of other documents', () => {
    const { page } = html('<p><ref target="v/d6.xml#d6fn2">a</ref> <ref target="../d7.xml">b</ref></p>')
    expect(page).toContain('href="v/d6.html#d6fn2"')
    expect(page).toContain('href="../d7.html"')
  })

  it.each([
    [
      '<table><row><cell cols="2">a</cell></row><pb n="2"/><row><cell>b</cell></row></table>',
      ['a', '2', 'b'],
      [],
    ],
    ['<table><line>a</line></table>', ['a'], ['line']],
    ['<list><p>a</p><item>b</item></list>', ['a', 'b'], ['p']],
    ['<p>a <list><item>b</item></list></p>', ['a', 'b'], []],
    ['<lg><l>a</l><l>b</l></lg>', ['a', 'b'], []],
    ['<p><choice><sic>a</sic><corr>b</corr></choice></p>', ['a', '[b]'], []],
    ['<figure><p>a</p><p>b</p></figure>', ['a', 'b'], ['figure']],
  ])('loses no word of %s', (body, expected, reported) => {
    const { page, diagnostics } = html(body)
    const words = page
      .replace(/^.*<\/header>|<footer.*$/gs, '')
      .replace(/<\/?(?:p|li|td|tr|div)\b[^>]*>/g, ' ')
    expect(
      words
        .replace(/<section class="provenance".*?<\/section>/s, '')
        .replace(/<[^>]*>/g, '')
        .trim()
        .split(/\s+/),
    ).toEqual(expected)
    expect(diagnostics.map(({ reason }) => /`(\w+)`/.exec(reason)?.[1])).toEqual(reported)
  })

  it('has two speakers share a line where the words of the first are no longer than one', () => {
    const said = (who: string, words: string): string => `<said who="#${who}">${words}</said>`
    const places = (...sentences: string[]): (string | undefined)[] =>
      [...html(`<p>${sentences.join(' ')}</p>`).page.matchAll(/class="who(?: (first|second))? side/g)].map(
        ([, place]) => place,
      )
    const [yes, no] = [said('a', 'Lund said yes.'), said('b', 'Berg said no.')]
    const long = said(
      'a',
      'Lund said that the Straits would be open to all the ships of the alliance, come what may.',
    )
    expect(places(yes, no)).toEqual(['first', 'second'])
    expect(places(yes, no, yes)).toEqual(['first', 'second', undefined])
    expect(places(yes, no, yes, no)).toEqual(['first', 'second', 'first', 'second'])
    expect(places(yes, 'There was a pause.', no)).toEqual([undefined, undefined])
    expect(places(long, no)).toEqual([undefined, undefined])
  })

  it('has the heads of columns as such, and figures under one another', () => {
    const row = (role: string, ...cells: string[]): string =>
      `<row${role}>${cells.map((cell) => `<cell>${cell}</cell>`).join('')}</row>`
    const { page } = html(
      `<table>${row(' role="label"', 'Product', 'Exports')}${row('', 'Wheat', '1,200<note n="1">N a</note>')}</table>`,
    )
    expect(/<table>.*<\/table>/s.exec(page)![0].replace(/<a .*?<\/a>/s, '')).toBe(
      '<table><thead><tr><th scope="col">Product</th><th scope="col" class="figures">Exports</th></tr></thead><tr><td>Wheat</td><td class="figures">1,200</td></tr></table>',
    )
  })

  it('says which words are of another language', () => {
    const { page } = html('<p xml:lang="de">Guten <foreign xml:lang="fr">jour</foreign></p>')
    expect(page).toContain('<p lang="de">Guten <span lang="fr" class="foreign">jour</span></p>')
    const french = document('<p><said>Oui.</said></p>').replace('xml:lang="en"', 'xml:lang="fr"')
    const labels = publish(sourceFile('memo.xml', french), ['html']).value![0]!.content
    expect(labels).toMatch(/<p lang="en"><label>|<p class="switch" lang="en">/)
    expect(labels).toMatch(/class="who side-0" lang="en">Speaker not known/)
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
