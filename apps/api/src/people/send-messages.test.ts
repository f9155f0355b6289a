import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { ServeConfig } from '../server/config.ts'
import { cleanExpired } from '../server/clean-expired.ts'
import { newId } from '../server/new-id.ts'
import { performAs, testServices } from '../testing/services.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { sendMessages, sendWaiting } from './send-messages.ts'
import { openMailServer } from './testing/mail-server.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
beforeEach(() => services.database.kysely.deleteFrom('message').execute())
afterAll(() => services.close())

const withConfig = (config: Partial<ServeConfig>) => ({
  ...services,
  config: { ...services.config, mailFrom: 'Hetu <hetu@example.org>', ...config },
})

async function mailServer(...given: Parameters<typeof openMailServer>) {
  const mail = await openMailServer(...given)
  onTestFinished(() => mail.close())
  return { ...mail, sending: withConfig({ smtpUrl: mail.url }) }
}

async function waiting(recipient: string): Promise<string> {
  const id = newId()
  await services.database.kysely
    .insertInto('message')
    .values({
      id,
      channel: 'email',
      recipient,
      subject: '每周摘要',
      body: '这周有两条新意见。',
      created_at: new Date(),
      try_after: new Date(Date.now() - 1000),
    })
    .execute()
  return id
}
const askCode = (contact: string) => performAs(services, null, visitor, askSignInCode, { contact })
const rows = () => services.database.kysely.selectFrom('message').selectAll().execute()
/** As if the time until the next try had passed. */
const later = () =>
  services.database.kysely
    .updateTable('message')
    .set({ try_after: sql<Date>`now() - interval '1 second'` })
    .execute()

describe('sendMessages', () => {
  test('sends each mail once, under an id of its own, and keeps when', async () => {
    const { sending, received } = await mailServer()
    const id = await waiting('lin@example.org')
    expect([await sendMessages.run(sending), await sendMessages.run(sending)]).toEqual([1, 0])
    expect(received.map(({ to }) => to)).toEqual(['lin@example.org'])
    expect(received[0]?.text).toContain(`Message-ID: <${id}@example.org>`)
    expect((await rows())[0]?.sent_at).toBeInstanceOf(Date)
  })

  test('two processes at once send each of many mails once', async () => {
    const { sending, received } = await mailServer()
    for (let n = 0; n < 30; n += 1) await waiting(`many${n}@example.org`)
    const sent = await Promise.all([sendMessages.run(sending), sendMessages.run(sending)])
    expect(sent[0] + sent[1]).toBe(30)
    expect(new Set(received.map(({ to }) => to)).size).toBe(30)
    expect(received).toHaveLength(30)
  })

  test('keeps a mail that could not leave, with the reason, for a later try', async () => {
    await waiting('zhao@example.org')
    const nobody = withConfig({ smtpUrl: 'smtp://127.0.0.1:1' })
    expect([await sendMessages.run(nobody), await sendMessages.run(nobody)]).toEqual([0, 0])
    const [row] = await rows()
    expect(row).toMatchObject({
      sent_at: null,
      attempts: 1,
      unsure_tries: 0,
      claimed_until: null,
      given_up_at: null,
      failure: expect.stringMatching(/ECONNREFUSED|connect/i),
    })
    expect(row?.try_after.getTime()).toBeGreaterThan(Date.now())
  })

  test('gives up what nobody will ever take, and what was tried twelve times', async () => {
    const { sending } = await mailServer({
      authOptional: true,
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    })
    await waiting('nobody@example.org')
    await sendMessages.run(sending)
    expect((await rows())[0]).toMatchObject({ attempts: 1, given_up_at: expect.any(Date) })
    await services.database.kysely.deleteFrom('message').execute()
    await waiting('often@example.org')
    await services.database.kysely.updateTable('message').set({ attempts: 11 }).execute()
    await sendMessages.run(withConfig({ smtpUrl: 'smtp://127.0.0.1:1' }))
    expect((await rows())[0]).toMatchObject({ attempts: 12, given_up_at: expect.any(Date) })
  })

  test('does not keep a code that it sent, nor send one that is over', async () => {
    const { sending, received } = await mailServer()
    await askCode('sent@example.org')
    await askCode('over@example.org')
    await services.database.kysely
      .updateTable('sign_in_code')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('contact_value', '=', 'over@example.org')
      .execute()
    expect([await sendMessages.run(sending), await sendMessages.run(sending)]).toEqual([1, 0])
    expect(received.map(({ to }) => to)).toEqual(['sent@example.org'])
    expect((await rows()).map(({ recipient }) => recipient)).toEqual(['over@example.org'])
    await cleanExpired.run(services)
    expect(await rows()).toEqual([])
  })

  test('sends nothing where no channel is set up', async () => {
    await waiting('wait@example.org')
    expect(await sendMessages.run(services)).toBe(0)
    expect((await rows())[0]).toMatchObject({ attempts: 0, sent_at: null })
  })
})

describe('a mail server that is slower than we wait', () => {
  const within = { lease: 60, try: 0.3 }

  test('never gets a code twice: whether it arrived nobody knows, and the code is gone from here', async () => {
    const { sending, received } = await mailServer({ authOptional: true }, 1000)
    await askCode('slow@example.org')
    await later()
    expect(await sendWaiting(sending, within)).toBe(0)
    const [row] = await rows()
    expect(row).toMatchObject({
      body: '',
      template_values: {},
      given_up_at: expect.any(Date),
      unsure_tries: 1,
    })
    await later()
    await sendWaiting(sending, within)
    expect(received).toHaveLength(1)
  })

  test('gets anything else again, under the same Message-ID, and the double is counted', async () => {
    const { sending, received } = await mailServer({ authOptional: true }, 1000)
    const id = await waiting('slow@example.org')
    await sendWaiting(sending, within)
    await later()
    await sendWaiting(sending, within)
    expect(received.map(({ text }) => text.includes(`<${id}@example.org>`))).toEqual([true, true])
    expect((await rows())[0]).toMatchObject({ sent_at: null, unsure_tries: 2, attempts: 2 })
  })

  test('holds nobody up: while one mail waits, others leave', async () => {
    const { sending, received } = await mailServer({
      authOptional: true,
      onRcptTo: ({ address }, _session, done) => setTimeout(done, address.startsWith('slow') ? 5000 : 0),
    })
    await waiting('slow@example.org')
    for (let n = 0; n < 5; n += 1) await waiting(`quick${n}@example.org`)
    expect(await sendWaiting(sending, { lease: 60, try: 2 })).toBe(5)
    expect(received).toHaveLength(5)
  })
})

describe('a process that ended while it sent', () => {
  const claimed = (since: string) =>
    services.database.kysely
      .updateTable('message')
      .set({ claimed_until: sql<Date>`now() - ${since}::interval` })
      .execute()

  test('leaves its mail to another once the lease is over, and not before', async () => {
    const { sending, received } = await mailServer()
    await waiting('left@example.org')
    await claimed('-30 seconds')
    expect(await sendMessages.run(sending)).toBe(0)
    await claimed('1 second')
    expect(await sendMessages.run(sending)).toBe(1)
    expect((await rows())[0]).toMatchObject({ unsure_tries: 1, sent_at: expect.any(Date) })
    expect(received).toHaveLength(1)
  })

  test('leaves its code to nobody', async () => {
    const { sending, received } = await mailServer()
    await askCode('left@example.org')
    await claimed('1 second')
    expect(await sendMessages.run(sending)).toBe(0)
    expect(received).toEqual([])
  })
})

test('signs in to the mail server by OAuth', async () => {
  const asked: string[] = []
  const tokens = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => asked.push(chunk.toString()))
    request.on('end', () => response.end(JSON.stringify({ access_token: 'fresh', expires_in: 3600 })))
  })
  await new Promise<void>((resolve) => tokens.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => void tokens.close())
  const { url, received } = await mailServer({
    authMethods: ['XOAUTH2'],
    allowInsecureAuth: true,
    onAuth: ({ username, accessToken }, _session, done) =>
      accessToken === 'fresh' ? done(null, { user: username }) : done(new Error('not this token')),
  })
  await waiting('oauth@example.org')
  const { port } = tokens.address() as { port: number }
  const sent = await sendMessages.run(
    withConfig({
      smtpUrl: url.replace('//', '//hetu%40example.org@'),
      smtpOAuth: {
        clientId: 'client',
        clientSecret: 'secret',
        refreshToken: 'refresh',
        accessUrl: `http://127.0.0.1:${port}/token`,
      },
    }),
  )
  expect([sent, received.length]).toEqual([1, 1])
  expect(asked.join()).toContain('refresh_token=refresh')
})
