import { officeOfBody } from '../../memo/office-of-body.js'
import type { Located } from '../../memo/source-note.js'
import { PARTICLE } from '../../source/particles.js'
import { isTitle, isOfficeWord } from '../../memo/title-words.js'
import { located } from './located.js'

/** Offices as documents abbreviate them: "EUR/P", "UNP", "S". */
const ABBREVIATION = /^(?:the )?[A-Z]{1,6}(?:[/–-][A-Z]{1,6})*$/
/** "Jones", "Christian A. Herter", "Couve de Murville", "the Secretary of State", "Admiral Bergin". */
const NAME = new RegExp(
  `^(?:the (?:President|White House|(?:Acting |Under |Deputy |Assistant )*Secretary(?: of \\p{Lu}\\w+)?|Vice President|Ambassador|interpreter)|(?!the )\\p{Lu}[\\p{L}’'.-]*(?: (?:\\p{Lu}[\\p{L}’'.-]*|${PARTICLE})){0,6})$`,
  'u',
)
/** Titles behind a name describe it: "Herter, Acting Secretary of State". */
const TITLE =
  /^(?:Jr|Sr|I{2,3}|(?:the )?(?:Deputy|Assistant|Acting|Chief|Director|Officer|Office|Bureau|Division|Counselor|Science|Regional|Executive|Special|Secretary to|Chairman of|Legal|Policy|Agency|Department|Charg))\b/

/** The rest of an office's name, which a comma or "and" parted: "Office of India, Ceylon, and Nepal Affairs". */
const OFFICE = /(?:Affairs|Operations|Asia|Africa|Europe|Office|Division|Staff|Agency|Branch|Services)$/

interface Named {
  readonly names: Located[]
  readonly offices: Located[]
}

/** "by" and "with" open names, "in" right behind the verb an office. */
const BY = /\b(?:by|with)\s/
/** "Drafted Jones and Howison": the "by" may be missing. */
const WITHOUT_BY = /^(?:Drafted|Approved|Cleared|Initialed) (?=\p{Lu}\p{Ll})/u
const IN = /^(?:\w+ )?in (?:the )?(?!draft\b|substance\b)(?=\p{Lu})/u
const BARE = /^(?:the )?(?=\p{Lu})/u

/**
 * The persons and offices of an act: those who acted, or with whom it was cleared; "approved in S". `isBare` are words
 * that go on with those before them, and `isInOffice` says what those were: "in M on April 16 | S on April 21".
 */
export function agents(
  text: string,
  start: number,
  words: string,
  { isBare, isInOffice }: { readonly isBare: boolean; readonly isInOffice: boolean },
): Named {
  const found: Named = { names: [], offices: [] }
  // What brackets hold is left out; spaces keep the places.
  const plain = words.includes('(')
    ? words.replace(/\([^()]{0,200}\)/g, (held) => ' '.repeat(held.length))
    : words
  const office = (isBare && isInOffice ? BARE : IN).exec(plain)
  if (office) addOffice(text, start, plain, office[0].length, found)
  const by = isBare ? (isInOffice ? null : /^/.exec(plain)) : (BY.exec(plain) ?? WITHOUT_BY.exec(plain))
  if (by) addNamed(text, start, plain, by.index + by[0].length, found)
  return found
}

/** What is behind a name: an office or a day. */
const DAY_OR_PLACE = /\s(?:et al\b|(?:on|at|in|through|to|under|by)\s).*$/
const OFFICE_BEHIND = /\s(?:of|for)\s(?!State\b).*$/

/** The name in a piece; behind an office with its body too: "Counselor of the Department Lund". */
function nameIn(piece: string): string {
  const whole = piece.replace(DAY_OR_PLACE, '').trim()
  const lead = officeOfBody(whole)
  return lead > 0 ? whole.slice(lead) : whole.replace(OFFICE_BEHIND, '').trim()
}

/** "Assistant Secretary Lund": titles, and a name behind them. */
function isTitled(name: string): boolean {
  const words = name.split(' ')
  const first = words.findIndex((word) => !isOfficeWord(word))
  return first > 0 && isTitle(words[first - 1]!)
}

/** Whether a piece describes who was named before it: "Herter, Acting Secretary of State". */
const isDescription = (piece: string, name: string): boolean =>
  TITLE.test(piece) && piece.startsWith(name) && !isTitled(name)

function addOffice(text: string, start: number, plain: string, at: number, { offices }: Named): void {
  const [name] = plain.slice(at).split(/,|;|\sand\s/, 1)
  const words = name!.replace(DAY_OR_PLACE, '').replace(OFFICE_BEHIND, '').trimEnd()
  offices.push(located(text, { start: start + at, end: start + at + words.length }))
}

function addNamed(text: string, start: number, plain: string, from: number, found: Named): void {
  let at = from
  for (const piece of plain.slice(from).split(/(,\s(?:and\s)?|\sand\s|;)/)) {
    const begins = start + at
    at += piece.length
    if (piece === ';') break
    // An office or a day behind a name is none of it.
    const name = nameIn(piece)
    if (name === '' || /^,|^and$/.test(name)) continue
    if (!/^(?:\p{Lu}|the\b|du\b|de\b)/u.test(name)) break
    const begin = begins + piece.indexOf(name)
    const span = located(text, { start: begin, end: begin + name.length })
    if (ABBREVIATION.test(name)) found.offices.push(span)
    else if (!isDescription(piece.trim(), name) && !OFFICE.test(name) && NAME.test(name))
      found.names.push(span)
  }
}
