import { readFileSync } from 'node:fs'

/** The version of the package, as its manifest says it; the same from `src/` and from `dist/`. */
export const VERSION: string = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version
