import { ZoneImports, type ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { selectImports, zoneImportSummaries } from './zone-import-summary.ts'

/** Files of zones, newest first, for those who bring or approve them. */
export const listZoneImports = defineRead({
  name: 'list-zone-imports',
  path: '/zone-imports',
  summary: 'Files of zones, for planners and the authority',
  readers: zoneDesk,
  query: z.object({}),
  answer: ZoneImports,
  async run({ db, place }): Promise<ZoneImportSummary[]> {
    const rows = await selectImports(db, place.id).orderBy('number', 'desc').limit(100).execute()
    return zoneImportSummaries(db, place, rows)
  },
})
