import { AxeBuilder } from '@axe-core/playwright'
import { figureName } from '@hetu/domain/zones/object-names'
import { ruleKindNames } from '@hetu/domain/zones/rule-names'
import { expect } from '@playwright/test'
import { type Actor, button, choose, dateField, field, test, unfold } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'
import { containing } from './drivers/sentences.ts'

const inBoth = (actor: Actor, key: string) => (language: 'inChinese' | 'inEnglish') =>
  field(actor, actor.t(`shared.field.${language}`, { label: actor.t(key as 'zones.editor.name') }))

async function fillBoth(actor: Actor, key: string, zh: string, en: string): Promise<void> {
  const at = inBoth(actor, key)
  await at('inChinese').fill(zh)
  await at('inEnglish').fill(en)
}

/** Two corners in the south-west of the map, as a pointer would press them; the middle stays free for other tests. */
async function drawRectangle({ page, t }: Actor): Promise<void> {
  await page.getByRole('radio', { name: t('shared.drawing.mode.rectangle') }).click()
  const box = await page.locator('.hetu-map-canvas canvas').first().boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width * 0.1, box.y + box.height * 0.7)
  await page.mouse.move(box.x + box.width * 0.18, box.y + box.height * 0.8, { steps: 4 })
  await page.mouse.click(box.x + box.width * 0.22, box.y + box.height * 0.85)
}

test('a planner draws a zone with a rule, a second person approves, and the map says what holds there', async ({
  enters,
}, { outputDir }) => {
  const planner = await enters('desk')
  const { t } = planner
  await givenLooksAs(planner, 'suNing')
  await planner.page.goto('/zones/edit')
  const name = `测试 ${Date.now() % 100_000}`
  await fillBoth(planner, 'zones.editor.name', name, `Trial ${name.slice(3)}`)
  await fillBoth(planner, 'zones.editor.authority', '棠川市人民政府', 'City of Tangchuan')
  await fillBoth(planner, 'zones.editor.act', '名城保护条例', 'Historic city regulation')
  await fillBoth(planner, 'zones.editor.article', '第 26 条', 'Art. 26')
  await dateField(planner, t('zones.editor.validFrom')).fill('2026-01-01')

  await drawRectangle(planner)
  const outline = planner.page.getByRole('button', {
    name: containing(t('zones.editor.outline', { number: 1 })),
  })
  await expect(outline).toBeVisible()
  await planner.page.keyboard.press('Control+z')
  await expect(outline).toHaveCount(0)
  await planner.page.keyboard.press('Control+Shift+z')
  await expect(outline).toBeVisible()

  await planner.page.reload()
  await expect(planner.page.getByText(t('zones.editor.restored'))).toBeVisible()
  await unfold(planner, t('zones.editor.outline', { number: 1 }))
  const east = planner.page.getByRole('textbox', { name: t('zones.editor.cornerEast', { number: 1 }) })
  const before = await east.inputValue()
  await east.fill(String(Number(before) - 2))
  await east.press('Enter')
  await expect(east).not.toHaveValue(before)

  await choose(planner, t('zones.editor.ruleKind'), planner.say(ruleKindNames.max_storeys))
  await button(planner, t('zones.editor.addRule')).click()
  await fillBoth(planner, 'zones.editor.ruleText', '不得超过一层', 'One storey at most')
  await planner.page
    .getByRole('textbox', { name: containing(planner.say({ zh: '限值', en: 'limit' })) })
    .fill('1')
  const send = button(planner, t('zones.editor.send'))
  await expect(send).toHaveAttribute('aria-disabled', 'true')
  const articles = inBoth(planner, 'zones.editor.article')
  await articles('inChinese').last().fill('图则第 3 条')
  await articles('inEnglish').last().fill('Plan, rule 3')
  await field(planner, t('zones.editor.reason')).fill(name)
  await planner.page.screenshot({ path: `${outputDir}/zone-editor.png`, fullPage: true })
  expect((await new AxeBuilder({ page: planner.page }).analyze()).violations).toEqual([])
  await send.click()
  await expect(planner.page.getByText(t('zones.editor.sent'))).toBeVisible()

  const authority = await enters('desk')
  await givenLooksAs(authority, 'chiefZhang')
  await authority.page.goto('/zones/changes')
  const card = authority.page.getByRole('article').filter({ hasText: name.slice(3) })
  await expect(card.getByText(t('zones.editor.newMap'))).toBeVisible()
  await button(authority, t('zones.changes.approve'), card).click()
  await expect(card).toHaveCount(0)

  await planner.page.goto('/zones')
  await expect(planner.page.getByRole('heading', { name: containing(name.slice(3)) })).toBeVisible()
})

test('a planner adds a protected tree, a second person sees its radius and approves', async ({ enters }) => {
  const planner = await enters('desk')
  const { page, t } = planner
  await givenLooksAs(planner, 'suNing')
  await page.goto('/zones/objects/edit')
  const number = Date.now() % 100_000
  await fillBoth(planner, 'zones.editor.name', `古槐 ${number}`, `the locust ${number}`)
  await page.getByRole('textbox', { name: containing(planner.say(figureName('radiusMetres'))) }).fill('6')
  await fillBoth(planner, 'zones.editor.act', '古树名木保护条例', 'Old tree regulation')
  await fillBoth(planner, 'zones.editor.article', '第 10 条', 'Art. 10')
  await dateField(planner, t('zones.editor.validFrom')).fill('2026-01-01')
  await page.getByRole('radio', { name: t('shared.drawing.mode.point') }).click()
  const box = await page.locator('.hetu-map-canvas canvas').first().boundingBox()
  if (!box) throw new Error('no map')
  await page.mouse.click(box.x + box.width * 0.15, box.y + box.height * 0.65)
  await field(planner, t('zones.editor.reason')).fill(`古槐 ${number}`)
  await button(planner, t('zones.editor.send')).click()
  await expect(page.getByText(t('zones.editor.sent'))).toBeVisible()

  const authority = await enters('desk')
  await givenLooksAs(authority, 'chiefZhang')
  await authority.page.goto('/zones/changes')
  const card = authority.page.getByRole('article').filter({ hasText: String(number) })
  await expect(card.getByText(t('zones.editor.newMap'))).toBeVisible()
  // Among everything else that the second person approves.
  await expect(card.getByRole('definition').filter({ hasText: /^6$/ })).toBeVisible()
  await expect(
    card.getByText(planner.say({ zh: '古树名木保护条例第 10 条', en: 'Old tree regulation, Art. 10' })),
  ).toBeVisible()
  await button(authority, t('zones.changes.approve'), card).click()
  await expect(card).toHaveCount(0)

  await page.goto('/zones')
  await expect(page.getByRole('listitem').filter({ hasText: String(number) })).toContainText('6')
})

test('two versions of a zone lie over each other, with the ground that was gained', async ({ enters }, {
  outputDir,
}) => {
  const visitor = await enters('desk')
  const { page, t } = visitor
  await page.goto('/zones?sel=Z5')
  const card = page.locator('#zone-Z5')
  await card.getByRole('button', { name: containing(t('zones.card.history', { count: '2' })) }).click()
  await button(visitor, t('zones.history.compare'), card).click()
  await expect(card.getByText(t('zones.editor.changeMap'))).toBeVisible()
  await expect(card.getByText(/1,?400/).first()).toBeVisible()
  await page.screenshot({ path: `${outputDir}/zone-compare.png` })
})

test('an outline is typed in without a mouse, and figures stand as a survey has them', async ({ enters }) => {
  const planner = await enters('desk')
  const { page, t } = planner
  await givenLooksAs(planner, 'suNing')
  await page.goto('/zones/edit')
  for (const [label, typed] of [
    [t('zones.editor.accuracy'), '0.25'],
    [t('zones.editor.scale'), '500'],
  ] as const) {
    const figure = page.getByRole('textbox', { name: containing(label) })
    await figure.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type(typed)
    await page.keyboard.press('Tab')
    await expect(figure).toHaveValue(typed)
  }
  await field(planner, t('shared.typed.corners')).focus()
  await page.keyboard.type('122.5009, 32.0002\n122.5011, 32.0002\nabc')
  await expect(page.getByText(t('shared.typed.unreadable', { line: 3 })).first()).toBeVisible()
  for (let key = 0; key < 3; key += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('32.0004 122.5011')
  await button(planner, t('shared.typed.add')).focus()
  await page.keyboard.press('Enter')
  const outline = page.getByRole('button', { name: containing(t('zones.editor.outline', { number: 1 })) })
  await expect(outline).toBeVisible()
  await unfold(planner, t('zones.editor.outline', { number: 1 }))
  await expect(page.getByRole('textbox', { name: t('zones.editor.cornerEast', { number: 3 }) })).toBeVisible()
})
