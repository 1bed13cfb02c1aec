import { withoutMarker } from '../../../source/note-number.js'

const NUMBERED = /^\[?\d{1,4}[A-Za-z]?\.\]?\s+\S/
const TITLE =
  /^(?:(?:\d{1,4}\.|\d{1,3}) )?(?:[A-Z]{2,8} )?(?:Memorandum|Memoranda|Record|Conclusions of|Minutes|Notes?|Summary|Telegram|Airgram|Letter|Despatch|Instruction|Circular|Message|Report|Paper|Study|Draft|Editorial Note|Extracts?|Excerpts?|Statement|Aide|National|Intelligence|Special|Action|Backchannel|Transcript|Conversation|Briefing|Joint|Communiqué|Note|Telcon|Telephone Conversation|(?:Meeting|Discussions?|Interview|Talks?) (?:between|with|of|held))\b/i

/** What may stand below the letterhead and the day of its paper. */
const NAME_OF_PAPER =
  /^(?:Memorandum|(?:Summary )?Record|Minutes|Summary|Notes?|Conclusions) (?:of|for|on)\b/i

/** The name of an office's form, and nothing else. */
const FORM = /^(?:(?:Incoming|Outgoing) )?(?:Telegram|Airgram|Foreign Service Despatch)$/i

export const isForm = (text: string): boolean => FORM.test(text)

export const isNameOfPaper = (text: string): boolean => NAME_OF_PAPER.test(text) || isForm(text)

/** A word of an office or a name, with what a bracket says of it. */
const WORD = String.raw`(?:\p{Lu}[\p{L}.’'-]*|of|in|at|on|for|and|the|ad|interim|de|du|van|von|\(\p{Lu}[\p{L}.’' -]{1,40}\)),?`
const SENDER =
  'The|Messrs|Mr|Mrs|Dr|Sir|Lord|Prince|Count|Baron|General|Admiral|Marshal|President|Prime Minister|Premier|Ambassador|Minister|Secretary|Chairman|King|Emperor'
/** "The Special Assistant to the Secretary" is one office. */
const OF_ONE_OFFICE =
  '(?<!(?:Assistant|Advis[eo]r|Aide|Deputy|Ambassador|Minister|Delegate|Representative|Secretary|Counsell?or|Counsel|Liaison|Mission))'
/** "The Chargé in Norland (Hall) to the Secretary of State", "Mr. Hall to Mr. Lund.": whose paper it is, and for whom. */
const FROM_TO = new RegExp(
  String.raw`^(?:\d{1,4}\. )?(?:${SENDER})\b\.?(?: ${WORD}){1,16}${OF_ONE_OFFICE} to(?: ${WORD}){1,16}$`,
  'u',
)

/** What people are present at. */
export const MEETING =
  /\b(?:conversation|meeting|discussion|conference|talk|minutes|record|telcon)s?(?!\p{L})/iu

/** Whether a document may begin so: with a number, or with a word for what it is. */
export const isTitle = (text: string): boolean =>
  text.length <= 400 &&
  (NUMBERED.test(text) ||
    TITLE.test(text) ||
    isForm(text) ||
    (text.includes(' to ') && FROM_TO.test(withoutMarker(text))))
