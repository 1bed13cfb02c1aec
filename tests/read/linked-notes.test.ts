import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { reduce } from '../../src/read/formats.js'
import { sourceFile } from '../../src/source/file.js'
import { bodyOf } from '../support.js'

const link = (number: number) => `<a id=r${number} href="#n${number}"><sup>${number}</sup></a>`
const note = (number: number) => `<p id=n${number}><a href="#r${number}">${number}</a> N${number}.</p>`

async function notesOf(body: string): Promise<string[]> {
  const page = `<h1>7. Memorandum</h1><p>Mr. Lund said that he agreed.</p>${body}`
  const { value, diagnostics } = encodeMemo((await reduce(sourceFile('page.html', page))).value!)
  expect(diagnostics).toEqual([])
  return bodyOf(value!.tei.text).match(/\S*<note.*?<\/note>/g) ?? []
}

describe('notes that a page links to their markers', () => {
  it('hang at them, also at two in a row', async () => {
    const body = `<p>He wrote.${link(1)}${link(2)} He left.${link(3)}</p>${note(1)}${note(2)}${note(3)}`
    const found = await notesOf(body)
    expect(found.map((each) => /<note n="(\d+)".*>(N\d)/.exec(each)?.slice(1))).toEqual([
      ['1', 'N1'],
      ['2', 'N2'],
      ['3', 'N3'],
    ])
  })

  it('keep the numbers of an excerpt', async () => {
    const found = await notesOf(`<p>He wrote.${link(12)} He left.${link(13)}</p>${note(12)}${note(13)}`)
    expect(found.map((each) => /n="(\d+)".*>(N\d+)/.exec(each)?.slice(1))).toEqual([
      ['12', 'N12'],
      ['13', 'N13'],
    ])
  })
})

describe('a note that is called twice', () => {
  const page = `<h1>7. Memorandum</h1><p>He wrote.${link(1)} He left.<sup><a href="#n1">1</a></sup> He came.${link(2)}</p>${note(1)}${note(2)}`
  const markdown = '# 7. Memorandum\n\nHe wrote.[^x] He left.[^x] He came.[^y]\n\n[^x]: N1.\n[^y]: N2.\n'

  it.each([
    ['page.html', page],
    ['page.md', markdown],
    ['page.txt', '7. Memorandum\n\nHe wrote.1 He left.¹ He came.2\n\n1 N1.\n2 N2.\n'],
  ])('stands at its first marker, to which the second adds a pointer: %s', async (name, source) => {
    const { value, diagnostics } = encodeMemo((await reduce(sourceFile(name, source))).value!)
    expect(diagnostics).toEqual([])
    expect(bodyOf(value!.tei.text)).toContain(
      'He wrote.<note n="1" xml:id="d7fn1">N1.</note> He left.<ref target="#d7fn1" type="note">¹</ref> He came.<note',
    )
  })
})

describe('notes that raised letters call without links', () => {
  const sup = (letter: string): string => `<sup>${letter}</sup>`
  const body = `M${sup('r')} Lund agreed.${sup('a')} He left on the 2${sup('d')} of May.${sup('b')}`

  it.each([
    [
      'page.html',
      `<h1>7. Memorandum</h1><p>${body}</p><p>${sup('a')} Of May 1.</p><p>${sup('b')}See above.</p>`,
    ],
    [
      'page.html',
      `<h1>7. Memorandum</h1><p>${body}</p><p>${sup('a')} Of May 1.<br>${sup('b')} See above.</p>`,
    ],
    ['page.html', `<h1>7. Memorandum</h1><p>${body}</p><p>a Of May 1.</p><p>b. See above.</p>`],
    ['page.md', `# 7. Memorandum\n\n${body}\n\n${sup('a')} Of May 1.\n\n^b^ See above.\n`],
  ])('hang at them in %s, and other raised letters are the words’', async (name, source) => {
    const { value, diagnostics } = encodeMemo((await reduce(sourceFile(name, source))).value!)
    expect(diagnostics).toEqual([])
    const [a, b] = [
      '<note n="a" xml:id="d7fna">Of May 1.</note>',
      '<note n="b" xml:id="d7fnb">See above.</note>',
    ]
    const found = bodyOf(value!.tei.text).replace(/<\/?(?:said|persName|date)[^>]*>/g, '')
    expect(found).toContain(`Mr Lund agreed.${a} He left on the 2d of May.${b}`)
  })
})

describe('notes in brackets a space behind their words', () => {
  it('are known by their list, below a number without a full stop', () => {
    const text =
      '247 Memorandum of Conversation\n\nMr. Lund agreed. [1] He would write. [2] He left.\n\n1. Document 23.\n\n2. In the file.\n'
    const body = bodyOf(encodeMemo(sourceFile('memo.txt', text)).value!.tei.text)
    expect(body).toContain('n="247"')
    expect(body.match(/<note n="\d"/g)).toEqual(['<note n="1"', '<note n="2"'])
  })
})
