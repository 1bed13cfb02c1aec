/**
 * The lexical form of `anyURI`. XML Schema first escapes the characters that a URI cannot have (spaces, braces, letters of other
 * scripts); the result must be a URI. It does not say by which standard. Like Jing and Java we use RFC 2396, with the bracketed
 * addresses of RFC 2732 and an empty authority before a path.
 */
export const ANY_URI = { test: isAnyUri }

/** The characters that are escaped first. */
const ESCAPED = /[\u0000- "<>\\^`{|}\u007f-\ud7ff\ue000-\u{10ffff}]/gu

function isAnyUri(text: string): boolean {
  // The most frequent forms, for speed.
  if (/^#?[\w.-]*$/.test(text)) return true
  const [, whole, fragment] = /^([^#]*)(?:#(.*))?$/s.exec(text.replace(ESCAPED, encodeURIComponent))!
  if (fragment !== undefined && !PARTS.uric.test(fragment)) return false
  const colon = /^[^/?:]*:/.exec(whole!)?.[0].length ?? 0
  if (colon > 0 && !/^[A-Za-z][A-Za-z0-9+.-]*:$/.test(whole!.slice(0, colon))) return false
  const rest = whole!.slice(colon)
  // An authority may be empty if something follows, be it a fragment.
  if (rest === '//' && fragment === undefined) return false
  if (colon === 0 || rest.startsWith('/')) return isHierarchical(rest)
  return rest !== '' && PARTS.uric.test(rest)
}

/** Looks for a character that is neither allowed nor escaped, which is linear in the length of the text. */
const ofAny = (others: string): Pick<RegExp, 'test'> => {
  const wrong = new RegExp(`[^\\w.!~*'()\\-%${others}]|%(?![0-9A-Fa-f]{2})`)
  return { test: (text) => !wrong.test(text) }
}
const PARTS = {
  uric: ofAny(String.raw`;/?:@&=+$,\[\]`),
  path: ofAny('/;:@&=+$,'),
  authority: ofAny('$,;:@&=+'),
  user: ofAny(';:&=+$,'),
}

/** `//authority/path?query` */
function isHierarchical(part: string): boolean {
  const [, authority, path, query] = /^(?:\/\/([^/?]*))?([^?]*)(?:\?(.*))?$/s.exec(part)!
  return isAuthority(authority ?? '') && PARTS.path.test(path!) && PARTS.uric.test(query ?? '')
}

/** Brackets are allowed only around an IPv6 address. */
function isAuthority(authority: string): boolean {
  if (PARTS.authority.test(authority)) return true
  const [, user, address, port] =
    /^(?:([^@]*)@)?\[([0-9A-Fa-f:.]+)(?:%[A-Za-z0-9_.]+)?\](?::(\d*))?$/.exec(authority) ?? []
  if (address === undefined || !PARTS.user.test(user ?? '')) return false
  return isIpv6(address) && Number(port ?? 0) < 2 ** 31
}

/** Eight groups, of which `::` may replace some, and an IPv4 address the last two. */
function isIpv6(address: string): boolean {
  const halves = address.replace(/(^|:)\d+(?:\.\d+){3}$/, (last, before: string) =>
    isIpv4(last.slice(before.length)) ? `${before}0:0` : last,
  )
  const [left, right, ...more] = halves.split('::')
  const groups = [left!, right ?? ''].flatMap((half) => (half === '' ? [] : half.split(':')))
  if (more.length > 0 || !groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))) return false
  return right === undefined ? groups.length === 8 : groups.length < 8
}

const isIpv4 = (address: string): boolean => address.split('.').every((byte) => Number(byte) < 256)
