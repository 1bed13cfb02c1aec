import { MONTHS } from '../source/months.js'
import { compareTexts, oneLine } from '../source/wording.js'
import { escapeAttribute, escapeText } from '../xml/escape.js'
import { attribute, descendants } from '../xml/tree.js'
import type { XmlElement } from '../xml/tree.js'
import { page } from './page.js'

/** What the index says of one document. */
export interface IndexEntry {
  /** The name of its files, without an ending. */
  readonly name: string
  readonly title: string
  readonly subject: string
  /** ISO 8601, '' if it is not known; such documents come last. */
  readonly date: string
  readonly place: string
  readonly participants: readonly string[]
}

const STYLE = `:root{color-scheme:light dark;--ink:#22201c;--soft:#5d574e;--paper:#fdfcf9;--rule:#d9d3c7;--link:#7a2e1d}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e9e5dc;--soft:#b3aca0;--paper:#1c1a17;--rule:#47423a;--link:#e8a68f}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.06rem/1.5 "Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua","Liberation Serif",Georgia,serif;overflow-wrap:break-word}
main{max-width:44rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;line-height:1.2;margin:0 0 1.6rem}
ol{list-style:none;margin:0;padding:0}li{border-top:1px solid var(--rule);padding:.8rem 0;break-inside:avoid}h2{font-size:1.06rem;margin:0}p{margin:.1rem 0 0;font-size:.9rem;color:var(--soft)}.subject{font-style:italic}
a{color:var(--link);text-decoration-thickness:.06em;text-underline-offset:.18em}
@media print{body{background:none}a{color:inherit;text-decoration:none}}`

/** The index of an edition as a page of HTML: its documents by date, each with a link to its own page. */
export function indexPage(title: string, documents: readonly IndexEntry[]): string {
  // `~` sorts after every date.
  const entries = documents.toSorted(
    (a, b) => compareTexts(a.date || '~', b.date || '~') || compareTexts(a.name, b.name),
  )
  return page(title, STYLE, `<h1>${escapeText(title)}</h1>\n<ol>\n${entries.map(listed).join('\n')}\n</ol>\n`)
}

function listed({ name, title, subject, date, place, participants }: IndexEntry): string {
  const line = (words: string, kind = ''): string =>
    words === '' ? '' : `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeText(words)}</p>`
  const whenWhere = [day(date), place].filter((each) => each !== '').join(', ')
  const link = `<a href="${escapeAttribute(`${encodeURIComponent(name)}.html`)}">${escapeText(title)}</a>`
  return `<li><h2>${link}</h2>${line(subject, 'subject')}${line(whenWhere)}${line(participants.join('; '))}</li>`
}

/** "1959-09-15" as "September 15, 1959"; a date without a day or a month stays as it is. */
function day(date: string): string {
  const [, year, month, number] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? []
  const name = MONTH_NAMES[Number(month) - 1]
  return year === undefined || name === undefined ? date : `${name} ${Number(number)}, ${year}`
}

const MONTH_NAMES = MONTHS.split('|')

/** The index entry of a document, from its TEI; `name` is that of its files. */
export function indexEntry(name: string, root: XmlElement): IndexEntry {
  const creation = first(root, 'creation')
  const date = creation && first(creation, 'date')
  const place = [first(root, 'setting'), creation]
    .map((part) => part && first(part, 'placeName'))
    .find(Boolean)
  const titles = all(first(root, 'titleStmt'), 'title')
  const head = first(first(root, 'body'), 'head')
  const lists = all(root, 'listPerson')
  const [participants] = ['participants', 'speakers'].flatMap((type) =>
    lists.filter((list) => attribute(list, 'type') === type),
  )
  return {
    name,
    title: words(head) || words(titles[0]) || name,
    subject: words(titles.find((title) => attribute(title, 'type') === 'sub')),
    date: (date && (attribute(date, 'when') ?? attribute(date, 'from'))) ?? '',
    place: words(place),
    participants: all(participants, 'person').map((person) => words(first(person, 'persName'))),
  }
}

const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element ? [...descendants(element)].filter(({ localName }) => localName === name) : []

function first(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element) for (const each of descendants(element)) if (each.localName === name) return each
  return undefined
}

/** The text of an element in one line, without its notes; '' for none. */
function words(element: XmlElement | undefined): string {
  const write = ({ children }: XmlElement): string =>
    children
      .map((child) => {
        if (child.type === 'text') return child.value
        return child.type === 'element' && child.localName !== 'note' ? write(child) : ''
      })
      .join('')
  return element ? oneLine(write(element)) : ''
}
