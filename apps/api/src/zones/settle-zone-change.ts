import { takeTurn } from '@hetu/db/take-turn'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { type ProposedVersion, SettleZoneChange } from '@hetu/domain/zones/zone-change'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { newestObjectVersion, recordHeritageObject } from './record-heritage-object.ts'
import { newestZoneVersion, recordZoneVersion } from './record-zone-version.ts'
import { heritageObjectOf, zoneVersionOf } from './zone-version-row.ts'
import { maySettleZoneChange } from '@hetu/domain/zones/may-settle-zone-change'

/** A second person approves a proposed change of a zone, which then is the newest version, or rejects it with a reason. */
export const settleZoneChange = defineVerb({
  name: 'settle-zone-change',
  summary: 'Approve or reject a proposed change of a zone, as a second person.',
  input: SettleZoneChange,
  isCreating: false,
  answer: z.object({ zoneId: z.string(), isApproved: z.boolean(), version: z.int().nullable() }),
  async run(act, { changeId, isApproved, answer }) {
    const change = await act.tx
      .selectFrom('zone_change')
      .selectAll()
      .where('place_id', '=', act.place.id)
      .where('id', '=', changeId)
      .forUpdate()
      .executeTakeFirst()
    if (!change) throw new Refused({ code: 'not_found' })
    const { proposed_by: proposedById, settled_at: settledAt } = change
    refuseIf(maySettleZoneChange({ proposedById, settledAt }, act.actor))
    await act.tx
      .updateTable('zone_change')
      .set({ settled_by: act.personId, settled_at: act.now, is_approved: isApproved, answer })
      .where('place_id', '=', act.place.id)
      .where('id', '=', changeId)
      .execute()

    // Of two approvals at one moment the later looks at what the first has written; a new zone has no row to lock.
    await takeTurn(act.tx, `zone ${act.place.id} ${change.zone_id}`)
    const { proposed } = change
    const at = { placeId: act.place.id, now: act.now }
    let before: unknown
    let version: number | null = null
    if (isApproved && !('object' in proposed)) {
      const newest = await newestZoneVersion(act.tx, act.place.id, change.zone_id)
      refuseStale(newest, change.base_version)
      before = newest && zoneVersionOf(newest)
      version = await recordZoneVersion(act.tx, at, proposed)
    } else if (isApproved && 'object' in proposed) {
      const newest = await newestObjectVersion(act.tx, act.place.id, change.zone_id)
      refuseStale(newest, change.base_version)
      before = newest && heritageObjectOf(newest)
      version = await recordHeritageObject(act.tx, at, proposed)
    }
    await act.record({
      subjectKind: 'zone',
      subjectId: change.zone_id,
      isPublic: isApproved && !isHidden(proposed),
      before: before ?? null,
      after: { changeId, isApproved, answer, version, ...(isApproved && { proposed }) },
    })
    return { zoneId: change.zone_id, isApproved, version }
  },
})

function refuseStale(newest: { version: number } | null, base: number | null): void {
  if ((newest?.version ?? null) !== base) {
    throw new Refused({ code: 'revision_conflict', params: { current: newest?.version ?? 0 } })
  }
}

/** Not even the history may tell of a thing whose place is hidden. */
const isHidden = (proposed: ProposedVersion): boolean =>
  'object' in proposed && proposed.object.isLocationHidden
