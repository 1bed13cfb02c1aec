import { escapeText } from '../xml/escape.js'

/** A page of HTML without scripts; `style` is CSS, `main` the content of the page as HTML. */
export function page(title: string, style: string, main: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title><style>${style}</style></head>
<body><main>
${main}</main></body>
</html>
`
}
