import { type Locator, type Page, expect } from '@playwright/test'
import { type Actor, button, test } from './drivers/actor.ts'
import { givenLooksAs } from './drivers/people.ts'

const vote = '/proposals/P2/vote'

/** That something begins below the bar, where it can be seen, and above the end of the window. */
async function expectBelowBar(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  await expect
    .poll(() =>
      target.evaluate((element) => {
        const bar = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
        const { top } = element.getBoundingClientRect()
        return top >= bar && top < innerHeight
      }),
    )
    .toBe(true)
}

/** The order in which a page says things: their places from its top. */
async function expectInOrder(...parts: Locator[]): Promise<void> {
  const tops = []
  for (const part of parts)
    tops.push(await part.evaluate((element) => element.getBoundingClientRect().top + scrollY))
  expect(tops).toEqual(tops.toSorted((one, other) => one - other))
}

const heading = ({ page }: Actor, name: string) => page.getByRole('heading', { name, exact: true })

test('a visitor is led from the card to signing in, and reads what each option means before any count', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  await page.goto('/proposals/P2')
  const signIn = page.getByRole('link', { name: t('polls.signIn') })
  await expect(signIn).toHaveAttribute('href', /\/sign-in\?next=.*vote/)
  await page.getByRole('link', { name: t('polls.seeOptions') }).click()
  await expectBelowBar(page, page.getByRole('heading', { level: 1 }))
  const counts = button(actor, t('polls.running.title'))
  await expectInOrder(
    page.getByRole('heading', { level: 1 }),
    heading(actor, t('polls.facts')),
    page.getByRole('link', { name: t('polls.signIn') }),
    counts,
  )
  await expect(page.getByText(t('polls.running.why', { step: 5 }))).toBeHidden()
  await counts.click()
  await expect(page.getByText(t('polls.running.why', { step: 5 }))).toBeVisible()
})

test('whoever changes a vote reads every fact again before it counts, below the bar', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await givenLooksAs(actor, 'xiaoChen')
  await page.goto(vote)
  await button(actor, t('polls.changeVote')).click()
  await expectInOrder(
    heading(actor, t('polls.facts')),
    heading(actor, t('polls.chooseTitle')),
    heading(actor, t('polls.running.title')),
  )
  const first = page.getByRole('article').getByRole('article').first()
  const facts = await first.getByRole('definition').allInnerTexts()
  expect(facts.length).toBeGreaterThan(2)
  await page.getByRole('radio').first().check({ force: true })
  await button(actor, t('polls.check')).click()
  const check = heading(actor, t('polls.checkTitle'))
  await expect(check).toBeFocused()
  await expectBelowBar(page, check)
  const repeated = page.locator('section', { has: check }).getByRole('definition')
  await expect(repeated).toHaveText(facts)
  await button(actor, t('polls.backToChoose')).click()
  await expect(heading(actor, t('polls.chooseTitle'))).toBeFocused()
  await expectBelowBar(page, heading(actor, t('polls.chooseTitle')))
})

test('whoever is not asked reads who is, how they stand to the place, and can comment', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t, say } = actor
  await givenLooksAs(actor, 'auntieLin')
  await page.goto(vote)
  const notice = page.getByText(say({ zh: '这次只请打灯巷', en: 'This vote asks only Lantern Lane' }))
  await expect(notice).toBeVisible()
  await expect(notice).toContainText(say({ zh: '业主', en: 'owner' }))
  await expect(page.getByText(say({ zh: '请网格员', en: 'grid worker your proof' }))).toHaveCount(0)
  await page.getByRole('link', { name: t('polls.comment') }).click()
  await expectBelowBar(page, page.locator('#comments'))
})

test('the target of an address lies below the bar, also where it is still being loaded', async ({
  enters,
}) => {
  const { page } = await enters('own')
  for (const target of ['check', 'text', 'comments']) {
    // Another page first: what is the same but for its hash is not loaded anew.
    await page.goto('about:blank')
    await page.goto(`/proposals/P2#${target}`)
    await expectBelowBar(page, page.locator(`#${target}`))
  }
})

test('in forced colours a bar keeps its length and its ground', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/proposals/P3/vote')
  await expect(heading(actor, t('polls.result.title'))).toBeVisible()
  const bar = page.locator('[style*="width"]').first()
  const [fill, ground] = await bar.evaluate((element) => [
    getComputedStyle(element).backgroundColor,
    getComputedStyle(element.parentElement as Element).backgroundColor,
  ])
  expect(fill).not.toBe(ground)
})
