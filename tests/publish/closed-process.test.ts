import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Conversation, runClosed } from '../../src/publish/sandbox/closed-process.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chancery-test-')))
afterAll(() => rmSync(folder, { recursive: true }))

/** What a script says that runs in a closed process. */
async function says(code: string): Promise<string> {
  const path = join(folder, 'script.cjs')
  writeFileSync(path, code)
  return (await runClosed([path], '', { readable: [folder] })).out
}

const told = (code: string): string =>
  `new Promise((done) => { ${code} }).catch((error) => error.message).then((said) => process.stdout.write(said))`

describe('a closed process', () => {
  it('makes no connection, by whatever module', async () => {
    let asked = 0
    const server = createServer((_, response) => {
      asked++
      response.end('reached')
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    for (const way of [
      `require('net').connect(${port}, '127.0.0.1', () => done('reached'))`,
      `require('http').get('http://127.0.0.1:${port}/', () => done('reached')).on('error', (e) => done(e.message))`,
      `fetch('http://127.0.0.1:${port}/').then(() => done('reached'), (e) => done(e.cause.message))`,
    ])
      expect(await says(told(way))).toBe('a stylesheet cannot reach the network')
    server.close()
    expect(asked).toBe(0)
  })

  it('writes nothing, starts nothing and makes no code', async () => {
    for (const way of [
      `require('fs').writeFileSync(${JSON.stringify(join(folder, 'new'))}, '')`,
      `require('fs').readFileSync('/etc/hostname')`,
    ])
      expect(await says(told(way))).toMatch(/^Access to this API has been restricted/)
    expect(await says(told('eval("1")'))).toMatch(/^Code generation from strings disallowed/)
  })

  it('reaches neither the network below nor the system', async () => {
    for (const way of [
      `require('net').createServer().listen(0)`,
      `require('dgram').createSocket('udp4')`,
      `require('dns').lookup('norland.example', done)`,
      `new (require('dns').Resolver)()`,
    ])
      expect(await says(told(way))).toBe('a stylesheet cannot reach the network')
    for (const way of [
      `process.kill(process.ppid, 0)`,
      `process.binding('udp_wrap')`,
      `process.abort()`,
      `process.report.writeReport()`,
      `require('os').hostname()`,
      `require('os').userInfo()`,
      `require('trace_events').createTracing({ categories: ['v8'] })`,
      `require('inspector').open(0)`,
      `require('vm').runInThisContext('1')`,
      `new (require('worker_threads').Worker)('1', { eval: true })`,
      `require('child_process').spawn('true')`,
      `require('v8').setFlagsFromString('--allow-natives-syntax')`,
    ])
      expect(await says(told(way))).toBe('a stylesheet cannot reach the system')
  })

  it('answers one question after the other, and starts anew after a failure', async () => {
    const path = join(folder, 'echo.cjs')
    writeFileSync(
      path,
      `let count = 0
       process.stdin.on('data', (words) => {
         if (String(words).includes('fail')) process.exit(3)
         if (!String(words).includes('wait')) process.stdout.write(++count + ' ' + JSON.stringify(String(words)) + '\\n')
       })`,
    )
    const conversation = new Conversation([path], { readable: [folder], timeoutSeconds: 2 }, 'first ')
    const questions = ['a', 'b', 'fail', 'c', 'wait', 'd'].map((each) => conversation.ask(each))
    const answers = (await Promise.all(questions)).map(({ code, out, late }) => out || (late ? 'late' : code))
    conversation.end()
    const anew = '1 "first c\\n"\n'
    expect(answers).toEqual(['1 "first a\\n"\n', '2 "b\\n"\n', 3, anew, 'late', anew.replace('c', 'd')])
  })
})
