import { mayReturnZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { refuseIf } from '@hetu/domain/refusal'
import { ReturnZoneImport } from '@hetu/domain/zones/zone-import'
import { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { zoneImportSummary } from './zone-import-summary.ts'

/** A second person sends a waiting layer back with a reason (退回); what is to be published is brought anew. */
export const returnZoneImport = defineVerb({
  name: 'return-zone-import',
  summary: 'Send a waiting layer back to whoever brought it, with a reason.',
  input: ReturnZoneImport,
  isCreating: false,
  answer: ZoneImportSummary,
  async run(act, { importId, reason }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    refuseIf(mayReturnZoneImport(onItsWay(found), act.actor))
    await changeZoneImport(act, importId)
      .set({ state: 'returned', settled_by: act.personId, settled_at: act.now, return_reason: reason })
      .execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: false,
      before: { state: 'previewed' },
      after: { state: 'returned', importId, reason },
    })
    return zoneImportSummary(act.tx, act.place, importId)
  },
})
