import type { Event } from './event.js'

const SEVERAL =
  'We|we|They|they|The two|The group|The participants|The parties|the two|the group|the participants|the parties|Both|both'

/** Who comes and goes while others talk. */
const STAFF = 'aide|secretary|messenger|usher|waiter|servant|butler|orderly|adjutant|assistant'.split('|')
const COMES_IN = '(?:brought|came|entered|appeared|announced|interrupted|handed|knocked)\\b'

/** Who was there, came and went, and what they did together. */
export const COMPANY: readonly Event[] = [
  // "We discussed the situation in the Near East."
  {
    begins: SEVERAL,
    goesOn: SEVERAL,
    pattern:
      /^(?:.{0,50}, )?(?:[Ww]e|[Tt]hey|[Tt]he (?:two|group|participants|parties)(?: \p{L}+){0,2}?|[Bb]oth(?: sides| men)?)(?: \p{Ll}+ly| then| also| next| again| both)* (?:discussed|talked|turned|got down|gathered(?! that)|opened|touched|exchanged|spoke|sat|walked|met|reviewed|considered(?! (?:\p{L}+ ){1,3}(?:an?|to be|as) )|adjourned|parted|shook hands|moved|dined|lunched|drank|strolled|drove|started|went (?:over|to|into|in|out|back)|had (?:an?|some) (?:\p{L}+ ){0,2}(?:discussion|talk|exchange|conversation|lunch)|did not (?:agree(?!(?:, [^,;.]{2,30},)? with)|discuss|pursue)|agreed (?:to (?!th)|on|upon)|left|joined|returned|resumed)\b/u,
  },
  // "The telephone rang.", "A telegram was brought in."
  {
    begins: 'The|A|An',
    pattern:
      /^(?:The (?:telephone|phone|bell|doorbell) (?:then )?rang|The door (?:then )?opened|An? (?:telegram|note|message|map|chart) was (?:then )?(?:brought|handed|passed) (?:in|to)(?!\p{L}))/u,
  },
  // "When I left he shook my hand."
  {
    begins: 'When|As',
    pattern:
      /^(?:When|As) (?:I|we) (?:left|rose to (?:go|leave)|got up to (?:go|leave)|took (?:my|our) leave|was leaving|were leaving)(?!\p{L})/u,
  },
  // "His manner was friendly throughout."
  {
    begins: 'His|Her|Their',
    pattern:
      /^(?:His|Her|Their) (?:manner|tone|demeanor|mood|face|voice) (?:was|remained|became|seemed|hardened|softened)(?!\p{L})(?! (?:that|to)(?!\p{L}))/u,
  },
  // "His purpose apparently was to find out.", "His purpose seemed to be that."
  {
    begins: 'His|Her|Their',
    pattern:
      /^(?:His|Her|Their) (?:\p{Ll}+ )?(?:purpose|aim|intention|motive|object|interest) (?:(?:apparently|obviously|clearly|evidently|plainly|presumably) was|was (?:apparently|obviously|clearly|evidently|plainly|presumably)|seemed to be|appeared to be)(?!\p{L})/u,
  },
  // "Lunch was served at two."
  {
    begins: 'Food|Wine|Champagne|Coffee|Tea|Lunch|Luncheon|Dinner|Drinks|Cocktails|Refreshments',
    pattern:
      /^\p{Lu}\p{Ll}+(?: and \p{Ll}+)? (?:was|were) (?:then |now )?(?:served|announced|brought|taken)\b/u,
  },
  // "After lunch the group moved to the library."
  {
    begins: 'After',
    pattern:
      /^After (?:lunch|luncheon|dinner|breakfast|coffee|tea),? (?:the (?:group|party|company|guests|ladies)|we|they) (?:then )?(?:moved|went|adjourned|retired|proceeded|gathered|returned|withdrew|resumed|sat)\b/,
  },
  {
    begins: 'Everyone|Everybody|All',
    pattern: /^(?:Every(?:one|body)|All) (?:laughed|smiled|rose|applauded|agreed|left)\b/,
  },
  // "All of this with cups and cups of tea."
  {
    begins: 'All',
    pattern:
      /^All (?:of )?this (?:over|with|amid(?:st)?) (?:an?|the|many|much|cups?|glass(?:es)?|\p{Ll}+ after)(?!\p{L})(?! .* (?:was|were|had|would|could|did) )/u,
  },
  // "From the Norland side, Mr. Dahl attended."
  {
    begins: 'From|On|For',
    pattern:
      /^(?:From|On|For) the \p{Lu}\p{L}+ side,? [^;:“”]{3,160} (?:attended|took part|participated|(?:was|were) (?:also )?present)(?: (?:in|at) [^,;.]{3,40})?\.$/u,
  },
  // "Notice of the meeting was also given to the White House."
  {
    begins: 'Notice',
    pattern:
      /^Notice of (?:the |this )?(?:meeting|conversation|talks?|appointment|visit) was (?:also )?(?:given|sent)(?!\p{L})/u,
  },
  // "All present agreed."
  { begins: 'All', pattern: /^(?:\d+\. )?All (?:present|members|those present|of those present)\b/ },
  {
    begins: 'The Ministers|The Ambassadors|The Presidents|The Secretaries|The delegations|The parties',
    pattern:
      /^The \p{L}+ (?:then |also |next |\p{Ll}+ly )?(?:discussed|reviewed|exchanged|turned to|took up|touched on|agreed to (?:meet|discuss|resume))\b/u,
  },
  // "Nobody took this up."
  {
    begins: 'Nobody|No one|None',
    pattern:
      /^(?:Nobody|No one|None of (?:them|those present)) (?:objected|dissented|replied|answered|spoke|demurred|commented|took (?:this|it) up|pursued (?:this|it)|made any (?:comment|reply))\b/,
  },
  // "Toasts were exchanged.", "A break was taken."
  {
    begins:
      'Toasts|Gifts|Greetings|Pleasantries|Courtesies|Amenities|Photographs|Pictures|Photographers|Reporters|Correspondents',
    pattern:
      /^\p{Lu}\p{Ll}+ (?:was|were) (?:then |now )?(?:exchanged|taken|admitted|called in|presented|let in)\b/u,
  },
  {
    begins: 'A',
    pattern: /^A (?:short |brief )?(?:break|recess|pause|silence|toast) (?:was|were|followed|ensued)\b/,
  },
  // "An aide brought in the text.", "The Ministers then adjourned."
  {
    begins: 'A|An|The|His|Her',
    pattern: new RegExp(`^(?:An?|The|His|Her) (?:${STAFF.join('|')}) (?:then |now )?${COMES_IN}`),
  },
  {
    begins: 'At|Just|Here',
    goesOn: STAFF.flatMap((word) => ['a', 'an', 'his', 'her'].map((article) => `${article} ${word}`)).join(
      '|',
    ),
    pattern: new RegExp(
      `(?:, |^(?:At this (?:point|juncture|moment)|Just then|Here) )(?:an?|his|her) (?:${STAFF.join('|')}) (?:then |now )?${COMES_IN}`,
    ),
  },
  {
    begins: 'The|At|All|Most',
    pattern:
      /^(?:(?:At this (?:point|juncture|moment),? )?[Tt]he|(?:All|Most) (?:members )?of the) (?:group|Ministers|Ambassadors|Presidents|(?:\p{Lu}\p{L}+ and \p{Lu}\p{L}+ )?(?:parties|delegations)|company|guests|visitors|party|others|two sides|two delegations|interpreters|photographers|reporters|correspondents|press) (?:then |now |all )?(?:adjourned|retired|dispersed|separated|parted|proceeded|moved|left|entered|withdrew|went|rose|changed places|took (?:their leave|leave|seats|pictures|photographs)|(?:was|were) (?:then |now )?(?:admitted|let in|shown in))\b/u,
  },
  {
    begins: 'The interpreter',
    goesOn: 'the interpreter',
    pattern:
      /(?:^T|, t)he interpreter (?:then )?(?:read|translated|stopped|hesitated|stumbled|had (?:some |great )?(?:trouble|difficulty)|did not (?:translate|catch|follow|render))\b/,
  },
  // "Present were Mr. Hall and Mr. Lund."
  {
    begins: 'Present|Also present|Others present',
    pattern: /^(?:Present|Also present|Others present) (?:was|were)\b/,
  },
]
