import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { document } from './document.js'

const PEOPLE = `<profileDesc><creation><date when="1966-05-03"/></creation><particDesc><listPerson>
<person xml:id="lund"><persName>Lund, Olav</persName><persName type="printed">Minister Lund, Trade</persName><note>Minister of Trade</note><idno type="Wikidata">https://www.wikidata.org/entity/Q1</idno></person>
<person xml:id="berg"><persName>Berg, Ambassador Extraordinary Per</persName></person>
<person xml:id="dahl"><persName>Dahl</persName></person>
<person xml:id="minister"><persName>The Minister of Foreign Affairs</persName></person>
<person xml:id="vik"><persName>Christian Frederik Vik Jr.</persName></person>
</listPerson></particDesc></profileDesc>`

function page(body: string, change: (tei: string) => string = (tei) => tei) {
  const { value, diagnostics } = publish(sourceFile('memo.xml', change(document(body, PEOPLE))), ['html'])
  const content = value![0]!.content
  return {
    content,
    diagnostics,
    labels: [...content.matchAll(/<span class="who[^>]*>([^<]*)</g)].map(([, who]) => who),
  }
}

const said = (who: string, words = 'x'): string => `<said who="${who}">${words}</said>`

describe('who speaks', () => {
  it('is called as the memo calls them, else by the surname', () => {
    const { labels } = page(
      `<p>${said('#lund')} ${said('#berg')} ${said('#lund #berg')} ${said('#lund #berg #dahl')}</p>`,
    )
    expect(labels).toEqual([
      'Minister Lund',
      'Berg',
      'Minister Lund and Berg',
      'Minister Lund; Berg and Dahl',
    ])
  })

  it('is called by the whole of an office, and by no "Jr."', () => {
    const { labels } = page(`<p>${said('#minister')} ${said('#vik')}</p>`)
    expect(labels).toEqual(['The Minister of Foreign Affairs', 'Vik'])
  })

  it('is told by a title where the words are not all of the name', () => {
    const { content } = page(
      '<p><persName ref="#dahl">Dahl</persName> or <persName ref="#dahl">DAHL</persName></p>',
    )
    expect(content).toContain('<span class="name">Dahl</span> or <span class="name" title="Dahl">DAHL</span>')
  })

  it('is told once while they go on, over notes, pages and entries', () => {
    const { labels } = page(
      `<p>${said('#dahl')}<note n="1">N</note> ${said('#dahl')}<pb n="2"/> ${said('#dahl')} ${said('#lund')}</p>
      <list><item>${said('#dahl')}</item><item>${said('#dahl')}</item><item>${said('#lund')}</item></list>`,
    )
    expect(labels).toEqual(['Dahl', 'Minister Lund', 'Dahl', 'Minister Lund'])
  })

  it('is reported where the pointer leads nowhere', () => {
    const { diagnostics } = page(
      `<p>${said('#nobody')}</p><sp who="#none"><speaker>A:</speaker><p>x</p></sp>`,
    )
    expect(diagnostics.map(({ reason }) => /`(#\w+)`/.exec(reason)?.[1])).toEqual(['#nobody', '#none'])
  })
})

describe('the list of persons', () => {
  it('has what the document says of them, and names lead there once a paragraph', () => {
    const name = '<persName ref="#lund">Lund</persName>'
    const { content } = page(
      `<p>${name} and ${name} and <persName ref="#dahl">Dahl</persName></p><p>${name}</p>`,
    )
    expect(content).toMatch(
      /<li id="lund"><span class="person">Lund, Olav<\/span>, Minister of Trade <a class="identifier" href="https:\/\/www\.wikidata\.org\/entity\/Q1">Wikidata<\/a><\/li>/,
    )
    expect(content).not.toContain('id="dahl"')
    expect(content.match(/<a class="name" href="#lund"/g)).toHaveLength(2)
  })
})

describe('the metadata for citations', () => {
  it('has number, day, volume, pages and address, and no publisher where there is none', () => {
    const { content } = page('<p>x</p>', (tei) =>
      tei
        .replace('<publicationStmt><p/>', '<publicationStmt><publisher>not published</publisher>')
        .replace(
          '<sourceDesc><p/>',
          '<sourceDesc><bibl><title level="s">Papers</title>, <title level="m">Volume X</title>, <biblScope unit="page">4–6</biblScope>, <ref target="https://example.org/d1">d1</ref></bibl>',
        ),
    )
    const meta: unknown = Object.fromEntries(
      [...content.matchAll(/<meta name="(citation_[^"]*)" content="([^"]*)">/g)].map(([, key, value]) => [
        key,
        value,
      ]),
    )
    expect(meta).toEqual({
      citation_title: '1. T, May 3, 1966',
      citation_date: '1966/05/03',
      citation_inbook_title: 'Papers, Volume X',
      citation_firstpage: '4',
      citation_lastpage: '6',
      citation_public_url: 'https://example.org/d1',
      citation_language: 'en',
    })
    expect(content).toContain('<title>1. T, May 3, 1966</title>')
  })
})

const SIDES = `<profileDesc><particDesc><listPerson type="participants">
<listPerson type="delegation"><head>Norland</head><person xml:id="lund"><persName>Lund</persName></person></listPerson>
<listPerson type="delegation"><person xml:id="hall"><persName>Hall</persName></person></listPerson></listPerson></particDesc></profileDesc>`

describe('the legend', () => {
  const legend = (body: string): string | undefined => {
    const tei = document(body, SIDES)
    const content = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    return /<p class="legend">(.*?)<\/p>/s
      .exec(content)?.[1]
      ?.replace(/<[^>]*>/g, '')
      .trim()
  }

  it('tells of colors, doubt and strokes where the page has them', () => {
    expect(legend(`<p>${said('#lund')}</p>`)).toBe(undefined)
    expect(legend(`<p>${said('#lund')}</p><p>${said('#hall')}</p>`)).toBe(
      'Speakers by side: Norland, Delegation 2.',
    )
    expect(legend('<p><said who="#lund" cert="low">x</said></p>')).toBe('“?” after a speaker: not certain.')
    expect(legend(`<p>It rained. ${said('#lund')}</p>`)).toBe(
      'A stroke in the text: from here the next speaker.',
    )
    expect(legend(`<p>${said('#lund')} He left.</p>`)).toBe('A dotted stroke: from here nobody speaks.')
  })

  it('follows a text that nobody says: the speaker is named again behind it', () => {
    const { content } = page(
      `<p>${said('#lund')} He rose. ${said('#lund')}<note n="1">N</note>, ${said('#lund')}</p>`,
    )
    expect(
      [...content.matchAll(/class="(who|said) side-0( begins)?( ends)?"/g)].map(([, ...found]) =>
        found.join(''),
      ),
    ).toEqual(['who', 'said ends', 'who', 'said begins', 'said'])
  })

  it('is no riddle to whoever listens: doubt is among the words of the label', () => {
    const tei = document('<p><said who="#lund" cert="medium">x</said> <said who="#hall">y</said></p>', SIDES)
    const content = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    expect(
      [...content.matchAll(/<span class="who.*?<span class="said/gs)].map(([label]) =>
        label.replace(/<[^>]*>?/g, '').trim(),
      ),
    ).toEqual(['Lund (not certain)', 'Hall'])
  })

  it('tells nothing of strokes that are not there: a turn shows where it begins inside a paragraph only', () => {
    const { content } = page(
      `<p>${said('#lund')} ${said('#dahl')} ${said('#dahl')}</p><p><note n="1">N</note>${said('#lund')}</p>`,
    )
    expect([...content.matchAll(/class="said side-0( begins)?"/g)].map(([, begins]) => begins)).toEqual([
      undefined,
      ' begins',
      undefined,
      undefined,
    ])
  })
})

describe('a person of whom the header knows no more', () => {
  it('is looked up in the list of participants', () => {
    const name = (words: string): string => `<persName ref="#dahl">${words}</persName>`
    const { content } = page(
      `<list type="participants"><item>Mr. ${name('Dahl')}, Trade</item></list><p>${name('Dahl')} and ${name('Dahl')}</p>`,
    )
    expect(content).toContain('<li>Mr. <span class="name" id="dahl">Dahl</span>, Trade</li>')
    expect(content).toContain('<a class="name" href="#dahl">Dahl</a> and <span class="name">Dahl</span>')
  })
})

describe('the shelf marks', () => {
  it('are those of each copy, in the order of the source note', () => {
    const copy = (box: string): string =>
      `<msDesc><msIdentifier><repository n="1">Archive</repository><collection type="folder" n="3">Trade</collection><idno type="box" n="2">Box ${box}</idno></msIdentifier></msDesc>`
    const { content } = page('<p>x</p>', (tei) =>
      tei.replace('<sourceDesc><p/>', `<sourceDesc>${copy('4')}${copy('7')}`),
    )
    const [provenance] = /<section class="provenance".*?<\/section>/s.exec(content)!
    expect(
      provenance
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(
      'Provenance Date May 3, 1966 Repository Archive Box 4 Folder Trade Another copy Repository Archive Box 7 Folder Trade',
    )
    expect(content).toContain('Archive, Box 4, Trade')
  })
})

describe('a flat list of participants', () => {
  it('has the names of its sides apart', () => {
    const tei = document(
      '<list type="participants"><item>NORLAND:</item><item>Norland</item><item>Mr. <persName ref="#lund">Lund</persName></item></list>',
      SIDES,
    )
    const content = publish(sourceFile('memo.xml', tei), ['html']).value![0]!.content
    expect(content).toContain('<li>NORLAND:</li><li class="side-name">Norland</li><li>Mr. ')
  })
})
