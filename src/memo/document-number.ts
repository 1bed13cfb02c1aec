const PRINTED = String.raw`(?:\[?\d{1,4}[A-Za-z]?\.\]?|\[\d{1,4}[A-Za-z]?\])`

/** A document number before the title, as a pattern: "12. ", "[12.] ", "[12] ". */
export const DOCUMENT_NUMBER = String.raw`${PRINTED}\s+`

const ALONE = new RegExp(`^${PRINTED}$`)
const BEFORE_TITLE = new RegExp(`^${DOCUMENT_NUMBER}`)

/** Whether a line is nothing but the number of a document. */
export const isDocumentNumber = (line: string): boolean => ALONE.test(line)

export const withoutDocumentNumber = (title: string): string => title.replace(BEFORE_TITLE, '')
