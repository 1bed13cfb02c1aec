import type { DefaultTreeAdapterTypes } from 'parse5'
import type { PlainTextBuilder } from '../plain-text.js'

/**
 * Reports a tag that nothing closes, as a quotation mark that an attribute lacks leaves it: a parser drops it with all that
 * follows.
 */
export function leaveUnclosedTag(
  source: string,
  document: DefaultTreeAdapterTypes.Document,
  builder: PlainTextBuilder,
): void {
  const rest = source.slice(endOfTree(document))
  // End tags and declarations without a place in the tree may come before it.
  const passed = /^(?:\s|<\/[^<>]*>|<![^<>]*>)*/.exec(rest)![0].length
  if (!rest.startsWith('<', passed)) return
  const words = rest
    .slice(passed)
    .replace(/^<[^<>"']*["']?/, '')
    .replace(/<[^<>]*>?/g, ' ')
  builder.leave('tag that nothing closes', words, source.length - rest.length + passed)
}

/** Where the last of the texts, comments and tags ends that are in the tree. */
function endOfTree(parent: DefaultTreeAdapterTypes.ParentNode): number {
  let end = 0
  for (const node of parent.childNodes) {
    const place = node.sourceCodeLocation
    if ('childNodes' in node) {
      // The parser itself ends what no tag ends.
      const tags = place && 'startTag' in place ? place : undefined
      end = Math.max(end, tags?.startTag?.endOffset ?? 0, tags?.endTag?.endOffset ?? 0, endOfTree(node))
    } else end = Math.max(end, place?.endOffset ?? 0)
    if (node.nodeName === 'template')
      end = Math.max(end, endOfTree((node as DefaultTreeAdapterTypes.Template).content))
  }
  return end
}
