/** The number of a document before its title: "12. ", "[12.] ", "[12] ". */
export const DOCUMENT_NUMBER = String.raw`(?:\[?\d{1,4}[A-Za-z]?\.\]?|\[\d{1,4}[A-Za-z]?\])\s+`

const NUMBER = new RegExp(`^${DOCUMENT_NUMBER}`)

export const withoutDocumentNumber = (title: string): string => title.replace(NUMBER, '')
