import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import { performAs, testServices } from '../testing/services.ts'
import { askSignInCode } from './ask-sign-in-code.ts'
import { givenUpMessages, masked, tryAgain } from './given-up-messages.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

test('what was given up is listed without its words and tried again, but no code', async () => {
  const db = services.database.kysely
  await performAs(services, null, visitor, askSignInCode, { contact: 'code@example.org' })
  await db
    .insertInto('message')
    .values({
      id: newId(),
      channel: 'email',
      recipient: 'lin@example.org',
      subject: 'subject',
      body: 'private words',
      created_at: new Date(),
    })
    .execute()
  await db
    .updateTable('message')
    .set({ given_up_at: new Date(), attempts: 12, failure: 'no such mailbox' })
    .execute()
  const listed = await givenUpMessages(db)
  expect(listed.map(({ recipient }) => recipient).toSorted()).toEqual(['c…@example.org', 'l…@example.org'])
  expect(JSON.stringify(listed)).not.toMatch(/private|subject/)
  expect(await tryAgain(db)).toBe(1)
  expect((await givenUpMessages(db)).map(({ recipient }) => recipient)).toEqual(['c…@example.org'])
})

test('a recipient is recognised, not told', () => {
  expect([masked('lin@example.org'), masked('+8613800001234')]).toEqual(['l…@example.org', '+8613…34'])
})
