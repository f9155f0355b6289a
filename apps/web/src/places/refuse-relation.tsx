import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { toast } from '../shared/toast.ts'
import { useCheckRelation } from './use-unchecked-relations.ts'

/** A relation is not confirmed, and why; whoever it is about reads it if they have an account. */
export function RefuseRelation({ id, name }: { id: string; name: string }) {
  const t = useTranslations('places.unchecked')
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const check = useCheckRelation(id)
  const send = () =>
    check.mutate(
      { isConfirmed: false, reason },
      {
        onSuccess: () => {
          setOpen(false)
          toast(t('refused', { name }))
        },
      },
    )
  return (
    <>
      <Button isNarrow variant="quiet" onPress={() => setOpen(true)}>
        {t('refuse')}
      </Button>
      <Dialog
        title={t('refuseTitle', { name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="danger"
            isPending={check.isPending}
            isDisabled={reason.trim().length < 4}
            onPress={send}
          >
            {t('refuse')}
          </Button>
        }
      >
        <p className="text-body text-ink-second">{t('refuseLead')}</p>
        <TextArea label={t('reason')} rows={3} limit={300} value={reason} onChange={setReason} />
        {check.error ? <ProblemNotice error={check.error} /> : null}
      </Dialog>
    </>
  )
}
