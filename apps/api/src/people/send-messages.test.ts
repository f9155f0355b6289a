import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@hetu/domain/people/actor'
import { cleanExpired } from '../server/clean-expired.ts'
import { newId } from '../server/new-id.ts'
import { performAs, testServices } from '../testing/services.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { sendMessages } from './send-messages.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** A mail server that takes everything and remembers it; just enough of RFC 5321. */
async function mailServer() {
  const received: string[] = []
  const server = createServer((socket) => {
    let isBody = false
    let mail = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (isBody && line !== '.') mail += `${line}\n`
        else if (isBody) {
          isBody = false
          received.push(mail)
          socket.write('250 kept\r\n')
        } else if (line === 'DATA') {
          isBody = true
          mail = ''
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  return { received, url: `smtp://127.0.0.1:${port}`, close: () => server.close() }
}

const waiting = async (recipient: string) => {
  await services.database.kysely
    .insertInto('message')
    .values({
      id: newId(),
      channel: 'email',
      recipient,
      subject: '验证码',
      body: '您的验证码',
      created_at: new Date(Date.now() - 1000),
    })
    .execute()
}
const state = (recipient: string) =>
  services.database.kysely
    .selectFrom('message')
    .select(['sent_at', 'attempts', 'failure'])
    .where('recipient', '=', recipient)
    .executeTakeFirstOrThrow()

describe('sendMessages', () => {
  test('sends each mail once and keeps when', async () => {
    const mail = await mailServer()
    const sending = { ...services, config: { ...services.config, smtpUrl: mail.url } }
    await waiting('lin@example.org')
    expect(await sendMessages.run(sending)).toBe(1)
    expect(await sendMessages.run(sending)).toBe(0)
    mail.close()
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]).toContain('To: lin@example.org')
    expect((await state('lin@example.org')).sent_at).toBeInstanceOf(Date)
  })

  test('keeps a mail that could not leave, with the reason, for another try', async () => {
    await waiting('zhao@example.org')
    const nobody = { ...services, config: { ...services.config, smtpUrl: 'smtp://127.0.0.1:1' } }
    expect(await sendMessages.run(nobody)).toBe(0)
    expect(await state('zhao@example.org')).toMatchObject({
      sent_at: null,
      attempts: 1,
      failure: expect.stringMatching(/ECONNREFUSED|connect/i),
    })
  })

  test('does not keep a code that it sent, nor send one that is over', async () => {
    const mail = await mailServer()
    const sending = { ...services, config: { ...services.config, smtpUrl: mail.url } }
    const db = services.database.kysely
    for (const contact of ['sent@example.org', 'over@example.org'])
      await performAs(services, null, visitor, askSignInCode, { contact })
    await db
      .updateTable('sign_in_code')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('contact_value', '=', 'over@example.org')
      .execute()
    expect([await sendMessages.run(sending), await sendMessages.run(sending)]).toEqual([1, 0])
    mail.close()
    expect(mail.received.map((text) => /To: (.*)/.exec(text)?.[1])).toEqual(['sent@example.org'])
    const rows = await db.selectFrom('message').select('recipient').where('code_id', 'is not', null).execute()
    expect(rows).toEqual([{ recipient: 'over@example.org' }])
    await cleanExpired.run(services)
    expect(
      await db.selectFrom('message').select('recipient').where('code_id', 'is not', null).execute(),
    ).toEqual([])
  })

  test('sends nothing where no mail server is named', async () => {
    expect(await sendMessages.run(services)).toBe(0)
  })
})
