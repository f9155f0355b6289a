import { json } from '@hetu/db/sql'
import { refusalSentences } from '@hetu/domain/refusal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newProposal } from '../reviews/testing/review-case.ts'
import { newId } from '../server/new-id.ts'
import { performAs, readAs, testServices } from '../testing/services.ts'
import { draftDecision } from './draft-decision.ts'
import { previewDecision } from './preview-decision.ts'
import { readCloseOut } from './read-close-out.ts'
import { submitDecision } from './submit-decision.ts'
import { at, newDecisionCase } from './testing/decision-case.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

describe('submitDecision', () => {
  test('is refused while one input is open, says which, and writes nothing', async () => {
    const { answers, answer, decide, decisionId, planner, toilet, place } = await newDecisionCase(services)
    await answer(answers.slice(0, 1))
    await expect(decide(submitDecision, planner)).rejects.toMatchObject({
      refusal: { code: 'decision_not_ready', params: { count: 1, first: toilet.reference } },
    })
    const closeOut = await readAs(services, place, planner, readCloseOut, { reference: 'P1' }, { now: at })
    expect(closeOut.decision).toMatchObject({ state: 'draft', submittedAt: null })
    expect(closeOut.blockers).toMatchObject([{ kind: 'input_open', label: toilet.reference }])
    const events = services.database.kysely
      .selectFrom('event')
      .select('id')
      .where('verb', '=', 'submit-decision')
      .where('subject_id', '=', decisionId)
    expect(await events.execute()).toEqual([])
  })

  test('is refused while the notice runs, which is the first thing in the list', async () => {
    const { answers, answer, decide, planner, place, proposal } = await newDecisionCase(services)
    await answer(answers)
    const db = services.database.kysely
    await db.updateTable('proposal').set({ stage: 'notice' }).where('id', '=', proposal.id).execute()
    const first = await db
      .selectFrom('notice')
      .selectAll()
      .where('proposal_id', '=', proposal.id)
      .executeTakeFirstOrThrow()
    const running = {
      id: newId(),
      opens_at: at,
      closes_at: new Date('2026-06-14T16:00:00Z'),
      last_day: '2026-06-14',
      legal_basis: json(first.legal_basis),
      posted_at: json(first.posted_at),
    }
    await db
      .insertInto('notice')
      .values({ ...first, ...running })
      .execute()
    const { blockers } = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P1' },
      { now: at },
    )
    expect(blockers.map(({ kind }) => kind)).toEqual(['step_missing', 'step_missing'])
    expect(blockers[0]).toMatchObject({ sentence: refusalSentences.notice_still_open })
    await expect(decide(submitDecision, planner)).rejects.toMatchObject({
      refusal: {
        code: 'decision_not_ready',
        params: { count: 2, first: refusalSentences.notice_still_open },
      },
    })
    const later = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P1' },
      { now: new Date('2026-06-15T02:00:00Z') },
    )
    expect(later.blockers).toMatchObject([{ kind: 'step_missing' }])
    expect(JSON.stringify(later.blockers)).toContain('“Public notice”')
  })

  test('the preview of an empty draft is refused with the count of the list', async () => {
    const { place, planner, second } = await newDecisionCase(services)
    await newProposal(services, place, second.personId, 'P2')
    const draft = { proposal: 'P2', outcome: 'approved' }
    const { id } = await performAs(services, place, planner, draftDecision, draft)
    const { blockers } = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P2' },
      { now: at },
    )
    await expect(
      readAs(services, place, planner, previewDecision, { decisionId: id }, { now: at }),
    ).rejects.toMatchObject({
      refusal: { code: 'decision_blocked', params: { count: blockers.length } },
    })
  })
})
