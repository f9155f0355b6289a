import { expect } from '@playwright/test'
import { type Actor, test } from './drivers/actor.ts'
import { type CastMember, givenLooksAs } from './drivers/people.ts'

/** Pages with lists, for whoever reads them; those that are made of the same parts run when all pages are asked for. */
const pages: { who: CastMember | null; addresses: string[]; isAlike?: true }[] = [
  { who: null, addresses: ['/zones'] },
  { who: 'auntieLin', addresses: ['/me'] },
  { who: 'suNing', addresses: ['/desk', '/proposals/P4/close-out'] },
  { who: 'professorCheng', addresses: ['/proposals/P4/review'] },
  { who: null, addresses: ['/figures'], isAlike: true },
  { who: 'auntieLin', addresses: ['/proposals/P2/vote'], isAlike: true },
  { who: 'xiaoGu', addresses: ['/proposals/P2/doorstep'], isAlike: true },
  { who: 'suNing', addresses: ['/zones/changes', '/proposals/P2/consultation'], isAlike: true },
  { who: 'professorCheng', addresses: ['/desk'], isAlike: true },
  { who: 'chiefZhang', addresses: ['/desk'], isAlike: true },
  { who: 'moderatorShen', addresses: ['/desk'], isAlike: true },
]
const runsAll = process.env['HETU_ALL_PAGES'] !== undefined

/** What a page may say only once it has read that there is nothing. */
const nothings = ({ t }: Actor): string[] => [
  t('pages.desk.noClocks'),
  t('decisions.open.none'),
  t('decisions.list.empty'),
  t('decisions.mine.empty'),
  t('reviews.list.none'),
  t('reviews.section.empty'),
  t('reviews.table.noneForYou'),
  t('ideas.desk.unansweredNone'),
  t('places.unchecked.none'),
  t('proposals.emptyTitle'),
  t('zones.page.empty'),
  t('zones.page.count', { count: 0 }),
  t('zones.changes.nothingWaits'),
  t('polls.doorstep.noPoll'),
  t('notifications.empty'),
  t('shared.gate.signIn'),
  t('shared.gate.notYours'),
]

const saidOf = async (actor: Actor) => {
  const said = await actor.page.locator('main').innerText()
  return nothings(actor).filter((words) => said.includes(words))
}

for (const { who, addresses } of pages.filter(({ isAlike }) => runsAll || !isAlike)) {
  test(`what was not read is neither none nor a number, for ${who ?? 'a visitor'} on ${addresses.join(' and ')}`, async ({
    enters,
  }, { project }) => {
    test.skip(project.name !== 'desk-en', 'once is enough: the parts are the same on a phone')
    const actor = await enters('desk')
    const { page, t } = actor
    if (who) await givenLooksAs(actor, who)
    const reads = /\/api\/places\/[^/]+\/(?!me$|events|basemap|tiles|zone-tiles|photos)/
    for (const address of addresses) {
      await page.route(reads, async (route) => {
        if (route.request().method() !== 'GET') return route.continue()
        await new Promise((resolve) => setTimeout(resolve, 1000))
        await route.fulfill({ status: 500, json: { code: 'unknown', message: '', requestId: 'r' } })
      })
      await page.goto(address)
      await expect(page.locator('main')).toBeVisible()
      await page.waitForTimeout(500)
      expect({ address, whileReading: await saidOf(actor) }).toEqual({ address, whileReading: [] })
      const retry = page.getByRole('button', { name: t('shared.button.retry') })
      await expect(retry.first(), address).toBeVisible()
      await page.waitForTimeout(300)
      expect({ address, afterFailing: await saidOf(actor) }).toEqual({ address, afterFailing: [] })
      await page.unrouteAll({ behavior: 'wait' })
      // Each try may bring a part that reads something more.
      await expect(async () => {
        await retry
          .first()
          .click({ timeout: 500 })
          .catch(() => {})
        await expect(retry).toHaveCount(0, { timeout: 2000 })
      }, address).toPass({ timeout: 20_000 })
      await expect(page.locator('main').getByText(t('shared.loading'), { exact: true }), address).toHaveCount(
        0,
      )
    }
  })
}

test('whoever is signed in is not told to sign in because nobody could say who they are', async ({ enters }, {
  project,
}) => {
  test.skip(project.name !== 'desk-en', 'once is enough')
  const actor = await enters('desk')
  const { page, t } = actor
  await givenLooksAs(actor, 'suNing')
  for (const address of runsAll ? ['/desk', '/me', '/zones/import'] : ['/desk']) {
    await page.route(/\/me$/, async (route) => {
      if (route.request().resourceType() === 'document') return route.continue()
      await new Promise((resolve) => setTimeout(resolve, 1000))
      await route.fulfill({ status: 500, json: { code: 'unknown', message: '', requestId: 'r' } })
    })
    await page.goto(address)
    await page.waitForTimeout(500)
    expect(await saidOf(actor)).toEqual([])
    const retry = page.getByRole('button', { name: t('shared.button.retry') })
    await expect(retry, address).toBeVisible()
    expect(await saidOf(actor)).toEqual([])
    await page.unrouteAll({ behavior: 'wait' })
    await retry.click()
    await expect(retry).toHaveCount(0)
  }
  // A grid worker's page is not a planner's, and says where a planner can go instead.
  await page.goto('/visit')
  await expect(page.getByText(t('shared.gate.notYours'))).toBeVisible()
  await page.getByRole('link', { name: t('shared.gate.desk') }).click()
  await expect(page).toHaveURL('/desk')
})
