import type { MapLayer } from '@hetu/map/map-layer'
import { pointLayers } from '@hetu/map/point-layers'
import { projectLayers } from '@hetu/map/project-layers'
import { currentPlaceSlug } from '../shared/place-slug.ts'

/** Ideas and proposals as tiles of one version and filter: what the list shows, for any number of them. */
export function contributionLayers(
  version: string,
  filter: URLSearchParams,
  theme: 'light' | 'dark',
): MapLayer[] {
  const query = filter.size > 0 ? `?${filter.toString()}` : ''
  const address = new URL(`/api/places/${currentPlaceSlug()}/tiles/${version}`, location.href).href
  return [
    {
      id: 'contributions',
      source: { kind: 'vector', tiles: [`${address}/{z}/{x}/{y}.mvt${query}`], maxZoom: 19 },
      promoteId: 'id',
      isInteractive: true,
      order: 10,
      layers: [
        ...projectLayers('shapes', theme),
        ...pointLayers({ status: 'status', sourceLayer: 'contributions' }),
      ],
    },
  ]
}
