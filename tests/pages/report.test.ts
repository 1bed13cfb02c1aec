import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, folder } from '../cli/run.js'
import { root } from '../support.js'
import { axe, barriers, executable, launch } from './browser.js'

describe.skipIf(!executable)('the page of a validation report', () => {
  let browser: Browser
  const path = join(folder(), 'report.html')

  beforeAll(async () => {
    browser = await launch()
    const cwd = folder()
    const xml = readFileSync(join(root, 'tei/d111/d111.xml'), 'utf8')
      .replace('when="1959-09-16"', 'when="1959-13-02"')
      .replaceAll('who="#khrushchev"', 'who="#nobody"')
    const name = `${'a-very-long-name-'.repeat(8)}.xml`
    writeFileSync(join(cwd, name), xml)
    writeFileSync(path, chancery(['validate', name, '--format', 'html'], { cwd }).out)
  })
  afterAll(async () => {
    await browser.close()
  })

  it.each([1280, 360])('is readable at %i pixels, without scripts or requests', async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(path).href)
    expect(requests).toHaveLength(1)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    await page.locator('summary', { hasText: 'pointer-resolves' }).click()
    await page.locator('details[open] a').first().click()
    expect(await page.locator('article:target mark').textContent()).toBe('#nobody')
    const mark = await page.locator('article:target mark').boundingBox()
    expect(mark!.x + mark!.width).toBeLessThan(width)
    expect(await barriers(page)).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)('has enough contrast in %s', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme })
    await page.goto(pathToFileURL(path).href)
    await page.evaluate(axe)
    expect(
      await page.evaluate(
        "axe.run({ runOnly: ['color-contrast'] }).then(({ violations }) => violations.map(({ nodes }) => nodes[0].html))",
      ),
    ).toEqual([])
    await page.close()
  })
})
