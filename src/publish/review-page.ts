import type { ReviewItem } from '../memo/review.js'
import { escapeAttribute, escapeText } from '../xml/escape.js'

const STYLE = `body{font:1rem/1.5 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#22201c;background:#fdfcf9}
h1{font-size:1.4rem}article{border-top:1px solid #d9d3c7;padding:1rem 0}h2{font-size:1rem;margin:0 0 .4rem}
mark{background:#f4e3b0;color:inherit}dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.6rem 0}dt{color:#5d574e}dd{margin:0}
pre{background:#f5f1e9;padding:.5rem .7rem;overflow-x:auto;font-size:.82rem;margin:0}.low h2{color:#8a2f1f}`

/** What an editor goes through: every doubtful inference with its passage, the choice, and what else it could be. */
export function reviewPage(name: string, items: readonly ReviewItem[]): string {
  const title = escapeText(`Review of ${name}`)
  const sections = items.map((item, index) => section(item, index + 1)).join('\n')
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head>
<body><main>
<h1>${title}</h1>
<p>${items.length === 0 ? 'Every decision was certain.' : `${items.length} decision${items.length === 1 ? '' : 's'} to check. To correct one, change its lines and put them into the list <code>decisions</code> of <code>${escapeText(name.replace(/\.[^.]*$/, ''))}.decisions.json</code> beside the text, then encode again.`}</p>
${sections}
</main></body>
</html>
`
}

function section(
  {
    line,
    column,
    type,
    words,
    before,
    after,
    cert,
    choice,
    alternatives,
    rule,
    reason,
    decision,
  }: ReviewItem,
  number: number,
): string {
  const row = (term: string, value: string): string =>
    value === '' ? '' : `<dt>${term}</dt><dd>${escapeText(value)}</dd>`
  return `<article class="${escapeAttribute(cert)}" id="item-${number}">
<h2>${number}. ${escapeText(type)}, line ${line}, column ${column}</h2>
<p>… ${escapeText(before)} <mark>${escapeText(words)}</mark> ${escapeText(after)} …</p>
<dl>${row('Choice', `${choice}, ${cert}`)}${row('Else', alternatives.join('; '))}${row('Rule', rule)}${row('Reason', reason)}</dl>
${decision ? `<pre>${escapeText(JSON.stringify(decision))}</pre>` : ''}
</article>`
}
