import { refusalSentence } from '@hetu/domain/refusal'
import { expect } from '@playwright/test'
import { type Actor, asks, button, dateField, field, test, unfold } from './drivers/actor.ts'
import { onceWithinMilliseconds } from '../src/shared/press-once.ts'
import { givenLooksAs } from './drivers/people.ts'

const words = (text: string) => ({ zh: text, en: text })
const [west, south] = [122.46, 32.01]

/** A zone beyond the quarter, where it is in nobody's way. */
const zoneOf = (zoneId: string, validFrom: string) => ({
  zoneId,
  name: words(`试验 ${zoneId}`),
  type: 'district_control',
  level: 'city',
  authority: words('规划局'),
  legalBasis: { act: words('条例'), article: words('第 1 条') },
  status: 'in_force',
  validFrom,
  validTo: null,
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, south],
          [west + 0.001, south],
          [west + 0.001, south + 0.001],
          [west, south + 0.001],
          [west, south],
        ],
      ],
    ],
  },
  accuracyMetres: 1,
  isDefinitive: true,
})

async function givenVersion(planner: Actor, authority: Actor, zone: object): Promise<void> {
  const proposal = { change: { subject: 'zone', zone }, reason: '试验' }
  const { id } = await asks<{ id: string }>(planner, '/zone-changes', proposal)
  await asks(authority, `/zone-changes/${id}/settlement`, { isApproved: true })
}

test('who writes on a version that another has overtaken is told, and keeps what was written', async ({
  enters,
}) => {
  const [planner, authority] = [await enters('desk'), await enters('desk')]
  await givenLooksAs(planner, 'suNing')
  await givenLooksAs(authority, 'chiefZhang')
  const { page, t } = planner
  const zoneId = `ZV${Date.now() % 10_000_000}`
  await givenVersion(planner, authority, zoneOf(zoneId, '2026-01-01'))

  await page.goto(`/zones/edit?sel=${zoneId}`)
  await unfold(planner, t('zones.editor.facts'))
  await dateField(planner, t('zones.editor.validFrom')).fill('2031-01-01')
  await field(planner, t('zones.editor.reason')).fill('期限')
  // The same corners written as another type are no other boundary; the date is what changed.
  await expect(page.getByText(t('zones.history.notMoved'))).toBeVisible()
  await expect(page.getByText(t('zones.history.was', { text: '2026-01-01' }))).toBeVisible()
  await expect(page.getByText(t('zones.history.now', { text: '2031-01-01' }))).toBeVisible()

  await givenVersion(planner, authority, { ...zoneOf(zoneId, '2030-01-01'), accuracyMetres: 2 })
  await page.reload()
  await expect(page.getByText(t('zones.editor.changedMeanwhile', { version: 2, base: 1 }))).toBeVisible()
  await expect(field(planner, t('zones.editor.reason'))).toHaveValue('期限')
  await button(planner, t('zones.editor.send')).click()
  const refusal = { code: 'zone_changed_meanwhile', params: { base: 1, current: 2 } } as const
  await expect(page.getByText(refusalSentence(refusal, planner.locale))).toBeVisible()
  await expect(page.getByText(t('zones.editor.sent'))).toHaveCount(0)
  await expect(field(planner, t('zones.editor.reason'))).toHaveValue('期限')

  await button(planner, t('zones.editor.keepMine')).click()
  // What was said of the other version goes, and the button below moves up by as much.
  await expect(page.getByText(refusalSentence(refusal, planner.locale))).toHaveCount(0)
  await expect(page.getByText(t('zones.editor.changedMeanwhile', { version: 2, base: 1 }))).toHaveCount(0)
  // A second press of the same button within a moment is taken for a trembling finger.
  await page.waitForTimeout(onceWithinMilliseconds)
  await button(planner, t('zones.editor.send')).click()
  await expect(page.getByText(t('zones.editor.sent'))).toBeVisible()

  await page.goto(`/zones?sel=${zoneId}`)
  const card = page.locator(`#zone-${zoneId}`)
  await expect(card.getByRole('button', { name: t('zones.card.history', { count: '2' }) })).toBeVisible()
})

test('a new zone that was begun is given up for an empty form', async ({ enters }) => {
  const planner = await enters('desk')
  const { page, t } = planner
  await givenLooksAs(planner, 'suNing')
  await page.goto('/zones/edit')
  await field(planner, t('zones.editor.reason')).fill('起草')
  await page.reload()
  await button(planner, t('zones.editor.discardNew')).click()
  await expect(field(planner, t('zones.editor.reason'))).toHaveValue('')
})
