import { type Page, expect, test } from '@playwright/test'

/** The first rows of the list, as text: what they say, not how they are marked up. */
const rowsOf = (page: Page) => page.locator('li[id^="row-"]').allInnerTexts()

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('title, list, filters and the drawn map can be read', async ({ page, isMobile }) => {
    await page.goto('/')
    await expect(page).toHaveTitle(/柳汀里|Liuting Li/)
    await expect(page.locator('html')).toHaveAttribute('lang', isMobile ? 'zh-CN' : 'en')
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /柳汀里|Liuting Li/)
    const all = await rowsOf(page)
    expect(all.length).toBeGreaterThan(20)
    const drawing = page.locator('img[src$="light.svg"]')
    await expect(drawing).toBeVisible()
    expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500)
    // The last row can be reached: nothing is cut off where no script opens a sheet.
    await page.locator('li[id^="row-"]').last().scrollIntoViewIfNeeded()
    await expect(page.locator('li[id^="row-"]').last()).toBeInViewport()

    await page
      .getByRole('link', { name: isMobile ? '方案' : 'Proposals', exact: true })
      .last()
      .click()
    await expect(page).toHaveURL(/kind=proposal/)
    const proposals = await rowsOf(page)
    expect(proposals.length).toBeGreaterThan(0)
    expect(proposals.length).toBeLessThan(all.length)
  })

  test('the other language is one link away', async ({ page, isMobile }) => {
    await page.goto('/')
    await page.locator('a[href^="/?lang="]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', isMobile ? 'en' : 'zh-CN')
  })
})

test('what the server wrote stands before the scripts, and they ask for nothing that it has told', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search))
  let release = () => {}
  const scripts = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await scripts
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('li[id^="row-"]').first()).toBeVisible()
  const written = await rowsOf(page)
  const box = await page.locator('li[id^="row-"]').first().boundingBox()

  release()
  // The app has taken over as soon as the list can be dragged or the map be worked.
  await expect(page.getByRole('application')).toBeVisible()
  expect((await rowsOf(page))[0]).toBe(written[0])
  const later = await page.locator('li[id^="row-"]').first().boundingBox()
  expect(Math.abs((later?.y ?? 0) - (box?.y ?? 0))).toBeLessThanOrEqual(4)
  expect(Math.abs((later?.x ?? 0) - (box?.x ?? 0))).toBeLessThanOrEqual(4)
  expect(asked.filter((path) => /\/api\/places\/[^/]+$/.test(path))).toEqual([])
  expect(asked.filter((path) => /\/contributions($|\?(?!box=))/.test(path))).toEqual([])
})
