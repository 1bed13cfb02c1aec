import { describe, expect, it } from 'vitest'
import { reduce } from '../../src/read/formats.js'
import { sourceFile } from '../../src/source/file.js'

const read = async (markdown: string) => await reduce(sourceFile('memo.md', markdown))
const text = async (markdown: string) => (await read(markdown)).value!.text.trimEnd()

describe('Markdown', () => {
  it.each([
    ['headings and emphasis', '# 12. *Memo*', '12. Memo'],
    ['a number that looks like a list', '111. Memorandum of Conversation', '111. Memorandum of Conversation'],
    ['numbered paragraphs', '1. He agreed.\n2. He left.', '1. He agreed.\n\n2. He left.'],
    ['numbers with brackets', '3) He agreed.', '3) He agreed.'],
    ['escapes', '1\\. \\*a\\* \\[b\\] &amp; \\^[c]', '1. *a* [b] & ^[c]'],
    ['hard breaks', 'One  \ntwo\\\nthree\nfour', 'One\ntwo\nthree four'],
    ['nested lists', '-   U.S.\n\n    -   Mr. Smith\n', '  • U.S.\n    • Mr. Smith'],
    ['tables', '| A | B |\n|---|---|\n| 1 | 2 |', 'A\tB\n1\t2'],
    ['block quotes', '> a\n>\n> > b', 'a\n\nb'],
    ['links', 'A [b](c) <http://d.example>', 'A b http://d.example'],
    ['code keeps its lines', '    One\n      two', 'One\n  two'],
    ['omissions, but no rules', 'a\n\n* * *\n\n---\n\nb', 'a\n\n* * *\n\nb'],
    ['HTML, in lines and in blocks', 'a <b>c</b><br>d\n\n<div>e &amp; f</div>', 'a c\nd\n\ne & f'],
    ['notes that look like names of links', '[1]: Ibid.', '[1]: Ibid.'],
    ['a numbered title over a rule', '111. Memo\n=========\n\na', '111. Memo\n\na'],
    ['what follows a list in an item', '- a\n  - b\n\n  c\n- d', '  • a\n    • b\n\nc\n\n  • d'],
    ['superscripts of HTML', 'a<sup>1</sup> <sup>[2](#n)</sup> 1<sup>st</sup>', 'a¹ ² 1st'],
    ['page marks of HTML', 'a <span class="pagenum">410</span> b', 'a [Page 410] b'],
    [
      'marks of Pandoc',
      '# Memo {#m .x}\n\n::: {.note}\n[a]{.sc} x^2^ []{.pb n=4} 1^st^\n:::',
      'Memo\n\na x² [Page 4] 1st',
    ],
    [
      'notes in brackets',
      'a.[1] b.[2]\n\n[1]: Ibid.\n[2]: Not *printed*.',
      'a.[1] b.[2]\n\n  1. Ibid.\n\n  2. Not printed.',
    ],
    ['adjacent markers', 'a[^1][^2]\n\n[^1]: b [↩](#a)\n[^2]: c', 'a¹[2]\n\n  1. b\n\n  2. c'],
    ['names of links', '[a]\n\n[a]: b', 'a'],
  ])('%s', async (_, markdown, expected) => {
    expect(await text(markdown)).toBe(expected)
  })

  it('notes count as they are called, with their paragraphs, and those that nothing calls last', async () => {
    const markdown =
      'a[^x] b[^2] c[^x]\n\n[^2]: Two, see[^3].\n\n    More.\n\n[^x]: One.\n\n[^9]: Alone.\n\n[^3]: Three.\n'
    expect(await text(markdown)).toBe(
      'a¹ b² c¹\n\n  1. One.\n\n  2. Two, see³.\n\n     More.\n\n  3. Three.\n\n  4. Alone.',
    )
  })

  it('notes in the line are notes', async () => {
    expect(await text('a^[b *c* [d]] e[^1]\n\n[^1]: f')).toBe('a¹ e²\n\n  1. b c [d]\n\n  2. f')
    expect(await text('a^[b')).toBe('a^[b')
  })

  it('a marker without its note is told', async () => {
    const { value, diagnostics } = await read('Words.\n\na[^9]\n')
    expect(value!.text).toContain('a[^9]')
    expect(diagnostics.map(({ rule, place }) => [rule, place.position!.start.line])).toEqual([
      ['note-undefined', 3],
    ])
  })

  it('metadata and pictures are left out and told', async () => {
    const { value, diagnostics } = await read('---\ntitle: x\n---\n\na ![seal](s.png)\n')
    expect(value!.text).toBe('a\n')
    expect(diagnostics[0]!.related!.map(({ reason }) => reason)).toEqual([
      'metadata: “--- title: x ---”',
      'picture: “seal”',
    ])
  })

  it('metadata of Hugo are left out too', async () => {
    expect(await text('+++\ntitle = "x"\n+++\n\na')).toBe('a')
  })

  it.each(['> a\n\n', 'a\n---\n\n', '- a\n\npara\n\n', '> a\nb\n\n', '[^a]: > a\n\n', '- a\n\n  - b\n\n'])(
    'with thousands of small blocks is refused, and with a hundred is read: %j',
    async (block) => {
      const rules = async (times: number): Promise<string[]> =>
        (await read(`# 5. Memorandum\n\n${block.repeat(times)}`)).diagnostics
          .filter(({ severity }) => severity === 'error')
          .map(({ rule }) => rule)
      expect(await rules(2001)).toEqual(['limit-markup'])
      expect(await rules(100)).toEqual([])
    },
  )

  it('beyond any measure is refused', async () => {
    for (const markdown of ['>'.repeat(5000), '['.repeat(20_000), 'a\n'.repeat(600_000)])
      expect((await read(markdown)).diagnostics.map(({ rule }) => rule)).toEqual(['limit-markup'])
  })
})

describe('two notes of one name', () => {
  it('are both kept, and the second is told', async () => {
    const { value, diagnostics } = await read('He said.[^1]\n\n[^1]: First.\n[^1]: Second.\n')
    expect(value!.text).toContain('  1. First.\n\n  2. Second.')
    expect(diagnostics).toMatchObject([{ rule: 'note-doubled', severity: 'warning' }])
    expect(diagnostics[0]!.place.position!.start.line).toBe(4)
  })
})

describe('a comment that nothing closes', () => {
  it.each([
    ['<!-- a remark\n\nMr. Lund agreed.\n', 3, 1],
    ['<![CDATA[ a\n\nMr. Lund agreed.\n', 3, 1],
    ['- a\n\n  <!-- b\n\n  Mr. Lund agreed.\n', 5, 3],
    ['- <!-- b\n\n  Mr. Lund agreed.\n', 3, 3],
  ])('is told, with what it holds: %j', async (markdown, line, column) => {
    const { value, diagnostics } = await read(`# 5. Memorandum\n\n${markdown}`)
    expect(value!.text).not.toContain('Lund')
    expect(diagnostics).toMatchObject([
      { rule: 'left-out', place: { position: { start: { line, column } } } },
    ])
    expect(diagnostics[0]!.related![0]!.reason).toMatch(/^comment that nothing closes: .*Mr\. Lund agreed/)
  })

  it('is not one that something closes', async () => {
    expect((await read('# 5. Memorandum\n\n<!-- a -->\n\nb <!-- c --> d\n')).diagnostics).toEqual([])
  })
})
