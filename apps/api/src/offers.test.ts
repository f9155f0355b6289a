import { mayEditDecision, maySubmitDecision } from '@hetu/domain/decisions/may-edit-decision'
import { mayPublishDecision, mayReturnDecision } from '@hetu/domain/decisions/may-publish-decision'
import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { mayHideIdea, mayRestoreIdea } from '@hetu/domain/ideas/may-hide-idea'
import { mayHonourIdea } from '@hetu/domain/ideas/may-honour-idea'
import { type Actor, visitor } from '@hetu/domain/people/actor'
import { mayGrantRole } from '@hetu/domain/places/may-grant-role'
import { mayCheckRelation, mayVerifyRelation } from '@hetu/domain/places/may-check-relation'
import { mayCloseConsent, mayOpenConsent, mayRecordConsent } from '@hetu/domain/polls/may-hold-consent'
import { mayClosePoll } from '@hetu/domain/polls/may-close-poll'
import { mayOpenPoll } from '@hetu/domain/polls/may-open-poll'
import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'
import { mayExtendNotice } from '@hetu/domain/proposals/may-extend-notice'
import { mayPublishVersion, mayStartVersion } from '@hetu/domain/proposals/may-start-version'
import { mayDeclareInterest, mayMarkReview, maySignReview } from '@hetu/domain/reviews/may-mark-review'
import { mayReleaseReview, mayReplyToAnnotation } from '@hetu/domain/reviews/may-release-review'
import { mayHideComment, mayRestoreComment } from '@hetu/domain/threads/may-hide-comment'
import { maySettleFlag } from '@hetu/domain/threads/may-settle-flag'
import { mayWriteComment } from '@hetu/domain/threads/may-write-comment'
import {
  type LayerOnItsWay,
  mayPublishZoneImport,
  mayReturnZoneImport,
  maySubmitZoneImport,
  mayUndoZoneImport,
  mayWithdrawZoneImport,
} from '@hetu/domain/zones/may-publish-zone-import'
import { maySettleZoneChange } from '@hetu/domain/zones/may-settle-zone-change'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { draftDecision } from './decisions/draft-decision.ts'
import { editDecision } from './decisions/edit-decision.ts'
import { publishDecision } from './decisions/publish-decision.ts'
import { readCloseOut } from './decisions/read-close-out.ts'
import { returnDecision } from './decisions/return-decision.ts'
import { submitDecision } from './decisions/submit-decision.ts'
import { at, newDecisionCase } from './decisions/testing/decision-case.ts'
import { answerIdea } from './ideas/answer-idea.ts'
import { hideIdea } from './ideas/hide-idea.ts'
import { honourIdea } from './ideas/honour-idea.ts'
import { readIdea } from './ideas/read-idea.ts'
import { readModeration } from './ideas/read-moderation.ts'
import { restoreIdea } from './ideas/restore-idea.ts'
import { submitIdea } from './ideas/submit-idea.ts'
import { submitIdeaOnBehalf } from './ideas/submit-idea-on-behalf.ts'
import { checkRelation } from './places/check-relation.ts'
import { grantRole } from './places/grant-role.ts'
import { listUncheckedRelations } from './places/list-unchecked-relations.ts'
import { addAreas, giveCell } from './places/testing/area-scene.ts'
import { verifyRelation } from './places/verify-relation.ts'
import { closeConsent } from './polls/close-consent.ts'
import { closePoll } from './polls/close-poll.ts'
import { openConsent } from './polls/open-consent.ts'
import { openPoll } from './polls/open-poll.ts'
import { recordConsent } from './polls/record-consent.ts'
import { pollScene } from './polls/testing/poll-scene.ts'
import { editProposal } from './proposals/edit-proposal.ts'
import { extendNotice } from './proposals/extend-notice.ts'
import { publishVersion } from './proposals/publish-version.ts'
import { readProposal } from './proposals/read-proposal.ts'
import { startVersion } from './proposals/start-version.ts'
import { annotate } from './reviews/annotate.ts'
import { declareInterest } from './reviews/declare-interest.ts'
import { inviteReview } from './reviews/invite-review.ts'
import { listReviews } from './reviews/list-reviews.ts'
import { readReview } from './reviews/read-review.ts'
import { releaseReview } from './reviews/release-review.ts'
import { replyToAnnotation } from './reviews/reply-to-annotation.ts'
import { signReview } from './reviews/sign-review.ts'
import { newComment, newIdea, newProposal } from './reviews/testing/review-case.ts'
import { newId } from './server/new-id.ts'
import type { PlaceContext } from './server/place-context.ts'
import type { Verb } from './server/verb.ts'
import { agree, everyRole } from './testing/agree.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from './testing/services.ts'
import { flag } from './threads/flag.ts'
import { hideComment } from './threads/hide-comment.ts'
import { listComments } from './threads/list-comments.ts'
import { restoreComment } from './threads/restore-comment.ts'
import { settleFlag } from './threads/settle-flag.ts'
import { writeComment } from './threads/write-comment.ts'
import { listZoneChanges } from './zones/list-zone-changes.ts'
import { listZoneImports } from './zones/list-zone-imports.ts'
import { previewZoneImport } from './zones/preview-zone-import.ts'
import { proposeZoneChange } from './zones/propose-zone-change.ts'
import { publishZoneImport } from './zones/publish-zone-import.ts'
import { returnZoneImport } from './zones/return-zone-import.ts'
import { settleZoneChange } from './zones/settle-zone-change.ts'
import { submitZoneImport } from './zones/submit-zone-import.ts'
import { facts, rect, zoneChange } from './zones/testing/zone.ts'
import { undoZoneImport } from './zones/undo-zone-import.ts'
import { withdrawZoneImport } from './zones/withdraw-zone-import.ts'

/**
 * What a button offers and a verb refuses is one: what the screen reads, put to the rule of the domain, says for
 * each role what the verb then does. The order of the people is the order in which they try.
 */
let services: Awaited<ReturnType<typeof testServices>>
let polls: Awaited<ReturnType<typeof pollScene>>
beforeAll(async () => {
  services = await testServices()
  polls = await pollScene()
})
afterAll(async () => {
  await services.close()
  await polls.services.close()
})

const both = (words: string) => ({ zh: words, en: words })
const grounds = { reasonCode: 'off_topic', reason: '与这件事没有关系' }

/** A place with somebody of each role; `does` performs a verb there as somebody. */
async function scene() {
  const place = await newPlace(services)
  const people = await everyRole(services, place)
  return { ...inPlace(place), people }
}

function inPlace(place: PlaceContext, on = services) {
  const does =
    <Input extends z.ZodType, Output>(verb: Verb<Input, Output>, input: unknown, more: { at?: Date } = {}) =>
    (actor: Actor) =>
      performAs(on, place, actor, verb, input, more)
  return { place, does }
}

describe('ideas', () => {
  test('are hidden, shown again, answered and honoured by whom the screen says', async () => {
    const { place, does, people } = await scene()
    const author = await newPerson(services, place, {
      roles: ['moderator', 'planner', 'case_handler', 'authority'],
    })
    const everybody = new Map([['author', author], ...people])
    const [position] = place.site.coordinates[0] ?? []
    const said = { kind: 'request', title: '一盏路灯', words: '巷口晚上太暗。', position }
    const { reference } = await does(submitIdea, said)(author)
    const shown = (actor: Actor) => readAs(services, place, actor, readIdea, { reference })
    const answer = { reference, disposition: 'adopted', reason: both('本月底前装好。') }

    const answered = await agree(
      everybody,
      async (actor) => mayAnswerIdea(await shown(actor), actor),
      does(answerIdea, answer),
    )
    expect(answered).toMatchObject({
      author: 'own_item',
      planner: null,
      case_handler: null,
      expert: 'not_allowed',
    })

    const honour = async (actor: Actor) => {
      const idea = await shown(actor)
      return mayHonourIdea({ ...idea, isHidden: idea.hidden !== null }, actor)
    }
    const honoured = await agree(everybody, honour, does(honourIdea, { reference }))
    expect(honoured).toMatchObject({ author: 'own_item', planner: null, authority: 'already_honoured' })

    const hide = async (actor: Actor) => {
      const { hidden, isOwn } = await shown(actor)
      return mayHideIdea({ isHidden: hidden !== null, isOwn }, actor)
    }
    const again = await newPerson(services, place, { roles: ['moderator'] })
    const hidden = await agree(
      new Map([...everybody, ['again', again]]),
      hide,
      does(hideIdea, { reference, ...grounds }),
    )
    expect(hidden).toMatchObject({ author: 'own_item', moderator: null, again: 'already_hidden' })

    const restore = async (actor: Actor) => {
      const desk = await readAs(services, place, author, readModeration, {})
      const own = actor.personId === author.personId
      return mayRestoreIdea({ isHidden: desk.hidden.length > 0, isOwn: own }, actor)
    }
    const restored = await agree(
      everybody,
      restore,
      does(restoreIdea, { reference, reason: '弄错了，恢复原样' }),
    )
    expect(restored).toMatchObject({ author: 'own_item', moderator: null, visitor: 'not_signed_in' })
  })

  test('that somebody entered for another are theirs to hide no more than their own', async () => {
    const { place, does } = await scene()
    const worker = await newPerson(services, place, { roles: ['grid_worker', 'moderator'] })
    const [position] = place.site.coordinates[0] ?? []
    const { reference } = await does(submitIdeaOnBehalf, {
      kind: 'request',
      title: '一盏路灯',
      words: '巷口晚上太暗。',
      position,
      spokenFor: '一位老人',
      consent: 'spoken',
      wasReadBack: true,
    })(worker)
    const { hidden, isOwn, isMine } = await readAs(services, place, worker, readIdea, { reference })
    expect([isMine, isOwn]).toEqual([false, true])
    const hide = () => mayHideIdea({ isHidden: hidden !== null, isOwn }, worker)
    const said = await agree(new Map([['worker', worker]]), hide, does(hideIdea, { reference, ...grounds }))
    expect(said).toEqual({ worker: 'own_item' })
  })
})

describe('comments and flags', () => {
  test('are hidden, shown again and settled by whom the screen says', async () => {
    const { place, does, people } = await scene()
    const author = await newPerson(services, place, { roles: ['moderator'] })
    const flagger = await newPerson(services, place, { roles: ['moderator'] })
    const { threadId } = await newIdea(services, place, author.personId, null)
    const { id: commentId } = await newComment(services, place, author.personId, threadId)
    const everybody = new Map([['author', author], ['flagger', flagger], ...people])

    await does(flag, { threadId, commentId, reasonCode: 'spam' })(flagger)
    const [open] = (await readAs(services, place, flagger, readModeration, {})).flags
    const settle = async (actor: Actor) => {
      const moderation = await readAs(services, place, { ...actor, roles: flagger.roles }, readModeration, {})
      const waiting = moderation.flags.find(({ id }) => id === open?.id)
      const sides = waiting ?? { isFlaggedByMe: false, areWordsOwn: false }
      return maySettleFlag({ ...sides, isSettled: waiting === undefined }, actor)
    }
    const settled = await agree(
      new Map([...everybody, ['again', await newPerson(services, place, { roles: ['moderator'] })]]),
      settle,
      does(settleFlag, { flagId: open?.id, settlement: 'kept', words: '没有问题' }),
    )
    expect(settled).toMatchObject({
      author: 'own_item',
      flagger: 'own_item',
      moderator: null,
      again: 'already_settled',
    })

    const comment = async (actor: Actor) => {
      const [one] = await readAs(services, place, actor, listComments, { threadId })
      return { isHidden: one?.hidden !== null, isOwn: one?.isOwn === true }
    }
    const hidden = await agree(
      everybody,
      async (actor) => mayHideComment(await comment(actor), actor),
      does(hideComment, { commentId, ...grounds }),
    )
    expect(hidden).toMatchObject({ author: 'own_item', flagger: null, moderator: 'already_hidden' })
    const restored = await agree(
      everybody,
      async (actor) => mayRestoreComment(await comment(actor), actor),
      does(restoreComment, { commentId, reason: '弄错了，恢复原样' }),
    )
    expect(restored).toMatchObject({ author: 'own_item', flagger: null, moderator: 'not_hidden' })
  })

  test('said elsewhere are entered by staff alone', async () => {
    const { place, does, people } = await scene()
    const { threadId } = await newIdea(services, place, (await newPerson(services, place)).personId, null)
    for (const channel of ['online', 'meeting'] as const) {
      const said = await agree(
        people,
        (actor) => mayWriteComment({ channel }, actor),
        does(writeComment, { threadId, words: '同意。', channel }),
      )
      expect([said['resident'], said['planner']]).toEqual([channel === 'online' ? null : 'not_allowed', null])
    }
  })
})

describe('places', () => {
  test('roles and relations are given and looked at by whom the screen says', async () => {
    const { place, does, people } = await scene()
    await addAreas(services, place)
    const personId = (await newPerson(services, place)).personId
    const own = await newPerson(services, place, { roles: ['administrator'] })
    const selfMade = await agree(
      new Map([['own', own]]),
      (actor) => mayGrantRole({ personId: own.personId, role: 'moderator' }, actor),
      does(grantRole, { personId: own.personId, role: 'moderator' }),
    )
    expect(selfMade).toEqual({ own: 'not_for_oneself' })
    const granted = await agree(
      people,
      (actor) => mayGrantRole({ personId, role: 'moderator' }, actor),
      does(grantRole, { personId, role: 'moderator' }),
    )
    expect(granted).toMatchObject({ administrator: null, planner: 'not_allowed' })

    const worker = people.get('grid_worker')
    await giveCell(services, place, worker?.personId ?? '', 'west')
    const relation = {
      personId,
      relation: 'tenant',
      areaKind: 'lane',
      areaId: 'west-lane',
      evidence: 'lease',
      expiresAt: new Date(Date.now() + 700 * 86_400_000).toISOString(),
    }
    const verified = await agree(
      new Map([...people].filter(([role]) => role !== 'administrator')),
      (actor) => mayVerifyRelation({ personId }, actor),
      does(verifyRelation, relation),
    )
    expect(verified).toMatchObject({ grid_worker: null, planner: 'not_allowed' })

    const [row] = await readAs(services, place, own, listUncheckedRelations, {})
    const subject = await newPerson(services, place, { roles: ['planner'] })
    expect(row?.refusal).toBe(null)
    const check = async (actor: Actor) => {
      const reader = { ...actor, roles: own.roles }
      const waiting = await readAs(services, place, reader, listUncheckedRelations, {})
      const verifiedBy = worker?.personId ?? null
      return mayCheckRelation({ personId, verifiedBy, isWaiting: waiting.length > 0 }, actor)
    }
    const checked = await agree(
      new Map([...people, ['again', subject]]),
      check,
      does(checkRelation, { relationId: row?.id, isConfirmed: true }),
    )
    expect(checked).toMatchObject({
      planner: null,
      administrator: 'relation_checked',
      grid_worker: 'not_allowed',
    })
  })
})

describe('proposals', () => {
  test('are edited, shown and go on to the next version by whom the screen says', async () => {
    const { services: on, place, planner, inStage, reference } = polls
    const { does } = inPlace(place, on)
    const people = await everyRole(on, place)
    const of = async (name: string) => {
      const newest = (await readAs(on, place, planner, readProposal, { reference: name })).versions.at(-1)
      return readAs(on, place, planner, readProposal, { reference: name, version: newest?.version })
    }
    const isFrozen = async (name: string) => (await of(name)).shown.frozenAt !== null
    const { reference: drafted } = await inStage()
    for (const name of [drafted, reference]) {
      const start = async (actor: Actor) =>
        mayStartVersion({ stage: (await of(name)).stage, isFrozen: await isFrozen(name) }, actor)
      const started = await agree(people, start, does(startVersion, { reference: name }))
      const edited = await agree(
        people,
        async (actor) => mayEditProposal({ isFrozen: await isFrozen(name) }, actor),
        async (actor) => {
          const { version, revision } = (await of(name)).shown
          return does(editProposal, { reference: name, version, revision, title: both('改过的题目') })(actor)
        },
      )
      const shown = await agree(
        people,
        async (actor) => mayPublishVersion(await of(name), actor),
        does(publishVersion, { reference: name }),
      )
      expect([started['planner'], edited['planner'], shown['planner']]).toEqual(
        name === drafted ? ['proposal_still_draft', null, 'proposal_still_draft'] : [null, null, null],
      )
    }
    const frozen = await agree(
      people,
      async (actor) => mayEditProposal({ isFrozen: await isFrozen(reference) }, actor),
      does(editProposal, { reference, version: 1, revision: 1, title: both('又改过的题目') }),
    )
    expect(frozen['planner']).toBe('version_frozen')
    const { notices, stage } = await of(reference)
    const closesAt = new Date(notices[0]?.closesAt ?? '')
    const later = new Date(closesAt.getTime() + 15 * 86_400_000).toISOString().slice(0, 10)
    for (const now of [new Date(closesAt.getTime() + 1), new Date()]) {
      const extended = await agree(
        people,
        (actor) => mayExtendNotice({ stage, notice: { closesAt } }, actor, now),
        does(extendNotice, { reference, lastDay: later, reason: both('给大家更多时间') }, { at: now }),
      )
      expect(extended['planner']).toBe(now > closesAt ? 'notice_over' : null)
    }
  })
})

describe('polls and votes of right holders', () => {
  test('are opened, recorded and closed by whom the screen says', async () => {
    const { services: on, place, planner, inStage, noticed, terms } = polls
    const { does } = inPlace(place, on)
    const people = await everyRole(on, place)
    const { reference } = await noticed()
    const { reference: drafted } = await inStage()
    const of = (name: string) => readAs(on, place, planner, readProposal, { reference: name })
    const published = async (name: string) => {
      const { stage, versions } = await of(name)
      return {
        stage,
        publishedVersion: versions.findLast(({ frozenAt }) => frozenAt !== null)?.version ?? null,
      }
    }
    const consent = (name: string) => ({
      reference: name,
      question: both('装不装电梯？'),
      rule: 'co_owned_repair',
      holders: ['h1', 'h2'].map((id) => ({ id, label: both(id), share: 0.5 })),
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    for (const name of [drafted, reference]) {
      const opened = await agree(
        people,
        async (actor) => mayOpenPoll(await published(name), actor),
        does(openPoll, terms(3600, { reference: name })),
      )
      expect(opened).toMatchObject({
        planner: name === drafted ? 'poll_too_early' : null,
        authority: 'not_allowed',
      })
      const asked = await agree(
        people,
        async (actor) => mayOpenConsent(await published(name), actor),
        does(openConsent, consent(name)),
      )
      expect(asked['planner']).toBe(name === drafted ? 'poll_too_early' : null)
    }
    const db = on.database.kysely
    const row = await db
      .selectFrom('consent')
      .selectAll()
      .where('place_id', '=', place.id)
      .executeTakeFirstOrThrow()
    const poll = await db
      .selectFrom('poll')
      .selectAll()
      .where('place_id', '=', place.id)
      .executeTakeFirstOrThrow()
    const stance = { consentId: row.id, holderId: 'h1', stance: 'yes', statement: null }
    const state = async (table: 'poll' | 'consent', id: string) => {
      const { closes_at: closesAt, closed_at: closedAt } = await db
        .selectFrom(table)
        .select(['closes_at', 'closed_at'])
        .where('place_id', '=', place.id)
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      return { closesAt, closedAt }
    }
    const over = { at: new Date(row.closes_at.getTime() + 1000) }
    for (const when of [{ at: new Date() }, over]) {
      const recorded = await agree(
        people,
        async (actor) => mayRecordConsent(await state('consent', row.id), actor, when.at),
        does(recordConsent, stance, when),
      )
      expect(recorded).toMatchObject({
        grid_worker: when === over ? 'consent_closed' : null,
        authority: 'not_allowed',
      })
      const ended = await agree(
        new Map([...people, ['again', planner]]),
        async (actor) => mayCloseConsent(await state('consent', row.id), actor, when.at),
        does(closeConsent, { consentId: row.id }, when),
      )
      expect([ended['planner'], ended['again']]).toEqual(
        when === over ? [null, 'consent_closed'] : ['poll_still_open', 'poll_still_open'],
      )
      const counted = await agree(
        new Map([...people, ['again', planner]]),
        async (actor) => mayClosePoll(await state('poll', poll.id), actor, when.at),
        does(closePoll, { pollId: poll.id }, when),
      )
      expect([counted['planner'], counted['again']]).toEqual(
        when === over ? [null, 'poll_counted'] : ['poll_still_open', 'poll_still_open'],
      )
    }
  })
})

describe('reviews', () => {
  test('are declared, marked, signed, released and answered by whom the screen says', async () => {
    const { place, does, people } = await scene()
    const expert = await newPerson(services, place, { roles: ['expert'], disciplines: ['heritage'] })
    const planner = people.get('planner') as Actor
    await newProposal(services, place, planner.personId ?? '')
    const dueAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
    const asked = { proposal: 'P1', discipline: 'heritage', expertId: expert.personId, dueAt }
    const { id: reviewId } = await does(inviteReview, asked)(planner)
    const everybody = new Map([['its expert', expert], ...people])
    const own = async (actor: Actor) => ({
      isMine: actor.personId === expert.personId,
      state: (await readAs(services, place, expert, readReview, { reviewId })).state,
    })
    const mark = {
      target: { kind: 'text', quote: '更换为仿古铝合金窗', prefix: '', suffix: '' },
      kind: 'condition',
      weight: 'must',
      body: both('改为木窗'),
    }
    const verdict = { reviewId, verdict: 'pass', summary: both('可行'), conditions: [], dissent: null }
    const marks = (actor: Actor) => own(actor).then((review) => mayMarkReview(review, actor))
    const early = await agree(everybody, marks, does(annotate, { reviewId, mark }))
    expect(early).toMatchObject({ 'its expert': 'interest_not_declared', expert: 'not_found' })
    const declares = (actor: Actor) => own(actor).then((review) => mayDeclareInterest(review, actor))
    const declare = does(declareInterest, { reviewId, interest: { kind: 'none' } })
    expect((await agree(everybody, declares, declare))['its expert']).toBe(null)
    expect((await agree(everybody, declares, declare))['its expert']).toBe('interest_already_declared')
    expect((await agree(everybody, marks, does(annotate, { reviewId, mark })))['its expert']).toBe(null)
    const releases = async (actor: Actor) => {
      const { sealed, released } = await readAs(services, place, planner, listReviews, { proposal: 'P1' })
      return mayReleaseReview([...sealed, ...released][0] ?? { state: 'invited' }, actor)
    }
    expect((await agree(everybody, releases, does(releaseReview, { reviewId })))['planner']).toBe(
      'review_not_signed',
    )
    const { annotations } = await readAs(services, place, expert, readReview, { reviewId })
    const reply = {
      annotationId: annotations[0]?.id,
      outcome: 'done',
      words: both('照办'),
      changedVersion: null,
      changedElementId: null,
    }
    const replies = (actor: Actor) => own(actor).then((review) => mayReplyToAnnotation(review, actor))
    expect((await agree(everybody, replies, does(replyToAnnotation, reply)))['planner']).toBe('not_found')
    const signs = (actor: Actor) => own(actor).then((review) => maySignReview(review, actor))
    expect((await agree(everybody, signs, does(signReview, verdict)))['its expert']).toBe(null)
    expect((await agree(everybody, signs, does(signReview, verdict)))['its expert']).toBe(
      'review_already_signed',
    )
    expect((await agree(everybody, releases, does(releaseReview, { reviewId })))['planner']).toBe(null)
    expect((await agree(everybody, releases, does(releaseReview, { reviewId })))['planner']).toBe(
      'review_already_released',
    )
    expect((await agree(everybody, replies, does(replyToAnnotation, reply)))['planner']).toBe(null)
  })
})

describe('decisions', () => {
  test('are written, submitted, returned and published by whom the screen says', async () => {
    const { place, planner, authority, decisionId, answer, answers } = await newDecisionCase(services)
    const { does } = inPlace(place)
    const people = new Map<string, Actor>([['writer', planner], ...(await everyRole(services, place))])
    const shown = async (actor: Actor) => {
      const reader = { ...actor, personId: actor.personId ?? newId(), roles: authority.roles }
      const { decision } = await readAs(services, place, reader, readCloseOut, { reference: 'P1' })
      return decision ?? { state: 'published' as const, isWrittenByMe: false }
    }
    const back = { decisionId, reason: both('请补理由') }
    const publishes = (actor: Actor) => shown(actor).then((one) => mayPublishDecision(one, actor))
    const returns = (actor: Actor) => shown(actor).then((one) => mayReturnDecision(one, actor))
    const submits = (actor: Actor) => shown(actor).then((one) => maySubmitDecision(one, actor))
    const submit = does(submitDecision, { decisionId }, { at })
    const publish = does(publishDecision, { decisionId }, { at })

    expect(await agree(people, publishes, publish)).toMatchObject({ writer: 'decision_not_submitted' })
    await answer(answers)
    expect(await agree(people, submits, submit)).toMatchObject({
      writer: null,
      planner: 'decision_not_draft',
    })
    expect(await agree(people, returns, does(returnDecision, back))).toMatchObject({
      writer: null,
      authority: 'decision_not_submitted',
      legality_reviewer: 'not_allowed',
    })
    const edits = (actor: Actor) => shown(actor).then((one) => mayEditDecision(one, actor))
    await submit(planner)
    const { decision } = await readAs(services, place, planner, readCloseOut, { reference: 'P1' })
    const text = {
      decisionId,
      revision: decision?.contentRevision,
      outcome: decision?.outcome,
      content: decision?.content,
    }
    expect(await agree(people, edits, does(editDecision, text))).toMatchObject({
      planner: 'decision_not_draft',
    })
    const published = await agree(new Map([...people, ['again', authority]]), publishes, publish)
    expect(published).toMatchObject({
      writer: 'decision_drafter_cannot_approve',
      authority: null,
      again: 'decision_already_published',
      planner: 'not_allowed',
    })
  })

  test('say to whoever wrote in a draft of another that they wrote in it', async () => {
    const { place, second, answer, answers } = await newDecisionCase(services)
    const read = async () =>
      (await readAs(services, place, second, readCloseOut, { reference: 'P1' })).decision
    expect((await read())?.isWrittenByMe).toBe(false)
    await answer(answers, 0, second)
    expect((await read())?.isWrittenByMe).toBe(true)
    await expect(
      performAs(services, place, visitor, draftDecision, {
        proposal: 'P1',
        outcome: 'approved',
        content: {},
      }),
    ).rejects.toMatchObject({ refusal: { code: 'not_signed_in' } })
  })
})

describe('zones', () => {
  test('change by whom the screen says', async () => {
    const { place, does, people } = await scene()
    const proposer = await newPerson(services, place, { roles: ['planner', 'authority'] })
    const { id } = await does(proposeZoneChange, zoneChange())(proposer)
    const settles = async (actor: Actor) => {
      const changes = await readAs(services, place, proposer, listZoneChanges, {})
      const change = changes.find((one) => one.id === id)
      const { proposedBy, settledAt } = change ?? { proposedBy: { id: '' }, settledAt: null }
      return maySettleZoneChange({ proposedById: proposedBy.id, settledAt }, actor)
    }
    const again = await newPerson(services, place, { roles: ['authority'] })
    const settled = await agree(
      new Map<string, Actor>([['proposer', proposer], ...people, ['again', again]]),
      settles,
      does(settleZoneChange, { changeId: id, isApproved: false, answer: '依据不足' }),
    )
    expect(settled).toMatchObject({
      proposer: 'zone_four_eyes',
      authority: null,
      again: 'zone_change_settled',
      planner: 'not_allowed',
    })
  })

  test('come in as a layer, and go, by whom the screen says', async () => {
    const { place, does, people } = await scene()
    const bringer = await newPerson(services, place, { roles: ['planner', 'authority'] })
    const feature = (geometry: unknown) => ({ type: 'Feature', properties: {}, geometry })
    const file = (features: unknown[]) => ({
      fileName: 'zones.geojson',
      content: JSON.stringify({ type: 'FeatureCollection', features }),
      facts,
    })
    const bow = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    }
    const { id: empty } = await does(previewZoneImport, file([feature(bow)]))(bringer)
    const { id: importId } = await does(previewZoneImport, file([feature(rect(10, 10, 60, 60))]))(bringer)
    const layer = async (id: string): Promise<LayerOnItsWay> => {
      const imports = await readAs(services, place, bringer, listZoneImports, {})
      const one = imports.find((each) => each.id === id) as (typeof imports)[number]
      return {
        state: one.state,
        isAsked: one.askedAt !== null,
        isEncodingDoubtful: one.isEncodingDoubtful,
        goodCount: one.goodCount,
        unchangedCount: one.unchangedCount,
        endingCount: one.endingCount,
        importedById: one.importedBy.id,
        settledById: one.settledBy?.id ?? null,
      }
    }
    const asks = (id: string) => (actor: Actor) => layer(id).then((one) => maySubmitZoneImport(one, actor))
    const publishes = (actor: Actor) => layer(importId).then((one) => mayPublishZoneImport(one, actor))
    const undoes = (actor: Actor) => layer(importId).then((one) => mayUndoZoneImport(one, actor))
    const again = await newPerson(services, place, { roles: ['authority'] })
    const everybody = new Map<string, Actor>([['bringer', bringer], ...people, ['again', again]])
    const nothing = await agree(everybody, asks(empty), does(submitZoneImport, { importId: empty }))
    expect(nothing['planner']).toBe('zone_import_empty')
    const early = await agree(everybody, publishes, does(publishZoneImport, { importId }))
    expect(early['authority']).toBe('zone_import_not_waiting')
    expect((await agree(everybody, asks(importId), does(submitZoneImport, { importId })))['planner']).toBe(
      null,
    )
    const waiting = async (side: number) => {
      const { id } = await does(previewZoneImport, file([feature(rect(10, 10, side, side))]))(bringer)
      await does(submitZoneImport, { importId: id })(bringer)
      return id
    }
    const goesBack = await waiting(70)
    const returned = await agree(
      everybody,
      (actor) => layer(goesBack).then((one) => mayReturnZoneImport(one, actor)),
      does(returnZoneImport, { importId: goesBack, reason: '缺法律依据' }),
    )
    expect(returned).toMatchObject({
      bringer: 'zone_four_eyes',
      planner: 'not_allowed',
      authority: null,
      again: 'zone_import_not_waiting',
    })
    const takenBack = await waiting(80)
    const withdrawn = await agree(
      new Map([...people, ['bringer', bringer]]),
      (actor) => layer(takenBack).then((one) => mayWithdrawZoneImport(one, actor)),
      does(withdrawZoneImport, { importId: takenBack }),
    )
    expect(withdrawn).toMatchObject({
      planner: 'zone_import_of_another',
      authority: 'not_allowed',
      bringer: null,
    })
    expect(await agree(everybody, publishes, does(publishZoneImport, { importId }))).toMatchObject({
      bringer: 'zone_four_eyes',
      authority: null,
      again: 'zone_import_not_waiting',
    })
    const undone = await agree(
      everybody,
      undoes,
      does(undoZoneImport, { importId, reason: '弄错了，恢复原样' }),
    )
    expect(undone).toMatchObject({
      bringer: 'zone_import_other_person',
      authority: 'zone_import_other_person',
      again: null,
      planner: 'not_allowed',
    })
  })
})
