/** Characters with which a typist draws a line. */
const DRAWN = '-_=–—─━═'
export const SHORTEST_DRAWN = 3
/** A shorter one may stand for omitted words. */
export const SURELY_DRAWN = 5

/** One character repeated. */
const DRAWN_SIGNS = String.raw`([${DRAWN}])\1{${SHORTEST_DRAWN - 1},}`
/** A line that is drawn across the page, without the spaces around it. */
export const DRAWN_LINE = new RegExp(`^${DRAWN_SIGNS}$`)
/** Such lines among others. */
export const DRAWN_LINES = new RegExp(DRAWN_SIGNS, 'g')

/** Whether a line of the text is drawn; most begin with something else. */
export const isDrawn = (words: string): boolean => DRAWN.includes(words[0]!) && DRAWN_LINE.test(words)
