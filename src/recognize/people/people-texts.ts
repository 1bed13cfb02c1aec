import type { Item, List, Memo } from '../../memo/ast.js'
import { withoutCount } from '../../memo/sides.js'
import type { FlowText } from '../flow-texts.js'
import type { PeopleText } from './people.js'

/** The texts of a memo with what its lists of participants say of their entries. */
export function peopleTexts(memo: Memo, texts: readonly FlowText[]): PeopleText[] {
  const sides = delegations(memo, texts)
  const columns = columnsOf(memo)
  let label: string | undefined
  return texts.map(({ flow, zone, block, phrase }) => {
    if (zone === 'label') label = flow.text
    const participant = zone === 'item' && block?.type === 'list' && block.kind === 'participants'
    if (!participant) return { flow, zone, participant }
    const [side, column] = [sides.get(phrase), columns.get(phrase)]
    return { flow, zone, participant, side, column, label: block.label && label }
  })
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
