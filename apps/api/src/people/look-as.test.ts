import { json } from '@hetu/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { newId } from '../server/new-id.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { openKeepingBrowser, openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, testServices } from '../testing/services.ts'

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
/** The same database in a process that did not load the demonstration. */
let elsewhere: ReturnType<typeof createApp>
let demonstration: PlaceContext
let real: PlaceContext
beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const config = { ...services.config, loadsDemonstration: false }
  elsewhere = createApp({ ...services, config }, import.meta.dirname)
  demonstration = await newPlace(services)
  real = await newPlace(services)
  await services.database.kysely
    .updateTable('place')
    .set({ is_demonstration: true })
    .where('id', '=', demonstration.id)
    .execute()
})
afterAll(() => services.close())

async function newFigure(isNamed = true) {
  const { personId } = await newPerson(services, demonstration, { roles: ['moderator'] })
  const db = services.database.kysely
  await db
    .updateTable('person')
    .set({ origin: 'demonstration', is_named: isNamed })
    .where('id', '=', personId)
    .execute()
  // Somebody gave it rights in a real place too.
  await db
    .insertInto('place_role')
    .values({ place_id: real.id, person_id: personId, role: 'moderator', granted_at: new Date() })
    .execute()
  await db
    .insertInto('place_relation')
    .values({
      place_id: real.id,
      id: newId(),
      person_id: personId,
      relation: 'owner',
      area_kind: 'place',
      label: json({ zh: '业主', en: 'Owner' }),
      verified_at: new Date(),
    })
    .execute()
  return personId
}

const idea = {
  kind: 'suggestion',
  title: '装一盏灯',
  words: '巷子里晚上没有灯。',
  position: [122.502, 32.001],
}

describe('somebody of the demonstration', () => {
  test('acts in it, and is a visitor in every other place, whatever they were given there', async () => {
    const browser = openKeepingBrowser(server.app, '127.0.0.1')
    const looked = await browser.send('POST', '/api/look-as', { personId: await newFigure() })
    expect(looked.status).toBe(200)
    const seen = []
    for (const { slug } of [demonstration, real]) {
      const me = (await (await browser.get(`/api/places/${slug}/me`)).json()) as { person: unknown }
      const moderation = await browser.get(`/api/places/${slug}/moderation`)
      const said = await browser.send('POST', `/api/places/${slug}/ideas`, idea)
      seen.push([me.person !== null, moderation.status, said.status])
    }
    expect(seen).toEqual([
      [true, 200, 201],
      [false, 401, 401],
    ])
  })

  test('is nobody for whom staff of another place may speak', async () => {
    const personId = await newFigure()
    const entry = { ...idea, personId, spokenFor: '一位老人', consent: 'spoken', wasReadBack: true }
    const answers = []
    for (const place of [demonstration, real]) {
      const worker = await newPerson(services, place, { roles: ['grid_worker'] })
      const enters = await server.as(worker.personId)
      answers.push((await enters.send('POST', `/api/places/${place.slug}/ideas/on-behalf`, entry)).status)
    }
    expect(answers).toEqual([201, 404])
  })

  test('without a name is nobody to look as', async () => {
    const personId = await newFigure(false)
    expect((await server.visitor.send('POST', '/api/look-as', { personId })).status).toBe(403)
  })

  test('cannot be looked as, is not listed and has no session in a process without the demonstration', async () => {
    const personId = await newFigure()
    const earlier = openKeepingBrowser(server.app, '127.0.0.1')
    const looked = await earlier.send('POST', '/api/look-as', { personId })
    const cookie = looked.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const here = openKeepingBrowser(elsewhere, '127.0.0.1')
    expect((await here.send('POST', '/api/look-as', { personId })).status).toBe(403)
    expect(await (await here.get('/api/demonstration-people')).json()).toEqual([])
    const who = async (browser: typeof here) =>
      ((await (await browser.get('/api/me', { Cookie: cookie })).json()) as { person: unknown }).person
    expect([await who(earlier), await who(here)]).toEqual([expect.objectContaining({ id: personId }), null])
    const said = await here.send('POST', `/api/places/${demonstration.slug}/ideas`, idea, { Cookie: cookie })
    expect(said.status).toBe(401)
  })
})
