import type { AuthorityPerson } from '../../../memo/person.js'
import { PARTICLES } from '../../../source/particles.js'
import { isOffice, partsOfName, withoutSuffix, withoutTitles } from '../../../memo/person-name.js'
import { isEnglish } from '../../lexicon.js'
import { isForename } from './bearer.js'
import { CAPITALS } from './capitals.js'
import { isSideName } from '../../../memo/sides.js'
import { isInnerTitle, isTitle } from '../../../memo/title-words.js'

/** One way in which texts call a person of a register: the words of the surname, and what may stand before them. */
export interface NameForm {
  readonly surname: string
  readonly forenames: readonly string[]
  /** The whole of what the register calls the surname; a part of it is the weaker form. */
  readonly whole: boolean
  /** A forename, by which texts may call somebody where nobody else of the register has that name. */
  readonly given: boolean
}

const isParticle = (word: string): boolean => PARTICLES.has(word.toLowerCase())
const HONORIFIC =
  /^(?:Sir|Dame|Lord|Lady|Shaikh|Sheikh|Shaykh|Emir|Amir|Prince|King|U|Haji|Maulana|Pandit|Sultan)$/

/**
 * The forms of a register's name.
 *
 *     Couve de Murville, Maurice     Couve de Murville, Couve
 *     Vorster (also Voerster), B. J. Vorster, Voerster
 *     Brentano, Heinrich von         Brentano, von Brentano
 *     Makins, Sir Roger M.           Makins, Sir Roger
 *     Chou En-lai                    Chou En-lai, Chou
 *     Douglas-Home, Sir Alex         Douglas-Home, Home, Sir Alex
 */
export function nameForms({
  name,
  surname,
  forenames,
  forms: others = [],
}: AuthorityPerson): readonly NameForm[] {
  const forms: NameForm[] = []
  const add = (words: string, before: readonly string[], whole: boolean): void => {
    if (words.length > 1 && !forms.some((form) => form.surname === words))
      forms.push({ surname: words, forenames: before, whole, given: false })
  }
  const given = forenames.filter((part) => !/[()]/.test(part))
  for (const variant of variants(surname)) {
    const words = variant.split(/\s+/)
    const inverted = !name.includes(',') && words.length > 1
    add(variant, given, true)
    // "Mohammed Vali Shah" is King Vali: nobody is called by so common a forename, nor by a title.
    if (inverted && MOHAMMED.test(words[0]!)) {
      const [first, ...others] = words
      add(others.join(' '), [first!], false)
      if (others.length > 1 && isTitle(others.at(-1)!)) add(others.slice(0, -1).join(' '), [first!], false)
      continue
    }
    // "Merry del Val y Alzola"
    const and = words.indexOf('y')
    if (and > 1) add(words.slice(0, and).join(' '), given, false)
    const first = words.find((word) => !isParticle(word) && !HONORIFIC.test(word))
    if (words.length > 1 && first !== undefined && first.length > 2) add(first, inverted ? [] : given, false)
    // "Ngo Dinh Diem": Vietnamese names are called by their last word; so are princes: "Norodom Sihanouk".
    if (inverted && words.length === 3) add(words[2]!, words.slice(0, 2), false)
    if (words.length === 2 && (inverted || given.some(isHonor)) && isRare(words[1]!))
      add(words[1]!, [words[0]!, ...given], false)
    // "Haile Selassie I"
    const numeral = /^(.{3,}) (?:I{1,3}|IV|V|VI{1,3})$/.exec(variant)
    if (numeral) add(numeral[1]!, given, true)
    // "Badr, Muhammad al-"
    const article = given.find((part) => /^\p{Ll}{1,3}-$/u.test(part))
    if (article !== undefined)
      add(
        `${article}${variant}`,
        given.filter((part) => part !== article),
        true,
      )
    if (words.length === 1 && words[0]!.includes('-') && name.includes(','))
      add(words[0]!.split('-').at(-1)!, given, false)
    const particles = given.filter(isParticle)
    if (particles.length > 0)
      add(
        `${particles.join(' ')} ${variant}`,
        given.filter((part) => !isParticle(part)),
        true,
      )
  }
  for (const other of others) {
    const last = surnameIn(other)
    if (/^\p{Lu}\p{Ll}/u.test(last)) add(last, given, true)
  }
  const honorific = given.findIndex(isHonor)
  // "Lund, Sir Alexander (Alec)" is Sir Alec, and Alec Lund.
  const nickname = forenames.find((part) => /^\(\p{Lu}\p{Ll}+\)$/u.test(part))?.slice(1, -1)
  if (nickname !== undefined)
    forms.push(
      ...forms
        .filter(({ whole, forenames: before }) => whole && before === given)
        .map((form) => ({ ...form, forenames: [nickname] })),
    )
  if (honorific >= 0)
    for (const called of [given[honorific + 1], nickname])
      if (called !== undefined && called.length > 2 && /^\p{Lu}\p{Ll}/u.test(called))
        add(`${given[honorific]!} ${called}`, [], false)
  return forms
}

/** "Sarit" of "Sarit Thanarat", where a register has the forenames first; none of the West, no word and no place. */
export function givenName({ name, surname, forenames }: AuthorityPerson): NameForm | undefined {
  const [first] = forenames
  if (first === undefined || surname === '' || name.includes(',') || !name.startsWith(first)) return undefined
  return isRare(first) && !isSideName(first) && !CAPITALS.has(first)
    ? { surname: first, forenames: [], whole: false, given: true }
    : undefined
}

const MOHAMMED = /^M[ou]hamm?[ae]d$/

const isHonor = (part: string): boolean => HONORIFIC.test(part) || isInnerTitle(part)

/** Whether a half of a name is hardly anybody else's, nor a word. */
const isRare = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{4,}$/u.test(word) && !isForename(word) && !isEnglish(word)

/** The surname of a further form of the register: "Surname, Forenames", or as printed with title and office. */
function surnameIn(form: string): string {
  const [before = '', after = ''] = withoutSuffix(form)
    .replace(/\s*\([^)]*\)/g, '')
    .split(/,\s*/)
  const words = before.trim().split(/\s+/)
  const named = withoutTitles(words)
  const isPrinted =
    after === '' ||
    named.length < words.length ||
    isOffice(named) ||
    words.some((word) => word.endsWith('.')) ||
    !/^\p{Lu}\p{Ll}/u.test(after) ||
    isOffice(after.split(' '))
  return isPrinted ? partsOfName(named).surname : before
}

/** "Nasser (Nasr, Nassir)", "Chiao (Ch'iao) Kuan-hua", "Vorster (also Voerster)". */
function variants(surname: string): string[] {
  const bracket = /\s*\(([^)]*)\)\s*/.exec(surname)
  if (!bracket) return [surname.trim()]
  const before = surname.slice(0, bracket.index).trim()
  const after = surname.slice(bracket.index + bracket[0].length).trim()
  const others = bracket[1]!
    .replace(/^(?:also|or|formerly|later|né|née) /, '')
    .split(/,\s*| or /)
    .map((other) => other.trim())
    .filter((other) => /^\p{Lu}/u.test(other))
  return [before, ...others].filter(Boolean).map((first) => (after === '' ? first : `${first} ${after}`))
}
