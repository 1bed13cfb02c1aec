import { DatatypeError } from '../datatype.js'
import type { Expression } from './parse.js'

/** A state of the automaton: a character of a set leads to `next`; a fork leads to both others without a character. */
type State =
  | { readonly kind: 'set'; readonly has: (character: string) => boolean; readonly next: number }
  | { readonly kind: 'fork'; next: number; other: number }
  | { readonly kind: 'end' }

/** Repetitions are expanded, so that `(x{100}){100}` has ten thousand states. */
const MOST_STATES = 20_000

/**
 * Matches a regular expression by following all alternatives at once (after Ken Thompson), in time linear in the length of the text
 * for any expression.
 */
export class Automaton {
  readonly #states: State[] = []
  readonly #start: number

  constructor(expression: Expression) {
    const end = this.#add({ kind: 'end' })
    this.#start = this.#build(expression, end)
  }

  test(text: string): boolean {
    let now = this.#reach([this.#start])
    for (const character of text) {
      const next: number[] = []
      for (const at of now) {
        const state = this.#states[at]!
        if (state.kind === 'set' && state.has(character)) next.push(state.next)
      }
      if (next.length === 0) return false
      now = this.#reach(next)
    }
    return now.has(0)
  }

  /** The states that can be reached from some states without a character. */
  #reach(from: readonly number[]): Set<number> {
    const reached = new Set<number>()
    const waiting = [...from]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (reached.has(at)) continue
      reached.add(at)
      const state = this.#states[at]!
      if (state.kind === 'fork') waiting.push(state.next, state.other)
    }
    return reached
  }

  #add(state: State): number {
    if (this.#states.length >= MOST_STATES)
      throw new DatatypeError(
        `a pattern has more than ${MOST_STATES} states, the limit; use fewer or smaller repetitions`,
      )
    return this.#states.push(state) - 1
  }

  /** The index of the state from which an expression leads to `next`. */
  #build(expression: Expression, next: number): number {
    switch (expression.kind) {
      case 'set':
        return this.#add({ kind: 'set', has: membership(expression.set), next })
      case 'sequence':
        return expression.parts.reduceRight((after, part) => this.#build(part, after), next)
      case 'choice':
        return expression.parts
          .map((part) => this.#build(part, next))
          .reduceRight((other, each) => this.#add({ kind: 'fork', next: each, other }))
      case 'repeat':
        return this.#repeat(expression, next)
    }
  }

  #repeat({ inner, least, most }: Extract<Expression, { kind: 'repeat' }>, next: number): number {
    let start = next
    if (most === Infinity) {
      const loop: State = { kind: 'fork', next, other: next }
      start = this.#add(loop)
      loop.other = this.#build(inner, start)
    } else
      for (let more = least; more < most; more++)
        start = this.#add({ kind: 'fork', next, other: this.#build(inner, start) })
    for (let each = 0; each < least; each++) start = this.#build(inner, start)
    return start
  }
}

function membership(set: string): (character: string) => boolean {
  const form = new RegExp(`^${set}$`, 'v')
  return (character) => form.test(character)
}
