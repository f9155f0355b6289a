import { json, sql } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from './new-id.ts'
import { sealAnswer, unsealAnswer } from './seal-answer.ts'
import { openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
})
afterAll(() => services.close())

const saidAtTheDoor = {
  kind: 'suggestion',
  title: '装一盏灯',
  words: '巷子里晚上没有灯，老人不敢出门。',
  position: [122.502, 32.001],
  chosenName: '周奶奶',
  spokenFor: '周奶奶',
  consent: 'spoken',
  wasReadBack: true,
}

async function atTheDoor() {
  const place = await newPlace(services)
  const worker = await newPerson(services, place, { roles: ['grid_worker'] })
  const browser = await server.as(worker.personId)
  const key = newId()
  const send = async () => {
    const path = `/api/places/${place.slug}/ideas/on-behalf`
    const answer = await browser.send('POST', path, saidAtTheDoor, { 'Idempotency-Key': key })
    return { status: answer.status, said: (await answer.json()) as { queryCode: string; code?: string } }
  }
  return { worker, key, send }
}

describe('what is kept to answer a repeat', () => {
  test('holds neither the number on the slip nor the key; the repeat gets the slip all the same', async () => {
    const { key, send } = await atTheDoor()
    const { status, said } = await send()
    expect([status, said.queryCode]).toEqual([201, expect.stringMatching(/^[A-Z0-9]{8}$/)])
    const { rows } = await sql<{ row: string; bytes: string }>`
      select kept::text as row, encode(sealed_response, 'escape') as bytes from idempotency kept`.execute(
      services.database.kysely,
    )
    expect(rows.length).toBeGreaterThan(0)
    const whole = JSON.stringify(rows)
    expect([whole.includes(said.queryCode), whole.includes(key)]).toEqual([false, false])
    expect(await send()).toEqual({ status, said })
  })

  test('from before it was sealed is answered as it was, and where it held a slip told to be recorded', async () => {
    const { worker, send } = await atTheDoor()
    const { said } = await send()
    const keepOnly = (response: unknown) =>
      services.database.kysely
        .updateTable('idempotency')
        .set({ sealed_response: null, response: response === null ? null : json(response) })
        .where('actor_key', '=', worker.personId)
        .execute()
    await keepOnly(said)
    expect(await send()).toEqual({ status: 201, said })
    await keepOnly(null)
    const repeated = await send()
    expect([repeated.status, repeated.said.code]).toEqual([409, 'receipt_not_kept'])
  })
})

describe('a sealed answer', () => {
  test('opens with its own secret and context only, and when no byte was changed', () => {
    const sealed = sealAnswer({ reference: 'AB12' }, 'the secret of the caller', 'context')
    expect(unsealAnswer(sealed, 'the secret of the caller', 'context')).toEqual({ reference: 'AB12' })
    expect(() => unsealAnswer(sealed, 'another secret', 'context')).toThrow(/unable to authenticate/i)
    expect(() => unsealAnswer(sealed, 'the secret of the caller', 'other')).toThrow(/unable to authenticate/i)
    const changed = Buffer.from(sealed)
    changed[40] = (changed[40] ?? 0) ^ 1
    expect(() => unsealAnswer(changed, 'the secret of the caller', 'context')).toThrow(
      /unable to authenticate/i,
    )
  })
})
