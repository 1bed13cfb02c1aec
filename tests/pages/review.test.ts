import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, folder } from '../cli/run.js'
import { barriers, executable, launch } from './browser.js'

const MEMO = `7. Memorandum of Conversation

PARTICIPANTS
  • Mr. Smith
  • Mr. Jones

Mr. Smith asked Mr. Jones about the tariff of ${'x'.repeat(200)}.

It would be lowered in the spring.
`

describe.skipIf(!executable)('the page of a review', () => {
  let browser: Browser
  const cwd = folder()

  beforeAll(async () => {
    browser = await launch()
    writeFileSync(join(cwd, 'memo.txt'), MEMO)
    chancery(['encode', 'memo.txt', '-o', 'memo.xml', '--report'], { cwd })
  })
  afterAll(async () => {
    await browser.close()
  })

  it.each([
    [1280, 'light'],
    [360, 'dark'],
  ] as const)('is usable at %i pixels, in %s, and gives decisions to copy', async (width, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    await page.goto(pathToFileURL(join(cwd, 'memo.report.html')).href)
    await page.locator('nav a').first().click()
    await page.locator('article:target summary').click()
    await page.locator('article:target pre').nth(1).click()
    const copied = await page.evaluate('getSelection().toString()')
    expect(JSON.parse(copied as string)).toEqual({
      ...{ type: 'speech', words: 'It would be lowered in the spring.', line: 9, column: 1 },
      who: ['jones'],
    })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    expect(await barriers(page)).toEqual([])
    await page.close()
  })

  it('counts decisions only, and lists besides what is good to know', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(cwd, 'memo.report.html')).href)
    expect(await page.locator('main').textContent()).toContain('1 decision to check.')
    expect(await page.locator('nav a').allTextContents()).toEqual(['line 9: who speaks, Smith (smith)'])
    expect(await page.locator('section li').allTextContents()).toEqual([
      'Jones is listed but never speaks; check who speaks participant-never-speaks',
    ])
    await page.close()
  })
})
