import type { Classification } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { categoryId } from './input.js'
import type { HeaderInput } from './input.js'

/** How the text was encoded, and the categories that the document is filed under. */
export function encodingDescription({ version, sourceNote }: HeaderInput): XmlElement {
  return tei('encodingDesc', {}, [
    tei('appInfo', {}, [
      tei('application', { ident: 'chancery', version }, [tei('label', {}, ['Chancery'])]),
    ]),
    PRACTICE,
    sourceNote?.classification && tei('classDecl', {}, taxonomies(sourceNote.classification)),
  ])
}

const declare = (name: string, text: string): XmlElement => tei(name, {}, [tei('p', {}, [text])])

/** What is done with every text. */
const PRACTICE = tei('editorialDecl', {}, [
  declare('correction', 'The words of the source are kept as they are; nothing was corrected.'),
  declare(
    'hyphenation',
    'Line ends of the source were taken as spaces. A hyphen that only the line end asked for is an lb inside the word; other hyphens were kept.',
  ),
  declare(
    'interpretation',
    'Persons, dates, places and speakers were recognized by program; an attribute cert other than high marks doubt. Who speaks in reported speech is an inference, said sentence by sentence.',
  ),
  declare('quotation', 'Quotation marks are kept as characters of the text.'),
])

function taxonomies({ level, handling }: Classification): XmlElement[] {
  const category = (scheme: string, text: string): XmlElement =>
    tei('category', { 'xml:id': `${scheme}-${categoryId(text)}` }, [tei('catDesc', {}, [text])])
  const distinct = [...new Map(handling.map((each) => [categoryId(each.text), each.text])).values()]
  return [
    tei('taxonomy', { 'xml:id': 'classification' }, [
      tei('desc', {}, ['Security classification of the original']),
      category('classification', level.text),
    ]),
    ...(distinct.length > 0
      ? [
          tei('taxonomy', { 'xml:id': 'handling' }, [
            tei('desc', {}, ['Handling restrictions of the original']),
            ...distinct.map((text) => category('handling', text)),
          ]),
        ]
      : []),
  ]
}
