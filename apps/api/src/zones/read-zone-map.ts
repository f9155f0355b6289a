import { mapLayerCodes } from '@hetu/domain/zones/map-facts'
import { ZoneMap } from '@hetu/domain/zones/zone-map'
import { defineRead } from '../server/read.ts'
import { lawOnMap } from './law-on-map.ts'
import { InForce } from './protection-for.ts'

/** What the map of zones shows, and under which address its tiles lie. */
export const readZoneMap = defineRead({
  name: 'read-zone-map',
  path: '/zone-map',
  summary: 'The layers of zones and heritage objects in force, and the state that the tiles are asked with',
  readers: ['visitor'],
  query: InForce,
  answer: ZoneMap,
  async run(look, when): Promise<ZoneMap> {
    const { state, versions } = await lawOnMap(look, when)
    const byCode = Map.groupBy(versions, ({ code }) => code)
    const layers = mapLayerCodes.flatMap((code) => {
      const some = byCode.get(code) ?? []
      const days = some.flatMap(({ kind, validFrom }) => (kind === 'zone' ? [validFrom] : [])).toSorted()
      const planCount = some.filter(({ isPlan }) => isPlan).length
      return some.length > 0 ? [{ code, count: some.length, since: days.at(-1) ?? null, planCount }] : []
    })
    return { state, layers }
  },
})
