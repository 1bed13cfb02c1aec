/** An error of the reader of tables. */
interface Fault {
  readonly code: string
  readonly message: string
}

const INSIDE = 'write `""` for a quotation mark inside a field'

/** What is wrong with a table and what to do, by the code of the error. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: `words follow a closing quotation mark; ${INSIDE}, and look whether a mark is missing in this line or above`,
  CSV_QUOTE_NOT_CLOSED: `a quotation mark is never closed; close it, or ${INSIDE}`,
  INVALID_OPENING_QUOTE: `a quotation mark is inside a field without any around it; put the field between quotation marks, and ${INSIDE}`,
}

/** Why a table cannot be read, in the words of those who write tables. */
export function tableFault({ code, message }: Fault): string {
  const [, expected, found] = /columns length is (\d+), got (\d+)/.exec(message) ?? []
  if (expected !== undefined && found !== undefined)
    return `found ${found} fields, expected ${expected} as in the first line; correct it, and put a field that has a separator in it between quotation marks`
  return FAULTS[code] ?? `${message.replace(/\.$/, '')}; mend this line`
}
