import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { timesIn } from '../../source/wording.js'

/** More attributes than this has no element. */
const MOST_ATTRIBUTES = 10_000

class TooMuch extends Error {}

/**
 * The tree of a page; undefined if it would have far more elements than tags: what opens again in every paragraph because nothing
 * closes it would take time without end.
 */
export function parsePage(source: string): DefaultTreeAdapterTypes.Document | undefined {
  if (hasEndlessTag(source)) return undefined
  let left = 1000 + 2 * timesIn(source, '<')
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...made) {
      if (left-- < 0) throw new TooMuch()
      return defaultTreeAdapter.createElement(...made)
    },
  }
  try {
    return parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter })
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

/** Whether a tag has more attributes than any: each is compared with all before it. */
function hasEndlessTag(source: string): boolean {
  for (const [tag] of source.matchAll(/<[a-z][^<>]*/gi))
    if (tag.length > MOST_ATTRIBUTES && (tag.match(/\s\S/g)?.length ?? 0) > MOST_ATTRIBUTES) return true
  return false
}
