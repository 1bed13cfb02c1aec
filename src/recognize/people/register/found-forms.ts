import { wordsOfName } from '../../../memo/family-name.js'
import type { Person } from '../../../memo/person.js'
import { fold } from '../../../memo/title-words.js'
import { partsOf } from './authority.js'
import type { Form } from './authority.js'

/** A form of name of a person of the memo. */
export interface FoundForm extends Form {
  readonly person: Person
}

/** What texts call somebody whom no register has: by the surname, or by what else was seen to be used. */
export function foundForms(person: Person): FoundForm[] {
  const { name } = person
  // "SAKAI Kakue"
  const words = name.startsWith(`${person.surname} `) ? name.split(' ') : wordsOfName(person)
  const form = (surname: string, forenames: readonly string[], added: boolean): FoundForm => ({
    surname,
    forenames,
    whole: true,
    given: false,
    parts: partsOf(surname),
    authority: undefined,
    person,
    added,
  })
  const forms = [form(person.surname, person.forenames, false)]
  /** From a word of the name on, alone and with what stands behind it. */
  const from = (at: number): void => {
    const before = words.slice(0, at)
    forms.push(form(words[at]!, before, true), form(words.slice(at).join(' '), before, true))
  }
  const last = words.length - 1
  // "Chou En-lai", "Park Chung Hee": the family's name comes first.
  const family = words.indexOf(person.surname)
  if (family >= 0 && family < last) from(family)
  // "al-Said" is called Said as well.
  const article = /^(?:al|el|ad|ar|as|ash)-(?=\p{Lu})/iu.exec(person.surname)
  if (article) forms.push(form(person.surname.slice(article[0].length), person.forenames, true))
  for (const called of person.called ?? []) {
    // A letter alone would be found in every initial.
    if (called.length === 1) continue
    const at = words.findIndex((word) => fold(word) === fold(called))
    if (at < 0) {
      forms.push(form(called, [], true))
      // "Ruiz de Castro" of "Elena Ruiz de Castro" is called Ruiz as well.
      const first = words.indexOf(called.slice(0, Math.max(0, called.indexOf(' '))))
      if (first > 0 && words.slice(first).join(' ') === called) from(first)
    } else if (at < last) from(at)
  }
  for (const misprint of person.misprints ?? []) forms.push(form(misprint, person.forenames, true))
  return forms
}

/** No memo names more people of one surname; those beyond are people of their own, but are not looked up by it. */
export const MOST_NAMESAKES = 100

/** Puts a form in the place of the one that was known of the same person. */
export function replaceForm(index: Map<string, readonly FoundForm[]>, key: string, form: FoundForm): void {
  if ((index.get(key)?.length ?? 0) >= MOST_NAMESAKES) return
  const others: FoundForm[] = []
  for (const other of index.get(key) ?? []) {
    if (other.person.id !== form.person.id) others.push(other)
    else if (other.surname !== form.surname) others.push({ ...other, person: form.person })
  }
  others.push(form)
  index.set(key, others)
}
