import { defineFileRead } from '../server/read.ts'
import { InForce, protectionFor } from './protection-for.ts'
import { zonesAsGeojson } from './zones-as-files.ts'

/** The zones in force as a file that every map program opens. */
export const exportZonesGeojson = defineFileRead({
  name: 'export-zones-geojson',
  path: '/zones.geojson',
  summary: 'Zones in force with their rules as GeoJSON',
  readers: ['visitor'],
  query: InForce,
  file: 'application/geo+json',
  async run(look, when) {
    const { zones } = await protectionFor(look, when)
    return {
      body: JSON.stringify(zonesAsGeojson(zones)),
      headers: { 'Content-Disposition': `attachment; filename="${look.place.slug}-zones.geojson"` },
    }
  },
})
