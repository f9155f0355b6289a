import type { FirstAnswers, PageWriter } from '@hetu/api/pages/page-writer'
import type { Locale } from '@hetu/domain/language'
import { inLocale } from '@hetu/domain/in-locale'
import { drawnQuarter } from '@hetu/map/drawn-quarter'
import { QueryClientProvider } from '@tanstack/react-query'
import {
  RouterProvider,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { AppFrame } from '../app/app-frame.tsx'
import { WrittenLanguage } from '../app/language-provider.tsx'
import { NotFoundPage } from '../app/fallback-pages.tsx'
import { loadMessages } from '../app/messages.ts'
import { createQueryClient } from '../app/query-client.ts'
import { parseSearch, stringifySearch } from '../app/search-string.ts'
import { filterQuery } from '../open-data/use-contributions.ts'
import { DecisionPage } from '../pages/decision-page.tsx'
import { IdeaPage } from '../pages/idea-page.tsx'
import { ProposalPage } from '../pages/proposal-page.tsx'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { MapSearch } from '../shared/map-search.ts'
import { writeInPlace } from '../shared/place-slug.ts'
import { keepFirstAnswers } from './first-answers.ts'
import { FirstPage } from './first-page.tsx'
import { WithoutScripts } from './without-scripts.tsx'
import { headOfThing } from './thing-head.ts'

/** A page of the app; above it, for those whose browser runs no scripts, what works without. */
const readable = (Page: ComponentType) => () => (
  <>
    <WithoutScripts />
    <Page />
  </>
)
const root = createRootRoute({ component: AppFrame })
const of = { getParentRoute: () => root }
const routeTree = root.addChildren([
  createRoute({
    ...of,
    path: '/',
    validateSearch: MapSearch,
    staticData: { layout: 'fill' },
    component: FirstPage,
  }),
  createRoute({ ...of, path: '/ideas/$reference', component: readable(IdeaPage) }),
  createRoute({ ...of, path: '/proposals/$reference', component: readable(ProposalPage) }),
  createRoute({ ...of, path: '/decisions/$number', component: readable(DecisionPage) }),
])
/** For every address of something that is not there, whatever it says. */
const unknownTree = createRootRoute({ component: AppFrame }).addChildren([])
const unknownAddress = '/nothing'

/** Frame and page of an address, from the same components and sentences as in the browser. */
async function writePage(asked: { address: string; locale: Locale; answers: FirstAnswers }) {
  const { address, locale, answers } = asked
  const queries = createQueryClient()
  keepFirstAnswers(queries, answers)
  const messages = await loadMessages(locale)
  const history = createMemoryHistory({ initialEntries: [address] })
  const router = createRouter({
    routeTree: address === unknownAddress ? unknownTree : routeTree,
    history,
    parseSearch,
    stringifySearch,
    defaultNotFoundComponent: readable(NotFoundPage),
    isServer: true,
  })
  await router.load()
  const content = writeInPlace(answers.place.slug, () =>
    renderToStaticMarkup(
      <QueryClientProvider client={queries}>
        <WrittenLanguage locale={locale} messages={messages}>
          <RouterProvider router={router as never} />
        </WrittenLanguage>
      </QueryClientProvider>,
    ),
  )
  queries.clear()
  // React leaves out a part that fails; every page has its heading.
  if (!content.includes('<h1')) throw new Error(`The page ${address} could not be written.`)
  // Our policy lets no style stand in the page itself; the style sheet has what counts.
  return { content: content.replace(/ style="[^"]*"/g, ''), t: createTranslator({ locale, messages }) }
}

/** What the server writes: the first page, and the pages of ideas, proposals and decisions. */
export const pageWriter: PageWriter = {
  async writeFirstPage({ query, locale, answers }) {
    const { content, t } = await writePage({ address: `/${query}`, locale, answers })
    const place = inLocale(answers.place.name, locale)
    return {
      title: [t('pages.title.map'), place, t('shared.product')].join(' · '),
      description: t('app.description', { place }),
      content,
    }
  },
  async writeThingPage({ path, locale, answers }) {
    const address = answers.thing ? path : unknownAddress
    const { content, t } = await writePage({ address, locale, answers })
    const place = inLocale(answers.place.name, locale)
    const head = answers.thing && headOfThing(answers.thing, locale)
    return {
      title: [head?.title || t('app.notFound.title'), place, t('shared.product')].join(' · '),
      description: head?.description || t('app.description', { place }),
      content,
    }
  },
  listQueryOf(query) {
    const search = MapSearch.parse(parseSearch(query))
    return search.mine ? null : Object.fromEntries(filterQuery(search))
  },
  drawPlace: ({ basemap, site, locale, theme }) =>
    drawnQuarter({ basemap, bounds: boundsOf(site), locale, theme }),
}
