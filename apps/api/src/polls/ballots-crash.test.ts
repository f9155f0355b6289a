import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTransaction } from '@hetu/db/transaction'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'
import { newId } from '../server/new-id.ts'
import { openServices } from '../server/open-services.ts'
import { openSession } from '../server/session.ts'
import { type KillableServer, startKillable } from '../testing/killable-server.ts'
import { pollSceneOn } from './testing/poll-scene.ts'

const port = 43_000 + (process.pid % 2000)
const kills = 4
const crowd = 24
const optionIds = ['stone', 'mixed', 'asphalt']
let folder: string
let address: string
let pollId: string
let voters: { personId: string; cookie: string }[]
let server: KillableServer | undefined

const reopen = () => openServices(readConfig({ HETU_DATA: folder }, folder), () => {})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hetu-ballots-crash-'))
  const services = await reopen()
  const { place, tenant, open } = await pollSceneOn(services)
  pollId = (await open(3600)).id
  address = `/api/places/${place.slug}/polls/${pollId}/ballot`
  voters = []
  for (let voter = 0; voter < crowd; voter += 1) {
    const { personId } = await tenant()
    const token = await inTransaction(services.database, (tx) => openSession(tx, personId, new Date(), false))
    voters.push({ personId, cookie: `hetu=${token}` })
  }
  await services.live.close()
  await services.database.close()
}, 120_000)
afterAll(async () => {
  await server?.end('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

interface Told {
  choice: [string]
  castAt: string
  revision: number
}

/** What somebody was told of their ballot; null where no answer came. */
async function cast(to: KillableServer, voter: number, optionId: string): Promise<Told | null> {
  const answer = await to.send('PUT', address, voters[voter]!.cookie, { choice: [optionId] }, newId())
  if (answer?.status !== 200) return null
  return answer.json().catch(() => null) as Promise<Told | null>
}

test('no ballot that was answered is lost, however often the server is killed among many', async () => {
  const told = new Map<number, Told>()
  let cut = 0
  for (let round = 0; round < kills; round += 1) {
    server = await startKillable(folder, port)
    const running = server
    const sent = voters.map(async (_, voter) => {
      await new Promise((resolve) => setTimeout(resolve, (voter % 6) * 8))
      return [voter, await cast(running, voter, optionIds[(voter + round) % 3]!)] as const
    })
    await new Promise((resolve) => setTimeout(resolve, 60 + round * 90))
    await running.end('SIGKILL')
    for (const [voter, answer] of await Promise.all(sent)) {
      if (answer) told.set(voter, answer)
      else told.delete(voter)
      if (!answer) cut += 1
    }
    // Whoever was told last is stored as they were told; whoever was not may stand as before or as asked.
    const services = await reopen()
    const rows = await services.database.kysely.selectFrom('ballot').selectAll().execute()
    await services.live.close()
    await services.database.close()
    const stored = new Map(rows.map((row) => [row.person_id, row]))
    expect(stored.size).toBe(rows.length)
    for (const [
      voter,
      {
        choice: [optionId],
        castAt,
        revision,
      },
    ] of told)
      expect(stored.get(voters[voter]!.personId)).toMatchObject({
        option_id: optionId,
        cast_at: new Date(castAt),
        revision,
      })
  }
  expect(cut).toBeGreaterThan(0)
  server = await startKillable(folder, port)
  for (const [voter] of voters.entries()) expect(await cast(server, voter, 'mixed')).not.toBeNull()
  await server.end('SIGTERM')
  const services = await reopen()
  const rows = await services.database.kysely.selectFrom('ballot').select('option_id').execute()
  await services.live.close()
  await services.database.close()
  expect(rows.map((row) => row.option_id)).toEqual(Array.from({ length: crowd }, () => 'mixed'))
}, 240_000)
