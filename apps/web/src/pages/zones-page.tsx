import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import type { Shape } from '@hetu/domain/geometry/shape'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { MapAndList } from '../shared/components/map-and-list.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import type { SheetStop } from '../shared/components/sheet-drag.ts'
import { Section } from '../shared/components/section.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { Tabs } from '../shared/components/tabs.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { useMay } from '../shared/may.ts'
import { useIsReader } from '../shared/session.ts'
import { ObjectList } from '../zones/object-list.tsx'
import { useZoneMap } from '../zones/use-zone-map.ts'
import { useZones } from '../zones/use-zones.ts'
import { ZoneCard } from '../zones/zone-card.tsx'
import { ZoneDownloads } from '../zones/zone-downloads.tsx'
import { ZoneTree } from '../zones/zone-tree.tsx'
import { AskRules } from './ask-rules.tsx'
import { InForcePicker } from './in-force-picker.tsx'
import { useOtherLayers } from './other-layers.tsx'
import { ZonesMap } from './zones-map.tsx'

const route = getRouteApi('/zones')

/** Every zone as law, on the map and in a list, and which rules apply at a spot. */
export function ZonesPage() {
  const t = useTranslations('zones.page')
  const edit = useTranslations('zones.editor')
  const tLayers = useTranslations('zones.layers')
  const title = useTranslations('pages.title')('zones')
  const isWide = useMediaQuery('(min-width: 905px)')
  const isDesk = useIsReader(zoneDesk)
  const mayPropose = useMay('propose-zone-change')
  const mayImport = useMay('preview-zone-import')
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
  const [isNumbered, setIsNumbered] = useState(false)
  const when = { on: search.on, knownAt: search.known }
  const { data, error, refetch } = useZones(when)
  const { zones, objects } = data ?? none
  const onMap = useZoneMap(when)
  const law = onMap.data
  const selectedCode = zones.find(({ zoneId }) => zoneId === search.sel)?.type
  const isAsking = search.tab === 'ask'
  const [opacity, setOpacity] = useState<Record<string, number>>({})
  const others = useOtherLayers()
  const onMove = useCallback((position: [number, number]) => setAsked(position), [])
  const select = (id: string) => {
    change({ tab: undefined, sel: id })
    requestAnimationFrame(() =>
      document.querySelector(`#zone-${CSS.escape(id)}`)?.scrollIntoView({ block: 'start' }),
    )
  }

  const map = (
    <ZonesMap
      law={law}
      protection={data ?? none}
      others={others.layers}
      shown={shown}
      opacity={opacity}
      selectedId={search.sel}
      selectedCode={selectedCode}
      onShown={setShown}
      hoveredId={hovered}
      view={view}
      mode={!isAsking ? 'look' : isDrawing ? 'draw' : 'ask'}
      drawn={drawn}
      onDrawn={(shape) => {
        setDrawn(shape)
        setIsDrawing(false)
      }}
      onAim={onMove}
      onSelect={select}
      onView={setView}
      isMeasured={isDesk}
      onNumbered={() => setIsNumbered(true)}
    />
  )

  const editObject = ({ id }: { id: string }) => (
    <LinkButton isNarrow to="/zones/objects/edit" search={{ sel: id }}>
      {edit('editObject')}
    </LinkButton>
  )
  const list = (
    <div className="p-4">
      <Tabs
        label={title}
        selected={search.tab ?? 'zones'}
        onSelect={(tab) => change({ tab: tab === 'zones' ? undefined : tab })}
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
                {zones.map((zone, at) => (
                  <ZoneCard
                    key={`${zone.zoneId}-${zone.version}`}
                    zone={zone}
                    number={isNumbered ? at + 1 : undefined}
                    isSelected={zone.zoneId === search.sel}
                    onShow={() => change({ sel: zone.zoneId })}
                    onHover={(isOn) => setHovered(isOn ? zone.zoneId : null)}
                  >
                    {mayPropose ? (
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
                    <ObjectList objects={objects} actions={mayPropose ? editObject : undefined} />
                  </>
                ) : null}
                {/* On a phone the sheet is short, so the files stand below what most people come for. */}
                {isWide ? null : (
                  <div className="px-4 pt-4">
                    <ZoneDownloads on={search.on} />
                  </div>
                )}
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
          ...(isDesk
            ? [
                {
                  id: 'layers' as const,
                  title: tLayers('title'),
                  content: (
                    <Section
                      reading={{
                        data: data && law && { ...data, layers: law.layers },
                        error: error ?? onMap.error,
                        refetch: () => Promise.all([refetch(), onMap.refetch()]),
                      }}
                    >
                      {({ layers, ...protection }) => (
                        <ZoneTree
                          layers={layers}
                          protection={protection}
                          shown={shown}
                          selectedCode={selectedCode}
                          opacity={opacity}
                          onShown={setShown}
                          onOpacity={setOpacity}
                          others={others.groups}
                        />
                      )}
                    </Section>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )

  return (
    <PageFrame title={title} isTitleHidden>
      <MapAndList
        title={data ? t('count', { count: zones.length }) : title}
        tools={
          <>
            <InForcePicker on={search.on} knownAt={search.known} onChange={change} />
            {isDesk && (isWide || !isAsking) ? (
              <div className="flex flex-wrap gap-2">
                {mayPropose ? (
                  <>
                    <LinkButton isNarrow to="/zones/edit">
                      {edit('draw')}
                    </LinkButton>
                    <LinkButton isNarrow to="/zones/objects/edit">
                      {edit('drawObject')}
                    </LinkButton>
                  </>
                ) : null}
                {mayImport ? (
                  <LinkButton isNarrow to="/zones/import">
                    {t('import')}
                  </LinkButton>
                ) : null}
                <LinkButton isNarrow to="/zones/changes">
                  {t('changes')}
                </LinkButton>
              </div>
            ) : null}
            {isWide && !isAsking ? <ZoneDownloads on={search.on} /> : null}
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
