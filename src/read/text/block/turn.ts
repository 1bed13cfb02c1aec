import { isFurniture } from '../../../memo/ast.js'
import type { Block, PageTurn, Turn } from '../../../memo/ast.js'
import { nameOfLabel } from '../../../memo/speaker-label.js'
import { fold } from '../../../memo/title-words.js'
import { isDrawn } from '../../../source/drawn-line.js'
import { addAll } from '../../../source/many.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase } from '../cursor.js'
import { isLine } from '../line.js'
import { paragraphOf } from './build.js'
import { isDraftingCode, isMarkOfPage } from './below-signature.js'
import { isLabeled } from './label.js'
import { takeProse } from './paragraph.js'
import { isOfMeeting, namesOfLabels, tellsOfSpeaker } from './turn-ends.js'
import { phraseOf } from '../../../memo/phrase.js'

/** Characters of a label and a gap below which lines are no column by chance. */
const NARROWEST = 5

/** A labelled turn with its first paragraph. */
export function turn(cursor: Cursor): [Turn] | undefined {
  const line = cursor.speakers.size > 0 ? currentLine(cursor) : undefined
  const label = line && cursor.speakers.get(line)
  if (!label) return undefined
  const isAlone = label.length === line.text.length
  const next = cursor.units[cursor.at + 1]
  if (isAlone && (!isLine(next) || cursor.speakers.has(next))) return undefined
  cursor.front = false
  if (isAlone) cursor.at++
  const hanging = label.spaced > NARROWEST ? line.indent + label.spaced : undefined
  const words = phrase(takeProse(cursor, isAlone ? undefined : hanging), isAlone ? 0 : label.spaced)
  const speaker = phraseOf([{ start: line.start, end: line.start + label.length }])
  return [
    {
      type: 'turn',
      place: { start: line.start, end: words.place.end },
      speaker,
      content: [paragraphOf('body', words)],
    },
  ]
}

/** Whether words report what the speaker of the turn says, and so are not his: "Secretary Hall continued that". */
function reportsSpeaker(words: string, label: string): boolean {
  const name = nameOfLabel(label)
  return name.length > 2 && words.startsWith(`${name} `) && /^\p{Ll}/u.test(words.slice(name.length + 1))
}

/** Joins paragraphs without a label to the turn before them, with the page breaks between them. */
export function joinTurns(blocks: readonly Block[], source: string): Block[] {
  let known: ReadonlySet<string> | undefined
  let words: ReadonlySet<string> | undefined
  const names = (): ReadonlySet<string> => (known ??= namesOfLabels(labelsOf(blocks, source)))
  const listed = (): ReadonlySet<string> => (words ??= wordsOfPeople(blocks, source))
  const ends = ({ place }: Block, { speaker }: Turn): boolean => {
    const words = source.slice(place.start, Math.min(place.end, place.start + 120))
    const label = source.slice(speaker.place.start, speaker.place.end)
    if (reportsSpeaker(words, label) || isOfMeeting(words) || tellsOfSpeaker(words, names(), listed))
      return true
    return isDrawn(words) || isDraftingCode(words) || isMarkOfPage(words) || isLabeled(words)
  }
  const joined: Block[] = []
  let turn: Turn | undefined
  let content: Part[] = []
  let breaks: PageTurn['parts'][number][] = []
  const close = (): void => {
    if (turn)
      joined.push({ ...turn, place: { start: turn.place.start, end: content.at(-1)!.place.end }, content })
    addAll(joined, breaks)
    turn = undefined
    breaks = []
  }
  for (const block of blocks) {
    if (turn && isFurniture(block)) breaks.push(block)
    else if (turn && block.type === 'paragraph' && block.role === 'body' && !ends(block, turn)) {
      addAll(content, breaks)
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

const labelsOf = (blocks: readonly Block[], source: string): string[] =>
  blocks.flatMap((block) =>
    block.type === 'turn' ? [source.slice(block.speaker.place.start, block.speaker.place.end)] : [],
  )

/** The words of the lists of participants, in small letters. */
function wordsOfPeople(blocks: readonly Block[], source: string): ReadonlySet<string> {
  const lists = blocks.filter((block) => block.type === 'list' && block.kind === 'participants')
  const words = lists.flatMap(
    ({ place }) => source.slice(place.start, place.end).match(/[\p{L}’'-]+/gu) ?? [],
  )
  return new Set(words.map(fold))
}

type Part = Turn['content'][number]
