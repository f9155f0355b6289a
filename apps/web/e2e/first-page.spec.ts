import { type Page, expect, test } from '@playwright/test'

interface Item {
  kind?: string
  reference?: string
  number?: string
  title: { zh: string; en: string }
}

/** The first rows of the list, as text: what they say, not how they are marked up. */
const rowsOf = (page: Page) => page.locator('li[id^="row-"]').allInnerTexts()

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('title, list, filters and the drawn map can be read', async ({ page, isMobile }) => {
    await page.goto('/')
    await expect(page).toHaveTitle(/柳汀里|Liuting Li/)
    await expect(page.locator('html')).toHaveAttribute('lang', isMobile ? 'zh-CN' : 'en')
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /柳汀里|Liuting Li/)
    await expect(page.locator('link[rel="prefetch"][href*="/basemap/"]')).toHaveCount(1)
    const all = await rowsOf(page)
    expect(all.length).toBeGreaterThan(20)
    const drawing = page.locator('img[src$="light.svg"]')
    await expect(drawing).toBeVisible()
    expect(await drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(500)
    // The drawing fits the window, however long the list is.
    expect((await drawing.boundingBox())?.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0)
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

  for (const kind of ['ideas', 'proposals', 'decisions']) {
    test(`one of the ${kind} can be read, and nothing is offered that only scripts can do`, async ({
      page,
    }) => {
      const api = '/api/places/liuting-li'
      const answer = await page.request.get(
        kind === 'decisions' ? `${api}/decisions` : `${api}/contributions`,
      )
      const told = (await answer.json()) as { items?: Item[] } & Item[]
      const item = (told.items ?? told).find(({ kind: said }) => kind === 'decisions' || `${said}s` === kind)
      const name = item?.reference ?? item?.number ?? ''
      const opened = await page.goto(`/${kind}/${encodeURIComponent(name)}`)
      expect(opened?.status()).toBe(200)
      const titles = Object.values(item?.title ?? {})
      expect(titles).toContain(await page.locator('h1').innerText())
      await expect(page).toHaveTitle(new RegExp(titles.map(RegExp.escape).join('|')))
      await expect(page.locator('main').getByRole('button').and(page.locator(':not([slot])'))).toHaveCount(0)
      await expect(page.locator('main').getByRole('textbox')).toHaveCount(0)
      expect(await page.locator('main').innerText()).not.toContain('undefined')
      // What is folded away lies open where nothing can open it.
      for (const heading of await page.locator('main button[slot="trigger"]:visible').all())
        await expect(page.locator(`[id="${await heading.getAttribute('aria-controls')}"]`)).toBeVisible()
    })
  }

  for (const kind of ['proposals', 'decisions']) {
    test(`the list of ${kind} leads to each`, async ({ page }) => {
      await page.goto(`/${kind}`)
      const rows = page.locator(`main a[href^="/${kind}/"]`)
      expect(await rows.count()).toBeGreaterThan(1)
      const title = await page.title()
      await rows.first().click()
      await expect(page.locator('h1')).toBeVisible()
      expect(await page.title()).not.toBe(title)
    })
  }

  test('counts and translations are read where nothing can be pressed', async ({ page, isMobile }) => {
    await page.goto('/ideas/LTL-0009')
    await expect(
      page
        .locator('main p')
        .filter({ hasText: isMobile ? /^支持 \d+ · 反对 \d+$/ : /^Support \d+ · Oppose \d+$/ }),
    ).toBeVisible()
    if (!isMobile) await expect(page.getByText('Five families share one tap.')).toBeVisible()
  })

  test('a link to an idea has a card with title, place and picture', async ({ page, isMobile }) => {
    await page.goto('/ideas/LTL-0009')
    const said = async (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content')
    expect(await said('title')).toBe(await page.locator('h1').innerText())
    expect(await said('site_name')).toContain(isMobile ? '柳汀里' : 'Liuting Li')
    const picture = await page.request.get((await said('image')) ?? '')
    expect(picture.headers()['content-type']).toBe('image/jpeg')
  })

  test('what is not there says so, leads on and repeats no number of ours', async ({ page }) => {
    const id = '0198c1a2-0000-7000-8000-000000000001'
    for (const address of [`/ideas/${id}`, `/proposals/${id}`, `/decisions/${id}`, `/${id}`]) {
      const opened = await page.goto(address)
      expect([address, opened?.status()]).toEqual([address, 404])
      expect(await page.locator('body').innerText()).not.toContain(id)
      expect(await page.title()).not.toContain(id)
      await page.locator('main a[href="/"]').click()
      await expect(page.locator('li[id^="row-"]').first()).toBeVisible()
    }
  })

  test('the other language is one link away', async ({ page, isMobile }) => {
    await page.goto('/')
    await page.locator('a[href^="?lang="]').click()
    await expect(page.locator('html')).toHaveAttribute('lang', isMobile ? 'en' : 'zh-CN')
    await page.locator('a[href="/proposals"]').first().click()
    await expect(page).toHaveURL(/\/proposals$/)
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
