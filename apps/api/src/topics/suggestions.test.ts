import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { listTopicSuggestions } from './list-topic-suggestions.ts'
import { openTopic } from './open-topic.ts'
import { placeInTopic } from './place-in-topic.ts'
import { rejectTopicSuggestion } from './reject-topic-suggestion.ts'
import { undoTopicChange } from './undo-topic-change.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const { toPosition } = localFrame(liutingLiAnchor)
const said = [
  '一下雨就积水到脚踝',
  '雨后积水，老人出不了门',
  'The lane floods, water stands for days',
  '门口积水没人管',
  '食堂太贵',
  '桂花树不要砍',
  '招牌要大一点',
  '井口没护栏',
]

test('a planner accepts, rejects and takes back what is suggested, and what is hidden or sorted is not suggested', async () => {
  const place = await newPlace(services)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const writer = await newPerson(services, place)
  const references: string[] = []
  for (const [at, words] of said.entries()) {
    const idea = { kind: 'request', title: words.slice(0, 12), words, position: toPosition(20 + 12 * at, 20) }
    references.push((await performAs(services, place, writer, submitIdea, idea)).reference)
  }
  const read = () => readAs(services, place, planner, listTopicSuggestions, {})
  const floods = references.slice(0, 4)

  const first = await read()
  expect(first).toMatchObject({ unsorted: 8, lookedAt: 8 })
  const [group] = first.suggestions
  expect(group?.ideas.map(({ reference }) => reference).toSorted()).toEqual(floods.toSorted())
  expect(group).toMatchObject({ topic: null, words: [{ zh: '积水', en: 'flood' }], metres: 12 })

  const { reference: topic } = await performAs(services, place, planner, openTopic, {
    name: { zh: '积水', en: 'Flooding' },
    summary: { zh: '', en: '' },
  })
  const { changeId } = await performAs(services, place, planner, placeInTopic, {
    reference: topic,
    ideas: floods.slice(0, 3),
    reason: '都说到积水',
  })
  const joins = async () => (await read()).suggestions.filter((each) => each.topic?.reference === topic)
  expect((await joins()).map(({ ideas }) => ideas.map(({ reference }) => reference))).toEqual([[floods[3]]])
  expect(await read()).toMatchObject({ unsorted: 5 })

  const rejection = { ideas: [floods[3]], topic }
  await performAs(services, place, planner, rejectTopicSuggestion, rejection)
  // Whoever is slower says the same once more.
  await performAs(services, place, planner, rejectTopicSuggestion, rejection)
  expect(await joins()).toEqual([])
  await performAs(services, place, planner, rejectTopicSuggestion, { ...rejection, isRejected: false })
  expect(await joins()).toHaveLength(1)

  const moderator = await newPerson(services, place, { roles: ['moderator'] })
  const grounds = { reasonCode: 'personal_data', reason: '写出了别人的姓名。' }
  await performAs(services, place, moderator, hideIdea, { reference: floods[3], ...grounds })
  expect(await read()).toMatchObject({ unsorted: 4, lookedAt: 7 })
  expect(await joins()).toEqual([])

  await performAs(services, place, planner, undoTopicChange, { changeId })
  expect(await read()).toMatchObject({ unsorted: 7, lookedAt: 7 })
})
