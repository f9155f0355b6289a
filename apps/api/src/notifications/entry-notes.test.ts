import { json } from '@hetu/db/sql'
import { afterAll, describe, expect, test } from 'vitest'
import { submitIdeaOnBehalf } from '../ideas/submit-idea-on-behalf.ts'
import { checkRelation } from '../places/check-relation.ts'
import { verifyRelation } from '../places/verify-relation.ts'
import { castBallotOnBehalf } from '../polls/cast-ballot-on-behalf.ts'
import { pollScene } from '../polls/testing/poll-scene.ts'
import { newIdea } from '../reviews/testing/review-case.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { writeComment } from '../threads/write-comment.ts'
import { listNotifications } from './list-notifications.ts'
import { notify } from './notify.ts'

const { services, place, planner, worker, reference, neighbour, open } = await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

const office = { zh: '试验街道', en: 'Test Office' }
await db
  .updateTable('place_role')
  .set({ office: json(office) })
  .where('person_id', '=', worker.personId)
  .execute()

// The people of the demonstration are spoken for in a demonstration.
await db.updateTable('place').set({ is_demonstration: true }).where('id', '=', place.id).execute()
place.isDemonstration = true

/** Somebody of the demonstration: without a contact, and yet anybody may look as them. */
async function shown(isNamed: boolean) {
  const person = await neighbour()
  await db
    .updateTable('person')
    .set({ origin: 'demonstration', is_named: isNamed })
    .where('id', '=', person.personId)
    .execute()
  return person
}

async function toldTo(person: Awaited<ReturnType<typeof newPerson>>) {
  while ((await notify.run(services)) > 0);
  return (await readAs(services, place, person, listNotifications, {})).notifications
}

const by = { by: { zh: '试者', en: '试者' }, office, role: 'grid_worker' }

describe('what is entered for somebody', () => {
  test('is told to whoever can sign in and read it: a ballot, an idea, a comment', async () => {
    const person = await shown(true)
    const { id } = await open()
    const { personId } = person
    const ballot = { pollId: id, choice: ['mixed'], personId, wasReadBack: true }
    await performAs(services, place, worker, castBallotOnBehalf, ballot)
    const idea = await performAs(services, place, worker, submitIdeaOnBehalf, {
      kind: 'request',
      title: '一盏路灯',
      words: '巷口晚上太暗。',
      position: [122.5015, 32.0015],
      spokenFor: '一位老人',
      consent: 'spoken',
      wasReadBack: true,
      personId,
    })
    const { threadId } = await newIdea(services, place, (await newPerson(services, place)).personId, null)
    await performAs(services, place, worker, writeComment, {
      threadId,
      words: '我也这样想。',
      channel: 'grid_worker',
      personId,
    })
    const told = await toldTo(person)
    expect(told.map(({ kind }) => kind).toSorted()).toEqual([
      'ballot_entered',
      'comment_entered',
      'idea_entered',
    ])
    for (const { params } of told) expect(params).toMatchObject(by)
    expect(told.find(({ kind }) => kind === 'ballot_entered')?.params).toMatchObject({
      proposalReference: reference,
      title: { zh: '怎么铺？' },
    })
    expect(told.find(({ kind }) => kind === 'idea_entered')?.params).toMatchObject({
      ideaReference: idea.reference,
      title: '一盏路灯',
    })
    expect(told.find(({ kind }) => kind === 'comment_entered')?.params).toMatchObject({
      words: '我也这样想。',
    })
    // The choice is in no message.
    expect(JSON.stringify(told)).not.toContain('mixed')
  })

  test('is written to nobody who has no inbox, and to no worker', async () => {
    const { id } = await open()
    for (const person of [await shown(false), await neighbour()]) {
      const ballot = { pollId: id, choice: ['mixed'], personId: person.personId, wasReadBack: true }
      await performAs(services, place, worker, castBallotOnBehalf, ballot)
      expect(await toldTo(person)).toEqual([])
    }
    expect(await toldTo(worker)).toEqual([])
  })

  test('of a relation is told to an account holder, and what the second person found', async () => {
    const person = await newPerson(services, place)
    await db
      .insertInto('person_contact')
      .values({ kind: 'email', value: 'b@example.org', person_id: person.personId, verified_at: new Date() })
      .execute()
    const verify = (areaId: string) =>
      performAs(services, place, worker, verifyRelation, {
        personId: person.personId,
        relation: 'tenant',
        areaKind: 'lane',
        areaId,
        evidence: 'lease',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      })
    const [first, second] = [await verify('west-lane'), await verify('border-lane')]
    const check = (relationId: string, more: object) =>
      performAs(services, place, planner, checkRelation, { relationId, ...more })
    await check(first.relationId, { isConfirmed: true })
    await check(second.relationId, { isConfirmed: false, reason: '租约过期了' })
    const told = await toldTo(person)
    expect(told.map(({ kind }) => kind).toReversed()).toEqual([
      'relation_noted',
      'relation_noted',
      'relation_confirmed',
      'relation_refused',
    ])
    expect(told.at(-1)?.params).toMatchObject({
      ...by,
      relation: 'tenant',
      title: { zh: 'west-lane', en: 'west-lane' },
    })
    expect(told[0]?.params).toMatchObject({ reason: '租约过期了', role: 'planner' })
  })
})
