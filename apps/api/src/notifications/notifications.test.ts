import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meIn } from '../me/read-me.ts'
import { advanceStage } from '../proposals/advance-stage.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { linkIdea } from '../proposals/link-idea.ts'
import { draft } from '../proposals/testing/proposal-scene.ts'
import { newIdea } from '../reviews/testing/review-case.ts'
import { submitDecision } from '../decisions/submit-decision.ts'
import { newDecisionCase } from '../decisions/testing/decision-case.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { hideComment } from '../threads/hide-comment.ts'
import { writeComment } from '../threads/write-comment.ts'
import { listNotifications } from './list-notifications.ts'
import { notify } from './notify.ts'
import { readNotifications } from './read-notifications.ts'

type Person = Awaited<ReturnType<typeof newPerson>>
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function toldTo(place: PlaceContext, person: Person) {
  while ((await notify.run(services)) > 0);
  return (await readAs(services, place, person, listNotifications, {})).notifications
}

describe('listNotifications', () => {
  test('repeats no words of a comment that was hidden, whether they were told before or after', async () => {
    const place = await newPlace(services)
    const [lin, zhao] = [await newPerson(services, place), await newPerson(services, place)]
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    const idea = await newIdea(services, place, lin.personId, null)
    const say = (words: string) =>
      performAs(services, place, zhao, writeComment, { threadId: idea.threadId, words })
    const hide = (commentId: string) =>
      performAs(services, place, moderator, hideComment, {
        commentId,
        reasonCode: 'personal_data',
        reason: '写了别人的电话',
      })
    const before = await say('金丝雀住三号院')
    expect(JSON.stringify(await toldTo(place, lin))).toContain('金丝雀')
    await hide(before.id)
    const after = await say('金丝雀的电话')
    await hide(after.id)
    const told = await toldTo(place, lin)
    expect(told.map(({ kind, params }) => [kind, params])).toEqual([
      ['idea_commented', { ideaReference: idea.reference }],
      ['idea_commented', { ideaReference: idea.reference }],
    ])
    // Their writer still reads what it was about.
    expect(JSON.stringify(await toldTo(place, zhao))).toContain('金丝雀的电话')
  })
})

describe('unread', () => {
  test('counts those of the place one is in', async () => {
    const [here, there] = [await newPlace(services), await newPlace(services)]
    const lin = await newPerson(services, here)
    const zhao = await newPerson(services, here)
    for (const place of [here, there]) {
      const idea = await newIdea(services, place, lin.personId, null)
      await performAs(services, place, zhao, writeComment, { threadId: idea.threadId, words: '我也觉得' })
    }
    await toldTo(here, lin)
    await performAs(services, here, lin, readNotifications, {})
    const unread = async (placeId: string | null) =>
      (await meIn(services.database.kysely, lin, placeId)).unread
    expect([await unread(here.id), await unread(there.id), await unread(null)]).toEqual([0, 1, 1])
  })
})

describe('notify', () => {
  test('an event of which nobody is ever told waits for nothing', async () => {
    const place = await newPlace(services)
    const [lin, zhao] = [await newPerson(services, place), await newPerson(services, place)]
    const idea = await newIdea(services, place, lin.personId, null)
    await performAs(services, place, zhao, support, { threadId: idea.threadId, stance: 'support' })
    const said = { threadId: idea.threadId, words: '我也觉得' }
    await performAs(services, place, zhao, writeComment, said)
    const waiting = await services.database.kysely
      .selectFrom('event_task')
      .innerJoin('event', 'event.id', 'event_task.event_id')
      .select('event.verb')
      .where('event_task.place_id', '=', place.id)
      .execute()
    expect(waiting).toEqual([{ verb: 'write-comment' }])
    expect(await toldTo(place, lin)).toHaveLength(1)
  })

  test('tells nobody of a draft that took up their idea until it is public, then of that proposal', async () => {
    const place = await newPlace(services)
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const lin = await newPerson(services, place)
    const idea = await newIdea(services, place, lin.personId, null)
    const { reference } = await performAs(services, place, planner, draftProposal, draft())
    const link = () =>
      performAs(services, place, planner, linkIdea, { reference, ideaReferences: [idea.reference] })
    await link()
    expect(await toldTo(place, lin)).toEqual([])
    await performAs(services, place, planner, advanceStage, { reference, to: 'screening' })
    expect(await toldTo(place, lin)).toEqual([])
    await performAs(services, place, planner, advanceStage, { reference, to: 'co_design' })
    const told = [{ kind: 'idea_absorbed', params: { proposalReference: reference } }]
    expect(await toldTo(place, lin)).toMatchObject(told)
    await link()
    expect(await toldTo(place, lin)).toMatchObject([...told, ...told])
  })

  test('tells of a decision that waits only whoever may approve it now', async () => {
    const { place, answers, answer, decide, planner, authority } = await newDecisionCase(services)
    const former = await newPerson(services, place, { roles: ['authority'] })
    await services.database.kysely
      .updateTable('place_role')
      .set({ expires_at: new Date('2026-01-01') })
      .where('person_id', '=', former.personId)
      .execute()
    await answer(answers)
    await decide(submitDecision, planner)
    expect(await toldTo(place, authority)).toMatchObject([{ kind: 'decision_submitted' }])
    expect(await toldTo(place, former)).toEqual([])
  })
})
