import { inTitleCase } from '../../../memo/title-case.js'
import type { PeopleText } from '../people.js'
import type { Register } from '../register/register.js'

/** Offices whose holders head lists without being printed in them. */
const OFFICES = 'Prime Minister|Secretary of State|Foreign Secretary|President|Chancellor|Taoiseach|Chairman'
/** "THE PRIME MINISTER welcomed", at the beginning of a paragraph. */
const OPENING = new RegExp(
  `^(?:\\d{1,3}\\. )?(?:The (${OFFICES})|THE (${OFFICES.toUpperCase()})),? (?=\\p{Ll})(?!of )`,
  'u',
)
/** Others with offices who show that the list leaves out that of the first, and paragraphs that show who he is. */
const ENOUGH = 2

/**
 * Whoever heads a list of people with offices without one, and is never called by name, is the one who speaks under an office that nobody
 * is listed in: "The Rt. Hon. Henry Hall, M.P." is "THE PRIME MINISTER".
 */
export function giveOfficeOfFirst(texts: readonly PeopleText[], register: Register): void {
  const listed = register.people.filter(({ participant }) => participant)
  const [first, ...others] = listed
  if (
    !first ||
    first.surname === '' ||
    first.offices.length > 0 ||
    first.titles.some((title) => / |ent$|er$/.test(title))
  )
    return
  if (others.filter(({ offices }) => offices.length > 0).length < ENOUGH) return
  const times = new Map<string, number>()
  const name = first.surname.toLowerCase()
  for (const { flow, zone } of texts) {
    if (zone !== 'paragraph') continue
    if (flow.text.toLowerCase().includes(name)) return
    const opening = OPENING.exec(flow.text)
    const called = opening && (opening[1] ?? inTitleCase(opening[2]!))
    if (called) times.set(called, (times.get(called) ?? 0) + 1)
  }
  const isHeld = (office: string): boolean => {
    const last = office === 'Foreign Secretary' ? 'Foreign' : office
    return others.some(({ offices, printed, titles }) =>
      [...offices, ...printed, titles.join(' ')].some((form) => form.includes(last)),
    )
  }
  const [only, ...more] = [...times].filter(([office, count]) => count >= ENOUGH && !isHeld(office))
  if (only && more.length === 0) register.hold(first, `The ${only[0]}`)
}
