import type { Act } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'
import { pointers } from '../pointers.js'
import { filled } from './filled.js'
import { personNamed, categoryId, schemeOf } from './input.js'
import type { HeaderInput } from './input.js'
import { correspondence, dayOfAct, setting, whenAndWhere, yearOf } from './occasion.js'
import type { ActDay } from './occasion.js'
import { participants } from './participants.js'
import { partedBy, sentenceNumber } from './printed-part.js'

export function profileDescription(input: HeaderInput): XmlElement {
  return tei('profileDesc', {}, [
    creation(input),
    tei('langUsage', {}, [tei('language', { ident: input.language }, [languageName(input.language)])]),
    textClass(input),
    participants(input),
    setting(input),
    correspondence(input),
  ])
}

function creation(input: HeaderInput): XmlElement | undefined {
  const acts = input.sourceNote?.acts ?? []
  const changes = acts.map((act, index) => change(act, acts[index - 1], input))
  return filled('creation', [...whenAndWhere(input), filled('listChange', changes)])
}

/** "Drafted by Akalovsky on September 16", with the year that the memo’s own date supplies. */
function change(act: Act, before: Act | undefined, input: HeaderInput): XmlElement {
  const day = dayOfAct(act, input)
  const agents = act.agents.map(({ text }) => personNamed(input, text)?.id)
  const who = pointers(agents.filter((id) => id !== undefined))
  const note = input.sourceNote!
  const n = sentenceNumber(note, act)
  const rend = before && sentenceNumber(note, before) === n ? partedBy(note, before, act, ' and ') : undefined
  return tei('change', { type: act.kind, who, when: day?.when, n, rend }, wordsOfAct(act, day))
}

/** The words of an act, with a supplied year behind its day. */
function wordsOfAct({ start, text, date }: Act, day: ActDay | undefined): (XmlNode | string)[] {
  if (!date || !day?.suppliedYear) return [text]
  const behind = text.slice(date.end - start)
  return [text.slice(0, date.end - start), ...yearOf(day), ...(behind === '' ? [] : [behind])]
}

function textClass({ sourceNote }: HeaderInput): XmlElement | undefined {
  const classification = sourceNote?.classification
  if (!classification) return undefined
  const n = sentenceNumber(sourceNote, classification)
  const parts = [classification.level, ...classification.handling]
  return tei(
    'textClass',
    {},
    parts.map((part, index) => {
      const scheme = index === 0 ? 'classification' : schemeOf(part)
      const rend = partedBy(sourceNote, parts[index - 1], part, '; ')
      return tei('catRef', { scheme: `#${scheme}`, target: `#${scheme}-${categoryId(part.text)}`, n, rend })
    }),
  )
}

/** English names of languages by code; looking one up costs as much as encoding a page. */
const languages = new Map([
  ['en', 'English'],
  ['und', 'Not determined'],
])

function languageName(code: string): string {
  const known = languages.get(code)
  if (known !== undefined) return known
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  languages.set(code, name)
  return name
}
