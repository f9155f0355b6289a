import { refuseIf } from '@hetu/domain/refusal'
import { SubmitZoneImport } from '@hetu/domain/zones/zone-import'
import { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { zoneImportSummary } from './zone-import-summary.ts'
import { maySubmitZoneImport } from '@hetu/domain/zones/may-publish-zone-import'

/** A planner asks for the publication of a previewed layer (报请); who asks again is not later in the queue. */
export const submitZoneImport = defineVerb({
  name: 'submit-zone-import',
  summary: 'Hand a previewed layer to a second person for publication.',
  input: SubmitZoneImport,
  isCreating: false,
  answer: ZoneImportSummary,
  async run(act, { importId }): Promise<ZoneImportSummary> {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    refuseIf(maySubmitZoneImport(onItsWay(found), act.actor))
    await changeZoneImport(act, importId)
      .set({ asked_at: found.asked_at ?? act.now })
      .execute()
    await act.record({ subjectKind: 'zone', subjectId: importId, isPublic: false, after: { importId } })
    return zoneImportSummary(act.tx, act.place, importId)
  },
})
