import { inTransaction } from '@hetu/db/transaction'
import { sql } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { cleanExpired } from '../server/clean-expired.ts'
import { openKeepingBrowser, type TestBrowser } from '../testing/browser.ts'
import { testServices } from '../testing/services.ts'
import { sharesDeviceOrAddress } from './shared-device.ts'

const sms = { shape: 'generic', url: 'http://127.0.0.1:1', body: '{}', authorization: undefined } as const

let services: Awaited<ReturnType<typeof testServices>>
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  services = await testServices()
  app = createApp(
    { ...services, config: { ...services.config, proxyHops: 1, smtpUrl: 'smtp://127.0.0.1:1', sms } },
    import.meta.dirname,
  )
})
afterAll(() => services.close())

async function signIn(browser: TestBrowser, contact: string): Promise<string> {
  const asked = await browser.send('POST', '/api/sign-in/code', { contact })
  const { requestId } = (await asked.json()) as { requestId: string }
  const { body } = await services.database.kysely
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', contact)
    .executeTakeFirstOrThrow()
  const code = /\d{6}/.exec(body)?.[0] ?? ''
  const answer = await browser.send('POST', '/api/sign-in', { requestId, code })
  return ((await answer.json()) as { personId: string }).personId
}

const hourAgo = () => new Date(Date.now() - 3_600_000)
const isShared = (one: string, other: string, since = hourAgo()) =>
  inTransaction(services.database, (tx) => sharesDeviceOrAddress(tx, one, other, since))

describe('the cookie of a browser', () => {
  test('is given with the first code, out of reach of scripts, and stays through signing in and out', async () => {
    const browser = openKeepingBrowser(app, '198.51.100.1')
    const asked = await browser.send('POST', '/api/sign-in/code', { contact: 'cookie@example.org' })
    const given = asked.headers.getSetCookie()
    expect(given).toHaveLength(1)
    expect(given[0]).toMatch(/^hetu-device=[\w-]{43};/)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=31536000'])
      expect(given[0]).toContain(flag)
    await signIn(browser, 'cookie2@example.org')
    await browser.send('POST', '/api/sign-out')
    const again = await browser.send('POST', '/api/sign-in/code', { contact: 'cookie3@example.org' })
    expect(again.headers.getSetCookie()[0]?.split(';')[0]).toBe(given[0]?.split(';')[0])
    const rows = await services.database.kysely.selectFrom('person_device').select('device_hash').execute()
    expect(rows.some(({ device_hash }) => given[0]?.includes(device_hash))).toBe(false)
  })

  test('is bound to this host and never sent in the clear behind https', async () => {
    const config = {
      ...services.config,
      proxyHops: 1,
      hasSecureCookies: true,
      smtpUrl: 'smtp://127.0.0.1:1',
      sms,
    }
    const secure = createApp({ ...services, config }, import.meta.dirname)
    const answer = await openKeepingBrowser(secure, '198.51.100.2').send('POST', '/api/sign-in/code', {
      contact: 'tls@example.org',
    })
    const [cookie] = answer.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-hetu-device=/)
    expect(cookie).toContain('Secure')
  })

  test('is not given to whoever only looks around', async () => {
    const answer = await openKeepingBrowser(app, '198.51.100.3').get('/api/me')
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('sharesDeviceOrAddress', () => {
  test('finds two accounts in one browser, also when they came from two addresses', async () => {
    const browser = openKeepingBrowser(app, '203.0.113.1')
    const one = await signIn(browser, 'one@example.org')
    await browser.send('POST', '/api/sign-out')
    const moved: TestBrowser = {
      get: (path) => browser.get(path, { 'X-Forwarded-For': '198.51.100.77' }),
      send: (method, path, body) => browser.send(method, path, body, { 'X-Forwarded-For': '198.51.100.77' }),
    }
    const other = await signIn(moved, 'other@example.org')
    expect([await isShared(one, other), await isShared(other, one)]).toEqual([true, true])
  })

  test('finds two browsers behind one address, of IPv6 in one household', async () => {
    const one = await signIn(openKeepingBrowser(app, '2001:db8:7:7::1'), 'wifi1@example.org')
    const other = await signIn(openKeepingBrowser(app, '2001:db8:7:7:aa::2'), 'wifi2@example.org')
    const far = await signIn(openKeepingBrowser(app, '2001:db8:7:8::1'), 'far@example.org')
    expect([await isShared(one, other), await isShared(one, far)]).toEqual([true, false])
  })

  test('counts from where somebody acts, not only where they signed in', async () => {
    const worker = openKeepingBrowser(app, '203.0.113.20')
    const one = await signIn(worker, 'worker@example.org')
    const other = await signIn(openKeepingBrowser(app, '203.0.113.21'), 'alias@example.org')
    expect(await isShared(other, one)).toBe(false)
    await worker.send(
      'POST',
      '/api/me/chosen-name',
      { chosenName: '走到那里' },
      { 'X-Forwarded-For': '203.0.113.21' },
    )
    expect(await isShared(other, one)).toBe(true)
  })

  test('looks no further back than asked, and says nothing of the people of the demonstration', async () => {
    const browser = openKeepingBrowser(app, '203.0.113.40')
    const one = await signIn(browser, 'then@example.org')
    const other = await signIn(browser, 'now@example.org')
    expect(await isShared(one, other, new Date(Date.now() + 60_000))).toBe(false)
    await services.database.kysely
      .updateTable('person')
      .set({ origin: 'demonstration' })
      .where('id', '=', one)
      .execute()
    expect([await isShared(one, other), await isShared(other, one)]).toEqual([false, true])
  })
})

describe('what is known of a browser', () => {
  test('is forgotten: addresses after two days, browsers a year after the last use', async () => {
    const id = await signIn(openKeepingBrowser(app, '203.0.113.50'), 'forgotten@example.org')
    const db = services.database.kysely
    const kept = async () => {
      await cleanExpired.run(services)
      const devices = await db
        .selectFrom('person_device')
        .select('person_id')
        .where('person_id', '=', id)
        .execute()
      const networks = await db
        .selectFrom('person_network')
        .select('network')
        .where('person_id', '=', id)
        .execute()
      return [devices.length, networks.map(({ network }) => network)]
    }
    expect(await kept()).toEqual([1, ['203.0.113.50']])
    const age = (days: number) => sql<Date>`now() - make_interval(days => ${days})`
    await db
      .updateTable('person_network')
      .set({ last_seen_at: age(3) })
      .execute()
    await db
      .updateTable('person_device')
      .set({ last_seen_at: age(364) })
      .execute()
    expect(await kept()).toEqual([1, []])
    await db
      .updateTable('person_device')
      .set({ last_seen_at: age(367) })
      .execute()
    expect(await kept()).toEqual([0, []])
  })
})
