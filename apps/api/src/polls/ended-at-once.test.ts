import { sql } from '@hetu/db/sql'
import { afterAll, expect, test } from 'vitest'
import { newPerson } from '../testing/services.ts'
import { type TestBrowser, openTestServer } from '../testing/browser.ts'
import { pollScene } from './testing/poll-scene.ts'

const { services, place, tenant, neighbour, open } = await pollScene()
const db = services.database.kysely
const server = openTestServer(services)
afterAll(() => services.close())

const { id } = await open()
const polls = `/api/places/${place.slug}/polls/${id}`
const cast = async (browser: TestBrowser) => {
  const answer = await browser.send('PUT', `${polls}/ballot`, { choice: ['stone'] })
  return (await answer.json()) as { code?: string; choice?: string[] }
}
const ended = { expires_at: sql<Date>`now()` }

/** Runs while a crowd votes, so that what is asked goes with what others ask. */
async function amongOthers<T>(crowd: TestBrowser[], run: () => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const voting = crowd.map(async (browser) => {
    while (!stopping.signal.aborted) expect(await cast(browser)).toMatchObject({ choice: ['stone'] })
  })
  try {
    return await run()
  } finally {
    stopping.abort()
    await Promise.all(voting)
  }
}

test('an ended session, relation or role refuses the very next request, however many ask beside it', async () => {
  const crowd = await Promise.all(
    Array.from({ length: 12 }, async () => server.as((await tenant()).personId)),
  )
  const [signedOut, movedAway, former] = [await tenant(), await tenant(), await newPerson(services, place)]
  await db
    .insertInto('place_role')
    .values({
      place_id: place.id,
      person_id: former.personId,
      role: 'grid_worker',
      further_disciplines: [],
      granted_at: new Date(),
    })
    .execute()
  const browsers = await Promise.all([signedOut, movedAway, former].map((who) => server.as(who.personId)))
  const [first, second, third] = browsers as [TestBrowser, TestBrowser, TestBrowser]
  const atDoor = await neighbour()
  const enter = async () => {
    const entered = { choice: ['mixed'], personId: atDoor.personId, wasReadBack: true }
    const answer = await third.send('POST', `${polls}/ballots`, entered)
    return (await answer.json()) as { code?: string }
  }
  await amongOthers(crowd, async () => {
    expect(await cast(first)).toMatchObject({ choice: ['stone'] })
    await db.updateTable('session').set(ended).where('person_id', '=', signedOut.personId).execute()
    expect(await cast(first)).toMatchObject({ code: 'not_signed_in' })

    expect(await cast(second)).toMatchObject({ choice: ['stone'] })
    await db.updateTable('place_relation').set(ended).where('person_id', '=', movedAway.personId).execute()
    expect(await cast(second)).toMatchObject({ code: 'not_in_electorate' })

    expect(await enter()).not.toHaveProperty('code')
    await db.updateTable('place_role').set(ended).where('person_id', '=', former.personId).execute()
    expect(await enter()).toMatchObject({ code: 'not_allowed' })
  })
}, 60_000)
