import { addDays } from '@hetu/domain/calendar'
import type { AnnotationInput } from '@hetu/domain/reviews/annotation'
import { annotate } from '../reviews/annotate.ts'
import { declareInterest } from '../reviews/declare-interest.ts'
import { inviteReview } from '../reviews/invite-review.ts'
import { releaseReview } from '../reviews/release-review.ts'
import { replyToAnnotation } from '../reviews/reply-to-annotation.ts'
import { signReview } from '../reviews/sign-review.ts'
import type { Loading, TimedAct } from './loading.ts'
import type { Seed, SeedMark, SeedReview } from './seed.ts'

const planner = 'su-ning'
const verdicts: Record<string, 'revise' | 'refuse' | 'pass_with_conditions'> = {
  pass_after_changes: 'revise',
  not_passed: 'refuse',
  pass_with_conditions: 'pass_with_conditions',
}
const minute = 60_000
const before = (at: string, minutes: number) => new Date(Date.parse(at) - minutes * minute).toISOString()

/** Experts asked, what they declared, marked and signed, what became public and how it was answered. */
export function reviewActs(seed: Seed): TimedAct[] {
  return [
    ...seed.reviews.flatMap((review) =>
      review.history.flatMap((_, index) => actsOfReview(seed, review, index)),
    ),
    ...seed.reviews.flatMap(replyActs),
    ...seed.invitations.flatMap((invitation): TimedAct[] => [
      {
        at: invitation.at,
        run: async (loading) => {
          const { expert, proposal, version, discipline, dueAt } = invitation
          const expertId = loading.personId(expert)
          const asked = { proposal, version, discipline, expertId, dueAt }
          const { id } = await loading.as(planner, inviteReview, asked, invitation.at)
          loading.ids.set(invitation.key, id)
        },
      },
      ...(invitation.interest ? [declareAct(invitation.key, invitation.expert, invitation.interest)] : []),
    ]),
  ]
}

function declareAct(
  key: string,
  expert: string,
  interest: Seed['invitations'][number]['interest'] & object,
): TimedAct {
  const { declaredAt, statement, hasInterest } = interest
  return {
    at: declaredAt,
    run: async (loading) => {
      const declared = hasInterest
        ? { kind: 'described' as const, words: statement }
        : { kind: 'none' as const }
      await loading.as(
        expert,
        declareInterest,
        { reviewId: loading.idOf(key), interest: declared },
        declaredAt,
      )
    },
  }
}

function actsOfReview(seed: Seed, review: SeedReview, index: number): TimedAct[] {
  const signed = review.history[index] as SeedReview['history'][number]
  const isFirst = index === 0
  const key = isFirst ? review.key : `${review.key}:${signed.version}`
  // A review of a later version is asked for as soon as that version can be read.
  const shownAt = seed.proposals.find(({ key: of }) => of === review.proposal)?.versions[signed.version - 1]
    ?.publishedAt
  const invitedAt = before(
    isFirst ? review.interest.declaredAt : (shownAt ?? signed.at),
    isFirst ? 2880 : -60,
  )
  const declaredAt = isFirst ? review.interest.declaredAt : before(signed.at, 120)
  const invite: TimedAct = {
    at: invitedAt,
    run: async (loading) => {
      const asked = {
        proposal: review.proposal,
        version: signed.version,
        discipline: review.discipline,
        expertId: loading.personId(review.expert),
        dueAt: before(signed.at, -3 * 24 * 60),
      }
      const { id } = await loading.as(planner, inviteReview, asked, invitedAt)
      loading.ids.set(key, id)
    },
  }
  const marks = (isFirst ? review.marks : []).map((mark, number): TimedAct => {
    const at = before(signed.at, 90 - number * 15)
    return {
      at,
      run: async (loading) => {
        const input = { reviewId: loading.idOf(key), mark: markInput(loading, mark) }
        const { id } = await loading.as(review.expert, annotate, input, at)
        loading.ids.set(mark.key, id)
      },
    }
  })
  const conditions = signed.conditions ?? (isFirst ? review.conditions : [])
  const sign: TimedAct = {
    at: signed.at,
    run: async (loading) => {
      const isLast = index === review.history.length - 1
      const input = {
        reviewId: loading.idOf(key),
        verdict: verdicts[signed.verdict] ?? 'revise',
        summary: signed.summary ?? review.summary,
        conditions: conditions.map(({ words }) => words),
        dissent: isLast && review.dissent ? dissentOf(seed, review.dissent) : null,
      }
      await loading.as(review.expert, signReview, input, signed.at)
    },
  }
  const releasedAt = `${addDays(signed.at.slice(0, 10), 1)}T08:30:00+08:00`
  const release: TimedAct = {
    at: releasedAt,
    run: async (loading) => {
      await loading.as(planner, releaseReview, { reviewId: loading.idOf(key) }, releasedAt)
    },
  }
  return [invite, declareAct(key, review.expert, { ...review.interest, declaredAt }), ...marks, sign, release]
}

/** Another expert's view is kept under their name, not averaged into the verdict. */
function dissentOf(seed: Seed, { by, words }: NonNullable<SeedReview['dissent']>) {
  const name = seed.people.find(({ key }) => key === by)?.chosenName
  return { zh: `${name?.zh}：${words.zh}`, en: `${name?.en}: ${words.en}` }
}

function markInput(loading: Loading, mark: SeedMark): AnnotationInput {
  const { target, weight, body } = mark
  const kind = weight === 'must' ? ('objection' as const) : ('advice' as const)
  return { target: targetOf(loading, target), kind, weight: weight === 'must' ? 'must' : 'should', body }
}

function targetOf(loading: Loading, target: SeedMark['target']): AnnotationInput['target'] {
  if (target.kind === 'map') return { kind: 'map', geometry: target.geometry }
  if (target.kind === 'text') return { kind: 'text', quote: target.quote.zh }
  return { kind: 'drawing', paperId: loading.idOf(target.drawing), xywh: target.xywh }
}

function replyActs(review: SeedReview): TimedAct[] {
  return review.marks.flatMap(({ key, answer, resolvedInVersion }): TimedAct[] =>
    answer === null
      ? []
      : [
          {
            at: answer.at,
            run: async (loading) => {
              const outcome = resolvedInVersion === null ? ('explained' as const) : ('done' as const)
              const said = { words: answer.words, outcome, changedVersion: resolvedInVersion }
              await loading.as(
                answer.by,
                replyToAnnotation,
                { annotationId: loading.idOf(key), ...said },
                answer.at,
              )
            },
          },
        ],
  )
}
