import { withSmallLetters } from '../../../source/wording.js'
import { agree, initials } from '../../../memo/forenames.js'
import { isFromTo } from '../../../memo/from-to.js'
import type { Zone } from '../../../memo/phrases.js'
import { isSideName } from '../../../memo/sides.js'
import { BODY, OF_SEVERAL, titlesOf } from '../../../memo/titles.js'
import { WordTable, matchesAtWords } from '../../../memo/word-table.js'
import type { Person } from '../../../memo/person.js'
import type { Words } from '../../../memo/words.js'
import { UPPER } from '../../../source/characters.js'
import { PARTICLE, PARTICLES } from '../../../source/particles.js'
import { matchesOf } from '../../../source/matches.js'
import { isEnglish } from '../../lexicon.js'
import { partsOf } from '../register/authority.js'
import type { KnownForm } from '../register/authority.js'
import { isContradicted } from '../name/contradiction.js'
import { bearerOf, bearerOfAll } from '../name/bearer.js'
import { familyName } from '../../../memo/family-name.js'
import { matches } from '../name/matches.js'
import { misprinted } from '../name/misprint.js'
import { actors } from './actors.js'
import type { ItemReading } from '../participant/item.js'
import { isCommon, partsOfName } from '../name/parts-of-name.js'
import { CAPITALS, isPost } from '../name/capitals.js'
import { isSurnameBehindOffice } from '../name/common-surname.js'
import { stranger } from '../name/named.js'
import type { Register } from '../register/register.js'
import { isTitleForName } from '../name/title-for-name.js'
import { areTwo, isPolite, isOfficeWord } from '../../../memo/title-words.js'

/** The last words of titles: whoever is Deputy Foreign Minister is called Minister as well. */
const lastWords = (...titles: readonly string[]): string =>
  [...new Set(titles.map((title) => title.slice(title.lastIndexOf(' ') + 1)))].join('|')
/** A letter alone is rather an initial. */
const isInitials = (title: string): boolean => /^M+$/.test(title) || title === 'Messrs'

/** What a name follows: a form of address, with its full stop or without. */
const ADDRESS = lastWords(
  ...titlesOf('address', 'women', 'short', 'dignity').filter((each) => !isInitials(each)),
  // "Com. Lund", but not "Com Bloc".
  'Com(?=\\.)',
)
/** An office, which also ends sentences: "the Ambassador. He said" names nobody. */
const OFFICE = lastWords(...titlesOf('throne', 'rank', 'state', 'office'), 'Chargé')
const SURNAME = "(?!Jr\\b)(?:[dlDO][’'])?\\p{Lu}\\p{Ll}(?:[\\p{L}’]|-(?!-))*"
/** "Mr. Gromyko", "Senator Kenneth B. Keating", "Secretary of State Rusk", "Prime Minister U Nu": people whom no list names. */
const TITLED = new RegExp(
  `\\b(?:(${OFFICE})(?: (?:of|for) (?:${BODY}))?|(?:${ADDRESS})[.’']?(?: (?:${ADDRESS})[.’']?(?= \\p{Lu}))?) ((?:(?:(?:\\p{Lu}\\. ?){1,3}|U (?=\\p{Lu}\\p{Ll})|(?:${PARTICLE}) |${SURNAME} )){0,4}${SURNAME})`,
  'uy',
)
/** The same in a heading of capitals: "MEETING BETWEEN SECRETARY RUSK AND MR. GROMYKO". */
const TITLED_CAPITALS = new RegExp(
  `\\b(?:${OFFICE.toUpperCase()}|(?:${ADDRESS.toUpperCase()})\\.?) (?:OF (?:${BODY.toUpperCase()}) )?(?:[A-Z]\\. )*(\\p{Lu}[\\p{Lu}’'-]{2,})(?! OF\\b)`,
  'gu',
)
const EACH = `(?:\\p{Lu}\\. ?){0,2}(?:${SURNAME} )?${SURNAME}`
/** "Messrs. Lund and Berg", "Generals Hall, Vik, and Holm": the names. */
const SEVERAL = new RegExp(`\\b(?:${OF_SEVERAL})\\.? (${EACH}(?:, ${EACH}){0,8},? and ${EACH})`, 'uy')
const SEVERAL_WORDS = new WordTable([OF_SEVERAL])
const TITLED_WORDS = new WordTable([`${OFFICE}|${ADDRESS}`, 'Com'])
const SMALL_BEFORE_NAME = new WordTable(['of', 'for', ...PARTICLES])

/** Most titles stand alone, before a verb: "the Ambassador said". */
function mayBeginName(words: Words, index: number): boolean {
  if (index >= words.length) return false
  const isHyphenated = words.text[words.start(index) - 1] === '-'
  return isHyphenated || (words.initial(index) & UPPER) !== 0 || SMALL_BEFORE_NAME.mayHave(words, index)
}

const ZONES: ReadonlySet<Zone> = new Set(['paragraph', 'turn', 'item', 'heading', 'speaker'])

/**
 * Adds the people whom a text names with their title and who are not among the `participants`; `seen` are the titled names of
 * texts before.
 */
export function introduce(
  words: Words,
  zone: Zone,
  register: Register,
  seen: Set<string>,
  participants: readonly Person[],
): void {
  if (zone === 'note') for (const { reading } of actors(words)) addActor(reading, register)
  if (!ZONES.has(zone)) return
  introduceTitled(words, zone, register, seen, participants)
  if (zone !== 'speaker') introduceSeveral(words, register)
  if (zone === 'heading') introduceOfHeading(words.text, register)
}

/** Adds somebody who did something to the paper; the forename completes who takes part under the surname alone. */
function addActor({ surname, forenames }: ItemReading, register: Register): void {
  const namesakes = register.known(surname).length > 0 ? [] : register.found(surname)
  const [known, ...others] = namesakes.filter((each) => each.surname === surname)
  const isShorter = known?.forenames.length === 0 && others.length === 0 && forenames.length > 0
  if (isShorter) register.complete(known, stranger(surname, forenames))
  else add(surname, forenames, register)
}

/** "Mr. Gromyko"; a label of a speaker introduces nobody, but may show another name of somebody who is known. */
function introduceTitled(
  words: Words,
  zone: Zone,
  register: Register,
  seen: Set<string>,
  participants: readonly Person[],
): void {
  for (const { 0: whole, 1: office, 2: name, index } of matchesAtWords(
    TITLED,
    TITLED_WORDS,
    words,
    mayBeginName,
  )) {
    // A memo names the same few over and over.
    if (seen.has(whole)) continue
    const isCalled = isTitleForName(name!, whole, words.text, index + whole.length)
    if (isCalled === false) continue
    const isNoName = (word: string): boolean => {
      if (office === undefined || !isCommon(word) || register.bearing(word).length > 0) return false
      if (zone === 'heading' || !name!.startsWith(word)) return true
      const end = index + whole.length - name!.length + word.length
      return !isSurnameBehindOffice(words.text, { start: index, end }, office, word)
    }
    const parts = isCalled ? [name!] : partsOfName(name!, isNoName)
    // "the General Pride" is nobody; "General Pride said" further on is.
    if (parts.length === 0) continue
    if (zone !== 'speaker') seen.add(whole)
    // "Commissioner Karachi", "Amb. London": the post to which a telegram goes.
    const title = office ?? whole.slice(0, -name!.length).replace(/[. ]+$/, '')
    if (parts.length === 1 && isPost(title, parts[0]!)) continue
    if (isOfList(parts, whole, register)) continue
    // A label is printed over and over, and may be all that names somebody.
    if (zone === 'speaker') continue
    const { surname, forenames } = familyName(parts)
    const before = whole.slice(0, whole.length - name!.length).trim()
    const slip = forenames.length === 0 ? misprinted(surname, before, participants) : undefined
    if (slip && !isKnown(surname, forenames, [before], register))
      register.misprint(register.get(slip.id)!, surname)
    else add(surname, forenames, register, isPolite(before) ? [before] : [], printedOf(name!, parts))
  }
}

/** "Messrs. Lund and Berg" */
function introduceSeveral(words: Words, register: Register): void {
  for (const [, names] of matchesAtWords(SEVERAL, SEVERAL_WORDS, words, mayBeginName))
    for (const name of names!.split(/,? and |, /)) {
      const parts = partsOfName(name, (word) => isCommon(word) || CAPITALS.has(word))
      if (parts.length === 0 || isOfList(parts, name, register)) continue
      const { surname, forenames } = familyName(parts)
      add(surname, forenames, register)
    }
}

/** "for European Affairs (Kohler)", "SECRETARY RUSK" */
function introduceOfHeading(text: string, register: Register): void {
  for (const name of bracketed(text)) add(name, [], register)
  if (/\p{Ll}{2}/u.test(text)) return
  for (const [, surname] of matchesOf(TITLED_CAPITALS, text)) {
    const name = withSmallLetters(surname!)
    if (!isOfficeWord(name) && !isEnglish(name)) add(name, [], register)
  }
}

/** "Sir Roger", "Prince Souvanna", "King Hussein": behind these stand forenames. */
const BEFORE_FORENAMES = new RegExp(`^(?:${titlesOf('dignity', 'throne').join('|')})\\b`, 'u')

/**
 * Whether a title stands before other words of somebody's name than the surname: "President Park" is Park Chung Hee, and
 * "Tun Abdul Razak" is Tun Abdul Razak bin Hussein.
 */
function isOfList(parts: readonly string[], whole: string, register: Register): boolean {
  const [word, ...others] = parts
  if (word === undefined || matches(parts.slice(0, -1), register.found(parts.at(-1)!)).length > 0)
    return false
  const person =
    others.length > 0
      ? bearerOfAll(parts, register)
      : (knightOf(word, whole, register) ?? bearerOf(word, register, BEFORE_FORENAMES.test(whole)))
  if (others.length > 0 && !person) return false
  // Somebody of that surname in the register is meant only where nobody takes part who may be.
  if (!person?.participant && register.known(word).length > 0) return false
  const [knight] = /^(?:Sir|Dame) /.exec(whole) ?? ['']
  // Registers say themselves who is a knight.
  if (person && !(knight !== '' && person.authority)) register.call(person, knight + parts.join(' '))
  return person !== undefined
}

/** "Sir John": the one knight of this forename, whoever else has it. */
function knightOf(forename: string, whole: string, register: Register): Person | undefined {
  if (!whole.startsWith('Sir ')) return undefined
  const knights = register.bearing(forename).filter(({ forenames }) => forenames[0] === 'Sir')
  return knights.length === 1 ? knights[0] : undefined
}

/** "From the Assistant Secretary of State for European Affairs (Kohler) to": who holds the office before the bracket. */
const BRACKETED = new RegExp(` \\((${SURNAME})\\)`, 'gu')
const HOLDS_OFFICE = new RegExp(
  `\\b(?:${OFFICE}|Charg[ée]|Adviser|Assistant|Deputy|Chief|Under Secretary)(?!\\p{L})`,
  'u',
)

/** Behind it the title ends, or says to whom or where: "(Hall) to the Minister", "(Hall), at Oslo". */
const BEHIND_HOLDER = /^(?: to |[.,]? ?$|, (?:at|in) )/

function bracketed(text: string): string[] {
  const isLetter = isFromTo(text)
  return matchesOf(BRACKETED, text)
    .filter(({ index, 0: whole, 1: name }) => {
      const opening = text.lastIndexOf(')', index) + 1
      const isHolder = HOLDS_OFFICE.test(text.slice(Math.max(opening, index - 160), index))
      const behind = text.slice(index + whole.length, index + whole.length + 5)
      const isSure = isLetter ? BEHIND_HOLDER.test(behind) : behind.startsWith(' to ')
      return isHolder && (!isCommon(name!) || isSure) && !isSideName(name!)
    })
    .map(([, name]) => name!)
}

/** Whoever the register or the memo knows already is found by name; others are added. */
function add(
  surname: string,
  forenames: readonly string[],
  register: Register,
  titles: readonly string[] = [],
  printed?: string,
): void {
  if (isKnown(surname, forenames, titles, register)) return
  const named = stranger(surname, forenames, titles)
  register.add(printed !== undefined && alike(printed, named.name) ? { ...named, name: printed } : named)
}

/** The words of a name as they are printed: "K.B. Lund" has no space between its initials. */
function printedOf(name: string, parts: readonly string[]): string {
  const start = name.indexOf(parts[0]!)
  let end = start
  for (const part of parts) end = name.indexOf(part, end) + part.length
  return name.slice(start, end)
}

const alike = (a: string, b: string): boolean => a.replaceAll(' ', '') === b.replaceAll(' ', '')

function isKnown(
  surname: string,
  forenames: readonly string[],
  titles: readonly string[],
  register: Register,
): boolean {
  const [first] = partsOf(surname)
  const isThis = (form: KnownForm): boolean =>
    !isContradicted(titles, form, register) && mayBeginAlike(forenames, form.forenames)
  if (register.known(first!).some(isThis)) return true
  return matches(forenames, register.found(first!)).some((other) => !areTwo(titles, other.titles))
}

/** Whether two names have forenames that agree, or begin with one letter, as those of one language in another's spelling do. */
function mayBeginAlike(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0) return true
  const [found, known] = [initials(a), initials(b)]
  return (
    agree(found, known) || found.some((forename) => known.some((other) => other.startsWith(forename[0]!)))
  )
}
