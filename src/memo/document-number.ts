const PRINTED = String.raw`(?:(?:Document|Doc\.) \d{1,4}[A-Za-z]?\.?|\[?\d{1,4}[A-Za-z]?\.\]?|\[\d{1,4}[A-Za-z]?\])`
/** The file that a paper was found in, as editions print it below the number: "DEA/50115-J-40". */
const FILE = String.raw`[A-Z]{2,6}(?:\/[\w.-]{1,20}){1,4}`

/** A document number before the title, as a pattern: "12. ", "[12.] ", "[12] ", "Document 12 ", "12. DEA/50115-40 ". */
export const DOCUMENT_NUMBER = String.raw`${PRINTED}\s+(?:${FILE}\s+)?`

const ALONE = new RegExp(`^${PRINTED}$`)
const FILE_ALONE = new RegExp(`^${FILE}$`)
const BEFORE_TITLE = new RegExp(`^${DOCUMENT_NUMBER}`)

/** Whether a line is nothing but the number of a document. */
export const isDocumentNumber = (line: string): boolean => ALONE.test(line)

/** Whether a line is nothing but the number of a file. */
export const isFileNumber = (line: string): boolean => FILE_ALONE.test(line)

export const withoutDocumentNumber = (title: string): string => title.replace(BEFORE_TITLE, '')
