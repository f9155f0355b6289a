import { sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from './new-id.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { defineVerb } from './verb.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const speak = defineVerb({
  name: 'submit-idea',
  summary: 'For the tests of the kernel: makes a zone without versions.',
  input: z.object({ words: z.string().min(1), fails: z.boolean().default(false) }),
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const id = newId()
    await act.tx.insertInto('zone').values({ place_id: act.place.id, id, created_at: act.now }).execute()
    await act.record({ subjectKind: 'zone', subjectId: id, isPublic: true, after: { words: input.words } })
    if (input.fails) throw new Refused({ code: 'not_found' })
    return { id }
  },
})

const silent = defineVerb({ ...speak, run: async () => ({ id: '' }) })

async function counts(placeId: string) {
  const db = services.database.kysely
  const zones = await db.selectFrom('zone').select('id').where('place_id', '=', placeId).execute()
  const events = await db.selectFrom('event').selectAll().where('place_id', '=', placeId).execute()
  return { made: zones.length, events }
}

describe('perform', () => {
  test('writes what it does and its event together', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const { id } = await performAs(services, place, resident, speak, { words: '灯' })
    const { made, events } = await counts(place.id)
    expect(made).toBe(1)
    expect(events).toMatchObject([
      { verb: 'submit-idea', actor_id: resident.personId, subject_id: id, is_public: true },
    ])
  })

  test('leaves nothing of a verb that refuses halfway', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    await expect(performAs(services, place, resident, speak, { words: '灯', fails: true })).rejects.toThrow(
      Refused,
    )
    expect(await counts(place.id)).toEqual({ made: 0, events: [] })
  })

  test('refuses to commit a verb without an event', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    await expect(performAs(services, place, resident, silent, { words: '灯' })).rejects.toThrow(/no event/)
  })

  test('gives a repeated request the same answer and makes one thing, even ten at once', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const idempotencyKey = newId()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        performAs(services, place, resident, speak, { words: '灯' }, { idempotencyKey }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1)
    expect((await counts(place.id)).made).toBe(1)
  })

  test('refuses the same key for other words', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const idempotencyKey = newId()
    await performAs(services, place, resident, speak, { words: '灯' }, { idempotencyKey })
    await expect(
      performAs(services, place, resident, speak, { words: '井' }, { idempotencyKey }),
    ).rejects.toMatchObject({ refusal: { code: 'key_reused' } })
  })

  test('refuses the same key for another verb and in another place', async () => {
    const [place, elsewhere] = [await newPlace(services), await newPlace(services)]
    const resident = await newPerson(services, place)
    const [words, key] = [{ words: '灯' }, { idempotencyKey: newId() }]
    const comment = defineVerb({ ...speak, name: 'write-comment' })
    await performAs(services, place, resident, speak, words, key)
    const reused = { refusal: { code: 'key_reused' } }
    await expect(performAs(services, place, resident, comment, words, key)).rejects.toMatchObject(reused)
    await expect(performAs(services, elsewhere, resident, speak, words, key)).rejects.toMatchObject(reused)
  })

  test('keeps the keys of two people apart, and does not show that they are the same', async () => {
    const place = await newPlace(services)
    const two = [await newPerson(services, place), await newPerson(services, place)]
    const key = { idempotencyKey: newId() }
    for (const one of two) await performAs(services, place, one, speak, { words: '灯' }, key)
    expect((await counts(place.id)).made).toBe(2)
    const { rows } = await sql<{ keys: number }>`
      select count(distinct key)::int as keys from idempotency
      where actor_key in (${two[0]?.personId}, ${two[1]?.personId})`.execute(services.database.kysely)
    expect(rows).toEqual([{ keys: 2 }])
  })

  test('creates nothing without a key of 8 to 100 characters', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    for (const [idempotencyKey, code] of [
      [undefined, 'key_missing'],
      ['1234567', 'bad_input'],
      ['x'.repeat(101), 'bad_input'],
    ] as const) {
      await expect(
        performAs(services, place, resident, speak, { words: '灯' }, { idempotencyKey }),
      ).rejects.toMatchObject({ refusal: { code } })
    }
    expect((await counts(place.id)).made).toBe(0)
  })

  test('takes from the budget of the verb, for each person', async () => {
    const place = await newPlace(services)
    const [resident, neighbour] = [await newPerson(services, place), await newPerson(services, place)]
    const twice = defineVerb({ ...speak, budget: { times: 2, perSeconds: 3600 } })
    const words = { words: '灯' }
    await performAs(services, place, resident, twice, words)
    await performAs(services, place, resident, twice, words)
    await expect(performAs(services, place, resident, twice, words)).rejects.toMatchObject({
      refusal: { code: 'too_many_requests' },
    })
    await performAs(services, place, neighbour, twice, words)
    expect((await counts(place.id)).made).toBe(3)
  })

  test('names the field that is wrong, in both languages', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    await expect(performAs(services, place, resident, speak, { words: 3 })).rejects.toMatchObject({
      refusal: { code: 'bad_input', path: ['words'], params: { field: 'words' } },
    })
  })

  test('runs again after a deadlock, and records what it does once', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    let times = 0
    const unlucky = defineVerb({
      ...speak,
      async run(act, input) {
        const answer = await speak.run(act, input)
        times += 1
        if (times <= 2) await sql`do $$ begin raise 'met' using errcode = '40P01'; end $$`.execute(act.tx)
        return answer
      },
    })
    const heard: string[] = []
    const stop = services.live.subscribe(({ placeId, subjectId }) => {
      if (placeId === place.id) heard.push(subjectId)
    })
    const { id } = await performAs(services, place, resident, unlucky, { words: '灯' })
    stop()
    const { made, events } = await counts(place.id)
    expect({ times, made, events: events.length, heard }).toEqual({
      times: 3,
      made: 1,
      events: 1,
      heard: [id],
    })
  })

  test('gives up after some deadlocks, and nothing is recorded', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const hopeless = defineVerb({
      ...speak,
      async run(act, input) {
        const answer = await speak.run(act, input)
        await sql`do $$ begin raise 'met' using errcode = '40001'; end $$`.execute(act.tx)
        return answer
      },
    })
    await expect(performAs(services, place, resident, hopeless, { words: '灯' })).rejects.toMatchObject({
      code: '40001',
    })
    expect(await counts(place.id)).toEqual({ made: 0, events: [] })
  })

  test('says what two met in when the database lets only one of them through', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    const twice = defineVerb({
      ...speak,
      async run(act) {
        const id = 'Z1'
        await act.tx.insertInto('zone').values({ place_id: act.place.id, id, created_at: act.now }).execute()
        await act.record({ subjectKind: 'zone', subjectId: id, isPublic: true })
        return { id: newId() }
      },
    })
    await performAs(services, place, resident, twice, { words: '灯' })
    await expect(performAs(services, place, resident, twice, { words: '井' })).rejects.toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    expect((await counts(place.id)).events).toHaveLength(1)
  })

  test('lets nobody change or delete an event afterwards', async () => {
    const place = await newPlace(services)
    const resident = await newPerson(services, place)
    await performAs(services, place, resident, speak, { words: '灯' })
    const db = services.database.kysely
    await expect(db.deleteFrom('event').where('place_id', '=', place.id).execute()).rejects.toThrow(
      /never changed/,
    )
  })
})
