import type { Event } from './event.js'

/** How a talk began, went on, turned to something else and ended. */
export const COURSE: readonly Event[] = [
  // "The meeting ended at 12:30 p.m."
  {
    begins: 'The|This|Their|Our|Before|After',
    pattern:
      /^(?:The|This|Their|Our|Before the|After the)(?: \p{L}+){0,2}? (?:meeting|conversation|discussion|session|luncheon|lunch|dinner|talks?|call|interview|exchange|party|reception|audience|visit|briefing|hearing|conference)\b(?:, which [^,;.“”]{3,80},)?(?: [\p{L}-]+){0,5}? (?:was|were|then|ended|convened|closed|terminated|began|concluded|took|lasted|adjourned|broke|opened|turned|moved|shifted|passed|got down|continued|resumed|left|centered|ranged|covered|dealt|touched|followed|ensued|rose)\b/u,
  },
  // "The Meeting ended at 12.30 p.m.", "The Council rose at noon."
  {
    begins: 'The',
    pattern:
      /^The (?:Meeting|Conversation|Discussion|Session|Sitting|Council|Cabinet|Committee) (?:then |was )?(?:ended|closed|rose|adjourned|concluded|began|opened|resumed)(?: its (?:meeting|session|sitting))?(?:\.| at (?:\d|noon|midnight))/u,
  },
  // "Nothing having been settled, the meeting was ended."
  {
    goesOn: 'the meeting|the conversation|the discussion|the session|the talks|and the',
    pattern:
      /, (?:and )?the (?:meeting|conversation|discussion|session|talks) (?:was|were|then|ended|closed|adjourned|broke|continued|went on)\b/,
  },
  // "There was a brief discussion of ..."
  {
    holds: ['there'],
    pattern:
      /\b[Tt]here (?:was|were|followed|ensued)(?: then| also)?(?: an?| some| general| further| much| considerable| no| little)*(?: \p{Ll}+){0,2}? (?:discussions?|exchanges?|agreement|assent|dissent|objections?(?=[.,;])|communiqué|pause|silence|laughter|amusement|criticism(?= (?:from|by|on the part of) )|applause|conversation|debate|talk|consideration(?! that)|reply|answer(?! (?:to|in|for|but|other))|mention|only (?:\p{Ll}+ )?references?)(?!\p{L})/u,
  },
  {
    begins: 'Further|Some|General|A|An|Another|Considerable',
    pattern:
      /^(?:General agreement was (?:expressed|reached|voiced)\b|(?:Further|Some|General|A brief|Considerable|An?(?: \p{Ll}+){1,3}) (?:discussion|exchange|conversation|talk)\b|An?(?:other)? (?:\p{Ll}+ )?(?:discussion|exchange|conversation|talk) (?:of [^.;]{3,60}? )?(?:then )?(?:followed|ensued|took place|developed)\b)/u,
  },
  // "The implication of the discussion was that they would meet."
  {
    begins: 'The',
    pattern:
      /^The (?:implication|sense|upshot|gist|result|outcome|tenor) of (?:the|this|our|their) (?:meeting|conversation|discussion|talks?|exchange) (?:was|seemed)(?!\p{L})/u,
  },
  // "This closed the discussion."
  {
    begins: 'This',
    pattern:
      /^This (?:closed|ended|concluded|led to) (?:the|our|their|an?|some)(?: \p{Ll}+)? (?:meeting|conversation|discussion|exchange|session|talks?|interview|call)\b/u,
  },
  // "After they had read it a discussion ensued."
  {
    begins: 'After|When|As',
    pattern:
      /^\p{Lu}\p{Ll}+ [^.;]{3,90} (?:an?|some)(?: \p{Ll}+)? (?:discussion|exchange|conversation|talk) (?:then )?(?:ensued|followed|took place|arose)\b/u,
  },
  // "After an exchange of pleasantries, the meeting began.", "With this the conversation ended."
  {
    begins: 'After|Following|With|On|At|Upon',
    words: 'meeting|conversation|discussion|session|interview',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:[\p{Ll}’-]+ ){0,6}[\p{Ll}’-]+,? the (?:meeting|conversation|discussion|session|interview) (?:then )?(?:was (?:adjourned|ended|closed|resumed)|adjourned|ended|began|closed|broke up|concluded|opened|resumed|turned)\b/u,
  },
  // "After dinner the conversation was resumed."
  {
    begins: 'After|Before|At|During|Following|In',
    pattern:
      /^\p{Lu}\p{Ll}+(?: the)?(?: \p{Ll}+){1,3}?,? (?:the (?:meeting|conversation|discussions?|talks?|party) (?:was|were|then|turned|continued|resumed|moved|went|ended|broke)|every(?:one|body) (?:laughed|smiled|rose|applauded))\b/u,
  },
  // "During the ensuing discussion several figures were compared."
  {
    begins: 'During|In',
    pattern:
      /^(?:During|In) the (?:ensuing|subsequent|following|general|further) (?:discussion|conversation|exchange)\b/,
  },
  // "The atmosphere of the meeting was cordial.", "The rest of the time was spent on the harbor."
  {
    begins:
      'The atmosphere|The tone|The mood|The spirit|The rest|The remainder|The balance|The remaining|The foregoing|The above',
    pattern:
      /^The (?:(?:atmosphere|tone|mood|spirit) (?:of (?:the|our|this|their|these) (?:meetings?|conversations?|discussions?|talks?|luncheon|dinner|interview) )?(?:throughout )?(?:was|remained)|(?:rest|remainder|balance) of (?:the|our|their) (?:meeting|time|session|afternoon|evening|hour|luncheon|dinner|interview) (?:was|dealt|concerned|centered|revolved)|remaining time was|(?:foregoing|above)(?: \p{Ll}+)? (?:was|has been|took place))\b/u,
  },
  // "Discussion then turned to Berlin."
  {
    begins: 'Discussion|Conversation|Talk|Meeting|Conference',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:with (?:\p{Lu}[\p{L}.’-]* ){1,4})?(?:then |also |next |now )?(?:turned|moved|shifted|returned|passed|centered|ensued|followed|convened|ended|closed|terminated|concluded|adjourned)\b/u,
  },
  // "Other conversation revolved around the weather.", "Current questions were not discussed."
  {
    begins: 'Other|The|Most',
    pattern:
      /^(?:Other|(?:Most|The (?:rest|remainder|balance)) of (?:the|our|their)|The other) (?:conversation|discussion|talk) (?:revolved|centered|turned|concerned|dealt|was)\b/,
  },
]
