import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { sha256 } from './hash.ts'
import { newId } from './new-id.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { openBrowser, openTestServer } from '../testing/browser.ts'

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
})
beforeEach(() => services.database.kysely.deleteFrom('rate_budget').execute())
afterAll(() => services.close())

const who = async (browser: ReturnType<typeof openBrowser>) =>
  ((await (await browser.get('/api/me')).json()) as { person: { id: string } | null }).person?.id ?? null

async function askCode(contact: string) {
  const answer = await server.visitor.send('POST', '/api/sign-in/code', { contact })
  const { requestId } = (await answer.json()) as { requestId: string }
  const { body } = await services.database.kysely
    .selectFrom('message')
    .select('body')
    .where('recipient', 'in', [contact, `+86${contact}`])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { requestId, code: /\d{6}/.exec(body)?.[0] ?? '' }
}

async function signIn(contact: string) {
  const answer = await server.visitor.send('POST', '/api/sign-in', await askCode(contact))
  const header = answer.headers.get('Set-Cookie') ?? ''
  return {
    header,
    cookie: header.split(';')[0] ?? '',
    browser: openBrowser(server.app, header.split(';')[0]),
  }
}

describe('the session cookie', () => {
  test('is out of reach of scripts and other sites, and holds for the whole site', async () => {
    const { header } = await signIn('flags@example.org')
    expect(header).toMatch(/^hetu=[A-Za-z0-9_-]{43};/)
    for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=2592000'])
      expect(header).toContain(flag)
  })

  test('opens nothing any more once its time is over', async () => {
    const { browser, cookie } = await signIn('over@example.org')
    expect(await who(browser)).not.toBeNull()
    await services.database.kysely
      .updateTable('session')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('token_hash', '=', sha256(cookie.slice('hetu='.length)))
      .execute()
    expect(await who(browser)).toBeNull()
  })

  test('behind https is bound to this host and never sent in the clear', async () => {
    const secure = createApp(
      { ...services, config: { ...services.config, hasSecureCookies: true } },
      import.meta.dirname,
    )
    const answer = await openBrowser(secure).send('POST', '/api/sign-in', await askCode('tls@example.org'))
    const header = answer.headers.get('Set-Cookie') ?? ''
    expect(header).toMatch(/^__Host-hetu=/)
    expect(header).toContain('Secure')
    expect(header).not.toContain('Domain')
    expect(answer.headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    expect((await server.visitor.get('/api/me')).headers.get('Strict-Transport-Security')).toBeNull()
    // The name without the prefix, which another host may have set, opens nothing.
    expect(
      await who(openBrowser(secure, header.split(';')[0]?.replace('__Host-hetu', 'hetu') ?? '')),
    ).toBeNull()
  })

  test('is known to the database only as a hash', async () => {
    const { cookie } = await signIn('hash@example.org')
    const rows = await services.database.kysely.selectFrom('session').select('token_hash').execute()
    expect(rows.some(({ token_hash }) => cookie.includes(token_hash))).toBe(false)
  })

  test('that nobody was given opens nothing, however it looks', async () => {
    for (const value of ['', 'x', '%00', "' or 1=1 --", 'a'.repeat(5000), 'null', '[object Object]'])
      expect(await who(openBrowser(server.app, `hetu=${value}`))).toBeNull()
  })
})

describe('signing out', () => {
  test('ends the session, so that the old cookie opens nothing afterwards', async () => {
    const { browser } = await signIn('out@example.org')
    expect(await who(browser)).not.toBeNull()
    const answer = await browser.send('POST', '/api/sign-out')
    expect(answer.headers.get('Set-Cookie')).toMatch(/^hetu=;.*Max-Age=0/)
    expect(await who(browser)).toBeNull()
    expect((await browser.send('POST', '/api/me/chosen-name', { chosenName: '还在' })).status).toBe(401)
  })

  test('cannot be done by a form of another site, nor anything else', async () => {
    const { browser } = await signIn('form@example.org')
    for (const value of ['', '0', 'true']) {
      const answer = await browser.send('POST', '/api/sign-out', '', {
        'X-Hetu': value,
        'Content-Type': 'application/x-www-form-urlencoded',
      })
      expect(answer.status).toBe(403)
    }
    expect(await who(browser)).not.toBeNull()
  })

  test('signing in again gives a new token and ends the session that the browser had', async () => {
    const first = await signIn('again@example.org')
    const answer = await first.browser.send('POST', '/api/sign-in', await askCode('again@example.org'))
    expect(answer.headers.get('Set-Cookie')?.split(';')[0]).not.toBe(first.cookie)
    expect(await who(first.browser)).toBeNull()
  })
})

describe('a sign-in code', () => {
  test('is good for one use', async () => {
    const asked = await askCode('once@example.org')
    expect((await server.visitor.send('POST', '/api/sign-in', asked)).status).toBe(200)
    expect((await server.visitor.send('POST', '/api/sign-in', asked)).status).toBe(401)
  })

  test('is refused at the sixth try, even when that one is right', async () => {
    const asked = await askCode('tries@example.org')
    const wrong = { ...asked, code: asked.code === '111111' ? '222222' : '111111' }
    const statuses: number[] = []
    for (const entry of [wrong, wrong, wrong, wrong, wrong, asked])
      statuses.push((await server.visitor.send('POST', '/api/sign-in', entry)).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('is refused after ten minutes', async () => {
    const asked = await askCode('late@example.org')
    await services.database.kysely
      .updateTable('sign_in_code')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('id', '=', asked.requestId)
      .execute()
    expect((await server.visitor.send('POST', '/api/sign-in', asked)).status).toBe(401)
  })

  test('is not used up by whoever merely opens a link, and belongs to its own request', async () => {
    const asked = await askCode('13812345678')
    const other = await askCode('other@example.org')
    expect(
      (await server.visitor.get(`/api/sign-in?requestId=${asked.requestId}&code=${asked.code}`)).status,
    ).toBe(405)
    const mixed = { requestId: other.requestId, code: asked.code }
    if (mixed.code !== other.code)
      expect((await server.visitor.send('POST', '/api/sign-in', mixed)).status).toBe(401)
    expect((await server.visitor.send('POST', '/api/sign-in', asked)).status).toBe(200)
  })

  test('is asked for in the same words whether we know the address or not, and not without end', async () => {
    await signIn('known@example.org')
    await services.database.kysely.deleteFrom('rate_budget').execute()
    const answers: unknown[] = []
    for (const contact of ['known@example.org', 'unknown@example.org']) {
      const answer = await server.visitor.send('POST', '/api/sign-in/code', { contact })
      answers.push([answer.status, Object.keys((await answer.json()) as object)])
    }
    expect(answers[0]).toEqual(answers[1])
    const statuses: number[] = []
    for (const contact of [
      '13900000001',
      '139 0000 0001',
      '+8613900000001',
      '139-0000-0001',
      '(139)00000001',
    ])
      statuses.push((await server.visitor.send('POST', '/api/sign-in/code', { contact })).status)
    statuses.push(
      (await server.visitor.send('POST', '/api/sign-in/code', { contact: '0086 139 0000 0001' })).status,
    )
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  test('is counted for the address that our own proxy saw, not for one that the caller made up', async () => {
    const proxied = openBrowser(
      createApp(
        { ...services, config: { ...services.config, proxyHops: 1, smtpUrl: 'smtp://127.0.0.1:1' } },
        import.meta.dirname,
      ),
    )
    const statuses = new Set<number>()
    for (let n = 0; n < 31; n += 1) {
      const forwarded = { 'X-Forwarded-For': `10.0.0.${n}, 203.0.113.7` }
      const answer = await proxied.send(
        'POST',
        '/api/sign-in/code',
        { contact: `many${n}@example.org` },
        forwarded,
      )
      statuses.add(answer.status)
    }
    expect([...statuses]).toEqual([200, 429])
  })
})

describe('a password', () => {
  test('cannot be tried more often by writing the account in other letters', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1) {
      const account = Array.from('administrator')
        .map((letter, at) => (at === n ? letter.toUpperCase() : letter))
        .join('')
      const answer = await server.visitor.send('POST', '/api/sign-in/password', {
        account,
        password: 'guess',
      })
      statuses.push(answer.status)
    }
    expect(statuses.at(-1)).toBe(429)
    expect(statuses.slice(0, 10).every((status) => status === 401)).toBe(true)
  })
})

describe('looking as somebody', () => {
  test('does not exist for real people, nor where no demonstration is loaded', async () => {
    const person = await newPerson(services, await newPlace(services), { roles: ['administrator'] })
    const answer = await server.visitor.send('POST', '/api/look-as', { personId: person.personId })
    expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([403, null])
    expect((await server.visitor.send('POST', '/api/look-as', { personId: newId() })).status).toBe(403)
    expect(await (await server.visitor.get('/api/demonstration-people')).json()).toEqual([])
  })
})

describe('the outbox', () => {
  test('shows nobody a code where others than the owner of the machine can reach the server', async () => {
    await askCode('private@example.org')
    const reachable = [
      { host: '0.0.0.0' },
      { host: '192.168.1.5' },
      { proxyHops: 1 },
      { hasSecureCookies: true },
      { smtpUrl: 'smtp://localhost' },
      { loadsDemonstration: false },
      { publicUrl: 'https://hetu.example.org' },
    ]
    for (const setting of reachable) {
      const config = { ...services.config, ...setting }
      const outside = openBrowser(createApp({ ...services, config }, import.meta.dirname))
      expect([setting, await (await outside.get('/api/outbox')).json()]).toEqual([
        setting,
        { isLocal: false, messages: [] },
      ])
    }
    expect(((await (await server.visitor.get('/api/outbox')).json()) as { isLocal: boolean }).isLocal).toBe(
      true,
    )
  })

  test('is closed to a request that a proxy passed on or that was sent to a public name, whatever the settings', async () => {
    await askCode('passed-on@example.org')
    const traces: Record<string, string>[] = [
      { 'X-Forwarded-For': '203.0.113.7' },
      { 'X-Forwarded-Host': 'hetu.example.org' },
      { 'X-Forwarded-Proto': 'https' },
      { 'X-Real-IP': '203.0.113.7' },
      { Forwarded: 'for=203.0.113.7' },
      { Via: '1.1 proxy' },
      { Host: 'hetu.example.org' },
      { Host: '192.168.1.5:3000' },
      { Host: 'localhost.example.org' },
    ]
    for (const header of traces) {
      const answer = await server.visitor.get('/api/outbox', header)
      expect([header, await answer.json()]).toEqual([header, { isLocal: false, messages: [] }])
    }
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
      const answer = (await (await server.visitor.get('/api/outbox', { Host: host })).json()) as {
        isLocal: boolean
      }
      expect([host, answer.isLocal]).toEqual([host, true])
    }
  })
})

describe('a role', () => {
  test('holds from the next request on, given or taken away or expired', async () => {
    const place = await newPlace(services)
    const person = await newPerson(services, place)
    const browser = await server.as(person.personId)
    const status = async () => (await browser.get(`/api/places/${place.slug}/moderation`)).status
    expect(await status()).toBe(403)
    const administrator = await newPerson(services, place, { roles: ['administrator'] })
    const grants = await server.as(administrator.personId)
    const given = { personId: person.personId, role: 'moderator' }
    expect((await grants.send('POST', `/api/places/${place.slug}/roles`, given)).status).toBe(200)
    expect(await status()).toBe(200)
    const ended = { ...given, expiresAt: '2020-01-01T00:00:00Z' }
    await grants.send('POST', `/api/places/${place.slug}/roles`, ended)
    expect(await status()).toBe(403)
    await services.database.kysely
      .updateTable('person')
      .set({ erased_at: new Date() })
      .where('id', '=', person.personId)
      .execute()
    expect(await who(browser)).toBeNull()
  })
})
