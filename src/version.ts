import { existsSync, readFileSync } from 'node:fs'

/** The manifest lies above `src/` and `dist/`, and two above the program in `dist/bin/`. */
const manifest = ['../package.json', '../../package.json']
  .map((path) => new URL(path, import.meta.url))
  .find((url) => existsSync(url))!

/** The version of the package, as its manifest says it. */
export const VERSION: string = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
