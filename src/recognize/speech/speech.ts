import type { Annotation } from '../../memo/annotation.js'
import { sourceSpan } from '../../memo/flow.js'
import type { Certainty, Person } from '../../memo/person.js'
import type { FlowText, Recognizer } from '../recognizers.js'
import { Cast } from './cast.js'
import { sentences } from './sentences.js'
import { narrates, speakerOf } from './speaker.js'

/** Who speaks at a place in the memo, as the sentences before have left it. */
interface Floor {
  speaker: Person | undefined
  /** Sentences since the speaker was last named as speaking. */
  distance: number
}

/**
 * Who speaks, sentence by sentence. A sentence that names its speaker decides; one that does not
 * goes on with the remarks before it in the same paragraph.
 */
export const speech: Recognizer = ({ texts, persons }) => {
  const cast = new Cast(persons)
  const floor: Floor = { speaker: undefined, distance: 0 }
  return texts.flatMap((text) => {
    if (text.zone === 'section' || text.zone === 'omission') floor.speaker = undefined
    return text.zone === 'paragraph' && isBody(text) ? paragraph(text, cast, floor) : []
  })
}

/** Reports are made of sentences: labels, codes and lines of a letterhead are none. */
function isBody({ flow }: FlowText): boolean {
  return flow.text.length > 40 && /[.?!:”"]\s*$/.test(flow.text)
}

function paragraph({ flow }: FlowText, cast: Cast, floor: Floor): Annotation[] {
  const found: Annotation[] = []
  const before = floor.speaker
  let current: Person | undefined
  let distance = 0
  sentences(flow.text).forEach((span, index) => {
    const sentence = flow.text.slice(span.start, span.end)
    const named = speakerOf(sentence, cast, current ?? before)
    let who = named?.person
    let cert: Certainty = named?.cert ?? 'medium'
    let reason = named?.reason ?? ''
    if (!named) {
      if (narrates(sentence)) return
      who = current ?? (index === 0 ? undefined : before)
      distance++
      cert = distance <= 3 ? 'high' : 'medium'
      reason = 'goes on with the remarks before it'
      if (!who) return
    } else distance = 0
    if (who) {
      current = who
      cast.spoke(who)
    }
    found.push({
      type: 'speech',
      ...sourceSpan(flow, span),
      who: who ? [who.id] : [],
      direct: false,
      cert,
      reason,
      rule: named?.rule ?? 'continued-remarks',
    })
  })
  if (current) floor.speaker = current
  return found
}
