import { expect } from '@playwright/test'
import { asks, button, dateField, field, test, unfold } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

const words = (text: string) => ({ zh: text, en: text })

test('a tree is measured anew: what changes is said while writing, to who approves, and in its history', async ({
  enters,
}) => {
  const [planner, authority] = [await enters('desk'), await enters('desk')]
  await givenLooksAs(planner, 'suNing')
  await givenLooksAs(authority, 'chiefZhang')
  const { page, t } = planner
  const id = `HV${Date.now() % 10_000_000}`
  const name = `试验树 ${id}`
  const object = {
    id,
    kind: 'old_tree',
    name: words(name),
    legalBasis: { act: words('条例'), article: words('第 1 条') },
    accuracyMetres: 0.5,
    geometry: { type: 'Point', coordinates: [122.46, 32.01] },
    radiusMetres: 6,
  }
  const proposal = {
    reason: '试验',
    change: { subject: 'object', object: { validFrom: '2024-01-01', object } },
  }
  const { id: changeId } = await asks<{ id: string }>(planner, '/zone-changes', proposal)
  await asks(authority, `/zone-changes/${changeId}/settlement`, { isApproved: true })

  await page.goto(`/zones/objects/edit?sel=${id}`)
  await unfold(planner, t('zones.editor.facts'))
  await dateField(planner, t('zones.editor.validFrom')).fill('2026-01-01')
  await field(planner, t('zones.editor.accuracy')).fill('0.2')
  await field(planner, t('zones.editor.reason')).fill('复测')
  const change = t('zones.history.fromTo', { before: '2024-01-01', after: '2026-01-01' })
  await expect(page.getByText(t('zones.history.notMovedObject'))).toBeVisible()
  await expect(page.getByText(change)).toBeVisible()
  await button(planner, t('zones.editor.send')).click()
  await expect(page.getByText(t('zones.editor.sent'))).toBeVisible()

  await authority.page.goto('/zones/changes')
  const card = authority.page.getByRole('article').filter({ hasText: name }).first()
  await expect(card.getByText(change)).toBeVisible()
  const approve = card.getByRole('button', { name: t('zones.changes.approve') })
  await approve.click()
  await expect(approve).toHaveCount(0)

  await page.goto('/zones')
  const row = page.locator(`#zone-${id}`)
  await row.getByRole('button', { name: t('zones.history.ofObject', { name }) }).click()
  const first = t('zones.history.periodUntil', { from: '2024-01-01', to: '2026-01-01' })
  await expect(row.getByText(first)).toBeVisible()
  await expect(row.getByText(change)).toBeVisible()
})
