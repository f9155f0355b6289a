import { Refused } from '@hetu/domain/refusal'
import { locales } from '@hetu/domain/language'
import { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiEnv } from '../server/api-context.ts'
import { sendStored } from '../server/stored-answer.ts'
import { staticFiles } from '../server/static-files.ts'
import { cardPicture, drawnMap } from './drawn-map.ts'
import { writeFirstPage } from './first-page.ts'
import { pageAddress } from './page-head.ts'
import { languageCookie, pageLocale } from './page-locale.ts'
import { fillPage } from './page-template.ts'
import { loadPageWriter } from './page-writer.ts'
import { placeHead } from './place-head.ts'
import { preloadFiles } from './preload-files.ts'
import { shownPlaceSlug } from './shown-place.ts'
import { robotsText, writeSitemap } from './sitemap.ts'
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
    if (!drawing || !locale || !theme) throw new Refused({ code: 'not_found' })
    const drawn = await drawnMap(c.get('services'), drawing, { place, revision, locale, theme })
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return sendStored(c, drawn)
  })
  pages.get('/drawn-map/:place/:revision/card.jpg', async (c) => {
    const drawing = await writer
    if (!drawing) throw new Refused({ code: 'not_found' })
    const picture = await cardPicture(c.get('services'), drawing, c.req.param())
    c.header('Cache-Control', 'public, max-age=31536000, immutable')
    return c.body(picture, 200, { 'Content-Type': 'image/jpeg' })
  })
  pages.get('/robots.txt', (c) => c.text(robotsText(pageAddress(c).origin)))
  pages.get('/sitemap.xml', async (c) => {
    const services = c.get('services')
    const slug = await shownPlaceSlug(services.database.kysely)
    if (slug === undefined) return c.notFound()
    c.header('Cache-Control', 'no-cache')
    return sendStored(c, await writeSitemap(services, slug, pageAddress(c).origin))
  })
  pages.use('*', staticFiles(folder))
  pages.get('*', async (c) => {
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return c.notFound()
    const services = c.get('services')
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
    const preloads = await preloadFiles(folder, locale, c.req.path)
    const address = pageAddress(c)
    const asked = ready && { services, writer: ready, template: built, preloads, locale, address }
    if (c.req.path === '/' && asked) {
      const query = new URL(c.req.url).search
      const page = await writeFirstPage({ ...asked, query }).catch(notWritten)
      if (page !== undefined) return typeof page === 'string' ? c.html(page) : sendStored(c, page)
    }
    const thing = asked && (await writeThingPage(c, asked).catch(notWritten))
    if (thing) {
      if (thing.isPersonal) c.header('Cache-Control', 'private, no-cache')
      return c.html(thing.html, thing.status)
    }
    const slug = await shownPlaceSlug(services.database.kysely)
    const written =
      slug && ready ? await placeHead(services, ready, slug, locale).catch(notWritten) : undefined
    return c.html(fillPage(built, { locale, place: slug, address, written, preloads }))
  })
  return pages
}
