import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { annotate } from './annotate.ts'
import { declareInterest } from './declare-interest.ts'
import { inviteReview } from './invite-review.ts'
import { listExperts } from './list-experts.ts'
import { listMyReviews } from './list-my-reviews.ts'
import { listReviews } from './list-reviews.ts'
import { readReview } from './read-review.ts'
import { removeAnnotation } from './remove-annotation.ts'
import { releaseReview } from './release-review.ts'
import { replyToAnnotation } from './reply-to-annotation.ts'
import { signReview } from './sign-review.ts'
import { newIdea, newProposal } from './testing/review-case.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: Awaited<ReturnType<typeof newPlace>>
let planner: Awaited<ReturnType<typeof newPerson>>
let proposal: Awaited<ReturnType<typeof newProposal>>
let expert: Awaited<ReturnType<typeof newPerson>>
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  expert = await newPerson(services, place, {
    roles: ['expert'],
    disciplines: ['heritage', 'law', 'archaeology', 'structure', 'ecology', 'fire'],
    name: '程教授',
  })
  proposal = await newProposal(services, place, planner.personId)
})
afterAll(() => services.close())

const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
const words = { zh: '金丝雀三号：改为木窗', en: 'canary three: timber windows' }
const quote = { kind: 'text', quote: '更换为仿古铝合金窗', prefix: '', suffix: '' }
const mark = { target: quote, kind: 'condition', weight: 'must', body: words }
const invite = (discipline: string, expertId = expert.personId) =>
  performAs(services, place, planner, inviteReview, {
    proposal: 'P1',
    discipline,
    expertId,
    dueAt,
  })
const declareNone = (reviewId: string, who = expert) =>
  performAs(services, place, who, declareInterest, { reviewId, interest: { kind: 'none' } })
const refusedWith = (code: string) => ({ refusal: { code } })

describe('inviteReview', () => {
  test('asks an expert once for one version and field', async () => {
    await invite('law')
    await expect(invite('law')).rejects.toMatchObject(refusedWith('review_already_invited'))
  })

  test('refuses somebody who is no expert of the place, and a proposal of another place', async () => {
    await expect(invite('heritage', planner.personId)).rejects.toMatchObject(
      refusedWith('not_an_expert_here'),
    )
    const former = await newPerson(services, place, { roles: ['expert'] })
    await services.database.kysely
      .updateTable('place_role')
      .set({ expires_at: new Date('2026-01-01') })
      .where('person_id', '=', former.personId)
      .execute()
    await expect(invite('heritage', former.personId)).rejects.toMatchObject(refusedWith('not_an_expert_here'))
    const experts = await readAs(services, place, planner, listExperts, {})
    expect(experts.map(({ id }) => id)).toEqual([expert.personId])
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['planner'] })
    const asked = {
      proposal: 'P1',
      discipline: 'heritage',
      expertId: expert.personId,
      dueAt,
    }
    await expect(performAs(services, elsewhere, stranger, inviteReview, asked)).rejects.toMatchObject(
      refusedWith('not_found'),
    )
  })
})

describe('annotate', () => {
  test('refuses an outline that encloses nothing or crosses itself, and says so', async () => {
    const { id: reviewId } = await invite('archaeology')
    await declareNone(reviewId)
    const outlines: [number, number][][] = [
      [
        [122.5, 32],
        [122.5, 32],
        [122.5, 32],
        [122.5, 32],
      ],
      [
        [122.5, 32],
        [122.501, 32.001],
        [122.501, 32],
        [122.5, 32.001],
        [122.5, 32],
      ],
    ]
    for (const outline of outlines) {
      const target = { kind: 'map', geometry: { type: 'Polygon', coordinates: [outline] } }
      await expect(
        performAs(services, place, expert, annotate, { reviewId, mark: { ...mark, target } }),
      ).rejects.toMatchObject({ refusal: { code: expect.stringMatching(/^shape_/) } })
    }
  })
})

describe('annotate and signReview', () => {
  test('need the declaration first, then take marks that hang on words of that version', async () => {
    const { id: reviewId } = await invite('heritage')
    await expect(performAs(services, place, expert, annotate, { reviewId, mark })).rejects.toMatchObject(
      refusedWith('interest_not_declared'),
    )
    const signing = { reviewId, verdict: 'pass', summary: words, conditions: [], dissent: null }
    await expect(performAs(services, place, expert, signReview, signing)).rejects.toMatchObject(
      refusedWith('interest_not_declared'),
    )
    expect(await declareNone(reviewId)).toEqual({ isRecused: false, found: [] })
    const another = await newPerson(services, place, { roles: ['expert'], disciplines: ['heritage'] })
    for (const act of [
      () => performAs(services, place, another, annotate, { reviewId, mark }),
      () => performAs(services, place, another, signReview, signing),
      () => declareNone(reviewId, another),
    ]) {
      await expect(act()).rejects.toMatchObject(refusedWith('not_found'))
    }
    await expect(declareNone(reviewId)).rejects.toMatchObject(refusedWith('interest_already_declared'))
    const foreign = { ...mark, target: { ...quote, quote: '塑钢窗' } }
    await expect(
      performAs(services, place, expert, annotate, { reviewId, mark: foreign }),
    ).rejects.toMatchObject(refusedWith('quote_not_in_version'))
    const first = await performAs(services, place, expert, annotate, { reviewId, mark })
    const second = await performAs(services, place, expert, annotate, {
      reviewId,
      mark: {
        ...mark,
        target: { kind: 'map', geometry: { type: 'Point', coordinates: [122.501, 32.001] } },
        kind: 'advice',
      },
    })
    await performAs(services, place, expert, removeAnnotation, { reviewId, annotationId: second.id })
    await performAs(services, place, expert, annotate, { reviewId, mark: { ...mark, kind: 'praise' } })
    const review = await readAs(services, place, expert, readReview, { reviewId: reviewId })
    expect(review.annotations.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'condition'],
      [2, 'praise'],
    ])
    expect(review.annotations[0]?.id).toBe(first.id)
  })

  test('a sealed review leaks to no other role by any address, and after signing nothing in it changes', async () => {
    const { id: reviewId } = await invite('structure')
    await declareNone(reviewId)
    const { id: annotationId } = await performAs(services, place, expert, annotate, { reviewId, mark })
    const signature = { reviewId, verdict: 'pass_with_conditions', summary: words, conditions: [words] }
    await performAs(services, place, expert, signReview, signature)
    await expect(performAs(services, place, expert, annotate, { reviewId, mark })).rejects.toMatchObject(
      refusedWith('review_already_signed'),
    )
    const authority = await newPerson(services, place, {
      roles: ['authority', 'administrator', 'moderator', 'watchdog', 'legality_reviewer'],
    })
    const otherExpert = await newPerson(services, place, { roles: ['expert'] })
    const resident = await newPerson(services, place)
    for (const actor of [visitor, resident, otherExpert, authority, planner]) {
      await expect(readAs(services, place, actor, readReview, { reviewId: reviewId })).rejects.toMatchObject(
        refusedWith('not_found'),
      )
      const all = JSON.stringify([
        await readAs(services, place, actor, listReviews, { proposal: 'P1' }),
        actor === visitor ? [] : await readAs(services, place, actor, listMyReviews, {}),
      ])
      expect(all).not.toContain('canary')
      expect(all.includes(reviewId)).toBe(actor === planner || actor === authority)
    }
    const app = createApp(services, 'none')
    for (const path of [
      'reviews/' + reviewId,
      'proposals/P1/reviews',
      'my-reviews',
      'open-reviews',
      'reviews/nonsense',
    ]) {
      const answer = await app.request(`/api/places/${place.slug}/${path}`)
      expect(await answer.text()).not.toContain('canary')
    }
    await expect(
      performAs(services, place, planner, replyToAnnotation, { annotationId, outcome: 'done', words }),
    ).rejects.toMatchObject(refusedWith('not_found'))

    await performAs(services, place, planner, releaseReview, { reviewId })
    await expect(performAs(services, place, planner, releaseReview, { reviewId })).rejects.toMatchObject(
      refusedWith('review_already_released'),
    )
    await performAs(services, place, planner, replyToAnnotation, {
      annotationId,
      outcome: 'done',
      words,
      changedElementId: 'kitchen',
    })
    await expect(
      performAs(services, place, planner, replyToAnnotation, {
        annotationId,
        outcome: 'done',
        words,
        changedElementId: 'none',
      }),
    ).rejects.toMatchObject(refusedWith('element_unknown'))
    await expect(
      performAs(services, place, planner, replyToAnnotation, {
        annotationId,
        outcome: 'done',
        words,
        changedVersion: 99,
      }),
    ).rejects.toMatchObject({ refusal: { code: 'version_unknown', path: ['changedVersion'] } })
    const open = await readAs(services, place, visitor, readReview, { reviewId: reviewId })
    expect(open.annotations[0]?.replies[0]).toMatchObject({ outcome: 'done', changedElementId: 'kitchen' })
  })

  test('what is sent at the same time is declared, signed and released once, and a signed review takes no mark', async () => {
    const { id: reviewId } = await invite('ecology')
    const done = async (tries: Promise<unknown>[]) =>
      (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length
    const declare = (interest: object) =>
      performAs(services, place, expert, declareInterest, { reviewId, interest })
    const aside = { kind: 'described', words, stepsAside: false }
    expect(await done([declare({ kind: 'none' }), declare(aside), declare({ kind: 'none' })])).toBe(1)
    const signature = { reviewId, verdict: 'pass', summary: words }
    const sign = () => performAs(services, place, expert, signReview, signature)
    const annotating = Promise.allSettled(
      Array.from({ length: 8 }, () => performAs(services, place, expert, annotate, { reviewId, mark })),
    )
    expect(await done([sign(), sign(), sign()])).toBe(1)
    await annotating
    const { rows } = await sql<{ marked: string; signed: string }>`
      select max(id) filter (where verb = 'annotate') as marked, max(id) filter (where verb = 'sign-review') as signed
      from event where subject_id = ${reviewId}`.execute(services.database.kysely)
    expect(BigInt(rows[0]?.marked ?? 0)).toBeLessThan(BigInt(rows[0]?.signed ?? 0))
    const release = () => performAs(services, place, planner, releaseReview, { reviewId })
    expect(await done([release(), release(), release()])).toBe(1)
  })

  test('an unsigned review cannot be released', async () => {
    const { id: reviewId } = await invite('fire')
    await expect(performAs(services, place, planner, releaseReview, { reviewId })).rejects.toMatchObject(
      refusedWith('review_not_signed'),
    )
  })
})

describe('declareInterest', () => {
  test('the author of an idea in the case steps aside whatever they declare, and everybody may read why', async () => {
    const ecologist = await newPerson(services, place, { roles: ['expert'], disciplines: ['ecology'] })
    await newIdea(services, place, ecologist.personId, proposal.id)
    const { id: reviewId } = await invite('ecology', ecologist.personId)
    const before = await readAs(services, place, ecologist, readReview, { reviewId: reviewId })
    expect(before.interest.found).toEqual([{ reason: 'authored_idea', consequence: 'recusal' }])
    expect((await declareNone(reviewId, ecologist)).isRecused).toBe(true)
    const signature = { reviewId, verdict: 'pass', summary: words }
    await expect(performAs(services, place, ecologist, signReview, signature)).rejects.toMatchObject(
      refusedWith('expert_recused'),
    )
    const { recused } = await readAs(services, place, visitor, listReviews, { proposal: 'P1' })
    expect(recused.find(({ id }) => id === reviewId)?.interest.found).toHaveLength(1)
  })

  test('whoever owns in the courtyard where it builds steps aside', async () => {
    const owner = await newPerson(services, place, { roles: ['expert'], disciplines: ['traffic'] })
    const { json } = await import('@hetu/db/sql')
    await services.database.kysely
      .insertInto('place_relation')
      .values({
        place_id: place.id,
        id: crypto.randomUUID(),
        person_id: owner.personId,
        relation: 'owner',
        area_kind: 'courtyard',
        area_id: proposal.courtyardId,
        label: json(words),
        verified_at: new Date(),
      })
      .execute()
    const { id: reviewId } = await invite('traffic', owner.personId)
    expect(await declareNone(reviewId, owner)).toEqual({
      isRecused: true,
      found: [{ reason: 'related_to_site', consequence: 'recusal' }],
    })
  })
})
