import type { Analysis } from './clauses.js'
import type { Sentence } from './sentence.js'

/** Sentences that tell what happened, not what was said. */
const EVENTS: readonly RegExp[] = [
  /^\[[^\]]*\]?$/,
  // "The meeting ended at 12:30 p.m."
  /^(?:The|This|Their|Our|Before the|After the)(?: \p{L}+){0,2}? (?:meeting|conversation|discussion|session|luncheon|lunch|dinner|talks?|call|interview|exchange|party|reception)\b(?: \p{L}+){0,5}? (?:was|were|then|ended|closed|began|concluded|took|lasted|adjourned|broke|opened|turned|continued|resumed|centered|ranged|covered|dealt|touched|followed|ensued)\b/u,
  // "There was a brief discussion of ..."
  /\b[Tt]here (?:was|were|followed|ensued)(?: then| also)?(?: an?| some| general| further| much| considerable| no| little)*(?: \p{Ll}+){0,2}? (?:discussion|exchange|agreement|pause|laughter|conversation|debate|talk|consideration)\b/u,
  /^(?:[^.;]{0,40} )?(?:[Ii]t was|[Tt]here was)(?: then| also| finally)?(?: \p{Ll}+ly)? (?:agreed|decided|understood that (?:a|the) (?:next|further)|arranged|concluded)\b/u,
  // "We discussed the situation in the Near East."
  /^(?:.{0,50}, )?(?:[Ww]e|[Tt]hey|[Tt]he (?:two|group|participants|parties)(?: \p{L}+)?|[Bb]oth(?: sides| men)?)(?: \p{Ll}+ly| then| also| next| again| both)* (?:discussed|talked|turned|opened|touched|exchanged|spoke|sat|walked|met|reviewed|considered|adjourned|parted|moved|went over|had (?:an?|some) (?:\p{L}+ ){0,2}(?:discussion|talk|exchange|conversation|lunch)|did not (?:agree|discuss|pursue)|left|joined|returned|resumed)\b/u,
  /^(?:Further|Some|General|A brief|Considerable|An? \p{Ll}+) (?:discussion|exchange|conversation|talk)\b/u,
  /^(?:Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting officer)\b/,
  // "A separate memorandum of conversation covers …", "All present agreed"
  /^(?:A|An|The|This) (?:separate |second |complete )?(?:memorandum|record|summary|transcript|text) /,
  /^(?:\d+\. )?All (?:present|agencies|members|of those present)\b/,
  /^(?:An(?:other)?|The) (?:impasse|adjournment)\b|(?:^T|, t)he interpreter (?:then )?(?:read|translated)\b/,
]

/** Doing that is not saying. */
const ACTION =
  /^(?:then |also )?(?:handed|gave|called (?:on|at|in|upon)|came|arrived|left|joined|entered|met|received|telephoned|rose|departed|showed|presented|read|walked|sat|accompanied|greeted|went|shook|smiled|laughed|nodded|invited|opened the door|withdrew|returned|took (?:his|her|the) (?:leave|seat)|produced|passed|signed|was (?:present|accompanied|received|introduced|joined|escorted|unable)|did not (?:reply|respond|answer|comment|pursue)|made no (?:comment|reply|response)|saw)\b/

/** With "he" as the doer only what can hardly be part of somebody's account. */
const OWN_ACTION =
  /^(?:then |also )?(?:handed|gave (?:the \p{Lu}|Mr|me)|rose|departed|withdrew|left the (?:room|meeting))\b/u

/** Whether a sentence in which nobody was heard to speak is the drafter's telling. */
export function narrates(sentence: Sentence, { doer }: Analysis): boolean {
  const words = sentence.slice()
  if (EVENTS.some((event) => event.test(words))) return true
  switch (doer?.subject.kind) {
    case 'drafter':
      return !/^(?:might|would|could|should|will|may|must|am|think|believe)\b/.test(doer.verb)
    case 'person':
      return ACTION.test(doer.verb)
    case 'pronoun':
      return OWN_ACTION.test(doer.verb)
    case 'group':
    case undefined:
      return false
  }
}
