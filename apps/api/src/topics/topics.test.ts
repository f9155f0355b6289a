import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { type Actor, visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { restoreIdea } from '../ideas/restore-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { hideComment } from '../threads/hide-comment.ts'
import { support } from '../threads/support.ts'
import { writeComment } from '../threads/write-comment.ts'
import { answerObjection } from './answer-objection.ts'
import { editTopic } from './edit-topic.ts'
import { listIdeaTopics } from './list-idea-topics.ts'
import { listTopics } from './list-topics.ts'
import { mergeTopics } from './merge-topics.ts'
import { moveBetweenTopics } from './move-between-topics.ts'
import { objectToLink } from './object-to-link.ts'
import { openTopic } from './open-topic.ts'
import { placeInTopic } from './place-in-topic.ts'
import { publishTopic } from './publish-topic.ts'
import { readTopic } from './read-topic.ts'
import { splitTopic } from './split-topic.ts'
import { takeOutOfTopic } from './take-out-of-topic.ts'
import { undoTopicChange } from './undo-topic-change.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const { toPosition } = localFrame(liutingLiAnchor)
const both = (words: string) => ({ zh: words, en: words })
const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })
const reason = '说的是同一处'

async function scene() {
  const place = await newPlace(services)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  return { place, planner, ...at(place, planner) }
}

function at(place: PlaceContext, planner: Actor & { personId: string }) {
  const open = async (name: string) =>
    (await performAs(services, place, planner, openTopic, { name: both(name), summary: both('') })).reference
  const say = async (title: string, by?: Actor, more: object = {}) => {
    const writer = by ?? (await newPerson(services, place))
    const idea = {
      kind: 'request',
      title,
      words: `${title}，请看看。`,
      position: toPosition(40, 20),
      ...more,
    }
    return { writer, ...(await performAs(services, place, writer, submitIdea, idea)) }
  }
  const put = (reference: string, ideas: string[], stance = 'for', more: object = {}) =>
    performAs(services, place, planner, placeInTopic, { reference, ideas, stance, reason, ...more })
  const read = (reference: string, by: Actor = planner) =>
    readAs(services, place, by, readTopic, { reference })
  const publish = (reference: string) =>
    performAs(services, place, planner, publishTopic, { reference, isPublished: true })
  const undo = (changeId: string) => performAs(services, place, planner, undoTopicChange, { changeId })
  return { open, say, put, read, publish, undo }
}

describe('counting', () => {
  test('a person counts once per topic, whatever they wrote and supported', async () => {
    const { place, open, say, put, read } = await scene()
    const topic = await open('巷口积水')
    const writer = await newPerson(services, place)
    const one = await say('巷口积水', writer)
    const two = await say('下雨就淹', writer)
    const third = await say('不用修', await newPerson(services, place))
    await performAs(services, place, writer, support, { threadId: third.threadId, stance: 'support' })
    const neighbour = await newPerson(services, place)
    for (const of of [one, two])
      await performAs(services, place, neighbour, support, { threadId: of.threadId, stance: 'support' })
    const opponent = await newPerson(services, place)
    await performAs(services, place, opponent, support, { threadId: one.threadId, stance: 'oppose' })
    await put(topic, [one.reference, two.reference])
    await put(topic, [third.reference], 'against')
    const { counts, links, ideaCount } = await read(topic)
    expect(ideaCount).toBe(3)
    expect(counts).toMatchObject({ persons: 4, for: 2, against: 2, condition: 0, none: 0, several: 0 })
    expect(
      links
        .filter(({ isQuoted }) => isQuoted)
        .map(({ stance }) => stance)
        .toSorted(),
    ).toEqual(['against', 'for', 'for'])
  })

  test('words brought under another stance stand with that one alone', async () => {
    const { open, say, put, read } = await scene()
    const topic = await open('巷口积水')
    const idea = await say('巷口积水')
    await put(topic, [idea.reference], 'for')
    await put(topic, [idea.reference], 'condition')
    expect((await read(topic)).counts).toMatchObject({ persons: 1, for: 0, condition: 1 })
    await expect(put(topic, [idea.reference], 'condition')).rejects.toEqual(refused('topic_unchanged'))
  })
})

describe('sorting', () => {
  test('merge, split, move and taking out lose nothing, and each can be taken back', async () => {
    const { place, planner, open, say, put, read, undo } = await scene()
    const [drain, light] = [await open('排水'), await open('路灯')]
    const ideas = [await say('一下雨就积水'), await say('井盖堵了'), await say('路灯坏了')].map(
      (idea) => idea.reference,
    )
    await put(drain, ideas.slice(0, 2))
    await put(light, ideas.slice(2))
    const told = async () => ({
      drain: (await read(drain)).links.map(({ id }) => id).toSorted(),
      light: (await read(light)).links.map(({ id }) => id).toSorted(),
      closed: [(await read(drain)).closedInto, (await read(light)).closedInto],
    })
    const before = await told()
    const does = [
      () => performAs(services, place, planner, mergeTopics, { reference: light, into: drain, reason }),
      () =>
        performAs(services, place, planner, splitTopic, {
          reference: drain,
          ideas: [ideas[0]],
          name: both('积水'),
          summary: both(''),
          reason,
        }),
      () =>
        performAs(services, place, planner, moveBetweenTopics, {
          reference: drain,
          to: light,
          ideas: [ideas[1]],
          reason,
        }),
      () =>
        performAs(services, place, planner, takeOutOfTopic, { reference: drain, ideas: [ideas[1]], reason }),
    ]
    let last = ''
    for (const act of does) {
      const done = await act()
      expect(await told()).not.toEqual(before)
      const back = await undo(done.changeId)
      expect(await told()).toEqual(before)
      await expect(undo(done.changeId)).rejects.toEqual(refused('topic_changed_since'))
      last = back.changeId
    }
    // What was taken back can be done again, and taken back again.
    const forth = await undo(last)
    expect(await told()).not.toEqual(before)
    await undo(forth.changeId)
    expect(await told()).toEqual(before)
    const history = (await read(drain)).changes
    expect(history.map(({ kind }) => kind)).toContain('merge')
    expect(history.filter(({ isUndone }) => isUndone).length).toBeGreaterThanOrEqual(5)
  })

  test('a merged topic says where it went, takes nothing more, and is on no list', async () => {
    const { place, planner, open, say, put, read } = await scene()
    const [one, two] = [await open('排水'), await open('积水')]
    const idea = await say('一下雨就积水')
    await put(one, [idea.reference])
    await performAs(services, place, planner, mergeTopics, { reference: one, into: two, reason })
    expect(await read(one)).toMatchObject({ closedInto: two, links: [] })
    const other = await say('井盖堵了')
    await expect(put(one, [other.reference])).rejects.toMatchObject({
      refusal: { code: 'topic_closed', params: { into: two } },
    })
    expect(
      (await readAs(services, place, planner, listTopics, {})).map(({ reference }) => reference),
    ).toEqual([two])
  })

  test('the idea names its topics, and a topic what was said below an idea', async () => {
    const { place, open, say, put, read, publish } = await scene()
    const topic = await open('排水')
    const idea = await say('一下雨就积水')
    const commenter = await newPerson(services, place)
    const comment = await performAs(services, place, commenter, writeComment, {
      threadId: idea.threadId,
      words: '先清井盖再说。',
    })
    await put(topic, [idea.reference])
    await put(topic, [], 'condition', { comments: [comment.id] })
    const topics = () => readAs(services, place, visitor, listIdeaTopics, { reference: idea.reference })
    expect(await topics()).toEqual([])
    await publish(topic)
    expect(await topics()).toMatchObject([{ reference: topic, stance: 'for', reason, persons: 2 }])
    expect(await read(topic, visitor)).toMatchObject({
      ideaCount: 1,
      commentCount: 1,
      counts: { condition: 1 },
    })
  })

  test('all are placed or none, and what nobody may read is placed nowhere', async () => {
    const { open, say, put, read } = await scene()
    const topic = await open('排水')
    const idea = await say('一下雨就积水')
    const report = await say('有人收钱', undefined, { kind: 'report' })
    await expect(put(topic, [idea.reference, report.reference])).rejects.toEqual(
      refused('topic_words_not_found'),
    )
    expect((await read(topic)).links).toEqual([])
  })

  test('the name is changed, and nobody else finds the topic before it is published', async () => {
    const { place, planner, open, read, publish } = await scene()
    const topic = await open('排水')
    await performAs(services, place, planner, editTopic, {
      reference: topic,
      name: both('巷子的排水'),
      summary: both('雨后积水的地方。'),
    })
    await expect(read(topic, visitor)).rejects.toEqual(refused('not_found'))
    expect(await readAs(services, place, visitor, listTopics, {})).toEqual([])
    await publish(topic)
    expect(await read(topic, visitor)).toMatchObject({ name: both('巷子的排水'), isPublished: true })
    await expect(publish(topic)).rejects.toEqual(refused('topic_unchanged'))
  })
})

test('what is hidden is neither shown nor counted, comes back when it is shown again, and is moved with the rest', async () => {
  const { place, planner, open, say, put, read, publish } = await scene()
  const [topic, other] = [await open('排水'), await open('别的')]
  const moderator = await newPerson(services, place, { roles: ['moderator'] })
  const idea = await say('一下雨就积水')
  const comment = await performAs(services, place, await newPerson(services, place), writeComment, {
    threadId: idea.threadId,
    words: '我家也是。',
  })
  await put(topic, [idea.reference], 'for', { comments: [comment.id] })
  await publish(topic)
  await publish(other)
  const grounds = { reasonCode: 'personal_data', reason: '写出了别人的姓名。' }
  await performAs(services, place, moderator, hideComment, { commentId: comment.id, ...grounds })
  expect((await read(topic, visitor)).counts.persons).toBe(1)
  await performAs(services, place, moderator, hideIdea, { reference: idea.reference, ...grounds })
  expect(await read(topic, visitor)).toMatchObject({ links: [], counts: { persons: 0 }, positions: [] })
  await performAs(services, place, planner, mergeTopics, { reference: topic, into: other, reason })
  await performAs(services, place, moderator, restoreIdea, {
    reference: idea.reference,
    reason: '核实过，可以公开',
  })
  expect((await read(other, visitor)).links.map(({ id }) => id)).toEqual([idea.reference])
})

describe('objections', () => {
  test('are shown by their ground, their words to planners alone, and are answered once', async () => {
    const { place, planner, open, say, put, read, publish } = await scene()
    const topic = await open('排水')
    const idea = await say('一下雨就积水')
    await put(topic, [idea.reference])
    const object = (by: Actor, more: object = {}) =>
      performAs(services, place, by, objectToLink, {
        reference: topic,
        ideas: [idea.reference],
        ground: 'stance_wrong',
        words: '我没有同意。',
        ...more,
      })
    await expect(object(idea.writer)).rejects.toEqual(refused('not_found'))
    await publish(topic)
    const { id } = await object(idea.writer)
    await expect(object(idea.writer)).rejects.toEqual(refused('objection_waits'))
    const other = await say('路灯坏了')
    await expect(object(idea.writer, { ideas: [other.reference] })).rejects.toEqual(refused('not_found'))
    const seen = await read(topic, visitor)
    expect(seen).toMatchObject({ waitingObjections: 1 })
    expect(seen.objections).toMatchObject([
      { id, ground: 'stance_wrong', isByWriter: true, words: null, answer: null },
    ])
    expect((await read(topic)).objections[0]?.words).toBe('我没有同意。')
    expect((await read(topic, idea.writer)).links[0]).toMatchObject({
      isMine: true,
      isMyObjectionWaiting: true,
    })
    const answer = { objectionId: id, answer: both('已经改成“未表态”。') }
    await performAs(services, place, planner, answerObjection, answer)
    await expect(performAs(services, place, planner, answerObjection, answer)).rejects.toEqual(
      refused('objection_answered'),
    )
    expect(await read(topic, visitor)).toMatchObject({
      waitingObjections: 0,
      objections: [{ answer: both('已经改成“未表态”。') }],
    })
  })
})
