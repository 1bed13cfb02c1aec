import type { DefaultTreeAdapterTypes } from 'parse5'
import type { PlainTextBuilder } from '../plain-text.js'

/** Reports an unclosed comment, which swallows all that follows. */
export function leaveUnclosed(
  source: string,
  document: DefaultTreeAdapterTypes.Document,
  builder: PlainTextBuilder,
): void {
  let parent: DefaultTreeAdapterTypes.ParentNode | undefined = document
  while (parent) {
    // It comes last among its siblings, apart from elements that the parser supplies.
    const { data, sourceCodeLocation: place } = parent.childNodes.findLast((each) => 'data' in each) ?? {}
    if (data !== undefined && place && place.endOffset >= source.length) {
      if (isUnclosed(source.slice(place.startOffset))) builder.leave(UNCLOSED, data, place.startOffset)
      return
    }
    parent = parent.childNodes.findLast((each) => 'childNodes' in each)
  }
}

/** Whether a comment, or what is read as one (`<![CDATA[`, `<?`), has no end. */
export const isUnclosed = (comment: string): boolean =>
  comment.startsWith('<!--') ? !/^<!--(?:-?>|[^]*--!?>)$/.test(comment) : !comment.endsWith('>')

export const UNCLOSED = 'comment that nothing closes'
