import { AxeBuilder } from '@axe-core/playwright'
import { type Locator, expect } from '@playwright/test'
import { type Actor, test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

/** Presses Tab until the thing has the focus; a page that hides it behind a hundred stops has failed. */
async function tabTo({ page }: Actor, target: Locator): Promise<void> {
  for (let stop = 0; stop < 100; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('100 times Tab and not there')
}

/** Opens the page of zones and asks about 12 Twin Wells Lane, by keys and by names alone. */
async function whenAskingForACourtyard(actor: Actor): Promise<Locator> {
  const { page, t, say } = actor
  await page.goto('/zones')
  const zones = page.getByRole('tab', { name: t('zones.page.zones') })
  await expect(zones).toBeVisible()
  await tabTo(actor, zones)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: t('zones.page.ask') })).toBeFocused()
  const field = page.getByRole('combobox', { name: t('zones.page.courtyard') })
  await tabTo(actor, field)
  const name = say({ zh: '双井巷12号', en: '12 Twin Wells Lane' })
  await page.keyboard.type(say({ zh: '雙井巷 十二 号院', en: 'Twin Wells Lane 12' }))
  await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(name)
  await expect(field).toBeFocused()
  return page.getByRole('region', { name: t('mapZones.here.title') })
}

async function thenItNamesRulesWithArticles({ say }: Actor, answer: Locator): Promise<void> {
  await expect(answer).toContainText(
    say({ zh: '这里在核心保护范围里', en: 'This spot is in the core protected area' }),
  )
  const ridge = answer.getByRole('listitem').filter({
    hasText: say({
      zh: '6.00 m胜过核心保护范围的 7.00 m',
      en: '6.00 m beats 7.00 m of the core protected area',
    }),
  })
  await expect(ridge).toContainText(
    say({ zh: '文物保护法 第二十九条', en: 'Protection of Cultural Relics, Art. 29' }),
  )
  await expect(
    answer.getByRole('listitem').filter({ hasText: say({ zh: '不得新建、扩建', en: 'No new building' }) }),
  ).toContainText(say({ zh: '第二十八条', en: 'Art. 28' }))
}

test('a planner finds by keyboard alone which rules hit a courtyard', async ({ enters }) => {
  const planner = await enters('desk')
  await givenLooksAs(planner, 'suNing')
  const answer = await whenAskingForACourtyard(planner)
  await thenItNamesRulesWithArticles(planner, answer)
  const { violations } = await new AxeBuilder({ page: planner.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('the same on a device that cannot draw the map', async ({ enters }) => {
  const actor = await enters('own')
  await actor.page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
  const answer = await whenAskingForACourtyard(actor)
  await thenItNamesRulesWithArticles(actor, answer)
})

test('the crosshair of the keys says what it stands on, and a layer is moved by keys', async ({ enters }) => {
  const planner = await enters('desk')
  const { page, t, say } = planner
  await givenLooksAs(planner, 'suNing')
  await page.goto('/zones')
  const map = page.getByRole('application')
  await expect(map).toBeVisible()
  await page.locator('.maplibregl-canvas').waitFor()
  await tabTo(planner, map)
  const spot = page.getByRole('region', { name: t('zones.cursor.title') })
  await page.keyboard.press('ArrowUp')
  await expect(spot.getByRole('status')).toContainText(
    say({ zh: '这里在核心保护范围里', en: 'This spot is in the core protected area' }),
  )
  for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight')
  await expect(spot.getByRole('status')).not.toContainText(say({ zh: '核心保护范围', en: 'core protected' }))

  await page.goto('/zones?tab=layers')
  const belt = say({ zh: '建设控制地带', en: 'Control belt' })
  const view = say({ zh: '视线通廊', en: 'View corridor' })
  const strong = page.getByRole('listitem').filter({ hasText: t('zones.layers.strong') })
  await expect(strong).toHaveCount(2)
  await expect(strong.filter({ hasText: belt })).toHaveCount(1)
  const up = page.getByRole('button', { name: t('zones.layers.up', { name: view }) })
  await tabTo(planner, up)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(strong).toHaveCount(2)
  await expect(strong.filter({ hasText: view })).toHaveCount(1)
})
