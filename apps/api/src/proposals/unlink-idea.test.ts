import { visitor } from '@hetu/domain/people/actor'
import { mayUnlinkIdea } from '@hetu/domain/proposals/may-unlink-idea'
import { listNotifications } from '../notifications/list-notifications.ts'
import { notify } from '../notifications/notify.ts'
import { listUnansweredIdeas } from '../ideas/list-unanswered-ideas.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { agree, everyRole } from '../testing/agree.ts'
import { performAs, readAs } from '../testing/services.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { linkIdea } from './link-idea.ts'
import { listNearbyIdeas } from './list-nearby-ideas.ts'
import { publishNotice } from './publish-notice.ts'
import { proposalFor } from './read-proposal.ts'
import { code, draft, notice, on, proposalScene, toPosition } from './testing/proposal-scene.ts'
import { unlinkIdea } from './unlink-idea.ts'

const { services, place, planner, resident, perform, inCoDesign } = await proposalScene()
afterAll(() => services.close())

const say = (title: string, at = toPosition(120, 140)) =>
  performAs(services, place, resident, submitIdea, {
    kind: 'suggestion',
    title,
    words: '晚上看不见路。',
    position: at,
  })
const linked = async (reference: string) =>
  (await proposalFor(services.database.kysely, place, planner, reference)).ideas
const leaving = (reference: string, ideaReference: string) => ({
  reference,
  ideaReference,
  reason: '另有方案处理',
})
const leave = (reference: string, ideaReference: string) =>
  perform(unlinkIdea, leaving(reference, ideaReference))

describe('several ideas of a proposal', () => {
  test('enter it at once, or none of them, those that cannot by name', async () => {
    const { reference } = await inCoDesign()
    const [one, two] = [await say('井边装灯'), await say('井栏修补')]
    const ideaReferences = [one.reference, two.reference]
    await expect(
      perform(linkIdea, { reference, ideaReferences: [...ideaReferences, 'TST-9999'] }),
    ).rejects.toMatchObject({
      refusal: {
        code: 'ideas_not_taken',
        params: { count: 1, rows: { en: expect.stringContaining('TST-9999') } },
      },
    })
    expect(await linked(reference)).toEqual([])
    await perform(linkIdea, { reference, ideaReferences })
    expect((await linked(reference)).map((idea) => idea.reference)).toEqual(ideaReferences.toSorted())
  })

  test('are suggested where they lie near what is drawn, until they are taken up', async () => {
    const { reference } = await inCoDesign()
    const [near, far] = [await say('屋面漏雨'), await say('河边长椅', toPosition(400, 300))]
    const suggested = async () =>
      (await readAs(services, place, planner, listNearbyIdeas, { reference })).map((idea) => idea.reference)
    expect(await suggested()).toContain(near.reference)
    expect(await suggested()).not.toContain(far.reference)
    await perform(linkIdea, { reference, ideaReferences: [near.reference] })
    expect(await suggested()).not.toContain(near.reference)
  })

  test('leave it with a reason that the writer reads, and wait for an answer again', async () => {
    const { reference } = await inCoDesign()
    const idea = await say('井边换灯')
    await perform(linkIdea, { reference, ideaReferences: [idea.reference] })
    const [link] = await linked(reference)
    const left = await agree(
      await everyRole(services, place),
      async (actor) => mayUnlinkIdea({ stage: 'co_design', isNoticed: link?.isNoticed ?? true }, actor),
      (actor) => performAs(services, place, actor, unlinkIdea, leaving(reference, idea.reference)),
    )
    expect(Object.keys(left).filter((role) => left[role] === null)).toEqual(['planner'])
    expect(await linked(reference)).toEqual([])
    const waiting = await readAs(services, place, planner, listUnansweredIdeas, {})
    expect(waiting.map((one) => one.idea.reference)).toContain(idea.reference)
    while ((await notify.run(services)) > 0);
    const { notifications } = await readAs(services, place, resident, listNotifications, {})
    expect(notifications.find(({ kind }) => kind === 'idea_left')?.params).toMatchObject({
      ideaReference: idea.reference,
      proposalReference: reference,
      reason: '另有方案处理',
    })
    const shown = await proposalFor(services.database.kysely, place, visitor, reference)
    expect(JSON.stringify(shown)).not.toContain('另有方案处理')
    await expect(leave(reference, idea.reference)).rejects.toEqual(code('not_found'))
  })

  test('stay once the proposal was put up for notice with them, and after it went to examination', async () => {
    const { reference } = await inCoDesign(draft(), '2026-04-19')
    const [before, after] = [await say('公示前'), await say('公示后')]
    await perform(linkIdea, { reference, ideaReferences: [before.reference] }, on('2026-04-19'))
    await perform(publishNotice, { reference, ...notice }, on('2026-04-20'))
    await perform(linkIdea, { reference, ideaReferences: [after.reference] }, on('2026-04-25'))
    await expect(leave(reference, before.reference)).rejects.toEqual(code('link_was_noticed'))
    await leave(reference, after.reference)
    await perform(linkIdea, { reference, ideaReferences: [after.reference] })
    await services.database.kysely
      .updateTable('proposal')
      .set({ stage: 'legality_review' })
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .execute()
    await expect(leave(reference, after.reference)).rejects.toEqual(code('proposal_settled'))
    expect((await linked(reference)).map((idea) => idea.reference).toSorted()).toEqual(
      [before.reference, after.reference].toSorted(),
    )
  })
})
