import { isTitle } from '../../../memo/title-words.js'
import { titlesOf } from '../../../memo/titles.js'
import { Words } from '../../../memo/words.js'
import { PARTICLE } from '../../../source/particles.js'
import type { Span } from '../../../source/position.js'
import { readItems } from './participants.js'
import type { ItemReading } from '../participant/item.js'

/** Somebody whom the title names as one of the two who talked. */
export interface Talker {
  readonly reading: ItemReading
  /** The words for him; undefined for who is only named by office. */
  readonly printed: string | undefined
}

/** "Memorandum of a Telephone Conversation Between" */
const TALK_BETWEEN =
  /\b(?:conversation|meeting|discussion|talk|interview|conference|call|exchange)s?(?: \p{Ll}+){0,2} between (?=\S)/iu
/** No title goes on for longer about one of the two. */
const LONGEST = 160
/** "(Lodge)", "(Couve de Murville)" */
const BRACKETED = / \(((?:[a-z]{1,3} )?\p{Lu}[\p{L}’'. -]{1,30})\)/u
/** "in New York": where somebody was who telephoned; not where a Counselor is, or what a Representative is at. */
const WHERE =
  /(?<!Counsell?or|Consul|Attaché) (?:in|at) (?:the )?(?!(?:United Nations|UN|U\.N\.)(?!\p{L}))\p{Lu}[\p{L}. ]*$/u
/** "held in London", "after lunch", "at 3.30 p.m.", "at the Foreign Office", "on Wednesday": where and when they talked. */
const CIRCUMSTANCE =
  / (?:held |(?:over|after|before|during) (?=\p{Ll}|\d)|at (?=\d|noon|midnight|\p{Ll}{2,5} the |the (?!(?:United Nations|UN|U\.N\.)(?!\p{L}))|\p{Ll}\p{L}*[’']s )|in the (?=\p{Lu}\p{L}+ (?:House|Office|Room))|on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the (?:morning|afternoon|evening))).*$/u
/** "on Thursday 14 March 1968": when they talked. */
const WHEN =
  / on (?:\p{Lu}\p{Ll}{2,6}day,? )?(?:the )?(?:\d{1,2}|\p{Lu}\p{Ll}{2,8} \d{1,2})(?!\d|\p{L}{3}).*$/u

/**
 * The two between whom a conversation was, by its title:
 *
 *     Memorandum of a Conversation Between the Secretary of State and the Indian Ambassador (Mehta), Washington
 *                                          ^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Empty where it names fewer or more.
 */
export function talkersOfTitle(title: string): readonly Talker[] {
  const opening = /\bbetween /i.test(title) ? TALK_BETWEEN.exec(title) : null
  if (!opening) return []
  const start = opening.index + opening[0].length
  const parting = partingOf(title.slice(start, start + LONGEST))
  if (!parting) return []
  const second = start + parting.end
  const talkers = [
    talkerAt(title, { start, end: start + parting.start }),
    talkerAt(title, { start: second, end: second + endOfSecond(title.slice(second, second + LONGEST)) }),
  ]
  return talkers.every((talker) => talker !== undefined) ? talkers : []
}

/** "Memorandum of Conference With the President": whom the others met, who are all that a list names. */
export function hostOfTitle(title: string): Talker | undefined {
  const found = CONFERENCE_WITH.exec(title)
  if (!found) return undefined
  const end = found.index + found[0].length
  const start = end - found[1]!.length
  const reading = { office: found[1]!, titleStart: start, named: { start, end }, ...NAMELESS }
  return { reading, printed: undefined }
}
const CONFERENCE_WITH =
  /\b(?:conference|meeting|conversation|discussion|briefing)s? with (the (?:Vice )?President|the Secretary(?: of \p{Lu}\p{L}+)?)(?![’'\p{L}]|-| of)/iu

/** Where the "and" stands between the two: "for Reconstruction and Development (Black) and the Deputy Under Secretary". */
function partingOf(rest: string): Span | undefined {
  const all = [...rest.matchAll(/,? and (?=(?:the )?\p{Lu})/gu)]
  const begins = ({ index, 0: and }: RegExpExecArray): boolean => {
    const behind = rest.slice(index + and.length)
    return behind.startsWith('the ') || isTitle(/^[^\s]+/.exec(behind)![0]) || rest[index - 1] === ')'
  }
  const found = all.find(begins) ?? all[0]
  return found && { start: found.index, end: found.index + found[0].length }
}

/** The second of the two ends with his name in brackets, or before the comma that parts the place. */
function endOfSecond(rest: string): number {
  // "the Foreign Minister, Mr. Lund, in London"
  const comma = WITH_NAME.exec(rest)?.[0].length ?? rest.search(/,|$/)
  const bracket = BRACKETED.exec(rest)
  // "for Near Eastern, South Asian, and African Affairs (Rountree)"
  const isOfOffice = bracket && (bracket.index < comma || rest.startsWith('the '))
  return isOfOffice ? bracket.index + bracket[0].length : comma
}

const WITH_NAME = new RegExp(
  `^the [^,()]{3,60}, (?:${titlesOf('address', 'women').join('|')}|Sir)\\.? (?:\\p{Lu}[\\p{L}.’-]* |(?:${PARTICLE}) ){0,3}\\p{Lu}[\\p{L}’-]+(?=,|$| (?:in|at|on) )`,
  'u',
)

function talkerAt(title: string, { start, end }: Span): Talker | undefined {
  const text = title.slice(start, end)
  const bracket = BRACKETED.exec(text)
  if (bracket) {
    const at = start + bracket.index + ' ('.length
    return bracketed(
      title,
      { start, end: start + bracket.index },
      { start: at, end: at + bracket[1]!.length },
    )
  }
  const printed = text.replace(CIRCUMSTANCE, '').replace(WHEN, '').replace(WHERE, '')
  const named = { start, end: start + printed.length }
  if (printed.startsWith('the ') && !WITH_NAME.test(printed))
    return { reading: { office: printed, titleStart: start, named, ...NAMELESS }, printed: undefined }
  const readings = readItems(new Words(printed))
  const [reading] = readings
  if (!reading || readings.length > 1) return undefined
  return { reading: movedBy(start, reading), printed }
}

const NAMELESS = { titles: [], forenames: [], surname: '', role: undefined } as const

/** "the Indian Ambassador (Mehta)" */
function bracketed(title: string, office: Span, named: Span): Talker {
  return {
    reading: {
      office: title.slice(office.start, office.end),
      titleStart: named.start,
      named,
      ...NAMELESS,
      surname: title.slice(named.start, named.end),
    },
    printed: title.slice(office.start, named.end + 1),
  }
}

const movedBy = (offset: number, reading: ItemReading): ItemReading => ({
  ...reading,
  titleStart: reading.titleStart + offset,
  named: { start: reading.named.start + offset, end: reading.named.end + offset },
})
