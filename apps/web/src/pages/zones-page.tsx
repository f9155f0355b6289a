import type { Shape } from '@hetu/domain/geometry/shape'
import { Crosshair } from '@hetu/map/crosshair.tsx'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton, OutsideLink } from '../shared/components/link.tsx'
import { MapAndList } from '../shared/components/map-and-list.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import type { SheetStop } from '../shared/components/sheet-drag.ts'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { Tabs } from '../shared/components/tabs.tsx'
import { useLocalText } from '../shared/language.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { usePlace } from '../shared/place.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { useHasRole } from '../shared/session.ts'
import { ObjectList } from '../zones/object-list.tsx'
import { useZoneDrawing } from '../zones/use-zone-drawing.ts'
import { useZones } from '../zones/use-zones.ts'
import { ZoneCard } from '../zones/zone-card.tsx'
import type { ViewBox } from '../zones/zone-label-position.ts'
import { ZoneLegend } from '../zones/zone-legend.tsx'
import { AskRules } from './ask-rules.tsx'
import { DrawnArea } from './drawn-area.tsx'
import { InForcePicker } from './in-force-picker.tsx'

const route = getRouteApi('/zones')

/** Every zone as law, on the map and in a list, and which rules apply at a spot. */
export function ZonesPage() {
  const t = useTranslations('zones.page')
  const edit = useTranslations('zones.editor')
  const title = useTranslations('pages.title')('zones')
  const say = useLocalText()
  const place = usePlace()
  const isWide = useMediaQuery('(min-width: 905px)')
  const isDesk = useHasRole('planner', 'authority', 'legality_reviewer')
  const isPlanner = useHasRole('planner')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true })
  const [shown, setShown] = useState<string[]>()
  const [hovered, setHovered] = useState<string | null>(null)
  const [stop, setStop] = useState<SheetStop>('third')
  const [asked, setAsked] = useState<[number, number]>()
  const [view, setView] = useState<{ center: [number, number]; zoom: number }>()
  const [drawn, setDrawn] = useState<Shape | null>(null)
  const [isDrawing, setIsDrawing] = useState(false)
  const when = { on: search.on, knownAt: search.known }
  const { data, error, refetch } = useZones(when)
  const { zones, objects } = data ?? none
  const isAsking = search.tab === 'ask'
  const [seen, setSeen] = useState<ViewBox>()
  const layers = useZoneDrawing(data ?? none, { shown, selectedId: search.sel, view: seen })
  const onMove = useCallback((position: [number, number]) => setAsked(position), [])
  const select = (id: string) => {
    change({ tab: undefined, sel: id })
    requestAnimationFrame(() =>
      document.querySelector(`#zone-${CSS.escape(id)}`)?.scrollIntoView({ block: 'start' }),
    )
  }

  const map = (
    <PlaceMap
      layers={layers}
      selectedId={search.sel ?? null}
      hoveredId={hovered}
      label={t('mapLabel', { place: place ? say(place.name) : '', count: zones.length })}
      padding={{ top: 0, right: 0, bottom: isWide ? 0 : Math.round(innerHeight * 0.3), left: 0 }}
      {...(view && { view })}
      onViewChange={({ bounds }) => setSeen(bounds)}
      onPick={(features, position) => {
        if (isDrawing) return
        if (isAsking) return setView({ center: position, zoom: 19 })
        const met = features[0]
        if (met) select(String(met.id))
      }}
    >
      <div
        className="pointer-events-none absolute start-3 top-3 z-1"
        {...(isWide && { 'data-density': 'desk' })}
      >
        <ZoneLegend
          key={isWide ? 'wide' : 'narrow'}
          zones={zones}
          objects={objects}
          shown={shown}
          onShown={setShown}
          selectedId={search.sel}
          isOpenAtFirst={isWide}
          className="pointer-events-auto"
        />
      </div>
      {isAsking && !isDrawing && !drawn ? <Crosshair onMove={onMove} /> : null}
      {isAsking ? (
        <DrawnArea
          isDrawing={isDrawing}
          shape={drawn}
          onShape={(shape) => {
            setDrawn(shape)
            setIsDrawing(false)
          }}
        />
      ) : null}
    </PlaceMap>
  )

  const list = (
    <div className="p-4">
      <Tabs
        label={title}
        selected={isAsking ? 'ask' : 'zones'}
        onSelect={(tab) => change({ tab: tab === 'ask' ? 'ask' : undefined })}
        tabs={[
          {
            id: 'zones',
            title: t('zones'),
            content: (
              <div className="-mx-4 flex flex-col">
                {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
                {!data && !error ? <Skeleton rows={5} /> : null}
                {data && zones.length === 0 ? (
                  <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
                ) : null}
                {zones.map((zone) => (
                  <ZoneCard
                    key={`${zone.zoneId}-${zone.version}`}
                    zone={zone}
                    isSelected={zone.zoneId === search.sel}
                    onShow={() => change({ sel: zone.zoneId })}
                    onHover={(isOn) => setHovered(isOn ? zone.zoneId : null)}
                  >
                    {isPlanner ? (
                      <LinkButton
                        isNarrow
                        to="/zones/edit"
                        search={{ sel: zone.zoneId }}
                        className="self-start"
                      >
                        {edit('edit')}
                      </LinkButton>
                    ) : null}
                  </ZoneCard>
                ))}
                {objects.length > 0 ? (
                  <>
                    <h3 className="px-4 pt-6 pb-2 text-lead font-bold">{t('objects')}</h3>
                    <ObjectList objects={objects} />
                  </>
                ) : null}
              </div>
            ),
          },
          {
            id: 'ask',
            title: t('ask'),
            content: (
              <AskRules
                when={when}
                position={asked}
                shape={drawn}
                onPosition={(position) => {
                  setDrawn(null)
                  setAsked(position)
                  setView({ center: position, zoom: 19 })
                }}
                isDrawing={isDrawing}
                onDraw={(isOn) => {
                  setDrawn(null)
                  setIsDrawing(isOn)
                }}
              />
            ),
          },
        ]}
      />
    </div>
  )

  return (
    <PageFrame title={title} isTitleHidden>
      <MapAndList
        title={t('count', { count: zones.length })}
        tools={
          <>
            <InForcePicker on={search.on} knownAt={search.known} onChange={change} />
            {isDesk && (isWide || !isAsking) ? (
              <div className="flex flex-wrap gap-2">
                {isPlanner ? (
                  <LinkButton isNarrow to="/zones/edit">
                    {edit('draw')}
                  </LinkButton>
                ) : null}
                <LinkButton isNarrow to="/zones/import">
                  {t('import')}
                </LinkButton>
                <LinkButton isNarrow to="/zones/changes">
                  {t('changes')}
                </LinkButton>
              </div>
            ) : null}
            {isWide || !isAsking ? (
              <p className="flex flex-wrap gap-x-4 gap-y-1 text-label">
                {(['geojson', 'gpkg'] as const).map((kind) => (
                  <OutsideLink
                    key={kind}
                    className="inline-flex min-h-target items-center"
                    download
                    href={`/api/places/${currentPlaceSlug()}/zones.${kind}${search.on ? `?on=${search.on}` : ''}`}
                  >
                    {t(`download.${kind}`)}
                  </OutsideLink>
                ))}
              </p>
            ) : null}
          </>
        }
        list={list}
        map={map}
        stop={stop}
        onStop={setStop}
      />
    </PageFrame>
  )
}

const none = { zones: [], objects: [] }
