import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { reduce } from '../../src/read/formats.js'
import { readMemo } from '../../src/read/read-memo.js'
import { sourceFile } from '../../src/source/file.js'
import { bodyOf } from '../support.js'
import { TEXT } from './trade-memo.js'

const HTML = `<!DOCTYPE html>
<html><head><title>FRUS</title><script>alert(1)</script></head>
<body><nav><a href="/">Home</a></nav>
<main>
<h1>12. Memorandum of Conversation<sup><a href="#fn1" id="r1">1</a></sup></h1>
<p>Washington, May 5, 1960, 3&nbsp;p.m.</p>
<h4>SUBJECT</h4><ul><li>Trade</li></ul>
<h4>PARTICIPANTS</h4>
<ul><li>U.S.<ul><li>Mr. Smith</li></ul></li><li>France<ul><li>Mr. Dubois</li></ul></li></ul>
<p>Mr. Smith said that he <em>agreed</em>.<sup>2</sup> He hoped
<span class="page">[Page 7]</span> for the best.</p>
<p>Mr. Dubois replied that it was late.</p>
<section role="doc-endnotes"><ol>
<li id="fn1">Source: Department of State, Central Files. Secret. <a role="doc-backlink" href="#r1">↩</a></li>
<li id="fn2">Not printed. <a href="#r2">↩</a></li>
</ol></section>
</main><footer>About</footer></body></html>
`

const MARKDOWN = `# 12. Memorandum of Conversation[^src]

Washington, May 5, 1960, 3 p.m.

SUBJECT

- Trade

PARTICIPANTS

- U.S.
  - Mr. Smith
- France
  - Mr. Dubois

Mr. Smith said that he *agreed*.[^2] He hoped
[Page 7] for the best.

Mr. Dubois replied that it was late.

[^src]: Source: Department of State, Central Files. Secret.
[^2]: Not printed.
`

const text = async (name: string, source: string) => (await reduce(sourceFile(name, source))).value!.text
const encode = async (name: string, source: string) =>
  encodeMemo((await reduce(sourceFile(name, source))).value!)

describe('input formats', () => {
  it.each([
    ['memo.html', HTML],
    ['memo.md', MARKDOWN],
  ])('%s gives the body that the plain text gives', async (name, source) => {
    const { value, diagnostics } = await encode(name, source)
    expect(diagnostics).toEqual([])
    expect(bodyOf(value!.tei.text)).toBe(bodyOf((await encode('memo.txt', TEXT)).value!.tei.text))
  })

  it('tells places in the file that the text was taken from', async () => {
    const source = HTML.replace('.<sup>2</sup>', '.').replace('Not printed', 'Not printed here')
    const [problem] = (await encode('memo.html', source)).diagnostics
    expect(problem!.rule).toBe('note-without-marker')
    const { start, end } = problem!.place.position!
    expect(source.split('\n')[start.line - 1]!.slice(start.column - 1)).toMatch(/^Not printed here/)
    expect(end.offset).toBeGreaterThanOrEqual(start.offset)
  })

  it('a web page is one whatever its name', async () => {
    expect(await text('<stdin>', '<!DOCTYPE html><p>One &amp; two</p>')).toBe('One & two\n')
    expect(await text('memo.txt', 'a < b <p>')).toBe('a < b <p>')
  })

  it('Markdown is known by its notes', async () => {
    const [words] = (await text('memo.txt', 'Mr. Lund agreed.[^1]\n\n[^1]: Not printed.\n')).split('\n')
    expect(words).toBe('Mr. Lund agreed.¹')
    expect(await text('memo.txt', 'Mr. Lund agreed.[^1]\n')).toBe('Mr. Lund agreed.[^1]\n')
  })

  it('what is no plain text is not encoded with its tags as words; XML is warned of', async () => {
    const page = '<!DOCTYPE html><p>One</p>'
    const rules = (name: string, given: string): unknown =>
      encodeMemo(sourceFile(name, given)).diagnostics.map(({ rule, severity }) => [rule, severity])
    expect(rules('memo.txt', page)).toEqual([['markup-as-text', 'error']])
    expect(rules('memo.md', 'One')).toEqual([['markup-as-text', 'error']])
    expect(rules('d1.xml', '<?xml version="1.0"?>\n<TEI/>')).toContainEqual(['xml-as-text', 'warning'])
    const { value } = await readMemo('memo.txt', Buffer.from(page))
    expect((await readMemo('memo.txt', page)).value?.text).toBe(value!.text)
    expect(encodeMemo(value!).value).toBeDefined()
  })
})
