/** Whether a file is a ZIP package, as Word files (.docx) are: asked of every file, before what reads those is loaded. */
export const isPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
