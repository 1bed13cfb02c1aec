/// <reference lib="dom" />
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chancery, folder } from '../cli/run.js'
import { root } from '../support.js'
import { barriers, executable, launch } from './browser.js'

/** A memo with the forms that strain a page: long words, several notes, a list, an attachment. */
const STRAINED = `12. Memorandum of Conversation1

Washington, March 3, 1959, 10 a.m.

SUBJECT
• Deutschmarkumstellungsschwierigkeitenangelegenheitsausschusssitzungsprotokoll

PARTICIPANTS
• U.S.
  • The Secretary
  • Mr. John Q. Doe, EUR
• Germany
  • Ambassador Beispiel

The Ambassador said that the note <b>was</b> & remained unanswered.2 The Secretary replied that http://example.org/averylongaddress/averylongaddress/averylongaddress had been read.3

The Secretary said no. The Ambassador said yes. The Secretary said no. Mr. Doe asked why. The Ambassador said that he knew.

[Page 31]

${'The Secretary said that he agreed. '.repeat(120)}

1. Source: Department of State, Central Files, 611.62A/3–359. Secret. Drafted by Doe.
2. Not found.

It was asked for twice.

3. See Document 11.
`

describe.skipIf(!executable)('the page', () => {
  let browser: Browser
  const pages: Record<string, string> = {}

  beforeAll(async () => {
    const out = folder()
    chancery(['publish', 'tei/d111/d111.xml', '-o', out, '--to', 'html'])
    writeFileSync(join(out, 'strained.txt'), STRAINED)
    chancery(['encode', join(out, 'strained.txt'), '-o', join(out, 'strained.xml')])
    chancery(['publish', join(out, 'strained.xml'), '-o', out, '--to', 'html'])
    pages['d111'] = join(out, 'd111.html')
    pages['strained'] = join(out, 'strained.html')
    browser = await launch()
  })
  afterAll(() => browser.close())

  async function open(name: string, width = 1280): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(`asked for ${request.url()}`)
    })
    await page.goto(pathToFileURL(pages[name]!).href)
    return { page, complaints }
  }

  it.each(['d111', 'strained'])('%s opens without a complaint and asks for nothing else', async (name) => {
    const { page, complaints } = await open(name)
    expect(complaints).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
    await page.close()
  })

  it('leads from the marker to the footnote and back', async () => {
    const { page } = await open('d111')
    const marker = page.locator('[role="doc-noteref"]').first()
    const place = new URL((await marker.getAttribute('href'))!, page.url()).hash
    await marker.click()
    expect(new URL(page.url()).hash).toBe(place)
    const note = page.locator(`[id="${place.slice(1)}"]`)
    expect(await note.textContent()).toContain('Conference Files')
    expect(await note.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
    await note.locator('[role="doc-backlink"]').first().click()
    const back = new URL(page.url()).hash
    expect(await page.locator(`[id="${back.slice(1)}"]`).count()).toBe(1)
    expect(
      await marker.evaluate((element, id) => element.closest(`[id="${id}"]`) !== null, back.slice(1)),
    ).toBe(true)
    await page.close()
  })

  it('has the way back in the last line of a note with paragraphs', async () => {
    const { page } = await open('strained')
    const note = page.locator('.notes li').nth(1)
    const paragraphs = note.locator('p')
    expect(await paragraphs.allTextContents()).toEqual(['Not found.', 'It was asked for twice.'])
    const [first, last, back] = await Promise.all(
      [paragraphs.first(), paragraphs.last(), note.locator('.back')].map((each) => each.boundingBox()),
    )
    expect(last!.y + last!.height).toBeGreaterThan(first!.y + first!.height + 10)
    expect(Math.abs(back!.y + back!.height - (last!.y + last!.height))).toBeLessThan(6)
    await page.close()
  })

  it('has the page break as an anchor', async () => {
    const { page } = await open('d111')
    expect(await page.locator('#pg_410').count()).toBe(1)
    await page.close()
  })

  it.each([
    ['d111', 360],
    ['d111', 1280],
    ['strained', 360],
    ['strained', 1280],
  ])('%s does not scroll sideways at %i px', async (name, width) => {
    const { page } = await open(name, width)
    const [content, view] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content).toBeLessThanOrEqual(view)
    await page.close()
  })

  it.each([
    ['d111', 'light'],
    ['d111', 'dark'],
    ['strained', 'light'],
    ['strained', 'dark'],
  ] as const)('%s is accessible (%s)', async (name, colorScheme) => {
    const { page } = await open(name)
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
    await page.close()
  })

  it.each([360, 1280])('prints no speaker over another at %i px', async (width) => {
    const { page } = await open('strained', width)
    const places = await page.locator('.who').evaluateAll((labels) =>
      labels.map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    expect(places.length).toBeGreaterThan(5)
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1))
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
    await page.close()
  })

  it('prints each speaker beside the words, on paper as on a screen', async () => {
    const { page } = await open('strained', 640)
    await page.emulateMedia({ media: 'print' })
    const label = await page.locator('.who').first().boundingBox()
    const words = await page.locator('.said').first().boundingBox()
    expect(label!.x + label!.width).toBeLessThanOrEqual(words!.x)
    expect(Math.abs(label!.y - words!.y)).toBeLessThan(12)
    await page.close()
  })

  it('marks turns inside a paragraph by strokes, which nobody copies, and not where the speakers are hidden', async () => {
    const { page } = await open('strained')
    const stroke = page.locator('.begins').first()
    const width = (): Promise<number> =>
      stroke.evaluate((element) => parseFloat(getComputedStyle(element).borderLeftWidth))
    expect(await width()).toBeGreaterThan(0)
    expect(await stroke.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('none')
    await page.locator('.switch input').uncheck()
    expect(await width()).toBe(0)
    expect(await page.locator('.legend').isVisible()).toBe(false)
    await page.close()
  })

  it('prints a long delegation over the end of a page', async () => {
    const people = Array.from(
      { length: 60 },
      (_, index) =>
        `    • Mr. John Doe${'abcdefghij'[index % 10]!}${'klmnop'[Math.floor(index / 10)]!}, Office of Trade`,
    )
    const out = folder()
    const memo = `5. Memorandum of Conversation\n\nPARTICIPANTS\n  • Norland\n${people.join('\n')}\n\nMr. Lund left.\n`
    writeFileSync(join(out, 'long.txt'), memo)
    chancery(['encode', join(out, 'long.txt'), '-o', join(out, 'long.xml')])
    chancery(['publish', join(out, 'long.xml'), '-o', out, '--to', 'html'])
    pages['long'] = join(out, 'long.html')
    const { page } = await open('long')
    await page.emulateMedia({ media: 'print' })
    const breaks = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).breakInside)
    expect(await breaks('.delegation')).toBe('auto')
    expect(await breaks('.delegation li')).toBe('avoid')
    const [last, foot] = await Promise.all(
      ['article > :last-child', 'footer > :first-child'].map((each) => page.locator(each).boundingBox()),
    )
    expect(foot!.y - (last!.y + last!.height)).toBeGreaterThan(12)
    await page.close()
  })

  it('shows what looks like markup in the memo as text', async () => {
    const { page } = await open('strained')
    expect(await page.locator('main').textContent()).toContain('note <b>was</b> & remained')
    await page.close()
  })
})

it('the build is there', () => {
  expect(readFileSync(join(root, 'dist/xslt/html.sef.json'), 'utf8').length).toBeGreaterThan(1000)
})
