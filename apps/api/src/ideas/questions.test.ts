import type { Actor } from '@hetu/domain/people/actor'
import { mayAnswerQuestion, mayAskAuthor } from '@hetu/domain/ideas/may-ask-author'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { notify } from '../notifications/notify.ts'
import { listNotifications } from '../notifications/list-notifications.ts'
import { newId } from '../server/new-id.ts'
import { agree, everyRole } from '../testing/agree.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { answerQuestion } from './answer-question.ts'
import { askAuthor } from './ask-author.ts'
import { listIdeaQuestions } from './list-idea-questions.ts'
import { listMyQuestions } from './list-my-questions.ts'
import { readIdea } from './read-idea.ts'
import { submitIdea } from './submit-idea.ts'
import { submitIdeaOnBehalf } from './submit-idea-on-behalf.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function scene(kind = 'request') {
  const place = await newPlace(services)
  const people = await everyRole(services, place)
  const [position] = place.site.coordinates[0] ?? []
  const said = { kind, title: '门口积水', words: '下雨天门口出不去。', position }
  const as = (role: Parameters<typeof people.get>[0]) => people.get(role) as Actor & { personId: string }
  return { place, people, said, as }
}

const read = (place: Awaited<ReturnType<typeof newPlace>>, actor: Actor, reference: string) =>
  readAs(services, place, actor, listIdeaQuestions, { reference })
async function tellAll(): Promise<void> {
  while ((await notify.run(services)) > 0);
}
const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })

describe('a question to whoever wrote an idea', () => {
  test('is asked by those who answer ideas, answered by its writer, and read by both alone', async () => {
    const { place, people, said, as } = await scene()
    const author = await newPerson(services, place, { roles: ['planner'] })
    const everybody = new Map<string, Actor>([['author', author], ...people])
    const { reference } = await performAs(services, place, author, submitIdea, said)
    const asked = await agree(
      everybody,
      async (actor) => mayAskAuthor(await readAs(services, place, actor, readIdea, { reference }), actor),
      (actor) => performAs(services, place, actor, askAuthor, { reference, words: '是哪一扇门？' }),
    )
    const askers = Object.keys(asked).filter((who) => asked[who] === null)
    expect(askers).toEqual(['planner', 'case_handler'])
    expect(asked['author']).toBe('own_item')

    for (const [who, actor] of everybody) {
      if (actor.personId === null) continue
      const seen = await read(place, actor, reference)
      expect([who, seen.length]).toEqual([who, [...askers, 'author'].includes(who) ? 2 : 0])
      expect(JSON.stringify(await readAs(services, place, actor, readIdea, { reference }))).not.toContain(
        '哪一扇',
      )
    }
    const [first] = await readAs(services, place, author, listMyQuestions, {})
    expect(first).toMatchObject({
      idea: { reference },
      words: '是哪一扇门？',
      isMineToAnswer: true,
      answer: null,
    })
    const questionId = first?.id ?? ''
    const answered = await agree(
      new Map([...people, ['author', author]]),
      async (actor) => {
        const mine = actor.personId === null ? [] : await readAs(services, place, actor, listMyQuestions, {})
        const question = mine.find(({ id }) => id === questionId)
        return mayAnswerQuestion({ isAsked: question !== undefined, isAnswered: !!question?.answer }, actor)
      },
      (actor) => performAs(services, place, actor, answerQuestion, { questionId, words: '东边那一扇。' }),
    )
    expect([answered['author'], answered['planner'], answered['visitor']]).toEqual([
      null,
      'not_found',
      'not_signed_in',
    ])
    await expect(
      performAs(services, place, author, answerQuestion, { questionId, words: '西边那一扇。' }),
    ).rejects.toEqual(refusal('question_answered'))
    const [seen] = await read(place, as('planner'), reference)
    expect(seen).toMatchObject({
      answer: { words: '东边那一扇。', isOnBehalf: false },
      isMineToAnswer: false,
    })
  })

  test('about an entry on behalf is answered by the grid worker who brought it', async () => {
    const { place, people, said, as } = await scene()
    const worker = as('grid_worker')
    const other = await newPerson(services, place, { roles: ['grid_worker'] })
    const entry = { ...said, spokenFor: '一位老人', consent: 'spoken', wasReadBack: true }
    const { reference } = await performAs(services, place, worker, submitIdeaOnBehalf, entry)
    await expect(
      performAs(services, place, people.get('resident') as Actor, askAuthor, { reference, words: '哪扇？' }),
    ).rejects.toEqual(refusal('not_allowed'))
    const { id: questionId } = await performAs(services, place, as('case_handler'), askAuthor, {
      reference,
      words: '是哪一扇门？',
    })
    expect(await readAs(services, place, other, listMyQuestions, {})).toEqual([])
    await expect(
      performAs(services, place, other, answerQuestion, { questionId, words: '东边' }),
    ).rejects.toEqual(refusal('not_found'))
    await performAs(services, place, worker, answerQuestion, { questionId, words: '老人说是东边。' })
    const [seen] = await read(place, as('planner'), reference)
    expect(seen?.answer).toMatchObject({ words: '老人说是东边。', isOnBehalf: true })
    expect(JSON.stringify(seen)).not.toContain('一位老人')
  })

  test('about a report of wrongdoing is for case handlers alone, and nobody else hears of it', async () => {
    const { place, said, as } = await scene('report')
    const author = await newPerson(services, place)
    const { reference } = await performAs(services, place, author, submitIdea, { ...said, kind: 'report' })
    await expect(
      performAs(services, place, as('planner'), askAuthor, { reference, words: '哪一家？' }),
    ).rejects.toEqual(refusal('not_found'))
    await performAs(services, place, as('case_handler'), askAuthor, { reference, words: '哪一家？' })
    expect(await read(place, as('planner'), reference)).toEqual([])
    expect(await read(place, as('moderator'), reference)).toEqual([])
    expect(await read(place, author, reference)).toHaveLength(1)
    const events = await services.database.kysely
      .selectFrom('event')
      .select(['subject_kind', 'is_public', 'after'])
      .where('place_id', '=', place.id)
      .where('verb', '=', 'ask-author')
      .execute()
    expect(events).toMatchObject([{ subject_kind: 'idea', is_public: false }])
    expect(JSON.stringify(events)).not.toContain('哪一家')
  })

  test('tells the writer and the grid worker, and the answer tells whoever asked', async () => {
    const { place, said, as } = await scene()
    const worker = as('grid_worker')
    const entry = { ...said, spokenFor: '一位老人', consent: 'spoken', wasReadBack: true }
    const { reference } = await performAs(services, place, worker, submitIdeaOnBehalf, entry)
    const planner = as('planner')
    const { id: questionId } = await performAs(services, place, planner, askAuthor, {
      reference,
      words: '哪扇门？',
    })
    await tellAll()
    const told = async (actor: Actor) =>
      (await readAs(services, place, actor, listNotifications, {})).notifications.map(({ kind }) => kind)
    expect(await told(worker)).toEqual(['question_asked'])
    expect(await told(planner)).toEqual([])
    await performAs(services, place, worker, answerQuestion, { questionId, words: '东边。' })
    await tellAll()
    expect(await told(planner)).toEqual(['question_answered'])
    await expect(
      performAs(services, place, worker, answerQuestion, { questionId: newId(), words: '东边。' }),
    ).rejects.toEqual(refusal('not_found'))
  })
})
