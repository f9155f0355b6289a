import type { Procedure } from '@hetu/domain/proposals/proposal-version'
import { json, sql } from '@hetu/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareInterest } from '../reviews/declare-interest.ts'
import { inviteReview } from '../reviews/invite-review.ts'
import { releaseReview } from '../reviews/release-review.ts'
import { signReview } from '../reviews/sign-review.ts'
import { newPerson, performAs, readAs, testServices } from '../testing/services.ts'
import { publishDecision } from './publish-decision.ts'
import { readCloseOut } from './read-close-out.ts'
import { submitDecision } from './submit-decision.ts'
import { at, newDecisionCase } from './testing/decision-case.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

test('a field is heard by who signed the version decided; one who read version 1 has not read version 2', async () => {
  const { place, planner, proposal, decisionId, answers, answer, decide } = await newDecisionCase(services)
  await answer(answers)
  const expert = await newPerson(services, place, { roles: ['expert'], disciplines: ['heritage'] })
  const db = services.database.kysely
  const ofProposal = { place_id: place.id, proposal_id: proposal.id }
  const needed: Procedure[] = [
    { requirement: { kind: 'expert', discipline: 'heritage' }, workIds: [], zoneIds: [] },
  ]
  const both = { zh: '同意', en: 'Yes' }
  const review = async (version: number) => {
    const when = { at: new Date('2026-05-23T02:00:00Z') }
    const dueAt = '2026-06-01T00:00:00Z'
    const asked = { proposal: 'P1', version, discipline: 'heritage', expertId: expert.personId, dueAt }
    const { id: reviewId } = await performAs(services, place, planner, inviteReview, asked, when)
    const interest = { kind: 'none' }
    await performAs(services, place, expert, declareInterest, { reviewId, interest }, when)
    const signature = { reviewId, verdict: 'pass', summary: both }
    await performAs(services, place, expert, signReview, signature, when)
    await performAs(services, place, planner, releaseReview, { reviewId }, when)
  }
  await review(1)
  // The decision is taken on a second version, without what asks for a new notice.
  const first = await db
    .selectFrom('proposal_version')
    .select(['title', 'summary', 'body', 'created_at', 'findings'])
    .where('proposal_id', '=', proposal.id)
    .executeTakeFirstOrThrow()
  const { title, summary, body, findings, ...kept } = first
  const texts = { title: json(title), summary: json(summary), body: json(body), findings: json(findings) }
  await db
    .insertInto('proposal_version')
    .values({ ...ofProposal, ...kept, ...texts, version: 2, procedures: json(needed) })
    .execute()
  await sql`insert into element (place_id, proposal_id, version, id, position, work, geometry)
    select place_id, proposal_id, 2, id, position, work, geometry from element where proposal_id = ${proposal.id}`.execute(
    db,
  )
  await db
    .updateTable('proposal_version')
    .set({ frozen_at: new Date('2026-05-20T02:00:00Z'), content_hash: 'b'.repeat(64) })
    .where('proposal_id', '=', proposal.id)
    .where('version', '=', 2)
    .execute()
  await db
    .updateTable('proposal')
    .set({ current_version: 2, published_version: 2 })
    .where('id', '=', proposal.id)
    .execute()
  await db.updateTable('decision').set({ version: 2 }).where('id', '=', decisionId).execute()
  const unheard = { kind: 'discipline_missing', discipline: 'heritage', version: 2, readVersion: 1 }
  const closeOut = await readAs(services, place, planner, readCloseOut, { reference: 'P1' }, { now: at })
  expect(closeOut.blockers).toEqual([unheard])
  await expect(decide(submitDecision, planner)).rejects.toMatchObject({
    refusal: {
      code: 'decision_not_ready',
      params: { count: 1, first: { zh: expect.stringContaining('读过的是第 1 版') as string } },
    },
  })
  await review(2)
  await decide(submitDecision, planner)
  await decide(publishDecision)
})
