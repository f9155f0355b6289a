import type { Database } from '@hetu/db/database'
import type { LandmarkKind } from '@hetu/domain/places/landmark'
import { geometry, json } from '@hetu/db/sql'
import { inTransaction, type Tx } from '@hetu/db/transaction'
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import { newId } from '../server/new-id.ts'
import type { Seed } from './seed.ts'

/** The counter that stands as long as the demonstration is not loaded to its end. */
export const loadingMark = 'demonstration-loading'
export const demonstrationSlug = 'liuting-li'

/** Writes the place Liuting Li with its base map and all that it names; there is no verb that founds a place. */
export async function loadPlace(database: Database, seed: Seed): Promise<void> {
  await inTransaction(database, async (tx) => {
    const id = newId()
    const [site] = layerOf(seed.basemap, 'site_boundary')
    if (!site) throw new Error('The base map has no boundary of the site.')
    await tx
      .insertInto('place')
      .values({
        id,
        slug: demonstrationSlug,
        name: json({ zh: '柳汀里', en: 'Liuting Li' }),
        city: json({ zh: '棠川市', en: 'Tangchuan' }),
        reference_prefix: 'LTL',
        time_zone: 'Asia/Shanghai',
        epsg: 4550,
        site: geometry(site.geometry),
        households: 412,
        shops: 31,
        contact_phone: '000-8800 0412',
        service_promise_days: 15,
        basemap: json({
          attribution: { zh: '底图：柳汀里示范底图', en: 'Base map: demonstration map of Liuting Li' },
          approvalNumber: null,
          dataDate: seed.now.slice(0, 10),
        }),
        is_demonstration: true,
        created_at: new Date('2021-07-01T00:00:00+08:00'),
      })
      .execute()
    await tx.insertInto('place_counter').values({ place_id: id, name: loadingMark, value: 1 }).execute()
    await tx
      .insertInto('place_basemap')
      .values({ place_id: id, features: json(seed.basemap) })
      .execute()
    await loadAreas(tx, id, seed.basemap)
    await loadLandmarks(tx, id, seed.basemap)
  })
}

type Properties = Record<string, unknown>
const text = (properties: Properties, key: string) => String(properties[key])
const nameOf = (properties: Properties) => ({
  zh: text(properties, 'name_zh'),
  en: text(properties, 'name_en'),
})

function layerOf(map: FeatureCollection, layer: string) {
  const found = map.features.filter((feature) => feature.properties?.['layer'] === layer)
  return found.map(({ properties, geometry: shape }) => ({
    properties: properties ?? {},
    geometry: shape as Polygon,
  }))
}

async function loadAreas(tx: Tx, placeId: string, map: FeatureCollection): Promise<void> {
  const area = ({ properties, geometry: shape }: ReturnType<typeof layerOf>[number]) => ({
    place_id: placeId,
    id: text(properties, 'id'),
    name: json(nameOf(properties)),
    geometry: geometry(shape),
  })
  await tx.insertInto('grid_cell').values(layerOf(map, 'grid_cell').map(area)).execute()
  await tx.insertInto('courtyard').values(layerOf(map, 'courtyard').map(area)).execute()
  await tx
    .insertInto('building')
    .values(
      layerOf(map, 'building').map(({ properties, geometry: shape }) => ({
        place_id: placeId,
        id: text(properties, 'id'),
        courtyard_id: properties['courtyard_id'] ? text(properties, 'courtyard_id') : null,
        geometry: geometry(shape),
        ridge_metres: Number(properties['ridge_m']),
        eaves_metres: Number(properties['eaves_m']),
        storeys: Number(properties['storeys']),
        roof: text(properties, 'roof'),
        tenure: text(properties, 'tenure'),
      })),
    )
    .execute()
}

/** Which layers of the base map people say where by, and how a feature of each is known. */
const landmarkLayers: [
  layer: string,
  kind: LandmarkKind,
  id: (properties: Properties, index: number) => string,
][] = [
  ['lane', 'lane', (properties) => text(properties, 'id')],
  ['door_number', 'door', (properties) => `door-${text(properties, 'courtyard_id')}`],
  ['courtyard', 'courtyard', (properties) => text(properties, 'id')],
  ['gate', 'gate', (_, index) => `gate-${index + 1}`],
  ['well', 'well', (properties) => text(properties, 'id')],
  ['bridge', 'bridge', (_, index) => `bridge-${index + 1}`],
  ['tree', 'tree', (properties, index) => (properties['id'] ? text(properties, 'id') : `tree-${index + 1}`)],
  ['place_label', 'place', (_, index) => `place-${index + 1}`],
]

async function loadLandmarks(tx: Tx, placeId: string, map: FeatureCollection): Promise<void> {
  const rows = landmarkLayers.flatMap(([layer, kind, idOf]) =>
    layerOf(map, layer)
      .filter(({ properties }) => properties['name_zh'] !== undefined)
      .map(({ properties, geometry: shape }, index) => ({
        place_id: placeId,
        id: idOf(properties, index),
        kind,
        name: json(nameOf(properties)),
        width_metres: properties['width_m'] === undefined ? null : Number(properties['width_m']),
        geometry: geometry(shape as Feature['geometry']),
      })),
  )
  await tx.insertInto('landmark').values(rows).execute()
}
