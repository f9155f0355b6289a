import { defineFileRead } from '../server/read.ts'
import { lawInFile } from './law-in-file.ts'
import { InForce } from './protection-for.ts'
import { zonesAsGeopackage } from './zones-as-files.ts'

/** The zones and heritage objects in force as a file for desktop map programs. */
export const exportZonesGeopackage = defineFileRead({
  name: 'export-zones-geopackage',
  path: '/zones.gpkg',
  summary: 'Zones and heritage objects in force with their rules as a GeoPackage',
  readers: ['visitor'],
  query: InForce,
  file: 'application/geopackage+sqlite3',
  async run(look, when) {
    const law = await lawInFile(look, when)
    return {
      body: Uint8Array.from(zonesAsGeopackage(law, look.now)),
      headers: { 'Content-Disposition': `attachment; filename="${look.place.slug}-zones.gpkg"` },
    }
  },
})
