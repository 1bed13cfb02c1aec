import type { Person } from '../../../memo/person.js'
import type { FlowText } from '../../recognizers.js'

/** A department or agency, as meetings of several of them call it; "the Department" and "the Bureau" are the speaker’s own. */
const AGENCY =
  '(?:[Tt]he )?(?:State|Defense|Treasury|Commerce|Agriculture|Interior|Labor|Justice|JCS|OSD|CIA|AEC|ACDA|AID|ICA|USIA|OEP|OMB|NASA|Joint Chiefs(?: of Staff)?|Joint Staff|(?:State|Defense|Treasury|Commerce|Justice) Department|Department of \\p{Lu}\\p{L}+|Office of the \\p{Lu}\\p{L}+(?: of \\p{Lu}\\p{L}+)?|Bureau of the Budget|Pentagon)'
/** "State recommended", "JCS, Commerce, and Treasury felt"; the number of the paragraph may stand before it. */
const RECOMMENDS = new RegExp(
  `^(?:\\d{1,2}\\. )?(${AGENCY}(?:(?:, and|,| and) ${AGENCY}){0,6}) (?:then |also |\\p{Ll}+ly )?(?:recommended|believed|felt|thought|favored|preferred|proposed|suggested|opposed|agreed|concurred|supported|urged|argued|objected|maintained|wanted|took the position|was of the opinion)(?!\\p{L})`,
  'u',
)

/** The agencies that are said to recommend or believe something at the beginning of some words. */
export const agenciesAt = (words: string): string | undefined =>
  words.length > 0 ? RECOMMENDS.exec(words)?.[1] : undefined

/** "The Department of Defense" and "Defense" are one. */
const normal = (agency: string): string =>
  agency
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^department of | department$/, '')
    .replace(/^joint chiefs(?: of staff)?$/, 'jcs')

/** Whoever sits for an agency. */
export const membersOfAgency = (agency: string, participants: readonly Person[]): readonly Person[] =>
  participants.filter(({ side }) => side !== undefined && normal(side) === normal(agency))

/** Whether agencies talk with each other: the list has them for sides, or several of them open paragraphs. */
export function areAgencies(texts: readonly FlowText[], participants: readonly Person[]): boolean {
  const found = new Set<string>()
  for (const { zone, flow } of texts) {
    const agency = zone === 'paragraph' ? agenciesAt(flow.text) : undefined
    if (agency === undefined) continue
    found.add(normal(agency))
    if (found.size > 1 || membersOfAgency(agency, participants).length > 0) return true
  }
  return false
}
