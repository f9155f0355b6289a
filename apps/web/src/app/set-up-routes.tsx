import { createRoute } from '@tanstack/react-router'
import { lazyPage } from './lazy-page.ts'
import { root } from './root-route.tsx'

const of = { getParentRoute: () => root }

/* Pages on which a place is founded and set up. */

const foundRoute = createRoute({
  ...of,
  path: '/found',
  staticData: { layout: 'bare' },
  component: lazyPage(() => import('../pages/founding-pages.tsx'), 'FoundPage'),
})

const invitationRoute = createRoute({
  ...of,
  path: '/invitation/$token',
  staticData: { layout: 'bare' },
  component: lazyPage(() => import('../pages/founding-pages.tsx'), 'InvitationPage'),
})

const foundingRoute = createRoute({
  ...of,
  path: '/founding',
  component: lazyPage(() => import('../pages/founding-pages.tsx'), 'FoundingPage'),
})

const holidaysRoute = createRoute({
  ...of,
  path: '/holidays',
  component: lazyPage(() => import('../pages/holidays-page.tsx'), 'HolidaysPage'),
})

const postersRoute = createRoute({
  ...of,
  path: '/posters',
  component: lazyPage(() => import('../pages/posters-page.tsx'), 'PostersPage'),
})

export const setUpRoutes = [foundRoute, invitationRoute, foundingRoute, holidaysRoute, postersRoute] as const
