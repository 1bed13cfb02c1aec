/** What is said of a file that a stylesheet may not read. */
export const refusedRead = (
  file: string | undefined,
  folders = 'its folder and that of the document',
): string =>
  `reads ${file === undefined ? 'a file' : `\`${file}\``} outside of ${folders}, which is refused; pass --trust if you trust the stylesheet`
