import { withoutDocumentNumber } from '../../../memo/document-number.js'
import { isFromTo } from '../../../memo/from-to.js'
import { withoutMarker } from '../../../source/note-number.js'

const NUMBERED = /^\[?\d{1,4}[A-Za-z]?\.\]?\s+\S/
const TITLE =
  /^(?:(?:\d{1,4}\.|\d{1,3}) {1,4})?(?:[A-Z]{2,8} )?(?:Memorandum|Memoranda|Record|Conclusions of|Minutes|Notes?|Summary|Highlights|Telegram|Airgram|Cable(?:gram)?|Savingram|Letter|Despatch|Instruction|Circular|Message|Report|Paper|Study|Draft|Editorial Note|Extracts?|Excerpts?|Statement|Aide|National|Intelligence|Special|Action(?! *$)|Backchannel|Transcript|Conversation|Briefing|Joint|Communiqué|Tele?con|Telephone Conversation|(?:Meeting|Discussions?|Interview|Talks?) (?:between|with|of|held))\b/i

/** Names of papers, which may stand below letterhead and date. */
const NAME_OF_PAPER =
  /^(?:(?:Memorandum|(?:Summary )?Record|Minutes|Summary|Notes?|Conclusions) (?:of|for|on)\b|tele?con$)/i

/** The name of an office's form, and nothing else. */
const FORM =
  /^(?:(?:Incoming|Outgoing|Inward|Outward) )?(?:Telegram|Airgram|Cablegram|Savingram|Foreign Service Despatch)$/i

export const isForm = (text: string): boolean => FORM.test(text)

/** Whether a line names a paper, alone or with the line `below`: "MINUTES", and there "of the third meeting". */
export const isNameOfPaper = (text: string, below = ''): boolean =>
  NAME_OF_PAPER.test(text) || isForm(text) || (below.startsWith('of ') && isNameAlone(text))

export const isNameAlone = (text: string): boolean => NAME_ALONE.test(text)
const NAME_ALONE = /^(?:DRAFT )?(?:MINUTES|(?:SUMMARY )?RECORD|SUMMARY|Minutes)$/

/** Words for what people are present at. */
export const MEETING =
  /\b(?:conversation|meeting|discussion|conference|talk|minutes|record|tele?con)s?(?!\p{L})/iu

/** Whether a document may begin with a line: it has a number, or a word for a kind of paper. */
export const isTitle = (text: string): boolean =>
  text.length <= 400 &&
  (NUMBERED.test(text) ||
    TITLE.test(withoutDocumentNumber(text)) ||
    isForm(text) ||
    isFromTo(withoutMarker(text)))
