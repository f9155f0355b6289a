import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DrawnMap } from '../first/drawn-map.tsx'
import { ContributionFilters, StatusLegend } from '../open-data/contribution-filters.tsx'
import { ContributionList, rowsOf } from '../open-data/contribution-list.tsx'
import { type Box, filterQuery, useContributions } from '../open-data/use-contributions.ts'
import { useContributionLayers } from '../open-data/use-contribution-layers.ts'
import { useSelected } from '../open-data/use-selected.ts'
import { LandmarkAnswers } from '../places/landmark-answers.tsx'
import { announce } from '../shared/announce.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { MapAndList } from '../shared/components/map-and-list.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { CloseIcon } from '../shared/icons/action-icons.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import type { MapSearch } from '../shared/map-search.ts'
import { useMediaQuery } from '../shared/media-query.ts'
import { usePlace } from '../shared/place.ts'
import { toast } from '../shared/toast.ts'
import { useOwnPosition } from './own-position.ts'
import { MapLayers, useProtectionLayers } from './map-layers.tsx'

const route = getRouteApi('/')

/** The quarter as map and list of one query: what is said where, and what became of it. */
export function MapPage() {
  const t = useTranslations('openData')
  const title = useTranslations('pages.title')('map')
  const say = useLocalText()
  const place = usePlace()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const isWide = useMediaQuery('(min-width: 905px)')
  const [box, setBox] = useState<Box>()
  /** The box of a cluster whose members are listed, and where the map stood. */
  const [gathered, setGathered] = useState<{ box: Box; at: [number, number]; zoom: number }>()
  const [hovered, setHovered] = useState<string | null>(null)
  const [covered, setCovered] = useState(0)
  const counted = useRef<number | null>(null)
  const [isFromTheStart] = useState(search.c === undefined && search.sel === undefined)
  const { kind, status, q, answered, mine } = search
  const filter = useMemo(
    () => filterQuery({ kind, status, q, answered, mine }),
    [kind, status, q, answered, mine],
  )
  const contributions = useContributions(filter, gathered?.box ?? box)
  const { data, error } = contributions
  // The members of a cluster stand alone; else what is open to all leads.
  const list = useMemo(() => (gathered && data ? { ...data, open: [] } : data), [gathered, data])
  const selected = useSelected(search.sel, list)
  const protection = useProtectionLayers(search.layers)
  const version = list?.version
  const rows = useMemo(() => (list ? rowsOf(list, selected) : []), [list, selected])
  const said = useContributionLayers(version, filter, rows)
  // Streets and what people said stand first; the zones are laid over them.
  const [isDrawn, setIsDrawn] = useState(false)
  const layers = useMemo(
    () => [...(isDrawn ? protection.layers : []), ...said],
    [isDrawn, protection.layers, said],
  )
  const [isDrawing, setIsDrawing] = useState(false)
  const pins = useMemo(
    () =>
      rows.map(({ id, position, title: name }, at) => ({
        id,
        number: String(at + 1),
        position,
        name: say(name),
      })),
    [rows, say],
  )
  const locate = useOwnPosition()
  // What was not counted is more than what is listed.
  const isOver = list?.inBox === null
  const count = (isOver ? list?.items.length : list?.inBox) ?? 0
  useEffect(() => {
    if (!list) return
    if (counted.current !== null && counted.current !== count)
      announce(t(isOver ? 'inViewOver' : 'announce', { count }))
    counted.current = count
  }, [list, count, isOver, t])

  const change = (next: Partial<MapSearch>, isStep = false) =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: !isStep })
  const goTo = (position: [number, number], zoom = 19) => change({ c: position, z: zoom }, true)
  const open = (of: unknown, reference: string) => {
    // Who comes back finds it selected.
    change({ sel: reference })
    void navigate({
      to: of === 'proposal' ? '/proposals/$reference' : '/ideas/$reference',
      params: { reference },
    })
  }
  // An address that names an item and no view shows the item.
  const isAimed = useRef(search.sel !== undefined && search.c === undefined)
  useEffect(() => {
    if (!selected || !isAimed.current) return
    isAimed.current = false
    void navigate({ search: (now) => ({ ...now, c: selected.position, z: 19 }), replace: true })
  }, [selected, navigate])

  const counts = gathered
    ? t('here', { count })
    : isOver
      ? t('inViewOver', { count })
      : list
        ? t(count === list.total || !isWide ? 'inView' : 'inViewOf', { count, total: list.total ?? count })
        : title
  const view = search.c
    ? { center: search.c, zoom: search.z ?? 18 }
    : place && { bounds: boundsOf(place.site), isCovering: true }
  const sheetPadding = { top: 0, right: 0, bottom: isWide ? 0 : covered, left: 0 }

  const map = (
    <PlaceMap
      layers={layers}
      {...(view && { view })}
      picture={isFromTheStart ? <DrawnMap /> : null}
      onDrawn={() => setIsDrawn(true)}
      pins={pins}
      onPin={(id) => {
        const item = rows.find((row) => row.id === id)
        if (item) open(item.kind, item.reference)
      }}
      onUnavailable={() => setIsDrawing(true)}
      onList={() => {
        if (!isWide) change({ sheet: 'full' }, true)
        document.querySelector<HTMLElement>('li[id^="row-"] a')?.focus()
      }}
      padding={sheetPadding}
      selectedId={selected?.id ?? null}
      hoveredId={hovered}
      label={t(isOver ? 'mapLabelOver' : 'mapLabel', { place: place ? say(place.name) : '', count })}
      onViewChange={(camera) => {
        // Somebody is already on their way to another page: a map that comes to rest now must not take them back.
        if (router.latestLocation.pathname !== '/') return
        setBox(camera.bounds)
        setGathered((known) => (known && isNear(known, camera) ? known : undefined))
        change({
          c: [round(camera.center[0]), round(camera.center[1])],
          z: Math.round(camera.zoom * 100) / 100,
        })
      }}
      onPick={(features, position) => {
        const item = features.find((feature) => feature.layerId.startsWith('contributions'))
        if (item?.isCluster && item.position) {
          const zoom = search.z ?? 17
          const cluster = boxOf(item.properties.box)
          if (!cluster) return goTo(item.position, Math.max(zoom + 1, Number(item.properties.splits_at)))
          setGathered({ box: cluster, at: search.c ?? item.position, zoom })
          if (search.sheet === 'hidden') change({ sheet: undefined })
          return
        }
        if (!item) {
          if (search.sel) change({ sel: undefined })
          return protection.ask(position)
        }
        open(item.properties.kind, String(item.properties.reference))
      }}
      onHover={(feature) => setHovered(feature?.id === undefined ? null : String(feature.id))}
      onStep={(direction) => {
        const at = rows.findIndex(({ id }) => id === selected?.id) + direction
        const next = rows[(at + rows.length) % rows.length]
        if (!next) return
        announce(say(next.title))
        change({ c: next.position, sel: next.reference })
      }}
      onLocate={() =>
        locate(place?.site, {
          found: (position) => {
            goTo(position)
            toast(t('located'))
          },
          far: () => toast(t('locateFar'), 'warn'),
          denied: () => toast(t('locateDenied'), 'warn'),
        })
      }
    >
      <MapLayers protection={protection} onLayers={(shown) => change({ layers: shown })}>
        {isWide ? (
          <StatusLegend
            selected={status ?? []}
            onSelect={(statuses) => change({ status: statuses.length ? statuses : undefined }, true)}
          />
        ) : null}
      </MapLayers>
    </PlaceMap>
  )

  return (
    <PageFrame title={title} isTitleHidden>
      <MapAndList
        title={counts}
        tools={
          <>
            {gathered ? (
              <Button variant="quiet" isNarrow icon={<CloseIcon />} onPress={() => setGathered(undefined)}>
                {t('allInView')}
              </Button>
            ) : null}
            {q ? (
              <Button
                variant="quiet"
                isNarrow
                icon={<CloseIcon />}
                onPress={() => change({ q: undefined }, true)}
              >
                {t('searching', { words: q })} · {t('clearSearch')}
              </Button>
            ) : null}
            <ContributionFilters
              filter={{ kind, status, answered, mine }}
              onFilter={(next) =>
                change(
                  { kind: next.kind, status: next.status, answered: next.answered, mine: next.mine },
                  true,
                )
              }
            />
          </>
        }
        list={
          <>
            {q ? (
              <LandmarkAnswers isBesideIdeas words={q} onChoose={(landmark) => goTo(landmark.position)} />
            ) : null}
            <ContributionList
              list={list}
              error={error}
              selected={selected}
              isNumbered={isDrawing}
              hoveredId={hovered}
              onHover={setHovered}
              onMore={contributions.hasNextPage ? () => void contributions.fetchNextPage() : undefined}
              isReadingMore={contributions.isFetchingNextPage}
              onShowAll={() => change({ c: undefined, z: undefined }, true)}
            />
          </>
        }
        map={map}
        action={
          <LinkButton
            variant="primary"
            to="/add"
            search={search.c ? { c: search.c } : {}}
            icon={<PlusIcon />}
          >
            {t('add')}
          </LinkButton>
        }
        stop={search.sheet ?? 'third'}
        onCover={setCovered}
        onStop={(stop) => change({ sheet: stop === 'third' ? undefined : stop }, stop === 'full')}
      />
    </PageFrame>
  )
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The box that a cluster tells, when its members never part; a little wider, as the list is asked by rounded numbers. */
function boxOf(told: unknown): Box | undefined {
  const [west, south, east, north] = typeof told === 'string' ? told.split(',').map(Number) : []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  const more = 2e-6
  return [west - more, south - more, east + more, north + more]
}

/** Whether the map still stands where it stood: a sheet that opens moves nothing. */
const isNear = (
  { at, zoom }: { at: [number, number]; zoom: number },
  camera: { center: [number, number]; zoom: number },
) =>
  Math.abs(zoom - camera.zoom) < 0.02 && Math.hypot(at[0] - camera.center[0], at[1] - camera.center[1]) < 1e-5
