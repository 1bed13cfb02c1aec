import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../src/memo/metadata.js'
import { encodeMemo } from '../../src/pipeline.js'
import { publish } from '../../src/publish/publish.js'
import { sourceFile } from '../../src/source/file.js'
import { validate } from '../../src/validate/validate.js'
import { validateJson } from '../../src/validate/json/json.js'
import { jsonSchema } from '../../src/validate/json/schemas.js'

const encoded = (text: string, metadata: Metadata) =>
  encodeMemo(sourceFile('memo.txt', text), { metadata }).value!
const teiOf = (text: string, metadata: Metadata = {}) => encoded(text, metadata).tei

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
    const tei = teiOf(text, { pageImages: 'https://archive.example/d5/{n}.jpg' })
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

  it('names its schemas before its root, each as what it is', async () => {
    const text = '5. Memorandum of Conversation\n\nMr. Hall agreed.\n'
    const { tei, document, origin } = encoded(text, {
      schemas: ['https://archive.example/chancery.rng', 'ours.rnc', 'chancery.sch'],
    })
    expect(tei.text.split('\n').slice(0, 5)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<?xml-model href="https://archive.example/chancery.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>',
      '<?xml-model href="ours.rnc" type="application/relax-ng-compact-syntax"?>',
      '<?xml-model href="chancery.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">',
    ])
    expect(document.root.name).toBe('TEI')
    expect(origin(tei.text.indexOf('agreed'))?.start).toBe(text.indexOf('Mr. Hall'))
    expect(await validate(tei)).toEqual([])
    expect(publish(tei, ['text']).value![0]!.content).toContain('Mr. Hall agreed.')
    expect(teiOf(text).text).not.toContain('xml-model')
  })

  it.each([
    ['chancery.rng', true],
    ['https://archive.example:8443/a/chancery.sch', true],
    ['javascript:alert(1)//.rng', false],
    ['chancery.xsd', false],
    ['a"b.rng', false],
  ])('takes %s for the address of a schema: %s', (address, isOne) => {
    const file = sourceFile('metadata.json', JSON.stringify({ schemas: [address] }))
    expect(validateJson(file, jsonSchema('metadata')).value !== undefined).toBe(isOne)
  })
})
