import { useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { CountBadge } from '../shared/components/badge.tsx'
import { PlainLink } from '../shared/components/link.tsx'
import { ListIcon, MapIcon, PersonIcon, PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useWaitingCount } from './waiting-count.ts'

const item =
  'flex min-h-target min-w-0 flex-1 flex-col items-center justify-center rounded-control py-1 text-label whitespace-nowrap ' +
  'leading-tight text-ink-second no-underline hover:bg-mist aria-[current=page]:font-bold aria-[current=page]:text-action'
const main =
  'flex min-h-target flex-[1.6] flex-wrap content-center items-center justify-center gap-x-1 rounded-control bg-action px-2 text-label font-bold whitespace-nowrap ' +
  'leading-tight text-on-action no-underline hover:bg-action-pressed'

function current(isCurrent: boolean): 'page' | undefined {
  return isCurrent ? 'page' : undefined
}

function face(icon: ReactNode, word: string) {
  return (
    <>
      {icon}
      <span>{word}</span>
    </>
  )
}

/** The phone's four places, always in reach of the thumb: map, list, say something, mine. */
export function BottomBar() {
  const t = useTranslations('app')
  const count = useWaitingCount()
  const onMap = useRouterState({ select: (state) => state.location.pathname === '/' })
  const isList = useRouterState({
    select: (state) => (state.location.search as { sheet?: string }).sheet === 'full',
  })
  return (
    <nav
      aria-label={t('phoneNav')}
      className="no-print sticky bottom-0 z-30 border-t border-hair bg-paper pb-[env(safe-area-inset-bottom)] low:static md:hidden"
    >
      <div className="flex items-stretch gap-1 px-2 py-1.5">
        <PlainLink
          to="/"
          search={(now) => ({ ...now, sheet: undefined })}
          aria-current={current(onMap && !isList)}
          activeProps={{ 'aria-current': current(onMap && !isList) }}
          className={item}
        >
          {face(<MapIcon />, t('bar.map'))}
        </PlainLink>
        <PlainLink
          to="/"
          search={(now) => ({ ...now, sheet: 'full' as const })}
          activeProps={{ 'aria-current': current(onMap && isList) }}
          className={item}
        >
          {face(<ListIcon />, t('bar.list'))}
        </PlainLink>
        <PlainLink to="/add" className={main}>
          {face(<PlusIcon />, t('bar.add'))}
        </PlainLink>
        <PlainLink to="/me" className={`relative ${item}`}>
          {face(<PersonIcon />, count > 0 ? '' : t('bar.me'))}
          {count > 0 ? (
            <>
              <span aria-hidden>{t('bar.me')}</span>
              <span className="sr-only">{t('meBadge', { count })}</span>
              <span aria-hidden className="absolute start-1/2 ms-1 -top-0.5">
                <CountBadge count={count} />
              </span>
            </>
          ) : null}
        </PlainLink>
      </div>
    </nav>
  )
}
