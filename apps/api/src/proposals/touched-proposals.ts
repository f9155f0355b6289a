import { dayIn } from '@hetu/domain/calendar'
import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import { compareChecks } from '@hetu/domain/proposals/compare-checks'
import { lawWithChange } from '@hetu/domain/proposals/law-with-change'
import type { Stage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { type TouchedProposal, TouchedProposals } from '@hetu/domain/proposals/finding-change'
import type { PlaceContext } from '../server/place-context.ts'
import { zoneChanges } from '../zones/zone-changes.ts'
import { objectsNear, zonesNear } from '../zones/zones-near.ts'
import { askedBy } from './asked-by.ts'
import { readElements } from './read-version.ts'

/** Once it is decided, a proposal keeps the law of its day. */
const decided: readonly Stage[] = [
  'published',
  'challenge_window',
  'implementation',
  'completion',
  'evaluation',
  'closed',
  'withdrawn',
  'lapsed',
  'refused',
  'discarded',
]

/** What a waiting change of the zones would alter in open proposals. */
export const touchedProposals = defineRead({
  name: 'touched-proposals',
  path: '/zone-changes/:changeId/touched-proposals',
  summary: 'Open proposals that a waiting change of the zones would touch, and how',
  readers: zoneDesk,
  query: z.object({ changeId: z.string() }),
  answer: TouchedProposals,
  run: ({ db, place, now }, { changeId }) => proposalsTouchedBy(db, place, changeId, now),
})

/**
 * The open proposals of which the rules would say otherwise, were a waiting change of a zone or object approved; none
 * once it is answered. Refuses `not_found`.
 */
export async function proposalsTouchedBy(
  db: Database['kysely'],
  place: PlaceContext,
  changeId: string,
  now: Date,
): Promise<TouchedProposal[]> {
  const waiting = await zoneChanges(db, place, 'waiting')
  const change = waiting.find(({ id }) => id === changeId)
  if (!change) {
    if (await isSettled(db, place.id, changeId)) return []
    throw new Refused({ code: 'not_found' })
  }
  const open = await db
    .selectFrom('proposal')
    .innerJoin('proposal_version', (join) =>
      join
        .onRef('proposal_version.place_id', '=', 'proposal.place_id')
        .onRef('proposal_version.proposal_id', '=', 'proposal.id')
        .onRef('proposal_version.version', '=', 'proposal.current_version'),
    )
    .select(['proposal.id', 'reference', 'proposal_version.title', 'current_version'])
    .where('proposal.place_id', '=', place.id)
    .where('stage', 'not in', [...decided])
    .orderBy('reference')
    .execute()
  const onDay = dayIn(now, place.timeZone)
  const objects = await objectsNear(db, place.id, { onDay })
  const touched: TouchedProposal[] = []
  for (const { id, reference, title, current_version: version } of open) {
    const elements = await readElements(db, place.id, id, version)
    const zones = await zonesNear(db, place.id, askedBy(elements, place.epsg), { onDay })
    const law = { zones, objects }
    const next = lawWithChange(law, change, now.toISOString())
    const before = checkProposal(elements, law.zones, law.objects, place.epsg)
    const after = checkProposal(elements, next.zones, next.objects, place.epsg)
    const changes = compareChecks(before.findings, after.findings, next.zones)
    if (changes.length > 0) touched.push({ reference, title, version, changes })
  }
  return touched
}

async function isSettled(db: Database['kysely'], placeId: string, changeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('zone_change')
    .select('id')
    .where('place_id', '=', placeId)
    // As text: an id that is none finds nothing.
    .where(sql<boolean>`id::text = ${changeId}`)
    .where('settled_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}
