import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { reduce } from '../../src/read/formats.js'
import { sourceFile } from '../../src/source/file.js'
import { bodyOf } from '../support.js'

const TEXT = `12. Memorandum of Conversation1

Washington, May 5, 1960, 3 p.m.

SUBJECT

  • Trade

PARTICIPANTS

  • U.S.
    • Mr. Smith
  • France
    • Mr. Dubois

Mr. Smith said that he agreed.2 He hoped [Page 7] for the best.

Mr. Dubois replied that it was late.

  1. Source: Department of State, Central Files. Secret.

  2. Not printed.
`

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

const encode = async (name: string, text: string) => encodeMemo((await reduce(sourceFile(name, text))).file)

describe('input formats', () => {
  it.each([
    ['memo.html', HTML],
    ['memo.md', MARKDOWN],
  ])('%s gives the body that the plain text gives', async (name, text) => {
    const { value, diagnostics } = await encode(name, text)
    expect(diagnostics).toEqual([])
    expect(bodyOf(value!.tei.text)).toBe(bodyOf((await encode('memo.txt', TEXT)).value!.tei.text))
  })

  it('leads problems back to the lines of the file', async () => {
    const source = sourceFile('memo.html', HTML.replace('.<sup>2</sup>', '.'))
    const { file, original } = await reduce(source)
    const [problem] = encodeMemo(file).diagnostics
    expect(problem!.rule).toBe('note-without-marker')
    expect(original(problem!).place.position!.start.line).toBe(15)
  })

  it('keeps tables, line breaks and notes that nothing calls', async () => {
    const { file } = await reduce(
      sourceFile(
        'm.html',
        '<body><p>One<br>two</p><table><tr><th>A</th><td>1</td></tr><tr><td>B</td><td>2</td></tr></table></body>',
      ),
    )
    expect(file.text).toBe('One\ntwo\n\nA\t1\nB\t2\n')
    expect((await reduce(sourceFile('m.md', 'Text.\n\n[^9]: Alone.\n'))).file.text).toBe(
      'Text.\n\n  1. Alone.\n',
    )
  })
})
