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
  const forms = printed.filter((form) => form !== name)
  return tei(
    'person',
    {
      'xml:id': id,
      role: roles.length > 0 ? roles.join(' ') : undefined,
      sameAs: authority && authority.href !== '' ? `${authority.href}#${authority.id}` : undefined,
    },
    [
      tei('persName', {}, [name]),
      ...forms.map((form) => tei('persName', { type: 'printed' }, [form])),
      authority && authority.description !== '' ? tei('note', {}, [authority.description]) : undefined,
      ...(authority?.identifiers ?? []).map(({ type, value }) => tei('idno', { type }, [value])),
    ],
  )
}
