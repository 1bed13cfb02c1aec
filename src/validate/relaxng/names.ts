/** Names of XML 1.0 before its fifth edition, which RELAX NG and XML Schema are built on. */
const START = '_\\p{L}\\p{Nl}'
const CHARACTER = `${START}\\p{M}\\p{Nd}\\u00B7.\\-`

/** Most names are plain; the classes of Unicode cost milliseconds before their first use. */
const form = (plain: RegExp, whole: string): { readonly test: (text: string) => boolean } => {
  let unicode: RegExp | undefined
  return { test: (text) => plain.test(text) || (unicode ??= new RegExp(whole, 'u')).test(text) }
}

export const NCNAME = form(/^[A-Za-z_][A-Za-z0-9_.-]*$/, `^[${START}][${CHARACTER}]*$`)
export const NAME = form(/^[A-Za-z_:][A-Za-z0-9_.:-]*$/, `^[${START}:][${CHARACTER}:]*$`)
export const NMTOKEN = form(/^[A-Za-z0-9_.:-]+$/, `^[${CHARACTER}:]+$`)
