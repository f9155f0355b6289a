import { defineFileRead } from '../server/read.ts'
import { InForce, protectionFor } from './protection-for.ts'
import { zonesAsGeopackage } from './zones-as-files.ts'

/** The zones in force as a file for desktop map programs. */
export const exportZonesGeopackage = defineFileRead({
  name: 'export-zones-geopackage',
  path: '/zones.gpkg',
  summary: 'Zones in force with their rules as a GeoPackage',
  readers: ['visitor'],
  query: InForce,
  file: 'application/geopackage+sqlite3',
  async run(look, when) {
    const { zones } = await protectionFor(look, when)
    return {
      body: Uint8Array.from(zonesAsGeopackage(zones, look.now)),
      headers: { 'Content-Disposition': `attachment; filename="${look.place.slug}-zones.gpkg"` },
    }
  },
})
