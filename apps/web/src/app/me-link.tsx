import { useTranslations } from 'use-intl'
import { CountBadge } from '../shared/components/badge.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { useWaitingCount } from './waiting-count.ts'

/** My things, with the number of new answers and unsent drafts; on a phone the bottom bar has it. */
export function MeLink() {
  const t = useTranslations('app')
  const count = useWaitingCount()
  return (
    <LinkButton to="/me" isNarrow className="hidden! md:inline-flex!">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden={count > 0}>{t('me')}</span>
        <span aria-hidden className="contents">
          <CountBadge count={count} />
        </span>
        {count > 0 ? <span className="sr-only">{t('meBadge', { count })}</span> : null}
      </span>
    </LinkButton>
  )
}
