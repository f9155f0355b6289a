import { sql } from '@hetu/db/sql'
import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { mayGiveVerdict } from '@hetu/domain/verdicts/may-give-verdict'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDecisionCase } from '../decisions/testing/decision-case.ts'
import { publishDecision } from '../decisions/publish-decision.ts'
import { submitDecision } from '../decisions/submit-decision.ts'
import { answerIdea } from '../ideas/answer-idea.ts'
import { listUnansweredIdeas } from '../ideas/list-unanswered-ideas.ts'
import { readIdea } from '../ideas/read-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { submitIdeaOnBehalf } from '../ideas/submit-idea-on-behalf.ts'
import { listNotifications } from '../notifications/list-notifications.ts'
import { notify } from '../notifications/notify.ts'
import { newComment } from '../reviews/testing/review-case.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { agree, everyRole } from '../testing/agree.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { askAgain } from './ask-again.ts'
import { askVerdicts } from './ask-verdicts.ts'
import { giveVerdict } from './give-verdict.ts'
import { listMyVerdicts } from './list-my-verdicts.ts'
import { recordVerdictOnBehalf } from './record-verdict-on-behalf.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
})
afterAll(() => services.close())

const both = (words: string) => ({ zh: words, en: words })
const code = (name: string) => expect.objectContaining({ refusal: expect.objectContaining({ code: name }) })

/** Somebody who can sign in and read what they are asked. */
async function neighbour(given: Parameters<typeof newPerson>[2] = {}, where = place) {
  const person = await newPerson(services, where, given)
  await reachable(person.personId)
  return person
}
type Person = Awaited<ReturnType<typeof neighbour>>

const reachable = (personId: string) =>
  services.database.kysely
    .insertInto('person_contact')
    .values({ kind: 'email', value: `${personId}@example.org`, person_id: personId, verified_at: new Date() })
    .execute()

const work = async () => {
  while ((await askVerdicts.run(services)) > 0);
  while ((await notify.run(services)) > 0);
}
const asked = (person: Person, where = place) => readAs(services, where, person, listMyVerdicts, {})
const answer = async (planner: Person, reference: string) => {
  const said = { reference, disposition: 'adopted', reason: both('本月底前装好。') }
  await performAs(services, place, planner, answerIdea, said)
  await work()
}
const give = async (person: Person, said: object, where = place) => {
  const [newest] = await asked(person, where)
  return performAs(services, where, person, giveVerdict, { requestId: newest?.requestId, ...said })
}

const say = (author: Person) =>
  performAs(services, place, author, submitIdea, {
    kind: 'request',
    title: '一盏路灯',
    words: '巷口晚上太暗。',
    position: place.site.coordinates[0]?.[0],
  })

/** An idea that a planner answered, with two who support it and one who commented. */
async function answered() {
  const [author, planner, one, two, three] = await Promise.all([
    neighbour(),
    neighbour({ roles: ['planner'] }),
    neighbour(),
    neighbour(),
    neighbour(),
  ])
  const idea = await say(author)
  for (const person of [one, two, planner])
    await performAs(services, place, person, support, { threadId: idea.threadId, stance: 'support' })
  await newComment(services, place, three.personId, idea.threadId)
  await answer(planner, idea.reference)
  return { author, planner, one, two, three, idea }
}

describe('after an answer', () => {
  test('everybody who stood by the idea is asked once, the handler never, and whoever comes later neither', async () => {
    const { author, planner, one, three, idea } = await answered()
    const late = await neighbour()
    await performAs(services, place, late, support, { threadId: idea.threadId, stance: 'support' })
    await work()
    const standings = await Promise.all(
      [author, one, three, planner, late].map(async (person) =>
        (await asked(person)).map(({ standing, round, idea: about }) => [standing, round, about?.reference]),
      ),
    )
    expect(standings).toEqual([
      [['author', 1, idea.reference]],
      [['supporter', 1, idea.reference]],
      [['commenter', 1, idea.reference]],
      [],
      [],
    ])
  })

  test('one press says it, and within the term it can be changed; afterwards no more', async () => {
    const { author } = await answered()
    expect((await asked(author))[0]).toMatchObject({ given: null, isOver: false, isHandler: false })
    await give(author, { solved: 'partly' })
    await give(author, {
      solved: 'yes',
      satisfaction: 4,
      reasons: ['too_slow', 'too_slow'],
      words: '等得久。',
    })
    const [mine] = await asked(author)
    expect(mine?.given).toMatchObject({
      solved: 'yes',
      satisfaction: 4,
      reasons: ['too_slow'],
      words: '等得久。',
      isOnBehalf: false,
    })
    await sql`update verdict_request set asked_at = now() - interval '31 days', closes_at = now() - interval '1 second'
      where id = ${mine?.requestId}`.execute(services.database.kysely)
    await expect(give(author, { solved: 'no' })).rejects.toEqual(code('verdict_term_over'))
    expect((await asked(author))[0]).toMatchObject({ isOver: true, given: { solved: 'yes' } })
  })

  test('is asked of the person alone: nobody else finds it, and who says it stands in no event that others read', async () => {
    const { author, planner, one } = await answered()
    const [mine] = await asked(author)
    for (const other of [planner, one])
      await expect(
        performAs(services, place, other, giveVerdict, { requestId: mine?.requestId, solved: 'yes' }),
      ).rejects.toEqual(code('not_found'))
    await give(author, { solved: 'no', words: '还是暗。' })
    const { rows } = await sql<{
      actor_id: string | null
      subject_kind: string
      is_public: boolean
      told: string
    }>`
      select actor_id, subject_kind, is_public, coalesce(before::text, '') || coalesce(after::text, '') as told
      from event where verb = 'give-verdict' and place_id = ${place.id} and (subject_id = ${mine?.requestId} or subject_id =
        (select idea_id::text from verdict_request where id = ${mine?.requestId})) order by id`.execute(
      services.database.kysely,
    )
    expect(rows.map(({ actor_id, subject_kind, is_public }) => [actor_id, subject_kind, is_public])).toEqual([
      [author.personId, 'verdict', false],
      [null, 'idea', true],
    ])
    for (const { told } of rows) expect(told).not.toMatch(/solved|还是暗/)
  })

  test('a resident presses exactly what the verb takes', async () => {
    const { author, planner, idea } = await answered()
    const [mine] = await asked(author)
    const handler = { ...author, roles: [...author.roles] }
    const said = await agree(
      new Map([['author', handler]]),
      (actor) => mayGiveVerdict(mine!, actor),
      (actor) =>
        performAs(services, place, actor, giveVerdict, { requestId: mine?.requestId, solved: 'yes' }),
    )
    expect(said).toEqual({ author: null })
    // Whoever was asked and handles it later says nothing of it any more.
    const colleague = await say(planner)
    const supporter = await neighbour({ roles: ['planner'] })
    await performAs(services, place, supporter, support, { threadId: colleague.threadId, stance: 'support' })
    const other = await neighbour({ roles: ['planner'] })
    await answer(other, colleague.reference)
    const more = { disposition: 'explained', reason: both('补充说明一下。') }
    await performAs(services, place, supporter, answerIdea, { reference: colleague.reference, ...more })
    const [theirs] = await asked(supporter)
    expect(theirs).toMatchObject({ isHandler: true })
    await expect(give(supporter, { solved: 'yes' })).rejects.toEqual(code('verdict_not_by_handler'))
    expect(idea.reference).not.toBe(colleague.reference)
  })
})

describe('what is not solved', () => {
  const state = async (reference: string) =>
    (await readAs(services, place, await newPerson(services, place), readIdea, { reference })).state

  test('is reopened by its author, to somebody else, with the old answer, and promised anew', async () => {
    const { author, planner, idea } = await answered()
    await give(author, { solved: 'no' })
    await work()
    expect(await state(idea.reference)).toBe('reopened')
    const waiting = await readAs(services, place, planner, listUnansweredIdeas, {})
    expect(waiting.find((row) => row.idea.reference === idea.reference)).toMatchObject({
      isReopened: true,
      wasHandledByMe: true,
      isOverdue: false,
    })
    const people = new Map([['handler', planner], ...(await everyRole(services, place))])
    const may = await agree(
      people,
      async (actor) => {
        const shown = await readAs(services, place, actor, readIdea, { reference: idea.reference })
        return mayAnswerIdea({ ...shown, isPublic: isPublicKind(shown.ideaKind) }, actor)
      },
      (actor) =>
        performAs(services, place, actor, answerIdea, {
          reference: idea.reference,
          disposition: 'adopted',
          reason: both('换了一盏更亮的。'),
        }),
    )
    expect(may).toMatchObject({ handler: 'idea_handled_before', planner: null, case_handler: null })
    const shown = await readAs(services, place, author, readIdea, { reference: idea.reference })
    expect(shown).toMatchObject({ state: 'answered', answers: [{}, {}, {}] })
    expect(shown.history.filter(({ verb }) => verb === 'give-verdict')).toMatchObject([{ by: null }])
    const told = (await readAs(services, place, author, listNotifications, {})).notifications
    expect(told.map(({ kind }) => kind)).toContain('idea_reopened')
  })

  test('for one supporter alone leaves it answered; for three of them it is reopened', async () => {
    const { one, two, three, idea } = await answered()
    await give(one, { solved: 'no' })
    await give(two, { solved: 'no' })
    expect(await state(idea.reference)).toBe('answered')
    await give(three, { solved: 'no' })
    expect(await state(idea.reference)).toBe('reopened')
  })

  test('is reopened twice at most', async () => {
    const { author, idea } = await answered()
    for (const expected of ['reopened', 'reopened', 'answered']) {
      await give(author, { solved: 'no' })
      expect(await state(idea.reference)).toBe(expected)
      await answer(await neighbour({ roles: ['case_handler'] }), idea.reference)
    }
  })

  test('of an old answer changes nothing once there is a newer one', async () => {
    const { author, idea } = await answered()
    const [old] = await asked(author)
    await answer(await neighbour({ roles: ['planner'] }), idea.reference)
    await performAs(services, place, author, giveVerdict, { requestId: old?.requestId, solved: 'no' })
    expect(await state(idea.reference)).toBe('answered')
  })
})

describe('a neighbour without a phone', () => {
  test('says it at the door with the code of the slip, to whoever did not handle it', async () => {
    const worker = await newPerson(services, place, { roles: ['grid_worker'] })
    const [position] = place.site.coordinates[0] ?? []
    const slip = await performAs(services, place, worker, submitIdeaOnBehalf, {
      kind: 'request',
      title: '一盏路灯',
      words: '巷口晚上太暗。',
      position,
      spokenFor: '一位老人',
      consent: 'spoken',
      wasReadBack: true,
    })
    const record = (who: Person, typed: string, said: object = { solved: 'no' }) =>
      performAs(services, place, who, recordVerdictOnBehalf, { code: typed, wasReadBack: true, ...said })
    await expect(record(worker, slip.queryCode)).rejects.toEqual(code('verdict_slip_unknown'))
    const handler = await newPerson(services, place, { roles: ['planner', 'grid_worker'] })
    await answer(handler, slip.reference)
    await expect(record(worker, 'AAAABBBB')).rejects.toEqual(code('verdict_slip_unknown'))
    await expect(record(handler, slip.queryCode)).rejects.toEqual(code('verdict_not_by_handler'))
    await record(worker, slip.queryCode.toLowerCase(), { solved: 'yes', satisfaction: 5 })
    await record(worker, slip.queryCode)
    const { rows } = await sql<object>`select solved, satisfaction, v.channel, v.entered_by from verdict v
      join verdict_request r on r.place_id = v.place_id and r.id = v.request_id
      join idea on idea.id = r.idea_id where idea.reference = ${slip.reference} and idea.place_id = ${place.id}`.execute(
      services.database.kysely,
    )
    expect(rows).toEqual([
      { solved: 'no', satisfaction: null, channel: 'grid_worker', entered_by: worker.personId },
    ])
    const shown = await readAs(services, place, worker, readIdea, { reference: slip.reference })
    expect(shown.state).toBe('reopened')
  })
})

describe('ninety days later', () => {
  test('the same people are asked again, once, about what was not answered anew', async () => {
    const { author, one, idea } = await answered()
    const older = (days: number) =>
      sql`update verdict_request set asked_at = now() - ${days}::int * interval '1 day',
        closes_at = now() - ${days - 30}::int * interval '1 day'
        where idea_id = ${idea.id}`.execute(services.database.kysely)
    await older(89)
    await askAgain.run(services)
    expect(await asked(author)).toHaveLength(1)
    await older(91)
    await askAgain.run(services)
    await askAgain.run(services)
    expect((await asked(author)).map(({ round, isOver }) => [round, isOver])).toEqual([
      [2, false],
      [1, true],
    ])
    const told = (await readAs(services, place, one, listNotifications, {})).notifications
    expect(told.filter(({ kind }) => kind === 'verdict_asked')).toMatchObject([
      { params: { ideaReference: idea.reference } },
    ])
    await give(author, { solved: 'no' })
    const shown = await readAs(services, place, one, readIdea, { reference: idea.reference })
    expect(shown.state).toBe('reopened')
  })
})

describe('after a decision', () => {
  test('authors of ideas are asked about their idea, whoever wrote the decision about nothing', async () => {
    const {
      place: there,
      lin,
      wu,
      planner,
      authority,
      decide,
      answer: group,
      answers,
    } = await newDecisionCase(services)
    for (const person of [lin, wu, planner, authority]) await reachable(person.personId)
    await group(answers)
    await decide(submitDecision, planner)
    await decide(publishDecision)
    await work()
    const about = async (person: Person) =>
      (await asked(person, there)).map(({ idea, decision, standing }) => [
        standing,
        idea?.title,
        decision?.number !== undefined,
      ])
    expect(await about(lin)).toEqual([
      ['author', '做两个共用厨房', true],
      ['commenter', '先解决厕所', true],
    ])
    expect(await about(wu)).toEqual([['author', '先解决厕所', true]])
    expect([await about(planner), await about(authority)]).toEqual([[], []])
  })
})
