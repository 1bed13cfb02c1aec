/** White space as single spaces between words, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** "1 file", "2 files". */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
