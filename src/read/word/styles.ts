import { childElements } from '../../xml/tree.js'
import type { XmlElement } from '../../xml/tree.js'
import { child, idOf, isOn, isSwitchedOn, valueOf } from './wordml.js'

/** What of a paragraph’s look says something of the text; measures in twentieths of a point. */
export interface Look {
  readonly style: string
  readonly before: number
  readonly after: number
  /** From the margin to the first word. */
  readonly indent: number
  /** No space to paragraphs of the same style. */
  readonly isClose: boolean
  /** The list that it is of, and how deep. */
  readonly list: string | undefined
  readonly level: number | undefined
}

/** The same as far as one holder says it: a paragraph, or its style. */
interface Said {
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly left?: number | undefined
  readonly first?: number | undefined
  readonly hanging?: number | undefined
  readonly isClose?: boolean | undefined
  readonly list?: string | undefined
  readonly level?: number | undefined
}

interface RunLook {
  readonly isHidden: boolean
  readonly isRaised: boolean
}

/** Styles may be based on one another, no deeper than this. */
const DEEPEST = 40

/** What paragraphs and runs get from their styles. Each style is looked at once. */
export class Styles {
  readonly #byId = new Map<string, XmlElement>()
  readonly #paragraphs = new Map<string, Said>()
  readonly #runs = new Map<string, RunLook>()
  readonly #defaults: Said
  #standard = ''

  constructor(styles: XmlElement | undefined) {
    this.#defaults = saidBy(child(child(child(styles, 'docDefaults'), 'pPrDefault'), 'pPr'))
    for (const style of styles ? childElements(styles) : []) {
      if (style.localName !== 'style') continue
      const id = idOf(style, 'styleId')
      this.#byId.set(id, style)
      if (idOf(style, 'type') === 'paragraph' && isOn(idOf(style, 'default'))) this.#standard = id
    }
  }

  /** How a paragraph looks: as it says itself, then as its style does. */
  lookOf(properties: XmlElement | undefined): Look {
    const style = valueOf(child(properties, 'pStyle')) ?? this.#standard
    const said = over(saidBy(properties), this.#ofStyle(style, DEEPEST))
    return {
      style,
      before: said.before ?? 0,
      after: said.after ?? 0,
      indent: (said.left ?? 0) + (said.first ?? 0) - (said.hanging ?? 0),
      isClose: said.isClose ?? false,
      list: said.list,
      level: said.level,
    }
  }

  #ofStyle(id: string, depth: number): Said {
    const known = this.#paragraphs.get(id)
    if (known) return known
    const style = this.#byId.get(id)
    if (!style || depth === 0) return this.#defaults
    const base = this.#ofStyle(valueOf(child(style, 'basedOn')) ?? '', depth - 1)
    const found = over(saidBy(child(style, 'pPr')), base)
    this.#paragraphs.set(id, found)
    return found
  }

  /** Whether a run is hidden or raised, by itself or by its style. */
  runLookOf(properties: XmlElement | undefined): RunLook {
    const style = valueOf(child(properties, 'rStyle')) ?? ''
    const known = this.#runs.get(style) ?? runLook(child(this.#byId.get(style), 'rPr'), PLAIN)
    this.#runs.set(style, known)
    return runLook(properties, known)
  }
}

const PLAIN: RunLook = { isHidden: false, isRaised: false }

function runLook(properties: XmlElement | undefined, otherwise: RunLook): RunLook {
  if (!properties) return otherwise
  const raised = valueOf(child(properties, 'vertAlign'))
  return {
    isHidden: isSwitchedOn(child(properties, 'vanish')) ?? otherwise.isHidden,
    isRaised: raised === undefined ? otherwise.isRaised : raised === 'superscript',
  }
}

function saidBy(properties: XmlElement | undefined): Said {
  if (!properties) return {}
  const [spacing, indent, list] = ['spacing', 'ind', 'numPr'].map((name) => child(properties, name))
  return {
    before: space(spacing, 'before'),
    after: space(spacing, 'after'),
    left: measure(indent, 'left') ?? measure(indent, 'start'),
    first: measure(indent, 'firstLine'),
    hanging: measure(indent, 'hanging'),
    isClose: isSwitchedOn(child(properties, 'contextualSpacing')),
    list: valueOf(child(list, 'numId')),
    level: numberOf(valueOf(child(list, 'ilvl'))),
  }
}

/** What the stronger holder says, and of the rest what the weaker one does. */
const over = (strong: Said, weak: Said): Said => ({
  before: strong.before ?? weak.before,
  after: strong.after ?? weak.after,
  left: strong.left ?? weak.left,
  first: strong.first ?? weak.first,
  hanging: strong.hanging ?? weak.hanging,
  isClose: strong.isClose ?? weak.isClose,
  list: strong.list ?? weak.list,
  level: strong.level ?? weak.level,
})

/** What Word takes for the space around a paragraph of the web. */
const AUTOMATIC = 280

const space = (spacing: XmlElement | undefined, side: 'before' | 'after'): number | undefined =>
  isOn(idOf(spacing, `${side}Autospacing`)) ? AUTOMATIC : measure(spacing, side)

const measure = (element: XmlElement | undefined, side: string): number | undefined =>
  numberOf(idOf(element, side))

function numberOf(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isNaN(number) ? undefined : number
}

/** The space between two paragraphs that follow one another. */
export const spaceBetween = (above: Look, below: Look): number =>
  above.isClose && below.isClose && above.style === below.style ? 0 : Math.max(above.after, below.before)
