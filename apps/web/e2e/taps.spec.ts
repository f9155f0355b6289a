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

test('after a comment was sent the focus is on it', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  await givenLooksAs(actor, 'xiaoChen')
  await page.goto('/ideas/LTL-0009')
  // What the server wrote stands before the app does, which begins with an empty field.
  await page.waitForLoadState('networkidle')
  const words = `水龙头也要分开 ${Date.now()}`
  await field(actor, t('threads.write')).fill(words)
  await button(actor, t('threads.send')).click()
  await expect(page.locator('article:focus')).toContainText(words)
})
