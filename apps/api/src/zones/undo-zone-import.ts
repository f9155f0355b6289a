import { mayUndoZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { refuseIf } from '@hetu/domain/refusal'
import { UndoZoneImport } from '@hetu/domain/zones/zone-import'
import { z } from 'zod'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { heritageObjectRow } from './record-heritage-object.ts'
import { zoneVersionRow } from './record-zone-version.ts'
import { restoredVersion } from './restored-version.ts'
import {
  heritageObjectOf,
  selectObjectVersions,
  selectZoneVersions,
  zoneVersionOf,
} from './zone-version-row.ts'

/**
 * The authority withdraws a published layer as a whole: its versions end now in what is known, what they had ended holds again,
 * and nothing is deleted.
 * Zones need two people here too: who put the layer in force, or brought it, does not take it out alone.
 */
export const undoZoneImport = defineVerb({
  name: 'undo-zone-import',
  summary:
    'Withdraw a published layer: its zones and objects are no longer known from now on; nothing is deleted.',
  input: UndoZoneImport,
  isCreating: false,
  answer: z.object({ zoneCount: z.int() }),
  async run(act, { importId, reason }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    refuseIf(mayUndoZoneImport(onItsWay(found), act.actor))
    const zones = await undoZones(act, importId)
    const objects = await undoObjects(act, importId)
    await changeZoneImport(act, importId)
      .set({ state: 'undone', undone_by: act.personId, undone_at: act.now })
      .execute()
    const told = [
      ...zones.map((row) => row.zone_id),
      ...objects.flatMap(({ id, content }) => (content.isLocationHidden ? [] : id)),
    ]
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: told.length > 0,
      before: { state: 'published' },
      after: { state: 'undone', reason, zoneIds: told },
    })
    return { zoneCount: zones.length + objects.length }
  },
})

async function undoZones(act: PlaceAct, importId: string) {
  const placeId = act.place.id
  const ended = await act.tx
    .updateTable('zone_version')
    .set({ recorded_to: act.now })
    .where('place_id', '=', placeId)
    .where('import_id', '=', importId)
    .where('recorded_to', 'is', null)
    .returning(['zone_id', 'version', 'valid_from', 'recorded_from'])
    .execute()
  // A first version ended nothing.
  for (const undone of ended.filter((each) => each.version > 1)) {
    const rows = await selectZoneVersions(act.tx, placeId).where('zone_id', '=', undone.zone_id).execute()
    const next = restoredVersion(rows, undone)
    if (!next) continue
    const { version: _v, recordedFrom: _f, recordedTo: _t, ...zone } = zoneVersionOf(next.before)
    const { validFrom, validTo, version } = next
    await act.tx
      .insertInto('zone_version')
      .values(zoneVersionRow({ placeId, now: act.now }, { ...zone, validFrom, validTo }, version))
      .execute()
  }
  return ended
}

async function undoObjects(act: PlaceAct, importId: string) {
  const placeId = act.place.id
  const ended = await act.tx
    .updateTable('heritage_object')
    .set({ recorded_to: act.now })
    .where('place_id', '=', placeId)
    .where('import_id', '=', importId)
    .where('recorded_to', 'is', null)
    .returning(['id', 'version', 'valid_from', 'recorded_from', 'content'])
    .execute()
  for (const undone of ended.filter((each) => each.version > 1)) {
    const rows = await selectObjectVersions(act.tx, placeId).where('id', '=', undone.id).execute()
    const next = restoredVersion(rows, undone)
    if (!next) continue
    const { validFrom, validTo, version } = next
    const object = heritageObjectOf(next.before)
    await act.tx
      .insertInto('heritage_object')
      .values(heritageObjectRow({ placeId, now: act.now }, { object, validFrom, validTo }, version))
      .execute()
  }
  return ended
}
