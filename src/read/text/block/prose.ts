import { TITLED } from '../vocabulary.js'

/** A subject without a comma, and a verb of saying that no heading has. */
const SAID =
  /^(?!What |Why |How |Where )\p{Lu}[^,;:()\t]{1,70}? (?:said|replied|told|thought|remarked|welcomed|thanked)\b/u
/** The same with verbs that a heading may have: "Matters raised by Mr. Lund". */
const REPORTED =
  /^\p{Lu}[^,;:()\t]{1,70}? (?:asked|answered|stated|added|observed|explained|noted|felt|believed|agreed|expressed|inquired|suggested|pointed out|began|opened|called|read|raised|referred|mentioned|recalled|turned|acknowledged|admitted|conceded|stressed|emphasized|indicated|concluded|continued|responded|confirmed|hoped|doubted|insisted|reiterated|urged)\b/u
const PRONOUN = /^(?:He|She|They|We|I) /
/** A finite verb or a pronoun, which no name, title or office has. */
const FINITE =
  / (?:was|were|is|are|has|had|have|would|could|should|will|did|does|might|must|he|she|they|it|we|I) /
/** The end of a sentence. */
const STOP = /[.?!][”"’')\]]?$/
/** Characters within which the verb must come. */
const BEGINNING = 120

/** Whether a line begins the report of what somebody said: "The President said that the agreement had been". */
export function isReport(text: string): boolean {
  const beginning = text.length > BEGINNING ? text.slice(0, BEGINNING) : text
  return (
    SAID.test(beginning) || ((TITLED.test(beginning) || PRONOUN.test(beginning)) && REPORTED.test(beginning))
  )
}

/** Sentences that belong to lists of participants: "Mr. Lund was present for Item 8.", "The following were the participants:" */
const OF_ATTENDANCE =
  / (?:was|were) (?:also )?(?:present|absent|excused|represented)\b|\b(?:participants|present|attended|attending)\b[^.]{0,40}:$/

/** Whether a line is or begins a sentence of the text, not an entry of a list of people. */
export function isProse(text: string): boolean {
  if (isReport(text)) return true
  if (OF_ATTENDANCE.test(text)) return false
  const found = FINITE.exec(text)
  if (!found) return false
  const before = text.slice(0, found.index)
  // "Mr. Lund (who was present at the end)", "Mr. Berg, whom he had met"
  return !/[,(]/.test(before) || (STOP.test(text) && !/\(|, who(?:m|se)?\b/.test(before))
}
