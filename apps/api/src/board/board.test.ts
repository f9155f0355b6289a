import { sql } from '@hetu/db/sql'
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { answerIdea } from '../ideas/answer-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { figuresOf } from '../open-data/read-figures.ts'
import { newId } from '../server/new-id.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { downloadBoardIdeas } from './download-board-ideas.ts'
import { downloadBoardVerdicts } from './download-board-verdicts.ts'
import { downloadBoard } from './download-board.ts'
import { readBoard } from './read-board.ts'

let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

const both = (words: string) => ({ zh: words, en: words })
const script = join(import.meta.dirname, '../../../../tools/recount-board.mjs')

/** What the script, which knows nothing of the project, counts from the download. */
async function recounted(place: PlaceContext): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'hetu-board-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'board.json')
  await writeFile(file, JSON.stringify(await download(place)))
  const { stdout } = await promisify(execFile)(process.execPath, [script, file], { cwd: folder })
  return JSON.parse(stdout)
}

const visitor = { personId: null, roles: ['visitor'] as const, relations: [], disciplines: [] }
const download = (place: PlaceContext) => readAs(services, place, visitor, downloadBoard, {})
const board = async (place: PlaceContext) => readAs(services, place, visitor, readBoard, {})

type Said = 'yes' | 'partly' | 'no' | null

/**
 * A place with ideas of two kinds, said on different days and most of them answered, and with so many people asked
 * about them in each of these months, who said these things; everything is over.
 */
async function scene(
  asked: readonly { month: string; kind: 'request' | 'complaint'; said: Said; stars: number | null }[],
) {
  const place = await newPlace(services)
  const [author, planner] = await Promise.all([
    newPerson(services, place),
    newPerson(services, place, { roles: ['planner'] }),
  ])
  const position = place.site.coordinates[0]?.[0]
  const ids = new Map<string, string>()
  const days = (before: number) => new Date(Date.now() - before * 86_400_000)
  for (const [index, kind] of (['request', 'complaint', 'request', 'request'] as const).entries()) {
    const said = { kind, title: `第${index}件事`, words: '巷口晚上太暗。', position }
    const idea = await performAs(services, place, author, submitIdea, said, { at: days(300 - index * 40) })
    ids.set(kind, idea.id)
    if (index === 3) continue
    const answer = { reference: idea.reference, disposition: 'adopted', reason: both('本月底前装好。') }
    await performAs(services, place, planner, answerIdea, answer, {
      at: days(300 - index * 40 - 5 - index * 7),
    })
  }
  const event = await services.database.kysely
    .selectFrom('event')
    .select('id')
    .where('place_id', '=', place.id)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  for (const { month, kind, said, stars } of asked) {
    const person = await newPerson(services, place)
    const [id, at] = [newId(), `${month}-03T04:00:00Z`]
    await sql`insert into verdict_request (place_id, id, person_id, idea_id, event_id, standing, round, asked_at, closes_at)
      values (${place.id}, ${id}, ${person.personId}, ${ids.get(kind)}, ${event.id}, 'supporter', 1, ${at}, ${at}::timestamptz + interval '30 days')`.execute(
      services.database.kysely,
    )
    if (said !== null)
      await sql`insert into verdict (place_id, request_id, solved, satisfaction, reasons, words, language, channel, given_at, changed_at)
        values (${place.id}, ${id}, ${said}, ${stars}, '[]', '', 'zh', 'online', ${at}, ${at})`.execute(
        services.database.kysely,
      )
  }
  return place
}

/** The evaluation of the demonstration: 118 asked, 79 answered, 64 solved, 57 satisfied. */
const evaluation = Array.from({ length: 118 }, (_, index) => ({
  month: index % 3 === 0 ? '2025-04' : '2025-06',
  kind: index % 4 === 0 ? ('complaint' as const) : ('request' as const),
  said:
    index < 64 ? ('yes' as const) : index < 70 ? ('partly' as const) : index < 79 ? ('no' as const) : null,
  stars: index < 57 ? 5 : index < 79 ? 2 : null,
}))

describe('the board', () => {
  test('says what the script counts from the download, to the last digit', async () => {
    const place = await scene(evaluation)
    const { board: told } = await board(place)
    expect(told.outcome).toMatchObject({
      solved: { count: 64, of: 79, asked: 118 },
      satisfied: { count: 57, of: 79, asked: 118 },
    })
    expect(told.answering).toMatchObject({
      ideas: 4,
      answered: 3,
      inTime: 2,
      overdue: 1,
      days: { median: 12, p90: 19 },
    })
    expect(told.byAsked).toHaveLength(2)
    expect(await recounted(place)).toEqual(JSON.parse(JSON.stringify(told)))
  })

  test('moves by exactly one, as download and script do, when one of the verdicts is another', async () => {
    const place = await scene(evaluation)
    await sql`update verdict set solved = 'no' where (place_id, request_id) in (
      select place_id, request_id from verdict where place_id = ${place.id} and solved = 'yes' limit 1)`.execute(
      services.database.kysely,
    )
    const { board: told } = await board(place)
    expect(told.outcome.solved).toMatchObject({ count: 63, of: 79, asked: 118 })
    expect(await recounted(place)).toEqual(JSON.parse(JSON.stringify(told)))
  })

  test('agrees with the figures of the place on what was answered', async () => {
    const place = await scene([])
    const [{ board: told, overdue }, figures] = await Promise.all([board(place), figuresOf(services, place)])
    expect([told.answering.answered, told.answering.ideas]).toEqual([
      figures.answered.count,
      figures.answered.of,
    ])
    expect([told.answering.inTime, told.answering.overdue, told.answering.days]).toEqual([
      figures.inTime.count,
      figures.overdueCount,
      figures.daysToAnswer,
    ])
    expect(overdue.map(({ reference }) => reference)).toEqual(
      figures.overdue.map(({ reference }) => reference),
    )
  })

  test('says nothing in figures of fewer than ten, nor of a month in which somebody may still answer', async () => {
    const few = await scene(evaluation.slice(0, 9))
    expect((await board(few)).board.outcome.solved).toMatchObject({ count: null, share: null })
    expect((await download(few)).verdicts).toEqual([])
    const now = new Date().toISOString().slice(0, 7)
    const open = await scene(evaluation.map((each) => ({ ...each, month: now })))
    expect((await download(open)).verdicts).toEqual([])
  })

  test('holds a kind back whose number a subtraction would tell', async () => {
    // Two months, so that the complaints of few stand beside many requests.
    const place = await scene(
      evaluation.slice(0, 40).map((each, index) => ({
        ...each,
        month: '2025-04',
        kind: index < 3 ? ('complaint' as const) : ('request' as const),
      })),
    )
    const { verdicts } = await download(place)
    expect(verdicts.map(({ cut, name }) => [cut, name])).toEqual([
      ['all', 'all'],
      ['channel', 'online'],
    ])
  })

  test('is there as tables too, of the same rows', async () => {
    const place = await scene(evaluation)
    const data = await download(place)
    for (const [read, rows] of [
      [downloadBoardIdeas, data.ideas],
      [downloadBoardVerdicts, data.verdicts],
    ] as const) {
      const { body } = (await readAs(services, place, visitor, read, {})) as { body: string }
      expect(body.trim().split('\r\n')).toHaveLength(rows.length + 1)
    }
  })
})
