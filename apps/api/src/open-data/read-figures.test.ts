import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerIdea } from '../ideas/answer-idea.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { listUnansweredIdeas } from '../ideas/list-unanswered-ideas.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { writeComment } from '../threads/write-comment.ts'
import { figuresOf } from './read-figures.ts'

const { toPosition } = localFrame(liutingLiAnchor)
type Person = Awaited<ReturnType<typeof newPerson>>
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const idea = { kind: 'suggestion', title: '巷口积水', words: '下雨就积水。', position: toPosition(120, 100) }
const submit = (place: PlaceContext, who: Person, more: object = {}, at?: string) =>
  performAs(services, place, who, submitIdea, { ...idea, ...more }, at ? { at: new Date(at) } : {})

describe('readFigures', () => {
  test('counts nobody for what is not public: a report, and what was hidden with all that hung on it', async () => {
    const place = await newPlace(services)
    const people = async () => (await figuresOf(services, place)).people.count
    await submit(place, await newPerson(services, place), { kind: 'report' })
    expect(await people()).toBe(0)
    const { reference, threadId } = await submit(place, await newPerson(services, place))
    await performAs(services, place, await newPerson(services, place), writeComment, {
      threadId,
      words: '我家门口也是。',
    })
    await performAs(services, place, await newPerson(services, place), support, {
      threadId,
      stance: 'support',
    })
    expect(await people()).toBe(3)
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    await performAs(services, place, moderator, hideIdea, {
      reference,
      reasonCode: 'spam',
      reason: '像是广告',
    })
    expect(await people()).toBe(0)
    expect((await figuresOf(services, place)).byChannel).toEqual([])
  })

  test('measures against the promised day of the place, as the writer was told and the desk sees it', async () => {
    const place = await newPlace(services)
    const lin = await newPerson(services, place)
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const reason = { zh: '已列入今年的排水计划', en: 'It is in the drainage plan of this year' }
    const answered = async (said: string, at: string) => {
      const { reference } = await submit(place, lin, {}, said)
      const answer = { reference, disposition: 'explained', reason }
      await performAs(services, place, planner, answerIdea, answer, { at: new Date(at) })
    }
    // Fifteen days were promised: the last minute of the sixteenth, and the next morning.
    await answered('2026-03-01T10:00:00+08:00', '2026-03-16T23:59:00+08:00')
    await answered('2026-03-01T10:00:00+08:00', '2026-03-17T08:00:00+08:00')
    expect(await figuresOf(services, place)).toMatchObject({
      inTime: { count: 1, of: 2 },
      daysToAnswer: { median: 15, p90: 16 },
    })
    const hour = 3_600_000
    for (const hours of [15 * 24 - 1, 15 * 24 + 1, 16 * 24 - 1, 16 * 24 + 1])
      await submit(place, lin, {}, new Date(Date.now() - hours * hour).toISOString())
    const waiting = await readAs(services, place, planner, listUnansweredIdeas, {})
    expect(new Set((await figuresOf(services, place)).overdue.map(({ reference }) => reference))).toEqual(
      new Set(waiting.filter(({ isOverdue }) => isOverdue).map((row) => row.idea.reference)),
    )
  })

  test('counts all that wait too long and names those that wait longest; the quantiles are days that occurred', async () => {
    const place = await newPlace(services)
    const lin = await newPerson(services, place)
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const day = 86_400_000
    const said = []
    for (let waits = 0; waits < 105; waits += 1)
      said.push(await submit(place, lin, {}, new Date(Date.now() - (40 + waits) * day).toISOString()))
    const figures = await figuresOf(services, place)
    expect([figures.overdueCount, figures.overdue.length]).toEqual([105, 100])
    expect(figures.overdue[0]?.reference).toBe(said.at(-1)?.reference)
    expect(figures.overdue.map(({ days }) => days)).toEqual(
      figures.overdue.map(({ days }) => days).toSorted((a, b) => b - a),
    )
    const reason = { zh: '已列入今年的排水计划', en: 'It is in the drainage plan of this year' }
    for (const [at, { reference }] of said.slice(0, 10).entries()) {
      const answer = { reference, disposition: 'explained', reason }
      const on = new Date(Date.now() - (40 + at) * day + (at + 1) * day).toISOString()
      await performAs(services, place, planner, answerIdea, answer, { at: new Date(on) })
    }
    // One to ten days: nearest rank.
    expect((await figuresOf(services, place)).daysToAnswer).toEqual({ median: 5, p90: 9 })
  })
})
