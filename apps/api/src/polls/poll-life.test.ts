import { visitor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signHeads } from '../ledger/sign-heads.ts'
import { performAs, readAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closePolls } from './close-polls.ts'
import { pollFor } from './read-poll.ts'
import { readRecount } from './read-recount.ts'
import { pollScene } from './testing/poll-scene.ts'
import { verifyReceipt } from './verify-receipt.ts'

let scene: Awaited<ReturnType<typeof pollScene>>
let residents: Awaited<ReturnType<typeof scene.tenant>>[]
let neighbours: Awaited<ReturnType<typeof scene.tenant>>[]
beforeAll(async () => {
  scene = await pollScene()
  residents = await Promise.all(Array.from({ length: 4 }, () => scene.tenant()))
  neighbours = await Promise.all(Array.from({ length: 2 }, () => scene.neighbour()))
}, 120_000)
afterAll(() => scene.services.close())

const options = ['stone', 'mixed', 'asphalt']
const choice = fc.nat({ max: 2 }).map((at) => options[at]!)
const command = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('cast' as const),
      who: fc.nat({ max: 3 }),
      choice,
      shows: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('door' as const),
      who: fc.nat({ max: 1 }),
      choice,
      shows: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const) }) },
)
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never

/** What a poll is, in a few lines: whose newest ballot is which, and whether it is over. */
interface Model {
  isSecret: boolean
  isOver: boolean
  standing: Map<string, { choice: string; receipt: string }>
  replaced: string[]
  /** One of their own for each life: a worker may enter 60 an hour. */
  worker: typeof scene.worker
}

/** What must come of a command: the refusal, or null where it is done. */
function expected(
  model: Model,
  { act, shows }: Exclude<Command, { act: 'close' }>,
  name: string,
): string | null {
  const held = model.standing.has(name)
  if (model.isOver) return 'poll_closed'
  if (!held || shows) return null
  if (model.isSecret) return 'ballot_needs_receipt'
  return act === 'door' ? 'ballot_already_cast' : null
}

async function close(pollId: string): Promise<void> {
  await scene.services.database.kysely
    .updateTable('poll')
    .set({ opens_at: new Date(Date.now() - 7200_000), closes_at: new Date(Date.now() - 1) })
    .where('id', '=', pollId)
    .execute()
  await closePolls.run(scene.services)
  await signHeads.run(scene.services)
}

async function perform(pollId: string, model: Model, one: Command): Promise<void> {
  if (one.act === 'close') {
    if (!model.isOver) await close(pollId)
    model.isOver = true
    return
  }
  const who = (one.act === 'cast' ? residents : neighbours)[one.who]!
  const held = model.standing.get(who.personId)
  const ballot = { pollId, choice: [one.choice] }
  const done = (
    one.act === 'cast'
      ? performAs(scene.services, scene.place, who, castBallot, {
          ...ballot,
          ...(one.shows && held ? { receipt: held.receipt } : {}),
        })
      : performAs(scene.services, scene.place, model.worker, castBallotOnBehalf, {
          ...ballot,
          personId: who.personId,
          wasReadBack: true,
          ...(one.shows && held ? { changes: held.receipt } : {}),
        })
  ).catch((error: unknown) => error as Refused)
  const outcome = await done
  const code = outcome instanceof Refused ? outcome.refusal.code : null
  expect([one, code]).toEqual([one, expected(model, one, who.personId)])
  if (outcome instanceof Refused) return
  if (held) model.replaced.push(held.receipt)
  model.standing.set(who.personId, { choice: one.choice, receipt: outcome.reference as string })
}

test('whatever happens to a poll in whatever order, it is what the model says, and an outsider finds the same', async () => {
  expect.hasAssertions()
  const lives = fc.tuple(fc.boolean(), fc.array(command, { minLength: 4, maxLength: 16 }))
  await fc.assert(
    fc.asyncProperty(lives, async ([isSecret, commands]) => {
      const { id } = await scene.open(3600, { isSecret })
      const model: Model = {
        isSecret,
        isOver: false,
        standing: new Map(),
        replaced: [],
        worker: await scene.workerIn('west'),
      }
      for (const one of [...commands, { act: 'close' as const }]) await perform(id, model, one)
      const { result } = await pollFor(scene.services.database.kysely, scene.place, visitor, id)
      const chosen = [...model.standing.values()].map((ballot) => ballot.choice)
      expect(result?.voted).toBe(chosen.length)
      const byOption = options.map((optionId) => ({
        optionId,
        count: chosen.filter((each) => each === optionId).length,
      }))
      expect(result?.byOption).toEqual(isSecret ? [] : byOption)
      const urn = await scene.services.database.kysely
        .selectFrom('ballot_urn')
        .select('contents')
        .where('poll_id', '=', id)
        .execute()
      expect(urn.flatMap(({ contents }) => contents.flatMap((each) => each.choice)).toSorted()).toEqual(
        isSecret ? chosen.toSorted() : [],
      )
      const file = await readAs(scene.services, scene.place, visitor, readRecount, { pollId: id })
      const script = join(import.meta.dirname, '../../../../tools/recount.mjs')
      const run = spawnSync(process.execPath, [script, '--key', scene.services.signingKey.id], {
        input: JSON.stringify(file),
      })
      expect(run.stdout.toString()).toContain('Everything agrees.')
      const stateOf = async (code: string) =>
        (await readAs(scene.services, scene.place, visitor, verifyReceipt, { code })).state
      for (const { receipt } of model.standing.values()) expect(await stateOf(receipt)).toBe('counted')
      for (const receipt of model.replaced) expect(await stateOf(receipt)).toBe('replaced')
    }),
    { numRuns: 12 },
  )
})
