import { Outlet, useMatches } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { ToastRegion } from '../shared/components/toast-region.tsx'
import { useLive } from '../shared/live.ts'
import { BottomBar } from './bottom-bar.tsx'
import { LoadingPage } from './fallback-pages.tsx'
import { OfflineLine } from './offline-line.tsx'
import { PageFoot } from './page-foot.tsx'
import { TopBar } from './top-bar.tsx'
import { useNewest } from './use-newest.ts'
import { useOutbox } from './use-outbox.ts'

/** What surrounds every page: bars, skip link, offline line, messages; on very low screens nothing stays fixed. */
export function AppFrame() {
  const layout = useMatches({ select: (matches) => matches.at(-1)?.staticData.layout })
  // A page that stands in no place brings its own; nothing of a place is asked for.
  return layout === 'bare' ? <Outlet /> : <PlaceFrame isFill={layout === 'fill'} />
}

function PlaceFrame({ isFill }: { isFill: boolean }) {
  const t = useTranslations('app')
  useLive()
  useOutbox()
  useNewest()
  return (
    <div
      className={`flex min-h-dvh flex-col ${isFill ? 'h-dvh overflow-hidden no-script:h-auto no-script:overflow-visible low:h-auto low:overflow-visible' : ''}`}
    >
      <a
        href="#content"
        className="no-print fixed start-2 top-2 z-50 -translate-y-24 rounded-control bg-paper px-4 py-3 text-body font-bold text-action focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <TopBar />
      <OfflineLine />
      <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Suspense fallback={<LoadingPage />}>
          <Outlet />
        </Suspense>
      </main>
      {isFill ? null : <PageFoot />}
      <BottomBar />
      <ToastRegion />
      <output id="announce-polite" className="sr-only" />
      <div id="announce-assertive" role="alert" className="sr-only" />
    </div>
  )
}
