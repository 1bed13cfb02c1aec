import type { Annotation } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import { WordTable } from '../memo/word-table.js'
import { Words } from '../memo/words.js'
import type { Authority, AuthorityPerson, AuthorityTerm } from '../memo/person.js'
import { JOINER, LETTER, NUMBER, UPPER, kindAt } from '../source/characters.js'
import type { Span } from '../source/position.js'
import type { Recognizer } from './recognizers.js'
import { remember } from '../source/remember.js'
import { isOfNumber, partsOfCompound } from './gloss-parts.js'
import type { Hit } from './gloss-parts.js'

/** The terms of registers, and a quick test whether a word, with a capital first or without, may stand in one. */
interface Terms {
  readonly byTerm: ReadonlyMap<string, AuthorityTerm>
  readonly capital: WordTable
  readonly small: WordTable
  /** Letters that stand for somebody of the register: "K" for Khrushchev. */
  readonly ofPeople: ReadonlySet<string>
}

/**
 * Abbreviations of a given list, alone or inside a compound.
 *
 *     NSC, US/USSR, S/S–NSC, SecDel/MC/121
 *     ^^^  ^^ ^^^^  ^^^ ^^^
 */
export const glosses: Recognizer = ({ texts, options }) => {
  const terms = termsOf(options.authorities ?? [])
  if (terms.byTerm.size === 0) return []
  const found: Annotation[] = []
  for (const { flow, zone } of texts) {
    if (zone === 'label' || zone === 'speaker') continue
    for (const run of runs(flow.words, terms)) {
      const isOffice =
        (zone === 'item' && isBesideDash(flow.text, run)) || (zone === 'note' && isDesk(flow.text, run))
      for (const { start, end, term } of lookUp(flow.text.slice(run.start, run.end), terms, isOffice))
        if (!isOfNumber(flow.text, run.start + start, term))
          found.push(gloss(sourceSpan(flow, { start: run.start + start, end: run.start + end }), term))
    }
  }
  return found
}

/** "NE—Mr. Hamilton", "Mr. Hamilton--NE": the code of an office. */
const isBesideDash = (text: string, { start, end }: Span): boolean =>
  text[end] === '—' ||
  text[start - 1] === '—' ||
  text.startsWith('--', end) ||
  text.startsWith('--', start - 2)

/** "Approved in S on May 3", "copies were sent to S, S/S, and U": what was done to a paper, before the letter of an office, and behind it. */
const DONE_BEFORE =
  /\b(?:[Aa]pproved|[Cc]leared|[Cc]oncurred|[Cc]oordinated|[Cc]op(?:y|ies)|[Ss]ent|[Ff]orwarded|[Ii]nitialed)\b[^.;]*(?:\b(?:in|by|with|to|and|through)|,) $/
const BEHIND_DESK = /^(?:[,;)]| (?:on|and|for)\b|\.$)/

function isDesk(text: string, { start, end }: Span): boolean {
  const last = text[end - 1] === '.' ? end - 1 : end
  if (last !== start + 1 || !BEHIND_DESK.test(text.slice(last, last + 5))) return false
  return DONE_BEFORE.test(text.slice(Math.max(0, start - LONGEST_ACT), start))
}
const LONGEST_ACT = 160

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
    : index(
        authorities.flatMap(({ terms }) => terms),
        authorities.flatMap(({ persons }) => persons),
      )
}

const termsOfOne = remember(({ terms, persons }: Authority): Terms => index(terms, persons))

function index(terms: readonly AuthorityTerm[], persons: readonly AuthorityPerson[]): Terms {
  const read = terms.filter(({ term }) => isRun(term))
  const [capital, small] = [new WordTable(), new WordTable()]
  for (const { term } of read) {
    const words = new Words(term)
    for (let at = 0; at < words.length; at++) {
      const table = words.initial(at) & UPPER ? capital : small
      table.add(words.at(at))
      // "ICBMs", whose ending stays outside.
      table.add(`${words.at(at)}s`)
    }
  }
  const surnames = new Set(persons.map(({ name }) => name.split(',', 1)[0]))
  const letters = read.filter(({ term, expansion }) => term.length === 1 && surnames.has(expansion))
  return {
    byTerm: new Map(read.map((term) => [term.term, term])),
    capital,
    small,
    ofPeople: new Set(letters.map(({ term }) => term)),
  }
}

/** What abbreviations consist of. */
const RUN = LETTER | NUMBER | JOINER

/** Whether a text is nothing but what abbreviations consist of, a letter among it. */
function isRun(text: string): boolean {
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at)
    if (!(kind & RUN)) return false
    all |= kind
  }
  return (all & LETTER) !== 0
}

/**
 * Letters and numbers with what joins them in abbreviations, and a full stop behind; only where a word may be one of a
 * term. A longer run is looked up whole first, then by its parts.
 */
function runs(words: Words, { capital, small }: Terms): Span[] {
  const { text } = words
  const { length } = text
  const found: Span[] = []
  let behind = 0
  for (let index = 0; index < words.length; index++) {
    const terms = words.initial(index) & UPPER ? capital : small
    // The run of "O’NATO-wide" begins behind the apostrophe: its only whole word is "wide".
    if (!terms.mayHave(words, index) && (index === 0 || words.isPlain(index - 1))) continue
    let start = words.start(index)
    if (start < behind) continue
    while (start > behind && goesOn(text, start - 1)) start--
    let last = start
    for (let at = start; at < length; at++) {
      if (!goesOn(text, at)) break
      if (!(kindAt(text, at) & JOINER)) last = at + 1
    }
    behind = last
    found.push({ start, end: text[last] === '.' ? last + 1 : last })
  }
  return found
}

/** Whether a run takes the character in: "--" is a dash and parts two runs. */
function goesOn(text: string, at: number): boolean {
  const kind = kindAt(text, at)
  if (!(kind & RUN)) return false
  return !(kind & JOINER) || text[at] !== '-' || (text[at - 1] !== '-' && text[at + 1] !== '-')
}

function lookUp(run: string, { byTerm: terms, ofPeople }: Terms, isOffice: boolean): readonly Hit[] {
  const whole = terms.get(run) ?? (run.endsWith('.') ? terms.get(run.slice(0, -1)) : undefined)
  if (whole && (whole.term.length > 1 || isOffice || ofPeople.has(run)))
    return [{ start: 0, end: whole.term.length, term: whole }]
  if (whole) return []
  // "ICBMs": the plural's ending stays outside.
  const plural =
    run.endsWith('s') && /^\p{Lu}[\p{Lu}\d]+s$/u.test(run) ? terms.get(run.slice(0, -1)) : undefined
  if (plural) return [{ start: 0, end: run.length - 1, term: plural }]
  return partsOfCompound(run, terms)
}
