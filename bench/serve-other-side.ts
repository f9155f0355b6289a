import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import postgres from 'postgres'
import {
  gridParameters,
  gridTile,
  rawTile,
  searched,
  tileParameters,
  zonesAtPoint,
} from './other-side/best-sql.ts'
import { serveSockets } from './other-side/sockets.ts'

/**
 * The other side of the figures, in a process of its own: the framework that answers what it was given and does
 * nothing, and bare handlers that run the best statement and send its rows.
 */
const databaseUrl = process.env['DATABASE_URL'] ?? ''
const open = (connection: Record<string, string>) =>
  postgres(databaseUrl, { max: 10, onnotice: () => {}, connection })
const sql = open({})
const walking = open({ enable_bitmapscan: 'off' })

const kept = new Map<string, { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> }>()
const keptAnswer = (name: string) => kept.get(name) ?? { body: new Uint8Array(), headers: {} }

async function tile(statement: string, parameters: number[]): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = await sql.unsafe<{ tile: string }[]>(statement, parameters, { prepare: true })
  return Uint8Array.from(Buffer.from(row?.tile ?? '', 'base64'))
}

const whole = (c: { req: { param: (name: string) => string | undefined } }) =>
  [Number(c.req.param('z')), Number(c.req.param('x')), Number(c.req.param('y'))] as const
const isTile = { 'Content-Type': 'application/vnd.mapbox-vector-tile' }

const app = new Hono()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .put('/kept/:name', async (c) => {
    const { body, headers } = await c.req.json<{ body: string; headers: Record<string, string> }>()
    kept.set(c.req.param('name'), { body: Uint8Array.from(Buffer.from(body, 'base64')), headers })
    return c.json({})
  })
  .get('/kept/:name', (c) => {
    const { body, headers } = keptAnswer(c.req.param('name'))
    return c.body(body, 200, headers)
  })
  .get('/unchanged/:name', (c) => c.body(null, 304, keptAnswer(c.req.param('name')).headers))
  .put('/taken/:name', async (c) => {
    await c.req.json()
    const { body, headers } = keptAnswer(c.req.param('name'))
    return c.body(body, 200, headers)
  })
  .get('/raw/:z/:x/:y', async (c) => c.body(await tile(rawTile, tileParameters(...whole(c))), 200, isTile))
  .get('/grid/:z/:x/:y', async (c) => c.body(await tile(gridTile, gridParameters(...whole(c))), 200, isTile))
  .get('/tap', async (c) => {
    const at = [Number(c.req.query('lon')), Number(c.req.query('lat'))]
    return c.json({ zones: await sql.unsafe(zonesAtPoint, at, { prepare: true }) })
  })
  .get('/search/:plan', async (c) => {
    const by = c.req.param('plan') === 'order' ? walking : sql
    return c.json({ items: await by.unsafe(searched, [c.req.query('tokens') ?? ''], { prepare: true }) })
  })

serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' })
await serveSockets(sql, Number(process.env['SOCKET_PORT']))
