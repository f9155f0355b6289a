import { expect } from '@playwright/test'
import { type Actor, asks, button, field, test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

const words = (text: string) => ({ zh: text, en: text })

/** What another planner saves at their own desk meanwhile, begun from the same revision. */
async function whenAnotherSaves(
  { page, locale }: Actor,
  reference: string,
  revision: number,
  content: object,
) {
  const answer = await page.request.put(`/api/places/liuting-li/proposals/${reference}`, {
    headers: { 'X-Hetu': '1', 'Accept-Language': locale },
    data: { version: 1, revision, ...content },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
}

test('two planners who save one proposal see both texts, and neither loses a word', async ({ enters }) => {
  const [mine, other] = [await enters('own'), await enters('desk')]
  await givenLooksAs(mine, 'suNing')
  await givenLooksAs(other, 'suNing')
  const { page, t } = mine
  const draft = {
    title: words('井台修缮'),
    summary: words('换井圈'),
    body: words('正文'),
    costBearer: words('街道'),
  }
  const { reference } = await asks<{ reference: string }>(other, '/proposals', draft)

  await page.goto(`/proposals/${reference}/compose`)
  await field(mine, t('proposals.compose.titleZh')).fill('井台修缮，我改的')
  await field(mine, t('proposals.compose.summaryZh')).fill('换井圈，留旧石')
  await expect(page.getByText(t('shared.keeping.kept'))).toBeVisible()
  await whenAnotherSaves(other, reference, 1, {
    title: words('井台修缮，他改的'),
    costBearer: words('区财政'),
  })

  // The words of both stand beside each other; who pays was changed by the other alone.
  await expect(page.getByText(t('merge.title'))).toBeVisible()
  await expect(page.getByText(t('merge.alsoTaken', { parts: '' }).trim(), { exact: false })).toContainText(
    t('proposals.compose.costZh'),
  )
  const disputed = page.getByRole('article')
  await expect(disputed).toHaveCount(1)
  await expect(disputed).toContainText('井台修缮，我改的')
  await expect(disputed).toContainText('井台修缮，他改的')
  await expect(page.getByRole('button', { name: t('proposals.compose.save'), exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  await page.getByRole('radio', { name: t('merge.byHand') }).check({ force: true })
  await field(mine, t('merge.together')).fill('井台修缮，两人合写')
  // What was chosen and written outlives a reload.
  await page.reload()
  await expect(field(mine, t('merge.together'))).toHaveValue('井台修缮，两人合写')
  await button(mine, t('merge.use')).click()
  await expect(field(mine, t('proposals.compose.titleZh'))).toHaveValue('井台修缮，两人合写')
  await expect(field(mine, t('proposals.compose.summaryZh'))).toHaveValue('换井圈，留旧石')
  await expect(field(mine, t('proposals.compose.costZh'))).toHaveValue('区财政')
  await button(mine, t('proposals.compose.save')).click()
  await expect(page.getByText(t('proposals.compose.unsaved'))).toHaveCount(0)
  await page.reload()
  await expect(field(mine, t('proposals.compose.titleZh'))).toHaveValue('井台修缮，两人合写')
})
