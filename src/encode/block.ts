import { isFurniture } from '../memo/ast.js'
import type { Block, Item, List, Memo, Phrase } from '../memo/ast.js'
import { within } from '../memo/within.js'
import { tei } from '../xml/build.js'
import type { XmlElement } from '../xml/tree.js'
import { pageBreak, runningHead } from './page-break.js'
import { pointers } from './pointers.js'
import type { State } from './state.js'
import { encodeTable } from './table.js'
import { phraseOf } from '../memo/phrase.js'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** A handler for each type of block; a new type does not compile without one. */
const handlers: {
  readonly [T in Block['type']]: (block: BlockOf<T>, state: State) => XmlElement | XmlElement[]
} = {
  heading: ({ phrase, place }, state) => tei('head', {}, state.encodePhrase(phrase), place),
  dateline: ({ phrase, place, form }, state) => {
    const line = tei(form === 'line' ? 'p' : 'dateline', {}, state.encodePhrase(phrase), place)
    return form === 'foot' ? tei('closer', {}, [line], place) : line
  },
  salute: ({ phrase, place }, state) =>
    tei('opener', {}, [tei('salute', {}, state.encodePhrase(phrase), place)], place),
  address: ({ phrases, side, place }, state) => {
    const lines = phrases.map((phrase) => tei('addrLine', {}, state.encodePhrase(phrase), phrase.place))
    return tei(side === 'top' ? 'opener' : 'closer', {}, [tei('address', {}, lines, place)], place)
  },
  list: (list, state) => listForms[list.form ?? 'list'](list, state),
  paragraph: ({ phrase, place, role }, state) => {
    const rend = role === 'section' ? 'sectiontitleital' : undefined
    const paragraph = tei('p', { rend }, state.encodePhrase(phrase), place)
    return role === 'postscript' ? tei('postscript', {}, [paragraph], place) : paragraph
  },
  signed: encodeSigned,
  turn: ({ speaker, content, place }, state) =>
    tei(
      'sp',
      { who: namedIn(speaker, state) },
      [tei('speaker', {}, state.encodePhrase(speaker), speaker.place), ...encodeBlocks(content, state)],
      place,
    ),
  table: encodeTable,
  attachment: ({ blocks, place }, state) =>
    tei('div', { type: 'attachment' }, encodeBlocks(blocks, state), place),
  pageBreak: ({ place, n }, state) => pageBreak(state, place, n),
  runningHead: (head, state) => runningHead(state, head),
}

/**
 * The content of a document. A signature, and what follows it, must be the last thing in its `div`, so what stands before an
 * attachment gets a `div` of its own where it has one; the heading stays with the whole.
 */
export function encodeDocument(blocks: Memo['blocks'], state: State): XmlElement[] {
  const attached = blocks.findIndex(({ type }) => type === 'attachment')
  const main = blocks.slice(0, Math.max(0, attached))
  if (!main.some(isClosed)) return encodeBlocks(blocks, state)
  const begin = main.findIndex((block) => block.type !== 'heading' && !isFurniture(block))
  const place = { start: main[begin]!.place.start, end: main.at(-1)!.place.end }
  return [
    ...encodeBlocks(main.slice(0, begin), state),
    tei('div', { type: 'main' }, encodeBlocks(main.slice(begin), state), place),
    ...encodeBlocks(blocks.slice(attached), state),
  ]
}

/** Blocks that must be the last in their `div`. */
const isClosed = (block: Block): boolean =>
  block.type === 'signed' ||
  (block.type === 'dateline' && block.form === 'foot') ||
  (block.type === 'address' && block.side === 'foot') ||
  (block.type === 'paragraph' && block.role === 'postscript')

function encodeBlocks(blocks: Memo['blocks'], state: State): XmlElement[] {
  const encoded: XmlElement[] = []
  for (const block of blocks) {
    const handler = handlers[block.type] as (block: Block, state: State) => XmlElement | XmlElement[]
    const elements = handler(block, state)
    if (Array.isArray(elements)) for (const element of elements) append(element, encoded)
    else append(elements, encoded)
  }
  return withSomethingToClose(encoded)
}

/** TEI closes a division only below some text: where there is none, what would close it is a paragraph for each line. */
function withSomethingToClose(blocks: XmlElement[]): XmlElement[] {
  const isText = ({ name }: XmlElement): boolean => TEXT.has(name)
  const closes = ({ name }: XmlElement): boolean => name === 'closer' || name === 'postscript'
  const end = blocks.findIndex(closes)
  if (end < 0 || blocks.slice(0, end).some(isText)) return blocks
  return blocks.flatMap((block) => (closes(block) ? paragraphsOf(block) : [block]))
}

const TEXT: ReadonlySet<string> = new Set(['p', 'list', 'sp', 'table', 'div'])

const paragraphsOf = ({ children }: XmlElement): XmlElement[] =>
  children.flatMap((child) => {
    if (child.type !== 'element') return []
    return child.name === 'address' ? paragraphsOf(child) : [{ ...child, name: 'p', localName: 'p' }]
  })

/** Appends an element; adjacent openers, and adjacent postscripts, become one. */
function append(element: XmlElement, encoded: XmlElement[]): void {
  const last = JOINED.has(element.name) ? encoded.at(-1) : undefined
  if (last?.name === element.name)
    encoded[encoded.length - 1] = { ...last, children: [...last.children, ...element.children] }
  else encoded.push(element)
}

const JOINED: ReadonlySet<string> = new Set(['opener', 'postscript'])

function encodeSigned({ salute, phrases, place }: BlockOf<'signed'>, state: State): XmlElement {
  const lines = phrases.flatMap((phrase, index) => [
    ...(index > 0 ? [tei('lb')] : []),
    ...state.encodePhrase(phrase),
  ])
  return tei(
    'closer',
    {},
    [
      salute && tei('salute', {}, state.encodePhrase(salute), salute.place),
      phrases[0] && tei('signed', {}, lines, { start: phrases[0].place.start, end: place.end }),
    ],
    place,
  )
}

/** Pointers at the people whom the label of a turn names. */
function namedIn({ place }: Phrase, { annotations }: State): string | undefined {
  const named = new Set<string>()
  for (const annotation of within(annotations, place))
    if (annotation.type === 'personName' || annotation.type === 'personReference')
      named.add(annotation.person)
  return pointers(named)
}

function encodeList(list: List, state: State): XmlElement {
  const { kind, label, items, place } = list
  const content = label ? [tei('head', {}, state.encodePhrase(label), label.place)] : []
  for (const item of items) content.push(encodeItem(item, state))
  return tei('list', { type: kind === 'plain' ? undefined : kind }, content, place)
}

/** How a list is printed decides how it is encoded. */
const listForms = {
  list: encodeList,
  paragraphs: encodeParagraphs,
  line: encodeLine,
  columns: encodeColumns,
} as const

/** "SUBJECT: Trade with Norland": label and words in one paragraph. */
function encodeLine({ label, items, place }: List, state: State): XmlElement {
  const [first, ...rest] = items[0]!.phrase.lines
  const lines = [{ start: label!.place.start, end: first!.end }, ...rest]
  return tei('p', {}, state.encodePhrase(phraseOf(lines)), place)
}

/** A list printed in columns: its lines are the rows of a table. */
function encodeColumns({ label, items, place }: List, state: State): XmlElement {
  const all = items.flatMap((item) => [item, ...(item.list?.items ?? [])])
  all.sort((a, b) => a.phrase.place.start - b.phrase.place.start)
  const rows: Item[][] = []
  for (const item of all) {
    const last = rows.at(-1)?.at(-1)
    const isNext = last && /[\r\n\f]/.test(state.source.slice(last.phrase.place.end, item.phrase.place.start))
    if (!last || isNext) rows.push([item])
    else rows.at(-1)!.push(item)
  }
  const cell = (item: Item | undefined): XmlElement =>
    item ? tei('cell', {}, state.encodePhrase(item.phrase), item.phrase.place) : tei('cell')
  return tei(
    'table',
    {},
    [
      label && tei('head', {}, state.encodePhrase(label), label.place),
      ...rows.map((row) => {
        const cells = Array.from({ length: row.at(-1)!.column! + 1 }, (_, column) =>
          cell(row.find((item) => item.column === column)),
        )
        return tei('row', {}, cells, { start: row[0]!.place.start, end: row.at(-1)!.phrase.place.end })
      }),
    ],
    place,
  )
}

/** A list whose label and items are printed as paragraphs. */
function encodeParagraphs({ label, items }: Pick<List, 'label' | 'items'>, state: State): XmlElement[] {
  const paragraph = (phrase: Phrase): XmlElement => tei('p', {}, state.encodePhrase(phrase), phrase.place)
  return [
    ...(label ? [paragraph(label)] : []),
    ...items.flatMap(({ phrase, list }) => [
      paragraph(phrase),
      ...(list ? encodeParagraphs(list, state) : []),
    ]),
  ]
}

function encodeItem(item: Item, state: State): XmlElement {
  const words = state.encodePhrase(item.phrase)
  return tei('item', {}, item.list ? [...words, encodeList(item.list, state)] : words, item.place)
}
