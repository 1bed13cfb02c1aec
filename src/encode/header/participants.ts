import type { Person, PrintedName } from '../../memo/person.js'
import { titlesOf } from '../../memo/titles.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import { filled } from './filled.js'
import type { HeaderInput } from './input.js'
import { addAll, grouped } from '../../source/many.js'
import { officeElements } from './office.js'
import { rolesIn } from './roles.js'

/**
 * The participants, by delegation where the memo has delegations; those whom no list names, but who speak; and the other persons
 * mentioned.
 */
export function participants(input: HeaderInput): XmlElement | undefined {
  const roles = rolesIn(input)
  const persons = input.persons.map((each) => ({ ...each, roles: roles(each) }))
  const present = persons.filter(({ participant }) => participant)
  const others = persons.filter(({ participant }) => !participant)
  const speakers = others.filter(({ id }) => input.speakers.has(id))
  const mentioned = others.filter(({ id }) => !input.speakers.has(id))
  return filled('particDesc', [
    filled('listPerson', byDelegation(present), { type: 'participants' }),
    filled('listPerson', speakers.map(person), { type: 'speakers' }),
    filled('listPerson', mentioned.map(person), { type: 'mentioned' }),
  ])
}

function byDelegation(persons: readonly Person[]): XmlElement[] {
  return [...grouped(persons, ({ side }) => side)].flatMap(([side, members]) =>
    side === undefined
      ? members.map(person)
      : [tei('listPerson', { type: 'delegation' }, [headOf(side), ...members.map(person)])],
  )
}

/** A bullet without words may stand above people, who are a delegation without a name. */
const headOf = (side: string): XmlElement | undefined =>
  side.trim() === '' ? undefined : tei('head', {}, [side])

function person({ id, name, surname, printed, names, roles, authority }: Person): XmlElement {
  const isOffice = surname === '' && !authority
  const content = [tei('persName', {}, [isOffice ? byOffice(name) : name])]
  if (names) for (const each of names) addAll(content, printedName(each, name))
  else
    for (const form of printed)
      if (form !== name) content.push(tei('persName', { type: 'printed' }, [byOffice(form)]))
  for (const office of new Set(names?.map((each) => each.office))) addAll(content, officeElements(office))
  if (authority) {
    if (authority.description !== '') content.push(tei('note', {}, [authority.description]))
    for (const { type, value } of authority.identifiers) content.push(tei('idno', { type }, [value]))
  }
  return tei(
    'person',
    {
      'xml:id': id,
      role: roles.length > 0 ? roles.join(' ') : undefined,
      sameAs: authority && authority.href !== '' ? `${authority.href}#${authority.id}` : undefined,
    },
    content,
  )
}

/** What calls somebody whom nothing names; of a line that tells more only the words are known. */
const byOffice = (form: string): XmlElement | string =>
  form.includes(',') ? form : tei('roleName', {}, [form])

/** "Vice President Lund": a title becomes a `roleName`, a form of address stays text. */
function printedName({ title, name }: PrintedName, known: string): XmlElement[] {
  if (title === '') return name === known ? [] : [tei('persName', { type: 'printed' }, [name])]
  const before = FORM_OF_ADDRESS.test(title) ? [`${title} `] : [tei('roleName', {}, [title]), ' ']
  return [tei('persName', { type: 'printed' }, [...before, name])]
}

const ADDRESS = `(?:${titlesOf('address', 'women').join('|')})\\.?`
const FORM_OF_ADDRESS = new RegExp(`^${ADDRESS}(?: and ${ADDRESS})?$`, 'u')
