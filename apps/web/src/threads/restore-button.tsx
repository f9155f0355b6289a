import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { toast } from '../shared/toast.ts'

interface RestoreButtonProps {
  /** Names what is shown again, for those who hear the button alone. */
  of: string
  onRestore: (reason: string) => Promise<unknown>
}

/** A moderator shows again what was hidden, and says why; the author and whoever hid it hear of it. */
export function RestoreButton({ of, onRestore }: RestoreButtonProps) {
  const t = useTranslations('threads.restore')
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isPending, setPending] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const send = async () => {
    setPending(true)
    setError(null)
    try {
      await onRestore(reason.trim())
      setOpen(false)
      setReason('')
      toast(t('done'))
    } catch (problem) {
      setError(problem)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button isNarrow aria-label={t('openOf', { of })} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog
        title={t('title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <Button
            variant="primary"
            isPending={isPending}
            disabledReason={reason.trim().length < 4 ? t('needsReason') : undefined}
            onPress={() => void send()}
          >
            {t('send')}
          </Button>
        }
      >
        <p className="text-body text-ink-second">{t('lead')}</p>
        <TextArea label={t('reason')} value={reason} onChange={setReason} maxLength={1000} />
        {error ? <ProblemNotice error={error} /> : null}
      </Dialog>
    </>
  )
}
