import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Words } from '../memo/words.js'
import type { Authority, AuthorityTerm } from '../memo/person.js'
import { JOINER, LETTER, NUMBER, kindAt } from '../source/characters.js'
import type { Span } from '../source/position.js'
import type { Recognizer } from './recognizers.js'
import { remember } from './remember.js'
import { matchesOf } from '../source/matches.js'

/** The terms of registers, with what tells quickly that a word is none: the shapes of those that are. */
interface Terms {
  readonly byTerm: ReadonlyMap<string, AuthorityTerm>
  readonly shapes: ReadonlySet<number>
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
    for (const run of runs(flow.words, terms)) {
      const aloneInItem = zone === 'item' && (flow.text[run.end] === '—' || flow.text[run.start - 1] === '—')
      for (const { start, end, term } of lookUp(
        flow.text.slice(run.start, run.end),
        terms.byTerm,
        aloneInItem,
      ))
        found.push(gloss(sourceSpan(flow, { start: run.start + start, end: run.start + end }), term))
    }
  }
  return found
}

const gloss = ({ start, end }: Span, { id }: AuthorityTerm): Annotation => ({
  type: 'gloss',
  start,
  end,
  target: `#${id}`,
  rule: 'abbreviation',
  cert: 'high',
})

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
    shapes: new Set(read.map(({ term }) => shape(term, 0, term.length))),
  }
}

/** First and last character and length as one number. */
const shape = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 0x3ff) << 18) |
  ((text.charCodeAt(end - 1) & 0x3ff) << 8) |
  ((end - start) & 0xff)

/** What abbreviations consist of. */
const RUN = LETTER | NUMBER | JOINER

/**
 * Letters and numbers with what joins them in abbreviations, and a full stop behind; without those that can hold no
 * term. A longer run is looked up whole first, then by its parts.
 */
function runs(words: Words, { shapes }: Terms): Span[] {
  const { text } = words
  const found: Span[] = []
  let behind = 0
  for (let index = 0; index < words.length; index++) {
    let start = words.start(index)
    if (start < behind) continue
    while (start > behind && kindAt(text, start - 1) & RUN) start--
    let last = start
    let joined = false
    for (let at = start; at < text.length; at++) {
      const kind = kindAt(text, at)
      if (kind & JOINER) continue
      if (!(kind & RUN)) break
      if (at > last) joined = true
      last = at + 1
    }
    behind = last
    const end = text[last] === '.' ? last + 1 : last
    if (joined || isShape(shapes, text, start, last) || (end > last && shapes.has(shape(text, start, end))))
      found.push({ start, end })
  }
  return found
}

/** Whether a run has the shape of a term, or of one with the ending of a plural. */
const isShape = (shapes: Terms['shapes'], text: string, start: number, end: number): boolean =>
  shapes.has(shape(text, start, end)) || (text[end - 1] === 's' && shapes.has(shape(text, start, end - 1)))

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

const PART = /[\p{L}\p{N}&]+\.?/gu

function partsOf(run: string, terms: Terms['byTerm']): Hit[] {
  const hits: Hit[] = []
  for (const part of matchesOf(PART, run)) {
    const term = terms.get(part[0]) ?? terms.get(part[0].replace(/\.$/, ''))
    if (term && part[0] !== run && (term.term.length > 1 || run.includes('/')))
      hits.push({ start: part.index, end: part.index + term.term.length, term })
  }
  return hits
}
