import { sql } from '@hetu/db/sql'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { isKnownProposal } from '../ideas/known-proposal.ts'
import { followedIndex } from '../open-data/public-indexes.ts'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import { findPlace } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'
import { escapeHtml } from './page-head.ts'

/** A sitemap holds 50,000 addresses (sitemaps.org); older ideas are found by the list's own links. */
const mostIdeas = 45_000
const sections = ['/', '/proposals', '/decisions', '/figures', '/zones', '/about']

const sitemaps = new KeptAnswers<StoredAnswer>()

/** The addresses of everything that everybody may read of a place, written once for each state of it; `base` before each. */
export async function writeSitemap(services: Services, slug: string, base: string): Promise<StoredAnswer> {
  const { id } = await findPlace(services.database.kysely, slug)
  const followed = followedIndex(services, id)
  await followed.catchUpWithDatabase()
  const state = JSON.stringify([followed.version, base])
  return sitemaps.get(services, slug, state, async () => {
    const paths = [...sections, ...(await publicPaths(services, id))]
    const urls = paths.map((path) => `<url><loc>${escapeHtml(base + path)}</loc></url>\n`)
    const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`
    return storeAnswer(text, 'application/xml; charset=utf-8')
  })
}

/** Where the sitemap of each place stands, for a deployment that has several (sitemaps.org). */
export const sitemapIndex = (addresses: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>\n`).join('')}</sitemapindex>
`

async function publicPaths({ database }: Services, placeId: string): Promise<string[]> {
  const { rows } = await sql<{ section: string; name: string }>`
    select 'proposals' as section, reference as name from proposal
    where place_id = ${placeId} and ${isKnownProposal()}
    union all
    select 'decisions', number from decision where place_id = ${placeId} and state = 'published'
    union all
    (select 'ideas', reference from idea where place_id = ${placeId} and ${isPublicIdea()}
      order by created_at desc, id desc limit ${mostIdeas})`.execute(database.kysely)
  return rows.map(({ section, name }) => `/${section}/${encodeURIComponent(name)}`)
}

/**
 * What crawlers are asked to leave alone: every filter of the list is an address of its own, and some pages show
 * nothing to somebody who has not signed in.
 */
export const robotsText = (origin: string) => `User-agent: *
Allow: /?lang=
Disallow: /?
Disallow: /*&
Disallow: /sign-in
Disallow: /me
Disallow: /desk
Disallow: /posters
Allow: /p/*/?lang=
Disallow: /p/*/?
Disallow: /p/*/sign-in
Disallow: /p/*/me
Disallow: /p/*/desk
Disallow: /p/*/posters

Sitemap: ${origin}/sitemap.xml
`
