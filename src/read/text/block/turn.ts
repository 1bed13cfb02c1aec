import { UPPER } from '../../../source/characters.js'
import { isDrawn } from '../../../source/drawn-line.js'
import { isSideName, mayBeSide } from '../../../memo/sides.js'
import { nameOfLabel } from '../../../memo/speaker-label.js'
import { isFurniture } from '../../../memo/ast.js'
import type { Block, PageTurn, Turn } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'
import { isDraftingCode, isMarkOfPage } from './below-signature.js'
import { isLabeled, labelKind } from './label.js'
import { takeProse } from './paragraph.js'
import { phraseOf } from '../../../memo/phrase.js'

/**
 * A turn of a transcript begins with its speaker.
 *
 *     The Secretary: I read your cables.
 *     ^^^^^^^^^^^^^^ label
 */
const LABEL = /^((?:The )?[A-Z][\p{L}.’' /-]{0,38}?)[:;] +(?=\S)/u

/** What begins a line like a label; few lines begin with a capital and have its colon in time. */
function labelOf({ initial, text }: Line): RegExpExecArray | null {
  if (!(initial & UPPER)) return null
  const beginning = text.slice(0, 60)
  return beginning.includes(':') || beginning.includes(';') ? LABEL.exec(beginning) : null
}

/** How many characters a label takes with its colon, and with the space behind it. */
export interface SpeakerLabel {
  readonly length: number
  readonly spaced: number
}

/** "EUR/SOV" */
const CODES = /^[A-Z]+\/[A-Z/]+$/
/** Words that end in a colon without speaking. */
const NOT_A_SPEAKER =
  /^(?:subject|date|time|place|from|to|via|ref|re|participants|present|note|comment|source|action|summary|copies|distribution|cc|drafted|approved|recommendation|background|first|second|third|finally|in addition|for example|attachment)\b/i

/** "US: The Secretary, Mr. Hall": the lines under the label of the participants that name a side and its people. */
function delegationLines(all: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>()
  all.forEach((unit, index) => {
    if (!isLine(unit) || unit.text.length > LONGEST_LABEL || labelKind(unit.text) !== 'participants') return
    for (let at = index + 1, known = false; at < all.length; at++) {
      const line = all[at]!
      const side =
        isLine(line) && (at === index + 1 || line.blanksBefore === 0) ? labelOf(line)?.[1] : undefined
      if (side === undefined || !(isSideName(side) || (known && mayBeSide(side)))) return
      known = true
      found.add(line)
    }
  })
  return found
}

const LONGEST_LABEL = 40

/** A label without words behind it: they stand in the next lines. */
const ALONE = /^((?:The )?[A-Z][\p{L}.’' /-]{0,38}?):$/u

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1)

/**
 * The labelled lines of a transcript: somebody must come back ("Lund", then "Mr. Lund"), and the turns must be many. A
 * semicolon, or a label alone, is believed of those who speak with a colon elsewhere.
 */
export function speakerLabels(all: readonly Unit[]): ReadonlyMap<Line, SpeakerLabel> {
  const names = new Set<string>()
  let named = 0
  const found = new Map<Line, SpeakerLabel>()
  const delegations = delegationLines(all)
  for (const [line, label] of labelled(all)) {
    if (delegations.has(line)) continue
    for (const each of label[1]!.split('/')) {
      names.add(lastWord(each))
      named++
    }
    found.set(line, { length: label[0].trimEnd().length, spaced: label[0].length })
  }
  return found.size >= FEWEST && names.size < named ? found : dashedLabels(all)
}

/** So many turns make a transcript. */
const FEWEST = 4

/** "Lund - Agree - place to express our views is at home." */
const DASHED = /^((?:The )?[A-Z][\p{L}.’' -]{0,38}?) (?:--?|–|—) +(?=\S)/u

/** The labels that a dash parts: two must speak in sentences and come back, as no office before a name does. */
function dashedLabels(all: readonly Unit[]): ReadonlyMap<Line, SpeakerLabel> {
  const lines: [Line, RegExpExecArray][] = []
  const times = new Map<string, number>()
  for (const unit of all) {
    const label = isLine(unit) && unit.initial & UPPER ? dashedLabel(unit.text.slice(0, 60)) : null
    if (!label || NOT_A_SPEAKER.test(label[1]!) || !isName(label[1]!)) continue
    lines.push([unit as Line, label])
    const name = lastWord(label[1]!)
    if (isSentence((unit as Line).text.slice(label[0].length))) times.set(name, (times.get(name) ?? 0) + 1)
  }
  const heard = new Set([...times].filter(([, count]) => count > 1).map(([name]) => name))
  const found = lines.filter(([, label]) => heard.has(lastWord(label[1]!)))
  if (heard.size < 2 || found.length < FEWEST) return new Map()
  return new Map(
    found.map(([line, [label]]) => [line, { length: label.trimEnd().length, spaced: label.length }]),
  )
}

const dashedLabel = (beginning: string): RegExpExecArray | null =>
  DASHES.some((dash) => beginning.includes(dash)) ? DASHED.exec(beginning) : null
const DASHES = [' - ', ' — ', ' – ', ' -- ']

const isName = (label: string): boolean => label.split(' ').every((word) => /^[A-Z]/.test(word))

/** Whether several small words stand in what follows a label. */
const isSentence = (words: string): boolean => (words.match(/ \p{Ll}+(?![\p{L}’])/gu)?.length ?? 0) > 3

function labelled(all: readonly Unit[]): [Line, RegExpExecArray][] {
  const lines: [Line, RegExpExecArray][] = []
  const heard = new Set<string>()
  for (const unit of all) {
    const label = isLine(unit) ? (labelOf(unit) ?? labelAlone(unit)) : null
    if (!label || NOT_A_SPEAKER.test(label[1]!) || CODES.test(label[1]!)) continue
    lines.push([unit as Line, label])
    if (isSure(label)) for (const each of label[1]!.split('/')) heard.add(lastWord(each))
  }
  return lines.filter(([, label]) => isSure(label) || heard.has(lastWord(label[1]!)))
}

const isSure = ([label]: RegExpExecArray): boolean => label.includes(':') && label.endsWith(' ')

const labelAlone = ({ initial, text }: Line): RegExpExecArray | null =>
  initial & UPPER && text.length <= LONGEST_LABEL && text.endsWith(':') ? ALONE.exec(text) : null

/** One labelled turn, as far as its first paragraph. */
export function turn(cursor: Cursor): [Turn] | undefined {
  const line = cursor.speakers.size > 0 ? currentLine(cursor) : undefined
  const label = line && cursor.speakers.get(line)
  if (!label) return undefined
  const isAlone = label.length === line.text.length
  const next = cursor.units[cursor.at + 1]
  if (isAlone && (!isLine(next) || cursor.speakers.has(next))) return undefined
  cursor.front = false
  if (isAlone) cursor.at++
  const words = phrase(takeProse(cursor), isAlone ? 0 : label.spaced)
  const speaker = phraseOf([{ start: line.start, end: line.start + label.length }])
  const first = { type: 'paragraph', role: 'body', place: words.place, phrase: words } as const
  return [{ type: 'turn', place: { start: line.start, end: words.place.end }, speaker, content: [first] }]
}

/** "The meeting adjourned at 4:30 p.m.": nobody says that. */
const END =
  /^[([]?(?:The|This) (?:meeting|conversation|discussion|session|call|luncheon)\b[^.]{0,40}\b(?:adjourned|ended|concluded|broke up|closed|recessed)\b/

/** "The photographers left the room.", "Coffee was served." */
const STAGED =
  /^[([]?(?:(?:At this (?:point|juncture|moment),? )?[Tt]he (?:photographers|reporters|correspondents|press|interpreters?|others) (?:then |now |all )?(?:left|withdrew|departed|entered|were (?:admitted|shown))|(?:Coffee|Tea|Lunch|Luncheon|Dinner|Refreshments) (?:was|were) (?:then )?served)\b/

/** "Secretary Hall continued that": nobody says so of himself, by the label of his own turn. */
function reportsSpeaker(words: string, label: string): boolean {
  const name = nameOfLabel(label)
  return name.length > 2 && words.startsWith(`${name} `) && /^\p{Ll}/u.test(words.slice(name.length + 1))
}

/** Paragraphs without a label that follow a turn go on with it, and page breaks between them stay between. */
export function joinTurns(blocks: readonly Block[], source: string): Block[] {
  const ends = ({ place }: Block, { speaker }: Turn): boolean => {
    const words = source.slice(place.start, Math.min(place.end, place.start + 120))
    const label = source.slice(speaker.place.start, speaker.place.end)
    if (reportsSpeaker(words, label) || STAGED.test(words)) return true
    return (
      END.test(words) || isDrawn(words) || isDraftingCode(words) || isMarkOfPage(words) || isLabeled(words)
    )
  }
  const joined: Block[] = []
  let turn: Turn | undefined
  let content: Part[] = []
  let breaks: PageTurn['parts'][number][] = []
  const close = (): void => {
    if (turn)
      joined.push({ ...turn, place: { start: turn.place.start, end: content.at(-1)!.place.end }, content })
    for (const each of breaks) joined.push(each)
    turn = undefined
    breaks = []
  }
  for (const block of blocks) {
    if (turn && isFurniture(block)) breaks.push(block)
    else if (turn && block.type === 'paragraph' && block.role === 'body' && !ends(block, turn)) {
      for (const each of breaks) content.push(each)
      content.push(block)
      breaks = []
    } else {
      close()
      if (block.type === 'turn') [turn, content] = [block, [...block.content]]
      else joined.push(block)
    }
  }
  close()
  return joined
}

type Part = Turn['content'][number]
