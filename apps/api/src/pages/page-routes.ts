import { Refused } from '@hetu/domain/refusal'
import { locales } from '@hetu/domain/language'
import { baseOfPlace } from '@hetu/domain/places/place-address'
import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiEnv } from '../server/api-context.ts'
import { sendStored } from '../server/stored-answer.ts'
import { staticFiles } from '../server/static-files.ts'
import { cardPicture, drawnMap } from './drawn-map.ts'
import { writeFirstPage } from './first-page.ts'
import { pageAddress, pageOrigin } from './page-head.ts'
import { languageCookie, pageLocale } from './page-locale.ts'
import { fillPage } from './page-template.ts'
import { loadPageWriter } from './page-writer.ts'
import { placeHead } from './place-head.ts'
import { preloadFiles } from './preload-files.ts'
import { entersPlace } from './enters-place.ts'
import { writePlacesPage } from './places-page.ts'
import { type ShownPage, shownPage } from './shown-page.ts'
import { robotsText, sitemapIndex, writeSitemap } from './sitemap.ts'
import { writeThingPage } from './thing-page.ts'

/** Everything that is no API: the pages that the server writes, the drawn map, the app's files and its other pages. */
export function pageRoutes(folder: string): Hono<ApiEnv> {
  const pages = new Hono<ApiEnv>()
  const writer = loadPageWriter(folder)
  const template = () => readFile(join(folder, 'index.html'), 'utf8')

  pages.get('/drawn-map/:place/:revision/:locale/:file', async (c) => {
    const { place, revision, locale: said, file } = c.req.param()
    const locale = locales.find((known) => known === said)
    const theme = (['light', 'dark'] as const).find((known) => file === `${known}.svg`)
    const drawing = await writer
    if (!drawing || !locale || !theme || !(await entersPlace(c, place)))
      throw new Refused({ code: 'not_found' })
    const drawn = await drawnMap(c.get('services'), drawing, { place, revision, locale, theme })
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return sendStored(c, drawn)
  })
  pages.get('/drawn-map/:place/:revision/card.jpg', async (c) => {
    const drawing = await writer
    if (!drawing || !(await entersPlace(c, c.req.param('place')))) throw new Refused({ code: 'not_found' })
    const picture = await cardPicture(c.get('services'), drawing, c.req.param())
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(picture, 200, { 'Content-Type': 'image/jpeg' })
  })
  pages.get('/robots.txt', (c) => c.text(robotsText(pageOrigin(c))))
  pages.get('/sitemap.xml', async (c) => {
    const shown = await shownPage(c.get('services').database.kysely, '/')
    if (shown.kind === 'place') return sitemapOf(c, shown)
    if (shown.kind !== 'places' || shown.places.length === 0) return c.notFound()
    c.header('Cache-Control', 'no-cache')
    const addresses = shown.places.map(({ slug }) => `${pageOrigin(c)}${baseOfPlace(slug)}/sitemap.xml`)
    return c.body(sitemapIndex(addresses), 200, { 'Content-Type': 'application/xml; charset=utf-8' })
  })
  pages.get('/p/:place/sitemap.xml', async (c) => {
    const shown = await shownPage(c.get('services').database.kysely, baseOfPlace(c.req.param('place')))
    return shown.kind === 'place' ? sitemapOf(c, shown) : c.notFound()
  })
  pages.use('*', staticFiles(folder))
  pages.get('*', async (c) => {
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return c.notFound()
    const services = c.get('services')
    const { pathname, search } = new URL(c.req.url)
    const shown = await shownPage(services.database.kysely, pathname)
    const locale = pageLocale(c)
    const [built, ready] = [await template(), await writer]
    c.header('Cache-Control', 'no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    c.header('Content-Language', locale)
    // Whoever came by a link in their language reads on in it, also where no script keeps it.
    if (c.req.query('lang'))
      setCookie(c, languageCookie, locale, { path: '/', maxAge: 31_536_000, sameSite: 'Lax' })
    // Without what the server writes the page still works, from its scripts.
    const notWritten = (error: unknown) => {
      services.logger.error({ err: error, requestId: c.get('requestId') }, 'page not written')
      return undefined
    }
    // Not for ever: where it leads changes with the places there are.
    if (shown.kind === 'moved' && ready?.isPage(pathname)) return c.redirect(shown.to + search, 302)
    if (shown.kind === 'deployment') return c.html(fillPage(built, { locale }))
    if (shown.kind === 'unseen' && (await entersPlace(c, shown.slug))) {
      c.header('Cache-Control', 'private, no-store')
      return c.html(fillPage(built, { locale, place: shown.slug }))
    }
    if (shown.kind !== 'place') {
      const isFound = shown.kind === 'places' && shown.isFound
      const list = { places: shown.places, words: isFound ? (c.req.query('q') ?? '') : '', isFound, locale }
      const page = ready && (await writePlacesPage(ready, built, list).catch(notWritten))
      return c.html(page ?? built, isFound ? 200 : 404)
    }
    const { slug } = shown
    const preloads = await preloadFiles(folder, locale, shown.page)
    const address = pageAddress(c, shown)
    const asked = ready && { services, slug, writer: ready, template: built, preloads, locale, address }
    if (shown.page === '/' && asked) {
      const page = await writeFirstPage({ ...asked, query: search }).catch(notWritten)
      if (page !== undefined) return typeof page === 'string' ? c.html(page) : sendStored(c, page)
    }
    const thing = asked && (await writeThingPage(c, asked).catch(notWritten))
    if (thing) {
      if (thing.isPersonal) c.header('Cache-Control', 'private, no-cache')
      return c.html(thing.html, thing.status)
    }
    const written = ready ? await placeHead(services, ready, slug, locale).catch(notWritten) : undefined
    return c.html(fillPage(built, { locale, place: slug, address, written, preloads }))
  })
  return pages
}

async function sitemapOf(c: Context<ApiEnv>, { slug, base }: ShownPage & { kind: 'place' }) {
  c.header('Cache-Control', 'no-cache')
  return sendStored(c, await writeSitemap(c.get('services'), slug, pageOrigin(c) + base))
}
