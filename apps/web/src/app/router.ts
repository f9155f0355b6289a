import { createRouter } from '@tanstack/react-router'
import { noteArrival } from '../shared/page-arrival.ts'
import { placeBase } from '../shared/place-slug.ts'
import { followHash } from './follow-hash.ts'
import { LoadingPage, NotFoundPage, ProblemPage } from './fallback-pages.tsx'
import { routeTree } from './routes.tsx'
import { parseSearch, stringifySearch } from './search-string.ts'

export const router = createRouter({
  routeTree,
  basepath: placeBase || '/',
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

let giveUpHash = () => {}
let shown = ''
// Whoever goes back finds the page where they left it.
let isReturning = false
router.history.subscribe(({ action }) => {
  isReturning = action.type !== 'PUSH' && action.type !== 'REPLACE'
})
router.subscribe('onRendered', ({ toLocation: { pathname, hash } }) => {
  if (shown === `${pathname}#${hash}`) return
  shown = `${pathname}#${hash}`
  giveUpHash()
  giveUpHash = hash === '' || isReturning ? () => {} : followHash(hash)
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
