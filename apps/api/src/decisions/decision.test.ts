import type { KeptElectorate } from '@hetu/domain/polls/poll'
import type { Stage } from '@hetu/domain/proposals/stage'
import { json, sql } from '@hetu/db/sql'
import { readFile } from 'node:fs/promises'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listUnansweredIdeas } from '../ideas/list-unanswered-ideas.ts'
import { listNotifications } from '../notifications/list-notifications.ts'
import { notify } from '../notifications/notify.ts'
import { readNotifications } from '../notifications/read-notifications.ts'
import { inviteReview } from '../reviews/invite-review.ts'
import { newComment, newIdea, newProposal } from '../reviews/testing/review-case.ts'
import { listCommentOutcomes } from './list-comment-outcomes.ts'
import { listDecisions } from './list-decisions.ts'
import { listMyVotes } from './list-my-votes.ts'
import { listMyWords } from './list-my-words.ts'
import { newId } from '../server/new-id.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { draftDecision } from './draft-decision.ts'
import { editDecision } from './edit-decision.ts'
import { groupOpinions } from './group-opinions.ts'
import { publishDecision } from './publish-decision.ts'
import { readCloseOut } from './read-close-out.ts'
import { readDecision } from './read-decision.ts'
import { readIdeaOutcome } from './read-idea-outcome.ts'
import { returnDecision } from './return-decision.ts'
import { submitDecision } from './submit-decision.ts'
import { at, newDecisionCase } from './testing/decision-case.ts'
import { wholeContent } from './testing/content.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const text = (zh: string) => ({ zh, en: zh })
const refusedWith = (code: string) => ({ refusal: { code } })

const tooHigh = {
  ruleId: 'height',
  workId: 'kitchen',
  result: 'fail' as const,
  severity: 'mandatory' as const,
  decidedBy: null,
  sentence: text('高出 0.2 米'),
}

const newCase = () => newDecisionCase(services)

async function publishedCase() {
  const given = await newCase()
  await given.answer(given.answers)
  await given.decide(submitDecision, given.planner)
  const published = (await given.decide(publishDecision)) as { number: string }
  return { ...given, number: published.number }
}

describe('publishDecision', () => {
  test('is refused while something that was said after the submission is open, and says which', async () => {
    const { answers, answer, decide, planner, toilet, zhao, place } = await newCase()
    await answer(answers)
    await decide(submitDecision, planner)
    await newComment(services, place, zhao.personId, toilet.threadId, '请尽快。')
    const label = `${toilet.reference}-c2`
    await expect(decide(publishDecision)).rejects.toMatchObject({
      refusal: { code: 'decision_blocked', params: { count: 1, first: label } },
    })
    const closeOut = await readAs(services, place, planner, readCloseOut, { reference: 'P1' }, { now: at })
    expect(closeOut.counts).toEqual({ open: 1, grouped: 0, answered: 3 })
    expect(closeOut.blockers).toMatchObject([{ kind: 'input_open', label }])
  })

  // The embedded database does one thing after the other.
  test.runIf(process.env['TEST_DATABASE_URL'])(
    'waits for a comment that is being written, and answers it',
    async () => {
      const { answers, answer, decide, planner, toilet, zhao, place } = await newCase()
      await answer(answers)
      await decide(submitDecision, planner)
      const publishing = await services.database.kysely.transaction().execute(async (tx) => {
        await newComment(
          { ...services, database: { ...services.database, kysely: tx } },
          place,
          zhao.personId,
          toilet.threadId,
        )
        const tried = decide(publishDecision)
        tried.catch(() => {})
        await new Promise((done) => setTimeout(done, 500))
        return { tried }
      })
      await expect(publishing.tried).rejects.toMatchObject(refusedWith('decision_blocked'))
    },
  )

  test('an answer of the office in the talk is no opinion that must be answered', async () => {
    const { planner, place, toilet, zhao } = await newCase()
    const inputs = async () =>
      (await readAs(services, place, planner, readCloseOut, { reference: 'P1' }, { now: at })).inputs.length
    const before = await inputs()
    await newComment(services, place, planner.personId, toilet.threadId, '已安排现场查看。')
    expect(await inputs()).toBe(before)
    await newComment(services, place, zhao.personId, toilet.threadId, '请尽快。')
    expect(await inputs()).toBe(before + 1)
  })

  test('is refused to the drafter, to whoever wrote in the draft, and before it is submitted', async () => {
    const { answers, answer, decide, planner, place, authority, decisionId, second } = await newCase()
    await answer(answers)
    await expect(decide(publishDecision)).rejects.toMatchObject(refusedWith('decision_not_submitted'))
    const edit = { decisionId, revision: 0, outcome: 'approved', content: wholeContent }
    await performAs(services, place, authority, editDecision, edit)
    await expect(performAs(services, place, second, editDecision, edit)).rejects.toMatchObject(
      refusedWith('revision_conflict'),
    )
    await decide(submitDecision, planner)
    await expect(decide(publishDecision, planner)).rejects.toMatchObject(
      refusedWith('decision_drafter_cannot_approve'),
    )
    await expect(decide(publishDecision, authority)).rejects.toMatchObject(
      refusedWith('decision_drafter_cannot_approve'),
    )
    await expect(decide(publishDecision, second)).rejects.toMatchObject(refusedWith('not_allowed'))
  })

  test('remembers who wrote before there was a table of writers', async () => {
    const { decisionId, authority, planner, place } = await newCase()
    const db = services.database.kysely
    const edit = { decisionId, revision: 0, outcome: 'approved', content: wholeContent }
    await performAs(services, place, authority, editDecision, edit)
    const writers = () =>
      db
        .selectFrom('decision_writer')
        .select('person_id')
        .where('decision_id', '=', decisionId)
        .orderBy('person_id')
        .execute()
    const noted = await writers()
    expect(noted.map((row) => row.person_id)).toEqual([planner.personId, authority.personId].toSorted())
    await db.deleteFrom('decision_writer').where('decision_id', '=', decisionId).execute()
    const migration = await readFile(
      new URL('../../../../sql/migrations/20261128T2230Z-decisions-create-writers.sql', import.meta.url),
      'utf8',
    )
    const filling = migration
      .slice(migration.indexOf('insert into'))
      .replace(/;\s*$/, ' on conflict do nothing')
    await sql.raw(filling).execute(db)
    expect(await writers()).toEqual(noted)
  })

  test('happens once, gives a number, freezes the document and moves the proposal', async () => {
    const { place, decide, number, proposal } = await publishedCase()
    expect(number).toBe('TST〔2026〕1号')
    await expect(decide(publishDecision)).rejects.toMatchObject(refusedWith('decision_already_published'))
    const read = await readAs(services, place, visitor, readDecision, { number })
    expect(read.integrity).toBe('intact')
    expect(read.document.figures).toMatchObject({
      contributions: 3,
      points: 2,
      persons: 2,
      verifiedPersons: 1,
    })
    expect(read.document.groups.map(({ persons }) => persons)).toEqual([1, 1])
    expect(read.qrSvg).toContain('<svg')
    const row = await services.database.kysely
      .selectFrom('proposal')
      .select(['stage', 'outcome'])
      .where('id', '=', proposal.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ stage: 'published', outcome: 'approved_with_conditions' })
    expect(await readAs(services, place, visitor, listDecisions, {})).toMatchObject([{ number, persons: 2 }])
  })

  test('is refused while an exception that was granted on the way does not stand in its text', async () => {
    const place = await newPlace(services)
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const proposal = await newProposal(services, place, planner.personId, 'P1', [tooHigh])
    const granted = {
      workId: 'kitchen',
      ruleId: 'height',
      grantedBy: text('市文物局'),
      document: text('文物许〔2026〕8 号'),
    }
    await services.database.kysely
      .insertInto('proposal_stage')
      .values({
        place_id: place.id,
        id: newId(),
        proposal_id: proposal.id,
        stage: 'decision',
        version: 1,
        entered_at: new Date('2026-05-23T17:00:00Z'),
        entered_by: planner.personId,
        due_at: null,
        note: null,
        exceptions: json([granted]),
      })
      .execute()
    const open = () => readAs(services, place, planner, readCloseOut, { reference: 'P1' }, { now: at })
    const draft = { proposal: 'P1', outcome: 'approved' }
    const { id: decisionId } = await performAs(services, place, planner, draftDecision, draft)
    const { decision, blockers } = await open()
    expect(decision?.content.exceptions).toEqual([
      {
        ruleId: 'height',
        workId: 'kitchen',
        grantedBy: granted.grantedBy,
        grantedOn: '2026-05-24',
        reason: granted.document,
      },
    ])
    expect(blockers.filter(({ kind }) => kind === 'failing_finding')).toEqual([])
    const silent = { decisionId, revision: 0, outcome: 'approved', content: { exceptions: [] } }
    await performAs(services, place, planner, editDecision, silent)
    expect((await open()).blockers).toContainEqual({
      kind: 'failing_finding',
      ruleId: 'height',
      workId: 'kitchen',
      sentence: tooHigh.sentence,
    })
  })

  test('two approvals at once publish once', async () => {
    const { answers, answer, decide, planner } = await newCase()
    await answer(answers)
    await decide(submitDecision, planner)
    const tries = await Promise.allSettled([decide(publishDecision), decide(publishDecision)])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('what is published is changed by nobody, not even in the database', async () => {
    const { place, decisionId, planner, answers } = await publishedCase()
    const db = services.database.kysely
    for (const change of [
      () => db.updateTable('decision').set({ outcome: 'refused' }).where('id', '=', decisionId).execute(),
      () => db.deleteFrom('decision').where('id', '=', decisionId).execute(),
      () =>
        db
          .updateTable('opinion_group')
          .set({ disposition: 'not_adopted' })
          .where('decision_id', '=', decisionId)
          .execute(),
      () =>
        db
          .deleteFrom('opinion')
          .where('group_id', '=', answers[0]?.id ?? '')
          .execute(),
      () => db.deleteFrom('decision_condition').where('decision_id', '=', decisionId).execute(),
    ]) {
      await expect(change()).rejects.toThrow('a published decision is never changed')
    }
    await expect(
      performAs(services, place, planner, editDecision, {
        decisionId,
        revision: 0,
        outcome: 'refused',
        content: {},
      }),
    ).rejects.toMatchObject(refusedWith('decision_already_published'))
  })

  test('a document tampered with behind the back of the rules is shown as broken', async () => {
    const { place, decisionId, number } = await publishedCase()
    const db = services.database.kysely
    await sql`alter table decision disable trigger decision_published_stays`.execute(db)
    await sql`update decision set document = jsonb_set(document, '{outcome}', '"refused"') where id = ${decisionId}`.execute(
      db,
    )
    await sql`alter table decision enable trigger decision_published_stays`.execute(db)
    expect((await readAs(services, place, visitor, readDecision, { number })).integrity).toBe('broken')
  })

  test('waits for a review that is not released and for a hearing that was not held', async () => {
    const { place, planner, proposal } = await newCase()
    const expert = await newPerson(services, place, { roles: ['expert'], disciplines: ['heritage'] })
    await performAs(services, place, planner, inviteReview, {
      proposal: 'P1',
      discipline: 'heritage',
      expertId: expert.personId,
      dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    await services.database.kysely
      .insertInto('hearing')
      .values({
        place_id: place.id,
        id: newId(),
        proposal_id: proposal.id,
        requested_at: at,
        requested_by: json([]),
      })
      .execute()
    const { blockers } = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P1' },
      { now: at },
    )
    expect(blockers.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['interest_undeclared', 'hearing_unanswered', 'input_open']),
    )
  })
})

describe('draftDecision', () => {
  test('takes the place of the newest decision only, so that one is in force', async () => {
    const { place, planner, authority, number, answers } = await publishedCase()
    const draft = (supersedes: string) =>
      performAs(services, place, planner, draftDecision, {
        proposal: 'P1',
        outcome: 'approved',
        content: wholeContent,
        supersedes,
      })
    const { id: decisionId } = await draft(number)
    const groups = answers.map((row) => ({ ...row, id: newId() }))
    await performAs(services, place, planner, groupOpinions, { decisionId, revision: 0, groups })
    await performAs(services, place, planner, submitDecision, { decisionId }, { at })
    const second = await performAs(services, place, authority, publishDecision, { decisionId }, { at })
    await expect(draft(number)).rejects.toMatchObject({
      refusal: { code: 'decision_already_superseded', params: { number: second.number } },
    })
    await draft(second.number)
  })
})

describe('groupOpinions', () => {
  test('tells the second of two planners that the table has changed', async () => {
    const { answers, answer, second } = await newCase()
    await answer(answers)
    await expect(answer([], 0, second)).rejects.toMatchObject({
      refusal: { code: 'revision_conflict', params: { current: 1 } },
    })
    await answer(answers, 1, second)
  })

  test('refuses a group that stands there twice, and one of another decision', async () => {
    const { answer, answers, group, place, planner, decide, authority } = await newCase()
    const [first] = answers
    await expect(answer([group([], { id: first?.id ?? '' }), ...answers])).rejects.toMatchObject(
      refusedWith('bad_input'),
    )
    await answer(answers)
    await decide(submitDecision, planner)
    const { number } = (await decide(publishDecision, authority)) as { number: string }
    const draft = { proposal: 'P1', outcome: 'approved', supersedes: number, content: wholeContent }
    const { id } = await performAs(services, place, planner, draftDecision, draft)
    const again = { decisionId: id, revision: 0, groups: answers }
    await expect(performAs(services, place, planner, groupOpinions, again)).rejects.toMatchObject({
      refusal: { code: 'bad_input', path: ['groups', expect.any(Number), 'id'] },
    })
  })

  test('refuses an input of another proposal', async () => {
    const given = await newCase()
    const foreign = await newIdea(services, given.place, given.wu.personId, null, '别处的点子')
    await expect(given.answer([given.group([{ kind: 'idea', id: foreign.id }])])).rejects.toMatchObject(
      refusedWith('input_not_of_decision'),
    )
  })

  test('is closed once submitted, and a return with a reason opens it again', async () => {
    const { place, authority, planner, decisionId, answers, answer, decide } = await newCase()
    await answer(answers)
    await decide(submitDecision, planner)
    await expect(answer(answers, 1)).rejects.toMatchObject(refusedWith('decision_not_draft'))
    await performAs(services, place, authority, returnDecision, { decisionId, reason: text('理由再写细些') })
    await answer(answers, 1)
    const { decision } = await readAs(
      services,
      place,
      planner,
      readCloseOut,
      { reference: 'P1' },
      { now: at },
    )
    expect(decision).toMatchObject({ state: 'draft', returnedReason: text('理由再写细些') })
  })

  test('is not seen by visitors, and not found from another place', async () => {
    const { place, decisionId } = await newCase()
    await expect(
      readAs(services, place, visitor, readCloseOut, { reference: 'P1' }, { now: at }),
    ).rejects.toMatchObject(refusedWith('not_signed_in'))
    const elsewhere = await newPlace(services)
    const stranger = await newPerson(services, elsewhere, { roles: ['authority'] })
    for (const verb of [submitDecision, publishDecision]) {
      await expect(
        performAs<typeof verb.input, unknown, never>(services, elsewhere, stranger, verb as never, {
          decisionId,
        }),
      ).rejects.toMatchObject(refusedWith('not_found'))
    }
  })
})

describe('notify', () => {
  test('tells every author and supporter once, with their own words and the answer', async () => {
    const given = await newCase()
    const { place, lin, wu, zhao, kitchen, toilet } = given
    for (const thread of [kitchen.threadId, toilet.threadId]) {
      await services.database.kysely
        .insertInto('support')
        .values({
          place_id: place.id,
          thread_id: thread,
          person_id: zhao.personId,
          stance: 'support',
          created_at: at,
        })
        .execute()
    }
    await given.answer(given.answers)
    await given.decide(submitDecision, given.planner)
    await given.decide(publishDecision)
    while ((await notify.run(services)) > 0);
    expect(await notify.run(services)).toBe(0)
    const told = async (who: typeof lin) =>
      (await readAs(services, place, who, listNotifications, {})).notifications.filter(
        ({ kind }) => kind === 'decision_published',
      )
    for (const who of [lin, wu, zhao]) expect(await told(who)).toHaveLength(1)
    expect((await told(lin))[0]?.params.answers).toMatchObject([
      { isOwn: true, disposition: 'adopted', ideaReference: kitchen.reference },
      { isOwn: true, title: '棚子占了大家的天井。' },
    ])
    expect((await told(zhao))[0]?.params.answers?.map(({ isOwn }) => isOwn)).toEqual([false, false])
    const other = await readAs(services, place, given.authority, listNotifications, {})
    expect(other.notifications.map(({ kind }) => kind)).toEqual(['decision_submitted'])
    await performAs(services, place, lin, readNotifications, { ids: null })
    expect((await readAs(services, place, lin, listNotifications, {})).unread).toBe(0)
    expect((await readAs(services, place, wu, listNotifications, {})).unread).toBe(1)
  })
})

describe('readIdeaOutcome', () => {
  test('leads from the idea to group, answer, reason and decision, for comments too', async () => {
    const { place, kitchen, toilet, number, lin, planner } = await publishedCase()
    const outcome = await readAs(services, place, visitor, readIdeaOutcome, { reference: kitchen.reference })
    expect(outcome.idea.steps).toMatchObject([{ disposition: 'adopted', decision: { number } }])
    expect(outcome.pending).toEqual([])
    expect(
      (await readAs(services, place, visitor, readIdeaOutcome, { reference: toilet.reference })).comments[0]
        ?.steps[0]?.disposition,
    ).toBe('adopted')
    expect(await readAs(services, place, lin, listMyWords, {})).toMatchObject([
      { state: 'decided' },
      { state: 'decided' },
    ])
    expect(await readAs(services, place, planner, listUnansweredIdeas, {})).toEqual([])
  })

  test('leads from the comments of a proposal to their answers, and only to those that have one', async () => {
    const { place, lin, number } = await publishedCase()
    const outcomes = await readAs(services, place, lin, listCommentOutcomes, { reference: 'P1' })
    expect(outcomes.every(({ steps }) => steps.every((step) => step.decision.number === number))).toBe(true)
    await expect(
      readAs(services, place, lin, listCommentOutcomes, { reference: 'P99' }),
    ).rejects.toMatchObject(refusedWith('not_found'))
  })

  test('tells the writer nothing of a draft that took up their idea', async () => {
    const { place, wu, proposal } = await newCase()
    const db = services.database.kysely
    const stateIn = async (stage: Stage) => {
      await db.updateTable('proposal').set({ stage }).where('id', '=', proposal.id).execute()
      return (await readAs(services, place, wu, listMyWords, {})).map(({ state }) => state)
    }
    expect(await stateIn('screening')).toEqual(['waiting'])
    expect(await stateIn('co_design')).toEqual(['absorbed'])
  })

  test('tells nothing of a draft', async () => {
    const { place, kitchen, answer, answers } = await newCase()
    await answer(answers)
    const outcome = await readAs(services, place, visitor, readIdeaOutcome, { reference: kitchen.reference })
    expect(outcome.idea.steps).toEqual([])
    expect(outcome.pending).toMatchObject([{ reference: 'P1' }])
  })
})

describe('listMyVotes', () => {
  test('gives the reader the option by name and until when it may be changed, and nobody else’s ballot', async () => {
    const { place, lin, wu, planner, proposal } = await newCase()
    const db = services.database.kysely
    const of = { place_id: place.id, poll_id: newId() }
    await db
      .insertInto('poll')
      .values({
        place_id: place.id,
        id: of.poll_id,
        proposal_id: proposal.id,
        version: 1,
        question: json(text('铺什么')),
        electorate: json({} as KeptElectorate),
        opens_at: new Date('2026-05-01T00:00:00Z'),
        closes_at: new Date('2099-05-01T00:00:00Z'),
        opened_by: planner.personId,
        created_at: at,
      })
      .execute()
    await db
      .insertInto('poll_option')
      .values({ ...of, id: 'stone', position: 0, title: json(text('青石板')), facts: json([]) })
      .execute()
    await db
      .insertInto('ballot')
      .values({ ...of, person_id: lin.personId, option_id: 'stone', relation: 'owner', cast_at: at })
      .execute()
    expect(await readAs(services, place, lin, listMyVotes, {})).toMatchObject([
      { proposalReference: 'P1', question: { zh: '铺什么' }, chosen: [{ zh: '青石板' }], mayChange: true },
    ])
    expect(await readAs(services, place, wu, listMyVotes, {})).toEqual([])
    await expect(readAs(services, place, visitor, listMyVotes, {})).rejects.toMatchObject(
      refusedWith('not_signed_in'),
    )
  })
})
