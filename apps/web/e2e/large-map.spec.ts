import { type Page, expect, test } from '@playwright/test'

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
