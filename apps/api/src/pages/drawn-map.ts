import type { Locale } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import { type PlaceContext, findPlace } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'
import { featuresOf } from '../places/read-basemap.ts'
import type { PageWriter } from './page-writer.ts'

export interface DrawnMapAsked {
  place: string
  revision: string
  locale: Locale
  theme: 'light' | 'dark'
}

const drawings = new KeptAnswers<StoredAnswer>()

/** The place as a picture, drawn once for each base map, language and light. */
export async function drawnMap(
  services: Services,
  writer: PageWriter,
  asked: DrawnMapAsked,
): Promise<StoredAnswer> {
  const place = await findPlace(services.database.kysely, asked.place)
  if (asked.revision !== String(place.basemapRevision)) throw new Refused({ code: 'not_found' })
  const name = [place.id, asked.locale, asked.theme].join(' ')
  return drawings.get(writer, name, asked.revision, () => draw(services, writer, place, asked))
}

async function draw(services: Services, writer: PageWriter, place: PlaceContext, asked: DrawnMapAsked) {
  const basemap = await featuresOf(services.database.kysely, place.id)
  const { locale, theme } = asked
  return storeAnswer(writer.drawPlace({ basemap, site: place.site, locale, theme }), 'image/svg+xml')
}
