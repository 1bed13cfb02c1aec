/** Says that what a register gives for an id is none; `consequence`: what is done instead. */
export const noId = (id: string, consequence: string): string =>
  `\`${id}\` is no id, which is made of letters, digits, \`.\`, \`_\` and \`-\` and begins with a letter; ${consequence}: correct it`
