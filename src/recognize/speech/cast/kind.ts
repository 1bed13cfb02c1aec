import { withoutDocumentNumber } from '../../../memo/document-number.js'
import { isFromTo } from '../../../memo/from-to.js'
import type { FlowText } from '../../recognizers.js'

/**
 * What a document is for whoever asks who speaks in it: a note of the editors, a paper that states a policy or an estimate, what
 * somebody sends to another, or a record of what was said.
 */
export type Kind = 'editorial' | 'paper' | 'message' | 'record'

const EDITORIAL_NOTE = /^Editorial Note\b/i
/** What states a policy or an estimate; nobody talks in it. */
const PAPER =
  /\b(?:Intelligence (?:Estimate|Report|(?:Weekly )?(?:Review|Summary|Bulletin))|Statement of (?:U\.?S\.? )?Policy|(?:Policy|Position|Briefing|Background|Research|Working) Paper|Paper (?:Prepared|Presented)|(?:Staff )?Study|Progress Report|Outline Plan|Directive|National Security (?:Action|Study|Decision) Memorandum|Guidelines)\b/i
export const TALK = /\b(?:conversation|meeting|discussion|talk|interview|minutes|conference|call)s?\b/i
/** What heads a message. */
const MESSAGE =
  /\b(?:telegram|airgram|cable(?:gram)?|savingram|letter|despatch|dispatch|instruction|message|memorandum)s? (?:from|to)\b/i

/** "740.0011/12: Telegram", the file and the kind of paper above who sends it, and "No. 12" there. */
const ABOVE_SENDER = /^(?:[^:]{0,60}: (?:Telegram|Airgram|Cablegram)|No\. ?\d{1,4}) (?=\p{Lu})/u
/** "The Ambassador in Norland (Hall) to the Secretary of State": a title that only says who writes to whom. */
const isOfSenderAlone = (heading: string): boolean =>
  isFromTo(
    withoutDocumentNumber(heading)
      .replace(ABOVE_SENDER, '')
      .replace(/(?<=\p{L})\d{1,2}$/u, '')
      .trim(),
  )

const headingIn = (texts: readonly FlowText[]): string =>
  texts.find(({ zone }) => zone === 'heading')?.flow.text ?? ''

/** Whether the heading says that the editors wrote the document. */
export const isEditorialNote = (texts: readonly FlowText[]): boolean =>
  EDITORIAL_NOTE.test(withoutDocumentNumber(headingIn(texts)))

/** By the heading; without one, what begins with a greeting is a letter. */
export function kindOf(texts: readonly FlowText[]): Kind {
  const heading = headingIn(texts)
  if (heading === '' && texts.some(({ zone }) => zone === 'salute')) return 'message'
  if (isEditorialNote(texts)) return 'editorial'
  if (PAPER.test(heading) && !TALK.test(heading)) return 'paper'
  return MESSAGE.test(heading) || isOfSenderAlone(heading) ? 'message' : 'record'
}
