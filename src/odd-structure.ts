import type { FlowText } from './recognize/flow-texts.js'
import type { Recognized } from './recognize/recognize.js'
import { isProse } from './read/text/block/prose.js'
import { diagnose } from './source/diagnostic.js'
import type { Diagnostic } from './source/diagnostic.js'
import type { SourceFile } from './source/file.js'

/** What looks as if the lines of a text had been taken for something else. */
export function oddStructure(file: SourceFile, { texts }: Recognized): Diagnostic[] {
  const warn = ({ phrase }: FlowText, rule: string, reason: string): Diagnostic =>
    diagnose(file, phrase.place, { rule, source: 'read', severity: 'warning', reason })
  const sentences = texts
    .filter(isSentenceAmongPeople)
    .map((text) =>
      warn(
        text,
        'participant-is-sentence',
        'a sentence stands in the list of participants; part it from the list with a blank line',
      ),
    )
  const label = texts.some(({ zone }) => zone === 'turn') ? undefined : labelThatComesBack(texts)
  if (!label) return sentences
  return [
    ...sentences,
    warn(
      label,
      'labels-not-turns',
      `\`${labelIn(label)!}\` and other labels come back before paragraphs, but are not read as the turns of a transcript; write each as a name with a colon`,
    ),
  ]
}

const isSentenceAmongPeople = ({ zone, block, flow: { text } }: FlowText): boolean =>
  zone === 'item' &&
  block?.type === 'list' &&
  block.kind === 'participants' &&
  /[.?!][”"’]?$/.test(text) &&
  isProse(text)

/** The first paragraph with a label that comes back, where two come back and half of all paragraphs have one. */
function labelThatComesBack(texts: readonly FlowText[]): FlowText | undefined {
  const paragraphs = texts.filter(({ zone }) => zone === 'paragraph')
  const labelled = new Map<string, FlowText[]>()
  let others = 0
  for (const text of paragraphs) {
    const label = labelIn(text)
    const before = label === undefined ? undefined : labelled.get(label)
    if (before) before.push(text)
    else if (label !== undefined) labelled.set(label, [text])
    // Most texts have few, which half of them shows.
    else if (++others * 2 > paragraphs.length) return undefined
  }
  const back = [...labelled.values()].filter(({ length }) => length > 1)
  const count = back.reduce((sum, { length }) => sum + length, 0)
  return back.length > 1 && count >= FEWEST && count * 2 >= paragraphs.length ? back[0]![0] : undefined
}

/** Paragraphs that show a transcript. */
const FEWEST = 4

/** "Mr. Lund:", "LUND.—", "Q." */
const labelIn = ({ flow: { text } }: FlowText): string | undefined => LABEL.exec(text.slice(0, LONGEST))?.[0]
const LABEL =
  /^(?:[QA]\.|\p{Lu}[\p{L}.’' -]{0,30}?(?:(?: ?[([][^()[\]]{1,60}[)\]])? ?:|\.? ?[—–]))(?=\s|[—–])/u
const LONGEST = 100
