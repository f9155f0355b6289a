import { json, geometry, sql } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { visitor } from '@hetu/domain/people/actor'
import { PosterCode } from '@hetu/domain/posters/poster-code'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { newProposal } from '../reviews/testing/review-case.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, readAs, testServices } from '../testing/services.ts'
import { makePoster } from './make-poster.ts'
import { readPoster } from './read-poster.ts'

let services: Awaited<ReturnType<typeof testServices>>
let place: PlaceContext
let planner: Awaited<ReturnType<typeof newPerson>>
const { toPosition } = localFrame(liutingLiAnchor)

beforeAll(async () => {
  services = await testServices()
  place = await addPlace()
  planner = await newPerson(services, place, { roles: ['planner'] })
})
afterAll(() => services.close())

async function addPlace() {
  const made = await newPlace(services)
  await services.database.kysely
    .insertInto('landmark')
    .values({
      place_id: made.id,
      id: 'well-lane',
      kind: 'lane',
      name: json({ zh: '井巷', en: 'Well Lane' }),
      geometry: geometry({ type: 'LineString', coordinates: [toPosition(10, 10), toPosition(90, 10)] }),
    })
    .execute()
  return made
}

const lane = { kind: 'lane', subject: 'well-lane' }
const make = (of: object, by = planner, at = place) => performAs(services, at, by, makePoster, of)
const read = (code: string, at = place, look = services) => readAs(look, at, visitor, readPoster, { code })
const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) })

test('a lane has one code, which leads to it, however often and by whomever its poster is made', async () => {
  const { code } = await make(lane)
  const worker = await newPerson(services, place, { roles: ['grid_worker'] })
  expect(await make(lane, worker)).toEqual({ code })
  expect(PosterCode.safeParse(code).success).toBe(true)
  expect(await read(` ${code.toLowerCase()} `)).toMatchObject({
    code,
    kind: 'lane',
    subject: 'well-lane',
    name: { zh: '井巷', en: 'Well Lane' },
    open: [],
    changed: null,
  })
})

test('whoever makes it at the same moment gets the same code', async () => {
  const other = await addPlace()
  const makers = await Promise.all(
    Array.from({ length: 4 }, () => newPerson(services, other, { roles: ['planner'] })),
  )
  const made = await Promise.all(makers.map((maker) => make(lane, maker, other)))
  expect(new Set(made.map(({ code }) => code)).size).toBe(1)
})

test('no two places share a code, and none is found in another place than its own', async () => {
  const other = await addPlace()
  const { code } = await make(lane, await newPerson(services, other, { roles: ['planner'] }), other)
  expect(code).not.toBe((await make(lane)).code)
  await expect(read(code)).rejects.toEqual(refused('not_found'))
})

test('a code stands for its thing for good', async () => {
  const { code } = await make(lane)
  const db = services.database.kysely
  for (const statement of [
    sql`delete from poster where code = ${code}`,
    sql`update poster set subject = 'other' where code = ${code}`,
    sql`delete from poster_code where code = ${code}`,
  ])
    await expect(statement.execute(db)).rejects.toThrow(/never changed or deleted/)
})

test('nothing that not everybody may see gets a poster, and one that is hidden later says nothing', async () => {
  await expect(make({ kind: 'lane', subject: 'no-lane' })).rejects.toEqual(refused('not_found'))
  await expect(make({ kind: 'proposal', subject: 'P9' })).rejects.toEqual(refused('not_found'))
  const writer = await newPerson(services, place, { roles: ['resident'] })
  const { reference } = await performAs(services, place, writer, submitIdea, {
    kind: 'request',
    title: '做两个共用厨房',
    words: '五户共用一个水龙头。',
    position: toPosition(40, 20),
  })
  const { code } = await make({ kind: 'idea', subject: reference.toLowerCase() })
  expect(await read(code)).toMatchObject({ kind: 'idea', subject: reference, name: { zh: '做两个共用厨房' } })
  const moderator = await newPerson(services, place, { roles: ['moderator'] })
  await performAs(services, place, moderator, hideIdea, {
    reference,
    reasonCode: 'personal_data',
    reason: '写出了别人的姓名。',
  })
  await expect(read(code)).rejects.toEqual(refused('not_found'))
  await expect(make({ kind: 'idea', subject: reference })).rejects.toEqual(refused('not_found'))
})

test('a draft has no poster; what everybody may know has', async () => {
  const { id, reference } = await newProposal(services, place, planner.personId, 'P3')
  const stage = (name: string) =>
    sql`update proposal set stage = ${name} where id = ${id}`.execute(services.database.kysely)
  await stage('draft')
  await expect(make({ kind: 'proposal', subject: reference })).rejects.toEqual(refused('not_found'))
  await stage('notice')
  const { code } = await make({ kind: 'proposal', subject: reference })
  expect(await read(code)).toMatchObject({ kind: 'proposal', subject: reference })
})

test('the address on paper is the one of the setting; without it there is none', async () => {
  const { code } = await make(lane)
  expect(await read(code)).toMatchObject({ address: null, qrSvg: null })
  const publicUrl = 'https://hetu.example.org/'
  const set = { ...services, config: { ...services.config, publicUrl } }
  const { address, qrSvg } = await read(code, place, set)
  // The quarters of these tests are several in one deployment, so the address names the one.
  expect(address).toBe(`https://hetu.example.org/p/${place.slug}/q/${code}`)
  expect(qrSvg).toMatch(/^<svg/)
})
