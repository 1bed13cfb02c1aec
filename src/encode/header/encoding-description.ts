import type { LedgerKind } from '../../memo/ledger.js'
import type { Classification } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { categoryId, schemeOf } from './input.js'
import type { HeaderInput } from './input.js'

/** How the text was encoded, and the categories that the document is filed under. */
export function encodingDescription(input: HeaderInput): XmlElement {
  const { version, sourceNote } = input
  return tei('encodingDesc', {}, [
    tei('appInfo', {}, [
      tei('application', { ident: 'chancery', version }, [tei('label', {}, ['Chancery'])]),
    ]),
    practice(input),
    input.hasCanonicalReferences ? CANONICAL_REFERENCES : undefined,
    sourceNote?.classification && tei('classDecl', {}, taxonomies(sourceNote.classification)),
  ])
}

const declare = (name: string, text: string): XmlElement => tei(name, {}, [tei('p', {}, [text])])

/** How `cRef` names what the edition at hand does not have. */
const CANONICAL_REFERENCES = tei('refsDecl', {}, [
  tei('p', {}, [
    'The attribute cRef names what is cited from the outer part to the inner: volume (unless it is the volume of this document), document, footnote, page; for example “volume XV, document 12, footnote 3”.',
  ]),
])

/** What was done with this text. */
function practice({ marks, hasSpeech, isDecided }: HeaderInput): XmlElement {
  const normal = NORMALIZED.flatMap(([kind, said]) => (marks.has(kind) ? [said] : []))
  return tei('editorialDecl', {}, [
    declare('correction', 'The words of the source are kept as they are; nothing was corrected.'),
    normal.length === 0
      ? undefined
      : declare(
          'normalization',
          `These characters of the source are not repeated in the text; what replaces them stands in brackets: ${normal.join('; ')}.`,
        ),
    declare(
      'hyphenation',
      marks.has('hyphen')
        ? 'Where a word is divided at a line end, an lb marks the place inside it, and rend="hyphen" a hyphen that the line end asked for. Other hyphens were kept.'
        : 'Hyphens were kept.',
    ),
    declare(
      'interpretation',
      [RECOGNIZED, hasSpeech ? [SPEECH] : [], isDecided ? [DECIDED] : []].flat().join(' '),
    ),
    declare('quotation', 'Quotation marks are kept as characters of the text.'),
  ])
}

const NORMALIZED: readonly (readonly [LedgerKind, string])[] = [
  ['wrap', 'line ends inside a paragraph (a space, or nothing after a dash or hyphen)'],
  ['layout', 'indentation, blank lines and further spaces (the elements that they set apart)'],
  ['bullet', 'bullets (item)'],
  ['drawn-line', 'drawn rules (left out)'],
  ['page-break', 'page marks (pb, with the number in n)'],
  ['note-marker', 'note markers (note, with the marker in n)'],
  ['note-number', 'the numbers before the notes of a list (left out)'],
  ['notes-heading', 'the heading of a list of notes (left out)'],
]

const RECOGNIZED =
  'Persons, dates, places and speakers were recognized by program. An attribute cert other than high marks doubt.'
const SPEECH =
  'A said holds a whole sentence that reports speech, with the clause that says who spoke (“The President said that …”), and not the reported words alone; only a said inside another holds quoted words alone. Who speaks is an inference, made sentence by sentence.'

const DECIDED = 'What carries resp="#editor" was decided by an editor instead.'

function taxonomies({ level, handling }: Classification): XmlElement[] {
  const taxonomy = (scheme: string, description: string, texts: readonly string[]): XmlElement =>
    tei('taxonomy', { 'xml:id': scheme }, [
      tei('desc', {}, [description]),
      ...texts.map((text) =>
        tei('category', { 'xml:id': `${scheme}-${categoryId(text)}` }, [tei('catDesc', {}, [text])]),
      ),
    ])
  const distinct = [...new Map(handling.map((each) => [categoryId(each.text), each])).values()]
  const others = SCHEMES.flatMap(([scheme, description]) => {
    const texts = distinct.filter((each) => schemeOf(each) === scheme).map(({ text }) => text)
    return texts.length > 0 ? [taxonomy(scheme, description, texts)] : []
  })
  return [taxonomy('classification', 'Security classification of the original', [level.text]), ...others]
}

const SCHEMES = [
  ['precedence', 'Precedence with which the telegram was sent'],
  ['handling', 'Handling restrictions of the original'],
] as const
