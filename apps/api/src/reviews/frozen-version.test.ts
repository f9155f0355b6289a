import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { advanceStage } from '../proposals/advance-stage.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { both, code, draft, on, proposalScene } from '../proposals/testing/proposal-scene.ts'
import { publishVersion } from '../proposals/publish-version.ts'
import { startVersion } from '../proposals/start-version.ts'
import { newId } from '../server/new-id.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { annotate } from './annotate.ts'
import { declareInterest } from './declare-interest.ts'
import { inviteReview } from './invite-review.ts'
import { listReviews } from './list-reviews.ts'
import { readReview } from './read-review.ts'
import { releaseReview } from './release-review.ts'
import { signReview } from './sign-review.ts'

const { services, place, planner, resident, perform, inCoDesign } = await proposalScene()
afterAll(() => services.close())
const db = services.database.kysely

const expert = await newPerson(services, place, { roles: ['expert'], disciplines: ['heritage', 'law'] })
const authority = await newPerson(services, place, { roles: ['authority'] })
const dueAt = '2026-06-01T18:00:00+08:00'
const invite = (proposal: string, more: object = {}, day = '2026-05-01') =>
  perform(
    inviteReview,
    { proposal, discipline: 'heritage', expertId: expert.personId, dueAt, ...more },
    on(day),
  )
const asExpert = (verb: Parameters<typeof performAs>[3], input: unknown, day = '2026-05-02') =>
  performAs(services, place, expert, verb, input, on(day))

/** A review as it could be invited before: on a text that was still being written. */
async function reviewOfDraft(reference: string, version = 1, more: object = {}) {
  const { id: proposal_id } = await db
    .selectFrom('proposal')
    .select('id')
    .where('place_id', '=', place.id)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  const id = newId()
  await db
    .insertInto('review')
    .values({
      place_id: place.id,
      id,
      proposal_id,
      version,
      discipline: 'heritage',
      expert_id: expert.personId,
      invited_by: planner.personId,
      invited_at: new Date('2026-05-01'),
      due_at: new Date(dueAt),
      ...more,
    })
    .execute()
  return id
}

describe('inviteReview', () => {
  test('asks for a version that is frozen, and says how it is frozen', async () => {
    const { reference } = await inCoDesign(draft(), '2026-04-20')
    await expect(invite(reference)).rejects.toEqual(code('review_needs_frozen_version'))
    await perform(publishVersion, { reference }, on('2026-04-30'))
    await invite(reference)
    await perform(startVersion, { reference }, on('2026-05-03'))
    await expect(invite(reference, { version: 2 }, '2026-05-03')).rejects.toEqual(
      code('review_needs_frozen_version'),
    )
  })

  test('asks nobody for a draft that nobody has seen', async () => {
    const { reference } = await perform(draftProposal, draft('金丝雀草案'), on('2026-04-20'))
    await expect(invite(reference)).rejects.toEqual(code('review_needs_frozen_version'))
  })

  test('a stage of expert review freezes the text that the experts are asked about', async () => {
    const { reference } = await inCoDesign(draft(), '2026-04-20')
    await perform(advanceStage, { reference, to: 'expert_review' }, on('2026-04-21'))
    expect((await invite(reference)).id).toBeTruthy()
  })

  test('is asked of a proposal that goes on', async () => {
    const { reference } = await inCoDesign(draft(), '2026-04-20')
    await perform(publishVersion, { reference }, on('2026-04-30'))
    const withdrawal = { reference, to: 'withdrawn', note: both('不再需要', 'Not needed any more') }
    await perform(advanceStage, withdrawal, on('2026-04-30'))
    await expect(invite(reference)).rejects.toEqual(code('proposal_given_up'))
  })

  test('needs a day to come, and a field that the expert was granted', async () => {
    const { reference } = await inCoDesign(draft(), '2026-04-20')
    await perform(publishVersion, { reference }, on('2026-04-30'))
    await expect(invite(reference, { dueAt: '2026-05-01T08:00:00+08:00' })).rejects.toEqual(
      code('term_already_over'),
    )
    await expect(invite(reference, { dueAt: '2062-06-01T08:00:00+08:00' })).rejects.toEqual(
      code('term_too_long'),
    )
    await expect(invite(reference, { discipline: 'traffic' })).rejects.toEqual(code('discipline_not_granted'))
    await invite(reference, { discipline: 'law' })
  })
})

test('nobody declares, marks, signs or releases on a text that may still change', async () => {
  const { reference } = await inCoDesign(draft(), '2026-04-20')
  const reviewId = await reviewOfDraft(reference)
  const refused = code('review_needs_frozen_version')
  const declare = { reviewId, interest: { kind: 'none' } }
  await expect(asExpert(declareInterest, declare)).rejects.toEqual(refused)
  await db
    .updateTable('review')
    .set({ interest_declared_at: new Date('2026-05-01') })
    .where('id', '=', reviewId)
    .execute()
  const target = { kind: 'map', geometry: { type: 'Point', coordinates: [122.501, 32.001] } }
  const mark = { target, kind: 'advice', weight: 'should', body: both('好') }
  await expect(asExpert(annotate, { reviewId, mark })).rejects.toEqual(refused)
  const signature = { reviewId, verdict: 'pass', summary: both('同意') }
  await expect(asExpert(signReview, signature)).rejects.toEqual(refused)
  await perform(publishVersion, { reference }, on('2026-05-02'))
  await asExpert(annotate, { reviewId, mark }, '2026-05-03')
  await asExpert(signReview, signature, '2026-05-03')
  const late = await reviewOfDraft((await inCoDesign(draft(), '2026-04-20')).reference, 1, {
    interest_declared_at: new Date('2026-05-01'),
    verdict: 'pass',
    summary: '{"zh":"同意","en":"Yes"}',
    signed_at: new Date('2026-05-01'),
  })
  await expect(perform(releaseReview, { reviewId: late }, on('2026-05-04'))).rejects.toEqual(refused)
})

test('a review released on a draft in earlier days shows it to staff only', async () => {
  const { reference } = await perform(draftProposal, draft('金丝雀旅馆'), on('2026-04-20'))
  const at = new Date('2026-05-01')
  const released = {
    interest_declared_at: at,
    verdict: 'pass',
    summary: '{"zh":"金丝雀旅馆","en":"canary"}',
    signed_at: at,
    released_at: at,
  }
  const reviewId = await reviewOfDraft(reference, 1, released)
  for (const actor of [visitor, resident]) {
    await expect(readAs(services, place, actor, readReview, { reviewId: reviewId })).rejects.toEqual(
      code('not_found'),
    )
    await expect(readAs(services, place, actor, listReviews, { proposal: reference })).rejects.toEqual(
      code('not_found'),
    )
  }
  // A later version that is still written, beside one that everybody may read.
  const open = await inCoDesign(draft(), '2026-04-20')
  await perform(publishVersion, { reference: open.reference }, on('2026-04-21'))
  await perform(startVersion, { reference: open.reference }, on('2026-04-22'))
  const second = await reviewOfDraft(open.reference, 2, released)
  const recused = await reviewOfDraft(open.reference, 2, { discipline: 'law', recused_at: at })
  for (const actor of [visitor, resident]) {
    await expect(readAs(services, place, actor, readReview, { reviewId: second })).rejects.toEqual(
      code('not_found'),
    )
    const list = JSON.stringify(
      await readAs(services, place, actor, listReviews, { proposal: open.reference }),
    )
    expect([second, recused].filter((id) => list.includes(id))).toEqual([])
  }
  for (const actor of [planner, authority, expert]) {
    expect((await readAs(services, place, actor, readReview, { reviewId: second })).id).toBe(second)
    expect(
      JSON.stringify(await readAs(services, place, actor, listReviews, { proposal: open.reference })),
    ).toContain(second)
  }
})
