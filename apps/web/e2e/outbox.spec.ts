import { type BrowserContext, type Page, type Route, expect } from '@playwright/test'
import { type Actor, button, field, news, test } from './drivers/actor.ts'
import { givenDraft } from './drivers/ideas.ts'
import { type CastMember, givenLooksAs } from './drivers/people.ts'
import { onceWithinMilliseconds } from '../src/shared/press-once.ts'

const place = '/api/places/liuting-li'
const ideas = new RegExp(`${place}/ideas$`)
let count = 0
/** Words that nobody said before. */
const fresh = (what: string) => `${what} ${Date.now()}-${(count += 1)}`

/** What the server has of these words, by the list of the writer's own ideas. */
async function recorded({ page }: Actor, words: string): Promise<string[]> {
  const answer = await page.request.get(`${place}/my-ideas`)
  const mine = (await answer.json()) as { reference: string; title: string }[]
  return mine.filter(({ title }) => title.includes(words)).map(({ reference }) => reference)
}

/** At the last look, with everything written; who writes more than thirty in an hour is told to wait. */
async function givenAtLastLook(actor: Actor, words: string, who: CastMember = 'auntieLin'): Promise<void> {
  await givenLooksAs(actor, who)
  await givenDraft(actor, words)
  await actor.page.goto('/add?step=4')
  await expect(button(actor, actor.t('ideas.add.check.send'))).toBeVisible()
}

const whenSending = async (actor: Actor) => button(actor, actor.t('ideas.add.check.send')).click()

/** A second press that comes at once would be taken for a trembling finger. */
const pause = ({ page }: Actor) => page.waitForTimeout(onceWithinMilliseconds)

async function whenChanging(actor: Actor, words: string): Promise<void> {
  const { page, t } = actor
  await button(actor, t('shared.waiting.change')).click()
  await page.goto('/add?step=3')
  await field(actor, t('ideas.add.words.label')).fill(words)
  await page.goto('/add?step=4')
  await field(actor, t('ideas.add.check.title')).fill(words)
}

const thenWaits = ({ page, t }: Actor) => expect(page.getByText(t('shared.waiting.title'))).toBeVisible()
const thenReceived = ({ page, t }: Actor) =>
  expect(page.getByRole('heading', { name: t('ideas.add.sent.title') })).toBeVisible()

/** The first sending gets no answer; `arrives` says whether it reached the server. */
async function losingOneReply(page: Page, { arrives }: { arrives: boolean }): Promise<void> {
  await page.route(
    ideas,
    async (route: Route) => {
      if (arrives) await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
}

for (const arrives of [true, false]) {
  test(`a reply is lost (the idea ${arrives ? 'arrived' : 'did not arrive'}), then the draft is edited: the edited words are recorded once`, async ({
    enters,
  }) => {
    const actor = await enters('own')
    const [first, edited] = [fresh('第一遍'), fresh('改过的')]
    await givenAtLastLook(actor, first, 'xiaoChen')
    await losingOneReply(actor.page, { arrives })
    await whenSending(actor)
    await thenWaits(actor)
    await whenChanging(actor, edited)
    await whenSending(actor)
    await thenReceived(actor)
    expect([await recorded(actor, first), (await recorded(actor, edited)).length]).toEqual([[], 1])
  })
}

test('what arrived was supported meanwhile: its words stay, the edited ones are told apart and can be sent', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const [first, edited] = [fresh('先说的'), fresh('后改的')]
  await givenAtLastLook(actor, first)
  await losingOneReply(page, { arrives: true })
  await whenSending(actor)
  await thenWaits(actor)
  const [reference = ''] = await recorded(actor, first)
  const neighbour = await enters('desk')
  await givenLooksAs(neighbour, 'xiaoChen')
  const idea = (await (await neighbour.page.request.get(`${place}/ideas/${reference}`)).json()) as {
    threadId: string
  }
  const supported = await neighbour.page.request.put(`${place}/threads/${idea.threadId}/support`, {
    headers: { 'X-Hetu': '1' },
    data: { stance: 'support' },
  })
  expect(supported.ok()).toBe(true)
  await whenChanging(actor, edited)
  await whenSending(actor)
  await expect(page.getByText(t('ideas.add.arrived.title', { reference }))).toBeVisible()
  expect([await recorded(actor, first), await recorded(actor, edited)]).toEqual([[reference], []])
  await pause(actor)
  await whenSending(actor)
  await thenReceived(actor)
  expect((await recorded(actor, edited)).length).toBe(1)
})

const offline = (context: BrowserContext, isOffline = true) => context.setOffline(isOffline)

test('sent without a connection, with two tabs open: it goes by itself, once, when the connection is back', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page } = actor
  const words = fresh('没网时说的')
  await givenAtLastLook(actor, words)
  const other = await page.context().newPage()
  await other.goto('/about')
  const sent: string[] = []
  page.context().on('request', (request) => {
    if (request.method() === 'POST' && ideas.test(request.url())) sent.push(request.url())
  })
  await offline(page.context())
  await whenSending(actor)
  await thenWaits(actor)
  sent.length = 0
  await offline(page.context(), false)
  await thenReceived(actor)
  expect(sent).toHaveLength(1)
  expect((await recorded(actor, words)).length).toBe(1)
})

test('sent without a connection and the page closed: it goes when any page is next opened, and says so', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const words = fresh('关了网页')
  await givenAtLastLook(actor, words)
  await offline(page.context())
  await whenSending(actor)
  await thenWaits(actor)
  await page.close()
  await offline(page.context(), false)
  const later = { ...actor, page: await page.context().newPage() }
  await later.page.goto('/about')
  await expect(news(later, t('shared.waiting.sent', { count: 1 }))).toBeVisible()
  expect((await recorded(later, words)).length).toBe(1)
  await later.page.goto('/add')
  await thenReceived(later)
  await later.page.goto('/add')
  await expect(later.page.getByRole('heading', { name: t('ideas.add.where.question') })).toBeVisible()
})

test('what waits goes out in no other person’s name', async ({ enters }) => {
  const actor = await enters('own')
  const { page, t } = actor
  const words = fresh('只用我的名字')
  await givenAtLastLook(actor, words)
  await offline(page.context())
  await whenSending(actor)
  await thenWaits(actor)
  await page.goto('about:blank')
  await offline(page.context(), false)
  await page.context().clearCookies()
  await givenLooksAs(actor, 'xiaoChen')
  await page.goto('/add')
  await expect(page.getByText(t('shared.waiting.notSignedIn'))).toBeVisible()
  expect(await recorded(actor, words)).toEqual([])
  await givenLooksAs(actor, 'auntieLin')
  await expect(news(actor, t('shared.waiting.sent', { count: 1 }))).toBeVisible()
  expect((await recorded(actor, words)).length).toBe(1)
})

test('a comment without a connection waits under what it is about, is listed before signing in, and goes by itself', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const words = fresh('评论')
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/ideas/LTL-0009')
  await field(actor, t('threads.write')).fill(words)
  await offline(page.context())
  await button(actor, t('threads.send')).click()
  await thenWaits(actor)
  await page.goto('about:blank')
  await offline(page.context(), false)
  await page.context().clearCookies()
  await page.goto('/me')
  await expect(page.getByText(words)).toBeVisible()
  await page.getByRole('link', { name: t('pages.me.seeDraft') }).click()
  await expect(page).toHaveURL(/LTL-0009/)
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/ideas/LTL-0009')
  await expect(page.getByText(words)).toHaveCount(1)
  await expect(page.getByText(t('shared.waiting.title'))).toHaveCount(0)
})

test('a comment whose reply was lost is changed: what arrived is told, the changed words can be sent or dropped', async ({
  enters,
}) => {
  const actor = await enters('own')
  const { page, t } = actor
  const [first, changed] = [fresh('评论一'), fresh('评论二')]
  await givenLooksAs(actor, 'auntieLin')
  await page.goto('/ideas/LTL-0009')
  await page.route(
    /\/comments$/,
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )
  await field(actor, t('threads.write')).fill(first)
  await button(actor, t('threads.send')).click()
  await thenWaits(actor)
  await button(actor, t('shared.waiting.change')).click()
  await field(actor, t('threads.write')).fill(changed)
  await button(actor, t('threads.send')).click()
  await expect(page.getByText(t('threads.arrivedLead'))).toBeVisible()
  await pause(actor)
  await button(actor, t('threads.send')).click()
  await expect(news(actor, t('threads.sent'))).toBeVisible()
  for (const words of [first, changed]) await expect(page.getByText(words)).toHaveCount(1)
})
