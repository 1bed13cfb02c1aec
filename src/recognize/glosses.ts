import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Authority, AuthorityTerm } from '../memo/person.js'
import { LETTER, LOWER, NUMBER, kindAt } from '../source/characters.js'
import type { Span } from '../source/position.js'
import type { Recognizer } from './recognizers.js'
import { remember } from './remember.js'

/** The terms of registers, with what tells quickly that a small word is none: first letters and lengths of those that are. */
interface Terms {
  readonly byTerm: ReadonlyMap<string, AuthorityTerm>
  readonly small: ReadonlySet<number>
}

/**
 * Abbreviations of a given list, alone or inside a compound.
 *
 *     NSC, US/MC/67, S/S–NSC
 *     ^^^     ^^     ^^^ ^^^
 */
export const glosses: Recognizer = ({ texts, options }) => {
  const terms = termsOf(options.authorities ?? [])
  if (terms.byTerm.size === 0) return []
  const found: Annotation[] = []
  for (const { flow, zone } of texts) {
    if (zone === 'label' || zone === 'speaker') continue
    for (const run of runs(flow.text, terms)) {
      const aloneInItem = zone === 'item' && (flow.text[run.end] === '—' || flow.text[run.start - 1] === '—')
      for (const { start, end, term } of lookUp(
        flow.text.slice(run.start, run.end),
        terms.byTerm,
        aloneInItem,
      ))
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
  const [only] = authorities
  return only && authorities.length === 1
    ? termsOfOne(only)
    : index(authorities.flatMap(({ terms }) => terms))
}

const termsOfOne = remember(({ terms }: Authority): Terms => index(terms))

function index(terms: readonly AuthorityTerm[]): Terms {
  const read = terms.filter(({ term }) => /\p{L}/u.test(term))
  return {
    byTerm: new Map(read.map((term) => [term.term, term])),
    small: new Set(read.map(({ term }) => shape(term, 0, term.length))),
  }
}

const shape = (text: string, start: number, end: number): number =>
  text.charCodeAt(start) * 256 + ((end - start) & 255)

/**
 * Letters and numbers with what joins them in abbreviations, and a full stop behind; without the small words that
 * are no terms. A longer run is looked up whole first, then by its parts.
 */
function runs(text: string, { small }: Terms): Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at++) {
    const start = at
    let last = start
    let isSmall = true
    for (; at < text.length; at++) {
      const kind = kindAt(text, at)
      if (kind & (LETTER | NUMBER)) last = at + 1
      else if (!'&./–-'.includes(text[at]!)) break
      if (!(kind & LOWER)) isSmall = false
    }
    if (last === start) continue
    const end = text[last] === '.' ? last + 1 : last
    if (!isSmall || small.has(shape(text, start, end))) found.push({ start, end })
  }
  return found
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly term: AuthorityTerm
}

function lookUp(run: string, terms: Terms['byTerm'], aloneInItem: boolean): readonly Hit[] {
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

function partsOf(run: string, terms: Terms['byTerm']): Hit[] {
  const hits: Hit[] = []
  for (const part of run.matchAll(/[\p{L}\p{N}&]+\.?/gu)) {
    const term = terms.get(part[0]) ?? terms.get(part[0].replace(/\.$/, ''))
    if (term && part[0] !== run && (term.term.length > 1 || run.includes('/')))
      hits.push({ start: part.index, end: part.index + term.term.length, term })
  }
  return hits
}
