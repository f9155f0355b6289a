import { type Page, expect } from '@playwright/test'
import { test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

/** The rows of the list, and of them the one that the address selects. */
const rows = (page: Page) => page.locator('li[id^="row-"]')
const selectedRow = (page: Page) =>
  page.locator('li[id^="row-"]').filter({ has: page.locator('a[aria-current="true"]') })

/** The address of the last row, which no list has in view at first. */
async function lastAddress(page: Page): Promise<string> {
  await page.goto('/')
  await expect(rows(page).first()).toBeVisible()
  return (await rows(page).last().getByRole('link').getAttribute('href')) ?? ''
}

test('an address that selects shows its item: the row is marked and in view, and the map goes there', async ({
  page,
}) => {
  const address = await lastAddress(page)
  const reference = address.split('/').at(-1) ?? ''
  await page.goto(`/?sel=${reference.toLowerCase()}`)
  await expect(selectedRow(page).getByRole('link')).toHaveAttribute('href', address)
  await expect(page).toHaveURL(/[?&]c=/)
  await expect(selectedRow(page)).toBeInViewport({ ratio: 0.5 })
})

test('a proposal and an idea lead to the large map, where they are selected', async ({ page }) => {
  const large = /^(在大地图上看|Show on the large map)$/
  for (const kind of ['proposal', 'idea']) {
    await page.goto(`/?kind=${kind}`)
    const address = (await rows(page).last().getByRole('link').getAttribute('href')) ?? ''
    await page.goto(address)
    await page.getByRole('link', { name: large }).click()
    await expect(page).toHaveURL(/[?&]sel=/)
    await expect(selectedRow(page).getByRole('link')).toHaveAttribute('href', address)
    await expect(selectedRow(page)).toBeInViewport({ ratio: 0.5 })
  }
})

test('what is open to all leads the list, as a flag that an idea never has', async ({ page }) => {
  await page.goto('/')
  const first = rows(page).first()
  await expect(first.locator('time')).toBeVisible()
  await expect(first.getByRole('link')).toHaveAttribute('href', /^\/proposals\//)
  await expect(first).toBeInViewport({ ratio: 0.7 })
  // Nobody votes on an idea: none is called open.
  await page.goto('/?kind=idea&status=open')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
})

test('a map that is long in coming says so, and offers the list', async ({ page, isMobile }) => {
  // The base map does not come while this test looks.
  await page.route(/\/basemap\//, () => {})
  await page.goto('/')
  const offer = page.getByRole('button', { name: /^(看列表|To the list)$/ })
  await expect(offer).toBeVisible({ timeout: 20_000 })
  await offer.click()
  if (isMobile) await expect(page).toHaveURL(/sheet=full/)
  await expect(rows(page).first().getByRole('link')).toBeFocused()
})

/** Two ideas so near that they are one ring: nearer than a sign is wide, at the zoom of a street. */
async function givenTwoIdeasAt({ page }: { page: Page }, position: [number, number]): Promise<void> {
  const statuses = await page.evaluate(async (at) => {
    const send = (title: string) =>
      fetch('/api/places/liuting-li/ideas', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'X-Hetu': '1',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ kind: 'suggestion', title, words: '井边要一盏灯。', position: at }),
      }).then(({ status }) => status)
    return [await send('井边一盏灯'), await send('井边再一盏灯')]
  }, position)
  expect(statuses).toEqual([201, 201])
}

test('a ring that never parts lists its members', async ({ enters, isMobile }) => {
  const actor = await enters('own')
  const { page } = actor
  await givenLooksAs(actor, 'auntieLin')
  const spot: [number, number] = [122.5042, isMobile ? 32.0006 : 32.0009]
  await givenTwoIdeasAt(actor, spot)
  await page.goto(`/?c=${spot.join()}&z=18&sheet=hidden`)
  await page.waitForFunction(() => performance.getEntriesByName('hetu:map-drawn').length > 0)
  const map = page.getByRole('application')
  await map.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^(这一处 2 条|2 items at this spot)$/ })).toBeVisible()
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('button', { name: /^(这一屏全部|All in view)$/ }).click()
  await expect(page.getByRole('heading', { name: /这一处|at this spot/ })).toHaveCount(0)
})
