import type { Flow } from '../../../memo/flow.js'
import { isSideName } from '../../../memo/sides.js'
import { titlesOf } from '../../../memo/titles.js'
import { WordTable } from '../../../memo/word-table.js'
import { LETTER, UPPER, kindAt } from '../../../source/characters.js'
import { matchesOf } from '../../../source/matches.js'
import type { Namings } from '../../people/people.js'
import type { FlowText } from '../../recognizers.js'
import type { Kind } from './kind.js'
import { normalOffice } from './office.js'
import { actOf } from '../words/verbs.js'

/** Somebody whom a text calls by an office and a name, from the one's beginning to the other's end. */
interface Titled {
  /** As it is printed. */
  readonly title: string
  /** Whose office it is: "Norwegian". */
  readonly country: string | undefined
  readonly surname: string
  readonly start: number
  readonly end: number
}

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
  /(?:(?<!\bhad (?:\p{Ll}+ )?)\b(?:[Ss]aw|[Cc]alled on|[Cc]all on|[Mm]et(?: with)?|[Rr]eceived(?: by)?|(?:[Cc]onversation|[Tt]alk|[Tt]alked|[Mm]eeting|[Ii]nterview|[Aa]udience|[Ll]unch|[Ll]unched|[Dd]iscussion) with)|\b(?:hours?|evening|afternoon|morning|minutes)(?: today| yesterday)? with)(?:(?: \p{Lu}[\p{L}.’-]+){1,6},? and)?(?: the)?(?: \p{Lu}\p{L}+)? $/u
/** Before whoever begins a sentence. */
const SENTENCE_BEFORE = /(?:^|[.?!][”"’)\]]?\d{0,2} )(?:[Tt]he )?(?:\p{Lu}\p{L}+ )?$/u
/** What may stand between a name and its verb: "of Norway", "(Norway)", ", who was ill,", "then". */
const BEFORE_VERB =
  /^(?: of (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?| \([^()]{2,40}\))?(?:,[^,.;]{2,60},|,)? (?:(?:then|also|later|today|this morning|this afternoon|\p{Ll}+ly) )?/u
/** What only those do who are here. */
const IS_HERE =
  /^(?:called (?:on|at|in)|came (?:to|in|by|over)|visited|arrived|received|met|saw|telephoned|stopped by)\b/

/**
 * The surnames that a memo puts behind an office, or beside it, by the office and by that of a country: "President Eisenhower",
 * "the Norwegian Ambassador, Mr. Koht". `named`: whom its names mean.
 */
export function titles(texts: readonly FlowText[], named: Namings, kind: Kind): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  /** Whoever is called by an office of state anywhere, and the one of them who is here. */
  const ofState = new Map<string, Set<string>>()
  const met = new Map<string, string>()
  const here = new Map<string, Set<string>>()
  for (const { flow, zone } of texts) {
    // Whoever has a turn is here: "President Hall:" is "President:" later.
    if (zone !== 'heading' && zone !== 'paragraph' && zone !== 'speaker') continue
    const isParagraph = zone === 'paragraph'
    for (const each of isParagraph ? [...titled(flow), ...apposed(flow, named)] : titled(flow)) {
      const { title, country, surname } = each
      const office = normalOffice(title)
      if (country !== undefined) addTo(found, `${country.toLowerCase()} ${office}`, surname)
      if (isParagraph && OF_STATE.has(office) && !title.endsWith('Min')) {
        addTo(ofState, office, surname)
        if (isHere(flow.text, each)) met.set(office, surname)
      } else {
        addTo(found, office, surname)
        if (!isParagraph || isHere(flow.text, each)) addTo(here, office, surname)
      }
    }
  }
  // "Ambassador Lund called on me" and "Ambassador Berg was away": "the Ambassador" is who is here.
  for (const [office, surnames] of here) if (surnames.size === 1) found.set(office, surnames)
  for (const [office, surname] of met)
    if (ofState.get(office)?.size === 1 && (office !== 'secretary' || isOnlySecretary(texts, kind)))
      addTo(found, office, surname)
  return found
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value))
}

/** There are several Secretaries, and the drafter of a message may meet another than his own. */
const isOnlySecretary = (texts: readonly FlowText[], kind: Kind): boolean =>
  kind === 'record' && !texts.some(({ zone, flow }) => zone === 'paragraph' && SECRETARY_OF.test(flow.text))
const SECRETARY_OF = /\bSecretary of (?!State\b)\p{Lu}|\bSecretary of the\b/u

/** Whether somebody is met, or does and says what only those do who are here. */
function isHere(text: string, { start, end }: Titled): boolean {
  const before = text.slice(Math.max(0, start - 80), start)
  if (MEETING.test(before)) return true
  if (!SENTENCE_BEFORE.test(before)) return false
  const verb = text.slice(end, end + 160).replace(BEFORE_VERB, '')
  return IS_HERE.test(verb) || actOf(verb) !== undefined
}

/** Titles with names, where the title is not the end of a longer name or title. */
function titled({ text, words }: Flow): Titled[] {
  const found: Titled[] = []
  let behind = 0
  for (let word = 0; word < words.length; word++) {
    if (!MAY_BE_TITLE.mayHave(words, word) || !(words.initial(word) & UPPER)) continue
    const start = words.start(word)
    if (start < behind || !TITLE_WORDS.has(words.at(word))) continue
    const country = word > 0 && words.gap(word - 1) === ' ' ? countryOf(words.at(word - 1)) : undefined
    const first = country === undefined ? start : words.start(word - 1)
    if (followsCapital(text, first)) continue
    TITLED.lastIndex = start
    const match = TITLED.exec(text)
    if (!match) continue
    const surname = match[2]!.replace(/[’']s?$/, '').replace(/^.*[ .]/, '')
    behind = TITLED.lastIndex
    found.push({ title: match[1]!, country, surname, start, end: behind })
  }
  return found
}

const countryOf = (word: string): string | undefined => (isSideName(word) ? word : undefined)

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

const OFFICES = [
  ...titlesOf('state', 'office', 'post'),
  "Chargé(?: d[’']Affaires)?",
  'First Secretary',
  'Second Secretary',
]
  .sort((a, b) => b.length - a.length)
  .join('|')
const COUNTRY = '(?:(\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+)??) )??'
const WHERE = '(?: (?:of|for|to|in|at) (?:[^,.;()]|(?<=\\b(?:U|S|St))\\.){2,60})?'
/** "The Norwegian Ambassador, Mr. Koht": up to the comma. */
const BEFORE_NAME = new RegExp(`\\b[Tt]he (?:new |Acting )?${COUNTRY}(${OFFICES})${WHERE}, `, 'gu')
/** "Mr. Koht, the Norwegian Ambassador, called": from the name on. */
const BEHIND_NAME = new RegExp(
  `^, (?:the |now )?(?:new |Acting )?${COUNTRY}(${OFFICES})${WHERE}(?=[,.;])`,
  'u',
)
/** A name with what stands before it: "Mr. ", "Dr. J. H. ". */
const NAME = /(?:^|(?<=\s))(?:(?:\p{Lu}[\p{L}.’'-]*|de|du|van|von|der|al|ben) ){0,4}\p{Lu}[\p{L}’'-]+$/u
const LONGEST_NAME = 40
const IS_CLOSED = /^(?:[,.;:)]|$)/

/** Names beside offices. */
function apposed({ text, words }: Flow, named: Namings): Titled[] {
  const people = named.get(words)
  if (!people) return []
  const found: Titled[] = []
  const ends = [...people.keys()].sort((a, b) => a - b)
  let next = 0
  for (const { 0: whole, 1: country, 2: title, index } of matchesOf(BEFORE_NAME, text)) {
    const from = index + whole.length
    while (next < ends.length && ends[next]! <= from) next++
    const end = next < ends.length && ends[next]! <= from + LONGEST_NAME ? ends[next] : undefined
    // "After his talk with the Secretary, Mr. Koht said" is no apposition.
    if (end === undefined || !IS_CLOSED.test(text.slice(end, end + 2))) continue
    if (NAME.exec(text.slice(from, end))?.index !== 0) continue
    found.push(...apposedAs(title!, country, people.get(end)!.surname, index, end))
  }
  for (const [end, { surname }] of people) {
    if (!text.startsWith(', ', end)) continue
    const [whole, country, title] = BEHIND_NAME.exec(text.slice(end, end + 140)) ?? []
    if (whole === undefined) continue
    const from = Math.max(0, end - LONGEST_NAME)
    const start = from + (NAME.exec(text.slice(from, end))?.index ?? end - from)
    found.push(...apposedAs(title!, country, surname, start, end + whole.length))
  }
  return found
}

function apposedAs(
  title: string,
  country: string | undefined,
  surname: string,
  start: number,
  end: number,
): Titled[] {
  const known = country !== undefined && isSideName(country)
  if (surname === '' || (country !== undefined && !known)) return []
  return [{ title, country, surname, start, end }]
}
