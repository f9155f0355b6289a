import { json } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import type { Relation } from '@hetu/domain/people/role'
import { refusalSentence } from '@hetu/domain/refusal'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import { newPerson, performAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { pollFor } from './read-poll.ts'
import { pollScene } from './testing/poll-scene.ts'

const { services, place, planner, worker, cast, terms, open } = await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

const area = (kind: 'lane' | 'courtyard', id: string) => ({ kind, id })
const westLane = { electorate: { ...terms(60).electorate, areas: [area('lane', 'west-lane')] } }

/** Somebody whose relation to an area of the place was verified and looked at twice. */
async function standing(relation: Relation, { kind, id }: ReturnType<typeof area>, more: object = {}) {
  const person = await newPerson(services, place, more)
  const verified = { verified_at: new Date(), checked_at: new Date() }
  await db
    .insertInto('place_relation')
    .values({
      place_id: place.id,
      id: newId(),
      person_id: person.personId,
      relation,
      area_kind: kind,
      area_id: id,
      label: json({ zh: relation, en: relation }),
      ...verified,
    })
    .execute()
  return person
}

/** What the verb refuses and the page says; both must be the same. */
async function told(pollId: string, who: typeof planner) {
  const { mine } = await pollFor(db, place, who, pollId)
  const refused = await cast(who, pollId).then(
    () => null,
    (error: { refusal: Parameters<typeof refusalSentence>[0] }) => error.refusal,
  )
  expect(mine.mayVote).toBe(refused === null)
  expect(mine.reason?.zh ?? null).toBe(refused && refusalSentence(refused, 'zh-CN'))
  expect(mine.reason?.en ?? null).toBe(refused && refusalSentence(refused, 'en'))
  return mine.reason?.zh ?? null
}

describe('whoever has no ballot in a poll of one lane', () => {
  test('reads who is asked and how they stand to the place, as the verb refuses them', async () => {
    const { id } = await open(3600, westLane)
    expect(await told(id, await standing('tenant', area('lane', 'west-lane')))).toBeNull()
    expect(await told(id, await standing('owner', area('courtyard', 'west-yard')))).toBe(
      '现在不能投票。这次只请west-lane的业主或租户投票。您登记的是west-yard（业主），不在其中。您仍然可以评论。',
    )
    expect(await told(id, await standing('shop_keeper', area('lane', 'west-lane')))).toBe(
      '现在不能投票。west-lane这次只请业主或租户投票。您登记的是west-lane（店主），不在其中。您仍然可以评论。',
    )
    expect(await told(id, await newPerson(services, place, { relations: ['owner'] }))).toBe(
      '现在不能投票。这次只请west-lane的业主或租户投票。您登记的是试验里（业主），不在其中。您仍然可以评论。',
    )
  })
  test('is sent to a grid worker if nobody has verified them, or it has ended', async () => {
    const { id } = await open(3600, westLane)
    const moved = await standing('tenant', area('lane', 'west-lane'))
    const ended = { expires_at: new Date(Date.now() - 1000) }
    await db.updateTable('place_relation').set(ended).where('person_id', '=', moved.personId).execute()
    for (const who of [await newPerson(services, place), planner, worker, moved])
      expect(await told(id, who)).toContain('请网格员看一看证明')
  })
  test('is asked to sign in first', async () => {
    const { id } = await open(3600, westLane)
    expect((await pollFor(db, place, visitor, id)).mine).toMatchObject({
      mayVote: false,
      reason: { zh: expect.stringContaining('请先登录') },
    })
  })
  test('is spoken of, not to, when a grid worker speaks for them', async () => {
    const { id } = await open(3600, westLane)
    const neighbour = await standing('owner', area('courtyard', 'west-yard'), { origin: 'staff' })
    const newVoter = {
      chosenName: '井边阿婆',
      relation: 'owner',
      area: area('courtyard', 'west-yard'),
      evidence: 'lease',
    }
    for (const who of [{ personId: neighbour.personId }, { newVoter }]) {
      const entered = { pollId: id, choice: ['stone'], wasReadBack: true, ...who }
      await expect(performAs(services, place, worker, castBallotOnBehalf, entered)).rejects.toMatchObject({
        refusal: {
          code: 'not_in_electorate',
          params: {
            reason: {
              zh: '这次只请west-lane的业主或租户投票。这位登记的是west-yard（业主），不在其中。',
            },
          },
        },
      })
    }
  })
})
