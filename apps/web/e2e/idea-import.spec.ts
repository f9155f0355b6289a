import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { button, choose, field, test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

test('a planner brings in what was said elsewhere, sees where it came from, and takes it out again', async ({
  enters,
}) => {
  const planner = await enters('desk')
  const { page, t } = planner
  await givenLooksAs(planner, 'suNing')
  const run = Date.now() % 10_000_000
  const rows = [
    'Report ID,Title,Detail,User Name,Category,Created,Latitude,Longitude',
    `${run}-1,灯 ${run},灯笼一样的路灯不亮,李某,Street lighting,2024-03-04,32.0012,122.5024`,
    `${run}-2,电话 ${run},修好请打 13912345678,李某,Street lighting,2024-03-05,32.0013,122.5024`,
    `${run}-3,远处 ${run},很远,李某,Street lighting,2024-03-06,52.1,0.1`,
  ]
  await page.goto('/desk')
  await page.getByRole('link', { name: t('ideas.import.title') }).click()
  await page.locator('input[type=file]').setInputFiles({
    name: 'reports.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  })
  await field(planner, t('ideas.import.source')).fill(`试验平台 ${run}`)
  await choose(planner, t('ideas.import.channel'), t('ideas.channel.other_system'))
  await choose(planner, t('ideas.import.kind'), t('ideas.kind.request'))
  await button(planner, t('ideas.import.read')).click()

  await expect(page.getByText(t('ideas.import.columns.leftOut', { names: 'User Name' }))).toBeVisible()
  await expect(page.getByText('李某')).toHaveCount(0)
  await choose(planner, '13912345678', t('ideas.import.rows.held.mask'))
  await button(planner, t('ideas.import.bringIn', { count: 2 })).click()
  await expect(page.getByText(t('ideas.import.done', { count: 2 }))).toBeVisible()

  const card = page.getByRole('article').filter({ hasText: `试验平台 ${run}` })
  const links = card.getByRole('link')
  await expect(links).toHaveCount(2)
  const first = await links.first().getAttribute('href')
  const last = await links.last().getAttribute('href')
  await page.goto(last ?? '')
  await expect(page.getByText('修好请打 ***')).toBeVisible()
  await expect(page.getByText(`试验平台 ${run}`).first()).toBeVisible()

  await page.goto('/desk/import')
  await button(planner, t('ideas.import.history.ask'), card).click()
  await expect(card.getByText(t('ideas.import.history.leaving', { count: 2 }))).toBeVisible()
  await button(planner, t('ideas.import.history.undo'), card).click()
  const dialog = page.getByRole('dialog')
  await field(planner, t('ideas.import.history.reason'), dialog).fill('导错了文件')
  await button(planner, t('ideas.import.history.undo'), dialog).click()
  await expect(card.getByText(t('ideas.import.history.undone'), { exact: true })).toBeVisible()
  const visitor = await enters('desk')
  await visitor.page.goto(first ?? '')
  await expect(visitor.page.getByText('灯笼一样的路灯不亮')).toHaveCount(0)
  await expect(visitor.page.getByText('导错了文件')).toBeVisible()
})
