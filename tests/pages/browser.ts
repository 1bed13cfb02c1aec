import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser of the page tests, where there is one. */
export const executable = CANDIDATES.find((path) => path && existsSync(path))

// On a developer's machine a missing browser is a message; the continuous integration must have one.
if (!executable) {
  const reason = 'no Chromium found (looked at $CHROMIUM and /usr/bin): the page tests are skipped\n'
  if (process.env['CI'] === 'true') throw new Error(reason)
  process.stderr.write(reason)
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable!,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What stands in the way of readers with disabilities: the rule and the element. */
export async function barriers(page: Page): Promise<unknown> {
  await page.evaluate(axe)
  return page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))',
  )
}
