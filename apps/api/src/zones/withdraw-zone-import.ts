import { mayWithdrawZoneImport } from '@hetu/domain/zones/may-publish-zone-import'
import { refuseIf } from '@hetu/domain/refusal'
import { WithdrawZoneImport } from '@hetu/domain/zones/zone-import'
import { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { defineVerb } from '../server/verb.ts'
import { changeZoneImport, findZoneImport, onItsWay } from './find-zone-import.ts'
import { zoneImportSummary } from './zone-import-summary.ts'

/** Whoever brought a layer takes it back while it waits; what is to be published is brought anew. */
export const withdrawZoneImport = defineVerb({
  name: 'withdraw-zone-import',
  summary: 'Take back a waiting layer that one brought.',
  input: WithdrawZoneImport,
  isCreating: false,
  answer: ZoneImportSummary,
  async run(act, { importId }) {
    const found = await findZoneImport(act.tx, act.place.id, importId)
    refuseIf(mayWithdrawZoneImport(onItsWay(found), act.actor))
    await changeZoneImport(act, importId).set({ state: 'withdrawn', withdrawn_at: act.now }).execute()
    await act.record({
      subjectKind: 'zone',
      subjectId: importId,
      isPublic: false,
      before: { state: 'previewed' },
      after: { state: 'withdrawn', importId },
    })
    return zoneImportSummary(act.tx, act.place, importId)
  },
})
