import type { Locale } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import sharp from 'sharp'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import { type PlaceContext, findPlace } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'
import { featuresOf } from '../places/read-basemap.ts'
import type { PageWriter } from './page-writer.ts'

/** Which base map of which place: its address changes with it, so that what was drawn is kept for ever. */
interface MapAsked {
  place: string
  revision: string
}

export interface DrawnMapAsked extends MapAsked {
  locale: Locale
  theme: 'light' | 'dark'
}

const drawings = new KeptAnswers<StoredAnswer>()
const cards = new KeptAnswers<Uint8Array<ArrayBuffer>>()
/** The size that messengers show beside a link. */
const card = { width: 1200, height: 630 }
/** At this many pixels an inch a unit of a drawing is a pixel. */
const pixelPerUnit = 72

/** The place as a picture, drawn once for each base map, language and light. */
export async function drawnMap(
  services: Services,
  writer: PageWriter,
  asked: DrawnMapAsked,
): Promise<StoredAnswer> {
  const place = await placeOf(services, asked)
  const { locale, theme } = asked
  const name = [place.id, locale, theme].join(' ')
  return drawings.get(writer, name, asked.revision, async () =>
    storeAnswer(await draw(services, writer, place, { locale, theme }), 'image/svg+xml'),
  )
}

/** The place as a JPEG for the card of a link; without names, whose letters this machine may not have. */
export async function cardPicture(
  services: Services,
  writer: PageWriter,
  asked: MapAsked,
): Promise<Uint8Array<ArrayBuffer>> {
  const place = await placeOf(services, asked)
  return cards.get(writer, place.id, asked.revision, async () => {
    const drawn = Buffer.from(await draw(services, writer, place, { locale: null, theme: 'light' }))
    const { width, height } = await sharp(drawn, { limitInputPixels: false }).metadata()
    // Lines are drawn in the size that is wanted, however large the place is.
    const density = Math.max(1, pixelPerUnit * Math.max(card.width / width, card.height / height))
    const picture = sharp(drawn, { density }).resize({ ...card, fit: 'cover' })
    return new Uint8Array(await picture.jpeg({ quality: 82 }).toBuffer())
  })
}

async function placeOf({ database }: Services, asked: MapAsked): Promise<PlaceContext> {
  const place = await findPlace(database.kysely, asked.place)
  if (asked.revision !== String(place.basemapRevision)) throw new Refused({ code: 'not_found' })
  return place
}

async function draw(
  services: Services,
  writer: PageWriter,
  { id, site }: PlaceContext,
  look: { locale: Locale | null; theme: 'light' | 'dark' },
): Promise<string> {
  return writer.drawPlace({ basemap: await featuresOf(services.database.kysely, id), site, ...look })
}
