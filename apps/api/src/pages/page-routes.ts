import { Refused } from '@hetu/domain/refusal'
import { locales } from '@hetu/domain/language'
import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiEnv } from '../server/api-context.ts'
import { sendStored } from '../server/stored-answer.ts'
import { staticFiles } from '../server/static-files.ts'
import { drawnMap } from './drawn-map.ts'
import { writeFirstPage } from './first-page.ts'
import { pageLocale } from './page-locale.ts'
import { fillPage } from './page-template.ts'
import { loadPageWriter } from './page-writer.ts'
import { preloadFiles } from './preload-files.ts'
import { shownPlaceSlug } from './shown-place.ts'

/** Everything that is no API: the first page written by the server, the drawn map, the app's files and its other pages. */
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
  pages.use('*', staticFiles(folder))
  pages.get('*', async (c) => {
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return c.notFound()
    const services = c.get('services')
    const locale = pageLocale(c)
    const [built, ready] = [await template(), await writer]
    c.header('Cache-Control', 'no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    c.header('Content-Language', locale)
    const isMapPage = c.req.path === '/'
    const preloads = await preloadFiles(folder, locale, isMapPage)
    if (isMapPage && ready) {
      const query = new URL(c.req.url).search
      const asked = { services, writer: ready, template: built, preloads, locale, query }
      // Without what the server writes the page still works, from its scripts.
      const page = await writeFirstPage(asked).catch((error: unknown) => {
        services.logger.error({ err: error, requestId: c.get('requestId') }, 'first page not written')
        return undefined
      })
      if (page !== undefined) return typeof page === 'string' ? c.html(page) : sendStored(c, page)
    }
    return c.html(
      fillPage(built, { locale, place: await shownPlaceSlug(services.database.kysely), preloads }),
    )
  })
  return pages
}
