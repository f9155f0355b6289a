import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { once } from 'node:events'
import { type IncomingHttpHeaders, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { openServer } from '../open-server.ts'
import { registry } from '../server/metrics.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { openTestServer } from '../testing/browser.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { spotOf, tileOf } from './z-order-index.ts'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  /** Whether the framework was asked. */
  isOrdinary: boolean
}

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
let app: ReturnType<typeof createApp>
let place: PlaceContext
let resident: Awaited<ReturnType<typeof newPerson>>
let moderator: Awaited<ReturnType<typeof newPerson>>
let server: Server
let port: number
let asked = 0
beforeAll(async () => {
  services = await testServices()
  app = createApp(services, 'none')
  place = await newPlace(services)
  resident = await newPerson(services, place)
  moderator = await newPerson(services, place, { roles: ['moderator'] })
  server = openServer(services, {
    fetch(...given) {
      asked += 1
      return app.fetch(...given)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await services.close()
})

const gzip = { 'Accept-Encoding': 'gzip, deflate, br' }
async function ask(path: string, headers: Record<string, string> = gzip, method = 'GET'): Promise<Answer> {
  const before = asked
  return new Promise((resolve, reject) => {
    get({ port, path, headers, method, agent: false }, async (answer) => {
      const body: Buffer[] = []
      for await (const chunk of answer) body.push(chunk as Buffer)
      const { statusCode: status = 0, headers: given } = answer
      resolve({ status, headers: given, body: Buffer.concat(body), isOrdinary: asked > before })
    }).on('error', reject)
  })
}

const say = (title: string, x = 20, y = 20) =>
  performAs(services, place, resident, submitIdea, {
    kind: 'suggestion',
    title,
    words: '在这里说的',
    position: toPosition(x, y),
  })
const newestVersion = async () =>
  (
    (await (await app.request(`/api/places/${place.slug}/contributions`)).json()) as {
      version: string
    }
  ).version
const addressOf = (version: string, z = 18) =>
  `/api/places/${place.slug}/tiles/${[version, z, ...tileOf(spotOf(toPosition(20, 20)), z)].join('/')}.mvt`
const told = ({ status, headers, body }: Answer) => {
  const { 'x-request-id': requestId, date: _, ...others } = headers
  expect(requestId).toMatch(/^[\da-f-]{36}$/)
  return { status, headers: others, body: body.toString('base64') }
}

describe('a finished tile', () => {
  test('is sent in front of the framework, head and body as the framework sent them', async () => {
    await say('第一条')
    const version = await newestVersion()
    const address = addressOf(version)
    const first = await ask(address)
    expect(first.isOrdinary).toBe(true)
    const etag = { ...gzip, 'If-None-Match': first.headers.etag ?? '' }
    const unchanged = await ask(address, etag)
    const again = await ask(address)
    expect([again.isOrdinary, again.status]).toEqual([false, 200])
    expect(told(again)).toEqual(told(first))
    const unchangedAgain = await ask(address, etag)
    expect([unchanged.isOrdinary, unchangedAgain.isOrdinary, unchangedAgain.status]).toEqual([
      true,
      false,
      304,
    ])
    expect(told(unchangedAgain)).toEqual(told(unchanged))
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
  })

  test('is counted with the requests of its route', async () => {
    const count = async () => {
      const all = await registry.metrics()
      return Number(/seconds_count\{method="GET",route="[^"]*tiles[^"]*",status="200"\} (\d+)/.exec(all)?.[1])
    }
    const address = addressOf(await newestVersion())
    await ask(address)
    const before = await count()
    expect((await ask(address)).isOrdinary).toBe(false)
    expect(await count()).toBe(before + 1)
  })

  test('is left to the framework where it is asked otherwise', async () => {
    const address = addressOf(await newestVersion())
    await ask(address)
    expect((await ask(address)).isOrdinary).toBe(false)
    const plain = await ask(address, {})
    expect([plain.isOrdinary, plain.headers['content-encoding']]).toEqual([true, undefined])
    expect((await ask(address, { 'Accept-Encoding': 'gzip;q=0' })).isOrdinary).toBe(true)
    expect((await ask(address, gzip, 'HEAD')).isOrdinary).toBe(true)
    expect((await ask(address, gzip, 'POST')).status).toBe(403)
    expect((await ask(`${address}?status=nonsense`)).status).toBe(422)
    expect((await ask(address.replace(place.slug, 'nowhere'))).status).toBe(404)
    for (const version of ['1', '999999999999999999'])
      expect((await ask(addressOf(version))).isOrdinary).toBe(true)
  })

  test('is never the one of before for whoever has just written, and what was hidden is gone', async () => {
    const version = await newestVersion()
    await ask(addressOf(version))
    const before = await ask(addressOf(version))
    const { reference } = await say('第二条', 4, 20)
    const newer = await newestVersion()
    const after = await ask(addressOf(newer))
    expect([before.isOrdinary, after.isOrdinary]).toEqual([false, true])
    expect(gunzipSync(before.body).includes(reference)).toBe(false)
    expect(gunzipSync(after.body).includes(reference)).toBe(true)
    // The older address no longer names what the tile is.
    const old = await ask(addressOf(version))
    expect([old.isOrdinary, old.headers['cache-control']]).toEqual([true, 'public, no-cache'])
    await performAs(services, place, moderator, hideIdea, {
      reference,
      reasonCode: 'spam',
      reason: '广告一条',
    })
    const addresses = [version, newer, await newestVersion()].map((one) => addressOf(one))
    for (const address of [...addresses, ...addresses])
      expect(gunzipSync((await ask(address)).body).includes(reference)).toBe(false)
  })

  test('of one reader is answered to that reader only', async () => {
    const writer = await openTestServer(services).as(resident.personId)
    const address = addressOf(await newestVersion())
    const everybodys = await ask(address)
    const mine = await writer.get(`${address}?mine=true`, gzip)
    expect(mine.headers.get('Cache-Control')).toBe('private, no-store')
    for (let time = 0; time < 2; time += 1) {
      const asVisitor = await ask(`${address}?mine=true`)
      expect(asVisitor.isOrdinary).toBe(true)
      expect(asVisitor.headers['cache-control']).toBe('private, no-store')
      expect(told(await ask(address))).toEqual(told(everybodys))
    }
  })
})
