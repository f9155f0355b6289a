import { post } from '../server/route.ts'
import { exportZonesGeojson } from './export-zones-geojson.ts'
import { exportZonesGeopackage } from './export-zones-geopackage.ts'
import { listHeritageObjectVersions } from './list-heritage-object-versions.ts'
import { listZoneChanges } from './list-zone-changes.ts'
import { listZoneImports } from './list-zone-imports.ts'
import { listZoneVersions } from './list-zone-versions.ts'
import { listZones } from './list-zones.ts'
import { placeZoneLayer } from './place-zone-layer.ts'
import { previewZoneImport } from './preview-zone-import.ts'
import { proposeZoneChange } from './propose-zone-change.ts'
import { publishZoneImport } from './publish-zone-import.ts'
import { readRulesAtShape } from './read-rules-at-shape.ts'
import { readRulesAt } from './read-rules-at.ts'
import { readZoneDifference } from './read-zone-difference.ts'
import { readZoneImport } from './read-zone-import.ts'
import { readZoneMap } from './read-zone-map.ts'
import { readZoneTile } from './read-zone-tile.ts'
import { returnZoneImport } from './return-zone-import.ts'
import { settleZoneChange } from './settle-zone-change.ts'
import { submitZoneImport } from './submit-zone-import.ts'
import { undoZoneImport } from './undo-zone-import.ts'
import { withdrawZoneImport } from './withdraw-zone-import.ts'

export const zoneRoutes = [
  listZones,
  readZoneMap,
  readZoneTile,
  exportZonesGeojson,
  exportZonesGeopackage,
  listZoneVersions,
  readZoneDifference,
  listHeritageObjectVersions,
  readRulesAt,
  readRulesAtShape,
  listZoneChanges,
  post('/zone-changes', proposeZoneChange),
  post('/zone-changes/:changeId/settlement', settleZoneChange),
  listZoneImports,
  readZoneImport,
  post('/zone-imports', previewZoneImport),
  placeZoneLayer,
  post('/zone-imports/:importId/submission', submitZoneImport),
  post('/zone-imports/:importId/publication', publishZoneImport),
  post('/zone-imports/:importId/return', returnZoneImport),
  post('/zone-imports/:importId/retraction', withdrawZoneImport),
  post('/zone-imports/:importId/withdrawal', undoZoneImport),
] as const
