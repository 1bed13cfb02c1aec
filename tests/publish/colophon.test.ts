import { describe, expect, it } from 'vitest'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { document } from './document.js'

/** The entries at the foot of the page: "Published by: The Press, 1999"; the address of a link in brackets. */
function colophon(change: (tei: string) => string = (tei) => tei): string[] {
  const page = publish(sourceFile('memo.xml', change(document('<p>Words.</p>'))), ['html']).value![0]!.content
  const list = /<dl class="colophon">.*?<\/dl>/s.exec(page)?.[0] ?? ''
  return [...list.matchAll(/<dt>(.*?)<\/dt>(.*?)<\/div>/gs)].map(
    ([, label, values]) =>
      `${label}: ${values!.replace(/<a href="([^"]*)">/g, '($1) ').replace(/<[^>]*>/g, '')}`,
  )
}

const publication =
  (content: string) =>
  (tei: string): string =>
    tei.replace(/<publicationStmt>.*<\/publicationStmt>/, `<publicationStmt>${content}</publicationStmt>`)
const source =
  (content: string) =>
  (tei: string): string =>
    tei.replace(/<sourceDesc>.*<\/sourceDesc>/, `<sourceDesc>${content}</sourceDesc>`)

describe('the foot of a page', () => {
  it('tells what the header has, and how to cite the document', () => {
    const found = colophon((tei) =>
      source(
        '<bibl type="printed"><title level="s">Papers</title>, <title level="m">Volume X</title>, <biblScope unit="document">1</biblScope>, <biblScope unit="page">40–41</biblScope>, <ref target="https://example.org/1">https://example.org/1</ref></bibl>',
      )(
        publication(
          '<publisher>The Press</publisher><pubPlace>Oslo</pubPlace><date>1999</date><idno type="document">d1</idno><idno type="DOI">10.1000/1</idno><availability><licence target="https://example.org/by">CC BY</licence></availability>',
        )(tei),
      ).replace(
        '</titleStmt>',
        '<editor>A. Hall</editor><editor>B. Lund</editor><respStmt><resp>transcribed by</resp><name>C. Vik</name></respStmt><respStmt xml:id="chancery"><resp>encoded by</resp><name>Chancery</name></respStmt></titleStmt>',
      ),
    )
    expect(found).toEqual([
      'Printed in: (https://example.org/1) Papers, Volume X, document 1, pp. 40–41',
      'Edited by: A. Hall and B. Lund',
      'Transcribed by: C. Vik',
      'Published by: The Press, Oslo, 1999',
      'License: (https://example.org/by) CC BY',
      'DOI: (https://doi.org/10.1000/1) 10.1000/1',
      'Cite as: 1. T. Edited by A. Hall and B. Lund. Papers, Volume X, document 1, pp. 40–41. The Press, Oslo, 1999. https://doi.org/10.1000/1',
    ])
  })

  it('tells nothing of what the header does not have', () => {
    expect(colophon()).toEqual([])
    expect(colophon(publication('<publisher>not published</publisher><date>1999</date>'))).toEqual([])
  })

  it('cites a paper by where it is kept, and a reference as it stands where its parts are not marked', () => {
    expect(
      colophon(
        source(
          '<msDesc><msIdentifier><repository>Archive</repository><idno>Box 2</idno></msIdentifier></msDesc>',
        ),
      ),
    ).toEqual(['Cite as: 1. T. Archive, Box 2.'])
    expect(colophon(source('<bibl>Lund, <title>Memoirs</title> (Oslo, 1970), p. 3.</bibl>'))[0]).toBe(
      'Printed in: Lund, Memoirs (Oslo, 1970), p. 3',
    )
  })

  it('takes the file that was encoded for no book', () => {
    const file = '<bibl type="file">Encoded from the file <idno type="filename">memo.txt</idno>.</bibl>'
    expect(colophon(source(file))).toEqual([])
  })

  it('makes no link out of a script', () => {
    const licence = '<availability><licence target="javascript:alert(1)">Free</licence></availability>'
    expect(colophon(publication(`<publisher>P</publisher>${licence}`))).toContain('License: Free')
  })
})
