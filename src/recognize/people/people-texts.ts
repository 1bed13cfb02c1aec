import type { Item, List, Memo } from '../../memo/ast.js'
import { withoutCount } from '../../memo/sides.js'
import type { Flow } from '../../memo/flow.js'
import type { FlowText } from '../flow-texts.js'
import type { PeopleText } from './people.js'

/** The texts of a memo with what its lists of participants say of their entries. */
export function peopleTexts(memo: Memo, texts: readonly FlowText[]): PeopleText[] {
  const sides = delegations(memo, texts)
  const columns = columnsOf(memo)
  const rest = continuations(memo, texts)
  let label: string | undefined
  return texts.map(({ flow, zone, block, phrase }) => {
    if (zone === 'label') label = flow.text
    const participant = zone === 'item' && block?.type === 'list' && block.kind === 'participants'
    if (!participant) return { flow, zone, participant }
    const [side, column] = [sides.get(phrase), columns.get(phrase)]
    return { flow, zone, participant, side, column, label: block.label && label, more: rest.get(phrase) }
  })
}

/** The cells in which entries of columns go on, with other columns between. */
function continuations(memo: Memo, texts: readonly FlowText[]): ReadonlyMap<Item['phrase'], readonly Flow[]> {
  const found = new Map<Item['phrase'], Flow[]>()
  const cells = new Map(
    texts.flatMap(({ zone, phrase, flow }) => (zone === 'cell' ? [[phrase, flow] as const] : [])),
  )
  if (cells.size === 0) return found
  const visit = ({ items }: List): void => {
    const heads = new Map<number | undefined, Flow[]>()
    for (const { phrase, column, continues, list } of items) {
      const cell = continues ? cells.get(phrase) : undefined
      if (cell) heads.get(column)?.push(cell)
      else {
        const more: Flow[] = []
        found.set(phrase, more)
        heads.set(column, more)
      }
      if (list) visit(list)
    }
  }
  for (const block of memo.blocks) if (block.type === 'list' && block.form === 'columns') visit(block)
  return found
}

/** The column of each entry of lists in columns. */
function columnsOf(memo: Memo): ReadonlyMap<Item['phrase'], number> {
  const found = new Map<Item['phrase'], number>()
  for (const block of memo.blocks)
    if (block.type === 'list' && block.form === 'columns')
      for (const { phrase, column } of block.items) if (column !== undefined) found.set(phrase, column)
  return found
}

const NO_SIDES: ReadonlyMap<Item['phrase'], string> = new Map()

/** The delegation above each item that stands under one. */
function delegations(memo: Memo, texts: readonly FlowText[]): ReadonlyMap<Item['phrase'], string> {
  const named = texts.filter(({ zone }) => zone === 'delegation')
  if (named.length === 0) return NO_SIDES
  let nameless = 0
  const words = new Map(
    named.map(({ phrase, flow: clean }) => [
      phrase,
      // Two delegations without a name are two.
      withoutCount(clean.text).replace(/\s*[,;:—–-]{1,3}$/, '') || ' '.repeat(++nameless),
    ]),
  )
  const sides = new Map<Item['phrase'], string>()
  const nameOf = (item: Item): string | undefined => words.get(item.phrase)
  const visit = (list: List, above: string | undefined): void => {
    let side = above
    for (const item of list.items) {
      if (item.leads) side = nameOf(item)
      else if (side !== undefined) sides.set(item.phrase, side)
      if (item.list) visit(item.list, nameOf(item))
    }
  }
  for (const block of memo.blocks)
    if (block.type === 'list' && block.kind === 'participants') visit(block, undefined)
  return sides
}
