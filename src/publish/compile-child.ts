/**
 * Compiles a stylesheet in a process of its own, as the arguments of `xslt3` say, and prints which files it read for that, as JSON.
 * The compiler of SaxonJS does so without scripts, for it runs static expressions.
 */
import { createRequire } from 'node:module'
import { hideProcess } from './bare-process.js'
import { takeScripts } from './no-scripts.js'
import type { Scripted } from './no-scripts.js'
import { readAsDeclared } from './reading.js'

const read = readAsDeclared()
const { stdout } = process
process.on('exit', () => stdout.write(JSON.stringify([...read])))
const require = createRequire(import.meta.url)
// The very engine that the compiler will find.
takeScripts(createRequire(require.resolve('xslt3/package.json'))('saxon-js') as Scripted)
hideProcess()
require('xslt3/xslt3.js')
