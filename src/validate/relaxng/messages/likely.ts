import { nearest } from '../../../source/nearest.js'

/** Elements of HTML, and what TEI calls them. */
const FROM_HABIT: Readonly<Record<string, readonly string[]>> = {
  br: ['lb'],
  i: ['hi'],
  b: ['hi'],
  em: ['emph', 'hi'],
  emph: ['hi'],
  strong: ['hi'],
  u: ['hi'],
  sup: ['hi'],
  sub: ['hi'],
  tr: ['row'],
  td: ['cell'],
  th: ['cell'],
  para: ['p'],
  ul: ['list'],
  ol: ['list'],
  li: ['item'],
  a: ['ref'],
  span: ['seg'],
  blockquote: ['quote'],
  img: ['graphic'],
  footnote: ['note'],
  h1: ['head'],
  h2: ['head'],
  h3: ['head'],
  title: ['head'],
}

/** The elements that people usually mean, for messages about places where very many are allowed. */
export const COMMON = [
  'p',
  'head',
  'list',
  'item',
  'note',
  'div',
  'table',
  'ab',
  'quote',
  'hi',
  'ref',
  'date',
  'persName',
  'lb',
  'pb',
]

/** The allowed name that somebody meant: what TEI calls an element of HTML, or a name that is spelled similarly. */
export const meant = (name: string, allowed: readonly string[]): string | undefined =>
  calledByHabit(name, allowed) ?? nearest(name, allowed)

/** What TEI calls an element of HTML, if that is allowed. */
export const calledByHabit = (name: string, allowed: readonly string[]): string | undefined =>
  Object.hasOwn(FROM_HABIT, name) ? FROM_HABIT[name]!.find((each) => allowed.includes(each)) : undefined
