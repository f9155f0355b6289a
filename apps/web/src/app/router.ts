import { createRouter } from '@tanstack/react-router'
import { noteArrival } from '../shared/page-arrival.ts'
import { LoadingPage, NotFoundPage, ProblemPage } from './fallback-pages.tsx'
import { routeTree } from './routes.tsx'
import { parseSearch, stringifySearch } from './search-string.ts'

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingMs: 200,
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
})

router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) noteArrival()
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
