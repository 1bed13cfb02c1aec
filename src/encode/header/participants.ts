import type { Person } from '../../memo/person.js'
import { tei } from '../../xml/build.js'
import type { XmlElement } from '../../xml/tree.js'
import type { HeaderInput } from './input.js'

/** Who takes part, by delegation where the memo has delegations, and who is spoken of. */
export function participants({ persons }: HeaderInput): XmlElement | undefined {
  const present = persons.filter(({ participant }) => participant)
  const mentioned = persons.filter(({ participant }) => !participant)
  const lists = [
    present.length > 0 ? tei('listPerson', { type: 'participants' }, byDelegation(present)) : undefined,
    mentioned.length > 0 ? tei('listPerson', { type: 'mentioned' }, mentioned.map(person)) : undefined,
  ].filter((list) => list !== undefined)
  return lists.length > 0 ? tei('particDesc', {}, lists) : undefined
}

function byDelegation(persons: readonly Person[]): XmlElement[] {
  const sides = [...new Set(persons.map(({ side }) => side))]
  return sides.flatMap((side) => {
    const members = persons.filter((each) => each.side === side).map(person)
    return side === undefined
      ? members
      : [tei('listPerson', { type: 'delegation' }, [tei('head', {}, [side]), ...members])]
  })
}

function person({ id, name, printed, roles, authority }: Person): XmlElement {
  const content = [tei('persName', {}, [name])]
  for (const form of printed) if (form !== name) content.push(tei('persName', { type: 'printed' }, [form]))
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
