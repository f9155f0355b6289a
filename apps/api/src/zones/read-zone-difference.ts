import { Refused } from '@hetu/domain/refusal'
import { zoneDifference } from '@hetu/domain/zones/zone-difference'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { NumberedZoneDifference, type ZoneDifference } from '@hetu/domain/zones/zone-alteration'
import { selectZoneVersions, zoneAsWritten } from './zone-version-row.ts'

const number = z.coerce.number().int().positive()

/** What the later of two versions of a zone altered. */
export const readZoneDifference = defineRead({
  name: 'read-zone-difference',
  path: '/zones/:zoneId/difference',
  summary: 'What one version of a zone altered against another',
  readers: ['visitor'],
  query: z.object({ zoneId: z.string(), from: number, to: number }),
  answer: NumberedZoneDifference,
  async run({ db, place }, { zoneId, from, to }): Promise<ZoneDifference & { from: number; to: number }> {
    const rows = await selectZoneVersions(db, place.id).where('zone_id', '=', zoneId).execute()
    const [before, after] = [from, to].map((version) => rows.find((each) => each.version === version))
    if (!before || !after) throw new Refused({ code: 'not_found' })
    return { from, to, ...zoneDifference(zoneAsWritten(before), zoneAsWritten(after), place.epsg) }
  },
})
