/** A message for an invalid id; `consequence` says what is done instead. */
export const noId = (id: string, consequence: string): string =>
  `\`${id}\` is no id, which is made of letters, digits, \`.\`, \`_\` and \`-\` and begins with a letter; ${consequence}: correct it`
