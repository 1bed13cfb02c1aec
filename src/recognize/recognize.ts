import type { Annotation } from '../memo/annotation.js'
import type { Item, List, Memo } from '../memo/ast.js'
import { flow } from '../memo/flow.js'
import type { Flow } from '../memo/flow.js'
import type { Decisions } from '../memo/decision.js'
import type { Metadata } from '../memo/metadata.js'
import type { Authority, Person } from '../memo/person.js'
import { phrasesOf } from '../memo/phrases.js'
import type { ZonedPhrase } from '../memo/phrases.js'
import { withoutCount } from '../memo/sides.js'
import type { Diagnostic } from '../source/diagnostic.js'
import type { Span } from '../source/position.js'
import { plainText } from '../source/file.js'
import type { SourceFile } from '../source/file.js'
import { dayOf } from './day.js'
import { applyDecisions } from './decisions.js'
import { recognizeMarks } from './marks/marks.js'
import { portionMarks } from './marks/portion-marks.js'
import { callAgain } from './marks/second-calls.js'
import { recognizers } from './recognizers.js'
import { decidedPersons } from './people/decided.js'
import { meant, pointedAt } from './people/meant.js'
import { recognizePeople } from './people/people.js'
import { resolve } from './resolve.js'
import { recognizeSpeech } from './speech/speech.js'

/** All that was understood of a memo: its tree, what is said about its words, its people. */
export interface Recognized {
  readonly memo: Memo
  /** Settled: in reading order, outer before inner, never overlapping without nesting. */
  readonly annotations: readonly Annotation[]
  readonly persons: readonly Person[]
  /** The number that the marker of each note prints, or would print. */
  readonly noteNumbers: readonly number[]
  /** The words of every phrase without its marks, for the header and for reports. */
  readonly texts: readonly FlowText[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A phrase, its zone, and its clean words. */
export interface FlowText extends ZonedPhrase {
  readonly flow: Flow
}

export interface RecognizeOptions {
  readonly authorities?: readonly Authority[] | undefined
  readonly metadata?: Metadata | undefined
  /** Id of this document, and of all those of the edition it belongs to. */
  readonly documentId?: string | undefined
  /** Corrections of editors. */
  readonly decisions?: Decisions | undefined
  readonly documents?: ReadonlySet<string> | undefined
}

/** Marks first, for they cut the words; then everything that is said about the words. */
export function recognize(file: SourceFile, memo: Memo, options: RecognizeOptions = {}): Recognized {
  const phrases = phrasesOf(memo)
  const marks = recognizeMarks(file, memo, phrases)
  const printed = [...marks.pageBreaks, ...marks.hyphens, ...marks.noteMarkers]
  const texts = cleanTexts(file, phrases, [...printed, ...marks.secondCalls, ...portionMarks(file.text)])
  const sides = delegations(memo, texts)
  let label: string | undefined
  const participants = texts.map(({ flow: words, zone, block, phrase }) => {
    const participant = zone === 'item' && block?.type === 'list' && block.kind === 'participants'
    if (zone === 'label') label = words.text
    if (!participant) return { flow: words, zone, participant }
    return { flow: words, zone, participant, side: sides.get(phrase), label: block.label && label }
  })
  const { persons, annotations, named } = recognizePeople(
    participants,
    options.authorities ?? [],
    options.metadata?.date ?? dayOf(texts),
  )
  const notes = onlyOnce(marks.noteMarkers.map(({ n }) => n))
  const proposed = recognizers.flatMap((recognizer) =>
    recognizer({ texts, persons, annotations, options, notes }),
  )
  const speech = recognizeSpeech(texts, persons, annotations, named)
  const settled = resolve([
    ...printed,
    ...marks.secondCalls.map((each) => callAgain(file.text, each, options.documentId)),
    ...annotations,
    ...proposed,
    ...speech.annotations,
  ])
  const decided = options.decisions && decide(file, settled, speech.persons, options.decisions, options)
  const final = decided?.annotations ?? settled
  return {
    memo,
    annotations: final,
    persons: meant(decided?.persons ?? speech.persons, final),
    noteNumbers: marks.noteNumbers,
    texts,
    diagnostics: [...marks.diagnostics, ...(decided?.diagnostics ?? [])],
  }
}

/** What editors decided, who may name anybody of the registers. */
function decide(
  file: SourceFile,
  settled: readonly Annotation[],
  persons: readonly Person[],
  decisions: Decisions,
  { authorities = [] }: RecognizeOptions,
) {
  const others = decidedPersons(decisions, authorities, persons)
  const decided = applyDecisions(file, settled, [...persons, ...others], decisions)
  const isMeant = pointedAt(decided.annotations)
  return { ...decided, persons: [...persons, ...others.filter(({ id }) => isMeant.has(id))] }
}

/** The numbers that one note alone has: those of pages that count from 1 again lead nowhere. */
function onlyOnce(numbers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set(numbers.filter((n) => seen.size === seen.add(n).size))
  return new Set(numbers.filter((n) => !twice.has(n)))
}

/** Every phrase without the marks inside it. Marks and phrases ascend, so one pass pairs them. */
function cleanTexts(file: SourceFile, phrases: readonly ZonedPhrase[], marks: readonly Span[]): FlowText[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start)
  const source = plainText(file)
  let from = 0
  return phrases.map(({ phrase, zone, block, note }) => {
    const { start, end } = phrase.place
    while (from < ordered.length && ordered[from]!.end <= start) from++
    let to = from
    while (to < ordered.length && ordered[to]!.start < end) to++
    const own = from === to ? undefined : ordered.slice(from, to)
    const clean = flow(source, phrase, own, zone === 'dateline')
    return { phrase, zone, block, note, flow: clean }
  })
}

const NO_SIDES: ReadonlyMap<Item['phrase'], string> = new Map()

/** The delegation above each item that stands under one. */
function delegations(memo: Memo, texts: readonly FlowText[]): ReadonlyMap<Item['phrase'], string> {
  const named = texts.filter(({ zone }) => zone === 'delegation')
  if (named.length === 0) return NO_SIDES
  const words = new Map(
    named.map(({ phrase, flow: clean }) => [
      phrase,
      withoutCount(clean.text).replace(/\s*[,;:—–-]{1,3}$/, ''),
    ]),
  )
  const sides = new Map<Item['phrase'], string>()
  const nameOf = (item: Item): string | undefined => words.get(item.phrase)
  const visit = (list: List, above: string | undefined): void => {
    let side = above
    for (const item of list.items) {
      if (item.leads) side = nameOf(item)
      else if (side !== undefined) sides.set(item.phrase, side)
      if (item.list) visit(item.list, nameOf(item))
    }
  }
  for (const block of memo.blocks)
    if (block.type === 'list' && block.kind === 'participants') visit(block, undefined)
  return sides
}
