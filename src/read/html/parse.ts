import { defaultTreeAdapter, parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { timesIn } from '../../source/wording.js'

/** No real element has more attributes. */
const MOST_ATTRIBUTES = 10_000

class TooMuch extends Error {}

/**
 * Parses a page; undefined if its tree would have far more elements than the page has tags: unclosed formatting is opened again in
 * every paragraph, which grows without bound.
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

/** Whether a tag has too many attributes: the parser compares each with all before it. */
function hasEndlessTag(source: string): boolean {
  for (const [tag] of source.matchAll(/<[a-z][^<>]*/gi))
    if (tag.length > MOST_ATTRIBUTES && (tag.match(/\s\S/g)?.length ?? 0) > MOST_ATTRIBUTES) return true
  return false
}
