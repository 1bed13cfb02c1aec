/** Names of XML 1.0 before its fifth edition, which RELAX NG and XML Schema are built on. */
const START = '_\\p{L}\\p{Nl}'
const CHARACTER = `${START}\\p{M}\\p{Nd}\\u00B7.\\-`

export const NCNAME = new RegExp(`^[${START}][${CHARACTER}]*$`, 'u')
export const NAME = new RegExp(`^[${START}:][${CHARACTER}:]*$`, 'u')
export const NMTOKEN = new RegExp(`^[${CHARACTER}:]+$`, 'u')
