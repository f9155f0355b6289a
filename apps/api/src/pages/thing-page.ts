import type { Locale } from '@hetu/domain/language'
import { visitor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import type { Context } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { clientAddress } from '../server/client-address.ts'
import { findPlace } from '../server/place-context.ts'
import type { Look } from '../server/read.ts'
import { readSession } from '../server/session.ts'
import type { PageAddress } from './page-head.ts'
import { type PageAnswers, shownAt } from './page-reads.ts'
import { fillPage } from './page-template.ts'
import type { FirstAnswers, PageWriter } from './page-writer.ts'

interface ThingPageAsked {
  slug: string
  writer: PageWriter
  template: string
  preloads: readonly string[]
  locale: Locale
  address: PageAddress
}

export interface ThingPage {
  html: string
  status: 200 | 404
  /** Whether it was written for somebody who has signed in. */
  isPersonal: boolean
}

/**
 * The page of an idea, a proposal, a decision or a list of them as HTML, as far as its reader may know of it; what is
 * not there, or not for them, is a page that says so and leads on. Undefined for the app's other pages.
 */
export async function writeThingPage(
  c: Context<ApiEnv>,
  { slug, writer, template, preloads, locale, address }: ThingPageAsked,
): Promise<ThingPage | undefined> {
  const shown = shownAt(address.path)
  if (!shown && writer.isPage(address.path)) return undefined
  const look = await lookOf(c, slug, address.origin)
  const answers = await shown?.read(look).catch(unlessUnknown)
  const { id: _, ...place } = look.place
  const first = { place, ...answers }
  const written = await writer.writeThingPage({
    base: address.base,
    path: address.path,
    locale,
    answers: first,
  })
  return {
    html: fillPage(template, {
      locale,
      place: slug,
      address: answers && address,
      written,
      answers: first,
      preloads: [...pictureOf(answers, place, locale), ...preloads],
    }),
    status: answers ? 200 : 404,
    isPersonal: look.actor.personId !== null,
  }
}

/** The drawing with which the page of a poster begins. */
const pictureOf = (
  answers: PageAnswers | undefined,
  { slug, basemapRevision }: FirstAnswers['place'],
  locale: Locale,
) =>
  answers && 'thing' in answers && answers.thing.poster
    ? [`drawn-map/${slug}/${basemapRevision}/${locale}/light.svg`]
    : []

/** What the API's own reads would have in their hands for this request. */
async function lookOf(c: Context<ApiEnv>, slug: string, origin: string): Promise<Look> {
  const services = c.get('services')
  const db = services.database.kysely
  const [place, session] = await Promise.all([findPlace(db, slug), readSession(c, slug)])
  const actor = session?.actor ?? visitor
  return {
    db,
    place,
    actor,
    personId: actor.personId ?? '',
    now: new Date(),
    services,
    address: clientAddress(c),
    isOnThisMachine: false,
    origin,
  }
}

function unlessUnknown(error: unknown): PageAnswers | undefined {
  if (error instanceof Refused && error.refusal.code === 'not_found') return undefined
  throw error
}
