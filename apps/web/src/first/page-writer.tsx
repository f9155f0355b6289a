import type { PageWriter } from '@hetu/api/pages/page-writer'
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
import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { AppFrame } from '../app/app-frame.tsx'
import { WrittenLanguage } from '../app/language-provider.tsx'
import { loadMessages } from '../app/messages.ts'
import { createQueryClient } from '../app/query-client.ts'
import { parseSearch, stringifySearch } from '../app/search-string.ts'
import { filterQuery } from '../open-data/use-contributions.ts'
import { boundsOf } from '../shared/map/place-map.tsx'
import { MapSearch } from '../shared/map-search.ts'
import { keepFirstAnswers } from './first-answers.ts'
import { FirstPage } from './first-page.tsx'

const root = createRootRoute({ component: AppFrame })
const routeTree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: '/',
    validateSearch: MapSearch,
    staticData: { layout: 'fill' },
    component: FirstPage,
  }),
])

/** The frame and the first page, written on the server from the same components and sentences as in the browser. */
export const pageWriter: PageWriter = {
  async writeFirstPage({ query, locale, answers }) {
    const queries = createQueryClient()
    keepFirstAnswers(queries, answers)
    const messages = await loadMessages(locale)
    const history = createMemoryHistory({ initialEntries: [`/${query}`] })
    const router = createRouter({ routeTree, history, parseSearch, stringifySearch, isServer: true })
    await router.load()
    const content = renderToStaticMarkup(
      <QueryClientProvider client={queries}>
        <WrittenLanguage locale={locale} messages={messages}>
          <RouterProvider router={router as never} />
        </WrittenLanguage>
      </QueryClientProvider>,
    )
    queries.clear()
    const t = createTranslator({ locale, messages })
    const place = inLocale(answers.place.name, locale)
    return {
      title: [t('pages.title.map'), place, t('shared.product')].join(' · '),
      description: t('app.description', { place }),
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
