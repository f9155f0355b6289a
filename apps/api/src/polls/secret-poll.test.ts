import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signHeads } from '../ledger/sign-heads.ts'
import { newId } from '../server/new-id.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { slipOf } from './ballot-slip.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closePolls } from './close-polls.ts'
import { pollFor } from './read-poll.ts'
import { readRecount } from './read-recount.ts'
import { code, pollScene } from './testing/poll-scene.ts'
import { verifyReceipt } from './verify-receipt.ts'

let scene: Awaited<ReturnType<typeof pollScene>>
beforeAll(async () => {
  scene = await pollScene()
}, 120_000)
afterAll(() => scene.services.close())

const openSecret = () => scene.open(3600, { isSecret: true })
type Voter = Awaited<ReturnType<typeof scene.tenant>>
const cast = (who: Voter, pollId: string, optionId: string, receipt?: string) =>
  performAs(scene.services, scene.place, who, castBallot, {
    pollId,
    choice: [optionId],
    ...(receipt ? { receipt } : {}),
  })
const voters = (count: number) => Promise.all(Array.from({ length: count }, () => scene.tenant()))
const close = async (pollId: string) => {
  await scene.services.database.kysely
    .updateTable('poll')
    .set({ opens_at: new Date(Date.now() - 7200_000), closes_at: new Date(Date.now() - 1) })
    .where('id', '=', pollId)
    .execute()
  await closePolls.run(scene.services)
  await signHeads.run(scene.services)
  return pollFor(scene.services.database.kysely, scene.place, visitor, pollId)
}

/** Every row of the database that has these words in it, with its table. */
async function rowsWith(words: string): Promise<string[]> {
  const { kysely } = scene.services.database
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`.execute(kysely)
  const found: string[] = []
  for (const { name } of tables.rows) {
    const rows = await sql<{
      row: string
    }>`select t::text as row from ${sql.table(name)} t where t::text like ${`%${words}%`}`.execute(kysely)
    found.push(...rows.rows.map(() => name))
  }
  return found
}

describe('a secret poll', () => {
  test('counts what was cast, is counted again by an outsider, and keeps ballot and voter apart', async () => {
    const { id } = await openSecret()
    const all = await voters(12)
    const receipts = await Promise.all(
      all.map((voter, index) => cast(voter, id, index < 7 ? 'stone' : 'asphalt')),
    )
    const changed = await cast(all[0]!, id, 'mixed', receipts[0]!.reference!)
    expect(changed.revision).toBe(2)
    const numbers = [...receipts.slice(1), changed].map(({ reference }) => slipOf(reference!))
    // The number in the urn stands nowhere else, nor does what would lead to it.
    for (const { boxId, nonce } of numbers.slice(0, 4)) {
      expect(await rowsWith(boxId)).toEqual(['ballot_urn'])
      expect(await rowsWith(nonce)).toEqual([])
    }
    for (const row of await scene.ballots(id))
      expect([row.option_id, row.box_id, row.nonce, row.running_option_id]).toEqual([null, null, null, null])
    const { kysely } = scene.services.database
    const events = await kysely
      .selectFrom('event')
      .select('after')
      .where('verb', '=', 'cast-ballot')
      .where('subject_id', '=', id)
      .execute()
    expect(events.map(({ after }) => after)).toEqual(Array.from({ length: 13 }, () => ({})))
    const poll = await close(id)
    expect(poll.result).toMatchObject({
      voted: 12,
      heldBack: 0,
      byRelation: [],
      byOption: [
        { optionId: 'stone', count: 6 },
        { optionId: 'mixed', count: 1 },
        { optionId: 'asphalt', count: 5 },
      ],
    })
    const file = await readAs(scene.services, scene.place, visitor, readRecount, { pollId: id })
    const script = join(import.meta.dirname, '../../../../tools/recount.mjs')
    const asked = [script, '--key', scene.services.signingKey.id, '--receipt', changed.reference!]
    const run = spawnSync(process.execPath, asked, { input: JSON.stringify(file) })
    expect(run.stdout.toString()).toContain('Your ballot in the box: mixed.')
    expect(run.stdout.toString()).toContain('Everything agrees.')
    for (const { content } of file.leaves) expect(content).not.toMatch(/"commitment"|tenant|online/)
    const told = await readAs(scene.services, scene.place, visitor, verifyReceipt, {
      code: changed.reference!,
    })
    expect([told.state, JSON.stringify(told).includes('mixed"')]).toEqual(['counted', false])
  })

  test('writes the urn as one row in the order of the numbers, whoever came last', async () => {
    const { id } = await openSecret()
    for (const [index, voter] of (await voters(6)).entries())
      await cast(voter, id, index % 2 ? 'stone' : 'mixed')
    const urn = await scene.services.database.kysely
      .selectFrom('ballot_urn')
      .select('contents')
      .where('poll_id', '=', id)
      .execute()
    expect(urn).toHaveLength(1)
    const order = urn[0]!.contents.map(({ ballot }) => ballot)
    expect(order).toEqual(order.toSorted())
    expect(order).toHaveLength(6)
  })

  test('tells of the reader that they voted, not how, and not how others did', async () => {
    const { id } = await openSecret()
    const voter = await scene.tenant()
    await cast(voter, id, 'stone')
    const read = await pollFor(scene.services.database.kysely, scene.place, voter, id)
    expect(read).toMatchObject({ isSecret: true, result: null, running: null, turnout: { voted: 1 } })
    expect(read.myBallot).toMatchObject({ choice: null, reference: null, revision: 1 })
  })

  test('lets nobody change a ballot without the number on its receipt', async () => {
    const { id } = await openSecret()
    const [one, other] = await voters(2)
    const mine = await cast(one!, id, 'stone')
    const theirs = await cast(other!, id, 'stone')
    await expect(cast(one!, id, 'mixed')).rejects.toEqual(code('ballot_needs_receipt'))
    await expect(cast(one!, id, 'mixed', theirs.reference!)).rejects.toEqual(code('ballot_slip_unknown'))
    const changed = await cast(one!, id, 'mixed', mine.reference!.toLowerCase())
    await expect(cast(one!, id, 'asphalt', mine.reference!)).rejects.toEqual(code('ballot_slip_unknown'))
    await cast(one!, id, 'asphalt', changed.reference!)
    const urn = await scene.services.database.kysely
      .selectFrom('ballot_urn')
      .select('contents')
      .where('poll_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(urn.contents.flatMap(({ choice }) => choice).toSorted()).toEqual(['asphalt', 'stone'])
  })

  test('takes no ballot that might have to be picked out later', async () => {
    const { id } = await openSecret()
    const unchecked = await newPerson(scene.services, scene.place, { relations: ['tenant'] })
    await scene.services.database.kysely
      .updateTable('place_relation')
      .set({ checked_at: null })
      .where('person_id', '=', unchecked.personId)
      .execute()
    await expect(cast(unchecked, id, 'stone')).rejects.toEqual(code('relation_unchecked'))
    expect(await scene.ballots(id)).toEqual([])
  })

  test('is taken at the door too, and what is kept of the request gives no choice away', async () => {
    const { id } = await openSecret()
    const neighbour = await scene.neighbour()
    const enter = (optionId: string, changes?: string) =>
      performAs(
        scene.services,
        scene.place,
        scene.worker,
        castBallotOnBehalf,
        {
          pollId: id,
          personId: neighbour.personId,
          choice: [optionId],
          wasReadBack: true,
          ...(changes ? { changes } : {}),
        },
        { idempotencyKey: newId() },
      )
    const slip = await enter('stone')
    await expect(enter('mixed')).rejects.toEqual(code('ballot_needs_receipt'))
    await enter('mixed', slip.reference)
    const urn = await scene.services.database.kysely
      .selectFrom('ballot_urn')
      .select('contents')
      .where('poll_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(urn.contents.map(({ choice }) => choice)).toEqual([['mixed']])
    const hashes = await scene.services.database.kysely
      .selectFrom('idempotency')
      .select('request_hash')
      .where('verb', '=', 'cast-ballot-on-behalf')
      .execute()
    // The same request under another key gives another hash, so nobody can try choices against it.
    expect(new Set(hashes.map((row) => row.request_hash)).size).toBe(hashes.length)
    const events = await scene.services.database.kysely
      .selectFrom('event')
      .select('after')
      .where('verb', '=', 'cast-ballot-on-behalf')
      .where('subject_id', '=', id)
      .execute()
    for (const { after } of events) expect(JSON.stringify(after)).not.toMatch(/grid_worker|stone|mixed/)
  })

  test('publishes nothing of the choices while fewer than ten voted', async () => {
    const { id } = await openSecret()
    for (const voter of await voters(3)) await cast(voter, id, 'stone')
    const poll = await close(id)
    expect(poll.result).toMatchObject({ voted: 3, byOption: [] })
    const file = await readAs(scene.services, scene.place, visitor, readRecount, { pollId: id })
    expect([file.box, JSON.stringify(file.leaves.slice(1)).includes('stone')]).toEqual([null, false])
  })

  test('shows no running count', async () => {
    await expect(scene.open(3600, { isSecret: true, isResultShownWhileOpen: true })).rejects.toEqual(
      code('bad_input'),
    )
  })
})
