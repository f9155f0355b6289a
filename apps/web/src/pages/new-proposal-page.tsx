import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDraftProposal } from '../proposals/use-proposals.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useMe } from '../shared/session.ts'

/** Beginning a proposal: a name in both languages, everything else in the composer. */
export function NewProposalPage() {
  const t = useTranslations('proposals')
  const navigate = useNavigate()
  const { roles, isKnown } = useMe()
  const [title, setTitle] = useState({ zh: '', en: '' })
  const draft = useDraftProposal()
  const isNamed = title.zh.trim() !== '' && title.en.trim() !== ''
  const begin = () =>
    draft.mutate(
      { title },
      {
        onSuccess: ({ reference }) =>
          void navigate({ to: '/proposals/$reference/compose', params: { reference } }),
      },
    )
  return (
    <PageFrame
      title={t('compose.newTitle')}
      lead={t('compose.newLead')}
      back={<BackLink to="/proposals">{t('allProposals')}</BackLink>}
    >
      {isKnown && !roles.includes('planner') ? (
        <Notice tone="warn" title={t('compose.notPlanner')} />
      ) : (
        <div className="flex flex-col gap-4">
          <TextField
            label={t('compose.titleZh')}
            value={title.zh}
            onChange={(zh) => setTitle({ ...title, zh })}
            maxLength={80}
          />
          <TextField
            label={t('compose.titleEn')}
            value={title.en}
            onChange={(en) => setTitle({ ...title, en })}
            maxLength={80}
          />
          {draft.error ? <ProblemNotice error={draft.error} /> : null}
          <Button
            variant="primary"
            className="self-start"
            isPending={draft.isPending}
            disabledReason={isNamed ? undefined : t('compose.needsTitle')}
            onPress={begin}
          >
            {t('compose.create')}
          </Button>
        </div>
      )}
    </PageFrame>
  )
}
