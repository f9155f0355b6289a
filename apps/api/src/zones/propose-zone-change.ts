import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { ProposeZoneChange } from '@hetu/domain/zones/zone-change'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { isLaw } from '@hetu/domain/zones/zones-in-force'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { farKilometres, isFarFromPlace } from './far-from-place.ts'
import { newestObjectVersion } from './record-heritage-object.ts'
import { endOfEarlier, newestZoneVersion, unsoundShapes } from './record-zone-version.ts'
import { zoneVersionOf } from './zone-version-row.ts'

/** A planner proposes a new zone, or a new version of one, with the reason; a second person has to approve it. */
export const proposeZoneChange = defineVerb({
  name: 'propose-zone-change',
  summary: 'Propose a new zone, heritage object or version of one; a second person approves.',
  input: ProposeZoneChange,
  isCreating: true,
  answer: z.object({ id: z.uuid(), zoneId: z.string(), baseVersion: z.int().nullable() }),
  budget: { times: 200, perSeconds: 3600 },
  async run(act, { change, baseVersion, reason }) {
    const isZone = change.subject === 'zone'
    const shape = isZone ? change.zone.geometry : change.object.object.geometry
    if ((await unsoundShapes(act.tx, [shape])).size > 0) throw new Refused({ code: 'shape_crosses_itself' })
    if (await isFarFromPlace(act.tx, act.place.id, shape)) {
      throw new Refused({
        code: 'shape_far_from_place',
        params: { kilometres: farKilometres },
        path: ['change', ...(isZone ? ['zone'] : ['object', 'object']), 'geometry'],
      })
    }
    const zoneId = isZone ? change.zone.zoneId : change.object.object.id
    const earlier = isZone
      ? await newestZoneVersion(act.tx, act.place.id, zoneId)
      : await newestObjectVersion(act.tx, act.place.id, zoneId)
    if (baseVersion !== undefined) refuseOtherBase(zoneId, baseVersion, earlier?.version ?? null)
    if (isZone && isNoLawYet(change.zone)) await refuseUnlawing(act.tx, act.place.id, zoneId)
    if (earlier) endOfEarlier(earlier, isZone ? change.zone.validFrom : change.object.validFrom, act.now)
    const id = newId()
    await act.tx
      .insertInto('zone_change')
      .values({
        place_id: act.place.id,
        id,
        subject: change.subject,
        zone_id: zoneId,
        base_version: earlier?.version ?? null,
        proposed: json(isZone ? change.zone : change.object),
        reason,
        proposed_by: act.personId,
        proposed_at: act.now,
      })
      .execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: zoneId,
      isPublic: false,
      before: { version: earlier?.version ?? null },
      after: { changeId: id, reason },
    })
    return { id, zoneId, baseVersion: earlier?.version ?? null }
  },
})

/** Two planners who write on the same version learn of each other before the second has proposed. */
function refuseOtherBase(zoneId: string, base: number | null, current: number | null): void {
  if (base === current) return
  if (base === null) throw new Refused({ code: 'zone_number_taken', params: { zoneId } })
  throw new Refused({ code: 'zone_changed_meanwhile', params: { base, current: current ?? 0 } })
}

/** What is proposed or of unknown law; a zone that is revoked says so. */
const isNoLawYet = (zone: Pick<ZoneVersion, 'status'>) => !isLaw(zone) && zone.status !== 'revoked'

/** A version ends the one before: one that is not law itself would take the zone out of force without saying so. */
async function refuseUnlawing(tx: Tx, placeId: string, zoneId: string): Promise<void> {
  const newest = await newestZoneVersion(tx, placeId, zoneId)
  if (newest && newest.recorded_to === null && isLaw(zoneVersionOf(newest))) {
    throw new Refused({ code: 'zone_is_law_already', path: ['change', 'zone', 'status'] })
  }
}
