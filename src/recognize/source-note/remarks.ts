import type { RemarkKind } from '../../memo/source-note.js'

/** What a sentence of a source note is about, by its first words; the first that fits. */
const KINDS: readonly (readonly [RemarkKind, RegExp])[] = [
  [
    'sent',
    /^(?:(?:Also |Not )?(?:[Rr]epeated|[Ss]ent|[Pp]assed|[Pp]ouched|[Aa]ddressed|[Tt]ransmitted)\b|Copies\b|(?:A |One )?[Cc]opy (?:was )?(?:sent|forwarded|given)\b)/,
  ],
  [
    'printed',
    /^(?:(?:Also |Portions? |Extracts? |Excerpts? )?[Pp]rinted\b|See\b|For\b.*\bsee\b|Published\b|Reprinted\b|Regarding\b.*\bsee\b)|\b(?:is|are) (?:also |ibid\b|printed (?:in|as|below|ibid)|in (?:Department of State|Foreign Relations|Declassified|the [A-Z]))/,
  ],
  [
    'copy',
    /^(?:The source text|No (?:drafting|time|classification)|Extracts?\.|An? (?:handwritten|typed|typewritten|stamped|marginal)?\s?(?:note|notation|stamp|inscription|marginal\w*)\b|The (?:document|paper|memorandum|copy|letter|telegram) (?:is|bears|was) (?:not |un)?(?:dated|signed|initialed|marked|stamped)?)|\b(?:initialed|stamped|handwritten|notation|marginal)\b/,
  ],
]

export function kindOfRemark(sentence: string): RemarkKind {
  return KINDS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'other'
}
