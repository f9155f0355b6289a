import { mayRequestHearing } from '@hetu/domain/proposals/may-hold-hearing'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useDraft } from '../shared/draft.ts'
import { useNow } from '../shared/now.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { hearingNotices } from './hearing-notices.ts'
import { useRequestHearing } from './use-proposals.ts'

/** Asking for a hearing while the notice runs; the reason goes to the planners only. */
export function HearingRequest({
  proposal: { reference, stage, notices, hearings },
}: {
  proposal: Proposal
}) {
  const t = useTranslations('proposals.hearing')
  const { person, isKnown, roles } = useMe()
  const refused = useRefusalWords()
  const now = useNow()
  const [isOpen, setOpen] = useState(false)
  const { values, change, clear } = useDraft(`hearing-request-${reference}`, 1, { reason: '' })
  const { reason } = values
  const request = useRequestHearing(reference)
  if (hearings.some((one) => one.heldAt === null && one.isRequestedByMe))
    return <p className="text-label text-ink-second">{t('mine')}</p>
  if (isKnown && person === null) {
    return (
      <LinkButton to="/sign-in" search={{ next: `/proposals/${reference}` }}>
        {t('signIn')}
      </LinkButton>
    )
  }
  const send = () =>
    request.mutate(
      { reason },
      {
        onSuccess: () => {
          clear()
          setOpen(false)
          toast(t('sent'))
        },
      },
    )
  return (
    <>
      <Button
        disabledReason={refused(mayRequestHearing(stage, roles, hearingNotices(notices), now))}
        onPress={() => setOpen(true)}
      >
        {t('ask')}
      </Button>
      <Dialog
        title={t('ask')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="primary"
            isPending={request.isPending}
            disabledReason={reason.trim().length < 4 ? t('needsReason') : undefined}
            onPress={() => send()}
          >
            {t('send')}
          </Button>
        }
      >
        <p className="text-body">{t('explain')}</p>
        <TextArea
          label={t('reason')}
          value={reason}
          onChange={(next) => change({ reason: next })}
          limit={1000}
        />
        {request.error ? <ProblemNotice error={request.error} /> : null}
      </Dialog>
    </>
  )
}
