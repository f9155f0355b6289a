import type { FirstAnswers, PageWriter } from '@hetu/api/pages/page-writer'
import { foldText } from '@hetu/domain/fold-text'
import type { Locale } from '@hetu/domain/language'
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
import { AppFrame } from '../app/app-frame.tsx'
import { WrittenLanguage } from '../app/language-provider.tsx'
import { NotFoundPage } from '../app/fallback-pages.tsx'
import { loadMessages, type Messages } from '../app/messages.ts'
import { createQueryClient } from '../app/query-client.ts'
import { parseSearch, stringifySearch } from '../app/search-string.ts'
import { filterQuery } from '../open-data/use-contributions.ts'
import { PlacesPage } from '../founding/places-page.tsx'
import { DecisionPage } from '../pages/decision-page.tsx'
import { DecisionsPage } from '../pages/decisions-page.tsx'
import { IdeaPage } from '../pages/idea-page.tsx'
import { PosterPage } from '../pages/poster-page.tsx'
import { ProposalPage } from '../pages/proposal-page.tsx'
import { ProposalsPage } from '../pages/proposals-page.tsx'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { MapSearch } from '../shared/map-search.ts'
import { writeInPlace } from '../shared/place-slug.ts'
import { keepFirstAnswers } from './first-answers.ts'
import { FirstPage } from './first-page.tsx'
import { isPage } from './page-addresses.ts'
import { headOf, headOfPlaces } from './page-head.ts'
import { WithoutScripts } from './without-scripts.tsx'

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
  createRoute({ ...of, path: '/proposals', component: readable(ProposalsPage) }),
  createRoute({ ...of, path: '/proposals/$reference', component: readable(ProposalPage) }),
  createRoute({ ...of, path: '/q/$code', component: readable(PosterPage) }),
  createRoute({ ...of, path: '/decisions', component: readable(DecisionsPage) }),
  createRoute({ ...of, path: '/decisions/$number', component: readable(DecisionPage) }),
])
/** For every address of something that is not there, whatever it says. */
const unknownTree = createRootRoute({ component: AppFrame }).addChildren([])
const unknownAddress = '/nothing'

/** Frame and page of an address, from the same components and sentences as in the browser. */
async function writePage(asked: {
  base: string
  address: string
  locale: Locale
  messages: Messages
  answers: FirstAnswers
}): Promise<string> {
  const { base, address, locale, messages, answers } = asked
  const queries = createQueryClient()
  keepFirstAnswers(queries, answers)
  const history = createMemoryHistory({ initialEntries: [base + address] })
  const router = createRouter({
    routeTree: address === unknownAddress ? unknownTree : routeTree,
    history,
    basepath: base || '/',
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
  return (
    content
      // Our policy lets no style stand in the page itself; the style sheet has what counts.
      .replace(/ style="[^"]*"/g, '')
      // What is folded can be found, and shown where no script opens it (`DisclosureSection`).
      .replaceAll(' aria-hidden="true" hidden=""', ' hidden="until-found"')
  )
}

/** What the server writes: the first page, and the pages of ideas, proposals, decisions and their lists. */
export const pageWriter: PageWriter = {
  async writeFirstPage({ base, query, locale, answers }) {
    const messages = await loadMessages(locale)
    const content = await writePage({ base, address: `/${query}`, locale, messages, answers })
    return { ...headOf({ locale, messages, answers, heading: 'pages.title.map' }), content }
  },
  async writeThingPage({ base, path, locale, answers }) {
    const { thing, list } = answers
    const address = thing || list ? path : unknownAddress
    const heading = list
      ? list.proposals
        ? 'pages.title.proposals'
        : 'pages.title.decisions'
      : 'app.notFound.title'
    const messages = await loadMessages(locale)
    const content = await writePage({ base, address, locale, messages, answers })
    return { ...headOf({ locale, messages, answers, heading }), content }
  },
  async writePlaces({ places, words, isFound, locale }) {
    const messages = await loadMessages(locale)
    const asked = foldText(words.trim())
    const shown = places.filter(({ name, city }) =>
      foldText([name.zh, name.en, city.zh, city.en].join(' ')).includes(asked),
    )
    const content = renderToStaticMarkup(
      <WrittenLanguage locale={locale} messages={messages}>
        <PlacesPage places={shown} words={words.trim()} isFound={isFound} />
      </WrittenLanguage>,
    )
    return { ...headOfPlaces({ locale, messages, places }), content }
  },
  async writeHead({ locale, answers }) {
    return headOf({ locale, messages: await loadMessages(locale), answers })
  },
  isPage,
  listQueryOf(query) {
    const search = MapSearch.parse(parseSearch(query))
    return search.mine ? null : Object.fromEntries(filterQuery(search))
  },
  drawPlace: ({ basemap, site, locale, theme }) =>
    drawnQuarter({ basemap, bounds: boundsOf(site), locale, theme }),
}
