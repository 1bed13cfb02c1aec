import { SOURCE_OPENING } from '../../memo/outline.js'
import { NOTE_DIGITS } from '../../source/note-number.js'

export const SOURCE = new RegExp(
  `^${NOTE_DIGITS}[.)]?\\s*(?:${SOURCE_OPENING}|Summary: |\\[\\d+ lines?|Department of State|National Archives)`,
  'u',
)

export const SUMMARY = /^\S+\s*Summary: /

/** Other beginnings of notes. */
export const SAYING =
  /^\S+?\s*(?<![\p{L}])(?:(?:Drafted|Prepared|Approved|Initialed|Transcribed) by|See|Not (?:printed|found|attached|identified)|For (?:the )?(?:text|documentation|background|previous)|Printed|Reference is|Ante|Infra|Supra)\b/u

/** Whether a line below a number almost certainly begins a note. */
export const opensNote = (text: string): boolean => OPENING_NOTE.test(text)
/** Who drafted a memorandum may stand alone on its last page. */
const OPENING_NOTE = new RegExp(
  `^(?:${SOURCE_OPENING}|Not (?:printed|found|attached|identified)\\b|See (?:Document|footnote|also)\\b)`,
)

/** Phrases of notes. */
export const WORDS =
  /\b(?:not (?:printed|found|attached|(?:further )?identified)|Central Files|[Ii]bid\b|[Ss]ee (?:Document|footnote|also)|footnote \d|Reference is|[Pp]rinted in|[Dd]rafted by|Dated \p{Lu}\p{Ll}+ \d)/u

/** Whether the words behind a number are almost certainly a note’s. */
export const saysWhatNotesSay = (text: string): boolean =>
  SOURCE.test(text) || SAYING.test(text) || WORDS.test(text)
