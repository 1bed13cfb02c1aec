import type { ListKind } from '../../memo/ast.js'
import { titlesOf } from '../../memo/titles.js'
import { PARTICLE } from '../../source/particles.js'

/** Labels of lists at the top, in lower case without a colon, and the kinds of list. */
export const LIST_LABELS: ReadonlyMap<string, ListKind> = new Map([
  ['subject', 'subject'],
  ['subjects', 'subject'],
  ['subj', 'subject'],
  ['topic', 'subject'],
  ['topics', 'subject'],
  ['participants', 'participants'],
  ['list of participants', 'participants'],
  ['also present', 'participants'],
  ['others present', 'participants'],
  ['other attendees', 'participants'],
  ['other participants', 'participants'],
  ['principals', 'participants'],
  ['attendees', 'participants'],
  ['present', 'participants'],
  ['present were', 'participants'],
  ['there were present', 'participants'],
  ['the following were present', 'participants'],
  ['present at the meeting', 'participants'],
  ['attendance', 'participants'],
  ['attending', 'participants'],
  ['between', 'participants'],
  ['people present', 'participants'],
  ['individuals present', 'participants'],
  ['members present', 'participants'],
  ['in attendance', 'participants'],
  ['also attending', 'participants'],
  ['list of attendees', 'participants'],
  ['list of those present', 'participants'],
  ['persons present', 'participants'],
  ['those present', 'participants'],
  ['present for part of conversation', 'participants'],
  ['present for part of meeting', 'participants'],
  ['absent', 'plain'],
  ['absentees', 'plain'],
  ['apologies', 'plain'],
  ['not present', 'plain'],
  ['regrets', 'plain'],
  ['references', 'references'],
  ['reference', 'references'],
  ['refs', 'references'],
  ['ref', 'references'],
  ['from', 'from'],
  ['to', 'to'],
  ['through', 'through'],
  ['thru', 'through'],
  ['via', 'through'],
  ['re', 'subject'],
  ['copies to', 'distribution'],
  ['copy to', 'distribution'],
  ['copies', 'distribution'],
  ['cc', 'distribution'],
  ['distribution', 'distribution'],
  ['info', 'distribution'],
])

/** Matches lines that begin like a person’s: with a rank, form of address or office. */
export const PERSON_OPENING =
  /^(?:(?:his|her) (?:(?:royal|imperial|serene) )?(?:majesty|highness|excellency|holiness|eminence)|king|queen|emperor|sultan|emir|amir|sheikh|princess|the (?:hon(?:ou?rable)?|rt|right|president|vice|secretary|under|acting|deputy|ambassador|prime|foreign|chancellor|speaker|attorney|director|chairman|minister|marques|shah|king|british|french|german|soviet)|mr|mrs|miss|ms|dr|sir|lord|lady|prof|gen|general|lt|lieutenant|col|colonel|maj|major|capt|captain|adm|admiral|vice admiral|rear admiral|amb|ambassador|president|vice president|secretary|under secretary|deputy|assistant|acting|minister|prime minister|foreign minister|foreign secretary|chancellor|chairman|governor|senator|sen|congressman|rep|his excellency|h\.e|premier|marshal|counselor|count|baron|prince|m\.|herr|special assistant|director)\b(?![’'])/i

const ADDRESS = titlesOf('address', 'women').join('|')

/** Matches persons with a form of address or rank before the name, or an office that only one can hold; a code may come first. */
export const TITLED = new RegExp(
  `^(?:[A-Z][A-Za-z&/]{0,9}(?:—|--))?(?:(?:${ADDRESS}|Sir|Lord|Lady|King|Queen|Emperor|Sultan|Emir|Amir|Sheikh|Prince|Princess|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Capt|Captain|Adm|Admiral|Amb|Ambassador|Ambassador-at-Large|Senator|Sen|Congressman|Rep|Governor|Marshal|Prime Minister|Foreign Minister|Foreign Secretary|Under Secretary|Assistant Secretary|Deputy Secretary|Secretary|President|Vice President|Minister|Chancellor|Chairman)\\.? (?!Counsel|Consul|General\\b)(?:(?:${PARTICLE}) ){0,2}(?:[dl][’'])?\\p{Lu}|[Tt]he (?:President|Vice President|Secretary|Under Secretary|Acting Secretary|Prime Minister|Foreign Minister|Foreign Secretary|Chancellor|Ambassador|Chairman|Attorney General)\\b|(?:His|Her) (?:(?:Royal|Imperial|Serene) )?(?:Majesty|Excellency|Highness|Holiness|Eminence)\\b)`,
  'u',
)

/** "The meeting lasted two hours (10:45 a.m.-12:45 p.m.)": neither a person nor a matter. */
export const HOUR = /\d ?[ap]\. ?m\.|\b\d{1,2}:\d\d\b/
