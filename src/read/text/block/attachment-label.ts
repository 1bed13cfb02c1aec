import { Codes } from '../../../source/characters.js'
import { withoutMarker } from '../../../source/note-number.js'

/** Which of several: "2", "No. 2", "B8", "IV". */
const WHICH = String.raw`(?: (?:No\. ?)?(?:[A-Z]\d?|\d{1,2}|[IVX]{1,5}))?`
/**
 * A line of its own that names what is attached:
 *
 *     [Enclosure]      Attachment 2      Tab B8      Enclosure No. 1 to Despatch No. 12
 */
const LABEL = new RegExp(
  `^\\[?(?:Attachment|Enclosure|Inclosure|Annex|Appendix|Tab|Exhibit|ATTACHMENT|ENCLOSURE|ANNEX|APPENDIX|TAB)${WHICH}\\]?$`,
)
/** Such a line with an editor’s remark: "[Enclosure—Translation]", "[Subenclosure 2]", "[Inclosure 2 in No. 17.—Extract.]". */
const BRACKETED = new RegExp(
  `^\\[(?:(?:Sub-?)?[Ee]nclosure|(?:Sub-?)?[Ii]nclosure|Attachment|Annex|Appendix|Tab)${WHICH}(?: (?:in|to) [^\\]]{2,40})?(?: ?(?:—|–|--) ?[A-Z][A-Za-z ]{2,30})?\\.?\\]$`,
)
/** Such a line that names the paper with its number: "Enclosure 1 to Despatch No. 12". */
const OF_PAPER = new RegExp(
  `^(?:Enclosure|Attachment|ENCLOSURE|ATTACHMENT)${WHICH} (?:to|TO) \\p{L}{4,12}(?: (?:No|NO|Nr)\\.)? [A-Z]?-?\\d{1,5}$`,
  'u',
)

/** Labels are not longer; most lines are. */
const LONGEST = 60

export const isAttachmentLabel = (text: string): boolean =>
  text.length <= LONGEST && (isLabel(text) || isLabel(withoutMarker(text)))

const isLabel = (text: string): boolean =>
  BEGINS_LABEL.areAt(text, 0) &&
  (LABEL.test(text) || (text.startsWith('[') ? BRACKETED : OF_PAPER).test(text))
/** The first characters of labels, as a quick test. */
const BEGINS_LABEL = new Codes('[AEIT')
