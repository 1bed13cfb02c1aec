import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { AuthorityTerm } from '../memo/person.js'
import type { Recognizer } from './recognizers.js'

/** Characters of which abbreviations are made; a longer run is looked up whole first, then by its parts. */
const RUN = /[\p{L}\p{N}&./–-]*[\p{L}\p{N}]\.?/gu

/**
 * Abbreviations of a given list, alone or inside a compound.
 *
 *     NSC, US/MC/67, S/S–NSC
 *     ^^^     ^^     ^^^ ^^^
 */
export const glosses: Recognizer = ({ texts, options }) => {
  const terms = new Map<string, AuthorityTerm>()
  for (const term of (options.authorities ?? []).flatMap((authority) => authority.terms))
    if (/\p{L}/u.test(term.term)) terms.set(term.term, term)
  if (terms.size === 0) return []
  const found: Annotation[] = []
  for (const { flow, zone } of texts) {
    if (zone === 'label' || zone === 'speaker') continue
    for (const run of flow.text.matchAll(RUN))
      for (const { start, end, term } of lookUp(
        run[0],
        terms,
        zone === 'item' && (flow.text[run.index + run[0].length] === '—' || flow.text[run.index - 1] === '—'),
      ))
        found.push({
          type: 'gloss',
          ...sourceSpan(flow, { start: run.index + start, end: run.index + end }),
          target: `#${term.id}`,
          rule: 'abbreviation',
          cert: 'high',
        })
  }
  return found
}

interface Hit {
  readonly start: number
  readonly end: number
  readonly term: AuthorityTerm
}

function lookUp(run: string, terms: ReadonlyMap<string, AuthorityTerm>, aloneInItem: boolean): Hit[] {
  const whole = terms.get(run) ?? terms.get(run.replace(/\.$/, ''))
  if (whole && (whole.term.length > 1 || aloneInItem))
    return [{ start: 0, end: whole.term.length, term: whole }]
  if (whole) return []
  // "ICBMs": the plural's ending stays outside.
  const plural = /^\p{Lu}[\p{Lu}\d]+s$/u.test(run) ? terms.get(run.slice(0, -1)) : undefined
  if (plural) return [{ start: 0, end: run.length - 1, term: plural }]
  if (!/[&./–-]./.test(run)) return []
  const hits: Hit[] = []
  for (const part of run.matchAll(/[\p{L}\p{N}&]+\.?/gu)) {
    const term = terms.get(part[0]) ?? terms.get(part[0].replace(/\.$/, ''))
    if (term && part[0] !== run && (term.term.length > 1 || run.includes('/')))
      hits.push({ start: part.index, end: part.index + term.term.length, term })
  }
  return hits
}
