import { hash } from '@node-rs/argon2'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { newId } from '../server/new-id.ts'
import { openKeepingBrowser, type TestBrowser } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'

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
beforeEach(() => services.database.kysely.deleteFrom('rate_budget').execute())
afterAll(() => services.close())

const at = (address: string) => openKeepingBrowser(app, address)
const times = (count: number) => Array.from({ length: count }, (_, n) => n)
/** An address of its own for each of them, all over the world. */
const elsewhere = (n: number) => `${n + 20}.${n + 30}.${n + 40}.7`

async function ask(browser: TestBrowser, contact: string) {
  const answer = await browser.send('POST', '/api/sign-in/code', { contact })
  const { requestId = '', code: refusal = null } = (await answer.json()) as {
    requestId?: string
    code?: string
  }
  return { status: answer.status, requestId, refusal }
}

async function codeOf(requestId: string): Promise<string> {
  const { body } = await services.database.kysely
    .selectFrom('message')
    .select('body')
    .where('code_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return /\d{6}/.exec(body)?.[0] ?? ''
}

async function use(browser: TestBrowser, requestId: string) {
  const code = await codeOf(requestId)
  return (await browser.send('POST', '/api/sign-in', { requestId, code })).status
}

/** Asks and signs in; the status at which it ended. */
async function signIn(browser: TestBrowser, contact: string) {
  const { status, requestId } = await ask(browser, contact)
  return status === 200 ? use(browser, requestId) : status
}

const tryPassword = async (browser: TestBrowser, account: string, password: string) =>
  (await browser.send('POST', '/api/sign-in/password', { account, password })).status

async function newStaff(password: string) {
  const { personId } = await newPerson(services, await newPlace(services), { roles: ['planner'] })
  const account = `staff-${newId().slice(-8)}`
  const db = services.database.kysely
  await db
    .insertInto('person_contact')
    .values({ kind: 'account', value: account, person_id: personId, verified_at: new Date() })
    .execute()
  await db
    .insertInto('person_password')
    .values({ person_id: personId, hash: await hash(password) })
    .execute()
  return account
}

describe('a stranger who asks for codes of somebody', () => {
  for (const [where, from] of [
    ['one address', () => '198.51.100.66'],
    ['fifty addresses', elsewhere],
    ['the very address of the owner', () => '203.0.113.5'],
  ] as const)
    test.each(['owner@example.org', '13812340000'])(
      `fifty times from ${where} does not keep out the owner of %s, on the known browser nor on a new one`,
      async (contact) => {
        const known = at('203.0.113.5')
        expect(await signIn(known, contact)).toBe(200)
        for (const n of times(50)) await ask(at(from(n)), contact)
        expect(await signIn(known, contact)).toBe(200)
        expect(await signIn(at('192.0.2.200'), contact)).toBe(200)
      },
    )

  test('and tries wrong ones does not keep the owner out either', async () => {
    const known = at('203.0.113.6')
    expect(await signIn(known, 'tries@example.org')).toBe(200)
    for (const n of times(20)) {
      const stranger = at(elsewhere(n))
      const { requestId } = await ask(stranger, 'tries@example.org')
      for (const code of ['000001', '000002', '000003'])
        await stranger.send('POST', '/api/sign-in', { requestId, code })
    }
    expect(await signIn(known, 'tries@example.org')).toBe(200)
    expect(await signIn(at('192.0.2.201'), 'tries@example.org')).toBe(200)
  })

  test('is stopped after five, and cannot flood one mailbox without end from anywhere', async () => {
    const one = at('198.51.100.67')
    const asked = await Promise.all(times(6).map(() => ask(one, 'flood@example.org')))
    expect(asked.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(asked.find(({ status }) => status === 429)?.refusal).toBe('too_many_from_here')
    const all = []
    for (const n of times(100)) all.push(await ask(at(elsewhere(n)), 'flood@example.org'))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(95)
    expect(all.at(-1)?.refusal).toBe('too_many_for_contact')
  })
})

describe('a stranger who tries passwords of somebody', () => {
  test.each([
    ['one address', () => '198.51.100.66'],
    ['fifty addresses', elsewhere],
    ['the very address of the owner', () => '203.0.113.5'],
  ])('fifty times from %s does not keep the owner out', async (_, from) => {
    const account = await newStaff('the right one')
    const known = at('203.0.113.5')
    expect(await tryPassword(known, account, 'the right one')).toBe(200)
    for (const n of times(50)) await tryPassword(at(from(n)), account, 'wrong')
    expect(await tryPassword(known, account, 'the right one')).toBe(200)
    expect(await tryPassword(at('192.0.2.200'), account, 'the right one')).toBe(200)
  })

  test('is stopped after ten, in the browser of the owner too', async () => {
    const account = await newStaff('the right one')
    const known = at('203.0.113.5')
    await tryPassword(known, account, 'the right one')
    for (const browser of [at('198.51.100.66'), known]) {
      const statuses = []
      for (const _ of times(11)) statuses.push(await tryPassword(browser, account, 'wrong'))
      expect(statuses.slice(-2)).toEqual(expect.arrayContaining([429]))
    }
  })
})

describe('codes for many', () => {
  test('are limited by address, whatever account asks', async () => {
    const accounts = []
    for (const n of times(4)) {
      const browser = at('198.51.100.80')
      await signIn(browser, `fresh${n}@example.org`)
      for (const m of times(10)) accounts.push((await ask(browser, `1${n + 4}0${m}1110000`)).status)
    }
    expect(accounts.filter((status) => status === 200).length).toBeLessThanOrEqual(30)
    expect(accounts.at(-1)).toBe(429)
  })

  test('are limited by the addresses around: 256 of IPv4, the 2^80 of one owner of IPv6', async () => {
    for (const [contact, from] of [
      ['v4', (n: number) => `198.51.100.${n}`],
      ['v6', (n: number) => `2001:db8:77:${n.toString(16)}::1`],
    ] as const) {
      const statuses = []
      for (const n of times(125)) statuses.push((await ask(at(from(n)), `${contact}${n}@example.org`)).status)
      expect(statuses.filter((status) => status === 200)).toHaveLength(120)
    }
  })

  test('are limited by the range of phone numbers', async () => {
    const number = (n: number) => `1370000${String(n).padStart(4, '0')}`
    const one = []
    for (const n of times(16)) one.push((await ask(at('198.51.100.90'), number(n))).status)
    expect(one.lastIndexOf(200)).toBe(14)
    const all = []
    for (const n of times(140)) all.push(await ask(at(elsewhere(n)), number(n + 100)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(135)
    expect(all.at(-1)?.refusal).toBe('too_many_to_range')
  })

  test('are not for neighbours who use theirs: sixty sign in from one address within the hour', async () => {
    const statuses = []
    for (const n of times(60)) statuses.push(await signIn(at('100.64.0.9'), `neighbour${n}@example.org`))
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

describe('two valid codes of one new contact', () => {
  test('used at once sign the same person in twice', async () => {
    const browsers = times(6).map((n) => at(`203.0.113.${n + 70}`))
    const asked = await Promise.all(
      browsers.map(async (browser) => {
        const { requestId } = await ask(browser, 'twice@example.org')
        return { browser, requestId, code: await codeOf(requestId) }
      }),
    )
    const answers = await Promise.all(
      asked.map(async ({ browser, ...entry }) => {
        const answer = await browser.send('POST', '/api/sign-in', entry)
        return [answer.status, ((await answer.json()) as { personId: string }).personId]
      }),
    )
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(answers[0]?.[0]).toBe(200)
  })
})
