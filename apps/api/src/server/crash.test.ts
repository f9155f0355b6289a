import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTransaction } from '@hetu/db/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KillableServer, startKillable } from '../testing/killable-server.ts'
import { readConfig } from './config.ts'
import { newId } from './new-id.ts'
import { openServices } from './open-services.ts'
import { openSession } from './session.ts'
import { newPerson, newPlace } from '../testing/services.ts'

const port = 41_000 + (process.pid % 2000)
const kills = 5
let folder: string
let slug: string
let cookie: string
let position: [number, number]
let server: KillableServer | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hetu-crash-'))
  const services = await openServices(readConfig({ HETU_DATA: folder }, folder), () => {})
  const place = await newPlace(services)
  const person = await newPerson(services, place)
  const token = await inTransaction(services.database, (tx) =>
    openSession(tx, person.personId, new Date(), false),
  )
  await services.live.close()
  await services.database.close()
  const [corner = [0, 0]] = place.site.coordinates[0] ?? []
  slug = place.slug
  cookie = `hetu=${token}`
  position = [(corner[0] ?? 0) + 0.001, (corner[1] ?? 0) + 0.001]
})
afterAll(async () => {
  await server?.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

async function start() {
  server = await startKillable(folder, port)
  return server
}

/** The reference under which the idea was acknowledged; null where no answer came. */
async function submit(to: KillableServer, key: string): Promise<string | null> {
  const idea = {
    kind: 'suggestion',
    title: `灯 ${key.slice(-6)}`,
    words: `巷口的灯 ${key}`,
    position,
  }
  const answer = await to.send('POST', `/api/places/${slug}/ideas`, cookie, idea, key)
  if (answer?.status !== 201) return null
  const said = (await answer.json().catch(() => null)) as { reference: string } | null
  return said?.reference ?? null
}

test('whoever was answered is in the database once, however often the server is killed', async () => {
  const answered = new Map<string, string>()
  let unanswered: string[] = []
  for (let round = 0; round < kills; round += 1) {
    const running = await start()
    for (const key of unanswered) {
      const reference = await submit(running, key)
      expect(reference).not.toBeNull()
      answered.set(key, reference ?? '')
    }
    // Four people at once, and the power goes in the middle; the budget of one person is thirty an hour.
    const keys = Array.from({ length: 5 }, () => newId())
    const sent = keys.map(async (key, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 12))
      return [key, await submit(running, key)] as const
    })
    await new Promise((resolve) => setTimeout(resolve, 25 + round * 12))
    await running.end('SIGKILL')
    const results = await Promise.all(sent)
    unanswered = results.filter(([, reference]) => reference === null).map(([key]) => key)
    for (const [key, reference] of results) if (reference !== null) answered.set(key, reference)
  }
  const running = await start()
  for (const key of unanswered) answered.set(key, (await submit(running, key)) ?? '')
  await running.end('SIGTERM')

  const services = await openServices(readConfig({ HETU_DATA: folder }, folder), () => {})
  const rows = await services.database.kysely.selectFrom('idea').select(['reference', 'words']).execute()
  const events = await services.database.kysely
    .selectFrom('event')
    .select('id')
    .where('verb', '=', 'submit-idea')
    .execute()
  await services.live.close()
  await services.database.close()
  const stored = new Map(rows.map(({ reference, words }) => [words.slice('巷口的灯 '.length), reference]))
  expect(answered.size).toBe(kills * 5)
  expect(stored).toEqual(answered)
  expect(rows).toHaveLength(kills * 5)
  expect(events).toHaveLength(kills * 5)
  expect(new Set(stored.values()).size).toBe(kills * 5)
}, 120_000)
