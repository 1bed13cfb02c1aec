import type { AuthorityPerson, Person } from '../../../memo/person.js'
import { isSideName } from '../../../memo/sides.js'
import { isWhole } from '../../../source/characters.js'
import { remember } from '../../../source/remember.js'
import { greatest } from '../../../source/many.js'
import { membersOf } from './members.js'
import { isOfOtherState } from './of-state.js'

/** An office of which a memo speaks. */
export interface Office {
  /** As `normalOffice` gives it. */
  readonly name: string
  /** The surnames before which the memo puts it: "President Eisenhower". */
  readonly titled: ReadonlySet<string>
  /** Whom it means as long as the memo goes on. */
  person: Person | undefined
  /** Somebody of whom only the office is known. */
  stranger: Person | undefined
  /** Who takes part in it, as soon as it was asked. */
  holders: readonly Person[] | undefined
}

/** "the Sec" and "The Secretary" are one office. */
export function normalOffice(words: string): string {
  const lower = words.toLowerCase()
  const office = lower.startsWith('the ') ? lower.slice(4) : lower
  const whole = /\b(?:sec|pres|amb)\b/.test(office)
    ? office
        .replace(/\bsec\b\.?/, 'secretary')
        .replace(/\bpres\b\.?/, 'president')
        .replace(/\bamb\b\.?/, 'ambassador')
    : (SHORT.get(office) ?? office)
  return whole.includes('-') ? whole.replaceAll('-', ' ') : whole
}

/** "minister of foreign affairs" and "foreign minister" are one office, as "minister of finance" and "finance minister" are. */
export function ofDepartment(office: string): string {
  if (!office.includes('minister ') && !/\bsecretary (?:of state )?for /.test(office)) return office
  return office
    .replace(
      /\bsecretary of state for (?:foreign|external)(?: and commonwealth)? affairs\b/,
      'foreign secretary',
    )
    .replace(
      /\b(?:minister (?:of|for) (?:the )?(?:foreign|external)|state secretary for foreign) affairs\b/,
      'foreign minister',
    )
    .replace(DEPARTMENT, '$1 minister')
}
const DEPARTMENT =
  /\bminister (?:of|for) (?:the |national )?(defense|finance|economics|economy|interior|agriculture|trade|commerce|industry|health|justice|education|labor|transport|information|planning)\b/

/** Offices as telegrams shorten them. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['vp', 'vice president'],
  ['secy', 'secretary'],
  ['pm', 'prime minister'],
  ['primin', 'prime minister'],
  ['fm', 'foreign minister'],
  ['fonmin', 'foreign minister'],
  ['formin', 'foreign minister'],
  ['fonsec', 'foreign secretary'],
  ['defmin', 'defense minister'],
  ['secgen', 'secretary general'],
  ['syg', 'secretary general'],
  ['secdef', 'secretary of defense'],
  ['dcm', 'deputy chief of mission'],
  ['dci', 'director of central intelligence'],
])

/** Those whom an office fits best; "the British Ambassador" also without the adjective, unless they are of another state. */
export function holdersOf(office: string, persons: readonly Person[]): readonly Person[] {
  const fits = fitting(office)
  const scores = persons.map(fits)
  const best = greatest(scores)
  if (best > 0) return persons.filter((_, index) => scores[index] === best)
  if (office === 'secretary of state') return holdersOf('secretary', persons)
  const plain = office.replace(/^\S+ /, '')
  if (plain === office || /^(?:vice|deputy|under|assistant|prime|foreign)\b/.test(office)) return []
  const adjective = office.slice(0, -plain.length - 1)
  // "The Norland Prime Minister", beside "The Prime Minister": "Mr. Lund, Prime Minister of Norland".
  const ofCountry = persons.filter((person) => isOfCountry(person, adjective) && fitting(plain)(person) > 0)
  if (ofCountry.length > 0) return ofCountry
  return holdersOf(plain, persons).filter((person) => !isOfOtherState(person, adjective))
}

/** Whether what somebody is printed as says of which country he is, as far as its first letters tell. */
const isOfCountry = ({ offices, printed }: Person, adjective: string): boolean =>
  adjective.length > 3 &&
  [...offices, ...printed].some((form) => form.toLowerCase().includes(` of ${adjective.slice(0, 4)}`))

/** "the Prime Minister of Australia": the one participant in the office whose delegation or line names the country. */
export function holderOfCountry(office: string, persons: readonly Person[]): Person | undefined {
  const at = office.lastIndexOf(' of ')
  const country = office.slice(at + 4)
  const holders = holdersOf(office.slice(0, at), persons).filter(({ side, offices, printed }) =>
    [side ?? '', ...offices, ...printed].some((form) => form.toLowerCase().includes(country)),
  )
  return holders.length === 1 ? holders[0] : undefined
}

/** "the Norland Representative": who sits for a delegation, the first whom the list names of several. */
export function representative(office: string, persons: readonly Person[]): Person | undefined {
  const side = /^(.+) (?:representative|delegate)$/.exec(office)?.[1]
  if (side === undefined) return undefined
  const members = persons.filter((person) => person.side?.toLowerCase().replace(/\.$/, '') === side)
  // Of the United States is not who is of the United Kingdom.
  const isKnown = isSideName(side) && !side.startsWith('united ')
  return members[0] ?? (isKnown ? membersOf(side, persons)[0] : undefined)
}

/** What a person is called by office, folded, as this memo prints it. */
const formsOf = remember(({ titles, offices, printed }: Person) =>
  [titles.join(' '), ...offices, ...printed].flatMap((form) => {
    const office = normalOffice(form)
    const joined = ofDepartment(office)
    return joined === office ? [office] : [office, joined]
  }),
)
/** The same, as a register describes it. */
const descriptionOf = remember((person: AuthorityPerson) => normalOffice(person.description))

/** How well an office fits a person: 0 not at all, 4 exactly as printed. */
function fitting(office: string): (person: Person) => number {
  const holds = holding(office)
  return (person) => {
    const forms = formsOf(person)
    if (forms.includes(office)) return 4
    if (forms.some((form) => begins(form, office))) return 3
    const description = person.authority ? descriptionOf(person.authority) : ''
    if (office === 'secretary') return /^secretary of state\b/.test(description) ? 2 : 0
    if (office === 'president')
      return forms.some((form) => /(?<!vice )president of (?!the (?:council|board))/.test(form)) ||
        description.startsWith('president of')
        ? 2
        : 0
    if (forms.some(holds)) return 2
    return holds(description) ? 1 : 0
  }
}

/** Whether a form is an office and no more than "of State", other words without a comma, or what a comma parts from it. */
function begins(form: string, office: string): boolean {
  let at = form.startsWith('the ') ? 4 : 0
  if ((office === 'secretary' || office === 'president') && form.startsWith('acting ', at)) at += 7
  if (!form.startsWith(office, at)) return false
  const end = at + office.length
  const behind = form.slice(end)
  if (office === 'secretary' && behind.startsWith(' general')) return false
  return behind === '' || /^(?:[,;:]| of state\b| [^,]*$)/.test(behind)
}

/** Tells whether a form has an office inside it, and nobody's who stands below it: "deputy secretary". */
function holding(office: string): (form: string) => boolean {
  if (!/[^a-z0-9 ]/.test(office)) return (form) => standsIn(form, office)
  // "chargé d’affaires", with whichever apostrophe and accent.
  const pattern = new RegExp(`(?<!\\p{L})${office.replace(/[^a-z0-9 ]/g, '.')}(?!\\p{L})`, 'u')
  return (form) => {
    const found = pattern.exec(form)
    return found !== null && !isBelow(form, found.index)
  }
}

function standsIn(form: string, office: string): boolean {
  for (let at = form.indexOf(office); at >= 0; at = form.indexOf(office, at + 1))
    if (isWhole(form, at, at + office.length) && !isBelow(form, at)) return true
  return false
}

const isBelow = (form: string, at: number): boolean =>
  form[at - 1] === ' ' && /(?:deputy|assistant|vice|former) $/.test(form.slice(Math.max(0, at - 10), at))

/** Whether one of the longer words of a body stands in what somebody is printed as. */
export function isOfBody({ offices, printed }: Person, body: string): boolean {
  const words = body.split(/[ ,]+/).filter((word) => word.length > 4)
  return [...offices, ...printed].some((form) => words.some((word) => form.includes(word)))
}

export const hasNoBody = ({ offices, printed }: Person): boolean =>
  ![...offices, ...printed].some((form) => /\p{Ll} of |, \p{Lu}/u.test(form))

/** "The Director of Central Intelligence" is one of those who are called "The Director". */
export const isOfThem = (name: string, form: string): boolean =>
  name.replace(/^The (?:Embassy|Legation|Mission|Consulate) /, 'The ') === form ||
  (name.startsWith(form) &&
    /^(?: of |, )/.test(name.slice(form.length)) &&
    !/^The (?:Secretary|President)$/.test(form))
