import type { Figures } from '@hetu/domain/open-data/figures'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FiguresView } from '../open-data/figures-view.tsx'
import { apiGet } from '../shared/api.ts'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { currentPlaceSlug } from '../shared/place.ts'

/** How the place deals with what was said: answered or waiting, in time or not, from whom. */
export function FiguresPage() {
  const t = useTranslations('openData.figures')
  const title = useTranslations('pages.title')('figures')
  const { data, error } = useQuery({
    queryKey: ['figures'],
    queryFn: ({ signal }) => apiGet<Figures>(`/places/${currentPlaceSlug()}/figures`, { signal }),
    meta: { follows: ['idea', 'comment', 'decision'] },
  })
  return (
    <PageFrame title={title} lead={t('lead')} width="wide">
      {error ? <ProblemNotice error={error} /> : null}
      {data ? <FiguresView figures={data} /> : error ? null : <Skeleton rows={5} />}
    </PageFrame>
  )
}
