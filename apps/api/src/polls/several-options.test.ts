import { visitor } from '@hetu/domain/people/actor'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signHeads } from '../ledger/sign-heads.ts'
import { performAs, readAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closePolls } from './close-polls.ts'
import { pollFor } from './read-poll.ts'
import { readRecount } from './read-recount.ts'
import { code, pollScene } from './testing/poll-scene.ts'

let scene: Awaited<ReturnType<typeof pollScene>>
beforeAll(async () => {
  scene = await pollScene()
}, 120_000)
afterAll(() => scene.services.close())

type Voter = Awaited<ReturnType<typeof scene.tenant>>
const cast = (who: Voter, pollId: string, choice: string[]) =>
  performAs(scene.services, scene.place, who, castBallot, { pollId, choice })
const castAll = async (pollId: string, choices: string[][]) => {
  for (const choice of choices) await cast(await scene.tenant(), pollId, choice)
}
async function counted(pollId: string) {
  await scene.services.database.kysely
    .updateTable('poll')
    .set({ opens_at: new Date(Date.now() - 7200_000), closes_at: new Date(Date.now() - 1) })
    .where('id', '=', pollId)
    .execute()
  await closePolls.run(scene.services)
  await signHeads.run(scene.services)
  const file = await readAs(scene.services, scene.place, visitor, readRecount, { pollId })
  const script = join(import.meta.dirname, '../../../../tools/recount.mjs')
  const run = spawnSync(process.execPath, [script], { input: JSON.stringify(file) })
  const poll = await pollFor(scene.services.database.kysely, scene.place, visitor, pollId)
  return { result: poll.result, outside: run.stdout.toString() }
}

describe('a poll of several options', () => {
  test('counts everybody who is content with an option', async () => {
    const { id } = await scene.open(3600, { method: 'approval' })
    await castAll(id, [['stone', 'mixed'], ['mixed'], ['mixed', 'asphalt'], ['stone', 'mixed', 'asphalt']])
    const { result, outside } = await counted(id)
    expect(result).toMatchObject({
      voted: 4,
      ranking: null,
      byOption: [
        { optionId: 'stone', count: 2 },
        { optionId: 'mixed', count: 4 },
        { optionId: 'asphalt', count: 2 },
      ],
    })
    expect(outside).toContain('Everything agrees.')
    expect(outside).toContain('stone: 2\nmixed: 4\nasphalt: 2')
  })

  test('of rankings shows both orders where they differ', async () => {
    const { id } = await scene.open(3600, { method: 'ranking' })
    // A majority puts stone first; mixed is nobody's last.
    await castAll(id, [
      ...Array.from({ length: 3 }, () => ['stone', 'mixed', 'asphalt']),
      ...Array.from({ length: 2 }, () => ['mixed', 'asphalt', 'stone']),
    ])
    const { result, outside } = await counted(id)
    expect(result?.byOption.map(({ count }) => count)).toEqual([3, 2, 0])
    expect(result?.ranking?.schulze).toEqual([['stone'], ['mixed'], ['asphalt']])
    expect(result?.ranking?.borda.map(({ points }) => points)).toEqual([6, 7, 2])
    expect(outside).toContain('Everything agrees.')
    expect(outside).toContain('Schulze: stone > mixed > asphalt')
    expect(outside).toContain('Borda: stone 6, mixed 7, asphalt 2')
  })

  test('takes the same ticks in another order as the same choice, and another ranking as another', async () => {
    const approval = await scene.open(3600, { method: 'approval' })
    const voter = await scene.tenant()
    await cast(voter, approval.id, ['stone', 'mixed'])
    expect((await cast(voter, approval.id, ['mixed', 'stone'])).revision).toBe(1)
    const ranking = await scene.open(3600, { method: 'ranking' })
    await cast(voter, ranking.id, ['stone', 'mixed'])
    expect(await cast(voter, ranking.id, ['mixed', 'stone'])).toMatchObject({
      revision: 2,
      choice: ['mixed', 'stone'],
    })
  })

  test('is taken at the door', async () => {
    const { id } = await scene.open(3600, { method: 'ranking' })
    const { personId } = await scene.neighbour()
    const choice = ['asphalt', 'stone']
    await performAs(scene.services, scene.place, scene.worker, castBallotOnBehalf, {
      pollId: id,
      personId,
      choice,
      wasReadBack: true,
    })
    expect((await counted(id)).result?.ranking?.schulze).toEqual([['asphalt'], ['stone'], ['mixed']])
  })

  test.each([
    ['single', ['stone', 'mixed'], 'choice_unfit'],
    ['approval', ['stone', 'stone'], 'choice_unfit'],
    ['ranking', ['stone', 'stone'], 'choice_unfit'],
    ['ranking', ['stone', 'gravel'], 'option_unknown'],
    ['approval', [], 'bad_input'],
  ])('%s refuses %j', async (method, choice, refusal) => {
    const { id } = await scene.open(3600, { method })
    await expect(cast(await scene.tenant(), id, choice)).rejects.toEqual(code(refusal))
    expect(await scene.ballots(id)).toEqual([])
  })

  test('may be secret, and then has a count too', async () => {
    const { id } = await scene.open(3600, { method: 'ranking', isSecret: true })
    await castAll(
      id,
      Array.from({ length: 10 }, () => ['mixed', 'stone']),
    )
    const { result, outside } = await counted(id)
    expect(result?.ranking?.schulze).toEqual([['mixed'], ['stone'], ['asphalt']])
    expect(outside).toContain('Everything agrees.')
  })

  test('shows no running count', async () => {
    const shown = { method: 'approval', isResultShownWhileOpen: true }
    await expect(scene.open(3600, shown)).rejects.toEqual(code('bad_input'))
  })
})
