import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { performAs, testServices } from '../server/test-services.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { signInWithCode } from './sign-in-with-code.ts'

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

  test('takes a code once, however many try at the same time', async () => {
    const asked = await codeFor('13900001111')
    const tries = await Promise.allSettled(
      Array.from({ length: 3 }, () => performAs(services, null, visitor, signInWithCode, asked)),
    )
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1)
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
