/** Compiles a stylesheet, as the arguments of `xslt3` say, and prints which files it read for that, as JSON. */
import { createRequire } from 'node:module'
import { readAsDeclared } from './reading.js'

const read = readAsDeclared()
process.on('exit', () => process.stdout.write(JSON.stringify([...read])))
createRequire(import.meta.url)('xslt3/xslt3.js')
