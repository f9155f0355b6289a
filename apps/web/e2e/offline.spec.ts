import { type BrowserContext, type Page, expect } from '@playwright/test'
import { type Actor, button, field, test } from './drivers/actor.ts'
import { givenDraft } from './drivers/ideas.ts'
import { givenLooksAs } from './drivers/people.ts'
import { sentencesIn } from './drivers/sentences.ts'
import { serverBetween } from './drivers/server-between.ts'

test.use({ serviceWorkers: 'allow' })

const place = '/api/places/liuting-li'
const offline = (context: BrowserContext, isOffline = true) => context.setOffline(isOffline)

/** The app has what it needs to open without a connection, and stands between the page and the server. */
const thenHasWorker = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated')

/** The device has this read; a page that is left before its scripts run has kept nothing yet. */
const thenHasSeen = (page: Page, path: string) =>
  expect
    .poll(() =>
      page.evaluate(async (name) => {
        const kept = await (await caches.open('hetu-seen')).match(name)
        return kept !== undefined
      }, place + path),
    )
    .toBe(true)

const rows = (page: Page) => page.locator('li[id^="row-"]')
const seenLine = ({ page, t }: Actor) =>
  page.locator('p', { hasText: t('app.seenAt', { moment: '·' }).split('·')[0]?.trim() ?? '' })

test('without a connection the app opens with what was seen last, says from when it is, and has the own drafts', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const words = `没有网也要写 ${Date.now()}`
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/')
  await thenHasWorker(page)
  await givenDraft(actor, words)
  await page.goto('/add?step=3')
  await expect(field(actor, t('ideas.add.words.label'))).toHaveValue(words)
  await page.goto('/proposals')
  await expect(page.getByRole('link', { name: /P2/ }).first()).toBeVisible()
  await thenHasSeen(page, '/proposals')
  await page.goto('/?sheet=full')
  await expect(rows(page).first()).toBeVisible()
  await thenHasSeen(page, '/contributions')
  const listed = await rows(page).first().innerText()
  await page.waitForLoadState('networkidle')

  await offline(page.context())
  await page.goto('/?sheet=full')
  await expect(rows(page).first()).toContainText(listed.split('\n')[0] ?? '')
  await expect(seenLine(actor)).toBeVisible()
  await page.goto('/proposals')
  await expect(page.getByRole('link', { name: /P2/ }).first()).toBeVisible()
  await expect(seenLine(actor)).toBeVisible()
  await page.goto('/add?step=3')
  await expect(field(actor, t('ideas.add.words.label'))).toHaveValue(words)
  await page.goto('/me')
  await expect(page.getByText(words)).toBeVisible()
  // What was never seen is a problem with a way to try again, never a "none".
  await page.goto('/zones')
  await expect(button(actor, t('shared.button.retry')).first()).toBeVisible()

  await page.goto('/proposals')
  await expect(seenLine(actor)).toBeVisible()
  await offline(page.context(), false)
  await expect(seenLine(actor)).toHaveCount(0)
  await expect(page.getByRole('link', { name: /P2/ }).first()).toBeVisible()
})

test('nothing that somebody saw stays on the device when they sign out', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t, say } = actor
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/')
  await thenHasWorker(page)
  await page.goto('/me')
  const seen = () =>
    page.evaluate(async () => {
      const cache = await caches.open('hetu-seen')
      const answers = await Promise.all((await cache.matchAll()).map((answer) => answer.text()))
      return answers.join('\n')
    })
  const name = say({ zh: '林阿姨', en: 'Auntie Lin' })
  const mine = (await (await page.request.get(`${place}/me`)).json()) as { person: { id: string } }
  await expect.poll(seen).toContain(mine.person.id)
  await button(actor, t('pages.me.signOut')).click()
  await expect(page.getByText(t('shared.gate.signIn'))).toBeVisible()
  await expect.poll(seen).not.toContain(mine.person.id)
  await offline(page.context())
  await page.goto('/me')
  await expect(page.getByText(t('shared.gate.signIn'))).toBeVisible()
  await expect(page.getByRole('heading', { name, level: 1 })).toHaveCount(0)
})

test('what waits is sent by the browser itself when there is a connection again and no page is open', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const words = `网页关了也送 ${Date.now()}`
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/')
  await thenHasWorker(page)
  await givenDraft(actor, words)
  await page.goto('/add?step=4')
  await expect(button(actor, t('ideas.add.check.send'))).toBeVisible()
  await offline(page.context())
  await button(actor, t('ideas.add.check.send')).click()
  await expect(page.getByText(t('shared.waiting.title'))).toBeVisible()
  // The browser of the tests never asks by itself (Background Sync is off in it), so it is told to.
  const blank = await page.context().newPage()
  const browser = await page.context().newCDPSession(blank)
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) resolve(registrations[0].registrationId)
    })
  })
  const origin = new URL(page.url()).origin
  await page.close()
  await offline(blank.context(), false)
  await browser.send('ServiceWorker.enable')
  const registrationId = await registered
  const recorded = async () => {
    const answer = await blank.request.get(`${place}/my-ideas`)
    const mine = (await answer.json()) as { title: string }[]
    return mine.filter(({ title }) => title.includes(words)).length
  }
  expect(await recorded()).toBe(0)
  const sync = { origin, registrationId, tag: 'hetu:send', lastChance: false }
  await browser.send('ServiceWorker.dispatchSyncEvent', sync)
  await expect.poll(recorded).toBe(1)
  const later = { ...actor, page: await blank.context().newPage() }
  await later.page.goto('/add')
  await expect(later.page.getByRole('heading', { name: t('ideas.add.sent.title') })).toBeVisible()
  expect(await recorded()).toBe(1)
})

test('a newer app is told to whoever has the page open', async ({ page, baseURL, locale }) => {
  const t = sentencesIn(locale?.startsWith('zh') ? 'zh-CN' : 'en')
  const between = await serverBetween(baseURL ?? '')
  try {
    await page.goto(`${between.address}/about`)
    await thenHasWorker(page)
    await expect(page.getByText(t('app.updated'))).toHaveCount(0)
    between.answers.suffixOf = (path) => (path === '/service-worker.js' ? '\n// of another build' : '')
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
    await expect(page.getByText(t('app.updated')).first()).toBeVisible()
  } finally {
    await between.away()
  }
})

test('a server that is away is told, with from when the page is; once it is back the page is new again', async ({
  page,
  baseURL,
  locale,
}) => {
  const t = sentencesIn(locale?.startsWith('zh') ? 'zh-CN' : 'en')
  const between = await serverBetween(baseURL ?? '')
  try {
    await page.goto(`${between.address}/proposals`)
    await thenHasWorker(page)
    await page.goto(`${between.address}/decisions`)
    await page.goto(`${between.address}/proposals`)
    await thenHasSeen(page, '/proposals')
    await between.away()
    await page.goto(`${between.address}/proposals`)
    await expect(page.getByText(t('app.unreachable'))).toBeVisible()
    await expect(page.getByRole('link', { name: /P2/ }).first()).toBeVisible()
    await between.back()
    await expect(page.getByText(t('app.unreachable'))).toHaveCount(0, { timeout: 40_000 })
    await expect(page.getByRole('link', { name: /P2/ }).first()).toBeVisible()
  } finally {
    await between.away()
  }
})
