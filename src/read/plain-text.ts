/** A text that was taken from a marked-up file, and where its stretches stand in that file. */
export interface PlainText {
  readonly text: string
  /** Ascending: the text from `at` comes from the file's offset `source`. */
  readonly places: readonly { readonly at: number; readonly source: number }[]
}

/**
 * Puts a memo together as a web edition would print it: blocks parted by blank lines, bullets, numbers of
 * notes glued to their words, the notes listed at the end.
 */
export class PlainTextBuilder {
  #text = ''
  readonly #places: { at: number; source: number }[] = []
  readonly #notes: { text: string; source: number }[] = []

  block(words: string, source: number, indent = ''): void {
    const lines = words
      .split('\n')
      .map((line) => line.replace(/[ \u00a0]+/g, ' ').trim())
      .filter((line) => line !== '')
    if (lines.length === 0) return
    if (this.#text !== '') this.#text += '\n\n'
    this.#places.push({ at: this.#text.length, source })
    this.#text += lines.map((line) => indent + line).join('\n')
  }

  /** Items of one list stand line under line. */
  item(words: string, source: number, depth: number, first: boolean): void {
    const line = words.replace(/\s+/g, ' ').trim()
    if (line === '') return
    this.#text += this.#text === '' ? '' : first ? '\n\n' : '\n'
    this.#places.push({ at: this.#text.length, source })
    this.#text += `${'  '.repeat(depth + 1)}• ${line}`
  }

  note(words: string, source: number): void {
    this.#notes.push({ text: words, source })
  }

  finish(): PlainText {
    this.#notes.forEach(({ text, source }, index) => {
      const [first = '', ...rest] = text
        .split(/\n+/)
        .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        .filter((paragraph) => paragraph !== '')
      this.block(`${index + 1}. ${first.replace(/^\d{1,3}\.? +(?=\S)/, '')}`, source, '  ')
      for (const paragraph of rest) this.block(paragraph, source, '     ')
    })
    return { text: `${this.#text}\n`, places: this.#places }
  }
}
