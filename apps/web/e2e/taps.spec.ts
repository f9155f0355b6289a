import { type Locator, expect } from '@playwright/test'
import { type Actor, button, field, test } from './drivers/actor.ts'
import { codeSentTo, givenLooksAs } from './drivers/people.ts'

/** Counts what a thumb presses; typing goes to whatever has the focus then. */
function thumb({ page }: Actor) {
  let taps = 0
  return {
    count: () => taps,
    async press(target: Locator) {
      taps += 1
      await target.click()
    },
    type: (words: string) => page.keyboard.type(words),
  }
}

/** From the map to the last question, where nobody said the same nearby. */
async function whenSayingSomething(actor: Actor, hand: ReturnType<typeof thumb>, words: string) {
  const { page, t } = actor
  await page.goto('/')
  await hand.press(page.locator('a[href^="/add"]:visible').first())
  await hand.press(page.getByRole('searchbox', { name: t('ideas.add.where.search') }))
  await hand.type('墙根路')
  await hand.press(
    page
      .getByRole('region', { name: t('places.found') })
      .getByRole('button')
      .first(),
  )
  const here = page.getByText(t('ideas.add.where.here'))
  await expect(here).toBeFocused()
  await expect(here).toBeInViewport()
  await hand.press(button(actor, t('ideas.add.next')))
  await hand.press(page.getByRole('button', { name: new RegExp(`^${t('ideas.kind.suggestion')}`) }))
  await expect(field(actor, t('ideas.add.words.label'))).toBeFocused()
  await hand.type(words)
  await hand.press(button(actor, t('ideas.add.next')))
  await expect(page.getByRole('heading', { name: t('ideas.add.check.question') })).toBeVisible()
}

async function whenSending(actor: Actor, hand: ReturnType<typeof thumb>) {
  const { page, t } = actor
  await hand.press(button(actor, t('ideas.add.check.send')))
  await expect(page.getByText(t('ideas.add.sent.reference', { reference: 'LTL-' }))).toBeFocused()
  await expect(page.locator('#announce-polite')).toHaveText(t('ideas.add.sent.title'))
}

test('somebody who is signed in sends an idea from the map with seven taps', async ({ enters }) => {
  const actor = await enters('own')
  await givenLooksAs(actor, 'xiaoChen')
  const hand = thumb(actor)
  await whenSayingSomething(actor, hand, `城墙砖缝里的构树该移走 ${Date.now()}`)
  await whenSending(actor, hand)
  expect(hand.count()).toBeLessThanOrEqual(7)
})

test('a newcomer sends one with ten, signing in by a code on the way', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  const hand = thumb(actor)
  await whenSayingSomething(actor, hand, `城墙脚下的灯该换成矮的 ${Date.now()}`)
  await hand.press(page.getByRole('link', { name: t('ideas.add.check.signIn') }))
  await expect(field(actor, t('people.signIn.contact'))).toBeFocused()
  const contact = `taps-${Date.now()}@example.org`
  await hand.type(contact)
  await hand.press(button(actor, t('people.signIn.send')))
  await expect(field(actor, t('people.signIn.code'))).toBeFocused()
  await hand.type(await codeSentTo(actor, contact))
  await hand.press(button(actor, t('people.signIn.enter')))
  await whenSending(actor, hand)
  expect(hand.count()).toBeLessThanOrEqual(10)
})

test('an area is drawn with the keys alone, and the idea is as large as it was drawn', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await givenLooksAs(actor, 'xiaoChen')
  await page.goto('/add?step=1&c=122.50116,32.00110')
  const map = page.getByRole('application')
  const extent = (name: string) => page.getByRole('radio', { name, exact: true })
  await expect(
    extent(t('ideas.add.extent.lane', { name: actor.say({ zh: '双井巷', en: 'Twin Wells Lane' }) })),
  ).toBeVisible()
  await extent(t('ideas.add.extent.area')).focus()
  await page.keyboard.press('Space')
  await expect(map).toBeVisible()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
    await map.focus()
    await page.keyboard.press('Enter')
    for (let step = 0; step < 4; step += 1) await page.keyboard.press(key)
  }
  await expect(page.getByText(t('ideas.add.extent.corners', { count: 3 }))).toBeVisible()
  await button(actor, t('ideas.add.extent.done')).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('ideas.add.extent.corners', { count: 3 }))).toHaveCount(0)
  await button(actor, t('ideas.add.next')).click()
  await page.getByRole('button', { name: new RegExp(`^${t('ideas.kind.suggestion')}`) }).click()
  await field(actor, t('ideas.add.words.label')).fill(`这一片都该种树 ${Date.now()}`)
  await button(actor, t('ideas.add.next')).click()
  await expect(page.getByText(`· ${t('ideas.extent.area')}`)).toBeVisible()
  await button(actor, t('ideas.add.check.send')).click()
  await page.getByRole('link', { name: t('ideas.add.sent.open') }).click()
  await expect(page.getByText(`· ${t('ideas.extent.area')}`)).toBeVisible()
})

test('words typed before the app stands are kept by it; after they were sent the focus is on them', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  await givenLooksAs(actor, 'xiaoChen')
  // What the server wrote stands before the app does, and whoever is quick types into it.
  const app = Promise.withResolvers<void>()
  await page.route(/\/assets\/.*\.js/, async (route) => app.promise.then(() => route.continue()))
  await page.goto('/ideas/LTL-0009', { waitUntil: 'commit' })
  const words = `水龙头也要分开 ${Date.now()}`
  await field(actor, t('threads.write')).pressSequentially(words)
  app.resolve()
  await page.waitForLoadState('networkidle')
  await expect(field(actor, t('threads.write'))).toHaveValue(words)
  await expect(field(actor, t('threads.write'))).toBeFocused()
  await button(actor, t('threads.send')).click()
  await expect(page.locator('article:focus')).toContainText(words)
})
