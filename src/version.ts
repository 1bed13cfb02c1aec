import { readFileSync } from 'node:fs'
import { packageFile } from './source/package-files.js'

const manifest = JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string }

/** The version in the manifest of the package, such as `0.1.0`. */
export const VERSION: string = manifest.version
