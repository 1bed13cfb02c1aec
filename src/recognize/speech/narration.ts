import { wordEnd } from '../../source/characters.js'
import type { Analysis } from './clauses.js'
import type { Sentence } from './sentence.js'

/** Sentences that tell what happened, not what was said, by a word with which they begin or words that they hold. */
interface Event {
  readonly begins?: string
  readonly holds?: readonly string[]
  readonly pattern: RegExp
}

const EVENTS: readonly Event[] = [
  { holds: ['['], pattern: /^\[[^\]]*\]?$/ },
  // "The meeting ended at 12:30 p.m."
  {
    begins: 'The|This|Their|Our|Before|After',
    pattern:
      /^(?:The|This|Their|Our|Before the|After the)(?: \p{L}+){0,2}? (?:meeting|conversation|discussion|session|luncheon|lunch|dinner|talks?|call|interview|exchange|party|reception)\b(?: \p{L}+){0,5}? (?:was|were|then|ended|closed|began|concluded|took|lasted|adjourned|broke|opened|turned|continued|resumed|centered|ranged|covered|dealt|touched|followed|ensued)\b/u,
  },
  // "There was a brief discussion of ..."
  {
    holds: ['here '],
    pattern:
      /\b[Tt]here (?:was|were|followed|ensued)(?: then| also)?(?: an?| some| general| further| much| considerable| no| little)*(?: \p{Ll}+){0,2}? (?:discussion|exchange|agreement|pause|laughter|conversation|debate|talk|consideration)\b/u,
  },
  {
    holds: ['t was ', 'here was '],
    pattern:
      /^(?:[^.;]{0,40} )?(?:[Ii]t was|[Tt]here was)(?: then| also| finally)?(?: \p{Ll}+ly)? (?:agreed|decided|understood that (?:a|the) (?:next|further)|arranged|concluded)\b/u,
  },
  // "We discussed the situation in the Near East."
  {
    begins: 'We|we|They|they|The|the|Both|both',
    holds: [', '],
    pattern:
      /^(?:.{0,50}, )?(?:[Ww]e|[Tt]hey|[Tt]he (?:two|group|participants|parties)(?: \p{L}+)?|[Bb]oth(?: sides| men)?)(?: \p{Ll}+ly| then| also| next| again| both)* (?:discussed|talked|turned|opened|touched|exchanged|spoke|sat|walked|met|reviewed|considered|adjourned|parted|moved|went over|had (?:an?|some) (?:\p{L}+ ){0,2}(?:discussion|talk|exchange|conversation|lunch)|did not (?:agree|discuss|pursue)|left|joined|returned|resumed)\b/u,
  },
  {
    begins: 'Further|Some|General|A|An|Considerable',
    pattern:
      /^(?:Further|Some|General|A brief|Considerable|An? \p{Ll}+) (?:discussion|exchange|conversation|talk)\b/u,
  },
  {
    begins: 'Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting',
    pattern: /^(?:Copies|Copy|Drafted|Cleared|Approved|Note|Comment|Reporting officer)\b/,
  },
  // "A separate memorandum of conversation covers …", "All present agreed"
  {
    begins: 'A|An|The|This',
    pattern:
      /^(?:A|An|The|This) (?:separate |second |complete )?(?:memorandum|record|summary|transcript|text) /,
  },
  { holds: ['All '], pattern: /^(?:\d+\. )?All (?:present|agencies|members|of those present)\b/ },
  { begins: 'An|Another|The', pattern: /^(?:An(?:other)?|The) (?:impasse|adjournment)\b/ },
  {
    begins: 'The',
    holds: [', the interpreter'],
    pattern: /(?:^T|, t)he interpreter (?:then )?(?:read|translated)\b/,
  },
]

/** Those of each first word, and those of words inside: nearly all sentences have few of either. */
const BY_FIRST_WORD = new Map<string, RegExp[]>()
const BY_CUE: { readonly cue: string; readonly pattern: RegExp }[] = []
for (const { begins, holds = [], pattern } of EVENTS) {
  for (const word of begins?.split('|') ?? [])
    BY_FIRST_WORD.set(word, [...(BY_FIRST_WORD.get(word) ?? []), pattern])
  for (const cue of holds) BY_CUE.push({ cue, pattern })
}

function tellsEvent(sentence: Sentence): boolean {
  const words = sentence.slice()
  const first = words.slice(0, wordEnd(words, 0))
  if (BY_FIRST_WORD.get(first)?.some((pattern) => pattern.test(words)) === true) return true
  return BY_CUE.some(({ cue, pattern }) => words.includes(cue) && pattern.test(words))
}

/** Doing that is not saying. */
const ACTION =
  /^(?:then |also )?(?:handed|gave|called (?:on|at|in|upon)|came|arrived|left|joined|entered|met|received|telephoned|rose|departed|showed|presented|read|walked|sat|accompanied|greeted|went|shook|smiled|laughed|nodded|invited|opened the door|withdrew|returned|took (?:his|her|the) (?:leave|seat)|produced|passed|signed|was (?:present|accompanied|received|introduced|joined|escorted|unable)|did not (?:reply|respond|answer|comment|pursue)|made no (?:comment|reply|response)|saw)\b/

/** With "he" as the doer only what can hardly be part of somebody's account. */
const OWN_ACTION =
  /^(?:then |also )?(?:handed|gave (?:the \p{Lu}|Mr|me)|rose|departed|withdrew|left the (?:room|meeting))\b/u

/** Whether a sentence in which nobody was heard to speak is the drafter's telling. */
export function narrates(sentence: Sentence, { doer }: Analysis): boolean {
  if (tellsEvent(sentence)) return true
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
