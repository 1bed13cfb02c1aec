import type { Located, Meeting } from '../../memo/source-note.js'
import { located } from './located.js'

/** "The meeting was held at the White House from 10 to 11 a.m." */
const MEETING =
  /^(?:Presumably )?((?:[Tt]he|This) (?:[\w-]+ )?(?:meeting|conversation|discussion|luncheon|lunch|dinner|call|session|conference|talk|interview)(?: \w+)?) (?:was held|took place)/
const PLACE = /^ (?:at|in|aboard|on board) (?!\d)((?:[^.;,]|(?<=\b[A-Z])\.(?=[A-Z ]))+)/
/** What ends the name of the place: the time, or what else went on. */
const AFTER =
  / (?:from|at \d|at noon|on \w+ \d|between|prior to|before|during|after|following|beginning|while|where|and)\b.*$/

export function readMeeting(text: string, sentence: Located): Meeting | undefined {
  const { start, end, text: words } = sentence
  const found = MEETING.exec(words)
  if (!found) return undefined
  const named = PLACE.exec(words.slice(found[0].length))
  const place = named?.[1]!.replace(AFTER, '').trimEnd()
  const at = start + found[0].length + (named ? named[0].length - named[1]!.length : 0)
  const from = start + words.indexOf(found[1]!)
  return {
    start,
    end,
    text: words,
    what: { start: from, end: from + found[1]!.length, text: found[1]! },
    place: place ? located(text, { start: at, end: at + place.length }) : undefined,
  }
}
