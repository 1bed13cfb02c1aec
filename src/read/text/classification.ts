import { Codes } from '../../source/characters.js'

/** "SECRET", "CONFIDENTIAL/NODIS", "TOP SECRET—EYES ONLY", "EXDIS", "NATO CONFIDENTIAL", "SECRET AND PERSONAL". */
const CLASSIFICATION =
  /^(?:(?:(?:NATO|COSMIC|ATOMAL|WEU|CENTO|SEATO|EEC|UN|UK|US|CANADIAN|AUSTRALIAN) )?(?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED|EYES ONLY)(?: AND (?:PERSONAL|GUARD))?|(?:STRICTLY |PERSONAL AND )CONFIDENTIAL|(?:FOR |LIMITED )?OFFICIAL USE(?: ONLY)?|(?:EXCLUSIVELY |STRICTLY )EYES ONLY|NODIS|EXDIS|LIMDIS|NOFORN|SENSITIVE)(?: ?(?:[/,;–—-]|\/\/|\() ?[A-Z][A-Z ]{1,30}\)?){0,4}(?: ?\(\d\))?(?: (?:X?GDS|ADS|SYSTEM (?:IV|I{1,3})|NSC\/ICS)(?: ?\(\d\))?)?$/i
/** The precedence and address of a telegram: "PRIORITY", "NIACT IMMEDIATE", "For the Secretary from Lund". */
const PRECEDENCE =
  /^(?:NIACT|FLASH|IMMEDIATE|OPERATIONAL IMMEDIATE|PRIORITY|ROUTINE|DEFERRED|RUSH|URGENT|US URGENT|PLAIN|OFFICIAL ?[–—-] ?INFORMAL)(?:[ ,;/—–-]{1,3}(?:NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE))?$/i
const MEANT_FOR =
  /^(?:(?:Eyes|EYES) (?:Only|ONLY) )?(?:For|FOR) [^.:;]{2,40} (?:From|from|FROM) [^.:;]{2,40}$/
/** Other recipients of a telegram: "Sent Department 1234; repeated London 56", "Rptd info Oslo". */
const SENT = /^(?:Sent|Repeated|Rptd|Pass(?:ed)?)\b[^.]*\d/i
/** "No. 17", "[No. 17.]", "Desp. No. 456", "A-123" */
const SERIAL =
  /^\[?(?:(?:Despatch|Desp\.|Telegram|Airgram|Note) )?No\. ?[A-Z]{0,2}-?\d{1,5}\.?\]?$|^A-\d{1,4}$/
/** Such lines are not longer. */
const LONGEST_HANDLING = 90

/** "C O N F I D E N T I A L", "T O P  S E C R E T". */
const SPACED = /^(?:[A-Z] {1,3}){4,}[A-Z]$/

/** Lines of a declassification stamp: "GROUP 1", "Excluded from automatic", "declassification". */
const STAMP =
  /^(?:GROUP [1-4]\b.{0,20}|Excluded from automatic(?: downgrading(?: and declassification\.?)?)?|downgrading and(?: declassification\.?)?|declassification\.?|Downgraded at (?:12|3)[- ]year(?: intervals[;,]?(?: not)?)?|intervals[;,]? not(?: automatically declassified\.?)?|(?:not )?automatically declassified\.?|DECLASSIFIED(?:\/RELEASED.{0,40}| .{0,40})?|E\. ?O\. ?\d{5}.{0,40}|(?:BY|By) [\w .]{1,30},? (?:NARA|NARS)\b.{0,30}|REVIEWED BY .{2,60}|X?GDS(?: ?\(\d\))?)$/

/** What an executive order wants on a paper: "CLASSIFIED BY: S. Lund", "EXEMPT FROM GENERAL DECLASSIFICATION", "Declassify on: OADR". */
const ORDERED =
  /^(?:(?:CLASSIFIED|Classified|DERIVED|Derived) (?:BY|by|FROM|from): ?.{2,50}|(?:CLASSIFIED|DERIVED) (?:BY|FROM) .{2,50}|EXEMPT FROM (?:THE )?GENERAL DECLASSIFICATION.{0,50}|SUBJECT TO (?:THE )?GENERAL DECLASSIFICATION.{0,50}|(?:DECLASSIFICATION )?SCHEDULE OF (?:EXECUTIVE ORDER|E\. ?O\.) ?\d{5}.{0,40}|EXEMPTION CATEGORY.{0,40}|AUTOMATICALLY (?:DOWNGRADED|DECLASSIFIED) .{2,50}|(?:REVIEW ON|Review on):? .{2,30}|(?:DECLASSIFY|Declassify|DECL|Decl)\.?(?: [Oo][Nn])?: ?.{2,40})$/
const BEGINS_ORDERED = new Codes('ACDERS')

/** The beginning of an archive’s stamp, which goes on in short lines. */
const DECLASSIFIED = /^DECLASSIFIED\b/
const LONGEST_STAMP = 70

export const isDeclassified = (text: string): boolean =>
  text.length <= LONGEST_STAMP && DECLASSIFIED.test(text)

/** Whether a line may go on with such a stamp: "Authority MR 76-50", "By cbm, NARA, Date 6-7-95". */
export const mayBeOfStamp = (text: string): boolean => text.length <= LONGEST_STAMP

export const isStamp = (text: string): boolean =>
  text.length <= LONGEST_STAMP && (STAMP.test(text) || (BEGINS_ORDERED.areAt(text, 0) && ORDERED.test(text)))

/** Whether a line is a classification, precedence, serial number or the like, and so no heading. */
export const isHandling = (text: string): boolean =>
  text.length <= LONGEST_HANDLING &&
  (isClassification(text) ||
    PRECEDENCE.test(text) ||
    SERIAL.test(text) ||
    MEANT_FOR.test(text) ||
    SENT.test(text))

/** With the gap between its words, and without. */
const LONGEST_CLASSIFICATION = 100
const LONGEST_WORDS = 60
const BRACKETED = /^\([A-Za-z ]{3,40}\)(?: \((?:Copy|No \d{1,3}|[A-Za-z ]{3,20})\))?$/

/** Whether a line is a classification: it says who may read the paper. */
export function isClassification(text: string): boolean {
  if (text.length > LONGEST_CLASSIFICATION) return false
  // "(Secret) (Copy)"
  if (text.startsWith('(')) return BRACKETED.test(text) && isClassification(text.slice(1, text.indexOf(')')))
  const spaced = SPACED.test(text) ? text.replace(/(?<=\S) (?=\S)/g, '') : text
  const words = spaced.includes('  ') ? spaced.replace(/ +/g, ' ') : spaced
  if (words.length > LONGEST_WORDS) return false
  return CLASSIFICATION.test(words)
}
