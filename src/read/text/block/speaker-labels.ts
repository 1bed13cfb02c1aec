import { isSideName, mayBeSide } from '../../../memo/sides.js'
import { isTitle } from '../../../memo/title-words.js'
import { UPPER } from '../../../source/characters.js'
import { PARTICLES, isElided } from '../../../source/particles.js'
import { lastWord } from '../../../source/wording.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { labelKind, openingLabel } from './label.js'
import { opensWithBody } from './people-in-line.js'

const NAME = String.raw`((?:The )?[A-Z][\p{L}.’' /-]{0,38}?)`
/** "(U.S.)", "(Treasury)": the state, side or body of who speaks; "(in German)", "[angrily]", "[Soviet Ambassador]". */
const BESIDE = String.raw`(?: (?:\((?:[Tt]he )?[A-Z][\p{L}.’& /-]{0,38}\)|\(\p{Ll}[^()]{1,48}\)|\[[^[\]]{2,50}\]))?`
/** No label with them is longer. */
const FARTHEST_COLON = 90

/**
 * A turn of a transcript begins with its speaker.
 *
 *     The Secretary: I read your cables.
 *     ^^^^^^^^^^^^^^ label
 *     Mr. Hall (U.S.): We agree.
 *     ^^^^^^^^^^^^^^^^ label
 *     P.M. : So do we.
 *     ^^^^^^ label
 */
const LABEL = new RegExp(String.raw`^${NAME}${BESIDE}(?: {0,2}:|;) +(?=\S)`, 'u')

/** The label at the beginning of a line; null for most lines after a quick test. */
function labelOf({ initial, text }: Line): RegExpExecArray | null {
  if (!(initial & UPPER)) return null
  const beginning = text.slice(0, FARTHEST_COLON)
  return beginning.includes(':') || beginning.includes(';') ? LABEL.exec(beginning) : null
}

/** The length of a label with its colon, and with the space behind it. */
export interface SpeakerLabel {
  readonly length: number
  readonly spaced: number
}

/** "EUR/SOV" */
const CODES = /^[A-Z]+\/[A-Z/]+$/
/** Words that end in a colon without speaking. */
const NOT_A_SPEAKER =
  /^(?:subject|date|time|place|from|to|via|ref|re|participants|present|note|comment|source|action|summary|copies|distribution|cc|drafted|approved|recommendation|background|first|second|third|finally|in addition|for example|attachment)\b/i

/**
 * The lines under the label of the participants that name a side and its people, who may go on in the lines below, up to a
 * blank one; below it another body may follow:
 *
 *     US: The Secretary
 *         Mr. Hall
 *     Norland: Minister Lund
 */
function delegationLines(all: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>()
  all.forEach((unit, index) => {
    if (!isLine(unit) || unit.text.length > LONGEST_LABEL || labelKind(unit.text) !== 'participants') return
    for (let at = index + 1, known = false; at < all.length; at++) {
      const line = all[at]!
      if (!isLine(line)) return
      const side = labelOf(line)?.[1]
      const isOfBody = side !== undefined && opensWithBody(line.text)
      if (at > index + 1 && line.blanksBefore > (isOfBody ? 1 : 0)) return
      if (side === undefined ? !known : !(isOfBody || isSideName(side) || (known && mayBeSide(side)))) return
      if (side === undefined) continue
      known = true
      found.add(line)
    }
  })
  return found
}

/** "Nils Holm; Mr. Berg": lines in which a list behind the label of the participants goes on, however many semicolons it has. */
function listedLines(all: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>()
  let isListed = false
  for (const unit of all) {
    if (!isLine(unit)) continue
    if (unit.blanksBefore > 0) isListed = false
    const kind = openingLabel(unit.text)?.kind
    if (kind) isListed = kind === 'participants'
    else if (isListed && labelOf(unit)?.[0].includes(';')) found.add(unit)
  }
  return found
}

const LONGEST_LABEL = 40

/** A label alone on its line; its words stand in the next lines. */
const ALONE = new RegExp(`^${NAME}${BESIDE} {0,2}:$`, 'u')

/** The first word of a name, which may be the surname; undefined for a title. */
function firstWord(name: string): string | undefined {
  const word = name.slice(0, Math.max(0, name.indexOf(' ')))
  return word === '' || isTitle(word) ? undefined : word
}

/**
 * The labelled lines of a transcript: somebody must come back ("Lund", then "Mr. Lund"), and the turns must be many. A
 * semicolon, or a label alone, is believed of those who speak with a colon elsewhere.
 */
export function speakerLabels(all: readonly Unit[]): ReadonlyMap<Line, SpeakerLabel> {
  const names = new Set<string>()
  let named = 0
  const found = new Map<Line, SpeakerLabel>()
  const delegations = delegationLines(all)
  const listed = listedLines(all)
  for (const [line, label] of labelled(all)) {
    if (delegations.has(line) || listed.has(line)) continue
    for (const each of label[1]!.split('/')) {
      names.add(lastWord(each))
      named++
    }
    found.set(line, { length: label[0].trimEnd().length, spaced: label[0].length })
  }
  if (found.size < FEWEST || names.size === named) return dashedLabels(all)
  addWithoutColon(all, found)
  return found
}

/** Speakers whose labels are looked for without a colon. */
const MOST_SPEAKERS = 20
/** What begins a remark, and no name. */
const OPENER =
  /^(?:I|It|We|You|He|She|They|The|This|That|These|There|If|But|And|Yes|No|Not|What|Why|How|When|Where|Well|So|In|On|As|Let|Do|Did|Is|Are|Would|Perhaps|Of course)(?![\p{L}’'-])/u

/** Adds labels that lost their colons, of persons who speak elsewhere: "Mr. Lund It is late." */
function addWithoutColon(all: readonly Unit[], found: Map<Line, SpeakerLabel>): void {
  const labels = new Set<string>()
  for (const [{ text }, { length }] of found)
    if (labels.size < MOST_SPEAKERS) labels.add(text.slice(0, length - 1))
  for (const unit of all) {
    if (!isLine(unit) || !(unit.initial & UPPER) || found.has(unit) || unit.blanksBefore === 0) continue
    for (const { length } of [...labels].filter((label) => unit.text.startsWith(`${label} `)))
      if (OPENER.test(unit.text.slice(length + 1))) found.set(unit, { length, spaced: length + 1 })
  }
}

/** Turns that make a transcript. */
const FEWEST = 4

/** "Lund - Agree - place to express our views is at home." */
const DASHED = /^((?:The )?[A-Z][\p{L}.’' -]{0,38}?) (?:--?|–|—) +(?=\S)/u

/** Labels with a dash: two speakers must come back with sentences, as no office before a name does. */
function dashedLabels(all: readonly Unit[]): ReadonlyMap<Line, SpeakerLabel> {
  const lines: [Line, RegExpExecArray][] = []
  const times = new Map<string, number>()
  for (const unit of all) {
    const label = isLine(unit) && unit.initial & UPPER ? dashedLabel(unit.text.slice(0, 60)) : null
    if (!label || NOT_A_SPEAKER.test(label[1]!) || !hasCapitals(label[1]!)) continue
    lines.push([unit as Line, label])
    const name = lastWord(label[1]!)
    if (isSentence((unit as Line).text.slice(label[0].length))) times.set(name, (times.get(name) ?? 0) + 1)
  }
  const heard = new Set([...times].filter(([, count]) => count > 1).map(([name]) => name))
  const isHeard = ([, label]: [Line, RegExpExecArray]): boolean => heard.has(lastWord(label[1]!))
  // "Chen Tsung-liua" among many of "Chen Tsung-hua" is a misprint.
  const surnames = new Set(lines.filter(isHeard).map(([, label]) => firstWord(label[1]!)))
  const isSurname = (word: string | undefined): boolean => word !== undefined && surnames.has(word)
  const found = lines.filter((line) => isHeard(line) || isSurname(firstWord(line[1][1]!)))
  if (heard.size < 2 || found.length < FEWEST) return new Map()
  return new Map(
    found.map(([line, [label]]) => [line, { length: label.trimEnd().length, spaced: label.length }]),
  )
}

const dashedLabel = (beginning: string): RegExpExecArray | null =>
  DASHES.some((dash) => beginning.includes(dash)) ? DASHED.exec(beginning) : null
const DASHES = [' - ', ' — ', ' – ', ' -- ']

const hasCapitals = (label: string): boolean => label.split(' ').every((word) => /^[A-Z]/.test(word))

/** "Mr. Lund", "Minister of Finance", "al-Hassan": no "Information to be sought from Mr. Lund". */
const isName = (label: string): boolean =>
  label.split(' ').every((word) => IS_CAPITAL.test(word) || isElided(word, 0) || NAME_LINKS.has(word))
const IS_CAPITAL = /^[/-]?\p{Lu}/u
const NAME_LINKS = new Set([...PARTICLES, 'of', 'for', 'the', 'and', 'from', '-', '/'])

/** Whether the words behind a label are a sentence: several of them are small. */
const isSentence = (words: string): boolean => (words.match(/ \p{Ll}+(?![\p{L}’])/gu)?.length ?? 0) > 3

function labelled(all: readonly Unit[]): [Line, RegExpExecArray][] {
  const lines: [Line, RegExpExecArray][] = []
  const heard = new Set<string>()
  for (const unit of all) {
    const label = isLine(unit) ? (labelOf(unit) ?? labelAlone(unit)) : null
    if (!label || NOT_A_SPEAKER.test(label[1]!) || CODES.test(label[1]!) || !isName(label[1]!)) continue
    lines.push([unit as Line, label])
    if (isSure(label)) for (const each of label[1]!.split('/')) heard.add(lastWord(each))
  }
  return lines.filter(([, label]) => isSure(label) || heard.has(lastWord(label[1]!)))
}

const isSure = ([label]: RegExpExecArray): boolean => label.includes(':') && label.endsWith(' ')

const labelAlone = ({ initial, text }: Line): RegExpExecArray | null =>
  initial & UPPER && text.length < FARTHEST_COLON && text.endsWith(':') ? ALONE.exec(text) : null
