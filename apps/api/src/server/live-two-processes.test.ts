import { connect } from '@hetu/db/connect'
import { migrate } from '@hetu/db/migrate'
import { sql } from '@hetu/db/sql'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newPlace, testServices } from '../testing/services.ts'

const admin = process.env['TEST_DATABASE_URL']
const name = `hetu_live_${process.pid}`
const ports = [39_000 + (process.pid % 500) * 2, 39_001 + (process.pid % 500) * 2] as const
const closings: (() => unknown)[] = []

/** Two `serve` processes on one PostgreSQL; the embedded database has room for one only. */
describe.runIf(admin)('live events of two processes', () => {
  let slug = ''

  beforeAll(async () => {
    const url = new URL(admin as string)
    const server = await connect({ databaseUrl: url.href, allowUnsafe: true })
    await sql`create database ${sql.id(name)}`.execute(server.kysely)
    url.pathname = `/${name}`
    const database = await connect({ databaseUrl: url.href, allowUnsafe: true })
    await migrate(database)
    const services = await testServices()
    slug = (await newPlace({ ...services, database })).slug
    await services.close()
    await database.close()
    const folder = await mkdtemp(join(tmpdir(), 'hetu-live-'))
    for (const port of ports) {
      const process_ = spawn(process.execPath, [join(import.meta.dirname, '../serve.ts')], {
        env: {
          ...process.env,
          DATABASE_URL: url.href,
          PORT: String(port),
          HETU_DATA: folder,
          HETU_PUBLIC_URL: `http://127.0.0.1:${port}`,
          HETU_ALLOW_UNSAFE_DATABASE: 'true',
        },
        stdio: 'ignore',
      })
      closings.push(
        () => new Promise((resolve) => process_.once('exit', resolve) && process_.kill('SIGTERM')),
      )
    }
    closings.push(async () => {
      await sql`drop database ${sql.id(name)} with (force)`.execute(server.kysely)
      await server.close()
      await rm(folder, { recursive: true, force: true })
    })
    for (const port of ports) await untilReady(port)
  })

  afterAll(async () => {
    for (const close of closings) await close()
  })

  test('what one process accepts, a browser on the other hears within a second', async () => {
    const heard = hearFrom(ports[1], slug)
    await heard.isOpen
    const cookie = await signIn(ports[0])
    const sentAt = Date.now()
    const reference = await submitIdea(ports[0], slug, cookie)
    const event = await heard.next
    expect(event.data).toEqual({ kind: 'idea', id: expect.any(String) as string })
    expect(Date.now() - sentAt).toBeLessThan(1000)
    expect(reference).toMatch(/^TST-/)
    heard.close()
  })

  test('a browser that was away gets what it missed by its last event id', async () => {
    const cookie = await signIn(ports[0])
    const first = hearFrom(ports[1], slug)
    await first.isOpen
    await submitIdea(ports[0], slug, cookie)
    const { id } = await first.next
    first.close()
    await submitIdea(ports[0], slug, cookie)
    const again = hearFrom(ports[1], slug, id)
    const ids = [await again.next]
    while (BigInt(ids.at(-1)?.id ?? 0) <= BigInt(id)) ids.push(await again.next)
    expect(BigInt(ids.at(-1)?.id ?? 0)).toBeGreaterThan(BigInt(id))
    again.close()
  })
})

async function untilReady(port: number): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`No server on port ${port}.`)
}

const writing = { 'X-Hetu': '1', 'Content-Type': 'application/json' }

async function signIn(port: number): Promise<string> {
  const base = `http://127.0.0.1:${port}/api`
  const contact = `live-${Math.random()}@example.org`
  const asked = await fetch(`${base}/sign-in/code`, {
    method: 'POST',
    headers: writing,
    body: JSON.stringify({ contact }),
  })
  const { requestId } = (await asked.json()) as { requestId: string }
  const url = new URL(admin as string)
  url.pathname = `/${name}`
  const database = await connect({ databaseUrl: url.href, allowUnsafe: true })
  const message = await database.kysely
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', contact)
    .executeTakeFirstOrThrow()
  await database.close()
  const code = /\d{6}/.exec(message.body)?.[0]
  const signedIn = await fetch(`${base}/sign-in`, {
    method: 'POST',
    headers: writing,
    body: JSON.stringify({ requestId, code }),
  })
  return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function submitIdea(port: number, slug: string, cookie: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/places/${slug}/ideas`, {
    method: 'POST',
    headers: { ...writing, Cookie: cookie, 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      kind: 'suggestion',
      title: '装一盏灯',
      words: '巷子里晚上没有灯。',
      position: [122.502, 32.001],
    }),
  })
  return ((await answer.json()) as { reference: string }).reference
}

/** Reads the stream of changes as a browser would. */
function hearFrom(port: number, slug: string, lastEventId?: string) {
  const controller = new AbortController()
  const events: { id: string; data: unknown }[] = []
  const waiting: ((event: { id: string; data: unknown }) => void)[] = []
  let opened = () => {}
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve
  })
  const read = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/places/${slug}/live`, {
      signal: controller.signal,
      headers: lastEventId ? { 'Last-Event-ID': lastEventId } : {},
    })
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of answer.body as ReadableStream<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const field = (name_: string) => new RegExp(`^${name_}: ?(.*)$`, 'm').exec(part)?.[1] ?? ''
        if (field('event') === 'hello') opened()
        if (field('event') !== 'change') continue
        const event = { id: field('id'), data: JSON.parse(field('data')) as unknown }
        const resolve = waiting.shift()
        if (resolve) resolve(event)
        else events.push(event)
      }
    }
  }
  read().catch(() => {})
  return {
    isOpen,
    get next(): Promise<{ id: string; data: unknown }> {
      const event = events.shift()
      return event ? Promise.resolve(event) : new Promise((resolve) => waiting.push(resolve))
    },
    close: () => controller.abort(),
  }
}
