import { createRoute } from '@tanstack/react-router'
import { MapPage } from '../pages/map-page.tsx'
import { MapSearch } from '../shared/map-search.ts'
import { NotFoundPage } from './fallback-pages.tsx'
import { lazyPage } from './lazy-page.ts'
import { AddSearch, ListSearch, SignInSearch, ZonesSearch } from './page-search.ts'
import { root } from './root-route.tsx'
import { setUpRoutes } from './set-up-routes.tsx'

const of = { getParentRoute: () => root }

/*
 * One block a page: its address, what its query may say, and the file that draws it, loaded when first visited. The
 * map is what people come for: it comes with the frame, in one file.
 */

const mapRoute = createRoute({
  ...of,
  path: '/',
  validateSearch: MapSearch,
  staticData: { layout: 'fill' },
  component: MapPage,
})

const ideaRoute = createRoute({
  ...of,
  path: '/ideas/$reference',
  component: lazyPage(() => import('../pages/idea-page.tsx'), 'IdeaPage'),
  notFoundComponent: NotFoundPage,
})

const addRoute = createRoute({
  ...of,
  path: '/add',
  validateSearch: AddSearch,
  component: lazyPage(() => import('../pages/add-page.tsx'), 'AddPage'),
})

const visitRoute = createRoute({
  ...of,
  path: '/visit',
  component: lazyPage(() => import('../pages/visit-page.tsx'), 'VisitPage'),
})

const codeRoute = createRoute({
  ...of,
  path: '/code',
  component: lazyPage(() => import('../pages/code-page.tsx'), 'CodePage'),
})

const verifyRoute = createRoute({
  ...of,
  path: '/verify',
  component: lazyPage(() => import('../pages/verify-page.tsx'), 'VerifyPage'),
})

const proposalsRoute = createRoute({
  ...of,
  path: '/proposals',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/proposals-page.tsx'), 'ProposalsPage'),
})

const proposalRoute = createRoute({
  ...of,
  path: '/proposals/$reference',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/proposal-page.tsx'), 'ProposalPage'),
  notFoundComponent: NotFoundPage,
})

const newProposalRoute = createRoute({
  ...of,
  path: '/proposals/new',
  component: lazyPage(() => import('../pages/new-proposal-page.tsx'), 'NewProposalPage'),
})

const voteRoute = createRoute({
  ...of,
  path: '/proposals/$reference/vote',
  component: lazyPage(() => import('../pages/vote-page.tsx'), 'VotePage'),
  notFoundComponent: NotFoundPage,
})

const consultationRoute = createRoute({
  ...of,
  path: '/proposals/$reference/consultation',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/consultation-page.tsx'), 'ConsultationPage'),
  notFoundComponent: NotFoundPage,
})

const doorstepRoute = createRoute({
  ...of,
  path: '/proposals/$reference/doorstep',
  component: lazyPage(() => import('../pages/doorstep-page.tsx'), 'DoorstepPage'),
  notFoundComponent: NotFoundPage,
})

const reviewRoute = createRoute({
  ...of,
  path: '/proposals/$reference/review',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/review-page.tsx'), 'ReviewPage'),
  notFoundComponent: NotFoundPage,
})

const composeRoute = createRoute({
  ...of,
  path: '/proposals/$reference/compose',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/compose-page.tsx'), 'ComposePage'),
  notFoundComponent: NotFoundPage,
})

const closeOutRoute = createRoute({
  ...of,
  path: '/proposals/$reference/close-out',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/close-out-page.tsx'), 'CloseOutPage'),
  notFoundComponent: NotFoundPage,
})

const decisionsRoute = createRoute({
  ...of,
  path: '/decisions',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/decisions-page.tsx'), 'DecisionsPage'),
})

const decisionRoute = createRoute({
  ...of,
  path: '/decisions/$number',
  component: lazyPage(() => import('../pages/decision-page.tsx'), 'DecisionPage'),
  notFoundComponent: NotFoundPage,
})

const posterRoute = createRoute({
  ...of,
  path: '/q/$code',
  component: lazyPage(() => import('../pages/poster-page.tsx'), 'PosterPage'),
  notFoundComponent: NotFoundPage,
})

const topicPages = () => import('../pages/topic-pages.ts')

const topicsRoute = createRoute({ ...of, path: '/topics', component: lazyPage(topicPages, 'TopicsPage') })

const topicRoute = createRoute({
  ...of,
  path: '/topics/$reference',
  component: lazyPage(topicPages, 'TopicPage'),
})

const topicDeskRoute = createRoute({
  ...of,
  path: '/desk/topics',
  component: lazyPage(topicPages, 'TopicDeskPage'),
})
const figuresRoute = createRoute({
  ...of,
  path: '/figures',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/figures-page.tsx'), 'FiguresPage'),
})
const boardRoute = createRoute({
  ...of,
  path: '/board',
  component: lazyPage(() => import('../pages/board-page.tsx'), 'BoardPage'),
})
const meRoute = createRoute({
  ...of,
  path: '/me',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/me-page.tsx'), 'MePage'),
})
const signInRoute = createRoute({
  ...of,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyPage(() => import('../pages/sign-in-page.tsx'), 'SignInPage'),
})
const outboxRoute = createRoute({
  ...of,
  path: '/outbox',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/outbox-page.tsx'), 'OutboxPage'),
})
const deskRoute = createRoute({
  ...of,
  path: '/desk',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/desk-page.tsx'), 'DeskPage'),
})
const ideaImportRoute = createRoute({
  ...of,
  path: '/desk/import',
  component: lazyPage(() => import('../pages/idea-import-page.tsx'), 'IdeaImportPage'),
})
const zonesRoute = createRoute({
  ...of,
  path: '/zones',
  validateSearch: ZonesSearch,
  staticData: { layout: 'fill' },
  component: lazyPage(() => import('../pages/zones-page.tsx'), 'ZonesPage'),
})
const zoneImportRoute = createRoute({
  ...of,
  path: '/zones/import',
  component: lazyPage(() => import('../pages/zone-import-page.tsx'), 'ZoneImportPage'),
})
const zoneEditorRoute = createRoute({
  ...of,
  path: '/zones/edit',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/zone-editor-page.tsx'), 'ZoneEditorPage'),
})
const objectEditorRoute = createRoute({
  ...of,
  path: '/zones/objects/edit',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/object-editor-page.tsx'), 'ObjectEditorPage'),
})
const zoneChangesRoute = createRoute({
  ...of,
  path: '/zones/changes',
  component: lazyPage(() => import('../pages/zone-changes-page.tsx'), 'ZoneChangesPage'),
})

const aboutRoute = createRoute({
  ...of,
  path: '/about',
  component: lazyPage(() => import('../pages/about/about-page.tsx'), 'AboutPage'),
})
const docsRoute = createRoute({
  ...of,
  path: '/docs',
  validateSearch: ListSearch,
  component: lazyPage(() => import('../pages/docs-page.tsx'), 'DocsPage'),
})
const styleRoute = createRoute({
  ...of,
  path: '/style',
  component: lazyPage(() => import('./style-sheet.tsx'), 'StyleSheet'),
})

export const routeTree = root.addChildren([
  mapRoute,
  ideaRoute,
  addRoute,
  visitRoute,
  codeRoute,
  proposalsRoute,
  proposalRoute,
  newProposalRoute,
  voteRoute,
  consultationRoute,
  doorstepRoute,
  reviewRoute,
  composeRoute,
  closeOutRoute,
  decisionsRoute,
  decisionRoute,
  topicsRoute,
  topicRoute,
  topicDeskRoute,
  posterRoute,
  figuresRoute,
  boardRoute,
  verifyRoute,
  meRoute,
  signInRoute,
  outboxRoute,
  deskRoute,
  zonesRoute,
  ideaImportRoute,
  zoneImportRoute,
  zoneEditorRoute,
  objectEditorRoute,
  zoneChangesRoute,
  ...setUpRoutes,
  aboutRoute,
  docsRoute,
  styleRoute,
])
