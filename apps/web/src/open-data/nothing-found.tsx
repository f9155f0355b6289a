import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'

/** No item in view: says whether it is the words, the place or the filter, and offers the way out. */
export function NothingFound({ total, onShowAll }: { total: number; onShowAll: () => void }) {
  const t = useTranslations('openData')
  const { q } = useSearch({ strict: false })
  const navigate = useNavigate()
  const showAll = total > 0 ? <Button onPress={onShowAll}>{t('showAll', { total })}</Button> : null
  if (!q)
    return (
      <EmptyState title={t('emptyTitle')} action={showAll}>
        {t('emptyBody')}
      </EmptyState>
    )
  const clear = () => void navigate({ to: '/', search: (now) => ({ ...now, q: undefined }) })
  return (
    <EmptyState
      title={t(total > 0 ? 'noneSaysInViewTitle' : 'noneSaysTitle', { words: q })}
      action={
        <div className="flex flex-wrap gap-3">
          {showAll}
          <Button onPress={clear}>{t('clearSearch')}</Button>
        </div>
      }
    >
      {t(total > 0 ? 'noneSaysInViewBody' : 'noneSaysBody')}
    </EmptyState>
  )
}
