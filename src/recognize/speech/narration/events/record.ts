import type { Event } from './event.js'

/** What whoever writes the record or the telegram says of it, and of what he thinks. */
export const RECORD: readonly Event[] = [
  {
    begins: 'Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting',
    pattern: /^(?:Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting officer)\b/,
  },
  // "Recorded by V. Lund."
  {
    begins: 'Recorded|Interpreted|Translated',
    pattern: /^(?:Recorded|Interpreted|Translated) (?:from \p{Lu}\p{L}+ )?by \p{Lu}/u,
  },
  // "End Summary."
  {
    begins: 'End|END',
    pattern: /^(?:End|END) (?:of )?(?:[Ss]ummary|SUMMARY|[Cc]omment|COMMENT|[Tt]ext|TEXT|[Nn]ote|NOTE)\b/,
  },
  // "It seemed to me that he was ill."
  { begins: 'It', pattern: /^It seemed to (?:me|us)(?: that)? (?:he|she) / },
  // "It was past midnight when we left.", "It was my impression that he had been told."
  {
    holds: ['it'],
    pattern:
      /^It was (?:(?:past|nearly|almost|after|about|close to) [^.;]{2,40} when (?:we|they|I|the \p{Ll}+) (?:left|parted|adjourned|broke up|rose)|(?:my|our) (?:\p{Ll}+ )?(?:impression|feeling) )/u,
  },
  // "It is the Ambassador’s impression that": what drafters think when they write.
  {
    holds: ['it'],
    begins: 'It',
    pattern:
      /^It is (?:my|our|the \p{Lu}\p{L}+[’']s) (?:own )?(?:impression|opinion|view|feeling|belief|judgment|estimate)\b/u,
  },
  // "The note is attached as Tab A.", "The harbor is the subject of a separate memorandum."
  {
    begins: 'The|A|An|Its|His|Her|This',
    words:
      'contained|quoted|transmitted|attached|enclosed|appended|separate|separately|elsewhere|reported|recorded|covered|treated|described',
    pattern:
      /^\p{Lu}\p{Ll}* [^.;,“”]{3,100} (?:(?:is|are) (?:attached|enclosed|appended)(?! to(?! this (?:memorandum|memo|record)))|(?:is|are) (?:contained|quoted|transmitted|given) in (?:my|our|the|an?) (?:\p{Ll}+ )?(?:next|following|separate|subsequent|succeeding)|(?:is|are|was|were) (?:(?:the )?subjects? of (?:a )?separate|(?:reported|recorded|covered|treated|described) (?:separately|elsewhere|in (?:an?(?:other)? )?(?:separate|following|other) (?:memorand|telegram|message))))(?!\p{L}{0,3}\p{Lu})/u,
  },
  // "A separate memorandum of conversation covers …", "A copy of the note is attached."
  {
    begins: 'A|An|The|This',
    pattern:
      /^(?:(?:A|An|The|This) (?:separate |second |complete )?(?:memorandum|record|summary|transcript|text) |(?:A|The) (?:copy|translation|list) of [^;]{3,120} (?:is|are) (?:attached|enclosed|appended)\b)/,
  },
  // "Following are the high points of our talk."
  {
    begins: 'Following',
    pattern:
      /^Following (?:is|are) (?:an?|the|my|our) (?:\p{Ll}+ )*(?:points|summary|outline|account|highlights|gist|topics|record|text)\b/u,
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
