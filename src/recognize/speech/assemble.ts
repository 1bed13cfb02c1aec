import type { Person } from '../../memo/person.js'
import type { Flow } from '../../memo/flow.js'
import { titlesOf } from '../../memo/titles.js'
import { WordTable } from '../../memo/word-table.js'
import { LETTER, UPPER, kindAt } from '../../source/characters.js'
import type { FlowText } from '../recognizers.js'
import { areAgencies } from './agencies.js'
import { actors } from '../people/actors.js'
import type { Namings } from '../people/people.js'
import { Cast } from './cast.js'
import { authorOf, writerOfTwo } from './author.js'
import { kindOf } from './kind.js'
import { ladies } from './ladies.js'
import { normalOffice } from './office.js'
import { QUOTED } from './quotations.js'

/** The cast of a memo before anybody has spoken: its people, their titles, its drafter. */
export function assemble(texts: readonly FlowText[], persons: readonly Person[], named: Namings): Cast {
  const cast = new Cast(persons, titles(texts), named)
  const author = authorOf(texts)
  const drafter =
    author === undefined
      ? (draftedBy(texts, cast) ?? writerOfTwo(texts, cast.participants, named))
      : undefined
  cast.setFirstPerson(() => isFirstPerson(texts, author))
  if (author !== undefined) {
    cast.setAuthor(author)
    if (isNamed(author, texts) && !cast.hasFirstPerson()) cast.introduceDrafter()
  }
  if (drafter) cast.setDrafter(drafter)
  cast.setLadies(ladies(texts))
  cast.hasOthers = texts.some(({ zone, flow }) => zone === 'item' && OTHERS.test(flow.text))
  cast.kind = kindOf(texts)
  cast.hasAgencies = areAgencies(texts, cast.participants)
  return cast
}

/** Whether the author writes of himself by his surname. */
function isNamed(author: string, texts: readonly FlowText[]): boolean {
  const surname = author.slice(author.lastIndexOf(' ') + 1)
  return texts.some(({ zone, flow }) => zone === 'paragraph' && flow.text.includes(surname))
}

/** Whether the drafter writes "I" or "my", or "me" without naming himself. */
function isFirstPerson(texts: readonly FlowText[], author: string | undefined): boolean {
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  if (paragraphs.some(({ flow }) => writesAsI(flow.text))) return true
  const isNamedHere = author !== undefined && isNamed(author, texts)
  return !isNamedHere && paragraphs.some(({ flow }) => /\bme\b/.test(flow.text))
}

/** Whether "I" or "my" stands outside quotation marks. */
const writesAsI = (text: string): boolean =>
  MAY_BE_FIRST_PERSON.test(text) && FIRST_PERSON.test(text.replace(QUOTED, ''))
const MAY_BE_FIRST_PERSON = /\b(?:I|[Mm]y)\b/
const FIRST_PERSON = /(?<![\p{L}.])(?:I (?:\p{Ll}|\()|[Mm]y \p{Ll})/u

/** "And other advisors": the list leaves some out. */
const OTHERS = /^(?:and )?(?:(?:others|staff)$|other \p{Ll}+s?$)/iu

/** Longer titles first: nobody is only "President" who is Vice President. */
const TITLES = [...titlesOf('throne', 'rank', 'state', 'office', 'post'), 'FonMin', 'PriMin']
  .sort((a, b) => b.length - a.length)
  .join('|')
const TITLED = new RegExp(
  `\\b(${TITLES})(?: of State)? ((?:\\p{Lu}\\.[ ]?|\\p{Lu}\\p{Ll}+ (?=\\p{Lu}\\p{Ll})){0,2}\\p{Lu}\\p{Ll}(?:[\\p{L}’]|-(?!-))+)`,
  'uy',
)
/** The words with which they begin. */
const TITLE_WORDS = new Set(TITLES.split('|').map((title) => title.split(' ', 1)[0]!))
const MAY_BE_TITLE = new WordTable(TITLE_WORDS)

/** Offices whose holders are spoken of wherever they are: only a heading or a list says that they are here, or a memo that
 * calls them "FonMin" or tells who saw them. */
const OF_STATE = new Set(titlesOf('state').map((title) => title.toLowerCase()))

/** "Called on Prime Minister Lund", "during my talk with Prime Minister Lund". */
const MEETING =
  /\b(?:[Ss]aw|[Cc]alled on|[Cc]all on|[Mm]et(?: with)?|[Rr]eceived by|(?:[Cc]onversation|[Tt]alk|[Tt]alked|[Mm]eeting|[Ii]nterview|[Aa]udience|[Ll]unch|[Ll]unched|[Dd]iscussion) with)(?: the)?(?: \p{Lu}\p{L}+)? $/u

/** "President Eisenhower", "General Foulkes": whom the memo calls by a title and a name. */
function titles(texts: readonly FlowText[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  /** Whoever is called by an office of state anywhere, and the one of them whom the drafter met. */
  const ofState = new Map<string, Set<string>>()
  const met = new Map<string, string>()
  for (const { flow, zone } of texts) {
    if (zone !== 'heading' && zone !== 'paragraph') continue
    for (const { index, 1: title, 2: name } of titled(flow)) {
      const office = normalOffice(title!)
      const surname = name!.replace(/[’']s?$/, '').replace(/^.*[ .]/, '')
      if (zone === 'paragraph' && OF_STATE.has(office) && !title!.endsWith('Min')) {
        addTo(ofState, office, surname)
        if (MEETING.test(flow.text.slice(Math.max(0, index - 40), index))) met.set(office, surname)
      } else addTo(found, office, surname)
    }
  }
  // There are several Secretaries, and the drafter may meet another than his own.
  for (const [office, surname] of met)
    if (office !== 'secretary' && ofState.get(office)?.size === 1) addTo(found, office, surname)
  return found
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value))
}

/** Titles with names, where the title is not the end of a longer name or title. */
function titled({ text, words }: Flow): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let behind = 0
  for (let word = 0; word < words.length; word++) {
    if (!MAY_BE_TITLE.mayHave(words, word) || !(words.initial(word) & UPPER)) continue
    const start = words.start(word)
    if (start < behind || !TITLE_WORDS.has(words.at(word)) || followsCapital(text, start)) continue
    TITLED.lastIndex = start
    const match = TITLED.exec(text)
    if (!match) continue
    found.push(match)
    behind = TITLED.lastIndex
  }
  return found
}

/** Whether a word with a capital in it stands right before, parted by a space or hyphen. */
function followsCapital(text: string, at: number): boolean {
  if (text[at - 1] !== ' ' && text[at - 1] !== '-') return false
  for (let before = at - 2; before >= 0; before--) {
    const kind = kindAt(text, before)
    if (kind & UPPER) return true
    if (!(kind & LETTER) && text[before] !== '.') return false
  }
  return false
}

/** The one whom the source note or the heading names as the drafter. */
function draftedBy(texts: readonly FlowText[], cast: Cast): Person | undefined {
  for (const { flow, zone } of texts) {
    if (zone !== 'note' || !flow.text.includes('rafted')) continue
    const drafter = actors(flow.words).find(({ kind }) => kind === 'drafted')
    if (drafter) return cast.named(drafter.reading.surname, drafter.reading.forenames)
  }
  return undefined
}
