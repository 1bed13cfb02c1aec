import { setFlagsFromString } from 'node:v8'

/**
 * Has the engine compile each pattern once, to machine code. It would first compile it to code that it interprets, and again at
 * its second use, which pays where most patterns are used once: an encoding uses nearly all of them often, and takes a
 * sixth longer so. A process may be told this at any time; the library leaves it to whoever owns the process.
 */
export function compilePatternsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up')
}
