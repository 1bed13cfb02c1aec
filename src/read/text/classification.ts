/** "SECRET", "CONFIDENTIAL/NODIS", "TOP SECRET—EYES ONLY", "EXDIS". */
const CLASSIFICATION =
  /^(?:TOP SECRET|SECRET|(?:STRICTLY |PERSONAL AND )?CONFIDENTIAL|(?:TOP )?SECRET AND PERSONAL|RESTRICTED|UNCLASSIFIED|(?:FOR |LIMITED )?OFFICIAL USE(?: ONLY)?|(?:EXCLUSIVELY |STRICTLY )?EYES ONLY|NODIS|EXDIS|LIMDIS|NOFORN|SENSITIVE)(?: ?(?:[/,;–—-]|\/\/|\() ?[A-Z][A-Z ]{1,30}\)?){0,4}$/i
/** "C O N F I D E N T I A L", "T O P  S E C R E T". */
const SPACED = /^(?:[A-Z] {1,3}){4,}[A-Z]$/

/** What a stamp says of how long it is secret, line by line: "GROUP 1", "Excluded from automatic", "declassification". */
const STAMP =
  /^(?:GROUP [1-4]\b.{0,20}|Excluded from automatic(?: downgrading(?: and declassification\.?)?)?|downgrading and(?: declassification\.?)?|declassification\.?|Downgraded at (?:12|3)[- ]year(?: intervals[;,]?(?: not)?)?|intervals[;,]? not(?: automatically declassified\.?)?|automatically declassified\.?|DECLASSIFIED(?:\/RELEASED.{0,40}| .{0,40})?|E\. ?O\. ?\d{5}.{0,40}|(?:BY|By) [\w .]{1,30},? (?:NARA|NARS)\b.{0,30})$/

/** The stamp of an archive begins so, and runs on in short lines. */
const DECLASSIFIED = /^DECLASSIFIED\b/
const LONGEST_STAMP = 70

export const isDeclassified = (text: string): boolean =>
  text.length <= LONGEST_STAMP && DECLASSIFIED.test(text)

/** Whether a line may go on with such a stamp: "Authority MR 76-50", "By cbm, NARA, Date 6-7-95". */
export const mayBeOfStamp = (text: string): boolean => text.length <= LONGEST_STAMP

export const isStamp = (text: string): boolean => text.length <= LONGEST_STAMP && STAMP.test(text)

/** Whether a line says who may read the paper. */
export function isClassification(text: string): boolean {
  if (text.length > 60) return false
  const words = SPACED.test(text) ? text.replace(/(?<=\S) (?=\S)/g, '').replace(/ +/g, ' ') : text
  return CLASSIFICATION.test(words)
}
