import { WordTable } from '../../../memo/word-table.js'
import type { Person } from '../../../memo/person.js'
import type { Analysis } from '../clause/clauses.js'
import type { Sentence } from '../sentence/sentence.js'
import { readSubject } from '../sentence/subject.js'
import type { Talk } from './talk.js'
import { actOf } from '../words/verbs.js'

/** "When Mr. Lund turned to Dahl, the latter said", "When Mr. Lund repeated this, Dahl said": somebody speaks before who takes part. */
const SCENE =
  /^(?:When|As|After|While) ((?:the )?\p{Lu}[\p{L}.’ -]{1,40}?) (?:then |again |next )?(?:turned to|asked|repeated|referred|mentioned|remarked|said|raised|pressed|inquired|suggested|pointed|told|addressed)(?!\p{L})([^,;:“”]{0,120}), ((?:the )?latter|(?:(?:Mr|Mrs|Dr)\. )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}) (?:then |also |\p{Ll}+ly )?(?=\p{Ll})/u
const MAY_OPEN = new WordTable(['When', 'As', 'After', 'While'])
const LONGEST = 260

/** Who speaks in a scene; nobody whom the text or a register tells of where `who` is undefined. */
interface Scene {
  readonly who: Person | undefined
  readonly evidence: string
}

/**
 * Whoever answers what somebody who takes part has just done or said is there as well, known or not, listed or not; `undefined`
 * if a sentence is no such scene.
 */
export function sceneOf(sentence: Sentence, { people }: Analysis, talk: Talk): Scene | undefined {
  const found = scene(sentence)
  if (!found) return undefined
  const { words, opening } = sentence
  const first = readSubject(words, opening + 1, sentence.end, talk.cast)
  // Whoever has the floor may tell what others said to him elsewhere.
  if (first?.subject.kind !== 'person' || first.subject.person === talk.current) return undefined
  if (!talk.takesPart(first.subject.person)) return undefined
  const [, , before, name] = found
  const called = name!.endsWith('latter') ? LAST_NAME.exec(before!)?.[1] : name
  const last = people.at(-1)
  const isLast = last !== first.subject.person && called?.endsWith(last?.surname ?? '') === true
  const who = isLast ? last : undefined
  return { who, evidence: found[0].slice(found[0].indexOf(', ') + 2).trim() }
}
/** Whether somebody speaks so, whoever did something before. */
export const isInScene = (sentence: Sentence): boolean => scene(sentence) !== undefined

function scene(sentence: Sentence): RegExpExecArray | undefined {
  const { words, opening, start } = sentence
  if (opening >= words.length || !MAY_OPEN.mayHave(words, opening)) return undefined
  const found = SCENE.exec(sentence.slice(start, start + LONGEST))
  if (!found) return undefined
  const behind = start + found[0].length
  return actOf(sentence.slice(behind, behind + LONGEST)) === undefined ? undefined : found
}

const LAST_NAME = /(\p{Lu}[\p{L}’-]+)[^\p{Lu}]*$/u
