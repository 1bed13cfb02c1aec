import type {
  Act,
  Classification,
  Located,
  Location,
  Meeting,
  Remark,
  SourceNote,
} from '../../memo/source-note.js'
import { readActs, toldActs } from './acts.js'
import { readClassification } from './classification.js'
import { located } from './located.js'
import { ELSEWHERE, LEAD, readLocation } from './location.js'
import { readMeeting } from './meeting.js'
import { isCitation, kindOfRemark, tellsOfCopy } from './remarks.js'
import { sentences } from './sentences.js'
import { addAll } from '../../source/many.js'

/**
 * Reads a source note; what no rule reads stays a remark, word for word.
 *
 *     Source: Department of State, Conference Files: Lot 64 D 560, CF 1472. Secret; Limit Distribution.
 *             ^ repository         ^ series          ^ lot         ^ CF     ^ level ^ handling
 *     Drafted by Akalovsky on September 16 and approved by Goodpaster on September 21.
 *     ^ act   ^ agent         ^ date           ^ act
 */
export function readSourceNote(text: string): SourceNote {
  const locations: Location[] = []
  const acts: Act[] = []
  const remarks: Remark[] = []
  const all = sentences(text).map((span) => located(text, span))
  const lead = leadOf(all)
  let classification: Classification | undefined
  let meeting: Meeting | undefined
  for (const [index, sentence] of all.entries()) {
    const location = index === lead ? readLocation(text, sentence, LEAD) : copy(text, all, index)
    const level = location || classification ? undefined : readClassification(text, sentence)
    const done = location || level ? [] : readActs(text, sentence)
    if (location) locations.push(location)
    else if (level) classification = level
    else if (done.length > 0) addAll(acts, done)
    else {
      const held = meeting ? undefined : readMeeting(text, sentence)
      if (held) meeting = held
      else if (isCitation(sentence.text)) cite(sentence, all[index - 1], remarks)
      else {
        remarks.push({ kind: kindOfRemark(sentence.text), ...sentence })
        addAll(acts, toldActs(text, sentence))
      }
    }
  }
  return { sentences: all, locations, acts, remarks, classification, meeting }
}

/** The sentence that places the original: the first, or behind a summary the one that "Source:" opens. */
function leadOf(all: readonly Located[]): number {
  if (!all[0]?.text.startsWith('Summary:')) return 0
  return all.findIndex(({ text }) => /^\[?source ?:/i.test(text))
}

/** A location in brackets is a copy's where the sentence before speaks of one. */
function copy(text: string, all: readonly Located[], index: number): Location | undefined {
  if (index === 0 || !tellsOfCopy(all[index - 1]!.text)) return undefined
  const location = readLocation(text, all[index]!, ELSEWHERE)
  return location?.repository && location
}

/** A citation in brackets belongs to the sentence before it, and both tell where something is kept or printed. */
function cite(citation: Located, before: Located | undefined, remarks: Remark[]): void {
  const last = remarks.at(-1)
  if (last?.kind === 'other' && last.start === before?.start)
    remarks[remarks.length - 1] = { ...last, kind: 'printed' }
  remarks.push({ kind: 'printed', ...citation })
}
