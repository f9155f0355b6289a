import { afterAll, beforeAll, expect, test } from 'vitest'
import { pollScene } from '../polls/testing/poll-scene.ts'
import { readAs } from '../testing/services.ts'
import { listMyVotes } from './list-my-votes.ts'

let scene: Awaited<ReturnType<typeof pollScene>>
beforeAll(async () => {
  scene = await pollScene()
}, 120_000)
afterAll(() => scene.services.close())

test('a secret vote is among the reader’s own, without what was chosen', async () => {
  const voter = await scene.tenant()
  const { id } = await scene.open(3600, { isSecret: true })
  const named = await scene.open()
  await scene.cast(voter, id, 'mixed')
  await scene.cast(voter, named.id, 'stone')
  const mine = await readAs(scene.services, scene.place, voter, listMyVotes, {})
  expect(mine.map(({ pollId, chosen }) => [pollId, chosen])).toEqual([
    [named.id, [{ zh: 'stone', en: 'stone' }]],
    [id, null],
  ])
})
