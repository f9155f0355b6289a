import { Refused } from '@hetu/domain/refusal'
import { type ZoneVersion, ZoneVersions } from '@hetu/domain/zones/zone'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { selectZoneVersions, zoneVersionOf } from './zone-version-row.ts'

/** Every version of a zone, newest first, with both of its periods; refuses `not_found`. */
export const listZoneVersions = defineRead({
  name: 'list-zone-versions',
  path: '/zones/:zoneId/versions',
  summary: 'Every version of a zone, newest first',
  readers: ['visitor'],
  query: z.object({ zoneId: z.string() }),
  answer: ZoneVersions,
  async run({ db, place }, { zoneId }): Promise<ZoneVersion[]> {
    const rows = await selectZoneVersions(db, place.id).where('zone_id', '=', zoneId).execute()
    if (rows.length === 0) throw new Refused({ code: 'not_found' })
    return rows.map((row) => zoneVersionOf(row)).toReversed()
  },
})
