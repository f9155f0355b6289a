import type { Locale } from '@hetu/domain/language'
import type { Services } from '../server/api-context.ts'
import { findPlace } from '../server/place-context.ts'
import type { PageHead, PageWriter } from './page-writer.ts'

/** The head of a page that the app alone draws: of the place that it belongs to. */
export async function placeHead(
  services: Services,
  writer: PageWriter,
  slug: string,
  locale: Locale,
): Promise<PageHead> {
  const { id: _, ...place } = await findPlace(services.database.kysely, slug)
  return writer.writeHead({ locale, answers: { place } })
}
