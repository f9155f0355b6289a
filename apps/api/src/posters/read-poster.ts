import type { Position } from '@hetu/domain/geometry/position'
import { publicStatuses } from '@hetu/domain/ideas/idea'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { visitor } from '@hetu/domain/people/actor'
import { Poster } from '@hetu/domain/posters/poster'
import { PosterCode } from '@hetu/domain/posters/poster-code'
import { Refused } from '@hetu/domain/refusal'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { ContributionQuery, contributionsFor } from '../open-data/list-contributions.ts'
import { baseOf } from '../places/open-places.ts'
import { defineRead, type Look } from '../server/read.ts'
import { findPosterSubject, type ShownSubject } from './poster-subject.ts'

/** What the code of a poster leads to: the thing as everybody may see it, what is open, and what came of words nearby. */
export const readPoster = defineRead({
  name: 'read-poster',
  path: '/posters/:code',
  summary: 'What the code of a poster stands for, and what is open there now',
  readers: ['visitor'],
  // What is typed wrongly is as unknown as what nobody was given.
  query: z.object({ code: z.string().max(40) }),
  answer: Poster,
  async run(look, { code: typed }): Promise<Poster> {
    const { data: code } = PosterCode.safeParse(typed)
    if (code === undefined) throw new Refused({ code: 'not_found' })
    const { db, place, services } = look
    const row = await db
      .selectFrom('poster')
      .select(['subject_kind as kind', 'subject'])
      .where('place_id', '=', place.id)
      .where('code', '=', code)
      .executeTakeFirst()
    if (!row) throw new Refused({ code: 'not_found' })
    const shown = await findPosterSubject(db, place, row)
    const [open, changed] = await Promise.all([openNow(look, shown), changedNear(look, shown)])
    const { publicUrl } = services.config
    // Whoever asks may send any host; paper bears the one that was set.
    const base = await baseOf(db, place.slug)
    const address = publicUrl === undefined ? null : `${new URL(publicUrl).origin}${base}/q/${code}`
    const qrSvg = address === null ? null : renderSVG(address, { border: 2 })
    return { code, kind: row.kind, ...shown, open, changed, address, qrSvg }
  },
})

const mostOpen = 3

/** The thing itself while it is open to all, else the proposals of the place that close first. */
async function openNow({ services, place }: Look, { subject }: ShownSubject): Promise<Contribution[]> {
  const query = ContributionQuery.parse({ kind: 'proposal' })
  const { open } = await contributionsFor(services, place.id, visitor, query)
  const own = open.filter(({ reference }) => reference === subject)
  return own.length > 0 ? own : open.slice(0, mostOpen)
}

/** What came of an idea, the most first. */
const outcomes = [
  'done',
  'building',
  'adopted',
  'partly',
] as const satisfies readonly (typeof publicStatuses)[number][]

/** The idea nearby of which most came, answered in office; the poster's own before any other. */
async function changedNear({ services, place }: Look, shown: ShownSubject): Promise<Contribution | null> {
  const query = ContributionQuery.parse({ kind: 'idea', status: outcomes.join(',') })
  const { items } = await contributionsFor(services, place.id, visitor, query)
  const rank = ({ reference, status, position }: Contribution) =>
    reference === shown.subject
      ? -1
      : outcomes.findIndex((outcome) => outcome === status) * farDegrees + distance(position, shown.position)
  const answered = items.filter(({ answer }) => answer !== null)
  return answered.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

/** More than any distance in a place. */
const farDegrees = 1
const distance = (a: Position, b: Position) => Math.hypot(a[0] - b[0], a[1] - b[1])
