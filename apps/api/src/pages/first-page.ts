import { visitor } from '@hetu/domain/people/actor'
import type { Locale } from '@hetu/domain/language'
import { ContributionQuery, contributionsFor } from '../open-data/list-contributions.ts'
import { followedIndex } from '../open-data/public-indexes.ts'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import { findPlace } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'
import type { PageAddress } from './page-head.ts'
import { fillPage } from './page-template.ts'
import type { FirstAnswers, PageWriter } from './page-writer.ts'

export interface FirstPageAsked {
  services: Services
  slug: string
  writer: PageWriter
  template: string
  preloads: readonly string[]
  locale: Locale
  address: PageAddress
  /** The address's query with its question mark, or nothing. */
  query: string
}

/** Terms are said in days and hours from now, so what was written holds for a minute and no longer. */
const keptMilliseconds = 60_000

const keptPages = new KeptAnswers<StoredAnswer>()

/**
 * The first page as HTML: list and drawn map as a visitor may see them, whoever asks. The page without a filter is
 * written once for each state of the place and language. */
export async function writeFirstPage(asked: FirstPageAsked): Promise<StoredAnswer | string> {
  const { services, slug, writer, locale, address, query } = asked
  const { id, ...place } = await findPlace(services.database.kysely, slug)
  if (query !== '') return write(asked, { place, ...(await listOf(asked, id)) })
  const followed = followedIndex(services, id)
  await followed.catchUpWithDatabase()
  const minute = Math.floor(Date.now() / keptMilliseconds)
  const state = JSON.stringify([followed.version, place, minute, address.origin, address.base])
  return keptPages.get(writer, `${slug} ${locale}`, state, async () => {
    const html = await write(asked, { place, ...(await listOf(asked, id)) })
    return storeAnswer(html, 'text/html; charset=utf-8')
  })
}

/** The list of the address's filter, where everybody is told the same. */
async function listOf({ services, writer, query }: FirstPageAsked, placeId: string) {
  const filter = writer.listQueryOf(query)
  const read = ContributionQuery.safeParse(filter)
  if (filter === null || !read.success) return {}
  return { contributions: { filter, list: await contributionsFor(services, placeId, visitor, read.data) } }
}

async function write(asked: FirstPageAsked, answers: FirstAnswers): Promise<string> {
  const { writer, template, locale, address, query } = asked
  const { slug, basemapRevision } = answers.place
  const preloads = [...asked.preloads, `api/places/${slug}/basemap/${basemapRevision}`]
  const written = await writer.writeFirstPage({ base: address.base, query, locale, answers })
  return fillPage(template, { locale, place: slug, address, written, answers, preloads })
}
