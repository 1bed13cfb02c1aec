const DECLARED =
  /\bcharset\s{0,9}=\s{0,9}["']?([\w-]{1,40})|^\s{0,99}<\?xml\s[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/i

/** The encoding that a page declares in its first kilobyte, by the name it gives. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const found = DECLARED.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))
  return found?.[1] ?? found?.[2]
}
