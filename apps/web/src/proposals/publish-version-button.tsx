import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { mayPublishVersion } from '@hetu/domain/proposals/may-start-version'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { toast } from '../shared/toast.ts'
import { usePublishVersion } from './use-proposals.ts'

/** Freezes the version that is written and shows it without a notice, so that experts may be asked about it. */
export function PublishVersionButton({
  proposal: { reference, stage, version },
  disabledReason,
}: {
  proposal: Proposal
  /** What its writer has to do before. */
  disabledReason: string | undefined
}) {
  const t = useTranslations('proposals.compose')
  const [isOpen, setOpen] = useState(false)
  const publish = usePublishVersion(reference)
  const offer = useOffer()(mayPublishVersion({ stage }, useActor()))
  if (!offer.isShown) return null
  const send = () =>
    publish.mutate(undefined, {
      onSuccess: () => {
        setOpen(false)
        toast(t('versionShown', { version }))
      },
    })
  return (
    <>
      <Button disabledReason={offer.disabledReason ?? disabledReason} onPress={() => setOpen(true)}>
        {t('publishVersion')}
      </Button>
      <Dialog
        title={t('publishVersion')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button variant="primary" isPending={publish.isPending} onPress={send}>
            {t('publishVersionNow', { version })}
          </Button>
        }
      >
        <p className="text-body">{t('publishVersionExplain')}</p>
        {publish.error ? <ProblemNotice error={publish.error} /> : null}
      </Dialog>
    </>
  )
}
