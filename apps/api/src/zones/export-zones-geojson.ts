import { defineFileRead } from '../server/read.ts'
import { lawInFile } from './law-in-file.ts'
import { InForce } from './protection-for.ts'
import { zonesAsGeojson } from './zones-as-files.ts'

/** The zones and heritage objects in force as a file that every map program opens. */
export const exportZonesGeojson = defineFileRead({
  name: 'export-zones-geojson',
  path: '/zones.geojson',
  summary: 'Zones and heritage objects in force with their rules as GeoJSON',
  readers: ['visitor'],
  query: InForce,
  file: 'application/geo+json',
  async run(look, when) {
    const law = await lawInFile(look, when)
    return {
      body: JSON.stringify(zonesAsGeojson(law)),
      headers: { 'Content-Disposition': `attachment; filename="${look.place.slug}-zones.geojson"` },
    }
  },
})
