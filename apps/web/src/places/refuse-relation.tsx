import { useTranslations } from 'use-intl'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { toast } from '../shared/toast.ts'
import { useCheckRelation } from './use-unchecked-relations.ts'

interface RefuseRelationProps {
  id: string
  name: string
  disabledReason?: string | undefined
}

/** A relation is not confirmed, and why; whoever it is about reads it if they have an account. */
export function RefuseRelation({ id, name, disabledReason }: RefuseRelationProps) {
  const t = useTranslations('places.unchecked')
  const check = useCheckRelation(id)
  return (
    <ReasonDialog
      open={t('refuse')}
      openVariant="quiet"
      disabledReason={disabledReason}
      title={t('refuseTitle', { name })}
      lead={t('refuseLead')}
      label={t('reason')}
      limit={300}
      send={t('refuse')}
      sendVariant="danger"
      onSend={(reason) => check.mutateAsync({ isConfirmed: false, reason })}
      onDone={() => toast(t('refused', { name }))}
    />
  )
}
