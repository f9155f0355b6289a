import { mayUndoZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { refuseIf } from '@hetu/domain/refusal'
import { UndoZoneImport } from '@hetu/domain/zones/zone-import'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findZoneImport, onItsWay } from './find-zone-import.ts'

/**
 * The authority withdraws a published layer as a whole: its zones end now in what is known, and nothing is deleted.
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
      .returning('zone_id')
      .execute()
    await act.tx
      .updateTable('zone_import')
      .set({ state: 'undone', undone_by: act.personId, undone_at: act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', importId)
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
