import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerIdea } from '../ideas/answer-idea.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { follow } from '../threads/follow.ts'
import { support } from '../threads/support.ts'
import { writeComment } from '../threads/write-comment.ts'
import { listNotifications } from './list-notifications.ts'
import { notify } from './notify.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
})
afterAll(() => services.close())

const both = (words: string) => ({ zh: words, en: words })
const someone = (roles: Parameters<typeof newPerson>[2] = {}) => newPerson(services, place, roles)
type Person = Awaited<ReturnType<typeof someone>>
const told = async (person: Person) =>
  (await readAs(services, place, person, listNotifications, {})).notifications.map(({ kind }) => kind)
const work = async () => {
  while ((await notify.run(services)) > 0);
}

/** An idea with its writer, and people who each stand by it in one way; the writer follows it too. */
async function scene(kind = 'request') {
  const [author, supporter, opponent, commenter, follower, late, planner] = await Promise.all([
    someone(),
    someone(),
    someone(),
    someone(),
    someone(),
    someone(),
    someone({ roles: ['planner', 'case_handler', 'moderator'] }),
  ])
  const position = place.site.coordinates[0]?.[0]
  const said = { kind, title: '一盏路灯', words: '巷口晚上太暗。', position }
  const idea = await performAs(services, place, author, submitIdea, said)
  if (kind === 'report') return { author, supporter, planner, idea }
  const { threadId } = idea
  await performAs(services, place, supporter, support, { threadId, stance: 'support' })
  await performAs(services, place, opponent, support, { threadId, stance: 'oppose' })
  await performAs(services, place, commenter, writeComment, { threadId, words: '同意。' })
  for (const person of [author, commenter, follower, planner])
    await performAs(services, place, person, follow, { threadId, isFollowed: true })
  return { author, supporter, opponent, commenter, follower, late, planner, idea }
}
const answer = (planner: Person, reference: string) =>
  performAs(services, place, planner, answerIdea, {
    reference,
    disposition: 'adopted',
    reason: both('本月底前装好。'),
  })

test('whoever supports, comments on or follows an idea hears of its answer once; nobody who comes later', async () => {
  const { author, supporter, opponent, commenter, follower, late, planner, idea } = await scene()
  await answer(planner, idea.reference)
  if (late) await performAs(services, place, late, follow, { threadId: idea.threadId, isFollowed: true })
  await work()
  const all = await Promise.all(
    [author, supporter, commenter, follower, opponent, late, planner].map((person) => told(person as Person)),
  )
  const others = ['followed_answered']
  expect(all).toEqual([['idea_answered', 'idea_commented'], others, others, others, [], [], []])
})

test('of an idea that was hidden by then, and of a report, nobody but its writer hears', async () => {
  const { author, follower, supporter, planner, idea } = await scene()
  await answer(planner, idea.reference)
  const grounds = { reasonCode: 'off_topic', reason: '与这件事没有关系' }
  await performAs(services, place, planner, hideIdea, { reference: idea.reference, ...grounds })
  await work()
  expect(await told(author)).toContain('idea_answered')
  expect([await told(supporter), await told(follower as Person)]).toEqual([[], []])
  const report = await scene('report')
  await answer(report.planner, report.idea.reference)
  await work()
  expect([await told(report.author), await told(report.supporter)]).toEqual([['idea_answered'], []])
})
