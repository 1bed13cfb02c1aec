import { describe, expect, it } from 'vitest'
import { bodyOf, encodeText } from '../support.js'

const encoded = (text: string): string => bodyOf(encodeText(text).tei.text)

describe('markers on lines of their own, as a copy from a PDF has them', () => {
  const NOTES = '1. Source: Department of State, Central Files.\n\n2. Not printed.\n\n3. Not found.\n'

  it('call the notes at the words above them, and no sentence is parted', () => {
    const body = encoded(
      `12. Memorandum of Conversation\n1\n\nWashington, May 3, 1960.\n\nMr. Lund said that he had read the paper of the Embassy\n2\nand that he agreed with it. He asked whether the office had seen\nthe annex.\n3\nMr. Berg replied that it had not.\n\n${NOTES}`,
    )
    expect(body).toMatch(/Conversation<note n="1"[^>]* type="source">/)
    expect(body).toMatch(/the Embassy<note n="2"[^>]*>Not printed\.<\/note> and that/)
    expect(body).toMatch(/had seen the annex\.(?:<\/said>)?<note n="3"/)
    expect(body).toContain('<date when="1960-05-03">May 3, 1960</date>')
  })

  it.each(['²', '[2]', '/2/', '  2', '\t2'])('are read as %j, too, and further in', (printed) => {
    const body = encoded(
      `12. Memorandum of Conversation1\n\nMr. Lund said that he had read the paper of the Embassy\n${printed}\nand that he agreed with it.3\n\n${NOTES}`,
    )
    expect(body).toMatch(/the Embassy<note n="2"[^>]*>Not printed\.<\/note> and that/)
  })

  it('stand before the punctuation of the words above them, and no space parts it', () => {
    const body = encoded(
      `12. Memorandum of Conversation1\n\nMr. Lund said that he had spoken with the President\n2\n, who thought that the harbor should be opened\n3\n. He agreed.\n\n${NOTES}`,
    )
    expect(body).toMatch(/the President<note n="2"[^>]*>Not printed\.<\/note>, who thought/)
    expect(body).toMatch(/be opened<note n="3"[^>]*>Not found\.<\/note>\.<\/said> <said [^>]*>He agreed/)
    expect(
      encoded(
        `12. Memorandum of Conversation1\n\nMr. Lund spoke with the President of Norland\n2\n. . . and left.3\n\n${NOTES}`,
      ),
    ).toContain('</note> . . . and left.')
  })

  it('may be two at one place, and stand below the short end of a paragraph', () => {
    const body = encoded(
      `12. Memorandum of Conversation, Port Norland, May 3, 1960\n1\n2\n\nMr. Lund said that he had read the paper of the Embassy of\nApril 12\n3\nand that he agreed.\n\n${NOTES}`,
    )
    expect(body).toMatch(/1960<\/date><note n="1"[^>]*>[^<]*<\/note><note n="2"/)
    expect(body).toMatch(/of April 12<note n="3"[^>]*>Not found\.<\/note> and that/)
  })

  it('stand in entries of lists', () => {
    const body = encoded(
      `12. Memorandum of Conversation1\n\nSUBJECT\nThe trade of Norland with its neighbors\n2\n\nPARTICIPANTS\nMr. Lund\nMr. Berg\n\nMr. Lund said no.3\n\n${NOTES}`,
    )
    expect(body).toMatch(/<item>The trade of Norland with its neighbors<note n="2"/)
  })

  it('are none where they do not count on, and where they are figures of something', () => {
    const body = encoded(
      `12. Memorandum of Conversation1\n\nMr. Lund gave the figures for the three ports:2\n\nNorhaven\n3\nSudhaven\n1\nOsthaven\n2\n\nMr. Berg agreed.3\n\n${NOTES}`,
    )
    expect(body).toMatch(/ports:(?:<\/said>)?<note n="2"/)
    expect(body).toMatch(/agreed\.(?:<\/said>)?<note n="3"/)
    expect(body.match(/<note /g)).toHaveLength(3)
  })
})
