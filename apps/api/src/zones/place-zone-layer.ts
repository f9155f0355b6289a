import { zonePolicy } from '@hetu/domain/zones/zone-policy'
import { PlaceLayer } from '@hetu/domain/zones/zone-import'
import { defineAsked } from '../server/read.ts'
import { positionLayerApart } from './read-layer-apart.ts'
import { readWithSystems } from './registered-systems.ts'
import { openSentLayer, placesFor, whereInPlace } from './sent-layer.ts'
import { LayerPositions } from '@hetu/domain/zones/zone-layer'

/** Where a file would lie; nothing of it is kept. */
export const placeZoneLayer = defineAsked({
  name: 'place-zone-layer',
  path: '/zone-layer-positions',
  summary: 'Where a file of zones would lie in each system its numbers may stand in',
  readers: zonePolicy['preview-zone-import'],
  query: PlaceLayer,
  answer: LayerPositions,
  budget: ({ personId }) => ({ key: `place-zone-layer:${personId}`, times: 60, perSeconds: 600 }),
  async run({ db, place }, input) {
    const choice = { ...whereInPlace(place), epsg: input.epsg }
    const file = await placesFor(openSentLayer(input).file, db, place.id)
    return readWithSystems(db, choice, (known) => positionLayerApart(file, known))
  },
})
