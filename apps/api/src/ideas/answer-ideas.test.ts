import { refusalSentence, Refused } from '@hetu/domain/refusal'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { fewestOpposed } from '@hetu/domain/ideas/may-answer-together'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { answerIdea } from './answer-idea.ts'
import { answerIdeas } from './answer-ideas.ts'
import { checkAnswering } from './check-answering.ts'
import { listUnansweredIdeas } from './list-unanswered-ideas.ts'
import { readIdea } from './read-idea.ts'
import { submitIdea } from './submit-idea.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const reason = { zh: '本月底前装好路灯。', en: 'The lamps come this month.' }
const answer = { disposition: 'adopted', reason }

async function scene() {
  const place = await newPlace(services)
  const planner = await newPerson(services, place, { roles: ['planner'] })
  const resident = await newPerson(services, place)
  const [position] = place.site.coordinates[0] ?? []
  const say = async (more: object = {}, by = resident) =>
    performAs(services, place, by, submitIdea, {
      kind: 'request',
      title: '一盏路灯',
      words: '巷口晚上太暗。',
      position,
      ...more,
    })
  const together = (references: string[], more: object = {}) =>
    performAs(services, place, planner, answerIdeas, { references, ...answer, ...more })
  const check = (references: string[]) => readAs(services, place, planner, checkAnswering, { references })
  return { place, planner, resident, say, together, check }
}

/** Who of several is refused, by name and code, when all are answered at once. */
async function refusedRows(trying: Promise<unknown>): Promise<string> {
  const error = await trying.then(
    () => null,
    (problem: unknown) => problem,
  )
  if (!(error instanceof Refused)) throw error
  expect(error.refusal.code).toBe('ideas_not_together')
  return refusalSentence(error.refusal, 'en')
}

describe('several ideas answered with one reason', () => {
  test('each get their own answer and their own event', async () => {
    const { place, planner, say, together, check } = await scene()
    const references = [(await say()).reference, (await say()).reference, (await say()).reference]
    expect(await check(references)).toEqual([])
    expect((await together(references)).references.toSorted()).toEqual(references.toSorted())
    for (const reference of references) {
      const idea = await readAs(services, place, planner, readIdea, { reference })
      expect(idea.answers).toMatchObject([{ disposition: 'adopted', reason }])
      expect(idea.state).toBe('answered')
      expect(idea.history.map(({ verb }) => verb)).toEqual(['submit-idea', 'answer-ideas'])
    }
    expect(await readAs(services, place, planner, listUnansweredIdeas, {})).toEqual([])
  })

  test('are refused row by row by name, and then none is answered', async () => {
    const { place, planner, say, together, check } = await scene()
    const [open, answered, own] = [await say(), await say(), await say({}, planner)]
    const report = await say({ kind: 'report' })
    await performAs(services, place, planner, answerIdea, { reference: answered.reference, ...answer })
    const all = [open, answered, own, report].map(({ reference }) => reference)
    const references = [...all, 'TST-9999']
    const sentence = await refusedRows(together(references))
    const rows = await check(references)
    expect(rows.map(({ name, refusal: { code } }) => [name, code])).toEqual([
      [answered.reference, 'idea_answered_already'],
      [own.reference, 'own_item'],
      [report.reference, 'not_found'],
      ['TST-9999', 'not_found'],
    ])
    for (const { name } of rows) expect(sentence).toContain(name)
    expect(sentence).not.toContain(open.reference)
    const left = await readAs(services, place, planner, readIdea, { reference: open.reference })
    expect([left.answers, left.state]).toEqual([[], 'registered'])
  })

  test('are of one state: one that lies outside was passed on already', async () => {
    const { say, together, check } = await scene()
    const inside = await say()
    const outside = await say({ position: localFrame(liutingLiAnchor).toPosition(600, 50) })
    const references = [inside.reference, outside.reference]
    expect(await refusedRows(together(references))).toContain(outside.reference)
    expect(await check(references)).toMatchObject([
      {
        name: outside.reference,
        refusal: { code: 'idea_in_other_state', params: { other: inside.reference } },
      },
    ])
  })

  test('are not opposed: those who support the one oppose the other, and are too many to be told apart', async () => {
    const { place, say, together, check } = await scene()
    const [parking, noParking] = [await say(), await say()]
    const references = [parking.reference, noParking.reference]
    const stand = async () => {
      const person = await newPerson(services, place)
      const stance = (threadId: string, towards: string) =>
        performAs(services, place, person, support, { threadId, stance: towards })
      await stance(parking.threadId, 'support')
      await stance(noParking.threadId, 'oppose')
    }
    for (let person = 1; person < fewestOpposed; person += 1) await stand()
    expect(await check(references)).toEqual([])
    await stand()
    expect(await check(references)).toMatchObject([
      { name: parking.reference, refusal: { code: 'idea_opposed' } },
      { name: noParking.reference, refusal: { code: 'idea_opposed' } },
    ])
    expect(await refusedRows(together(references))).toContain(noParking.reference)
  })

  test('are refused without a reason, without whom they go to, twice, and none', async () => {
    const { say, together } = await scene()
    const { reference } = await say()
    const bad = { refusal: { code: 'bad_input' } }
    await expect(together([reference], { reason: { zh: '好', en: 'ok' } })).rejects.toMatchObject(bad)
    await expect(together([reference], { disposition: 'out_of_competence' })).rejects.toMatchObject(bad)
    await expect(together([reference, reference])).rejects.toMatchObject(bad)
    await expect(together([])).rejects.toMatchObject(bad)
  })
})
