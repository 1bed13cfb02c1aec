import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { inFormat } from '../counts.js'
import type { Look } from './styles.js'
import { child, idOf, isSwitchedOn, valueOf } from './wordml.js'

/** What Word prints before a paragraph of a list. */
export interface ListLabel {
  /** "1.", "(a)", or "•" for a bullet of any shape. */
  readonly text: string
  /** 0 for the outermost. */
  readonly level: number
}

interface Level {
  readonly format: string
  /** "%1.%2)": counts of this and outer levels in their places. */
  readonly text: string
  readonly start: number
  /** Counts of outer levels are in Arabic numerals, whatever theirs. */
  readonly isLegal: boolean
  /** The style whose paragraphs are of this level. */
  readonly style: string
}

interface List {
  /** Lists of one definition count on. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  /** The levels whose paragraphs are known by their style. */
  readonly styles: ReadonlyMap<string, number>
  /** Levels that begin anew where this list does. */
  readonly restarts: ReadonlyMap<number, number>
}

/** The numbers that Word counts and does not store, paragraph by paragraph in their order. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: XmlElement | undefined) {
    const children = numbering ? childElements(numbering) : []
    const definitions = new Map(
      children
        .filter(({ localName }) => localName === 'abstractNum')
        .map((each) => [idOf(each, 'abstractNumId'), each] as const),
    )
    for (const each of children) {
      if (each.localName !== 'num') continue
      const definition = valueOf(child(each, 'abstractNumId')) ?? ''
      const overrides = childElements(each).filter(({ localName }) => localName === 'lvlOverride')
      const levels = levelsOf([definitions.get(definition), ...overrides])
      this.#lists.set(idOf(each, 'numId'), {
        definition,
        levels,
        styles: new Map([...levels].map(([at, { style }]) => [style, at] as const)),
        restarts: new Map(
          overrides.flatMap((override) => {
            const start = Number.parseInt(valueOf(child(override, 'startOverride')) ?? '', 10)
            return Number.isNaN(start) ? [] : [[Number(idOf(override, 'ilvl')), start] as const]
          }),
        ),
      })
    }
  }

  /** Counts a paragraph, and gives what is printed before it; nothing for one outside of lists. */
  label({ list: id, level: said, style }: Look): ListLabel | undefined {
    const list = this.#lists.get(id ?? '')
    if (id === undefined || !list) return undefined
    const at = said ?? list.styles.get(style) ?? 0
    const level = list.levels.get(at)
    if (!level) return undefined
    const counts = this.#count(id, list, at)
    if (level.format === 'bullet') return { text: '•', level: at }
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const outer = list.levels.get(Number(place) - 1)
      const count = counts[Number(place) - 1] ?? outer?.start ?? 1
      return inFormat(level.isLegal ? 'decimal' : (outer?.format ?? 'decimal'), count)
    })
    return text.trim() === '' ? undefined : { text: text.trim(), level: at }
  }

  /** Counts on at a level; those inside it begin anew. */
  #count(id: string, list: List, at: number): readonly number[] {
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    const place = `${id} ${at}`
    const restart = this.#begun.has(place) ? undefined : list.restarts.get(at)
    this.#begun.add(place)
    const last = counts[at] ?? (list.levels.get(at)?.start ?? 1) - 1
    counts[at] = restart ?? last + 1
    counts.length = at + 1
    return counts
  }
}

/** Lists have nine levels. */
const isLevel = (element: XmlElement): boolean =>
  element.localName === 'lvl' && /^[0-8]$/.test(idOf(element, 'ilvl'))

/** Characters; a label comes before every paragraph of its list. */
const LONGEST_LABEL = 40

/** Levels of a definition, and those that a list has instead. */
function levelsOf(holders: readonly (XmlElement | undefined)[]): ReadonlyMap<number, Level> {
  const levels = holders.flatMap((holder) => (holder ? childElements(holder).filter(isLevel) : []))
  return new Map(
    levels.map((level) => [
      Number(idOf(level, 'ilvl')),
      {
        format: valueOf(child(level, 'numFmt')) ?? 'decimal',
        text: (valueOf(child(level, 'lvlText')) ?? '').slice(0, LONGEST_LABEL),
        start: Number(valueOf(child(level, 'start')) ?? 1),
        isLegal: isSwitchedOn(child(level, 'isLgl')) ?? false,
        style: valueOf(child(level, 'pStyle')) ?? '',
      },
    ]),
  )
}
