import type { Actor } from '@hetu/domain/people/actor'
import { requirePermission, requireReader } from '@hetu/domain/require-permission'
import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { createMiddleware } from 'hono/factory'
import { uniqueSymbol } from 'hono-openapi'
import type { ApiEnv } from './api-context.ts'
import { answerFile } from './answer-file.ts'
import { clientAddress, httpVersionOf } from './client-address.ts'
import { describeRead, describeVerb } from './describe-route.ts'
import { isAskedOnThisMachine, isOwnMachine } from './own-machine.ts'
import { openNames, takenNames } from './open-names.ts'
import { performFor } from './perform-for.ts'
import { publicOrigin } from './public-origin.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import { refuseUnknownParameter } from './refuse-unknown-parameter.ts'
import { type AnyRead, type AnyVerbRoute, type Route, type SchemaOf, isVerbRoute } from './route.ts'
import { spendBudget } from './spend-budget.ts'

/** Serves a list of reads and verbs, each at its path, described and typed by what the list says of it. */
export function mountRoutes<const Routes extends readonly Route[]>(
  routes: Routes,
): Hono<ApiEnv, SchemaOf<Routes>> {
  const app = new Hono<ApiEnv>()
  for (const route of routes) {
    if (isVerbRoute(route)) {
      const through = [described(describeVerb(route)), ...(route.terms.through ?? [])]
      app.on(route.method, [route.path], ...through, servesVerb(route))
    } else app.on(route.method, route.path, described(describeRead(route)), servesRead(route))
  }
  return app
}

/** What the description of the API finds at a route. */
const described = (spec: object) =>
  Object.assign(
    createMiddleware<ApiEnv>((_c, next) => next()),
    { [uniqueSymbol]: { spec } },
  )

/** Whoever has no role for the verb is refused before anything that was sent is looked at. */
function servesVerb({ path, verb, terms }: AnyVerbRoute) {
  const takesBody = takenNames(verb.input).some((name) => !openNames(path).includes(name))
  const status = terms.status ?? (verb.isCreating ? 201 : 200)
  return async (c: Context<ApiEnv>) => {
    requirePermission(verb.name, c.get('actor'))
    const sent: unknown = terms.take ? await terms.take(c) : takesBody ? await bodyOf(c) : {}
    const output: unknown = await performFor(c, verb, withOpen(c, path, sent))
    return c.json((terms.tell ? await terms.tell(c, output) : output) as object, status)
  }
}

/** Nobody but its readers is told so much as what is wrong with a question. */
function servesRead(read: AnyRead) {
  const inAddress =
    read.method === 'get' ? takenNames(read.query).filter((name) => !openNames(read.path).includes(name)) : []
  return async (c: Context<ApiEnv>) => {
    const actor: Actor = c.get('actor')
    requireReader(read.readers, actor)
    const asked = c.req.queries()
    refuseUnknownParameter(Object.keys(asked), inAddress)
    const given = read.method === 'get' ? single(asked) : await bodyOf(c)
    const parsed = read.query.safeParse(withOpen(c, read.path, given))
    if (!parsed.success) return refuseBadInput(parsed.error.issues)
    if (!('run' in read)) return read.respond(c, parsed.data)
    if ('respond' in read && read.respond) return read.respond(c, parsed.data)
    const services = c.get('services')
    const look = {
      db: services.database.kysely,
      // A read about the person alone has no place, and its type says so.
      place: c.get('place'),
      actor,
      personId: actor.personId ?? '',
      now: new Date(),
      services,
      address: clientAddress(c),
      // One read asks each of these; the others need not pay for it.
      get isOnThisMachine() {
        return isOwnMachine(services.config) && isAskedOnThisMachine(c.req, httpVersionOf(c))
      },
      get origin() {
        return publicOrigin(services.config, { url: c.req.url, header: (name) => c.req.header(name) })
      },
    }
    if (read.budget) await spendBudget(services.database, read.budget(look, parsed.data))
    if ('file' in read) return answerFile(c, read.file, await read.run(look, parsed.data))
    const answer: unknown = await read.run(look, parsed.data)
    if (read.cacheControl) c.header('Cache-Control', read.cacheControl(look, parsed.data))
    return c.json(answer as object)
  }
}

/** What was sent with what the path says; what is no object goes on as it is, to be refused for that. */
function withOpen(c: Context<ApiEnv>, path: string, sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent
  return { ...sent, ...Object.fromEntries(openNames(path).map((name) => [name, c.req.param(name)])) }
}

/** An entry that was given once, and a list where it was given more often. */
const single = (asked: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(asked).map(([name, all]) => [name, all.length === 1 ? all[0] : all]))

/** The body as JSON; a body that says it is something else is none. */
async function bodyOf(c: Context<ApiEnv>): Promise<unknown> {
  if (!/^application\/([a-z-.]+\+)?json(;|$)/i.test(c.req.header('Content-Type') ?? '')) return {}
  try {
    return await c.req.json()
  } catch {
    throw new HTTPException(400, { message: 'Malformed JSON' })
  }
}
