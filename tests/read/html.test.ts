import { describe, expect, it } from 'vitest'
import { encodingOf, reduce } from '../../src/read/formats.js'
import { sourceFile } from '../../src/source/file.js'

const page = async (html: string) => await reduce(sourceFile('page.html', html))
const text = async (html: string) => (await page(html)).value!.text.trimEnd()
const left = async (html: string) =>
  (await page(html)).diagnostics.flatMap(({ related }) => related!.map(({ reason }) => reason))

describe('words of a web page', () => {
  it.each([
    ['line breaks, and two of them a new paragraph', '<p>One<br>two<br><br>three', 'One\ntwo\n\nthree'],
    ['tables', '<table><tr><th>A<td>1<tr><td>B<td>2</table>', 'A\t1\nB\t2'],
    ['captions', '<table><caption>Imports</caption><tr><td>A<td>1</table>', 'Imports\n\nA\t1'],
    ['tables that lay out a page', '<table><tr><td><h2>A</h2><p>b</p></td></tr></table>', 'A\n\nb'],
    ['nested tables, once', '<table><tr><td>a <table><tr><td>b</table></table>', 'a\n\nb'],
    ['preformatted lines', '<pre>One\n  two &amp;\n\nthree</pre>', 'One\n  two &\n\nthree'],
    ['blocks in inline elements', '<font><a href="x"><h3>A</h3></a><p>b</font>', 'A\n\nb'],
    ['struck words', '<p>a <del>b</del> <s>c</s>', 'a b c'],
    ['quotations', '<p>a <q>b</q>', 'a “b”'],
    ['readings', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢 (kan)'],
    [
      'entities and references of windows-1252',
      '<p>a&nbsp;&eacute; &#147;b&#148; &bogus;',
      'a é “b” &bogus;',
    ],
    ['missing tags', 'a<p>b<ul><li>c<li>d</ul>e', 'a\n\nb\n\n  • c\n  • d\n\ne'],
    ['words of a list outside its items', '<ul>a<li>b</li><p>c</p></ul>', '  • a\n  • b\n  • c'],
    ['lists beside items', '<ul><li>a</li><ul><li>b</li></ul></ul>', '  • a\n    • b'],
    ['lists in the blocks of items', '<ul><li><p>a</p><div><ul><li>b</ul></div></ul>', '  • a\n    • b'],
    ['numbers of a list', '<ol start=4><li>a<li value=9>b</ol>', '  • 4. a\n  • 9. b'],
    ['letters of a list', '<ol type=a><li>a<li>b</ol>', '  • a. a\n  • b. b'],
    [
      'forms, details, fieldsets',
      '<form><p>a</p><fieldset><legend>b</legend>c</fieldset></form>',
      'a\n\nb\n\nc',
    ],
    ['labels', '<dl><dt>DATE<dd>May 5, 1960<dt>SUBJECT<dd>Trade</dl>', 'DATE\tMay 5, 1960\nSUBJECT\tTrade'],
    ['definitions', '<dl><dt>A<dd>b<dd>c</dl>', 'A\n\nb\n\nc'],
    ['page marks', 'a <span class=pagenum>[Pg 12]</span> b', 'a [Page 12] b'],
    ['empty page marks', '<p>a <span role="doc-pagebreak" aria-label="xi"></span>b', 'a [Page xi]b'],
    ['what only looks like a page mark', '<p class="page">Chapter 3 begins', 'Chapter 3 begins'],
  ])('%s', async (_, html, expected) => {
    expect(await text(html)).toBe(expected)
  })
})

describe('notes of a web page', () => {
  const note = (body: string, list: string) => text(`<body><p>${body}</p>${list}</body>`)

  it.each([
    ['by links both ways', 'a <a id=r href="#n">1</a>', '<p id=n>b <a href="#r">↩</a></p>'],
    [
      'whose page names its own address',
      'a<a id=r href="x.html#n">1</a>',
      '<p id=n>b <a href="x.html#r">↩</a></p>',
    ],
    [
      'whose mark is around the link',
      'a<sup id=r><a href="#n">[1]</a></sup>',
      '<div id=n><a href="#r">^</a> b</div>',
    ],
    ['with a printed number', 'a<a name=r href="#n">(1)</a>', '<p><a name=n href="#r">(1)</a> b</p>'],
    [
      'in a definition list',
      'a<sup id=r><a href="#n">1</a></sup>',
      '<dl id=n><dt>1</dt><dd>b <a href="#r">↩</a></dd></dl>',
    ],
    [
      'in a table',
      'a<a name=r href="#n">1</a>',
      '<table><tr><td><a name=n href="#r">1</a></td><td>b</td></tr></table>',
    ],
    ['in an aside', 'a<a id=r href="#n">1</a>', '<aside id=n><p><a href="#r">1.</a> b</p></aside>'],
    ['that lead back to nothing', 'a<sup>1</sup>', '<div class=footnotes><ol><li>b</li></ol></div>'],
  ])('%s', async (_, body, list) => {
    expect(await note(body, list)).toBe('a¹\n\n  1. b')
  })

  it('keep the number that opens their own words', async () => {
    expect(await note('a<a id=r href="#n">1</a>', '<p id=n>12 copies. <a href="#r">↩</a></p>')).toBe(
      'a¹\n\n  1. 12 copies.',
    )
  })

  it('keep paragraphs, and a link that says something', async () => {
    const list = '<ol><li id=n><p>b</p><p>c, as in the <a href="#r">main text</a>.</p></li></ol>'
    expect(await note('a<a id=r href="#n">1</a>', list)).toBe('a¹\n\n  1. b\n\n     c, as in the main text.')
  })

  it('are not what a link in the text leads to', async () => {
    expect(await note('See <a href="#h">point 1</a>.', '<h2 id=h>Point 1</h2>')).toBe(
      'See point 1.\n\nPoint 1',
    )
  })

  it('superscripts that are no notes stay', async () => {
    expect(await text('<p>1<sup>st</sup> of E=mc<sup>2</sup>')).toBe('1st of E=mc²')
  })
})

describe('what is not the document', () => {
  it('is left out and told', async () => {
    const html =
      '<body><nav>Home</nav><main><p class="breadcrumb">Up</p><p>Words of it.</p><p hidden>No.</p></main><footer>About</footer>'
    expect(await text(html)).toBe('Words of it.')
    expect(await left(html)).toEqual([
      'outside the text: “Home”',
      'navigation (<p>): “Up”',
      'hidden (<p>): “No.”',
      'outside the text: “About”',
    ])
  })

  it('scripts and styles have no words', async () => {
    expect(await left('<body><script>a</script><style>b</style><svg><text>c</text></svg><p>d')).toEqual([])
  })

  it('is not what most words stand in, whatever its name', async () => {
    expect(await text('<body><div class="with-sidebar"><p>Words of the memo.</p></div><p>x')).toBe(
      'Words of the memo.\n\nx',
    )
  })

  it('is not a header that leads nowhere, nor one article of several', async () => {
    expect(await text('<body><header><h1>7. Memo</h1></header><p>Words of the memo.')).toBe(
      '7. Memo\n\nWords of the memo.',
    )
    expect(await text('<body><article>a</article><article>b</article>')).toBe('a\n\nb')
  })

  it('is not a part that holds notes', async () => {
    const html = '<p>a<sup>1</sup></p><footer class=footnotes><ol><li>b</li></ol></footer>'
    expect(await text(html)).toBe('a¹\n\n  1. b')
  })
})

describe('hostile pages', () => {
  it('nested beyond measure are refused', async () => {
    const { value, diagnostics } = await page('<div>'.repeat(100_000))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['limit-markup'])
  })

  it('links that all lead to one another take no time', async () => {
    expect(await text('<a id=x href="#x">1</a>'.repeat(3000))).toContain('1')
  })
})

describe('the encoding of a page', () => {
  const bytes = (charset: string, words: string) =>
    Buffer.concat([Buffer.from(`<meta charset=${charset}>`), Buffer.from(words, 'latin1')])

  it.each([
    ['windows-1252', 'a\x93', 'windows-1252'],
    ['"iso-8859-1"', 'a\xe9', 'windows-1252'],
    ['utf-8', 'a\xe9', undefined],
    ['windows-1252', 'a\xc3\xa9', undefined],
  ])('%s with %j', (charset, words, expected) => {
    expect(encodingOf('page.htm', bytes(charset, words))).toBe(expected)
    expect(encodingOf('memo.txt', bytes(charset, words))).toBeUndefined()
  })
})
