import type { OrganizationName, PlaceName } from '../memo/annotation.js'
import { sourceSpan } from '../memo/flow.js'
import type { Authority, AuthorityName } from '../memo/person.js'
import { grouped } from '../source/many.js'
import type { Recognizer } from './recognizers.js'
import { remember } from '../source/remember.js'

interface Form {
  readonly words: readonly string[]
  readonly name: AuthorityName
}

/** Places and organizations of a given register, wherever they are named; the longest form counts. */
export const names: Recognizer = ({ texts, options }) => {
  const given = (options.authorities ?? [])
    .filter((authority) => (authority.names?.length ?? 0) > 0)
    .map(indexOf)
  if (given.length === 0) return []
  return texts.flatMap(({ flow, zone }) => {
    if (zone === 'label' || zone === 'speaker') return []
    const words = [...flow.text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.-]*/gu)].map(
      ({ 0: word, index }) => ({ word: bare(word), index }),
    )
    const found: (PlaceName | OrganizationName)[] = []
    for (let at = 0; at < words.length; at++) {
      const form = given
        .flatMap((index) => index.get(words[at]!.word) ?? [])
        .filter((each) => each.words.every((word, offset) => words[at + offset]?.word === word))
        .reduce<Form | undefined>(
          (best, each) => (best && best.words.length >= each.words.length ? best : each),
          undefined,
        )
      if (!form) continue
      const last = words[at + form.words.length - 1]!
      const span = sourceSpan(flow, { start: words[at]!.index, end: last.index + last.word.length })
      const type = form.name.kind === 'place' ? 'placeName' : 'organizationName'
      found.push({ type, ...span, target: form.name.href, rule: 'name-of-register', cert: 'high' })
      at += form.words.length - 1
    }
    return found
  })
}

/** The forms of a register by their first words. */
const indexOf = remember(({ names: given = [] }: Authority): ReadonlyMap<string, readonly Form[]> => {
  const forms = given.flatMap((name) =>
    name.forms.map((form) => ({ words: form.split(/\s+/).map(bare), name })),
  )
  return grouped(forms, ({ words }) => words[0]!)
})

/** Without a possessive, and without the full stop of a sentence ("U.N." keeps its own). */
function bare(word: string): string {
  const plain = word.replace(/[’']s?$/, '')
  return /\..*\.$/.test(plain) ? plain : plain.replace(/[.,]+$/, '')
}
