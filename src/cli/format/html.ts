import type { Diagnostic, Severity } from '../../source/diagnostic.js'
import { escapeAttribute, escapeText } from '../../xml/escape.js'
import { grouped } from '../../source/many.js'
import { counted } from '../../source/wording.js'
import { page } from '../../publish/page.js'
import { excerpt, printable } from '../terminal/excerpt.js'
import type { Found } from './format.js'
import { STYLE } from './html-style.js'

/** The anchor of each finding. */
type Ids = ReadonlyMap<Diagnostic, string>

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** A report for people as one page of HTML, which can be mailed: what was found, by rule and by file. */
export function html(found: Found): string {
  const { files, diagnostics } = found
  const ids = new Map(diagnostics.map((each, index) => [each, `finding-${index + 1}`]))
  const rules = grouped(diagnostics, ({ rule }) => rule)
  const byFile = grouped(diagnostics, ({ place }) => place.file)
  const clean = files.filter((file) => !byFile.has(file)).length
  return page(
    'Validation report',
    STYLE,
    `<h1>Validation report</h1>
<p>${escapeText(summary(files.length, clean, diagnostics))}</p>
${rules.size === 0 ? '' : `<section><h2>By rule</h2>\n${[...rules].map(([id, group]) => ruleEntry(id, group, found, ids)).join('\n')}\n</section>`}
${[...byFile].map(([file, group]) => `<section><h2>${escapeText(printable(file))}</h2>\n${group.map((each) => finding(each, found, ids)).join('\n')}\n</section>`).join('\n')}
`,
  )
}

function summary(files: number, clean: number, found: readonly Diagnostic[]): string {
  const count = (severity: Severity): number => found.filter((each) => each.severity === severity).length
  const counts = [counted(count('error'), 'error'), counted(count('warning'), 'warning')]
  if (count('info') > 0) counts.push(`${count('info')} for information`)
  return `${counted(files, 'file')}, of which ${clean} without findings: ${counts.join(', ')}.`
}

/** A rule: the number of its findings, what it means, and links to the findings. */
function ruleEntry(id: string, group: readonly Diagnostic[], { rules }: Found, ids: Ids): string {
  const rule = rules().find((each) => each.id === id)
  const links = group.map((each) => {
    const { file, position } = each.place
    const where = `${file}${position ? `:${position.start.line}` : ''}`
    return `<a href="#${ids.get(each)!}">${escapeText(printable(where))}</a>`
  })
  return `<details class="rule"><summary>${badge(worst(group))} <code>${escapeText(id)}</code> ${rule ? escapeText(rule.title) : ''} <span class="count">${group.length}</span></summary>
${rule ? `<p>${prose(rule.why)}</p>\n<p><strong>How to mend it.</strong> ${prose(rule.mend)}</p>\n` : ''}<p class="links">${links.join(' ')}</p></details>`
}

function finding(diagnostic: Diagnostic, { sources }: Found, ids: Ids): string {
  const { severity, rule, reason, place } = diagnostic
  const start = place.position?.start
  const [what, remedy] = parts(printable(reason))
  const shown = excerpt(place, sources)
  return `<article id="${ids.get(diagnostic)!}">
<h3>${badge(severity)} ${start ? `Line ${start.line}, column ${start.column}` : 'The file'} <code>${escapeText(rule)}</code></h3>
<p>${prose(what)}</p>
${remedy === undefined ? '' : `<p class="remedy">${prose(remedy)}</p>\n`}${shown ? passage(shown) : ''}</article>`
}

/** The line with the passage marked, and carets under it, which survive when the text is copied. */
function passage({ passage: line, before, length }: NonNullable<ReturnType<typeof excerpt>>): string {
  const meant = line.slice(before, before + length)
  const carets = `${' '.repeat(before)}${'^'.repeat(length)}`
  return `<pre tabindex="0" role="group" aria-label="Passage">${escapeText(line.slice(0, before))}<mark>${escapeText(meant)}</mark>${escapeText(line.slice(before + length))}\n<span aria-hidden="true">${carets}</span></pre>\n`
}

/** Splits a reason at its last semicolon outside backticks into what was found and what to do, as sentences. */
function parts(reason: string): [string, string?] {
  const quoted = reason.replace(/`[^`]*`/g, (quotation) => '`'.repeat(quotation.length))
  const at = quoted.lastIndexOf('; ')
  return at < 0 ? [sentence(reason)] : [sentence(reason.slice(0, at)), sentence(reason.slice(at + 2))]
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`

/** Marks what stands in backticks as code. */
function prose(text: string): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeText(part)}</code>` : escapeText(part)))
    .join('')
}

const badge = (severity: Severity): string =>
  `<span class="badge ${escapeAttribute(severity)}">${escapeText(severity)}</span>`

const worst = (group: readonly Diagnostic[]): Severity =>
  SEVERITIES.find((severity) => group.some((each) => each.severity === severity)) ?? 'info'
