import { isFurniture } from '../../../memo/ast.js'
import type { Block, PageTurn, Turn } from '../../../memo/ast.js'
import type { Cursor } from '../cursor.js'
import { currentLine, phrase, takeWrapped } from '../cursor.js'
import type { Line, Unit } from '../line.js'
import { isLine } from '../line.js'

/**
 * A turn of a transcript begins with its speaker.
 *
 *     The Secretary: I read your cables.
 *     ^^^^^^^^^^^^^^ label
 */
const LABEL = /^((?:The )?[A-Z][\p{L}.’' -]{1,38}?)[:;] +(?=\S)/u

/** What begins a line like a label; few lines have its colon in time. */
function labelOf({ text }: Line): RegExpExecArray | null {
  const beginning = text.slice(0, 60)
  return beginning.includes(':') || beginning.includes(';') ? LABEL.exec(beginning) : null
}

/** Words that end in a colon without speaking. */
const NOT_A_SPEAKER =
  /^(?:subject|date|time|place|from|to|via|ref|re|participants|present|note|comment|source|action|summary|copies|distribution|cc|drafted|approved|recommendation|background|first|second|third|finally|in addition|for example|attachment)\b/i

/** The labels of a transcript: some label must come back, and the turns must be many. */
export function speakerLabels(all: readonly Unit[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const unit of all) {
    const label = isLine(unit) ? labelOf(unit)?.[1] : undefined
    if (label !== undefined && !NOT_A_SPEAKER.test(label)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const repeated = [...counts.values()].some((count) => count > 1)
  return turns >= 4 && repeated ? new Set(counts.keys()) : new Set()
}

/** One labelled turn, as far as its first paragraph. */
export function turn(cursor: Cursor): [Turn] | undefined {
  const line = currentLine(cursor)
  const label = line && cursor.speakers.size > 0 ? labelOf(line) : undefined
  if (!line || !label || !cursor.speakers.has(label[1]!)) return undefined
  cursor.front = false
  const lines = takeWrapped(cursor)
  const words = phrase(lines, label[0].length)
  const end = line.start + label[0].trimEnd().length
  const speaker = { place: { start: line.start, end }, lines: [{ start: line.start, end }] }
  const first = { type: 'paragraph', role: 'body', place: words.place, phrase: words } as const
  return [{ type: 'turn', place: { start: line.start, end: words.place.end }, speaker, content: [first] }]
}

/** Paragraphs without a label that follow a turn go on with it, and page breaks between them stay between. */
export function joinTurns(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  let breaks: PageTurn['parts'][number][] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.type === 'turn' && isFurniture(block)) breaks.push(block)
    else if (last?.type === 'turn' && block.type === 'paragraph' && block.role === 'body') {
      const place = { start: last.place.start, end: block.place.end }
      joined[joined.length - 1] = { ...last, place, content: [...last.content, ...breaks, block] }
      breaks = []
    } else {
      for (const each of breaks) joined.push(each)
      joined.push(block)
      breaks = []
    }
  }
  return [...joined, ...breaks]
}
