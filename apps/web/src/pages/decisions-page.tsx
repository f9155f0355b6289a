import { useTranslations } from 'use-intl'
import { DecisionList } from '../decisions/decision-list.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'

/** Every published decision. */
export function DecisionsPage() {
  const titles = useTranslations('pages.title')
  const t = useTranslations('decisions.list')
  return (
    <PageFrame title={titles('decisions')} lead={t('lead')}>
      <DecisionList />
    </PageFrame>
  )
}
