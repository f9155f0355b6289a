import { useTranslations } from 'use-intl'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { toast } from '../shared/toast.ts'

interface RestoreButtonProps {
  /** Names what is shown again, for those who hear the button alone. */
  of: string
  disabledReason?: string | undefined
  onRestore: (reason: string) => Promise<unknown>
}

/** A moderator shows again what was hidden, and says why; the author and whoever hid it hear of it. */
export function RestoreButton({ of, disabledReason, onRestore }: RestoreButtonProps) {
  const t = useTranslations('threads.restore')
  return (
    <ReasonDialog
      open={t('open')}
      openLabel={t('openOf', { of })}
      disabledReason={disabledReason}
      title={t('title')}
      lead={t('lead')}
      label={t('reason')}
      limit={1000}
      send={t('send')}
      sendVariant="primary"
      onSend={onRestore}
      onDone={() => toast(t('done'))}
    />
  )
}
