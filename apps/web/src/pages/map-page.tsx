import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DrawnMap } from '../first/drawn-map.tsx'
import { contributionLayers } from '../open-data/contribution-layers.ts'
import { ContributionFilters, StatusLegend } from '../open-data/contribution-filters.tsx'
import { ContributionList } from '../open-data/contribution-list.tsx'
import { type Box, filterQuery, useContributions } from '../open-data/use-contributions.ts'
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
import { useReadingView } from '../shared/reading-view.ts'
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
  const isWide = useMediaQuery('(min-width: 905px)')
  const [box, setBox] = useState<Box>()
  const [hovered, setHovered] = useState<string | null>(null)
  const [covered, setCovered] = useState(0)
  const counted = useRef<number | null>(null)
  const { isDark } = useReadingView()
  const [isFromTheStart] = useState(search.c === undefined && search.sel === undefined)
  const { kind, status, q, answered, mine } = search
  const filter = useMemo(
    () => filterQuery({ kind, status, q, answered, mine }),
    [kind, status, q, answered, mine],
  )
  const contributions = useContributions(filter, box)
  const { data: list, error } = contributions
  const selected = useSelected(search.sel, list)
  const protection = useProtectionLayers(search.layers)
  const version = list?.version
  // Streets and what people said stand first; the zones are laid over them.
  const [isDrawn, setIsDrawn] = useState(false)
  const layers = useMemo(
    () => [
      ...(isDrawn ? protection.layers : []),
      ...(version === undefined ? [] : contributionLayers(version, filter, isDark ? 'dark' : 'light')),
    ],
    [isDrawn, protection.layers, version, filter, isDark],
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
  // An address that names an item and no view shows the item.
  const isAimed = useRef(search.sel !== undefined && search.c === undefined)
  useEffect(() => {
    if (!selected || !isAimed.current) return
    isAimed.current = false
    void navigate({ search: (now) => ({ ...now, c: selected.position, z: 19 }), replace: true })
  }, [selected, navigate])

  const counts = isOver
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
      padding={sheetPadding}
      selectedId={selected?.id ?? null}
      hoveredId={hovered}
      label={t(isOver ? 'mapLabelOver' : 'mapLabel', { place: place ? say(place.name) : '', count })}
      onViewChange={(camera) => {
        setBox(camera.bounds)
        change({
          c: [round(camera.center[0]), round(camera.center[1])],
          z: Math.round(camera.zoom * 100) / 100,
        })
      }}
      onPick={(features, position) => {
        const item = features.find((feature) => feature.layerId.startsWith('contributions'))
        if (item?.isCluster && item.position)
          return goTo(item.position, Math.min(20.5, (search.z ?? 17) + 1.5))
        if (!item) {
          if (search.sel) change({ sel: undefined })
          return protection.ask(position)
        }
        const reference = String(item.properties.reference)
        const to = item.properties.kind === 'proposal' ? '/proposals/$reference' : '/ideas/$reference'
        // Who comes back finds it selected.
        change({ sel: reference })
        void navigate({ to, params: { reference } })
      }}
      onHover={(feature) => setHovered(feature?.id === undefined ? null : String(feature.id))}
      onStep={(direction) => {
        const items = list?.items ?? []
        const next =
          items[(items.findIndex(({ id }) => id === selected?.id) + direction + items.length) % items.length]
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
      <MapLayers protection={protection} onLayers={(shown) => change({ layers: shown })} />
      {isWide ? (
        <div className="absolute inset-x-4 bottom-8 z-1 rounded-sheet bg-paper px-3 py-1.5 shadow-lift">
          <StatusLegend
            selected={status ?? []}
            onSelect={(statuses) => change({ status: statuses.length ? statuses : undefined }, true)}
          />
        </div>
      ) : null}
    </PlaceMap>
  )

  return (
    <PageFrame title={title} isTitleHidden>
      <MapAndList
        title={counts}
        tools={
          <>
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
