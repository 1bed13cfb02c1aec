import { describe, expect, it } from 'vitest'
import { encodeMemo } from '../../src/pipeline.js'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { validate } from '../../src/validate/validate.js'
import { validateJson } from '../../src/validate/json/json.js'
import { jsonSchema } from '../../src/validate/json/schemas.js'

const teiOf = (text: string, pageImages?: string) =>
  encodeMemo(sourceFile('memo.txt', text), { metadata: { ...(pageImages && { pageImages }) } }).value!.tei

describe('the document', () => {
  it('is an editorial note under that title, else historical', () => {
    expect(teiOf('169. Editorial Note\n\nMr. Hall went to Oslo.\n').text).toContain(
      '<div type="document" subtype="editorial-note" n="169"',
    )
    expect(teiOf('5. Memorandum of Conversation\n\nMr. Hall agreed.\n').text).toContain(
      'subtype="historical-document"',
    )
  })

  it('is closed only below some text, as TEI wants it', async () => {
    const top = '5. Memorandum of Conversation\n\n'
    const end = 'Sincerely yours,\n\nJohn Hall\n'
    const closed = teiOf(`${top}We agreed.\n\n${end}`)
    expect(closed.text).toContain('<salute>Sincerely yours,</salute>')
    const bare = teiOf(top + end)
    expect(bare.text).toContain('<p>Sincerely yours,</p>')
    expect(bare.text).not.toContain('<closer>')
    for (const tei of [closed, bare]) expect(await validate(tei)).toEqual([])
  })

  it('has a part of its own for what copies close above an attachment', async () => {
    const body = 'Mr. Hall said that the ports would stay open. He left at noon.'
    const list = 'PARTICIPANTS\n  • Mr. Hall\n  • Mr. Lund\n'
    const tei = teiOf(`5. Memorandum\n\n${body}\n\n${body}\n\ncc: EUR\n\nAttachment\n\n${list}`)
    expect(tei.text).toContain('<div type="main">')
    expect(tei.text).toContain('<postscript>')
    expect(await validate(tei)).toEqual([])
  })

  it('has the images of its pages where the editors say where they are', async () => {
    const text = '5. Memorandum of Conversation\n\nMr. Hall [Page 7] agreed.\n\n[Page xii]\n\nHe left.\n'
    const tei = teiOf(text, 'https://archive.example/d5/{n}.jpg')
    expect(tei.text).toContain('<pb n="7" xml:id="pg_7" facs="https://archive.example/d5/7.jpg"/>')
    expect(tei.text).toContain('facs="https://archive.example/d5/xii.jpg"')
    expect(await validate(tei)).toEqual([])
    const page = publish(tei, ['html']).value![0]!.content
    expect(page).toContain('href="https://archive.example/d5/7.jpg" aria-label="page 7, image" id="pg_7"')
    expect(teiOf(text).text).not.toContain('facs')
  })

  it.each([
    ['images/{n}.tif', true],
    ['https://archive.example/{n}', true],
    ['https://archive.example/7.jpg', false],
    ['javascript:{n}', false],
  ])('takes %s for the address of page images: %s', (pageImages, isOne) => {
    const file = sourceFile('metadata.json', JSON.stringify({ pageImages }))
    expect(validateJson(file, jsonSchema('metadata')).value !== undefined).toBe(isOne)
  })
})
