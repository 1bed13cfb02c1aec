import type { Event } from './event.js'

/** What was agreed, decided or arranged. */
export const OUTCOME: readonly Event[] = [
  {
    holds: ['it', 'there'],
    pattern:
      /^(?!If |Unless |Whether )(?:(?:[^.;]|(?<=Mr|Mrs|Dr)\.){0,80} )?(?:[Ii]t was|[Tt]here was)(?: then| also| finally| further| thus| therefore)?(?: \p{Ll}+ly)? (?:agreed|decided|determined that|settled|ascertained|learned|left that|left to|left unclear|left open|understood that (?:a|the) (?:next|further)|arranged|concluded)\b/u,
  },
  // "An appointment was arranged for Friday."
  {
    begins: 'A|An|Another|The',
    goesOn: 'an appointment|another meeting|a further',
    pattern:
      /^(?:\p{Lu}\p{Ll}+, )?(?:[Aa]n appointment|The appointment|[Aa](?:nother| further) (?:meeting|talk)) was (?:then )?(?:arranged|made|set|fixed|scheduled)\b/u,
  },
  // "This was agreed.", "Agreement was reached."
  {
    begins: 'This|That|It|Agreement|Full',
    pattern:
      /^(?:(?:This|That|It) was (?:then |thereupon |readily )?(?:agreed|accepted|approved|adopted)(?: to| on| upon)?(?: by (?:all|both sides|everyone))?\.$|(?:Full )?[Aa]greement was (?:then |quickly |\p{Ll}+ly )?reached\b)/u,
  },
  // "IT WAS AGREED that the paper should be sent": as minutes print it.
  { begins: 'IT', pattern: /^IT WAS (?:THEN )?(?:AGREED|DECIDED|RESOLVED)\b/ },
  {
    begins: 'No',
    pattern:
      /^No (?:decisions?|agreement|conclusions?|action|dates?|time|communiqué|announcement|minutes|(?:further )?(?:discussion|conversation|comment|reply|answer|objection|mention)) (?:(?:was|were) (?:reached|taken|made|raised|given|offered|set|fixed|issued|kept)|took place|followed|ensued)\b/,
  },
  // "The draft was then read aloud."
  {
    begins:
      'The draft|The text|The communiqué|The communique|The joint|The statement|The paper|The agenda|The minutes',
    pattern:
      /^The (?:draft|text|communiqu[ée]|draft communiqu[ée]|joint (?:statement|communiqu[ée])|statement|paper|agenda|minutes)(?: of the \p{L}+)? (?:was|were) (?:then|thereupon|next|finally) (?:approved|adopted|agreed|read|distributed|circulated|discussed|signed|initialed|released|handed)\b/u,
  },
  { begins: 'Nothing', pattern: /^Nothing (?:further|more|else) was (?:said|discussed|decided)\b/ },
  // "After an exchange of views, a statement was agreed."
  {
    begins: 'After',
    pattern:
      /^After (?:an?|some|further|much|considerable) (?:\p{Ll}+ )*(?:exchange|discussion|debate)(?: of views)?, [^.;]{3,80} was (?:agreed|approved|adopted)\b/u,
  },
  // "The Council so agreed."
  {
    begins: 'The',
    pattern:
      /^The (?:Council|Committee|Board|Cabinet|Group|meeting) (?:then |so |thereupon |\p{Ll}+ly )?(?:agreed|concurred|adopted|approved|adjourned|recessed|took note|noted)\b/u,
  },
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
]
