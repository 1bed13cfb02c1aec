import type { Analysis } from '../clause/clauses.js'

/** What is thought, and hardly said. */
const THINKS =
  / (?:would|could|did|thought|felt|believed|wanted|wished|hoped|preferred|considered|feared|doubted|regarded)$/

/**
 * Follows a bracket that opens with what whoever writes tells of somebody: "(In saying so he ignored the others. He would prefer to
 * leave them out.)" What "he" thinks in it is told as well, until somebody speaks.
 */
export class ToldBracket {
  #isTold = false

  /** Whether "he" only thinks something in such a bracket. */
  isOf({ clauses: [first, ...others] }: Analysis): boolean {
    return (
      this.#isTold && others.length === 0 && first?.subject.kind === 'pronoun' && THINKS.test(first.evidence)
    )
  }

  /** Goes on behind a sentence: whether the bracket is open there, whether it opened in that sentence, and whether anybody spoke. */
  pass(isOpen: boolean, opens: boolean, isSaid: boolean): void {
    this.#isTold = isOpen && !isSaid && (opens || this.#isTold)
  }
}
