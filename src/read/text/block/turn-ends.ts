import { nameOfLabel } from '../../../memo/speaker-label.js'
import { fold, isOfficeWord, isTitle } from '../../../memo/title-words.js'

/** Sentences about the meeting that belong to no speaker: "The meeting adjourned at 4:30 p.m.", "Recorded by V. Lund." */
const END =
  /^[([]?(?:(?:The|This) (?:meeting|conversation|discussion|session|call|luncheon|talks?)\b[^.]{0,40}\b(?:adjourned|ended|concluded|broke up|closed|recessed|lasted|recorded by)\b|Recorded by \p{Lu})/u

/** "The photographers left the room.", "Coffee was served.", "Mr. Lund joined the conversation." */
const STAGED =
  /^[([]?(?:(?:At this (?:point|juncture|moment),? )?[Tt]he (?:photographers|reporters|correspondents|press|interpreters?|others) (?:then |now |all )?(?:left|withdrew|departed|entered|were (?:admitted|shown))|(?:Coffee|Tea|Lunch|Luncheon|Dinner|Refreshments) (?:was|were) (?:then )?served|(?:\p{Lu}[\p{L}.’-]* ){1,5}(?:then )?joined the (?:conversation|meeting|discussion|talks?|group|party))(?!\p{L})/u

/**
 * "N. S. Lund said", "Then the Secretary turned to other matters and", "On trade. Mr. Lund asked", "Comrade Lund notes that": who did so,
 * and what.
 */
const TELLS =
  /^(?:[^.:“”"]{3,60}\. |Then |At this (?:point|juncture|moment),? )?(?:[Tt]he )?((?:\p{Lu}[\p{L}.’-]* ){1,5})(?:then |also |again |next |thereupon |\p{Ll}+ly )?(?:said|asked|replied|answered|continued|stated|added|thanked|agreed|remarked|observed|noted|explained|pointed out|turned to|interrupted|joined|(?:says|asks|replies|answers|continues|states|adds|agrees|remarks|observes|notes|explains|points out) (?:that|whether|if)(?= ))(?!\p{L})/u

/** Whether a paragraph without a label opens with what is told of the meeting, and is nobody’s words. */
export const isOfMeeting = (words: string): boolean => END.test(words) || STAGED.test(words)

/** The names of those who talk, by the labels of their turns: who talks to others does not call them by name. */
export function namesOfLabels(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map((label) => lastWord(nameOfLabel(label))).filter((name) => name.length > 2))
}

/**
 * Whether a paragraph opens with what one of those who talk said or did ("N. S. Lund said that it was late."), or one with a title whom
 * the list has (`listed`: its words).
 */
export function tellsOfSpeaker(
  words: string,
  names: ReadonlySet<string>,
  listed: () => ReadonlySet<string>,
): boolean {
  const called = TELLS.exec(words)?.[1]?.trim()
  if (called === undefined) return false
  const name = lastWord(called)
  if (names.has(name)) return called === name || !isTitle(name)
  const before = called.slice(0, -name.length - 1)
  return isTitle(before) && !isOfficeWord(name) && listed().has(fold(name))
}

const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1)
