/** A sentence that tells what happened, not what was said, with what shows quickly that it may be one. */
export interface Event {
  /** Its first word, or its first two. */
  readonly begins?: string
  /** The same of a clause behind a comma. */
  readonly goesOn?: string
  readonly holds?: readonly ('it' | 'there')[]
  /** Words of which it has one at least. */
  readonly words?: string
  readonly pattern: RegExp
}

/** Who was there, what was arranged and what is reported elsewhere, as telegrams and diaries tell it. */
export const ARRANGED: readonly Event[] = [
  // "The Department of Defense was asked to look into it."
  {
    begins: 'The',
    pattern:
      /^The (?:Department|Ministry|Embassy|Agency|Bureau|Staff|Mission)(?: of (?:the )?\p{Lu}\p{L}+)? was (?:then |also )?(?:asked|requested|instructed|directed) to\b/u,
  },
  // "Another meeting will be held next week."
  {
    begins: 'A|Another|The',
    pattern:
      /^(?:A further|Another|A second|The next) (?:meeting|session|talk|conversation) (?:will|is to) (?:be (?:held|called|arranged|scheduled)|take place)\b/,
  },
  // "Present were Mr. Hall and Mr. Lund."
  {
    begins: 'Present|Also present|Others present',
    pattern: /^(?:Present|Also present|Others present) (?:was|were)\b/,
  },
  // "Following are the high points of our talk."
  {
    begins: 'Following',
    pattern:
      /^Following (?:is|are) (?:an?|the|my|our) (?:\p{Ll}+ )*(?:points|summary|outline|account|highlights|gist|topics|record|text)\b/u,
  },
  // "The technical problems were discussed."
  {
    begins: 'The',
    words: 'discussed',
    pattern:
      /^The [^.;,:“”]{3,100} (?:was|were) (?:then |also |next |briefly )?discussed(?: briefly| at (?:some )?length| in detail)?\.$/,
  },
  // "Other topics in separate telegrams."
  {
    begins: 'Other',
    pattern:
      /^Other (?:topics|subjects|matters|points)(?: [\p{Ll}]+){0,3} (?:in|by) (?:separate|following|subsequent|my next) (?:telegrams?|messages?|cables?|memorand\p{L}+|reports?)\b/u,
  },
  // "Embassy believes that", "Department’s instructions would be appreciated": what those write who send the telegram.
  {
    begins: 'Embassy|Mission|Legation|Consulate|Delegation|Department|USUN',
    pattern:
      /^(?:Embassy|Mission|Legation|Consulate(?: General)?|Delegation|Department|USUN)(?:[’']s? (?:views?|comments?|recommendations?|instructions?|guidance|estimate)\b| (?:\p{Ll}+ly )?(?:awaits|believes|recommends|suggests|feels|considers|requests|comments|concurs|doubts|assumes|proposes|plans|would (?:appreciate|welcome|recommend)|is inclined)\b)/u,
  },
  // "Cannot imagine what he meant by it."
  {
    begins: 'Can|Cannot|Do|Don',
    pattern: /^(?:Can[’']t|Cannot|Do not|Don[’']t) (?:imagine|think|believe|know|see|recall|understand)\b/,
  },
  // "Highlights as follows."
  {
    begins: 'Highlights|Main|Principal|Gist|Summary|Substance|Text|Details|Points',
    pattern:
      /^(?:(?:Main |Principal )?(?:Highlights|[Pp]oints)|Gist|Summary|Substance|Text|Details)(?: of (?:\p{L}+ ){1,6})? ?(?:as follows|follows?|in (?:separate|following|immediately following) (?:telegrams?|messages?))(?!\p{L})/u,
  },
  // "For text of telegram 12, see", "Telegram 12 is printed as Document 43."
  {
    begins: 'For',
    pattern:
      /^For (?:(?:the|a|an) )?(?:\p{Ll}+ )?(?:text|documentation|record|account|extracts?|background)s?(?:,| (?:of|on|see|regarding))/u,
  },
  {
    begins: 'The|Telegram|Telegrams|A',
    words: 'printed',
    pattern: /^(?:(?:The|A) )?[^.;,“”]{3,80} (?:is|are) printed (?:as|in|ibid)\b/,
  },
  // "Request Department’s instructions."
  {
    begins: 'Request',
    pattern: /^Request (?:Department|Embassy|instructions|guidance|authority|authorization)\b/,
  },
]
