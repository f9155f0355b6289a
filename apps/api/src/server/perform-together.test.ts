import { sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { type JointAct, defineJointVerb } from './verb.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

/** How many were taken in each transaction, and what happens in it before it ends. */
const sizes: number[] = []
let before = async (_act: JointAct, _words: string[]) => {}

const say = defineJointVerb({
  name: 'cast-ballot',
  summary: 'For the tests of the kernel: makes a zone for whoever says something new.',
  input: z.object({ words: z.string().min(1), hall: z.string().default('hall') }),
  isCreating: false,
  answer: z.object({ said: z.string() }),
  budget: { times: 3, perSeconds: 600 },
  together: ({ hall }) => hall,
  async run(act, speakers) {
    sizes.push(speakers.length)
    await before(
      act,
      speakers.map(({ input }) => input.words),
    )
    const heard = speakers.filter(({ input }) => input.words !== 'refused')
    for (const { input } of heard)
      await act.tx
        .insertInto('zone')
        .values({ place_id: act.place.id, id: input.words, created_at: new Date() })
        .execute()
    return speakers.map((speaker) => {
      const { words } = speaker.input
      if (words === 'refused') return new Refused({ code: 'not_found' })
      if (words !== 'silent') speaker.record({ subjectKind: 'zone', subjectId: words, isPublic: true })
      return { said: words }
    })
  },
})

async function scene() {
  const place = await newPlace(services)
  const zones = async () => {
    const rows = await services.database.kysely
      .selectFrom('zone')
      .select('id')
      .where('place_id', '=', place.id)
      .orderBy('id')
      .execute()
    return rows.map(({ id }) => id)
  }
  const events = async () => {
    const rows = await services.database.kysely
      .selectFrom('event')
      .select(['actor_id', 'subject_id'])
      .where('place_id', '=', place.id)
      .orderBy('subject_id')
      .execute()
    return rows.map((row) => row.subject_id)
  }
  /** All at once, each by somebody of their own. */
  const all = async (words: string[]) => {
    const people = await Promise.all(words.map(() => newPerson(services, place)))
    sizes.length = 0
    return Promise.all(
      people.map((who, index) =>
        performAs(services, place, who, say, { words: words[index] }).then(
          ({ said }) => said,
          (error: unknown) => (error instanceof Refused ? error.refusal.code : (error as Error).message),
        ),
      ),
    )
  }
  return { place, zones, events, all }
}

describe('performing together', () => {
  test('takes all who wait in one transaction, each with an event and an answer of their own', async () => {
    const { all, zones, events } = await scene()
    const heard: string[] = []
    const stop = services.live.subscribe(({ subjectId }) => heard.push(subjectId))
    expect(await all(['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c', 'd'])
    stop()
    expect(sizes.length).toBeLessThan(4)
    expect(await zones()).toEqual(['a', 'b', 'c', 'd'])
    expect(await events()).toEqual(['a', 'b', 'c', 'd'])
    expect(heard.toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('leaves nothing of whoever is refused, and everything of their neighbours', async () => {
    const { all, zones, events } = await scene()
    expect(await all(['a', 'refused', 'c'])).toEqual(['a', 'not_found', 'c'])
    expect([await zones(), await events()]).toEqual([
      ['a', 'c'],
      ['a', 'c'],
    ])
  })

  test('one with whom the database fails harms nobody: each then performs it alone', async () => {
    const { all, zones, events } = await scene()
    await all(['a'])
    expect(await all(['b', 'a', 'c'])).toEqual(['b', 'changed_meanwhile', 'c'])
    expect([await zones(), await events()]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ])
  })

  test('commits nobody whom it answers without an event', async () => {
    const { all, zones, events } = await scene()
    expect(await all(['a', 'silent'])).toEqual(['a', expect.stringMatching(/no event/)])
    expect([await zones(), await events()]).toEqual([['a'], ['a']])
  })

  test('runs again after a deadlock, and records what it does once', async () => {
    const { all, events } = await scene()
    let times = 0
    before = async ({ tx }) => {
      times += 1
      if (times <= 2) await sql`do $$ begin raise 'met' using errcode = '40P01'; end $$`.execute(tx)
    }
    expect(await all(['a', 'b'])).toEqual(['a', 'b'])
    before = async () => {}
    expect(await events()).toEqual(['a', 'b'])
  })

  test('takes one person once at a time, in the order in which they came, and their budget holds', async () => {
    const { place } = await scene()
    const who = await newPerson(services, place)
    const order: string[] = []
    before = async (_act, words) => void order.push(...words)
    sizes.length = 0
    const said = await Promise.allSettled(
      ['1', '2', '3', '4'].map((words) => performAs(services, place, who, say, { words })),
    )
    before = async () => {}
    expect([sizes, order]).toEqual([
      [1, 1, 1],
      ['1', '2', '3'],
    ])
    expect(said[3]).toMatchObject({ reason: { refusal: { code: 'too_many_requests' } } })
  })

  test('keeps apart what has another name, and other places', async () => {
    const [here, there] = [await scene(), await scene()]
    sizes.length = 0
    await Promise.all([
      performAs(services, here.place, await newPerson(services, here.place), say, { words: 'a' }),
      performAs(services, there.place, await newPerson(services, there.place), say, { words: 'a' }),
      performAs(services, here.place, await newPerson(services, here.place), say, {
        words: 'b',
        hall: 'two',
      }),
    ])
    expect(sizes).toEqual([1, 1, 1])
  })
})
