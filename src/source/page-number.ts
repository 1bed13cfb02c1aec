/** How an edition numbers a page: "410", "XIV", "[12]", "410a". */
const NUMBER = String.raw`(\[?[0-9ivxlcdmIVXLCDM]+[A-Za-z]?\]?)`

/** The mark of a web edition, as a pattern: "[Page 410]", "[p. 410]". */
export const PAGE_MARK = String.raw`\[(?:Page|page|PAGE|p\.|pp\.)\s*${NUMBER}\]`

/** How a typist numbers a page on a line of its own, as patterns; each form counts for itself. */
const TYPED = {
  dashed: String.raw`(?:[Pp]age |PAGE )?[-–—] ?(\d{1,4}|[ivxlIVXL]{1,7}) ?[-–—]`,
  named: String.raw`\(?(?:Page|page|PAGE|p\.) ?(\d{1,4})(?: (?:of|OF) \d{1,4})?\)?`,
  bracketed: String.raw`\[(\d{1,4})\]`,
  bare: String.raw`(\d{1,4})\.?`,
} as const

export type TypedForm = keyof typeof TYPED

const forms = Object.entries(TYPED).map(([form, pattern]) => ({
  form: form as TypedForm,
  pattern: new RegExp(`^${pattern}$`),
}))

/** The page number that a whole line may be, and its form. */
export function typedPage(line: string): { readonly form: TypedForm; readonly n: string } | undefined {
  // No number is that long; most lines are longer.
  if (line.length > 18) return undefined
  for (const { form, pattern } of forms) {
    const n = pattern.exec(line)?.[1]
    if (n !== undefined) return { form, n }
  }
  return undefined
}

/** A page mark of any form. */
export const PRINTED_PAGE = new RegExp(`^\\s*(?:${[PAGE_MARK, ...Object.values(TYPED)].join('|')})\\s*$`)

/** The number of a page mark of any form. */
export function printedPage(mark: string): string | undefined {
  return PRINTED_PAGE.exec(mark)
    ?.slice(1)
    .find((n) => n !== undefined)
}
