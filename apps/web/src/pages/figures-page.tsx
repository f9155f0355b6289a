import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FiguresView } from '../open-data/figures-view.tsx'
import { client, inPlace } from '../shared/client.ts'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'

/** How the place deals with what was said: answered or waiting, in time or not, from whom. */
export function FiguresPage() {
  const t = useTranslations('figures')
  const title = useTranslations('pages.title')('figures')
  const figures = useQuery({
    queryKey: ['figures'],
    queryFn: async ({ signal }) => {
      const answer = await client.places[':place'].figures.$get({ param: inPlace() }, { init: { signal } })
      return answer.json()
    },
    meta: { follows: ['idea', 'comment', 'decision'] },
  })
  return (
    <PageFrame title={title} lead={t('lead')} width="wide">
      <Section reading={figures} rows={5}>
        {(read) => <FiguresView figures={read} />}
      </Section>
    </PageFrame>
  )
}
