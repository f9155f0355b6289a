import { Refused } from '@hetu/domain/refusal'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { zoneImportSummary } from './zone-import-summary.ts'
import { ZoneImport } from '@hetu/domain/zones/zone-import-record'

/** One file with every row, good and refused; refuses `not_found`. */
export const readZoneImport = defineRead({
  name: 'read-zone-import',
  path: '/zone-imports/:importId',
  summary: 'One file of zones with every row',
  readers: zoneDesk,
  query: z.object({ importId: z.string() }),
  answer: ZoneImport,
  async run({ db, place }, { importId }): Promise<ZoneImport> {
    // An id that is none finds nothing, instead of troubling the database.
    if (!z.uuid().safeParse(importId).success) throw new Refused({ code: 'not_found' })
    const summary = await zoneImportSummary(db, place, importId)
    const { preview } = await db
      .selectFrom('zone_import')
      .select('preview')
      .where('place_id', '=', place.id)
      .where('id', '=', importId)
      .executeTakeFirstOrThrow()
    return { ...summary, ...preview }
  },
})
