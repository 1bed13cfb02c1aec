import type { Event } from './event.js'

/** What was brought up, discussed or left. */
export const TOPICS: readonly Event[] = [
  // "There the matter was left."
  {
    begins: 'There|The',
    pattern:
      /^(?:There the (?:matter|subject|question|discussion) (?:was left|rested)|The (?:matter|subject|question|point|topic) was (?:then )?(?:left (?:there|at that)|dropped|closed|not pursued))\b/,
  },
  // "In discussion the following points were made:"
  {
    begins: 'In',
    pattern:
      /^In (?:the )?(?:\p{Ll}+ )?(?:discussion|debate|exchange)s?,? the following (?:\p{Ll}+ )?(?:points|remarks|observations|comments|suggestions) were (?:also )?(?:made|raised)(?!\p{L})/u,
  },
  {
    begins: 'The following',
    pattern:
      /^The following (?:is|are) (?:an?|the) (?:brief |short |full )?(?:outline|summary|account|list|points|subjects|topics|gist)\b/,
  },
  {
    begins: 'The|Current|Other|These|Such|No',
    words: 'discussed|raised|mentioned|touched',
    pattern: /^[^.;,“”]{5,80} (?:was|were) not (?:discussed|raised|mentioned|touched (?:on|upon))\.$/,
  },
  // "The subject of trade came up.", "The question of aid was discussed."
  {
    begins: 'The subject|The question|The matter|The topic',
    pattern:
      /^The (?:subject|question|matter|topic) of [^.;]{3,80} (?:came up|arose|was (?:then |also |next |\p{Ll}+ly )?(?:discussed|raised|taken up))\.?$/u,
  },
  // "The next item was the harbor."
  {
    begins: 'The next|The first|The second|The third|The last|The final',
    pattern:
      /^The (?:next|first|second|third|last|final) (?:item|subject|topic|matter|question)(?: (?:discussed|raised|considered)| on the agenda| (?:for|of|under) discussion)? was\b/,
  },
  // "The following topics were discussed:"
  {
    begins: 'The following',
    pattern:
      /^The following (?:\p{Ll}+ )?(?:topics|subjects|points|matters|questions|items) (?:were (?:also |then )?(?:discussed|raised|covered|taken up|touched|made|agreed|noted|decided|approved)|received)\b/u,
  },
  // "The technical problems were discussed."
  {
    begins: 'The',
    words: 'discussed',
    pattern:
      /^The [^.;,:“”]{3,100} (?:was|were) (?:then |also |next |briefly )?discussed(?: briefly| at (?:some )?length| in detail)?\.$/,
  },
]
