import type { RemarkKind } from '../../memo/source-note.js'

/** What a sentence of a source note is about, by its first words; the first that fits. */
const KINDS: readonly (readonly [RemarkKind, RegExp])[] = [
  [
    'history',
    /^(?:(?:Also |Not )?(?:[Rr]epeated|[Ss]ent|[Pp]assed|[Pp]ouched|[Aa]ddressed|[Tt]ransmitted|[Rr]eceived|[Ff]orwarded|[Ff]iled)\b|Attached to (?!the source text)|Printed from\b|Copi(?:es|ed)\b|(?:A |One )?[Cc]opy (?:was )?(?:sent|forwarded|given)\b|The (?:source text|memorandum|paper|document|message|telegram|letter|original) (?:is|was) (?:attached to|enclosed|filed|found|forwarded|transmitted|sent)\b)|\b(?:forwarded|transmitted|sent|submitted) th(?:is|e) (?:memorandum|paper|document|message|telegram|letter)\b/,
  ],
  [
    'printed',
    /^(?:(?:Also |Portions? |Extracts? |Excerpts? )?[Pp]rinted\b|See\b|For\b.*\bsee\b|Published\b|Reprinted\b|Regarding\b.*\bsee\b)|\b(?:is|are) (?:also |ibid\b|printed (?:in|as|below|ibid)|in (?:Department of State|Foreign Relations|Declassified|the [A-Z]|[A-Z]\w+ (?:Library|Archives)))/,
  ],
  [
    'copy',
    /^(?:The source text|No (?:drafting|time|classification)|There is no\b.{0,60}\bon the (?:source text|original)|Extracts?\.|Attached\b|\d+ (?:pp?\.|pages? (?:not|of source text)\b)|An? (?:handwritten|typed|typewritten|stamped|marginal)?\s?(?:note|notation|stamp|inscription|marginal\w*)\b|The (?:document|paper|memorandum|copy|letter|telegram) (?:is|bears|was) (?:not |un)?(?:dated|signed|initialed|marked|stamped|handwritten)?)|\b(?:initialed|stamped|handwritten|notation|marginal)\b/,
  ],
]

export function kindOfRemark(sentence: string): RemarkKind {
  return KINDS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'other'
}

/** "(Ibid., Central Files, 611.61/9–1559)": a sentence in brackets that names where something is. */
export function isCitation(sentence: string): boolean {
  return (
    /^\(.{3,}\)\.?$/s.test(sentence) &&
    /\b(?:[Ii]bid\b|Library\b|Archives\b|Department of|Files?\b|Papers\b|Documents? \d)/.test(sentence)
  )
}

/** What says that the paper is kept elsewhere as well: "Another copy is at the library." */
const OTHER_COPY =
  /\b(?:another|(?:a|the) (?:second|third|fourth)|an identical) copy\b|\bcop(?:y|ies)\b[^.]{0,60}\bbears?\b/i

export const tellsOfCopy = (sentence: string): boolean => OTHER_COPY.test(sentence)
