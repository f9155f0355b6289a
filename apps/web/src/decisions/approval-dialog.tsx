import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import { useActor } from '../shared/session.ts'
import { useOffer } from '../shared/offer.ts'
import { mayPublishDecision } from '@hetu/domain/decisions/may-publish-decision'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useDraft } from '../shared/draft.ts'
import { DecisionPaper } from './decision-paper.tsx'
import { LocalTextField } from './local-text-field.tsx'
import { usePreview, usePublishDecision, useReturnDecision } from './use-decision.ts'

interface ApprovalDialogProps {
  decision: OpenDecision
  reviewWords: { discipline: (code: string) => string; verdict: (code: string) => string }
  onClose: () => void
  onPublished: (number: string) => void
}

/** The authority reads exactly what will be public, then publishes it or returns it with a reason. */
export function ApprovalDialog({ decision, reviewWords, onClose, onPublished }: ApprovalDialogProps) {
  const t = useTranslations('decisions.closeOut')
  const preview = usePreview(decision.id, true)
  const publish = usePublishDecision(decision.id)
  const sendBack = useReturnDecision(decision.id)
  const approving = useOffer()(mayPublishDecision(decision, useActor()))
  // The news of the publication may close this dialog before the answer comes, so its callback must outlive it.
  const send = () =>
    publish.mutateAsync(undefined).then(
      ({ number }) => onPublished(number),
      () => undefined,
    )
  const [isSure, setSure] = useState(false)
  const draft = useDraft(`return-${decision.id}`, 1, { reason: { zh: '', en: '' } })
  const { reason } = draft.values
  return (
    <Dialog isOpen size="wide" onOpenChange={(isOpen) => !isOpen && onClose()} title={t('approveTitle')}>
      <Notice tone="warn" title={t('approveLead')}>
        {t('willSend')}
      </Notice>
      {preview.error ? <ProblemNotice error={preview.error} /> : null}
      {/* As tall before it is loaded as after, so that nothing moves under the finger; the keyboard scrolls it. */}
      <section
        className="h-[45vh] overflow-auto border border-edge p-4"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('approveTitle')}
        aria-busy={!preview.data}
      >
        {preview.data ? (
          <DecisionPaper document={preview.data.document} reviewWords={reviewWords} />
        ) : preview.error ? null : (
          <Skeleton rows={4} />
        )}
      </section>
      <Checkbox isSelected={isSure} onChange={setSure}>
        {t('approveSure')}
      </Checkbox>
      {publish.error ? <ProblemNotice error={publish.error} /> : null}
      <Button
        variant="primary"
        isPending={publish.isPending}
        disabledReason={approving.disabledReason ?? (isSure ? undefined : t('chooseFirst'))}
        onPress={() => void send()}
      >
        {t('approve')}
      </Button>
      <LocalTextField
        label={t('returnReason')}
        value={reason}
        onChange={(next) => draft.change({ reason: next })}
        isOptional
      />
      {sendBack.error ? <ProblemNotice error={sendBack.error} /> : null}
      <Button
        disabledReason={reason.zh.trim() && reason.en.trim() ? undefined : t('returnNeedsReason')}
        isPending={sendBack.isPending}
        onPress={() =>
          sendBack.mutate(reason, {
            onSuccess: () => {
              draft.clear()
              onClose()
            },
          })
        }
      >
        {t('return')}
      </Button>
    </Dialog>
  )
}
