import type { ReviewItem } from '../memo/review.js'
import { escapeAttribute, escapeText } from '../xml/escape.js'
import { counted } from '../source/wording.js'
import { page } from './page.js'

const STYLE = `:root{color-scheme:light dark;--ink:#22201c;--soft:#5d574e;--paper:#fdfcf9;--box:#f5f1e9;--line:#d9d3c7;--mark:#f4e3b0;--low:#8a2f1f}
@media(prefers-color-scheme:dark){:root{--ink:#e8e4dc;--soft:#b3aca0;--paper:#1c1a17;--box:#292621;--line:#48433b;--mark:#5c4a12;--low:#f0a08f}}
body{font:1rem/1.5 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
h1{font-size:1.4rem}article{border-top:1px solid var(--line);padding:1rem 0;scroll-margin-top:1rem}h2{font-size:1rem;margin:0 0 .4rem}.low h2{color:var(--low)}section ul{padding-left:1.2rem}section{margin-bottom:1.6rem}.rule{font-size:.8rem;color:var(--soft)}
a{color:inherit}mark{background:var(--mark);color:inherit}dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem 1rem;margin:.6rem 0}dt{color:var(--soft)}dd{margin:0}
summary{cursor:pointer}pre{background:var(--box);padding:.5rem .7rem;font-size:.82rem;margin:.15rem 0 .6rem;white-space:pre-wrap;user-select:all}
nav ul{columns:16rem;padding-left:1.2rem}nav li{break-inside:avoid}@media print{body{background:none}nav{display:none}}`

/**
 * The page of HTML that an editor works through: each uncertain inference with its passage, what was chosen and what else it may
 * be. `name` is the file name of the text; `items` come from `review` and `findings`.
 */
export function reviewPage(name: string, items: readonly ReviewItem[]): string {
  const title = `Review of ${name}`
  const isFinding = ({ type }: ReviewItem): boolean => type === 'finding'
  const doubts = items.filter((item) => !isFinding(item))
  const found = items.filter(isFinding)
  const [urgent, rest] = [
    found.filter(({ cert }) => cert === 'low'),
    found.filter(({ cert }) => cert !== 'low'),
  ]
  const sections = doubts.map((item, index) => section(item, index + 1)).join('\n')
  const intro = doubts.length === 0 ? '<p>Every decision was certain.</p>' : introduction(name, doubts)
  return page(
    title,
    STYLE,
    `<h1>${escapeText(title)}</h1>
${findings(urgent, 'To look at')}${intro}
${sections}
${findings(rest, 'Good to know')}`,
  )
}

/** Findings that are not about a single decision, one in a line. */
function findings(found: readonly ReviewItem[], heading: string): string {
  if (found.length === 0) return ''
  const lines = found.map(({ line, column, words, rule, reason }) => {
    const where = words === '' ? '' : `Line ${line}, column ${column}: `
    return `<li>${where}${withCode(reason)} <code class="rule">${escapeText(rule)}</code></li>`
  })
  return `<section><h2>${heading}</h2>\n<ul>${lines.join('\n')}</ul></section>\n`
}

function introduction(name: string, items: readonly ReviewItem[]): string {
  const file = escapeText(`${name.replace(/\.[^.]*$/, '')}.decisions.json`)
  const entries = items
    .map(
      ({ type, line, choice }, index) =>
        `<li><a href="#item-${index + 1}">line ${line}: ${escapeText([KINDS[type] ?? type, choice].filter(Boolean).join(', '))}</a></li>`,
    )
    .join('')
  return `<p>${counted(items.length, 'decision')} to check. A click on a decision selects it whole: copy it into the list <code>decisions</code> of <code>${file}</code> beside the text, with a comma between two, and encode again. The one under <em>As it is</em> accepts what was chosen.</p>
<pre>{ "decisions": [
] }</pre>
<nav aria-label="Decisions"><ul>${entries}</ul></nav>`
}

/** The types of annotations, as editors call them. */
const KINDS: Readonly<Record<string, string>> = {
  speech: 'who speaks',
  personName: 'name of a person',
  personReference: 'person by office',
  placeName: 'place',
  organizationName: 'organization',
  roleName: 'role',
  date: 'date',
  time: 'hours',
  gloss: 'abbreviation',
  reference: 'cross-reference',
  stage: 'stage direction',
  omission: 'omission of the editors',
  noteMarker: 'note marker',
  hyphen: 'word broken at a line end',
  pageBreak: 'page break',
}

function section(item: ReviewItem, number: number): string {
  const {
    line,
    column,
    type,
    words,
    before,
    after,
    cert,
    choice,
    rule,
    reason,
    decision,
    corrections,
    alternatives,
  } = item
  const row = (term: string, value: string): string =>
    value === '' ? '' : `<dt>${term}</dt><dd>${withCode(value)}</dd>`
  const given = decision ? [{ choice: 'As it is', decision }] : []
  const ready = [...given, ...corrections]
    .map(
      (each) =>
        `${escapeText(each.choice)}<pre tabindex="0">${escapeText(JSON.stringify(each.decision))}</pre>`,
    )
    .join('\n')
  return `<article class="${escapeAttribute(cert)}" id="item-${number}">
<h2>${number}. Line ${line}, column ${column}: ${escapeText(KINDS[type] ?? type)}</h2>
${words === '' ? '' : `<p>… ${escapeText(before)}<mark>${escapeText(words)}</mark>${escapeText(after)} …</p>`}
<dl>${row('Choice', choice === '' ? '' : `${choice}, ${cert}`)}${row('Or', alternatives.join('; '))}${row('Rule', rule)}${row('Reason', reason)}</dl>
${ready === '' ? '' : `<details><summary>Decisions to copy (${corrections.length + given.length})</summary>\n${ready}</details>`}
</article>`
}

/** Marks what stands in backticks as code. */
const withCode = (reason: string): string => escapeText(reason).replace(/`([^`]*)`/g, '<code>$1</code>')
