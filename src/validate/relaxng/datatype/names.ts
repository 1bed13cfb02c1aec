/** Names as in XML 1.0 before its fifth edition, on which RELAX NG and XML Schema are based. */
const START = '_\\p{L}\\p{Nl}'
const CHARACTER = `${START}\\p{M}\\p{Nd}\\u00B7.\\-`

/** Most names are ASCII; compiling the Unicode classes takes milliseconds, so it waits until they are needed. */
const form = (plain: RegExp, whole: string): { readonly test: (text: string) => boolean } => {
  let unicode: RegExp | undefined
  return { test: (text) => plain.test(text) || (unicode ??= new RegExp(whole, 'u')).test(text) }
}

export const NCNAME = form(/^[A-Za-z_][A-Za-z0-9_.-]*$/, `^[${START}][${CHARACTER}]*$`)
export const NAME = form(/^[A-Za-z_:][A-Za-z0-9_.:-]*$/, `^[${START}:][${CHARACTER}:]*$`)
export const NMTOKEN = form(/^[A-Za-z0-9_.:-]+$/, `^[${CHARACTER}:]+$`)
