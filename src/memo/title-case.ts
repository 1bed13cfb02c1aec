/** Words that stay small inside a title. */
const SMALL = new Set(
  'a an and at between by for from held in of on or the to with a.m p.m am pm de du van von'.split(' '),
)
/** Abbreviations that stay as they are: "U.S.", "USSR". */
const KEPT =
  /^(?:(?:\p{Lu}\.){2,}\p{Lu}?|USSR|USA|US|UK|UN|NATO|EEC|UAR|UNESCO|GDR|FRG|[IVX]+|Q\.?C|M\.?P)[.,;:)]*$/u
const WORD = /[^\s]+/g
/** Where a capital stays: at the beginning, behind a hyphen or bracket, and behind "O’" and "Mc". */
const CAPITAL = /(?<=^|[-(/“"]|^Mc|^\(?[OD][’'])\p{Ll}/giu

/**
 * A title that is printed in capitals as one of capitals and small letters, character for character; another as it is.
 *
 *     RECORD OF A TALK BETWEEN THE PRIME MINISTER AND MR. LUND
 *     Record of a Talk between the Prime Minister and Mr. Lund
 */
export function inTitleCase(title: string): string {
  if (title !== title.toUpperCase() || title.toLowerCase().length !== title.length) return title
  return title.replace(WORD, (word, at: number) => {
    const small = word.toLowerCase()
    if (at > 0 && SMALL.has(small.replace(/[.,;]+$/, ''))) return small
    return KEPT.test(word) ? word : small.replace(CAPITAL, (letter) => letter.toUpperCase())
  })
}
