/** The editions: the stylesheet, file name ending and media type of each. To add one: a stylesheet, and a line here. */
export const outputs = {
  html: { stylesheet: 'html', extension: '.html', mediaType: 'text/html' },
  text: { stylesheet: 'text', extension: '.txt', mediaType: 'text/plain' },
} as const

export type OutputName = keyof typeof outputs

/** Whether a user's word names an edition. */
export function isOutputName(name: string): name is OutputName {
  return Object.hasOwn(outputs, name)
}
