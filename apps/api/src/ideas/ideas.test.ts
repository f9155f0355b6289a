import { geometry, json } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Actor } from '@hetu/domain/people/actor'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { answerIdea } from './answer-idea.ts'
import { notify } from '../notifications/notify.ts'
import { correctIdea } from './correct-idea.ts'
import { findSimilarIdeas } from './find-similar-ideas.ts'
import { hideIdea } from './hide-idea.ts'
import { honourIdea } from './honour-idea.ts'
import { listMyIdeas } from './list-my-ideas.ts'
import { listUnansweredIdeas } from './list-unanswered-ideas.ts'
import { readIdea } from './read-idea.ts'
import { readIdeaByCode } from './read-idea-by-code.ts'
import { readModeration } from './read-moderation.ts'
import { restoreIdea } from './restore-idea.ts'
import { submitIdea } from './submit-idea.ts'
import { submitIdeaOnBehalf } from './submit-idea-on-behalf.ts'
import { support } from '../threads/support.ts'
import { writeComment } from '../threads/write-comment.ts'
import { flag } from '../threads/flag.ts'
import { listOpenFlags } from '../threads/list-open-flags.ts'
import { settleFlag } from '../threads/settle-flag.ts'

type Person = Actor & { personId: string }
const { toPosition } = localFrame(liutingLiAnchor)
const at = ([lon, lat]: number[]) => ({ lon, lat })
let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let lin: Person
let zhao: Person
let moderator: Person
let planner: Person
let handler: Person
let worker: Person

beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  lin = await newPerson(services, place, { name: '林阿姨' })
  zhao = await newPerson(services, place, { name: '老赵' })
  moderator = await newPerson(services, place, { roles: ['moderator'] })
  planner = await newPerson(services, place, { roles: ['planner'], name: '苏宁' })
  handler = await newPerson(services, place, { roles: ['case_handler'] })
  worker = await newPerson(services, place, { roles: ['grid_worker'] })
  const square = (x: number, y: number, side: number) =>
    geometry({
      type: 'Polygon',
      coordinates: [
        [
          toPosition(x, y),
          toPosition(x + side, y),
          toPosition(x + side, y + side),
          toPosition(x, y + side),
          toPosition(x, y),
        ],
      ],
    })
  const db = services.database.kysely
  await db
    .insertInto('grid_cell')
    .values({
      place_id: place.id,
      id: 'G1',
      name: json({ zh: '一网格', en: 'Cell 1' }),
      geometry: square(0, 0, 240),
    })
    .execute()
  await db
    .insertInto('courtyard')
    .values({
      place_id: place.id,
      id: 'Y7',
      name: json({ zh: '双井巷 7 号院', en: 'Courtyard 7' }),
      geometry: square(100, 100, 40),
    })
    .execute()
  await db
    .insertInto('landmark')
    .values([
      {
        place_id: place.id,
        id: 'lane',
        kind: 'lane',
        name: json({ zh: '打灯巷', en: 'Lantern Lane' }),
        geometry: geometry({ type: 'LineString', coordinates: [toPosition(150, 0), toPosition(150, 300)] }),
      },
      {
        place_id: place.id,
        id: 'd1',
        kind: 'door',
        name: json({ zh: '打灯巷 60 号', en: '60 Lantern Lane' }),
        geometry: geometry({ type: 'Point', coordinates: toPosition(147, 60) }),
      },
    ])
    .execute()
})
afterAll(() => services.close())

const flood = {
  kind: 'complaint',
  category: 'drainage',
  title: '打灯巷南头积水',
  words: '打灯巷南头一下大雨就积水到脚踝，老人不敢出门。',
  position: toPosition(151, 96),
}
const submit = (who: Person, more: object = {}, how: { idempotencyKey?: string; at?: Date } = {}) =>
  // Said to be at a certain time, an act spends no budget; here one person says more than an hour allows.
  performAs(services, place, who, submitIdea, { ...flood, ...more }, { at: new Date(), ...how })
const read = (who: Actor, reference: string) => readAs(services, place, who, readIdea, { reference })
const refuses = (code: string) => ({ refusal: expect.objectContaining({ code }) })
const reason = { zh: '已经安排疏通排水口。', en: 'The drain is being cleared.' }
const answer = (who: Person, reference: string, disposition = 'adopted') =>
  performAs(services, place, who, answerIdea, { reference, disposition, reason })

describe('submitIdea', () => {
  test('gives references without a gap, also when some are refused in between and many come at once', async () => {
    const quarter = await newPlace(services)
    const say = (more: object = {}) => performAs(services, quarter, lin, submitIdea, { ...flood, ...more })
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        say(i % 3 === 0 ? { photoIds: ['0190a0a0-0000-7000-8000-000000000000'] } : {}),
      ),
    )
    const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.reference] : []))
    expect(given.toSorted()).toEqual(Array.from({ length: 8 }, (_, i) => `TST-000${i + 1}`))
  })

  test('names the place back when none is given, and keeps the name that is given', async () => {
    const near = await submit(lin, { position: toPosition(147, 66) })
    expect(near.placeName).toEqual({ zh: '离打灯巷 60 号约 6 米', en: 'about 6 m from 60 Lantern Lane' })
    expect((await submit(lin, { placeName: '老槐树下' })).placeName.zh).toBe('老槐树下')
  })

  test('promises an answer by the place’s own calendar, also back-dated', async () => {
    // 23:30 in UTC is already the next morning in Shanghai.
    const receipt = await submit(lin, {}, { at: new Date('2026-05-19T23:30:00Z') })
    expect(receipt.answerDueOn).toBe('2026-06-04')
    expect((await read(visitor, receipt.reference)).createdAt).toBe('2026-05-19T23:30:00.000Z')
  })

  test('is about a line or an area where its writer drew one; its mark stands on it', async () => {
    const line = { type: 'LineString', coordinates: [toPosition(150, 20), toPosition(150, 180)] }
    const along = await submit(lin, { shape: line, position: toPosition(153, 100) })
    const told = await read(visitor, along.reference)
    expect(told).toMatchObject({ extent: 'line', shape: line })
    expect(told.position[0]).toBeCloseTo(toPosition(150, 100)[0], 7)
    expect(told.position[1]).toBeCloseTo(toPosition(150, 100)[1], 7)

    const ring = [toPosition(10, 10), toPosition(60, 10), toPosition(60, 60), toPosition(10, 10)]
    const area = { type: 'Polygon', coordinates: [ring] }
    const over = await submit(lin, { shape: area, position: toPosition(40, 20) })
    expect(await read(visitor, over.reference)).toMatchObject({
      extent: 'area',
      shape: area,
      position: toPosition(40, 20),
    })
    expect(await read(visitor, (await submit(lin)).reference)).toMatchObject({ extent: 'spot', shape: null })
  })

  test('refuses a shape that crosses itself, is a point, has too many corners or leaves the quarter', async () => {
    const through = (...corners: [number, number][]) => corners.map(([x, y]) => toPosition(x, y))
    const area = (...corners: [number, number][]) => ({ type: 'Polygon', coordinates: [through(...corners)] })
    const wrong: [object, string][] = [
      [area([0, 0], [50, 50], [50, 0], [0, 50], [0, 0]), 'shape_crosses_itself'],
      [{ type: 'Point', coordinates: toPosition(0, 0) }, 'shape_wrong_type'],
      [
        {
          type: 'LineString',
          coordinates: through(...Array.from({ length: 201 }, (_, x): [number, number] => [x, 0])),
        },
        'shape_too_many_vertices',
      ],
    ]
    for (const [shape, code] of wrong)
      await expect(submit(lin, { shape })).rejects.toMatchObject(refuses(code))
    const far = { type: 'LineString', coordinates: through([150, 20], [9000, 20]) }
    await expect(submit(lin, { shape: far })).rejects.toMatchObject(refuses('shape_outside_place'))
  })

  test('keeps no outline of a home', async () => {
    const yard = [toPosition(101, 101), toPosition(110, 101), toPosition(110, 110), toPosition(101, 101)]
    const { reference } = await submit(lin, {
      position: toPosition(105, 104),
      isHome: true,
      shape: { type: 'Polygon', coordinates: [yard] },
    })
    expect(await read(lin, reference)).toMatchObject({ extent: 'spot', shape: null })
    const kept = await services.database.kysely
      .selectFrom('idea')
      .select('shape')
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    expect(kept?.shape).toBeNull()
  })

  test('knows its grid cell', async () => {
    const { id } = await submit(lin)
    const row = await services.database.kysely
      .selectFrom('idea')
      .select('grid_cell_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.grid_cell_id).toBe('G1')
  })

  test('tells at once when the spot lies outside the quarter, and passes it on', async () => {
    const receipt = await submit(lin, { position: toPosition(600, 50) })
    expect(receipt).toMatchObject({ isOutside: true, state: 'transferred' })
  })

  test('refuses positions that cannot be meant', async () => {
    await expect(submit(lin, { position: [0, 0] })).rejects.toMatchObject(refuses('shape_at_zero'))
    await expect(submit(lin, { position: [32, 122.5] })).rejects.toMatchObject(refuses('bad_input'))
    await expect(submit(lin, { position: [116.4, 39.9] })).rejects.toMatchObject(
      refuses('shape_outside_place'),
    )
    for (const position of [
      ['122.5', '32'],
      [122.5],
      [122.5, 32, 7],
      [null, 32],
      [Number.NaN, 32],
      [Infinity, 32],
      '122.5,32',
    ]) {
      await expect(submit(lin, { position })).rejects.toMatchObject(refuses('bad_input'))
    }
  })

  test('shows a home only as its courtyard, under the courtyard’s name', async () => {
    const receipt = await submit(lin, {
      isHome: true,
      position: toPosition(139, 101),
      placeName: '我家 3 号门',
    })
    const shown = await read(visitor, receipt.reference)
    expect(shown.placeName.zh).toBe('双井巷 7 号院')
    expect(shown.position[0]).toBeCloseTo(toPosition(120, 120)[0], 6)
    const everything = JSON.stringify(shown)
    expect(everything).not.toContain('我家 3 号门')
    expect(everything).not.toContain(String(toPosition(139, 101)[0]).slice(0, 10))
  })

  test('shows a home outside every courtyard as its lane', async () => {
    const receipt = await submit(lin, { isHome: true, position: toPosition(160, 20) })
    expect(receipt.placeName.zh).toBe('打灯巷')
    expect((await read(visitor, receipt.reference)).position[1]).toBeCloseTo(toPosition(150, 150)[1], 6)
  })

  test('keeps a report of wrongdoing from everybody but its writer and those who deal with it', async () => {
    const receipt = await submit(lin, { kind: 'report', title: '举报金丝雀', words: '举报内容金丝雀' })
    expect(receipt.isPublic).toBe(false)
    for (const who of [visitor, zhao, planner, worker]) {
      await expect(read(who, receipt.reference)).rejects.toMatchObject(refuses('not_found'))
    }
    for (const who of [lin, handler, moderator])
      expect((await read(who, receipt.reference)).words).toBe('举报内容金丝雀')
    const found = await readAs(services, place, zhao, findSimilarIdeas, {
      ...at(flood.position),
      words: '举报内容金丝雀',
      category: 'drainage',
    })
    expect(JSON.stringify(found)).not.toContain('金丝雀')
    expect(JSON.stringify(await readAs(services, place, planner, listUnansweredIdeas, {}))).not.toContain(
      '金丝雀',
    )
    expect(JSON.stringify(await readAs(services, place, handler, listUnansweredIdeas, {}))).toContain(
      '金丝雀',
    )
    await expect(answer(planner, receipt.reference)).rejects.toMatchObject(refuses('not_found'))
    const events = await services.database.kysely
      .selectFrom('event')
      .select('is_public')
      .where('subject_id', '=', receipt.id)
      .execute()
    expect(events).toEqual([{ is_public: false }])
  })

  test('keeps markup as plain text in every field', async () => {
    for (const text of [
      '<svg onload=alert(1)>',
      '"><script>alert(1)</script>',
      "'; drop table idea; --",
      '=cmd|calc!A1',
    ]) {
      const { reference } = await submit(lin, { title: text, words: text, placeName: text })
      expect(await read(visitor, reference)).toMatchObject({
        title: text,
        words: text,
        placeName: { zh: text },
      })
    }
  })

  test('ignores what no one may set', async () => {
    const sneaky = JSON.parse(
      `{"status":"done","state":"answered","authorId":"${zhao.personId}","author_id":"${zhao.personId}","reference":"TST-9999","golden_at":"2020-01-01","isGolden":true,"channel":"paper","persons":500,"__proto__":{"isHome":true},"constructor":{"prototype":{"polluted":1}}}`,
    ) as object
    const receipt = await submit(lin, sneaky)
    expect(receipt.reference).not.toBe('TST-9999')
    expect(await read(visitor, receipt.reference)).toMatchObject({
      status: 'idea',
      state: 'registered',
      author: { id: lin.personId },
      isGolden: false,
      channel: 'online',
      persons: 1,
    })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('a repeat after a lost reply gives the same receipt and one idea; other words under its key are refused', async () => {
    const idempotencyKey = 'a-key-kept-over-retries'
    const first = await submit(lin, {}, { idempotencyKey })
    const second = await submit(lin, {}, { idempotencyKey })
    expect(second).toEqual(first)
    await expect(submit(lin, { words: '别的话' }, { idempotencyKey })).rejects.toMatchObject(
      refuses('key_reused'),
    )
  })

  test('is followed by its writer from the start', async () => {
    const { reference } = await submit(lin)
    expect(await read(lin, reference)).toMatchObject({ isFollowed: true, isMine: true })
    expect(await read(zhao, reference)).toMatchObject({ isFollowed: false, isMine: false })
  })

  test('refuses words without end', async () => {
    await expect(submit(lin, { words: '长'.repeat(4001) })).rejects.toMatchObject(refuses('bad_input'))
    await expect(submit(lin, { title: '长'.repeat(81) })).rejects.toMatchObject(refuses('bad_input'))
  })
})

describe('submitIdeaOnBehalf', () => {
  const spoken = { spokenFor: '孙奶奶金丝雀', consent: 'spoken', wasReadBack: true, persons: 7 }
  const enter = (more: object = {}) =>
    performAs(services, place, worker, submitIdeaOnBehalf, { ...flood, ...spoken, ...more })

  test('marks the channel, counts the persons, and tells nobody who spoke', async () => {
    const { reference } = await enter()
    const seen = await read(visitor, reference)
    expect(seen).toMatchObject({
      channel: 'grid_worker',
      persons: 7,
      author: { chosenName: { zh: '一位街坊' } },
    })
    for (const who of [visitor, zhao, moderator, planner])
      expect(JSON.stringify(await read(who, reference))).not.toContain('金丝雀')
  })

  test('gives a code once that opens the entry without an account, however it is typed', async () => {
    const { queryCode, reference } = await enter()
    expect(queryCode).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const typed = `${queryCode.slice(0, 4).toLowerCase()}-${queryCode.slice(4)} `
    expect(await readAs(services, place, visitor, readIdeaByCode, { code: typed })).toMatchObject({
      reference,
      persons: 7,
    })
    const stored = await services.database.kysely.selectFrom('proxy_entry').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain(queryCode)
    const other = await newPlace(services)
    await expect(readAs(services, other, visitor, readIdeaByCode, { code: queryCode })).rejects.toMatchObject(
      refuses('not_found'),
    )
    await expect(
      readAs(services, place, visitor, readIdeaByCode, { code: 'ABCDEFGH' }),
    ).rejects.toMatchObject(refuses('not_found'))
  })

  test('needs consent and reading back', async () => {
    await expect(enter({ wasReadBack: false })).rejects.toMatchObject(refuses('bad_input'))
    await expect(enter({ consent: 'none' })).rejects.toMatchObject(refuses('bad_input'))
  })

  test('speaks for nobody who can sign in by themselves', async () => {
    await expect(enter({ personId: lin.personId })).rejects.toMatchObject(refuses('not_found'))
    await expect(enter({ personId: worker.personId })).rejects.toMatchObject(refuses('own_item'))
    const first = await enter({ chosenName: '孙奶奶' })
    const author = (await read(visitor, first.reference)).author
    const second = await enter({ personId: author.id })
    expect((await read(visitor, second.reference)).author).toEqual(author)
  })
})

describe('restoreIdea', () => {
  test('shows the words again, lets people talk again, and tells the author and whoever hid it', async () => {
    const { reference } = await submit(lin)
    const restore = (who: Person) =>
      performAs(services, place, who, restoreIdea, { reference, reason: '核实过，没有点名任何人' })
    const second = await newPerson(services, place, { roles: ['moderator'] })
    await expect(restore(second)).rejects.toMatchObject(refuses('not_hidden'))
    const grounds = { reasonCode: 'accusation', reason: '含有指名指控' }
    await performAs(services, place, moderator, hideIdea, { reference, ...grounds })
    await restore(second)
    expect(await read(visitor, reference)).toMatchObject({ words: flood.words, hidden: null })
    await expect(restore(second)).rejects.toMatchObject(refuses('not_hidden'))
    while ((await notify.run(services)) > 0);
    const told = await services.database.kysely
      .selectFrom('notification')
      .select(['person_id', 'params'])
      .where('place_id', '=', place.id)
      .where('kind', '=', 'idea_restored')
      .execute()
    expect(told.map((row) => row.person_id).toSorted()).toEqual([lin.personId, moderator.personId].toSorted())
    expect(JSON.stringify(told)).toContain('核实过')
  })

  test('is not for one’s own words, nor for those of another place', async () => {
    const { reference } = await submit(moderator)
    const second = await newPerson(services, place, { roles: ['moderator'] })
    const grounds = { reasonCode: 'spam', reason: '看起来像广告' }
    await performAs(services, place, second, hideIdea, { reference, ...grounds })
    const restore = (where: PlaceContext, who: Person) =>
      performAs(services, where, who, restoreIdea, { reference, reason: '不是广告' })
    await expect(restore(place, moderator)).rejects.toMatchObject(refuses('own_item'))
    const other = await newPlace(services)
    const stranger = await newPerson(services, other, { roles: ['moderator'] })
    await expect(restore(other, stranger)).rejects.toMatchObject(refuses('not_found'))
  })
})

describe('hideIdea', () => {
  test('hides words, title and named place from all but author and moderators, with a public reason', async () => {
    const { reference, threadId } = await submit(lin, {
      title: '金丝雀标题',
      words: '金丝雀内容',
      placeName: '金丝雀地点',
    })
    await performAs(services, place, moderator, hideIdea, {
      reference,
      reasonCode: 'accusation',
      reason: '含有指名指控',
    })
    for (const who of [visitor, zhao, planner]) {
      const seen = await read(who, reference)
      expect(seen).toMatchObject({
        words: null,
        title: '',
        hidden: { reasonCode: 'accusation', reason: '含有指名指控' },
      })
      expect(JSON.stringify(seen)).not.toContain('金丝雀')
    }
    for (const who of [lin, moderator]) expect((await read(who, reference)).words).toBe('金丝雀内容')
    expect(
      JSON.stringify(
        await readAs(services, place, zhao, findSimilarIdeas, {
          ...at(flood.position),
          words: '金丝雀内容',
          category: 'drainage',
        }),
      ),
    ).not.toContain('金丝雀')
    expect(JSON.stringify(await readAs(services, place, planner, listUnansweredIdeas, {}))).not.toContain(
      '金丝雀',
    )
    expect(
      (await readAs(services, place, lin, listMyIdeas, {})).find((idea) => idea.reference === reference)
        ?.isHidden,
    ).toBe(true)
    const app = createApp(services, '.')
    for (const path of [
      `ideas/${reference}`,
      `ideas/${reference}/comments`,
      `threads/${threadId}`,
      `threads/${threadId}/comments`,
      'similar-ideas?lon=122.5016&lat=32.0009&words=金丝雀',
    ]) {
      const response = await app.request(`/api/places/${place.slug}/${path}`)
      expect(await response.text()).not.toContain('金丝雀')
    }
    expect((await readAs(services, place, moderator, readModeration, {})).hidden[0]).toMatchObject({
      kind: 'idea',
      words: '金丝雀内容',
      hiddenBy: { id: moderator.personId },
    })
  })

  test('conflicts for the second moderator and refuses one’s own idea', async () => {
    const { reference } = await submit(lin)
    const hide = (of: string) =>
      performAs(services, place, moderator, hideIdea, {
        reference: of,
        reasonCode: 'spam',
        reason: '广告内容',
      })
    await hide(reference)
    await expect(hide(reference)).rejects.toMatchObject(refuses('already_hidden'))
    const own = await submit(moderator)
    await expect(hide(own.reference)).rejects.toMatchObject(refuses('own_item'))
  })
})

describe('answerIdea', () => {
  test('passes an idea on to somebody who is named, and to nobody else', async () => {
    const { reference } = await submit(lin)
    const pass = (referredTo: object | null) =>
      performAs(services, place, planner, answerIdea, {
        reference,
        disposition: 'out_of_competence',
        reason,
        referredTo,
      })
    await expect(pass(null)).rejects.toMatchObject({ refusal: { code: 'bad_input', path: ['referredTo'] } })
    expect(await read(visitor, reference)).toMatchObject({ state: 'registered', answers: [] })
    await pass({ zh: '东岸街道办事处', en: 'East Bank Sub-district Office' })
    expect(await read(visitor, reference)).toMatchObject({ state: 'transferred' })
  })

  test('adds an answer and never overwrites one; the newest decides the status', async () => {
    const { reference } = await submit(lin)
    await answer(planner, reference, 'not_adopted')
    await answer(handler, reference, 'adopted')
    const seen = await read(visitor, reference)
    expect(seen.answers.map(({ disposition }) => disposition)).toEqual(['not_adopted', 'adopted'])
    expect(seen).toMatchObject({ status: 'adopted', state: 'answered' })
    expect(seen.history.map(({ verb }) => verb)).toEqual(['submit-idea', 'answer-idea', 'answer-idea'])
  })

  test('takes an idea off the list of those that wait, which begins with the oldest', async () => {
    const old = await submit(lin, {}, { at: new Date('2025-01-01T00:00:00Z') })
    const list = () => readAs(services, place, planner, listUnansweredIdeas, {})
    expect((await list())[0]).toMatchObject({ idea: { reference: old.reference }, isOverdue: true })
    await answer(planner, old.reference)
    expect((await list()).some(({ idea }) => idea.reference === old.reference)).toBe(false)
  })

  test('knows no idea of another place, and nobody answers their own', async () => {
    const { reference } = await submit(lin)
    const other = await newPlace(services)
    const stranger = await newPerson(services, other, { roles: ['planner', 'moderator'] })
    for (const act of [
      () => performAs(services, other, stranger, answerIdea, { reference, disposition: 'adopted', reason }),
      () =>
        performAs(services, other, stranger, hideIdea, { reference, reasonCode: 'spam', reason: '广告内容' }),
      () => performAs(services, other, stranger, honourIdea, { reference }),
    ]) {
      await expect(act()).rejects.toMatchObject(refuses('not_found'))
    }
    const own = await submit(planner)
    await expect(answer(planner, own.reference)).rejects.toMatchObject(refuses('own_item'))
  })
})

describe('settleFlag', () => {
  test('a flag on one’s own idea is settled by somebody else', async () => {
    const { threadId } = await submit(moderator)
    await performAs(services, place, zhao, flag, { threadId, reasonCode: 'spam' })
    const flags = await listOpenFlags(services.database.kysely, place.id, visitor)
    const flagId = flags.find((one) => one.threadId === threadId)?.id
    const settling = { flagId, settlement: 'kept', words: '不是广告' }
    await expect(performAs(services, place, moderator, settleFlag, settling)).rejects.toMatchObject(
      refuses('own_item'),
    )
    const second = await newPerson(services, place, { roles: ['moderator'] })
    expect(await performAs(services, place, second, settleFlag, settling)).toEqual({ isSettled: true })
  })
})

describe('correctIdea', () => {
  const dry = {
    ...flood,
    title: '打灯巷北头积水',
    words: '是北头积水，不是南头。',
    position: toPosition(151, 106),
  }
  const correct = (who: Person, reference: string, more: object = {}) =>
    performAs(services, place, who, correctIdea, { reference, ...dry, ...more })

  test('puts other words and another spot in their place; reference and day stay, the record has the first words', async () => {
    const first = await submit(lin)
    const corrected = await correct(lin, first.reference)
    expect(corrected).toMatchObject({
      ...first,
      placeName: expect.anything() as unknown,
    })
    const shown = await read(visitor, first.reference)
    expect(shown).toMatchObject({ title: dry.title, words: dry.words })
    expect(shown.history.map(({ verb }) => verb)).toEqual(['submit-idea', 'correct-idea'])
    const kept = await services.database.kysely
      .selectFrom('event')
      .select('before')
      .where('subject_id', '=', first.id)
      .where('verb', '=', 'correct-idea')
      .executeTakeFirstOrThrow()
    expect(kept.before).toMatchObject({ words: flood.words })
    const found = await readAs(services, place, zhao, findSimilarIdeas, {
      ...at(dry.position),
      words: '北头',
      category: 'drainage',
    })
    expect(found.map(({ idea }) => idea.reference)).toContain(first.reference)
  })

  test('is the writer’s alone, and of what they wrote by themselves', async () => {
    const { reference } = await submit(lin)
    await expect(correct(zhao, reference)).rejects.toMatchObject(refuses('not_found'))
    await expect(correct(planner, reference)).rejects.toMatchObject(refuses('not_found'))
  })

  const takingUp: Record<string, (idea: { reference: string; threadId: string }) => Promise<unknown>> = {
    answered: ({ reference }) => answer(planner, reference),
    honoured: ({ reference }) => performAs(services, place, planner, honourIdea, { reference }),
    supported: ({ threadId }) => performAs(services, place, zhao, support, { threadId, stance: 'support' }),
    commented: ({ threadId }) =>
      performAs(services, place, zhao, writeComment, { threadId, words: '我家也是' }),
    flagged: ({ threadId }) => performAs(services, place, zhao, flag, { threadId, reasonCode: 'spam' }),
  }
  test.each(Object.keys(takingUp))('is refused once it was %s, and nothing is changed', async (how) => {
    const idea = await submit(lin)
    await takingUp[how]?.(idea)
    await expect(correct(lin, idea.reference)).rejects.toMatchObject(refuses('idea_taken_up'))
    expect((await read(visitor, idea.reference)).words).toBe(flood.words)
  })

  test('is refused while it is hidden', async () => {
    const { reference } = await submit(lin)
    await performAs(services, place, moderator, hideIdea, {
      reference,
      reasonCode: 'off_topic',
      reason: '与本片区无关',
    })
    await expect(correct(lin, reference)).rejects.toMatchObject(refuses('already_hidden'))
  })

  test('that makes a report of it closes it and its thread to everybody else', async () => {
    const { reference, threadId } = await submit(lin)
    expect((await correct(lin, reference, { kind: 'report' })).isPublic).toBe(false)
    await expect(read(zhao, reference)).rejects.toMatchObject(refuses('not_found'))
    await expect(
      performAs(services, place, zhao, writeComment, { threadId, words: '看得到吗' }),
    ).rejects.toMatchObject(refuses('not_found'))
  })
})

describe('honourIdea', () => {
  test('honours an idea once', async () => {
    const { reference } = await submit(lin)
    await performAs(services, place, planner, honourIdea, { reference })
    expect(await read(visitor, reference)).toMatchObject({ isGolden: true, status: 'adopted' })
    await expect(performAs(services, place, planner, honourIdea, { reference })).rejects.toMatchObject(
      refuses('already_honoured'),
    )
    const own = await submit(planner)
    await expect(
      performAs(services, place, planner, honourIdea, { reference: own.reference }),
    ).rejects.toMatchObject(refuses('own_item'))
  })
})

describe('findSimilarIdeas', () => {
  test('explains itself by metres and shared words, and measures from where an idea is shown', async () => {
    const quarter = await newPlace(services)
    await performAs(services, quarter, lin, submitIdea, flood)
    await performAs(services, quarter, lin, submitIdea, { ...flood, position: toPosition(151, 170) })
    const found = await readAs(services, quarter, zhao, findSimilarIdeas, {
      ...at(toPosition(151, 100)),
      words: '巷口大雨积水',
      category: 'drainage',
    })
    expect(found).toMatchObject([{ metres: 4, sharedWords: ['大雨', '积水'], idea: { words: flood.words } }])
  })
})

describe('the routes of ideas', () => {
  test('open desks and own lists only to whom they belong', async () => {
    const app = createApp(services, '.')
    for (const path of ['my-ideas', 'unanswered-ideas', 'moderation']) {
      expect((await app.request(`/api/places/${place.slug}/${path}`)).status).toBe(401)
    }
  })

  test('refuse nonsense in the address without telling more', async () => {
    const app = createApp(services, '.')
    expect((await app.request(`/api/places/${place.slug}/ideas/TST-99999`)).status).toBe(404)
    expect((await app.request(`/api/places/${place.slug}/photos/not-an-id/large`)).status).toBe(422)
    expect((await app.request(`/api/places/${place.slug}/similar-ideas?lon=x&lat=1`)).status).toBe(422)
  })
})
