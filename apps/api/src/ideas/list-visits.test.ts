import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { addAreas, giveCell } from '../places/testing/area-scene.ts'
import { afterAll, expect, test } from 'vitest'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { answerIdea } from './answer-idea.ts'
import { listVisits } from './list-visits.ts'
import { submitIdea } from './submit-idea.ts'
import { submitIdeaOnBehalf } from './submit-idea-on-behalf.ts'

const services = await testServices()
afterAll(() => services.close())
const { toPosition } = localFrame(liutingLiAnchor)

test('a grid worker sees what they entered, answers to bring first, and the doors of their cells without an entry', async () => {
  const place = await newPlace(services)
  await addAreas(services, place)
  const worker = await newPerson(services, place, { roles: ['grid_worker'] })
  const other = await newPerson(services, place, { roles: ['grid_worker'] })
  const planner = await newPerson(services, place, { roles: ['planner'] })
  await giveCell(services, place, worker.personId, 'west')
  const said = { kind: 'request', title: '门口积水', words: '下雨天出不去。', position: toPosition(40, 40) }
  const enter = (by: typeof worker, more: object = {}) =>
    performAs(services, place, by, submitIdeaOnBehalf, {
      ...said,
      spokenFor: '一位老人',
      consent: 'spoken',
      wasReadBack: true,
      ...more,
    })
  const visits = () => readAs(services, place, worker, listVisits, {})
  const quiet = async () => (await visits()).quietCourtyards.map(({ id }) => id).toSorted()

  expect(await visits()).toMatchObject({ entries: [] })
  expect(await quiet()).toEqual(['mostly-west-yard', 'west-yard'])
  // What somebody said for themselves there is no entry.
  await performAs(services, place, planner, submitIdea, said)
  expect(await quiet()).toEqual(['mostly-west-yard', 'west-yard'])
  const answered = await enter(worker)
  const waiting = await enter(worker, { position: toPosition(100, 100) })
  await enter(other, { position: toPosition(230, 40) })
  expect(await quiet()).toEqual([])
  await performAs(services, place, planner, answerIdea, {
    reference: answered.reference,
    disposition: 'adopted',
    reason: { zh: '本月底前疏通。', en: 'Cleared this month.' },
  })
  const { entries } = await visits()
  expect(entries.map(({ reference, isAnswered }) => [reference, isAnswered])).toEqual([
    [answered.reference, true],
    [waiting.reference, false],
  ])
  expect(JSON.stringify(await visits())).not.toContain('一位老人')
})
