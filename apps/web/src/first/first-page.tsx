import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ContributionFilterLinks } from '../open-data/contribution-filters.tsx'
import { ContributionList } from '../open-data/contribution-list.tsx'
import { filterQuery, useContributions } from '../open-data/use-contributions.ts'
import { buttonLook } from '../shared/components/button-look.ts'
import { LinkButton, PlainLink } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import type { SheetStop } from '../shared/components/sheet-drag.ts'
import { DownIcon, UpIcon } from '../shared/icons/action-icons.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useLanguage } from '../shared/language.ts'
import type { MapSearch } from '../shared/map-search.ts'
import { usePlace } from '../shared/place.ts'
import { DrawnMap } from './drawn-map.tsx'
import { DrawnMarks } from './drawn-marks.tsx'
import { WithoutScripts } from './without-scripts.tsx'

const route = getRouteApi('/')
const nothing = () => {}
/** As tall as the sheet of the app. */
const heights = { hidden: 'h-auto', third: 'h-[42%]', full: 'h-full' }
const at = (sheet: SheetStop) => (now: MapSearch) => ({
  ...now,
  sheet: sheet === 'third' ? undefined : sheet,
})

/**
 * The map page as the server writes it: the same list in the same box as `MapPage`, whose place it holds until the
 * scripts have come. What needs no script works: filters, pages, the sheet's heights and every link are addresses.
 */
export function FirstPage() {
  const t = useTranslations('openData')
  const tSheet = useTranslations('shared.sheet')
  const title = useTranslations('pages.title')('map')
  const search = route.useSearch()
  const filter = filterQuery(search)
  const { data: list } = useContributions(filter, undefined)
  const { sheet = 'third' } = search
  const heading = list
    ? list.total === null
      ? t('allOver', { count: list.items.length })
      : t('all', { count: list.total })
    : title
  return (
    <PageFrame title={title} isTitleHidden>
      <div className="relative min-h-0 flex-1 overflow-hidden no-script:overflow-visible md:flex low:flex low:flex-col">
        <div
          {...(!search.c && sheet === 'third' && { id: 'first-map' })}
          className="absolute inset-0 overflow-hidden bg-land no-script:relative no-script:h-[58vh] md:relative md:order-2 md:h-auto! md:min-w-0 md:flex-1 md:no-script:sticky md:no-script:top-16 md:no-script:h-[calc(100dvh-4rem)]! low:relative low:h-[80vh]"
        >
          {/* A link that shows a spot goes there with the map; the drawing knows only the whole. */}
          {search.c ? (
            <noscript>
              <DrawnMap />
            </noscript>
          ) : (
            <>
              <DrawnMap />
              <DrawnMarks items={list?.items ?? []} />
            </>
          )}
          <MapSource />
        </div>
        <section
          aria-labelledby="first-list"
          className={`absolute inset-x-0 bottom-0 z-20 flex flex-col rounded-t-sheet bg-paper shadow-lift no-script:static no-script:h-auto! md:static md:h-auto! md:w-[min(27em,40%)] md:min-w-[400px] md:rounded-none md:border-e md:border-hair md:text-note md:shadow-none low:static low:h-auto! ${heights[sheet]}`}
        >
          <div className="px-3 pt-2 md:hidden low:hidden">
            <div aria-hidden className="mx-auto mb-1 h-1.5 w-20 max-w-1/3 rounded-full bg-edge" />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2 md:px-5 md:pt-4">
            <h2 id="first-list" className="text-lead font-bold">
              {heading}
            </h2>
            <div className="ms-auto flex gap-2 no-script:hidden md:hidden low:hidden">
              <LinkButton isNarrow to="/" search={at(sheet === 'third' ? 'full' : 'third')} icon={<UpIcon />}>
                {tSheet(sheet === 'third' ? 'expand' : sheet === 'full' ? 'shrink' : 'show')}
              </LinkButton>
              {sheet === 'third' ? (
                <PlainLink
                  to="/"
                  search={at('hidden')}
                  aria-label={tSheet('hide')}
                  className={`${buttonLook()} px-0!`}
                >
                  <DownIcon />
                </PlainLink>
              ) : null}
            </div>
          </div>
          <div className="px-4 pb-2 md:px-5 md:pb-4">
            <ContributionFilterLinks filter={search} />
          </div>
          <div
            className={`min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-hair ${sheet === 'hidden' ? 'max-md:hidden' : ''}`}
          >
            <WithoutScripts />
            <ContributionList
              list={list}
              error={null}
              onHover={nothing}
              onShowAll={nothing}
              isReadingMore={false}
            />
          </div>
          <div className="hidden flex-col border-t border-hair px-5 py-3 md:flex">
            <LinkButton variant="primary" to="/add" icon={<PlusIcon />}>
              {t('add')}
            </LinkButton>
          </div>
        </section>
      </div>
    </PageFrame>
  )
}

/** Where the map comes from, as on the map itself. */
function MapSource() {
  const { locale } = useLanguage()
  const place = usePlace()
  if (!place) return null
  const { zh, en } = place.basemap.attribution
  return (
    <p className="absolute end-2 bottom-[calc(42%+4px)] m-0 rounded-control bg-paper/80 px-1.5 text-[0.8125rem] leading-[1.4] text-ink-second no-script:bottom-1 md:bottom-1">
      {locale === 'en' ? en : zh}
    </p>
  )
}
