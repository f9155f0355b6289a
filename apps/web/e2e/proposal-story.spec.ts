import { expect } from '@playwright/test'
import { test, unfold } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

test('the first screen of a proposal on a phone says what changes, until when, and has the one thing to do', async ({
  enters,
}, { project }) => {
  test.skip(!project.name.startsWith('phone'), 'a desk shows all of it side by side')
  const actor = await enters('own')
  const { page, t, say } = actor
  await givenLooksAs(actor, 'xiaoChen')
  await page.goto('/proposals/P2')
  const main = page.locator('main')
  await expect(main.locator('svg image')).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(main.getByText(say({ zh: '住户不出钱', en: 'no cost for households' }))).toBeInViewport()
  const step = main.getByRole('link', { name: t('proposals.next.mine') })
  await expect(step).toBeInViewport()
  // It stays while one reads on.
  await page.locator('#text').scrollIntoViewIfNeeded()
  await expect(step).toBeInViewport()
  await step.click()
  await expect(page).toHaveURL(/\/proposals\/P2\/vote/)
})

test('each rule stands once, and no figure is finer than it was measured', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await page.goto('/proposals/P2')
  const summary = page
    .locator('section', { has: page.locator('#check') })
    .locator('p')
    .first()
  const [, count = ''] = /(\d+)/.exec(await summary.innerText()) ?? []
  await unfold(actor, t('proposals.check.each'))
  const check = page.locator('section', { has: page.locator('#check') })
  await check.getByRole('button', { name: new RegExp(t('proposals.check.kept', { count: 3 })) }).click()
  const rows = check.locator('li', { has: page.locator('svg.size-6') })
  await expect(rows).toHaveCount(Number(count))
  expect(await check.innerText()).not.toMatch(/\d\.\d{3,}\s*m/)
})
