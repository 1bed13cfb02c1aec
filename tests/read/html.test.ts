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
    ['Roman numbers of a list', '<ol style="list-style: lower-roman" start=4><li>a</ol>', '  • iv. a'],
    ['lists without numbers, and backwards', '<ol style="list-style:none"><li>a</ol>', '  • a'],
    ['lists that count backwards', '<ol reversed><li>a<li>b</ol>', '  • 2. a\n  • 1. b'],
    [
      'what follows a list in an item',
      '<ul><li>a<ul><li>b</ul>c</li><li><p>d</p><p>e</p></ul>',
      '  • a\n    • b\n\nc\n\n  • d\n\ne',
    ],
    ['tables in items', '<ul><li>a<table><tr><td>1<td>2</table><li>b</ul>', '  • a\n\n1\t2\n\n  • b'],
    ['tables of one cell', '<table><tr><td>a<br>b<br><br>c</table>', 'a\nb\n\nc'],
    [
      'columns that lay out a page',
      '<table><tr><td>x</td><td><div><p>a</p><p>b</p></div></td></tr></table>',
      'x\n\na\n\nb',
    ],
    [
      'cells with entries',
      '<table><tr><td>DATE:<td>May 5<tr><td>PRESENT:<td>Mr. Lund<br>Mr. Berg</table>',
      'DATE:\tMay 5\n\nPRESENT:\nMr. Lund\nMr. Berg',
    ],
    [
      'figures beside a narrow cell',
      '<table><tr><td>Iron<br>ore<td>3<td>4<tr><td>Coal<td>1<td>2</table>',
      'Iron ore\t3\t4\nCoal\t1\t2',
    ],
    [
      'delegations in columns',
      '<table><tr><td>PRESENT:<td><u>A</u><br>Mr. Lund<td><u>B</u><br>Mr. Berg</table>',
      'PRESENT:\n  • A\n    • Mr. Lund\n  • B\n    • Mr. Berg',
    ],
    ['lines of divs', '<div>a</div><div>b</div><div><br></div><div>c</div>', 'a\nb\n\nc'],
    ['soft hyphens and thin spaces', '<p>a&shy;b&#8203;c&thinsp;d&#8239;e', 'abc d e'],
    ['pictures of letters', '<p><img alt="T">he', 'The'],
    [
      'numbered paragraphs of Word',
      '<p class=MsoListParagraph><span style="font-family:Symbol">·</span>Lund<p class=MsoListParagraph>1. He left.',
      '  • Lund\n\n1. He left.',
    ],
    [
      'numbered paragraphs, and what is listed inside',
      '<p>A<ol><li>He was late.<ol type=a><li>wood<li>coal</ol><li>She asked if it had been so.</ol>',
      'A\n\n1. He was late.\n\n    • a. wood\n    • b. coal\n\n2. She asked if it had been so.',
    ],
    [
      'points that a colon introduces',
      '<p>He said:<ol><li>It was late.<li>He had time.</ol>',
      'He said:\n\n  • 1. It was late.\n  • 2. He had time.',
    ],
    [
      'forms, details, fieldsets',
      '<form><p>a</p><fieldset><legend>b</legend>c</fieldset></form>',
      'a\n\nb\n\nc',
    ],
    ['labels', '<dl><dt>DATE<dd>May 5, 1960<dt>SUBJECT<dd>Trade</dl>', 'DATE\tMay 5, 1960\nSUBJECT\tTrade'],
    ['entries under a term', '<dl><dt>A<dd>b<dt>C<dd>d<dd>e</dl>', 'A\tb\n\nC\nd\ne'],
    [
      'delegations and their members',
      '<dl><dt>A<dd>b<dd>c<dt>D<dd>e<dd>f</dl>',
      '  • A\n    • b\n    • c\n  • D\n    • e\n    • f',
    ],
    ['definitions in paragraphs', '<dl><dt>A<dd><p>b</p><p>c</p></dl>', 'A\n\nb\n\nc'],
    ['page marks', 'a <span class=pagenum>[Pg 12]</span> b', 'a [Page 12] b'],
    ['empty page marks', '<p>a <span role="doc-pagebreak" aria-label="xi"></span>b', 'a [Page xi]b'],
    [
      'page marks in every notation',
      '<p>a <b class="pb" data-n="4"></b>b <a id="page_5" class="pagebreak"></a>c <i class="pageNumber">[p.&nbsp;6]</i>',
      'a [Page 4]b [Page 5]c [Page 6]',
    ],
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

  it.each([
    ['letters', 'a<a id=r href="#n">[i]</a>', '<p id=n><a href="#r">[i]</a> b</p>'],
    [
      'words that are only read aloud',
      'a<sup id=r><a href="#n"><span class="sr-only">Footnote</span> 1</a></sup>',
      '<dl><dt>Footnote 1</dt><dd id=n><p>b</p><p><a href="#r">Return to footnote 1</a></p></dd></dl>',
    ],
    [
      'brackets around the link, and an empty one before it',
      'a<a name=r></a> (<a href="#n">1</a>)',
      '<p><a name=n></a>(1) b <a href="#r">Back</a></p>',
    ],
    [
      'brackets in the superscript and a stop behind the label',
      'a<sup>[<a id=r href="#n">1</a>]</sup>',
      '<div id=n><a href="#r">1</a>. b</div>',
    ],
    [
      'several links back',
      'a<a id=r href="#n">1</a>',
      '<ol><li id=n>↑ <a href="#r"><sup>1.0</sup></a> <a href="#r">1.1</a> b</li></ol>',
    ],
    ['a link in one direction', 'a<a href="#n"><sup>1</sup></a>', '<p id=n><sup>1</sup> b</p>'],
    [
      'the roles of books',
      'a<a epub:type=noteref href="#n">*</a>',
      '<aside epub:type=footnote id=n>b</aside>',
    ],
    ['the margin', 'a<span class=sidenote>b</span>', ''],
  ])('are known by %s', async (_, body, list) => {
    expect(await note(body, list)).toBe('a¹\n\n  1. b')
  })

  const linked = (number: number, id = number) => `<a id=r${id} href="#n${id}"><sup>${number}</sup></a>`
  const listed = (number: number, id = number) => `<p id=n${id}><a href="#r${id}">${number}</a> N${id}</p>`

  it('keep their numbers, and adjacent markers are two', async () => {
    const body = `a${linked(1)}${linked(2)} b${linked(3)}`
    expect(await note(body, listed(1) + listed(2) + listed(3))).toBe(
      'a¹[2] b³\n\n  1. N1\n\n  2. N2\n\n  3. N3',
    )
    expect(await note(`a${linked(12)} b${linked(13)}`, listed(12) + listed(13))).toBe(
      'a¹² b¹³\n\n  12. N12\n\n  13. N13',
    )
  })

  it('count in the order of their markers where the page begins anew', async () => {
    expect(await note(`a${linked(1, 1)}`, listed(1, 1) + `<p>b${linked(1, 2)}</p>` + listed(1, 2))).toBe(
      'a¹\n\nb²\n\n  1. N1\n\n  2. N2',
    )
  })

  it('that nothing calls take no number from the others', async () => {
    const list = '<ol class=notes><li>S</li><li id=n1>N <a href="#r1">↩</a></li><li>Z</li></ol>'
    expect(await note(`a${linked(1)}`, list)).toBe('a¹\n\n  0. S\n\n  1. N\n\n  2. Z')
  })

  it('called twice stand once', async () => {
    const body = 'a<a id=r href="#n">1</a> b<a id=s href="#n">1</a>'
    const list = '<ol><li id=n>N <a href="#r">↩</a> <a href="#s">↩<sup>2</sup></a></li></ol>'
    expect(await note(body, list)).toBe('a¹ b¹\n\n  1. N')
  })

  it('several superscripts in one', async () => {
    expect(await text('<p>a<sup>1, 2</sup>')).toBe('a¹,²')
  })

  it('comments of a shared file are none', async () => {
    const html =
      '<p>a<a id=cmnt_ref1 href="#cmnt1">[a]</a></p><div><p><a id=cmnt1 href="#cmnt_ref1">[a]</a> b</p></div>'
    expect(await text(html)).toBe('a')
    expect(await left(html)).toEqual(['comment: “[a]”', 'comment: “[a] b”'])
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

  it('scripts and styles have no words, and what a drawing says is told', async () => {
    expect(await left('<body><script>a</script><style>b</style><svg><path/></svg><p>d')).toEqual([])
    expect(await left('<body><svg><text>c</text></svg><p>d')).toEqual(['<svg>: “c”'])
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

  it('is not the title or a note beside the article', async () => {
    const html =
      '<main><h1>7. Memo</h1><article><p>Words of the memo.<a id=r href="#n">1</a></p></article><ul><li id=n>b <a href="#r">↩</a></ul></main>'
    expect(await text(html)).toBe('7. Memo\n\nWords of the memo.¹\n\n  1. b')
  })

  it('is not the title in a header with links; only what is links through and through', async () => {
    const html =
      '<article><header><h1><a href="x">7. Memo</a></h1><p><a href="y">Mr. Berg</a></p></header><p>Words of the memo.</article>'
    expect(await text(html)).toBe('7. Memo\n\nWords of the memo.')
    expect(await left(html)).toEqual(['navigation (<p>): “Mr. Berg”'])
  })

  it('is no part of a sentence, and nothing that a class only mentions', async () => {
    expect(await text('<p>a <span class="tooltip">b</span> c<div class="no-sidebar">d</div>')).toBe(
      'a b c\n\nd',
    )
    expect(await text('<p>Words of it.</p><aside>[Here follows b.]</aside>')).toBe(
      'Words of it.\n\n[Here follows b.]',
    )
  })

  it('is known by ids too, by styles, and beside what is named as the content', async () => {
    const html =
      '<style>.x{display:none} @media print{.y{display:none}}</style><p>Words of it, and more.<i class=x>a</i> <i class=y>b</i></p><div id=comments>Thanks</div><p><a href="#t">¶</a></p>'
    expect(await text(html)).toBe('Words of it, and more. b')
    expect(await left(html)).toEqual(['hidden (<i>): “a”', 'navigation (<div>): “Thanks”', 'permalink: “¶”'])
    expect(
      await text('<style>/*** Popups ***/ .x{display:none}</style><p>Words of it.<i class=x>a</i>'),
    ).toBe('Words of it.')
    expect(await text('<p>Up</p><div id=content><h1>7. Memo</h1><p>Words of it.</div>')).toBe(
      '7. Memo\n\nWords of it.',
    )
  })

  it('formulas and pictures are told', async () => {
    expect(await left('<p>a <math><mn>3</mn></math> <img alt="A seal">')).toEqual([
      '<math>: “3”',
      'picture: “A seal”',
    ])
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

  it('what nothing closes does not open again without end', async () => {
    const fonts = Array.from({ length: 3000 }, (_, size) => `<p><font size=${size}>x`).join('')
    expect((await page(fonts)).value).toBeUndefined()
  })

  it('lists of notes in one another, and many pieces, take no time', async () => {
    expect(await text('<div class=notes>'.repeat(400) + '<ol>' + '<li>a</li>'.repeat(3000))).toContain(
      '3000. a',
    )
    expect(await text('a<b>b</b>'.repeat(70_000))).toContain('ab')
  })

  it('words of a numbered paragraph that ends in no stop take no time', async () => {
    const start = performance.now()
    expect(await text(`<p class=MsoListParagraph>1. ${'a! '.repeat(150_000)}b`)).toContain('a! b')
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('links that all lead to one another take no time', async () => {
    expect(await text('<a id=x href="#x">1</a>'.repeat(3000))).toContain('1')
  })
})

describe('XHTML', () => {
  it('closes elements in their only tag, and keeps every place', async () => {
    const source =
      '<?xml version="1.0"?><html><head><script src="a.js"/></head><body>\n<p><a id="x"/>a <br/>b</p>\n<p>c <i hidden="">d</i></p></body></html>'
    const { value, diagnostics } = await reduce(sourceFile('page.xhtml', source))
    expect(value!.text).toBe('a\nb\n\nc\n')
    expect(diagnostics[0]!.related![0]!.place.position!.start).toMatchObject({ line: 3, column: 6 })
  })
})

describe('the encoding of a page', () => {
  it('may be named by XML', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><p>\xe9', 'latin1')
    expect(encodingOf('page.xhtml', bytes)).toBe('windows-1252')
  })

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

describe('a tag that nothing closes', () => {
  const told = async (html: string): Promise<string[]> => {
    const { diagnostics } = await reduce(sourceFile('memo.html', html))
    return diagnostics.flatMap(({ related = [] }) => related.map(({ reason }) => reason))
  }

  it('is told with the words that it takes', async () => {
    const page = '<h1>5. Memorandum</h1><p>Mr. Hall agreed.</p>'
    expect(await told(`${page}<p title="x>Mr. Lund left.</p><p>He came back.</p></body></html>`)).toEqual([
      'tag that nothing closes: “x>Mr. Lund left. He came back.”',
    ])
    expect(await told(`${page}</div><p class="a" Mr. Lund left.`)).toEqual([
      'tag that nothing closes: “a" Mr. Lund left.”',
    ])
  })

  it.each([
    '<!doctype html><html><body><p>Mr. Hall agreed.</p></body></html>\n',
    '<p>Mr. Hall agreed.<br></font></div>\n',
    '<p>Mr. Hall agreed < 3.',
    '<table><tr><td>a<p>b</table>c<hr>',
    '<p>Mr. Hall agreed.</p><template><p>x</p></template></body><!-- end --></html>',
    '<p>Mr. Hall agreed.<script>if (a < b) c()</script><svg><path d="M0"/></svg>',
    '<frameset><frame src="x"></frameset>',
  ])('is not there in %s', async (html) => {
    expect((await told(html)).filter((each) => each.startsWith('tag'))).toEqual([])
  })
})

describe('a comment that nothing closes', () => {
  it.each([
    '<p>a</p><!-- y <p>Mr. Lund agreed.</p>',
    '<p>a</p><!-- x --><p>b</p><!-- y > Mr. Lund agreed.',
    '<p>a</p><? Mr. Lund agreed.',
  ])('is told, with what it holds: %s', async (html) => {
    const { value, diagnostics } = await page(`<html><body>${html}`)
    expect(value!.text).not.toContain('Lund')
    expect(diagnostics).toMatchObject([{ rule: 'left-out' }])
    expect(diagnostics[0]!.related![0]!.reason).toMatch(/^comment that nothing closes: .*Mr\. Lund agreed/)
  })

  it('is not one that something closes', async () => {
    expect(
      (await page('<html><body><p>a</p><!-- b --><!-->c<!---></body></html><!-- d -->')).diagnostics,
    ).toEqual([])
  })
})
