/**
 * Compiles a stylesheet in a closed process. The arguments are those of `xslt3`; at the end it prints the paths of the files that
 * were read, as a JSON array. Scripts are taken away here too, since the compiler runs static expressions.
 */
import { createRequire } from 'node:module'
import { hideProcess } from './bare-process.js'
import { takeScripts } from './no-scripts.js'
import type { Scripted } from './no-scripts.js'
import { readAsDeclared } from './read-as-declared.js'

const read = readAsDeclared()
const { stdout } = process
process.on('exit', () => stdout.write(JSON.stringify([...read])))
const require = createRequire(import.meta.url)
// The very copy of the engine that the compiler will load.
takeScripts(createRequire(require.resolve('xslt3/package.json'))('saxon-js') as Scripted)
hideProcess()
require('xslt3/xslt3.js')
