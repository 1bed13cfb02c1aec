import { agree, initials } from '../../../memo/forenames.js'
import { remember } from '../../../source/remember.js'

/** Those of some names whose forenames can be those found before a surname. */
export function matches<T extends { readonly forenames: readonly string[] }>(
  found: readonly string[],
  candidates: readonly T[],
): readonly T[] {
  if (candidates.length === 0) return candidates
  const given = initials(found)
  return candidates.filter(({ forenames }) => agree(given, knownInitials(forenames)))
}

const knownInitials = remember(initials)
