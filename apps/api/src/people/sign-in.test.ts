import { visitor } from '@hetu/domain/people/actor'
import { hash } from '@node-rs/argon2'
import { sql } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sha256 } from '../server/hash.ts'
import { openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { changeChosenName } from './change-chosen-name.ts'
import { lookAs } from './look-as.ts'
import { CodeSignInReceipt, SignInReceipt } from '@hetu/domain/people/sign-in-receipt'
import { signInWithCode } from './sign-in-with-code.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function codeFor(contact: string) {
  const { requestId } = await performAs(services, null, visitor, askSignInCode, { contact })
  const message = await services.database.kysely
    .selectFrom('message')
    .select('body')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return { requestId, code: /\d{6}/.exec(message.body)?.[0] ?? '' }
}

describe('signInWithCode', () => {
  test('opens a session for whoever holds the code', async () => {
    const asked = await codeFor('lin@example.org')
    const answer = await performAs(services, null, visitor, signInWithCode, {
      ...asked,
      chosenName: '林阿姨',
    })
    expect(answer.isNew).toBe(true)
    expect(answer.token.length).toBeGreaterThan(30)
  })

  test('leaves no code behind once it was used, in no table', async () => {
    const { database } = services
    const asked = await codeFor('traces@example.org')
    const { rows: tables } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'spatial%'`.execute(
      database.kysely,
    )
    const holding = async () => {
      const found: string[] = []
      for (const { name } of tables) {
        const { rows } = await sql`
          select from ${sql.table(name)} kept where kept::text ~ ${`(^|[^0-9a-f.-])${asked.code}([^0-9a-f-]|$)`}`.execute(
          database.kysely,
        )
        if (rows.length > 0) found.push(name)
      }
      return found
    }
    expect(await holding()).toEqual(['message'])
    await performAs(services, null, visitor, signInWithCode, asked)
    expect(await holding()).toEqual([])
  })

  test('writes the code on the terminal of the own machine only, and elsewhere needs a way by which it leaves', async () => {
    const lines: string[] = []
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
    const smtpUrl = 'smtp://localhost'
    const reachable = [
      { host: '0.0.0.0' },
      { proxyHops: 1 },
      { hasSecureCookies: true },
      { publicUrl: 'https://hetu.example.org' },
    ]
    const refusals: unknown[] = []
    const settings = [{}, { smtpUrl }, ...reachable.map((setting) => ({ ...setting, smtpUrl })), ...reachable]
    for (const [n, setting] of settings.entries()) {
      const elsewhere = { ...services, config: { ...services.config, ...setting } }
      const asked = performAs(elsewhere, null, visitor, askSignInCode, {
        contact: `terminal${n}@example.org`,
      })
      refusals.push(await asked.then(() => null).catch((refused: { refusal: unknown }) => refused.refusal))
    }
    write.mockRestore()
    expect(
      lines.filter((line) => line.includes('terminal')).map((line) => /terminal\d/.exec(line)?.[0]),
    ).toEqual(['terminal0'])
    const refused = { code: 'no_mail_from_here', path: ['contact'] }
    expect(refusals).toEqual([null, null, ...reachable.map(() => null), ...reachable.map(() => refused)])
  })

  test('offers phones where SMS leave, and mail where mail does', async () => {
    const public_ = { ...services.config, publicUrl: 'https://hetu.example.org' }
    const byMail = { ...services, config: { ...public_, smtpUrl: 'smtp://localhost' } }
    const sms = { shape: 'generic', url: 'http://localhost', body: '{}', authorization: undefined } as const
    const bySms = { ...services, config: { ...public_, sms } }
    const ask = (where: typeof services | typeof byMail, contact: string) =>
      performAs(where, null, visitor, askSignInCode, { contact })
    await ask(byMail, 'way@example.org')
    await ask(bySms, '13900007777')
    await expect(ask(byMail, '13900007777')).rejects.toMatchObject({ refusal: { code: 'no_sms_from_here' } })
    await expect(ask(bySms, 'way@example.org')).rejects.toMatchObject({
      refusal: { code: 'no_mail_from_here' },
    })
  })

  test('takes a code once, however many try at the same time', async () => {
    const asked = await codeFor('13900001111')
    const tries = await Promise.allSettled(
      Array.from({ length: 3 }, () => performAs(services, null, visitor, signInWithCode, asked)),
    )
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
  })

  test('refuses the name of somebody on the staff, however it is written; the code can still be used', async () => {
    const place = await newPlace(services)
    const planner = await newPerson(services, place, { roles: ['planner'], name: '规划师 Su Ning' })
    const asked = await codeFor('imitator@example.org')
    const refused = { refusal: { code: 'name_of_staff', path: ['chosenName'] } }
    for (const chosenName of [
      '规划师 Su Ning',
      '规划师su　ning',
      '规划师ＳｕＮｉｎｇ',
      '规划师 Su\u200B Ni\u00ADng\u3164',
    ]) {
      const signIn = performAs(services, null, visitor, signInWithCode, { ...asked, chosenName })
      await expect(signIn).rejects.toMatchObject(refused)
    }
    const { personId } = await performAs(services, null, visitor, signInWithCode, {
      ...asked,
      chosenName: '苏宁',
    })
    const resident = { ...visitor, personId, roles: ['resident' as const] }
    const taken = { chosenName: '规划师Su Ning' }
    await expect(performAs(services, null, resident, changeChosenName, taken)).rejects.toMatchObject(refused)
    expect(await performAs(services, null, planner, changeChosenName, taken)).toEqual(taken)
  })

  test('refuses a wrong code and writes no session', async () => {
    const { requestId } = await codeFor('wrong@example.org')
    const count = () =>
      services.database.kysely
        .selectFrom('session')
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirstOrThrow()
    const before = await count()
    await expect(
      performAs(services, null, visitor, signInWithCode, { requestId, code: '000000' }),
    ).rejects.toMatchObject({ refusal: { code: 'wrong_code' } })
    expect(await count()).toEqual(before)
  })

  test('refuses what is neither phone nor e-mail', async () => {
    await expect(
      performAs(services, null, visitor, askSignInCode, { contact: 'nonsense' }),
    ).rejects.toMatchObject({
      refusal: { code: 'unknown_contact' },
    })
  })
})

describe('the other ways in, and out', () => {
  const password = 'a long enough one'
  let personId: string
  beforeAll(async () => {
    const db = services.database.kysely
    const person = await newPerson(services, await newPlace(services))
    personId = person.personId
    await db.updateTable('person').set({ origin: 'demonstration' }).where('id', '=', personId).execute()
    await db
      .insertInto('person_contact')
      .values({ kind: 'account', value: 'staff', person_id: personId, verified_at: new Date() })
      .execute()
    await db
      .insertInto('person_password')
      .values({ person_id: personId, hash: await hash(password) })
      .execute()
  })

  test('open a session of the same person, and end it', async () => {
    const known = await performAs(services, null, visitor, signInWithPassword, { account: 'Staff', password })
    const looked = await performAs(services, null, visitor, lookAs, { personId })
    expect([known.personId, looked.personId]).toEqual([personId, personId])
    const resident = { ...visitor, personId, roles: ['resident' as const] }
    const sessionHash = sha256(known.token)
    expect(await performAs(services, null, resident, signOut, { sessionHash })).toEqual({ isSignedOut: true })
  })

  test('tell scripts whose session it is, and never its token', async () => {
    const { visitor: browser } = openTestServer(services)
    const asked = await codeFor('scripts@example.org')
    for (const [path, body, shape] of [
      ['/api/sign-in', asked, CodeSignInReceipt],
      ['/api/sign-in/password', { account: 'staff', password }, SignInReceipt],
      ['/api/look-as', { personId }, SignInReceipt],
    ] as const) {
      const said: unknown = await (await browser.send('POST', path, body)).json()
      expect([path, shape.safeParse(said).data]).toEqual([path, said])
    }
  })
})
