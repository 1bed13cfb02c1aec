import type { Act } from '../../memo/source-note.js'
import { tei } from '../../xml/build.js'
import type { XmlElement, XmlNode } from '../../xml/tree.js'
import { EDITORS, personNamed, slug } from './input.js'
import type { HeaderInput } from './input.js'
import { participants } from './participants.js'
import { partedBy, sentenceNumber } from './printed-part.js'

export function profileDescription(input: HeaderInput): XmlElement {
  return tei('profileDesc', {}, [
    creation(input),
    tei('langUsage', {}, [
      tei('language', { ident: input.metadata.language ?? 'en' }, [
        languageName(input.metadata.language ?? 'en'),
      ]),
    ]),
    textClass(input),
    participants(input),
    setting(input),
  ])
}

function creation(input: HeaderInput): XmlElement | undefined {
  const acts = input.sourceNote?.acts ?? []
  const parts = [
    meetingDate(input),
    meetingPlace(input),
    acts.length > 0
      ? tei(
          'listChange',
          {},
          acts.map((act, index) => change(act, acts[index - 1], input)),
        )
      : undefined,
  ]
  return parts.some((part) => part !== undefined) ? tei('creation', {}, parts) : undefined
}

/** The day as the dateline prints it, else as the metadata supplies it. */
function meetingDate({ date, metadata }: HeaderInput): XmlElement | undefined {
  const type = 'conversation-or-meeting-date'
  if (date) return tei('date', { type, when: date.when }, [date.text])
  return metadata.date === undefined
    ? undefined
    : tei('date', { type, when: metadata.date, resp: `#${EDITORS}` }, [metadata.date])
}

function meetingPlace({ place, metadata }: HeaderInput): XmlElement | undefined {
  if (place !== undefined) return tei('placeName', {}, [place])
  return metadata.place === undefined
    ? undefined
    : tei('placeName', { resp: `#${EDITORS}` }, [metadata.place])
}

/** "Drafted by Akalovsky on September 16", with the year that the memo's own date supplies. */
function change(act: Act, before: Act | undefined, input: HeaderInput): XmlElement {
  const known = input.date?.when.slice(0, 4)
  const supplied = known ?? input.metadata.date?.slice(0, 4)
  const year = act.date?.year === undefined ? supplied : String(act.date.year)
  const pad = (value: number): string => String(value).padStart(2, '0')
  const when =
    act.date && year !== undefined ? `${year}-${pad(act.date.month)}-${pad(act.date.day)}` : undefined
  const agents = act.agents.map(({ text }) => personNamed(input, text)?.id)
  const who = agents.filter((id) => id !== undefined).map((id) => `#${id}`)
  const words: (XmlNode | string)[] = [act.text]
  if (when !== undefined && act.date?.year === undefined)
    words.push(tei('supplied', { resp: known === undefined ? `#${EDITORS}` : '#chancery' }, [`, ${year}`]))
  const note = input.sourceNote!
  const n = sentenceNumber(note, act)
  const rend = before && sentenceNumber(note, before) === n ? partedBy(note, before, act, ' and ') : undefined
  return tei(
    'change',
    { type: act.kind, who: who.length > 0 ? who.join(' ') : undefined, when, n, rend },
    words,
  )
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
      const scheme = index === 0 ? 'classification' : 'handling'
      const rend = partedBy(sourceNote, parts[index - 1], part, '; ')
      return tei('catRef', { scheme: `#${scheme}`, target: `#${scheme}-${slug(part.text)}`, n, rend })
    }),
  )
}

function setting({ sourceNote, date, metadata }: HeaderInput): XmlElement | undefined {
  const meeting = sourceNote?.meeting
  if (!meeting) return undefined
  const place = meeting.place?.text
  const when = date?.when ?? metadata.date
  const resp = date ? undefined : `#${EDITORS}`
  return tei('settingDesc', {}, [
    tei('setting', {}, [
      place === undefined ? undefined : tei('placeName', {}, [place]),
      when === undefined ? undefined : tei('date', { when, resp }),
      tei('activity', { n: sentenceNumber(sourceNote, meeting) }, [meeting.text]),
    ]),
  ])
}

/** English names of languages; asking for one costs as much as encoding a page, so it is asked once. */
const languages = new Map([['en', 'English']])

function languageName(code: string): string {
  const known = languages.get(code)
  if (known !== undefined) return known
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
  languages.set(code, name)
  return name
}
