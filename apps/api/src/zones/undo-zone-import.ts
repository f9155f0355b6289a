import { mayUndoZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { refuseIf } from '@hetu/domain/refusal'
import { UndoZoneImport } from '@hetu/domain/zones/zone-import'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { zoneVersionRow } from './record-zone-version.ts'
import { selectZoneVersions, zoneVersionOf } from './zone-version-row.ts'

/**
 * The authority withdraws a published layer as a whole: its versions end now in what is known, what they had ended holds again,
 * and nothing is deleted.
 * Zones need two people here too: who put the layer in force, or brought it, does not take it out alone.
 */
export const undoZoneImport = defineVerb({
  name: 'undo-zone-import',
  summary: 'Withdraw a published layer: its zones are no longer known from now on; nothing is deleted.',
  input: UndoZoneImport,
  isCreating: false,
  answer: z.object({ zoneCount: z.int() }),
  async run(act, { importId, reason }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    refuseIf(mayUndoZoneImport(onItsWay(found), act.actor))
    const ended = await act.tx
      .updateTable('zone_version')
      .set({ recorded_to: act.now })
      .where('place_id', '=', act.place.id)
      .where('import_id', '=', importId)
      .where('recorded_to', 'is', null)
      .returning(['zone_id', 'version', 'valid_from', 'valid_to', 'recorded_from'])
      .execute()
    // A first version ended nothing.
    for (const version of ended.filter((each) => each.version > 1)) await restoreEarlier(act, version)
    await changeZoneImport(act, importId)
      .set({ state: 'undone', undone_by: act.personId, undone_at: act.now })
      .execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: true,
      before: { state: 'published' },
      after: { state: 'undone', reason, zoneIds: ended.map((row) => row.zone_id) },
    })
    return { zoneCount: ended.length }
  },
})

interface Undone {
  zone_id: string
  version: number
  valid_from: string
  valid_to: string | null
  recorded_from: Date
}

/** What a version ended is law again, as a version of its own: from the same day to its own last day or the next law. */
async function restoreEarlier(act: PlaceAct, undone: Undone): Promise<void> {
  const rows = await selectZoneVersions(act.tx, act.place.id).where('zone_id', '=', undone.zone_id).execute()
  const before = rows.find(({ version }) => version === undone.version - 1)
  if (!before) return
  const isAt = (moment: Date | null) => moment?.getTime() === undone.recorded_from.getTime()
  const wasSetAside = isAt(before.recorded_to)
  if (!wasSetAside && !isAt(before.end_recorded_at)) return
  const { version: _v, recordedFrom: _f, recordedTo: _t, ...zone } = zoneVersionOf(before)
  const own = wasSetAside ? before.valid_to : before.end_before
  const lastDays = [own, undone.valid_to].filter((day) => day !== null)
  const validTo = lastDays.toSorted()[0] ?? null
  const next = Math.max(...rows.map(({ version }) => version)) + 1
  const at = { placeId: act.place.id, now: act.now }
  await act.tx
    .insertInto('zone_version')
    .values(zoneVersionRow(at, { ...zone, validFrom: undone.valid_from, validTo }, next))
    .execute()
}
