import { dayIn } from '@hetu/domain/calendar'
import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import { compareChecks } from '@hetu/domain/proposals/compare-checks'
import { Refused } from '@hetu/domain/refusal'
import { maySeeVersion } from '@hetu/domain/proposals/may-read-proposal'
import { Recheck } from '@hetu/domain/proposals/finding-change'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import type { PlaceContext } from '../server/place-context.ts'
import { hiddenObjects } from '../zones/hidden-objects.ts'
import { zonesNamed } from '../zones/zones-near.ts'
import { checkOf } from './check-elements.ts'
import { findVisibleProposal } from './find-proposal.ts'
import { hidePlaces, lawOf, seesHiddenPlaces } from './hide-places.ts'
import { readVersion } from './read-version.ts'

/** What the rules of today say otherwise of a frozen version. */
export const recheckVersion = defineRead({
  name: 'recheck-version',
  path: '/proposals/:reference/recheck',
  summary: 'What the rules of today say otherwise of a frozen version, and why',
  readers: ['visitor'],
  query: z.object({ reference: ProposalReference, version: z.coerce.number().int().positive() }),
  answer: Recheck,
  run: ({ db, place, actor, now }, { reference, version }) =>
    recheckOf(db, place, actor, reference, version, now),
})

/** Holds a frozen version against what is law today: what the rules say otherwise now, and which change is why. */
export async function recheckOf(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  reference: string,
  version: number,
  now: Date,
): Promise<Recheck> {
  const found = await findVisibleProposal(db, place.id, actor, reference)
  const kept = await readVersion(db, place.id, found.id, version)
  if (!maySeeVersion(actor, found, kept) || kept.frozenAt === null) throw new Refused({ code: 'not_found' })
  const fresh = await checkOf(db, place, kept.elements, now)
  const mentioned = [...kept.findings, ...fresh.findings].flatMap(({ zoneId }) => zoneId ?? [])
  const zones = await zonesNamed(db, place.id, mentioned, { onDay: dayIn(now, place.timeZone) })
  const names = new Map(zones.map((zone) => [zone.zoneId, zone.name]))
  const hidden = seesHiddenPlaces(actor) ? [] : await hiddenObjects(db, place.id, lawOf(kept, place))
  const shown = (findings: typeof fresh.findings) => hidePlaces(findings, hidden, [0, 0])
  const changes = compareChecks(shown(kept.findings), shown(fresh.findings), zones)
  return {
    frozenAt: kept.frozenAt,
    checkedAt: now.toISOString(),
    changes: changes.map((change) => ({
      ...change,
      zoneName: 'zoneId' in change.cause ? (names.get(change.cause.zoneId) ?? null) : null,
    })),
  }
}
