import { expect, it } from 'vitest'
import { indexEntry, indexPage } from '../../src/publish/index-page.js'
import { sourceFile } from '../../src/source/file.js'
import { parseXml } from '../../src/xml/parse.js'
import { document } from './document.js'

const tei = (name: string, title: string, when: string) => {
  const header = `<profileDesc><creation><date when="${when}"/><placeName>Norstad</placeName></creation><particDesc><listPerson type="participants"><person><persName>Lund, Olav</persName></person><person><persName>Berg</persName></person></listPerson></particDesc></profileDesc>`
  const text = document('<p>x</p>', header).replace('1. Memorandum', `${title}<note n="1">Source</note>`)
  return indexEntry(name, parseXml(sourceFile(name, text)).value!.root)
}

it('lists the documents of an edition by date, with place and participants', () => {
  const page = indexPage('Papers & talks', [
    tei('d2', '2. Later', '1966-05-13'),
    tei('d1', '1. Earlier', '1966-05-03'),
  ])
  expect(page).toContain('<h1>Papers &amp; talks</h1>')
  expect(page.match(/<li>.*<\/li>/g)).toEqual([
    '<li><h2><a href="d1.html">1. Earlier</a></h2><p>May 3, 1966, Norstad</p><p>Lund, Olav; Berg</p></li>',
    '<li><h2><a href="d2.html">2. Later</a></h2><p>May 13, 1966, Norstad</p><p>Lund, Olav; Berg</p></li>',
  ])
})

it('tells who speaks where nobody is listed', () => {
  const header =
    '<profileDesc><particDesc><listPerson type="speakers"><person><persName>Lund</persName></person></listPerson><listPerson type="mentioned"><person><persName>Berg</persName></person></listPerson></particDesc></profileDesc>'
  const { root } = parseXml(sourceFile('d1', document('<p>x</p>', header))).value!
  expect(indexEntry('d1', root).participants).toEqual(['Lund'])
})
