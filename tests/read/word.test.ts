import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { readMemo } from '../../src/read/read-memo.js'
import { sourceFile } from '../../src/source/file.js'
import { bodyOf } from '../support.js'
import { p, r, relations, wordFile, zipOf } from '../word-file.js'
import type { Parts } from '../word-file.js'
import { TEXT } from './trade-memo.js'

const read = async (body: string, parts: Parts = {}) => await readMemo('memo.docx', wordFile(body, parts))

/** The plain text that is read from a Word file. */
async function textOf(body: string, parts: Parts = {}): Promise<string> {
  const { value, diagnostics } = await read(body, parts)
  if (!value) throw new Error(diagnostics[0]?.reason)
  return value.text
}

/** What is told to be left out. */
async function leftOut(body: string, parts: Parts = {}): Promise<string[]> {
  const { diagnostics } = await read(body, parts)
  return diagnostics.flatMap(({ related = [] }) => related.map(({ reason }) => reason))
}

const call = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const note = (id: number, words: string, kind = 'footnote'): string =>
  `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(` ${words}`)}`)}</w:${kind}>`

/** One list of numbers and one of bullets. */
const NUMBERING = `
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
const inList = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
/** Paragraphs with a space below them, as templates of today have them. */
const SPACED = `<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>`

describe('a Word file', () => {
  it('gives the TEI of the same memo in plain text', async () => {
    const body = [
      p(`${r('12. Memorandum of Conversation')}${call(2)}`),
      p('Washington, May 5, 1960, 3 p.m.'),
      p('SUBJECT'),
      p('Trade', inList(2)),
      p('PARTICIPANTS'),
      p('U.S.', inList(2)),
      p('Mr. Smith', inList(2, 1)),
      p('France', inList(2)),
      p('Mr. Dubois', inList(2, 1)),
      p(
        `${r('Mr. Smith said that he ')}${r('agreed', '<w:i/>')}${r('.')}${call(3)}${r(' He hoped [Page 7] for the best.')}`,
      ),
      p('Mr. Dubois replied that it was late.'),
    ].join('')
    const notes = note(2, 'Source: Department of State, Central Files. Secret.') + note(3, 'Not printed.')
    const file = await read(body, {
      numbering: NUMBERING,
      styles: SPACED,
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote>${notes}`,
    })
    expect(file.diagnostics).toEqual([])
    expect(bodyOf(encodeMemo(file.value!).value!.tei.text)).toBe(
      bodyOf(encodeMemo(sourceFile('memo.txt', TEXT)).value!.tei.text),
    )
  })

  it('prints the numbers that Word counts: by level, with those outside, anew where a list says so', async () => {
    const body = [
      p('Trade was discussed.', inList(1)),
      p('Wheat was sold.', inList(1, 1)),
      p('Rye was sold.', inList(1, 1)),
      p('At once.', inList(1, 2)),
      p('Arms were discussed.', inList(1)),
      p('None were sold.', inList(1, 1)),
      p('The end was near.', inList(3)),
    ]
    const text = await textOf(body.join(''), { numbering: NUMBERING })
    expect(text.trim().split(/\n+/)).toEqual([
      '1. Trade was discussed.',
      '(a) Wheat was sold.',
      '(b) Rye was sold.',
      '1.i At once.',
      '2. Arms were discussed.',
      '(a) None were sold.',
      '7. The end was near.',
    ])
  })

  it('numbers paragraphs by their style, also one that is based on another', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Item"><w:pPr>${inList(1)}</w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="Point"><w:basedOn w:val="Item"/></w:style>`
    const text = await textOf(p('He agreed.', '<w:pStyle w:val="Point"/>'), { numbering: NUMBERING, styles })
    expect(text).toBe('1. He agreed.\n')
  })

  it('parts paragraphs by the space between them; others stand line under line, with their tabs and indents', async () => {
    const lines =
      p('TO:\tThe Secretary') +
      p('FROM:\tMr. Hall') +
      p() +
      p('U.S.') +
      p('Mr. Hall', '<w:ind w:left="720"/>')
    expect(await textOf(lines)).toBe('TO:\tThe Secretary\nFROM:\tMr. Hall\n\nU.S.\n    Mr. Hall\n')
    expect(await textOf(p('He agreed.') + p('He left.'), { styles: SPACED })).toBe('He agreed.\n\nHe left.\n')
    const close = '<w:contextualSpacing/>'
    expect(await textOf(p('Mr. Hall', close) + p('Mr. Lund', close), { styles: SPACED })).toBe(
      'Mr. Hall\nMr. Lund\n',
    )
  })

  it('prints notes with their numbers, marks of the typist and those of endnotes', async () => {
    const settings = '<w:footnotePr><w:numStart w:val="4"/></w:footnotePr>'
    const numbered = await textOf(p(`${r('He agreed.')}${call(1)}`), {
      footnotes: note(1, 'Not printed.'),
      settings,
    })
    expect(numbered).toBe('He agreed.⁴\n\n  4. Not printed.\n')
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    const typed = await textOf(p(`${r('He agreed.')}${own}`), {
      footnotes: `<w:footnote w:id="1">${p('* Not printed.')}</w:footnote>`,
    })
    expect(typed).toBe('He agreed.¹\n\n  1. Not printed.\n')
    const atEnd = await textOf(p(`${r('He agreed.')}${call(1, 'endnote')}`), {
      endnotes: note(1, 'Not printed.', 'endnote'),
    })
    expect(atEnd).toBe('He agreed.¹\n\n  1. Not printed.\n')
    expect(await textOf(p(`${r('He agreed.')}${r('2', '<w:vertAlign w:val="superscript"/>')}`))).toBe(
      'He agreed.²\n',
    )
  })

  it('has tables as tables', async () => {
    const cell = (words: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`
    const rows = [cell('Year') + cell('Tons'), cell('1957') + cell('12')].map(
      (cells) => `<w:tr>${cells}</w:tr>`,
    )
    expect(await textOf(`<w:tbl>${rows.join('')}</w:tbl>`)).toBe('Year\tTons\n1957\t12\n')
  })

  it('counts page breaks that were typed, unless the words number the pages', async () => {
    const broken = '<w:r><w:t>He agreed</w:t><w:br w:type="page"/><w:t>at once.</w:t></w:r>'
    expect(await textOf(p(broken))).toBe('He agreed [Page 2] at once.\n')
    const numbered = await textOf(p('[Page 7]') + p(broken), { styles: SPACED })
    expect(numbered).toBe('[Page 7]\n\nHe agreed at once.\n')
  })

  it('holds what changes added, and words in boxes, formulas, fields and signs', async () => {
    const words = [
      `<w:ins>${r('He ')}</w:ins>`,
      `<w:hyperlink>${r('agreed')}</w:hyperlink>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      r(' on 3'),
      '<w:r><w:fldChar w:fldCharType="end"/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="00B5"/></w:r>',
      `<w:sdt><w:sdtContent>${r('; so')}</w:sdtContent></w:sdt>`,
    ].join('')
    expect(await textOf(p(words))).toBe('He agreed on 3\u2011µ; so\n')
    const box = `<w:r><w:pict><v:shape xmlns:v="v"><v:textbox><w:txbxContent>${p('SECRET')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
    expect(await textOf(p(`${r('He agreed.')}${box}`))).toBe('He agreed.\n\nSECRET\n')
  })

  it('tells what is not of the text: headers, footers, comments, removed and hidden words', async () => {
    const body = p(
      `${r('He ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del>${r('not ', '<w:vanish/>')}${r('agreed.')}`,
    )
    const parts = {
      header: p('Norland desk'),
      footer: p('Draft'),
      comments: `<w:comment w:id="1">${p('Check this.')}</w:comment>`,
      footnotes: note(9, 'Lost.'),
    }
    expect(await textOf(body, parts)).toBe('He agreed.\n')
    expect(await leftOut(body, parts)).toEqual([
      'removed words (tracked change): “never”',
      'hidden words: “not”',
      'note that nothing calls: “Lost.”',
      'header of the pages: “Norland desk”',
      'footer of the pages: “Draft”',
      'comment: “Check this.”',
    ])
  })

  it('joins paragraphs whose parting was removed', async () => {
    expect(await textOf(p('He agreed', '<w:rPr><w:del/></w:rPr>') + p(' at once.'))).toBe(
      'He agreed at once.\n',
    )
  })

  it('is refused with a reason where it is something else, damaged or too large', async () => {
    const reasonOf = async (bytes: Uint8Array): Promise<string | undefined> => {
      const { value, diagnostics } = await readMemo('memo.docx', bytes)
      expect(value).toBeUndefined()
      return diagnostics[0]?.reason
    }
    expect(await reasonOf(zipOf({ 'mimetype.xml': '<a/>' }))).toContain('no Word document')
    expect(await reasonOf(wordFile(p('He agreed.')).subarray(0, 200))).toContain('damaged ZIP package')
    const broken = {
      '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
      'word/document.xml': '<w:document',
    }
    expect(await reasonOf(zipOf(broken))).toContain('the part word/document.xml of the package is damaged')
    const declared = {
      ...broken,
      'word/document.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    }
    expect(await reasonOf(zipOf(declared))).toContain('document.xml')
    const bomb = { ...broken, 'word/styles.xml': ' '.repeat(120_000_000) }
    expect(await reasonOf(zipOf(bomb))).toContain('100 MB')
  })
})
