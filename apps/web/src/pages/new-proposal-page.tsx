import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { emptyText, useDraftProposal } from '../proposals/use-proposals.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useMay } from '../shared/may.ts'

/** Beginning a proposal: a name in both languages, everything else in the composer. */
export function NewProposalPage() {
  const t = useTranslations('proposals')
  const navigate = useNavigate()
  const mayDraft = useMay('draft-proposal')
  const draft = useDraft('proposal-new', 1, { title: emptyText })
  const { title } = draft.values
  const setTitle = (next: typeof title) => draft.change({ title: next })
  const begin = useDraftProposal()
  const isNamed = title.zh.trim() !== '' && title.en.trim() !== ''
  const send = () =>
    begin.mutate(
      { json: { title }, submissionKey: draft.submissionKey },
      {
        onSuccess: ({ reference }) => {
          draft.clear()
          void navigate({ to: '/proposals/$reference/compose', params: { reference } })
        },
      },
    )
  return (
    <PageFrame
      title={t('compose.newTitle')}
      lead={t('compose.newLead')}
      back={<BackLink to="/proposals">{t('allProposals')}</BackLink>}
    >
      <Gate isOpen={mayDraft} who={t('compose.notPlanner')}>
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
          {begin.error ? <ProblemNotice error={begin.error} /> : null}
          <Button
            variant="primary"
            className="self-start"
            isPending={begin.isPending}
            disabledReason={isNamed ? undefined : t('compose.needsTitle')}
            onPress={send}
          >
            {t('compose.create')}
          </Button>
        </div>
      </Gate>
    </PageFrame>
  )
}
