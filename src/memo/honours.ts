/** What the British put behind a name, with full stops or without: "Sir John Hall KCMG", "Mr. Lund, M.P." */
const HONOURS: ReadonlySet<string> = new Set(
  'MP PC QC KC CMG KCMG GCMG CB KCB GCB MVO CVO KCVO GCVO MBE OBE CBE KBE DBE GBE KCIE KCSI CH OM DSO MC TD VC FRS'.split(
    ' ',
  ),
)
const LONGEST = 10

/** Whether a word is an honour: no name ends in one. */
export const isHonour = (word: string): boolean =>
  word.length <= LONGEST && /^\p{Lu}/u.test(word) && HONOURS.has(word.replaceAll('.', ''))

/** Behind a comma two letters alone may as well be an office. */
const isSure = (word: string): boolean =>
  isHonour(word) && (word.length > 2 || word === 'MP' || word === 'QC' || word === 'KC')

/** What stands behind a name without the honours that it begins with: "C.M.G., T.D., Minister". */
export function withoutHonours(text: string): string {
  let from = 0
  for (let isOne = isSure; from < text.length; isOne = isHonour) {
    const [word] = /^[^\s,]*/.exec(text.slice(from, from + LONGEST + 1))!
    if (!isOne(word)) break
    from += word.length
    while (from < text.length && ', '.includes(text[from]!)) from++
  }
  return text.slice(from)
}
