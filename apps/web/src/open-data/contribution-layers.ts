import { deepestDrawn, isInRing } from '@hetu/domain/open-data/point-cells'
import type { Position } from '@hetu/domain/geometry/position'
import { flagLayers } from '@hetu/map/flag-layers'
import type { FlagWords } from '@hetu/map/flag-layers'
import type { MapLayer, SeenFeature, VectorSource } from '@hetu/map/map-layer'
import { pointLayers } from '@hetu/map/point-layers'
import { projectLayers } from '@hetu/map/project-layers'
import type { FeatureCollection } from 'geojson'
import { currentPlaceSlug } from '../shared/place-slug.ts'

export interface ContributionLook {
  theme: 'light' | 'dark'
  locale: 'zh-CN' | 'en'
  /** How long something is still open, in words. */
  left: (closesAt: string) => string
  /** Where a listed item stands; a cluster that holds it is marked in its place. */
  positionOf: (id: string) => Position | undefined
}

/** Ideas and proposals as tiles of one version and filter: what the list shows, for any number of them. */
export function contributionLayers(
  version: string,
  filter: URLSearchParams,
  { theme, locale, left, positionOf }: ContributionLook,
): MapLayer[] {
  const query = filter.size > 0 ? `?${filter.toString()}` : ''
  const address = new URL(`/api/places/${currentPlaceSlug()}/tiles/${version}`, location.href).href
  const source: VectorSource = {
    kind: 'vector',
    id: `contributions ${version}${query}`,
    tiles: [`${address}/{z}/{x}/{y}.mvt${query}`],
    maxZoom: deepestDrawn,
    isOfNearestZoom: true,
  }
  const isMember: MapLayer['isMember'] = (id, cluster) => {
    const position = positionOf(id)
    return position !== undefined && isInRing(cluster, position)
  }
  const flags = flagLayers(theme)
  const words = (features: readonly SeenFeature[]) => flagsOf(features, locale, left)
  const seen = { kind: 'seen', of: source.id ?? '', sourceLayers: ['contributions'], make: words } as const
  const both = { source, promoteId: 'id', isInteractive: true }
  return [
    {
      ...both,
      id: 'contributions-shapes',
      // The names of lanes lie over the lines of projects.
      isUnderLabels: true,
      order: 8,
      layers: projectLayers('shapes', theme),
    },
    { id: 'contributions-names', source: seen, isInteractive: true, order: 9, layers: [flags.others] },
    {
      ...both,
      id: 'contributions',
      isMember,
      order: 10,
      layers: pointLayers({ status: 'status', sourceLayer: 'contributions' }),
    },
    { id: 'contributions-open', source: seen, isInteractive: true, order: 11, layers: [flags.open] },
  ]
}

/** The most letters of a name on a flag: the list has all of it. */
const mostLetters = { 'zh-CN': 16, en: 36 }

/** What is written beside the flags that are in the tiles, each once. */
function flagsOf(
  features: readonly SeenFeature[],
  locale: ContributionLook['locale'],
  left: ContributionLook['left'],
): FeatureCollection {
  const flags = new Map(
    features
      .filter(({ properties }) => properties?.['kind'] === 'proposal')
      .map((feature) => [String(feature.properties?.['id']), feature]),
  )
  return {
    type: 'FeatureCollection',
    features: [...flags].map(([id, { geometry, properties }]) => {
      const { status, reference, closes_at: closesAt } = properties ?? {}
      const name = String(properties?.[locale === 'en' ? 'title_en' : 'title_zh'])
      const most = mostLetters[locale]
      const isOpen = typeof closesAt === 'string'
      const words: FlagWords = {
        id,
        name: name.length > most ? `${name.slice(0, most - 1)}…` : name,
        status: String(status),
        isOpen,
        left: isOpen ? left(closesAt) : '',
        rank: isOpen ? Date.parse(closesAt) / 1000 : 0,
      }
      return { type: 'Feature', geometry, properties: { ...words, kind: 'proposal', reference } }
    }),
  }
}
