import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useContributionLayers } from '../open-data/use-contribution-layers.ts'
import { filterQuery, useContributions } from '../open-data/use-contributions.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { useReadingView } from '../shared/reading-view.ts'
import type { TreeGroup } from '../zones/layer-tree.tsx'

type Contribution = 'proposal' | 'idea'

/** Base map, proposals and ideas as layers beside the zones: what is drawn of them, and their rows of the tree. */
export function useOtherLayers(): { layers: MapLayer[]; groups: TreeGroup[] } {
  const t = useTranslations('zones.layers')
  const say = useLocalText()
  const place = usePlace()
  const { isDark } = useReadingView()
  const [kinds, setKinds] = useState<Contribution[]>([])
  const [ground, setGround] = useState({ isShown: true, opacity: 1 })
  const filter = useMemo(
    () => filterQuery({ kind: kinds, status: undefined, q: undefined, mine: undefined }),
    [kinds],
  )
  const version = useContributions(filter, undefined).data?.version
  const said = useContributionLayers(version, filter)
  const theme = isDark ? 'dark' : 'light'
  const layers = useMemo(
    () => [...(kinds.length > 0 ? said : []), veil(ground.isShown ? 1 - ground.opacity : 1, theme)],
    [kinds, said, theme, ground],
  )
  const datum = t('datum', { epsg: String(place?.epsg ?? '') })
  const contribution = (kind: Contribution) => ({
    id: kind,
    title: t(kind),
    layers: [
      {
        code: kind,
        name: t(kind),
        isShown: kinds.includes(kind),
        onShown: (isOn: boolean) =>
          setKinds(isOn ? [...kinds, kind] : kinds.filter((other) => other !== kind)),
        facts: <p className="text-note text-ink-second">{`${t(`${kind}Source`)} · ${datum}`}</p>,
      },
    ],
  })
  const groups = [
    {
      id: 'ground',
      title: t('ground'),
      layers: [
        {
          code: 'ground',
          name: t('ground'),
          isShown: ground.isShown,
          onShown: (isShown: boolean) => setGround({ ...ground, isShown }),
          opacity: ground.opacity,
          onOpacity: (opacity: number) => setGround({ ...ground, opacity }),
          facts: place ? (
            <p className="text-note text-ink-second">
              {[
                say(place.basemap.attribution),
                place.basemap.approvalNumber,
                t('dataDate', { day: place.basemap.dataDate }),
                datum,
                t('notLegal'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          ) : null,
        },
      ],
    },
    contribution('proposal'),
    contribution('idea'),
  ]
  return { layers, groups }
}

/** Paper over the base map; its names stay readable. */
function veil(opacity: number, theme: 'light' | 'dark'): MapLayer {
  const edge = 85
  const world = [
    [-180, -edge],
    [180, -edge],
    [180, edge],
    [-180, edge],
    [-180, -edge],
  ]
  return {
    id: 'veil',
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 'veil' },
            geometry: { type: 'Polygon', coordinates: [world] },
          },
        ],
      },
    },
    order: 0,
    isUnderLabels: true,
    isHidden: opacity === 0,
    layers: [
      {
        id: 'paper',
        type: 'fill',
        paint: { 'fill-color': theme === 'dark' ? '#161E24' : '#F2F0EB', 'fill-opacity': opacity },
      },
    ],
  }
}
