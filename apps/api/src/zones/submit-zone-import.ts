import { Refused } from '@hetu/domain/refusal'
import { SubmitZoneImport } from '@hetu/domain/zones/zone-import'
import { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import type { ZoneLayer } from '@hetu/domain/zones/zone-layer'
import { defineVerb } from '../server/verb.ts'
import { findZoneImport } from './find-zone-import.ts'
import { zoneImportSummary } from './zone-import-summary.ts'

/** A planner asks for the publication of a previewed layer (报请); who asks again is not later in the queue. */
export const submitZoneImport = defineVerb({
  name: 'submit-zone-import',
  summary: 'Hand a previewed layer to a second person for publication.',
  input: SubmitZoneImport,
  isCreating: false,
  answer: ZoneImportSummary,
  async run(act, { importId }): Promise<ZoneImportSummary> {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    if (found.state !== 'previewed') throw new Refused({ code: 'zone_import_not_waiting' })
    const { layer } = found.preview as { layer: ZoneLayer }
    if (layer.encoding?.readings) throw new Refused({ code: 'layer_encoding_doubtful' })
    await act.tx
      .updateTable('zone_import')
      .set({ asked_at: found.asked_at ?? act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', importId)
      .execute()
    await act.record({ subjectKind: 'zone', subjectId: importId, isPublic: false, after: { importId } })
    return zoneImportSummary(act.tx, act.place, importId)
  },
})
