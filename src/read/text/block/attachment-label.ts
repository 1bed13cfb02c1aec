import { withoutMarker } from '../../../source/note-number.js'

/**
 * A line of its own that names what is attached:
 *
 *     [Enclosure]      Attachment 2      Tab B8
 */
const LABEL =
  /^\[?(?:Attachment|Enclosure|Inclosure|Annex|Appendix|Tab|Exhibit|ATTACHMENT|ENCLOSURE|ANNEX|APPENDIX|TAB)(?: (?:No\. ?)?(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?\]?$/
/** What an editor says of it: "[Enclosure—Translation]", "[Subenclosure 2]", "[Inclosure 2 in No. 17.]". */
const BRACKETED =
  /^\[(?:(?:Sub)?[Ee]nclosure|Inclosure|Attachment|Annex|Appendix|Tab)(?: (?:No\. ?)?(?:[A-Z]|\d{1,2}|[IVX]{1,5}))?(?: in [^\]]{2,20})?(?: ?(?:—|–|--) ?[A-Z][A-Za-z ]{2,30})?\.?\]$/

/** No label is longer; most lines are. */
const LONGEST = 60

export const isAttachmentLabel = (text: string): boolean =>
  text.length <= LONGEST && (isLabel(text) || isLabel(withoutMarker(text)))

const isLabel = (text: string): boolean => LABEL.test(text) || (text.startsWith('[') && BRACKETED.test(text))
