import { useTranslations } from 'use-intl'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { toast } from '../shared/toast.ts'
import { useSettleFlag } from './use-thread.ts'

interface SettleButtonProps {
  flagId: string
  settlement: 'kept' | 'passed_on'
  disabledReason?: string | undefined
}

/** A moderator ends a flag without hiding anything, and says why. */
export function SettleButton({ flagId, settlement, disabledReason }: SettleButtonProps) {
  const t = useTranslations('threads.settle')
  const settle = useSettleFlag()
  return (
    <ReasonDialog
      open={settlement === 'kept' ? t('keep') : t('passOn')}
      disabledReason={disabledReason}
      title={t('title')}
      label={t('words')}
      limit={1000}
      send={t('send')}
      sendVariant="primary"
      onSend={(words) => settle.mutateAsync({ flagId, settlement, words })}
      onDone={() => toast(t('done'))}
    />
  )
}
