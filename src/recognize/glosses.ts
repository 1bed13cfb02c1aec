import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Authority, AuthorityTerm } from '../memo/person.js'
import { LETTER, NUMBER, kindAt } from '../source/characters.js'
import type { Span } from '../source/position.js'
import type { Recognizer } from './recognizers.js'
import { remember } from './remember.js'

type Terms = ReadonlyMap<string, AuthorityTerm>

/**
 * Abbreviations of a given list, alone or inside a compound.
 *
 *     NSC, US/MC/67, S/S–NSC
 *     ^^^     ^^     ^^^ ^^^
 */
export const glosses: Recognizer = ({ texts, options }) => {
  const terms = termsOf(options.authorities ?? [])
  if (terms.size === 0) return []
  const found: Annotation[] = []
  for (const { flow, zone } of texts) {
    if (zone === 'label' || zone === 'speaker') continue
    for (const run of runs(flow.text)) {
      const aloneInItem = zone === 'item' && (flow.text[run.end] === '—' || flow.text[run.start - 1] === '—')
      for (const { start, end, term } of lookUp(flow.text.slice(run.start, run.end), terms, aloneInItem))
        found.push({
          type: 'gloss',
          ...sourceSpan(flow, { start: run.start + start, end: run.start + end }),
          target: `#${term.id}`,
          rule: 'abbreviation',
          cert: 'high',
        })
    }
  }
  return found
}

/** The terms of all registers; of one abbreviation in two the last counts. */
function termsOf(authorities: readonly Authority[]): Terms {
  const [only, ...others] = authorities.map(termsOfOne)
  return only && others.length === 0
    ? only
    : new Map([only, ...others].flatMap((terms) => [...(terms ?? [])]))
}

const termsOfOne = remember(
  ({ terms }: Authority): Terms =>
    new Map(terms.filter(({ term }) => /\p{L}/u.test(term)).map((term) => [term.term, term])),
)

/**
 * Letters and numbers with what joins them in abbreviations, and a full stop behind. A longer run is looked up
 * whole first, then by its parts.
 */
function* runs(text: string): Generator<Span> {
  for (let at = 0; at < text.length; at++) {
    if (!isPart(text, at)) continue
    const start = at
    let end = start
    for (; at < text.length && isPart(text, at); at++) if (kindAt(text, at) & (LETTER | NUMBER)) end = at + 1
    if (end > start) yield { start, end: text[end] === '.' ? end + 1 : end }
  }
}

const isPart = (text: string, at: number): boolean =>
  (kindAt(text, at) & (LETTER | NUMBER)) !== 0 || '&./–-'.includes(text[at]!)

interface Hit {
  readonly start: number
  readonly end: number
  readonly term: AuthorityTerm
}

function lookUp(run: string, terms: Terms, aloneInItem: boolean): readonly Hit[] {
  const whole = terms.get(run) ?? (run.endsWith('.') ? terms.get(run.slice(0, -1)) : undefined)
  if (whole && (whole.term.length > 1 || aloneInItem))
    return [{ start: 0, end: whole.term.length, term: whole }]
  if (whole) return []
  // "ICBMs": the plural's ending stays outside.
  const plural =
    run.endsWith('s') && /^\p{Lu}[\p{Lu}\d]+s$/u.test(run) ? terms.get(run.slice(0, -1)) : undefined
  if (plural) return [{ start: 0, end: run.length - 1, term: plural }]
  return /[&./–-]./.test(run) ? partsOf(run, terms) : []
}

function partsOf(run: string, terms: Terms): Hit[] {
  const hits: Hit[] = []
  for (const part of run.matchAll(/[\p{L}\p{N}&]+\.?/gu)) {
    const term = terms.get(part[0]) ?? terms.get(part[0].replace(/\.$/, ''))
    if (term && part[0] !== run && (term.term.length > 1 || run.includes('/')))
      hits.push({ start: part.index, end: part.index + term.term.length, term })
  }
  return hits
}
