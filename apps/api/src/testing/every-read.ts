import { boardRoutes } from '../board/board-routes.ts'
import { foundingRoutes } from '../founding/founding-routes.ts'
import { decisionRoutes } from '../decisions/decision-routes.ts'
import { ideaRoutes } from '../ideas/idea-routes.ts'
import { meInPlaceRoutes, meRoutes } from '../me/me-routes.ts'
import { notificationRoutes } from '../notifications/notification-routes.ts'
import { oversightRoutes } from '../oversight/oversight-routes.ts'
import { posterRoutes } from '../posters/poster-routes.ts'
import { openDataRoutes } from '../open-data/open-data-routes.ts'
import { peopleRoutes } from '../people/people-routes.ts'
import { placelessRoutes, placeRoutes } from '../places/place-routes.ts'
import { pollRoutes } from '../polls/poll-routes.ts'
import { proposalRoutes } from '../proposals/proposal-routes.ts'
import { reviewRoutes } from '../reviews/review-routes.ts'
import { listen } from '../server/listen.ts'
import { type AnyRead, type Route, isVerbRoute } from '../server/route.ts'
import { threadRoutes } from '../threads/thread-routes.ts'
import { topicRoutes } from '../topics/topic-routes.ts'
import { verdictRoutes } from '../verdicts/verdict-routes.ts'
import { zoneRoutes } from '../zones/zone-routes.ts'

const routes: Route[] = [
  ...peopleRoutes,
  ...placelessRoutes,
  ...placeRoutes,
  ...zoneRoutes,
  ...threadRoutes,
  ...ideaRoutes,
  ...topicRoutes,
  ...proposalRoutes,
  ...pollRoutes,
  ...reviewRoutes,
  ...decisionRoutes,
  ...notificationRoutes,
  ...verdictRoutes,
  ...posterRoutes,
  ...oversightRoutes,
  ...boardRoutes,
  ...foundingRoutes,
  ...meRoutes,
  ...meInPlaceRoutes,
  ...openDataRoutes,
  listen,
]

/** Every read of the API, from the lists that are served. */
export const everyRead = (): AnyRead[] => routes.filter((route): route is AnyRead => !isVerbRoute(route))
