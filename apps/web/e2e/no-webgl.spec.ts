import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect } from '@playwright/test'
import { type Actor, test } from './drivers/actor.ts'
import { whenDraftingAProposal } from './drivers/proposals.ts'
import { type CastMember, givenLooksAs } from './drivers/people.ts'

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] })
  },
})

/** Every page that has a map of the place, as whoever uses it, and whether something on it is numbered. */
const pages: { who: CastMember | null; address: string; hasNumbers: boolean }[] = [
  { who: null, address: '/', hasNumbers: true },
  { who: null, address: '/zones', hasNumbers: true },
  { who: null, address: '/add?step=1', hasNumbers: false },
  { who: null, address: '/ideas/LTL-0009', hasNumbers: false },
  { who: null, address: '/proposals/P2', hasNumbers: true },
  { who: 'suNing', address: '/zones/edit?sel=Z5', hasNumbers: false },
  { who: 'professorCheng', address: '/proposals/P4/review', hasNumbers: false },
]

const drawing = ({ page, t }: Actor) =>
  page
    .locator('section')
    .filter({ has: page.getByText(t('shared.map.drawn')) })
    .last()
const pins = (actor: Actor) => drawing(actor).locator('ol > li > *')

for (const { who, address, hasNumbers } of pages) {
  test(`without WebGL a drawing stands in the place of the map on ${address}`, async ({ enters }) => {
    const actor = await enters(who ? 'desk' : 'own')
    const { page, t } = actor
    if (who) await givenLooksAs(actor, who)
    await page.goto(address)
    if (address.endsWith('/review')) await page.getByRole('tab', { name: t('reviews.table.map') }).click()
    await expectDrawing(actor)
    if (hasNumbers) await expect(pins(actor).first()).toBeVisible()
    await expectFits(page)
  })
}

/** The picture itself has come, and where it is from is said as on the map. */
async function expectDrawing(actor: Actor) {
  const picture = drawing(actor).locator('img')
  await expect(picture).toBeVisible()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(500)
  await expect(drawing(actor)).toContainText(/柳汀里|Liuting Li/)
}

async function expectFits(page: Page) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
}

test('a proposal is composed beside the drawing', async ({ enters }) => {
  const actor = await enters('desk')
  await givenLooksAs(actor, 'suNing')
  await whenDraftingAProposal(actor, {
    title: { zh: '双井石栏补缺', en: 'Mending the well kerb' },
    summary: { zh: '补上缺的一段石栏。', en: 'Mend the missing part of the kerb.' },
    body: { zh: '用旧石料。', en: 'With old stone.' },
  })
  await expectDrawing(actor)
})

test('the numbers of the drawing are those of the list, and lead by keyboard to what they stand for', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  await page.goto('/')
  await expect(pins(actor).first()).toBeVisible()
  // Nearer, until one stands alone.
  const alone = drawing(actor).locator('ol button').filter({ hasText: /^\d+$/ }).first()
  await expect(async () => {
    if (!(await alone.isVisible())) await page.getByRole('button', { name: t('shared.map.zoomIn') }).click()
    await expect(alone).toBeVisible({ timeout: 500 })
  }).toPass()
  const number = Number(await alone.innerText())
  const row = page.locator('li[id^="row-"]').nth(number - 1)
  const href = await row.getByRole('link').getAttribute('href')
  await expect(row).toContainText(String(number))
  await alone.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`${href}$`))
})

test('several that stand together lead nearer, and the list follows what is seen', async ({ enters }) => {
  const actor = await enters('own')
  const { page } = actor
  await page.goto('/')
  const rows = page.locator('li[id^="row-"]')
  await expect(pins(actor).first()).toBeVisible()
  const all = await rows.count()
  const together = drawing(actor).locator('ol button').filter({ hasText: '+' }).first()
  await together.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => rows.count()).toBeLessThan(all)
})

test('a place is chosen by pressing the drawing', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await page.goto('/add?step=1')
  await expect(page.getByText(t('ideas.add.where.drawing'))).toBeVisible()
  await drawing(actor).click({ position: { x: 150, y: 120 } })
  await expect(page.getByText(t('ideas.add.where.here'))).toBeVisible()
})

/** The files of the pages by their sources, as the build names them. */
const built = JSON.parse(
  readFileSync(join(import.meta.dirname, '../dist/assets/manifest.json'), 'utf8'),
) as Record<string, { file: string }>

test('a map whose files never come says so, and offers the list and the drawing', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  const { file } = built['src/shared/map/lazy-place-map.tsx'] ?? {}
  await page.route(`**/${file}`, () => {})
  await page.goto('/')
  await expect(page.getByText(t('shared.map.slow'))).toBeVisible()
  await expect(page.getByRole('button', { name: t('shared.map.toList') })).toBeVisible()
  await page.getByRole('button', { name: t('shared.map.toDrawing') }).click()
  await expect(pins(actor).first()).toBeVisible()
})
