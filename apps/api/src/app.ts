import { visitor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import type { Locale } from '@hetu/domain/language'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { createMiddleware } from 'hono/factory'
import { boardRoutes } from './board/board-routes.ts'
import { decisionRoutes } from './decisions/decision-routes.ts'
import { foundingRoutes } from './founding/founding-routes.ts'
import { ideaRoutes } from './ideas/idea-routes.ts'
import { meInPlaceRoutes, meRoutes } from './me/me-routes.ts'
import { notificationRoutes } from './notifications/notification-routes.ts'
import { answerPublicTile } from './open-data/answer-tile.ts'
import { keepTileHead, tileRoute } from './open-data/finished-tiles.ts'
import { openDataRoutes } from './open-data/open-data-routes.ts'
import { pageRoutes } from './pages/page-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { placelessRoutes, placeRoutes } from './places/place-routes.ts'
import { topicRoutes } from './topics/topic-routes.ts'
import { oversightRoutes } from './oversight/oversight-routes.ts'
import { posterRoutes } from './posters/poster-routes.ts'
import { pollRoutes } from './polls/poll-routes.ts'
import { proposalRoutes } from './proposals/proposal-routes.ts'
import { reviewRoutes } from './reviews/review-routes.ts'
import { threadRoutes } from './threads/thread-routes.ts'
import { verdictRoutes } from './verdicts/verdict-routes.ts'
import { zoneRoutes } from './zones/zone-routes.ts'
import type { ApiEnv, Services } from './server/api-context.ts'
import { readDevice } from './server/device.ts'
import { healthRoutes } from './server/health.ts'
import { listen } from './server/listen.ts'
import { loadPlace } from './server/load-place.ts'
import { countRefusal, measureRequests } from './server/metrics.ts'
import { mountRoutes } from './server/mount-routes.ts'
import { newId } from './server/new-id.ts'
import { openApiRoutes } from './server/open-api.ts'
import { problemOf } from './server/problem.ts'
import { protectPages, refuseForeignForms } from './server/security-headers.ts'
import { refuseUnknownRoute } from './server/refuse-unknown-route.ts'
import { readSession } from './server/session.ts'

const bodyKilobytes = 12_000

/** Everything below `/api`, typed for the web app's client. */
const api = new Hono<ApiEnv>()
  .route('/', mountRoutes(peopleRoutes))
  .route('/', mountRoutes(placelessRoutes))
  .route('/', mountRoutes(meRoutes))
  .use('/places/:place/*', loadPlace)
  .route('/places/:place', mountRoutes(placeRoutes))
  .route('/places/:place', mountRoutes([listen]))
  .route('/places/:place', mountRoutes(zoneRoutes))
  .route('/places/:place', mountRoutes(threadRoutes))
  .route('/places/:place', mountRoutes(ideaRoutes))
  .route('/places/:place', mountRoutes(proposalRoutes))
  .route('/places/:place', mountRoutes(pollRoutes))
  .route('/places/:place', mountRoutes(reviewRoutes))
  .route('/places/:place', mountRoutes(decisionRoutes))
  .route('/places/:place', mountRoutes(notificationRoutes))
  .route('/places/:place', mountRoutes(verdictRoutes))
  .route('/places/:place', mountRoutes(meInPlaceRoutes))
  .route('/places/:place', mountRoutes(openDataRoutes))
  .route('/places/:place', mountRoutes(posterRoutes))
  .route('/places/:place', mountRoutes(topicRoutes))
  .route('/places/:place', mountRoutes(oversightRoutes))
  .route('/places/:place', mountRoutes(boardRoutes))
  .route('/places/:place', mountRoutes(foundingRoutes))

export type Api = typeof api

/** The whole server as one function from request to response. */
export function createApp(services: Services, webFolder: string): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>()
  app.get(tileRoute, keepTileHead)
  app.use('*', measureRequests, protectPages(services.config.hasSecureCookies), describeRequest(services))
  app.use('*', compress({ threshold: 1024 }))
  app.route('/', healthRoutes)
  app.get(tileRoute, answerPublicTile)
  app.use('/api/*', limitBody, refuseForeignForms, findPerson)
  app.route('/api', openApiRoutes(api))
  app.route('/api', api)
  app.all('/api/*', (c) => refuseUnknownRoute(app, c))
  app.route('/', pageRoutes(webFolder))
  app.onError((error, c) => {
    const problem = problemOf(error, c.get('locale') ?? 'zh-CN', c.get('requestId') ?? '')
    countRefusal(problem.code)
    if (problem.status >= 500)
      services.logger.error({ err: error, requestId: problem.requestId }, 'request failed')
    if (problem.status === 429)
      c.header('Retry-After', String(Number(problem.params?.['retryAfterSeconds'] ?? 1)))
    return c.body(JSON.stringify(problem), problem.status as 400, {
      'Content-Type': 'application/problem+json',
    })
  })
  return app
}

const countBody = bodyLimit({ maxSize: bodyKilobytes * 1024, onError: refuseLargeBody })

/** A body that tells its length need not be counted while it is read: Node takes no more than was told. */
const limitBody = createMiddleware<ApiEnv>(async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const told = c.req.header('Content-Length')
  if (told === undefined || c.req.header('Transfer-Encoding') !== undefined) return countBody(c, next)
  if (Number(told) > bodyKilobytes * 1024) refuseLargeBody()
  return next()
})

function refuseLargeBody(): never {
  throw new Refused({ code: 'body_too_large', params: { limitKilobytes: bodyKilobytes } })
}

/** Gives every request its number and its reader's language. */
const describeRequest = (services: Services) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    c.set('services', services)
    c.set('requestId', newId())
    const locale: Locale = (c.req.header('Accept-Language') ?? 'zh').toLowerCase().startsWith('en')
      ? 'en'
      : 'zh-CN'
    c.set('locale', locale)
    c.header('X-Request-Id', c.get('requestId'))
    await next()
  })

/** Finds who asks; below a place, `loadPlace` does so together with what they are there. */
const findPerson = createMiddleware<ApiEnv>(async (c, next) => {
  c.set('device', readDevice(c))
  if (!c.req.path.startsWith('/api/places/')) {
    const session = await readSession(c)
    c.set('sessionHash', session?.hash ?? null)
    c.set('personId', session?.personId ?? null)
    c.set('actor', session?.actor ?? visitor)
  }
  await next()
})
